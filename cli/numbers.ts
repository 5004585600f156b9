/** Whole numbers in the flags of a call. */
import { type Call, CallError, flagValue } from './call.ts';

/** undefined where the flag is not given */
export function wholeNumber(call: Call, flag: string, least: number): number | undefined {
  const given = flagValue(call, flag);
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : undefined;
  if (number !== undefined && number >= least) return number;
  throw new CallError('badCount', { flag, given, least: String(least) });
}

/** What a verdict was decided from, kept beside it: reasons are rebuilt from it only when asked. */
import type { Verdict } from '../verdict.ts';
import type { DecideOptions, VersionCase } from './given.ts';

export interface Given {
  readonly versions: readonly VersionCase[];
  readonly options: DecideOptions;
}

const GIVEN = new WeakMap<Verdict, Given>();

export function traced(verdict: Verdict, given: Given): Verdict {
  GIVEN.set(verdict, given);
  return verdict;
}

/** Undefined for a verdict read back from JSON. */
export const givenOf = (verdict: Verdict): Given | undefined => GIVEN.get(verdict);

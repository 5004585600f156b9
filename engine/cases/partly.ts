/** Like `decide`, but only for the outcomes that are asked for: a mutant is looked at a thousand times. */
import { type DecideOptions, decideOnly, type VersionCase } from '../decide/index.ts';
import type { Outcome, Verdict } from '../verdict.ts';

/** `act appear`, `concept is_head`: what an outcome is of, as an entry of a set. */
export type OutcomeName = string;

export const outcomeName = (kind: Outcome['kind'], key: string): OutcomeName => `${kind} ${key}`;

/** What the outcomes rest on is left out: no case asks for it. */
export const decidePartly = (
  versions: readonly VersionCase[],
  options: DecideOptions,
  wanted: ReadonlySet<OutcomeName>,
): Verdict => decideOnly(versions, options, (kind, key) => wanted.has(outcomeName(kind, key)));

/** What a verdict was decided from, kept with it out of sight of JSON: reasons are rebuilt from it only when asked. */
import type { Verdict } from '../verdict.ts';
import type { DecideOptions, VersionCase } from './given.ts';

export interface Given {
  readonly versions: readonly VersionCase[];
  readonly options: DecideOptions;
}

const GIVEN = Symbol('given');

export function traced(verdict: Verdict, given: Given): Verdict {
  return Object.defineProperty({ ...verdict }, GIVEN, { value: given, enumerable: false });
}

/** Undefined for a verdict read back from JSON. */
export const givenOf = (verdict: Verdict): Given | undefined =>
  (verdict as { readonly [GIVEN]?: Given })[GIVEN];

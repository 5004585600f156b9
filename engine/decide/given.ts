/** What is given to be decided: versions of a measure, each with the case as it reads it, a day, readings. */
import type { Facts } from '../facts.ts';
import type { Program } from './program.ts';

/** One version of the measure, and the case as that version reads it. */
export interface VersionCase {
  readonly program: Program;
  readonly facts: Facts;
}

export interface DecideOptions {
  /** the day on which the state is asked, ISO */
  readonly asOf?: string | undefined;
  /** reading → option, where it is not the one the file adopts */
  readonly readings?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | undefined;
}

/** How far a proof may go, by the clock: a time for all of it, a time for one question. */
import type { Effort } from '../engine/proof/index.ts';

export interface Bounds {
  /** milliseconds for all questions together; undefined: as long as it takes */
  readonly total?: number | undefined;
  /** milliseconds for one question */
  readonly perQuestion?: number | undefined;
  /** ends the proof before its time */
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

export const usualPerQuestion = 2_000;

/** The time begins to run now. */
export function effortWithin({ total, perQuestion, signal, progress }: Bounds = {}): Effort {
  const last = total === undefined ? undefined : performance.now() + total;
  return {
    perQuestion: perQuestion ?? usualPerQuestion,
    goesOn: () => signal?.aborted !== true && (last === undefined || performance.now() < last),
    progress: progress ?? (() => undefined),
  };
}

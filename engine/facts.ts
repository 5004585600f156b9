/** What is known of a case: values with their standing, lists with what is known of their completeness. */
import type { Value } from './measure.ts';

export interface Facts {
  /** per list of the measure, in its order */
  readonly lists: readonly ListFacts[];
  /** per fact of the measure: answers by instance key (see instanceKey) */
  readonly answers: readonly ReadonlyMap<string, Answered>[];
}

export interface ListFacts {
  readonly elements: readonly Element[];
  /** completeness within one tuple of parents, by the key of that tuple; '' for a list without parents */
  readonly complete: ReadonlyMap<string, 'complete' | 'incomplete' | 'unknown'>;
}

/** One thing in a list: its own id, and the element of each parent list, in the list's `within` order. */
export interface Element {
  readonly id: string;
  readonly parents: readonly number[];
}

export interface Answered {
  readonly value: Value;
  readonly judgement: JudgedBy | undefined;
}

export interface JudgedBy {
  readonly by: string;
  readonly on: string | undefined;
  readonly because: string | undefined;
}

/**
 * The instance of a question: for each list it lies over, in order, the position of the element. Positions joined
 * by commas; '' when it lies over nothing (全案).
 */
export type InstanceKey = string;

export const instanceKey = (positions: readonly number[]): InstanceKey => positions.join(',');

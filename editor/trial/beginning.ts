/**
 * How a new case begins, for any measure: what the norms are about. Norms that lie over the same lists belong together;
 * to begin with them is to name one thing of each list, outermost first.
 */

import type { Terms } from '../../engine/read/index.ts';
import { ancestors, listOrder } from '../../engine/read/instance.ts';
import { addThing, type Case, listed } from './sheet.ts';

export interface Beginning {
  /** lists to name a thing of, each after those it lies within */
  readonly lists: readonly number[];
  /** positions of the acts and amounts that lie over them */
  readonly acts: readonly number[];
  readonly amounts: readonly number[];
}

/** In the order of the file: the first norm's beginning first. Those about the whole case need no thing. */
export function beginningsOf(terms: Terms): readonly Beginning[] {
  const found = new Map<string, { lists: readonly number[]; acts: number[]; amounts: number[] }>();
  const at = (over: readonly number[]) => {
    const lists = outermostFirst(terms, over);
    const entry = found.get(lists.join()) ?? { lists, acts: [], amounts: [] };
    found.set(lists.join(), entry);
    return entry;
  };
  for (const [index, { over }] of terms.acts.entries()) at(over).acts.push(index);
  for (const [index, { over }] of terms.amounts.entries()) at(over).amounts.push(index);
  return [...found.values()];
}

/** Not where all norms are about the whole case: then there is nothing to choose and nothing to name. */
export function needsBeginning(terms: Terms): boolean {
  const beginnings = beginningsOf(terms);
  return beginnings.length > 1 || beginnings.some(({ lists }) => lists.length > 0);
}

function outermostFirst({ lists }: Terms, over: readonly number[]): readonly number[] {
  const all = new Set(over.flatMap((list) => [...ancestors(lists, list), list]));
  return listOrder(lists).filter((list) => all.has(list));
}

export interface Named {
  readonly list: number;
  readonly id: string;
  /** whether it is the only one */
  readonly only: boolean | undefined;
}

/** One thing of each list, each within those named before it. */
export function begin(terms: Terms, told: Case, named: readonly Named[]): Case {
  return named.reduce<Case>((so, { list, id, only }) => {
    const parents = terms.lists[list]!.within.map((parent) => so.facts.lists[parent]!.elements.length - 1);
    const place = { list, parents };
    const next = parents.includes(-1) ? undefined : addThing(terms, so, place, id);
    if (next === undefined) return so;
    if (only === undefined) return listed(next, place, 'unknown');
    return listed(next, place, only ? 'complete' : 'incomplete');
  }, told);
}

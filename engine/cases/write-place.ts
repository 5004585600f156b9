/** The elements a statement is about → how a person names them: 「某局」, 第1次开庭, as short as stays clear. */
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import { ancestors, listOrder, type Placed, pathOf } from '../read/instance.ts';

/** 'plain' names everything in full; it is said where the shorter way could be misread. */
export type Naming = 'short' | 'plain';

/** Things of a case and of the 底案 below it: both are known while the case is being read. */
export interface Known {
  readonly measure: CheckedMeasure;
  readonly facts: Facts;
  readonly hasBase: boolean;
  /** per list: the paths of all elements, and how many bear each id */
  readonly paths: readonly ReadonlySet<string>[];
  readonly ids: readonly ReadonlyMap<string, number>[];
}

export interface PlacePart {
  readonly id: string;
  /** undefined: the id alone says which list is meant */
  readonly list: number | undefined;
}

export function knownOf(measure: CheckedMeasure, facts: Facts, base: Facts | undefined): Known {
  const told = base === undefined ? [facts] : [facts, base];
  const paths = measure.lists.map((_, list) => new Set(told.flatMap((each) => pathsOf(measure, each, list))));
  const ids = paths.map((each) => counted([...each].map((path) => (JSON.parse(path) as string[]).at(-1)!)));
  return { measure, facts, hasBase: base !== undefined, paths, ids };
}

const pathsOf = ({ lists }: CheckedMeasure, facts: Facts, list: number): readonly string[] =>
  facts.lists[list]!.elements.map((_, at) => JSON.stringify(pathOf(lists, facts.lists, list, at)));

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export function partsAt(known: Known, placed: Placed, naming: Naming): readonly PlacePart[] {
  const lists = listOrder(known.measure.lists).filter((list) => placed.has(list));
  const unsaid = naming === 'plain' ? new Set<number>() : leftOut(known, placed, lists);
  return lists
    .filter((list) => !unsaid.has(list))
    .map((list) => {
      const id = idOf(known, placed, list);
      return { id, list: naming === 'short' && isClear(known, list, id, lists) ? undefined : list };
    });
}

const idOf = ({ facts }: Known, placed: Placed, list: number): string =>
  facts.lists[list]!.elements[placed.get(list)!]!.id;

/** Over a 底案 the only one of its kind goes without saying, and so does what a name that only one bears lies within. */
function leftOut(known: Known, placed: Placed, lists: readonly number[]): ReadonlySet<number> {
  const { measure, hasBase, paths } = known;
  const told = lists.filter((list) => bearsAlone(known, list, idOf(known, placed, list)));
  const within = told.flatMap((list) => [...ancestors(measure.lists, list)]);
  const only = hasBase ? lists.slice(0, -1).filter((list) => paths[list]!.size === 1) : [];
  return new Set([...within, ...only]);
}

function bearsAlone(known: Known, list: number, id: string): boolean {
  if (isOrdinal(id) || comesUpHere(known, list)) return false;
  return known.ids.every((ids, other) => (ids.get(id) ?? 0) === (other === list ? 1 : 0));
}

/** 第1次 needs its 开庭; a name needs its list where another list of the place knows it, or where it comes up first here. */
function isClear(known: Known, list: number, id: string, lists: readonly number[]): boolean {
  if (isOrdinal(id) || comesUpHere(known, list)) return false;
  return lists.every((other) => other === list || !known.ids[other]!.has(id));
}

/** Where nothing is known of a list, its elements are named by what is told of them. */
function comesUpHere({ facts }: Known, list: number): boolean {
  const { elements, complete } = facts.lists[list]!;
  return elements.length > 0 && [...complete.values()].includes('unknown');
}

export const isOrdinal = (id: string): boolean => /^[1-9]\d*$/.test(id);

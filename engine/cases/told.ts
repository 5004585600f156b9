/** What a case has told so far, layer on layer (底案 below, the case on top): elements, completeness, answers. */
import type { Answered, Element, Facts, InstanceKey, ListFacts } from '../facts.ts';
import { instanceKey } from '../facts.ts';
import type { CheckedMeasure, List, Over } from '../measure.ts';
import { instances, keyAt } from '../read/instance.ts';

export type Completeness = 'complete' | 'incomplete' | 'unknown';

export interface Told {
  readonly measure: CheckedMeasure;
  readonly lists: readonly ToldList[];
  readonly answers: readonly Map<InstanceKey, Answered>[];
}

/** Positions are never reused while a case is being read; what a later layer takes out is gone from `present`. */
interface ToldList extends ListFacts {
  readonly elements: Element[];
  readonly complete: Map<string, Completeness>;
  readonly present: Set<number>;
}

export function nothingTold(measure: CheckedMeasure): Told {
  return {
    measure,
    lists: measure.lists.map(() => ({ elements: [], complete: new Map(), present: new Set() })),
    answers: measure.facts.map(() => new Map()),
  };
}

/** The position of an element, which is there from now on. */
export function put(told: Told, list: number, id: string, parents: readonly number[]): number {
  const { elements, present } = told.lists[list]!;
  const before = elements.findIndex(
    (element) => element.id === id && samePositions(element.parents, parents),
  );
  const position = before >= 0 ? before : elements.push({ id, parents }) - 1;
  present.add(position);
  return position;
}

/** Takes an element out, with everything that lies within it and all that was told of it. */
export function takeOut(told: Told, list: number, position: number): void {
  told.lists[list]!.present.delete(position);
  forget(told, list, position);
  for (const [child, { within }] of told.measure.lists.entries()) {
    const at = within.indexOf(list);
    for (const inner of at < 0 ? [] : [...told.lists[child]!.present]) {
      if (told.lists[child]!.elements[inner]!.parents[at] === position) takeOut(told, child, inner);
    }
  }
}

/** The elements of a list that lie within these parents. */
export function within(told: Told, list: number, parents: readonly number[]): readonly number[] {
  const { elements, present } = told.lists[list]!;
  return [...present].filter((position) => samePositions(elements[position]!.parents, parents));
}

/** The facts as told, positions without holes, every tuple of parents with its completeness. */
export function factsOf(told: Told): Facts {
  const places = told.lists.map(
    ({ present }) => new Map([...present].sort((a, b) => a - b).map((from, to) => [from, to])),
  );
  const moved = (over: Over, key: InstanceKey): InstanceKey | undefined => movedKey(places, over, key);
  const lists = told.measure.lists.map((list, i): ListFacts => listFacts(told, places, list, i, moved));
  const complete = lists.map((facts, list) => withDefaults(told.measure.lists, lists, list, facts.complete));
  return {
    lists: lists.map(({ elements }, list) => ({ elements, complete: complete[list]! })),
    answers: told.answers.map((answers, fact) =>
      movedAnswers(answers, told.measure.facts[fact]!.over, moved),
    ),
  };
}

type Moved = (over: Over, key: InstanceKey) => InstanceKey | undefined;
type Places = readonly ReadonlyMap<number, number>[];

function listFacts(told: Told, places: Places, list: List, index: number, moved: Moved): ListFacts {
  const { elements, complete } = told.lists[index]!;
  const kept = [...places[index]!.keys()].map((from) => elements[from]!);
  return {
    elements: kept.map(({ id, parents }) => ({
      id,
      parents: parents.map((from, i) => places[list.within[i]!]!.get(from)!),
    })),
    complete: new Map([...complete].flatMap(([key, value]) => pair(moved(list.within, key), value))),
  };
}

function movedKey(places: Places, over: Over, key: InstanceKey): InstanceKey | undefined {
  if (key === '') return '';
  const positions = key.split(',').map((from, i) => places[over[i]!]!.get(Number(from)));
  return positions.every((position) => position !== undefined) ? instanceKey(positions) : undefined;
}

function movedAnswers(
  answers: ReadonlyMap<InstanceKey, Answered>,
  over: Over,
  moved: Moved,
): Map<InstanceKey, Answered> {
  return new Map([...answers].flatMap(([key, answered]) => pair(moved(over, key), answered)));
}

function pair<T>(key: InstanceKey | undefined, value: T): [InstanceKey, T][] {
  return key === undefined ? [] : [[key, value]];
}

/** Named without 只有: incomplete. Not told of: unknown. */
function withDefaults(
  lists: readonly List[],
  facts: readonly ListFacts[],
  list: number,
  told: ReadonlyMap<string, Completeness>,
): Map<string, Completeness> {
  const named = new Set(facts[list]!.elements.map(({ parents }) => instanceKey(parents)));
  const standing = (key: string) => told.get(key) ?? (named.has(key) ? 'incomplete' : 'unknown');
  const over = lists[list]!.within;
  return new Map(
    [...instances(lists, facts, over)]
      .map((placed) => keyAt(placed, over)!)
      .map((key) => [key, standing(key)]),
  );
}

function forget(told: Told, list: number, position: number): void {
  for (const [fact, { over }] of told.measure.facts.entries()) {
    const at = over.indexOf(list);
    for (const key of at < 0 ? [] : [...told.answers[fact]!.keys()]) {
      if (key.split(',')[at] === String(position)) told.answers[fact]!.delete(key);
    }
  }
}

const samePositions = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((position, i) => position === b[i]);

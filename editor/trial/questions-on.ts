/** Which questions there are in a case: those asked, those answered, and those that do not matter, each with its place. */

import type { Terms } from '../../engine/read/index.ts';
import { instances, keyAt, listOrder } from '../../engine/read/instance.ts';
import type { MissingFact } from '../../engine/verdict.ts';
import { type Place, placeOf } from './place.ts';
import { answerAt, type Case, type FactPlace, isDenied, positionsOf, type ThingPlace } from './sheet.ts';

export interface Asked {
  readonly ask: MissingFact;
  /** undefined: only an older text asks it */
  readonly place: Place | undefined;
}

/** Asked by a verdict that may be a step behind the case: what is about things that are gone is left out. */
export function placed(terms: Terms, { facts }: Case, asks: readonly MissingFact[]): readonly Asked[] {
  const names = new Set([...terms.facts, ...terms.lists].map(({ key }) => key));
  return asks
    .map((ask) => ({ ask, place: placeOf(terms, facts, ask) }))
    .filter(({ ask, place }) => place !== undefined || !names.has(ask.key));
}

/** Whether the things that a question is about are (still) there. */
export function isThere(terms: Terms, { facts }: Case, place: Place): boolean {
  const has = (lists: readonly number[], at: readonly number[]) =>
    at.length === lists.length && at.every((position, i) => facts.lists[lists[i]!]?.elements[position]);
  switch (place.kind) {
    case 'asOf':
      return true;
    case 'fact': {
      const fact = terms.facts[place.fact];
      return fact !== undefined && has(fact.over, positionsOf(place.key));
    }
    case 'list': {
      const list = terms.lists[place.list];
      return list !== undefined && place.places.every(({ parents }) => has(list.within, parents));
    }
  }
}

export const placeName = (place: Place): string =>
  place.kind === 'fact'
    ? `fact ${place.fact} ${place.key}`
    : place.kind === 'list'
      ? `list ${place.list} ${place.places.map(({ parents }) => parents.join()).join(';')}`
      : 'asOf';

/** One heading of what has been told: the whole case, one thing, or several things together. */
export interface Group {
  readonly over: readonly number[];
  readonly at: readonly number[];
  readonly facts: readonly FactPlace[];
}

/** The whole case, then every thing in the order of the lists, then what lies over several. */
export function toldGroups(terms: Terms, told: Case): readonly Group[] {
  const answers = told.facts.answers.flatMap((own, fact) => [...own.keys()].map((key) => ({ fact, key })));
  const byPlace = Map.groupBy(answers, ({ fact, key }) => `${terms.facts[fact]!.over.join()} ${key}`);
  const of = (over: readonly number[], at: readonly number[]): Group => ({
    over,
    at,
    facts: byPlace.get(`${over.join()} ${at.join()}`) ?? [],
  });
  const things = listOrder(terms.lists).flatMap((list) =>
    told.facts.lists[list]!.elements.map((_, at) => of([list], [at])),
  );
  const together = [...byPlace.values()]
    .map(([first]) => of(terms.facts[first!.fact]!.over, positionsOf(first!.key)))
    .filter(({ over }) => over.length > 1);
  return [of([], []), ...things, ...together];
}

/** Every place of every fact that arises, unanswered and not among those asked. */
export function unasked(terms: Terms, told: Case, asked: readonly Asked[]): readonly FactPlace[] {
  const names = new Set(asked.flatMap(({ place }) => (place === undefined ? [] : placeName(place))));
  return terms.facts.flatMap(({ over }, fact) =>
    [...instances(terms.lists, told.facts.lists, over)]
      .map((at) => ({ fact, key: keyAt(at, over)! }))
      .filter((place) => answerAt(told, place) === undefined)
      .filter((place) => !names.has(placeName({ kind: 'fact', ...place })) && !isDenied(terms, told, place)),
  );
}

/** Every place in which a list may hold things. */
export function thingPlaces(terms: Terms, told: Case, list: number): readonly ThingPlace[] {
  const { within } = terms.lists[list]!;
  return [...instances(terms.lists, told.facts.lists, within)].map((at) => ({
    list,
    parents: positionsOf(keyAt(at, within)!),
  }));
}

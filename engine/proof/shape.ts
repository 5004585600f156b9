/**
 * The cases that are looked at: every list with up to so many things within each of what it lies in. A thing is there or
 * not; the first of each list is the one that a question is asked of (which one does not matter: none is special).
 */

import { createGround, type Ground, NOT_FIXED, type Positions } from '../decide/place.ts';
import type { Element, Facts } from '../facts.ts';
import type { CheckedMeasure, List, Over } from '../measure.ts';
import { all } from './logic.ts';
import type { Term, Terms } from './term.ts';

export interface Shape {
  readonly ground: Ground;
  /** per list and element: that it is there */
  readonly there: readonly (readonly Term[])[];
  /** the first thing of every list */
  readonly first: Positions;
  /** per fact: the lists it lies over */
  readonly overOf: readonly Over[];
  /** a case that was told: what it does not tell of a list may be anything */
  readonly isTold?: boolean;
}

export function shapeOf(
  terms: Terms,
  { lists, facts }: Pick<CheckedMeasure, 'lists' | 'facts'>,
  most: number,
): Shape {
  const elements: Element[][] = lists.map(() => []);
  const there: Term[][] = lists.map(() => []);
  for (const list of parentsFirst(lists)) {
    const { key, within } = lists[list]!;
    for (const parents of tuplesOf(lists, elements, within)) {
      for (let nth = 0; nth < most; nth += 1) {
        const element = elements[list]!.length;
        const own = element === 0 ? terms.yes : terms.variable(`there ${key} ${element}`, 'truth');
        const around = parents.map((parent, at) => there[within[at]!]![parent]!);
        elements[list]!.push({ id: idOf(lists[list]!, nth, element), parents });
        there[list]!.push(all(terms, [own, ...around]));
      }
    }
  }
  const told: Facts = {
    lists: elements.map((each) => ({ elements: each, complete: new Map() })),
    answers: facts.map(() => new Map()),
  };
  return {
    ground: createGround(lists, told),
    there,
    first: lists.map(() => 0),
    overOf: facts.map(({ over }) => over),
  };
}

function parentsFirst(lists: readonly List[]): readonly number[] {
  const done = new Set<number>();
  const visit = (list: number): void => {
    if (done.has(list)) return;
    lists[list]!.within.forEach(visit);
    done.add(list);
  };
  for (const list of lists.keys()) visit(list);
  return [...done];
}

/** Every choice of parents that agree on what they themselves lie in. */
function tuplesOf(
  lists: readonly List[],
  elements: readonly (readonly Element[])[],
  within: readonly number[],
): readonly (readonly number[])[] {
  const told: Facts = {
    lists: elements.map((each) => ({ elements: each, complete: new Map() })),
    answers: [],
  };
  return createGround(lists, told)
    .instances(within)
    .map((positions) => within.map((list) => positions[list]!));
}

/** 第1次开庭; 「机关甲」. */
function idOf({ name, measureWord }: List, nth: number, element: number): string {
  if (measureWord === '次' || measureWord === '期') return String(nth + 1);
  const signs = '甲乙丙丁戊己庚辛壬癸';
  return element < signs.length ? `${name}${signs[element]}` : `${name}${element + 1}`;
}

/** That everything a place fixes is there. */
export const thereAt = (terms: Terms, { there }: Shape, positions: Positions): Term =>
  all(
    terms,
    positions.flatMap((element, list) => (element === NOT_FIXED ? [] : [there[list]![element]!])),
  );

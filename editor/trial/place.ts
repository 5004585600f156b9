/** A question of the verdict, told by names → where in the case its answer stands; and back: how a place is named. */
import { type Facts, instanceKey } from '../../engine/facts.ts';
import type { Terms } from '../../engine/read/index.ts';
import { instances, keyAt } from '../../engine/read/instance.ts';
import type { InstancePart, MissingFact } from '../../engine/verdict.ts';
import { type FactPlace, positionsOf, type ThingPlace } from './sheet.ts';

export type Place =
  | ({ readonly kind: 'fact' } & FactPlace)
  /** whether the things listed are all there are, each within its own parents */
  | { readonly kind: 'list'; readonly list: number; readonly places: readonly ThingPlace[] }
  | { readonly kind: 'asOf' };

/** undefined: only an older version asks it, so that a case told in the words of the newest has no place for it. */
export function placeOf(terms: Terms, facts: Facts, ask: MissingFact): Place | undefined {
  switch (ask.standing) {
    case 'asOf':
      return { kind: 'asOf' };
    case 'unknown':
    case 'awaitsJudgement':
      return factPlace(terms, facts, ask);
    case 'listUnknown':
    case 'listIncomplete':
      return listPlace(terms, facts, ask);
  }
}

function factPlace(terms: Terms, facts: Facts, { key, instance }: MissingFact): Place | undefined {
  const fact = terms.facts.findIndex((each) => each.key === key);
  if (fact < 0) return undefined;
  const positions = terms.facts[fact]!.over.map((list) => elementAt(terms, facts, list, instance));
  return positions.includes(-1) ? undefined : { kind: 'fact', fact, key: instanceKey(positions) };
}

/** Of a list within others that the question does not name, every place where it is not known to be complete. */
function listPlace(terms: Terms, facts: Facts, { key, instance }: MissingFact): Place | undefined {
  const list = terms.lists.findIndex((each) => each.key === key);
  if (list < 0) return undefined;
  const { within } = terms.lists[list]!;
  const fixed = within.map((parent) => elementAt(terms, facts, parent, instance));
  const places = [...instances(terms.lists, facts.lists, within)]
    .map((placed) => positionsOf(keyAt(placed, within)!))
    .filter((parents) => parents.every((at, i) => fixed[i] === -1 || fixed[i] === at))
    .filter((parents) => facts.lists[list]!.complete.get(instanceKey(parents)) !== 'complete');
  return places.length === 0
    ? undefined
    : { kind: 'list', list, places: places.map((parents) => ({ list, parents })) };
}

/** -1 where the instance does not name an element of the list. */
function elementAt(terms: Terms, facts: Facts, list: number, instance: readonly InstancePart[]): number {
  return facts.lists[list]!.elements.findIndex((_, at) => fitsInstance(terms, facts, list, at, instance));
}

function fitsInstance(
  terms: Terms,
  facts: Facts,
  list: number,
  position: number,
  instance: readonly InstancePart[],
): boolean {
  const { key, within } = terms.lists[list]!;
  const element = facts.lists[list]!.elements[position]!;
  const named = instance.find((part) => part.list === key);
  return (
    named?.id === element.id &&
    within.every((parent, i) => fitsInstance(terms, facts, parent, element.parents[i]!, instance))
  );
}

/** Everything a place fixes, outermost first: 「某局」「一审」第1次开庭. */
export function instanceOf(
  { lists }: Terms,
  facts: Facts,
  over: readonly number[],
  positions: readonly number[],
): readonly InstancePart[] {
  const found = new Map<number, InstancePart>();
  const visit = (list: number, at: number): void => {
    const { key, name, within } = lists[list]!;
    const { id, parents } = facts.lists[list]!.elements[at]!;
    for (const [i, parent] of within.entries()) visit(parent, parents[i]!);
    found.set(list, { list: key, listName: name, id });
  };
  for (const [i, list] of over.entries()) visit(list, positions[i]!);
  return [...found].sort(([a], [b]) => a - b).map(([, part]) => part);
}

export const instanceOfFact = (
  terms: Terms,
  facts: Facts,
  { fact, key }: FactPlace,
): readonly InstancePart[] => instanceOf(terms, facts, terms.facts[fact]!.over, positionsOf(key));

export const sameInstance = (a: readonly InstancePart[], b: readonly InstancePart[]): boolean =>
  a.length === b.length && a.every(({ list, id }, i) => b[i]!.list === list && b[i]!.id === id);

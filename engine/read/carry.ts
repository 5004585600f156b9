/** A case as one version of a measure reads it → the same case as another version reads it, matched by keys. */
import { type Answered, type Element, type Facts, type InstanceKey, instanceKey, type ListFacts } from '../facts.ts';
import type { CheckedMeasure, Fact, Over, Value } from '../measure.ts';
import { instances, keyAt } from './instance.ts';

/** What the other version does not ask is left out; what only it asks is unknown. */
export function carryFacts(facts: Facts, from: CheckedMeasure, to: CheckedMeasure): Facts {
  if (from === to) return facts;
  const source = to.lists.map((_, list) => sameList(from, to, list));
  const elements = to.lists.map((_, list) => carryElements(from, to, facts, source, list));
  const bare: ListFacts[] = elements.map((each) => ({ elements: each, complete: new Map() }));
  const lists = elements.map((each, list) => ({ elements: each, complete: carryComplete(from, to, facts, source, bare, list) }));
  return { lists, answers: to.facts.map((fact) => carryAnswers(from, facts, source, fact)) };
}

type Source = readonly (number | undefined)[];

/** The list of the other version with this key that lies within the same lists, all the way up. */
function sameList(from: CheckedMeasure, to: CheckedMeasure, list: number): number | undefined {
  const { key, within } = to.lists[list]!;
  const index = from.lists.findIndex((each) => each.key === key);
  const parents = within.map((parent) => sameList(from, to, parent));
  const same = index >= 0 && sameMembers(parents, from.lists[index]!.within);
  return same ? index : undefined;
}

const sameMembers = (a: readonly (number | undefined)[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((each) => each !== undefined && b.includes(each));

function carryElements(from: CheckedMeasure, to: CheckedMeasure, facts: Facts, source: Source, list: number): readonly Element[] {
  const index = source[list];
  if (index === undefined) return [];
  const order = reordered(to.lists[list]!.within, source, from.lists[index]!.within);
  return facts.lists[index]!.elements.map(({ id, parents }) => ({ id, parents: order.map((at) => parents[at]!) }));
}

/** For each list as the new version orders them, its place in the old order. */
const reordered = (over: Over, source: Source, before: Over): readonly number[] => over.map((list) => before.indexOf(source[list]!));

function carryComplete(
  from: CheckedMeasure,
  to: CheckedMeasure,
  facts: Facts,
  source: Source,
  carried: readonly ListFacts[],
  list: number,
): ListFacts['complete'] {
  const index = source[list];
  const { within } = to.lists[list]!;
  const keys = [...instances(to.lists, carried, within)].map((placed) => keyAt(placed, within)!);
  if (index === undefined) return new Map(keys.map((key) => [key, 'unknown']));
  const order = reordered(within, source, from.lists[index]!.within);
  const before = facts.lists[index]!.complete;
  return new Map([...before].map(([key, standing]) => [movedKey(key, order), standing]));
}

function carryAnswers(
  from: CheckedMeasure,
  facts: Facts,
  source: Source,
  fact: Fact,
): ReadonlyMap<InstanceKey, Answered> {
  const index = from.facts.findIndex(({ key }) => key === fact.key);
  const before = from.facts[index];
  if (before === undefined || !sameMembers(fact.over.map((list) => source[list]), before.over)) return new Map();
  const order = reordered(fact.over, source, before.over);
  return new Map(
    [...facts.answers[index]!].flatMap(([key, { value, judgement }]) => {
      const carried = carryValue(before, fact, value);
      return carried === undefined ? [] : [[movedKey(key, order), { value: carried, judgement }] as const];
    }),
  );
}

/** An option is the same option by its key; any other value is the same where the types are. */
function carryValue(from: Fact, to: Fact, value: Value): Value | undefined {
  if (from.type.kind !== to.type.kind) return undefined;
  if (value.kind !== 'option' || from.type.kind !== 'options' || to.type.kind !== 'options') return value;
  const { key } = from.type.options[value.option]!;
  const option = to.type.options.findIndex((each) => each.key === key);
  return option < 0 ? undefined : { kind: 'option', option };
}

function movedKey(key: InstanceKey, order: readonly number[]): InstanceKey {
  const positions = key === '' ? [] : key.split(',').map(Number);
  return instanceKey(order.map((at) => positions[at]!));
}

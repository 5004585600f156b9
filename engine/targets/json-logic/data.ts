/**
 * What is known of a case, at one instance → the data its expressions are applied to: plain objects without a
 * prototype, because json-logic-js would otherwise read inherited names.
 *
 *   a fact by its key: true, false, an option's key, a number, text, or { day, minute, happened }; unknown is null
 *   lists.<name>: { complete, items }, the elements counted, each with the same inside and `own` for what counts it
 *   asOf: a day. Days are counted from 1970-01-01, minutes from its midnight.
 */
import type { Facts } from '../../facts.ts';
import type { CheckedMeasure, Fact, Over, Value } from '../../measure.ts';
import { instances, keyAt, type Placed, placing } from '../../read/instance.ts';
import { readDay } from '../../read/written.ts';
import type { NeededList, Needs } from './needs.ts';
import { exactly } from './value.ts';

export type Data = { readonly [key: string]: unknown };

export interface CaseOf {
  readonly measure: CheckedMeasure;
  readonly facts: Facts;
  /** days since 1970-01-01 */
  readonly asOf: number | undefined;
}

export function caseOf(measure: CheckedMeasure, facts: Facts, asOf: string | undefined): CaseOf {
  const day = asOf === undefined ? undefined : readDay(asOf);
  return { measure, facts, asOf: day?.kind === 'day' ? day.day : undefined };
}

export function jsonLogicData(known: CaseOf, needs: Needs, placed: Placed): Data {
  return bare([
    ...[...needs.facts].map((fact): [string, unknown] => [
      known.measure.facts[fact]!.key,
      factData(known, fact, placed),
    ]),
    ...(needs.lists.size > 0
      ? [
          [
            'lists',
            bare([...needs.lists].map(([name, needed]) => [name, listData(known, needed, placed)])),
          ] as [string, unknown],
        ]
      : []),
    ...(needs.asOf ? [['asOf', known.asOf ?? null] as [string, unknown]] : []),
  ]);
}

function bare(entries: readonly (readonly [string, unknown])[]): Data {
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, value] of entries) data[key] = value;
  return data;
}

function factData({ measure, facts, asOf }: CaseOf, index: number, placed: Placed): unknown {
  const fact = measure.facts[index]!;
  const key = keyAt(placed, fact.over);
  const value = key === undefined ? undefined : facts.answers[index]!.get(key)?.value;
  if (fact.type.kind === 'event') return eventData(value, asOf);
  return value === undefined ? null : valueData(fact, value);
}

function valueData(fact: Fact, value: Value): unknown {
  switch (value.kind) {
    case 'yesno':
      return value.yes;
    case 'option':
      return fact.type.kind === 'options' ? fact.type.options[value.option]!.key : null;
    case 'number':
      return exactly(value.n, value.d) ?? null;
    case 'text':
      return value.text;
    case 'day':
    case 'minute':
      return momentData(value);
    case 'never':
      return null;
  }
}

function momentData(value: Extract<Value, { kind: 'day' | 'minute' }>): Data {
  if (value.kind === 'day')
    return bare([
      ['day', value.day],
      ['minute', null],
    ]);
  return bare([
    ['day', Math.floor(value.minute / 1440)],
    ['minute', value.minute],
  ]);
}

/** What is dated after 截至 has not happened; on which side it lies is unknown while 截至 is. */
function eventData(value: Value | undefined, asOf: number | undefined): Data {
  if (value?.kind === 'never') return bare([['happened', false]]);
  if (value?.kind !== 'day' && value?.kind !== 'minute') return bare([]);
  const moment = momentData(value);
  if (asOf === undefined) return bare([]);
  return (moment.day as number) <= asOf
    ? bare([['happened', true], ...Object.entries(moment)])
    : bare([['happened', false]]);
}

function listData(known: CaseOf, needed: NeededList, placed: Placed): Data {
  const { lists, facts } = { lists: known.measure.lists, facts: known.facts.lists };
  const bounds = needed.within.reduce<Placed>(
    (fixed, parent) => placing(lists, facts, fixed, parent, placed.get(parent)!) ?? fixed,
    new Map(),
  );
  const elements = [...instances(lists, facts, [needed.list])].filter((element) => agrees(element, bounds));
  // lists that the element does not fix stay those of the instance that counts it
  const items = elements.map((element) => itemData(known, needed, new Map([...placed, ...element]), placed));
  return bare([
    ['complete', isComplete(known, needed.list, bounds)],
    ['items', items],
  ]);
}

function itemData(known: CaseOf, { item, own }: NeededList, element: Placed, placed: Placed): Data {
  const data = jsonLogicData(known, item, element);
  return own === undefined
    ? data
    : bare([...Object.entries(data), ['own', jsonLogicData(known, own, placed)]]);
}

const agrees = (element: Placed, bounds: Placed): boolean =>
  [...bounds].every(([list, position]) => !element.has(list) || element.get(list) === position);

/** Complete within each of its parents there, and these themselves complete. */
function isComplete(known: CaseOf, list: number, bounds: Placed): boolean {
  const { lists } = known.measure;
  const { within } = lists[list]!;
  const parents = within.every((parent) => bounds.has(parent) || isComplete(known, parent, bounds));
  const tuples = [...instances(lists, known.facts.lists, within)].filter((tuple) => agrees(tuple, bounds));
  return parents && tuples.every((tuple) => standing(known, list, within, tuple) === 'complete');
}

function standing({ facts }: CaseOf, list: number, within: Over, tuple: Placed) {
  return facts.lists[list]!.complete.get(keyAt(tuple, within)!);
}

/** A case → the rows of the four sheets that tell it: over its 底案 where the difference can be said, else in full. */
import { readCase } from '../../engine/cases/index.ts';
import { differenceOf, type ToTell } from '../../engine/cases/write-difference.ts';
import { knownOf, partsAt } from '../../engine/cases/write-place.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure, Fact, Value } from '../../engine/measure.ts';
import type { Placed } from '../../engine/read/instance.ts';
import { writeDay, writeNumber, writeValue } from '../../engine/read/written.ts';
import { printDate } from '../../grammar/print/literals.ts';
import { span } from '../../grammar/span.ts';
import type { BaseBlock, Expectation, ReadingUse } from '../../grammar/tree.ts';
import { answers, type columns, completeness, wholeCase } from '../words/sheet.ts';
import { conclusionSaid } from './conclusion.ts';
import { idSaid, placeSaid } from './place.ts';
import type { SheetCase } from './read.ts';

/** What goes into one cell. */
export type Filling =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number' | 'percent'; readonly value: number }
  /** milliseconds since 1970 in UTC */
  | { readonly kind: 'day' | 'minute'; readonly at: number };

type Line<T extends keyof typeof columns> = Readonly<Partial<Record<keyof (typeof columns)[T], Filling>>>;

export interface Lines {
  readonly cases: Line<'cases'>;
  readonly elements: readonly Line<'elements'>[];
  /** each with the fact it is about, for what may be filled in there */
  readonly facts: readonly { readonly line: Line<'facts'>; readonly fact: Fact }[];
  readonly conclusions: readonly Line<'conclusions'>[];
}

export function linesOf(measure: CheckedMeasure, told: SheetCase, bases: readonly BaseBlock[]): Lines {
  const base = told.base === undefined ? undefined : baseFacts(measure, told.base, bases);
  const over = differenceOf(measure, told.facts, base, 'table');
  const stands = base !== undefined && over.unsayable.length === 0;
  const { tellings } = stands ? over : differenceOf(measure, told.facts, undefined, 'table');
  const known = knownOf(measure, told.facts, stands ? base : undefined);
  const name = text(told.name);
  const at = (placed: Placed) => place(placeSaid(measure, partsAt(known, placed, 'plain')));
  return {
    cases: {
      name,
      ...optional('sources', told.sources.join('、')),
      ...(stands ? { base: text(told.base!) } : {}),
      ...(told.asOf === undefined ? {} : { asOf: dayFilling(told.asOf) }),
      ...optional('readings', [...told.readings].map(([id, option]) => id + option).join('、')),
    },
    elements: tellings.flatMap((telling) =>
      telling.kind === 'list' ? elementLines(measure, telling, name, at(telling.placed)) : [],
    ),
    facts: tellings.flatMap((telling) =>
      telling.kind === 'list' ? [] : [factLine(measure, telling, name, at(telling.placed))],
    ),
    conclusions: told.expectations.map((expectation) => conclusionLine(measure, expectation, name)),
  };
}

const text = (words: string): Filling => ({ kind: 'text', text: words });
const place = (words: string): Filling | undefined => (words === '' ? undefined : text(words));

const optional = <K extends string>(key: K, words: string): Partial<Record<K, Filling>> =>
  words === '' ? {} : ({ [key]: text(words) } as Partial<Record<K, Filling>>);

function baseFacts(measure: CheckedMeasure, name: string, bases: readonly BaseBlock[]): Facts | undefined {
  const base = { text: name, span: span(0, 0) };
  const head = { kind: 'case', name: base, sources: [], base, asOf: undefined, readings: [] } as const;
  return readCase(measure, { ...head, statements: [], expectations: [], span: span(0, 0) }, bases, 'xlsx')
    .facts;
}

function elementLines(
  { lists }: CheckedMeasure,
  { list, ids, complete }: Extract<ToTell, { kind: 'list' }>,
  name: Filling,
  at: Filling | undefined,
): readonly Line<'elements'>[] {
  const none = ids.length === 0 && complete === 'complete';
  const said = text(completeness[none ? 'none' : complete].zh);
  const line = { case: name, ...(at && { at }), list: text(lists[list]!.name), complete: said };
  return ids.length === 0
    ? [line]
    : ids.map((id) => ({ ...line, id: text(idSaid(id, lists[list]!.measureWord)) }));
}

function factLine(
  measure: CheckedMeasure,
  telling: Exclude<ToTell, { kind: 'list' }>,
  name: Filling,
  at: Filling | undefined,
): Lines['facts'][number] {
  const fact = measure.facts[telling.fact]!;
  const said = fact.opensConcept === undefined ? fact.name : measure.concepts[fact.opensConcept]!.name;
  const line = { case: name, ...(at && { at }), fact: text(said) };
  if (telling.kind === 'unknown') return { line: { ...line, answer: text(answers.unknown.zh) }, fact };
  const { value, judgement } = telling.answered;
  const { by, on, because } = judgement ?? {};
  const judged = {
    ...(by === undefined ? {} : { by: text(by) }),
    ...(on === undefined ? {} : { on: dayFilling(on) }),
    ...(because === undefined ? {} : { because: text(because) }),
  };
  return { line: { ...line, answer: filling(fact, value), ...judged }, fact };
}

function filling(fact: Fact, value: Value): Filling {
  switch (value.kind) {
    case 'yesno':
      return text(answers[value.yes ? 'yes' : 'no'].zh);
    case 'never':
      return text(answers.never.zh);
    case 'day':
      return dayFilling(writeDay(value.day));
    case 'minute':
      return minuteFilling(value.minute);
    case 'number':
      return numberFilling(fact, value);
    default:
      return text(String(writeValue(value, fact.type)));
  }
}

/** A workbook counts with fifteen digits: what has more is told in words. */
function numberFilling({ type }: Fact, { n, d }: Extract<Value, { kind: 'number' }>): Filling {
  const written = writeNumber(n, d);
  const isExact = !written.includes('/') && written.replace(/^-?0*\.?0*|\./g, '').length <= 15;
  if (isExact) return { kind: type.kind === 'percent' ? 'percent' : 'number', value: Number(written) };
  return text(type.kind === 'percent' ? `${writeNumber(n * 100n, d)}%` : written);
}

/** Before March 1900 the days of a workbook are in doubt. */
const firstDay = Date.UTC(1900, 2, 1);
const minuteLength = 60_000;

function dayFilling(iso: string): Filling {
  const at = Date.parse(`${iso}T00:00:00Z`);
  return at >= firstDay ? { kind: 'day', at } : text(printDate(iso));
}

function minuteFilling(minute: number): Filling {
  const at = minute * minuteLength;
  return at >= firstDay
    ? { kind: 'minute', at }
    : text(String(writeValue({ kind: 'minute', minute }, { kind: 'time' })));
}

function conclusionLine(
  measure: CheckedMeasure,
  { readings, instance, outcome, grounds, missing }: Expectation,
  name: Filling,
): Line<'conclusions'> {
  const [about, conclusion] = conclusionSaid(outcome);
  const parts = instance?.parts.map(({ id, list }) => ({
    id: id.text,
    list:
      list && measure.lists.findIndex((each) => each.name === list.text || each.measureWord === list.text),
  }));
  const at = parts === undefined ? '' : parts.length === 0 ? wholeCase.zh : placeSaid(measure, parts);
  return {
    case: name,
    ...optional('readings', readings.map(useSaid).join('、')),
    ...optional('at', at),
    about: text(about),
    conclusion: text(conclusion),
    ...optional('grounds', grounds.map((clause) => clause.text).join('、')),
    ...optional('missing', missing.map((each) => each.text).join('、')),
  };
}

const useSaid = ({ reading, option }: ReadingUse): string => reading.text + option.text;

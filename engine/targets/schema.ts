/**
 * A measure → the JSON Schema (2020-12) of a case's facts, for the doors through which other systems send them.
 * It says what a schema can say: what depends on other answers (只在…时填, an element that exists, bounds of numbers
 * written as text) is left to the reader (engine/read/), which is never the laxer of the two.
 */
import type { CheckedMeasure, Fact, Name, Over, Value } from '../measure.ts';
import { digitLimit, writeNumber } from '../read/written.ts';

export type Schema = boolean | { readonly [keyword: string]: SchemaValue };
export type SchemaValue =
  | null
  | boolean
  | number
  | string
  | readonly SchemaValue[]
  | { readonly [key: string]: SchemaValue };

export function factsSchema(measure: CheckedMeasure): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:tiaowen:${measure.id}:${measure.effective}:facts`,
    title: measure.title,
    ...closed([
      ['measure', { enum: [measure.id, null] }],
      ['asOf', orNull(date)],
      ['readings', orNull(closed(measure.readings.map((reading) => [reading.id, readingSchema(reading)])))],
      ['lists', orNull(named(measure.lists, (list) => ({ $ref: `#/$defs/list.${list.key}` })))],
      ['facts', orNull(factsOver(measure, []))],
      ['pairs', orNull({ type: 'array', items: pairs(measure) })],
    ]),
    $defs: record([
      ...measure.facts.map((fact): Entry => [`fact.${fact.key}`, factSchema(fact)]),
      ...measure.lists.map((list, index): Entry => [`list.${list.key}`, listSchema(measure, index)]),
      ['reference', { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] }],
    ]),
  };
}

type Entry = readonly [string, Schema];

function readingSchema({ question, options }: CheckedMeasure['readings'][number]): Schema {
  return { title: question, enum: [...options.map(({ name }) => name), null] };
}

// ───────────────────────────── objects with keys and Chinese names for the same things

function closed(entries: readonly Entry[]): { readonly [keyword: string]: SchemaValue } {
  return { type: 'object', properties: record(entries), additionalProperties: false };
}

/** Everything may be named by its key or by its Chinese name, not by both. */
function named<T extends Name>(things: readonly T[], schema: (thing: T) => Schema): Schema {
  const entries = things.flatMap((thing): Entry[] => ways(thing).map((way) => [way, schema(thing)]));
  return { ...closed(entries), ...once(things) };
}

const ways = ({ key, name }: Name): readonly string[] => [...new Set([key, name])];

function once(things: readonly Name[]): { readonly [keyword: string]: SchemaValue } {
  const twice = things.map(ways).filter((names) => names.length > 1);
  return twice.length === 0 ? {} : { allOf: twice.map((names) => ({ not: { required: names } })) };
}

function requires(things: readonly Name[]): readonly SchemaValue[] {
  return things.map((thing) => ({ anyOf: ways(thing).map((way) => ({ required: [way] })) }));
}

function record(entries: readonly Entry[]): { readonly [key: string]: Schema } {
  return Object.fromEntries(entries);
}

function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

// ───────────────────────────── lists and the places of facts

function listSchema(measure: CheckedMeasure, list: number): Schema {
  const { name, label, within } = measure.lists[list]!;
  const item = objectOver(measure, [list], within, [['id', { type: 'string' }]], ['id']);
  return {
    title: name,
    ...(label === undefined ? {} : { description: label }),
    ...orNullObject([
      [
        'complete',
        { anyOf: [{ enum: [...standings, null] }, { type: 'array', items: tuple(measure, within) }] },
      ],
      ['items', orNull({ type: 'array', items: item })],
    ]),
  };
}

const standings = [true, false, 'unknown'] as const;

function orNullObject(entries: readonly Entry[]): { readonly [keyword: string]: SchemaValue } {
  return { type: ['object', 'null'], properties: record(entries), additionalProperties: false };
}

function tuple(measure: CheckedMeasure, within: Over): Schema {
  return objectOver(measure, undefined, within, [['complete', { enum: [...standings] }]], []);
}

/** An object that names one element of each list in `references`, and tells the facts over `over`. */
function objectOver(
  measure: CheckedMeasure,
  over: Over | undefined,
  references: Over,
  more: readonly Entry[],
  required: readonly string[],
): Schema {
  const lists = references.map((list) => measure.lists[list]!);
  const facts = over ? measure.facts.filter((fact) => sameLists(fact.over, over)) : [];
  const properties = [
    ...more,
    ...lists.flatMap((list) => ways(list).map((way): Entry => [way, { $ref: '#/$defs/reference' }])),
    ...facts.flatMap((fact) => ways(fact).map((way): Entry => [way, { $ref: `#/$defs/fact.${fact.key}` }])),
  ];
  const { allOf } = once([...lists, ...facts]) as { allOf?: readonly SchemaValue[] };
  const rules = [...(allOf ?? []), ...requires(lists)];
  return { ...closed(properties), required, ...(rules.length > 0 ? { allOf: rules } : {}) };
}

function factsOver(measure: CheckedMeasure, over: Over): Schema {
  return named(
    measure.facts.filter((fact) => sameLists(fact.over, over)),
    (fact) => ({ $ref: `#/$defs/fact.${fact.key}` }),
  );
}

function pairs(measure: CheckedMeasure): Schema {
  const overs = measure.facts.map(({ over }) => over).filter((over) => over.length > 1);
  const groups = overs.filter((over, i) => overs.findIndex((other) => sameLists(over, other)) === i);
  return groups.length > 0 ? { anyOf: groups.map((over) => objectOver(measure, over, over, [], [])) } : false;
}

const sameLists = (a: Over, b: Over): boolean => a.length === b.length && a.every((list, i) => list === b[i]);

// ───────────────────────────── answers

function factSchema(fact: Fact): Schema {
  const plain = answerSchema(fact);
  const about = { title: fact.question, ...(fact.label === undefined ? {} : { description: fact.label }) };
  return { ...about, anyOf: [...plain, { type: 'null' }, ...(fact.judged ? [judgedSchema(plain)] : [])] };
}

function judgedSchema(plain: readonly Schema[]): Schema {
  return closed([
    ['value', { anyOf: [...plain, { type: 'null' }] }],
    ['judgedBy', { type: ['string', 'null'] }],
    ['on', orNull(date)],
    ['because', { type: ['string', 'null'] }],
  ]);
}

/** Every way in which an answer may be written. */
function answerSchema({ type, from, to }: Fact): readonly Schema[] {
  switch (type.kind) {
    case 'yesno':
      return [{ type: 'boolean' }];
    case 'options':
      return [{ enum: [...new Set(type.options.flatMap(ways))] }];
    case 'integer':
      return [
        { type: 'integer', ...bounds(from, to) },
        pattern(`-?[0-9]{1,${digitLimit}}(?:\\.0{1,${digitLimit}})?`),
      ];
    case 'decimal':
    case 'money':
      return [{ type: 'number', ...bounds(from, to) }, pattern(decimal)];
    case 'percent':
      return [{ type: 'number', ...bounds(from, to) }, pattern(`${decimal}%?`)];
    case 'date':
      return [date];
    case 'time':
      return [time];
    case 'event':
      return [{ enum: ['未发生', 'never'] }, date, time];
    case 'text':
      return [{ type: 'string' }];
  }
}

const pattern = (source: string): { readonly [keyword: string]: SchemaValue } => ({
  type: 'string',
  pattern: `^(?:${source})$`,
});

const decimal = `-?[0-9]{1,${digitLimit}}(?:\\.[0-9]{1,${digitLimit}})?`;

/** A day that exists: 31 and 30 days, 28 in February, 29 in years by 4 but not by 100 unless by 400; no year 0. */
const common =
  '[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))';
const leap = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29';
const day = `(?!0000)(?:${common}|${leap})`;
const date = pattern(day);
const time = pattern(`${day}T(?:[01][0-9]|2[0-3]):[0-5][0-9]`);

/** A bound that a JavaScript number cannot hold exactly is left to the reader. */
function bounds(from: Value | undefined, to: Value | undefined): { readonly [keyword: string]: SchemaValue } {
  const [minimum, maximum] = [exactNumber(from), exactNumber(to)];
  return { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) };
}

function exactNumber(value: Value | undefined): number | undefined {
  if (value?.kind !== 'number') return undefined;
  const written = writeNumber(value.n, value.d);
  return String(Number(written)) === written ? Number(written) : undefined;
}

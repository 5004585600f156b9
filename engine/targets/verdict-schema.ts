/** The JSON Schema (2020-12) of verdicts, the same for every measure: what other systems get (language.md §6). */
import type { Schema, SchemaValue } from './schema.ts';

type Properties = { readonly [name: string]: Schema };

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };

export const verdictSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:tiaowen:verdict',
  title: '判断结果',
  description: 'The outcome of every instance of every question, and what each rests on.',
  ...object(
    {
      measure: text,
      engine: text,
      asOf: ref('date'),
      versions: list(
        object({ effective: ref('date'), hashes: object({ text: ref('hash'), rules: ref('hash') }) }),
      ),
      outcomes: list({ anyOf: [ref('act'), ref('concept'), ref('amount')] }),
      lackingYears: list(object({ calendar: text, year: count })),
    },
    ['asOf', 'lackingYears'],
  ),
  $defs: {
    date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
    hash: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    instance: list(object({ list: text, listName: text, id: text })),
    version: {
      anyOf: [
        object({ kind: { const: 'inForce' }, effective: ref('date') }),
        object({ kind: { const: 'textNotHeld' }, title: text }),
        object({ kind: { enum: ['none', 'undetermined'] } }),
      ],
    },
    missing: object({
      key: text,
      name: text,
      instance: ref('instance'),
      question: text,
      standing: { enum: ['unknown', 'awaitsJudgement', 'listUnknown', 'listIncomplete', 'asOf'] },
    }),
    fared: object({
      rule: count,
      clause: text,
      fared: { enum: ['holds', 'yields', 'fails', 'undetermined'] },
      yieldsTo: list(count),
      literals: list(object({ literal: count, truth: { enum: ['yes', 'no', 'undetermined', 'conflict'] } })),
    }),
    act: outcome('act', ['bearer'], {
      bearer: text,
      modality: settled({ enum: ['must', 'may', 'mayNot', 'needNot', 'mustNot', 'none'] }),
      state: settled({ enum: states() }),
      deadline: settled(text),
      doneOn: settled(text),
    }),
    concept: outcome('concept', [], { value: settled({ type: 'boolean' }) }),
    amount: outcome('amount', [], { value: settled(text) }),
  },
};

function states(): readonly SchemaValue[] {
  const owed = ['fulfilled', 'late', 'pending', 'overdue'];
  const permitted = ['exercised', 'exercisedLate', 'notExercised', 'excused'];
  return [...owed, ...permitted, 'forbiddenDone', 'observed', 'none'];
}

function outcome(kind: string, optional: readonly string[], more: Properties): Schema {
  return object(
    {
      kind: { const: kind },
      key: text,
      name: text,
      instance: ref('instance'),
      version: ref('version'),
      restsOn: list(text),
      missing: list(ref('missing')),
      rules: list(ref('fared')),
      ...more,
    },
    optional,
  );
}

/** 未定, 冲突 and 不适用 stay apart from every value. */
function settled(value: Schema): Schema {
  return {
    anyOf: [
      object({ kind: { const: 'is' }, value }),
      object({
        kind: { const: 'undetermined' },
        proven: { type: 'boolean' },
        awaits: { enum: ['fact', 'judgement'] },
      }),
      object({ kind: { const: 'conflict' }, between: list(list(count)) }),
      object({ kind: { const: 'notApplicable' } }),
    ],
  };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}

function ref(name: string): Schema {
  return { $ref: `#/$defs/${name}` };
}

function object(properties: Properties, optional: readonly string[] = []): Exclude<Schema, boolean> {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

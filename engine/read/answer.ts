/** What is written for one fact, in JSON → its exact value, or what is wrong with it in the fact's own words. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Code, problem } from '../../grammar/messages/index.ts';
import type { Answered, JudgedBy } from '../facts.ts';
import type { Fact, Value } from '../measure.ts';
import { compareValues } from './compare.ts';
import type { Json } from './json.ts';
import { members, type Sheet, textOf, wrong } from './sheet.ts';
import {
  digitLimit,
  never,
  readDay,
  readMinute,
  readNumber,
  readPercent,
  writeBound,
  yesno,
} from './written.ts';

/** undefined: not told (null), or reported. */
export function readAnswer(sheet: Sheet, fact: Fact, json: Json): Answered | undefined {
  if (json.kind === 'object') return readJudged(sheet, fact, json);
  const value = readValue(sheet, fact, json);
  return value && { value, judgement: undefined };
}

const judgedKeys = new Map(['value', 'judgedBy', 'on', 'because'].map((key) => [key, key]));

/** { "value": …, "judgedBy": "…", "on": "2021-04-01", "because": "…" } */
function readJudged(sheet: Sheet, fact: Fact, json: Json): Answered | undefined {
  if (!fact.judged) return void sheet.report(problem('RUN616', wrong(sheet, json), { name: fact.name }));
  const told = new Map([...members(sheet, json, judgedKeys)].map(([key, member]) => [key, member.value]));
  const given = told.get('value');
  const value = given && readValue(sheet, fact, given);
  return value && { value, judgement: judgement(sheet, told) };
}

function judgement(sheet: Sheet, told: ReadonlyMap<string, Json>): JudgedBy | undefined {
  const by = textOf(sheet, told.get('judgedBy'));
  const on = textOf(sheet, told.get('on'));
  const because = textOf(sheet, told.get('because'));
  if (on !== undefined && readDay(on) === undefined) {
    sheet.report(problem('RUN617', wrong(sheet, told.get('on')!), { date: on }));
  }
  return by === undefined && on === undefined && because === undefined
    ? undefined
    : { by: by ?? '', on, because };
}

function readValue(sheet: Sheet, fact: Fact, json: Json): Value | undefined {
  if (json.kind === 'null') return undefined;
  const value = valueFrom(fact, json);
  if (value === undefined) return void sheet.report(misfit(sheet, fact, json));
  for (const diagnostic of outOfBounds(sheet, fact, json, value)) return void sheet.report(diagnostic);
  return value;
}

function valueFrom(fact: Fact, json: Json): Value | undefined {
  if (fact.type.kind === 'yesno') return json.kind === 'boolean' ? yesno(json.yes) : undefined;
  if (json.kind === 'number') return numeric(fact, json.text);
  if (json.kind !== 'string') return undefined;
  return written(fact, json.text);
}

function numeric(fact: Fact, text: string): Value | undefined {
  switch (fact.type.kind) {
    case 'integer':
      return whole(readNumber(text));
    case 'decimal':
    case 'money':
    case 'percent':
      return readNumber(text);
    default:
      return undefined;
  }
}

/** A string. Numbers in strings have no exponent: it is a person's spelling. */
function written(fact: Fact, text: string): Value | undefined {
  switch (fact.type.kind) {
    case 'options':
      return option(fact.type.options, text);
    case 'integer':
    case 'decimal':
    case 'money':
      return /[eE]/.test(text) ? undefined : numeric(fact, text);
    case 'percent':
      return /[eE]/.test(text) ? undefined : readPercent(text);
    case 'date':
      return readDay(text);
    case 'time':
      return readMinute(text);
    case 'event':
      return text === '未发生' || text === 'never' ? never : (readDay(text) ?? readMinute(text));
    case 'text':
      return { kind: 'text', text };
    case 'yesno':
      return undefined;
  }
}

function option(
  options: readonly { readonly name: string; readonly key: string }[],
  text: string,
): Value | undefined {
  const position = options.findIndex(({ name, key }) => name === text || key === text);
  return position < 0 ? undefined : { kind: 'option', option: position };
}

function whole(value: Value | undefined): Value | undefined {
  return value?.kind === 'number' && value.d === 1n ? value : undefined;
}

/** Declared bounds are included (自 … 至 …). */
function* outOfBounds(sheet: Sheet, fact: Fact, json: Json, value: Value): Generator<Diagnostic> {
  const args = { name: fact.name, question: fact.question, found: sheet.words(json) };
  if (fact.from && compareValues(value, fact.from) === -1) {
    yield problem('RUN614', wrong(sheet, json), { ...args, from: writeBound(fact.from, fact.type) });
  }
  if (fact.to && compareValues(value, fact.to) === 1) {
    yield problem('RUN638', wrong(sheet, json), { ...args, to: writeBound(fact.to, fact.type) });
  }
}

const misfits = {
  yesno: 'RUN613',
  options: 'RUN630',
  integer: 'RUN631',
  decimal: 'RUN632',
  money: 'RUN632',
  percent: 'RUN633',
  date: 'RUN634',
  time: 'RUN635',
  event: 'RUN636',
  text: 'RUN637',
} as const satisfies Record<Fact['type']['kind'], Code>;

function misfit(sheet: Sheet, fact: Fact, json: Json): Diagnostic {
  const args = { name: fact.name, question: fact.question, found: sheet.words(json) };
  const code = misfits[fact.type.kind];
  const place = wrong(sheet, json);
  if (code === 'RUN630') return problem(code, place, { ...args, options: optionNames(fact) });
  if (code === 'RUN632') return problem(code, place, { ...args, limit: String(digitLimit) });
  return problem(code, place, args);
}

function optionNames(fact: Fact): string {
  return fact.type.kind === 'options' ? fact.type.options.map(({ name }) => name).join('、') : '';
}

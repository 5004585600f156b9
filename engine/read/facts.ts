/**
 * A case in JSON → what is known of it (Facts), by our own reader. The document, all parts but none of them required
 * (a missing fact is unknown, never an error; README.md in this folder shows one):
 *
 *   { "measure": id, "asOf": "2021-06-01", "readings": { "A01": "乙说" },
 *     "lists": { list: { "complete": …, "items": [ { "id": …, parent list: reference, fact: answer, … } ] } },
 *     "facts": { fact of the whole case: answer },
 *     "pairs": [ { list: reference, list: reference, fact: answer, … } ] }
 */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { limits } from '../../grammar/limits.ts';
import { problem } from '../../grammar/messages/index.ts';
import { type Answered, type Facts, type InstanceKey, instanceKey } from '../facts.ts';
import type { Over } from '../measure.ts';
import { readAnswer } from './answer.ts';
import { guardDenied } from './guard.ts';
import { instanceBound, instanceLimit } from './instance.ts';
import { type Json, type Member, readJson } from './json.ts';
import { type Roll, readLists, readReference } from './lists.ts';
import { byName, items, members, type Sheet, sheetOf, textOf, wrong } from './sheet.ts';
import type { Terms } from './terms.ts';
import { readDay } from './written.ts';

export interface ReadFacts {
  /** undefined when anything in the document is wrong: a case is never decided on half of what was said */
  readonly facts: Facts | undefined;
  readonly asOf: string | undefined;
  /** reading → option, both as declared */
  readonly readings: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function readFacts(measure: Terms, source: string, file: string): ReadFacts {
  const { json, diagnostics: spelling } = readJson(source, file);
  const { sheet, diagnostics } = sheetOf(source, file, (name) => placeOf(measure, name));
  diagnostics.push(...spelling);
  const parts = json ? partsOf(sheet, json) : new Map<string, Json>();
  readMeasure(sheet, measure, parts.get('measure'));
  const asOf = readAsOf(sheet, parts.get('asOf'));
  const readings = readReadings(sheet, measure, parts.get('readings'));
  const facts = json && readCaseFacts(sheet, measure, parts);
  const sound = diagnostics.length === 0;
  return { facts: sound ? facts : undefined, asOf, readings, diagnostics: bounded(diagnostics, file) };
}

/** No more than anybody reads. */
function bounded(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  if (diagnostics.length <= limits.messages) return diagnostics;
  const { span } = diagnostics[limits.messages]!;
  const count = String(diagnostics.length - limits.messages);
  return [...diagnostics.slice(0, limits.messages), problem('RUN606', { file, span }, { count })];
}

/** The lists that a fact's answer belongs to, in the words of the rule file. */
function placeOf({ facts, lists }: Terms, name: string): string | undefined {
  const fact = facts.find((each) => each.key === name || each.name === name);
  return fact && (fact.over.map((list) => lists[list]!.name).join('、') || '全案');
}

const partKeys = new Map(['measure', 'asOf', 'readings', 'lists', 'facts', 'pairs'].map((key) => [key, key]));

function partsOf(sheet: Sheet, json: Json): ReadonlyMap<string, Json> {
  return new Map([...members(sheet, json, partKeys)].map(([key, member]) => [key, member.value]));
}

function readMeasure(sheet: Sheet, measure: Terms, json: Json | undefined): void {
  const found = textOf(sheet, json);
  if (found === undefined || found === measure.id) return;
  sheet.report(problem('RUN623', wrong(sheet, json!), { found, expected: measure.id }));
}

function readAsOf(sheet: Sheet, json: Json | undefined): string | undefined {
  const date = textOf(sheet, json);
  if (date === undefined || readDay(date) !== undefined) return date;
  return void sheet.report(problem('RUN617', wrong(sheet, json!), { date }));
}

function readReadings(sheet: Sheet, measure: Terms, json: Json | undefined): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  if (json === undefined || json.kind === 'null') return chosen;
  const known = new Map(measure.readings.map((reading) => [reading.id, reading]));
  for (const [reading, { value }] of members(sheet, json, known)) {
    const option = textOf(sheet, value);
    if (option === undefined) continue;
    if (reading.options.some(({ name }) => name === option)) chosen.set(reading.id, option);
    else sheet.report(problem('RUN624', wrong(sheet, value), { reading: reading.id, option }));
  }
  return chosen;
}

/** A case being read: its lists, and the answers so far with the place each was given. */
interface Reading {
  readonly sheet: Sheet;
  readonly measure: Terms;
  readonly roll: Roll;
  readonly answers: readonly Map<InstanceKey, Answered>[];
  readonly given: Given[];
}

export interface Given {
  readonly fact: number;
  readonly key: InstanceKey;
  readonly json: Json;
}

function readCaseFacts(sheet: Sheet, measure: Terms, parts: ReadonlyMap<string, Json>): Facts {
  const roll = readLists(sheet, measure, told(parts.get('lists')));
  const reading: Reading = { sheet, measure, roll, answers: measure.facts.map(() => new Map()), given: [] };
  checkSize(reading, parts);
  readWhole(reading, told(parts.get('facts')));
  readItems(reading);
  readPairs(reading, told(parts.get('pairs')));
  const facts = {
    lists: roll.facts.map(({ elements, complete }) => ({ elements, complete })),
    answers: reading.answers,
  };
  checkGuards(reading, facts);
  return facts;
}

const told = (json: Json | undefined): Json | undefined => (json?.kind === 'null' ? undefined : json);

/** Deciding walks every instance of every question: a case with too many is refused here, once. */
function checkSize({ sheet, measure, roll }: Reading, parts: ReadonlyMap<string, Json>): void {
  const questions = [...measure.acts, ...measure.concepts, ...measure.amounts, ...measure.facts];
  for (const { name, over } of questions) {
    if (instanceBound(measure.lists, roll.facts, over) <= instanceLimit) continue;
    const place = wrong(sheet, parts.get('lists')!);
    return void sheet.report(problem('RUN622', place, { name, limit: String(instanceLimit) }));
  }
}

function readWhole(reading: Reading, json: Json | undefined): void {
  if (json === undefined) return;
  for (const [fact, member] of members(reading.sheet, json, factsOver(reading.measure, []))) {
    answer(reading, fact, '', member);
  }
}

/** Facts of one element stand in its own item, beside its id and what it lies within. */
function readItems(reading: Reading): void {
  for (const [list, { within }] of reading.measure.lists.entries()) {
    const allowed = factsOver(reading.measure, [list]);
    for (const [name] of byName(reading.measure.lists, within))
      allowed.set(name, parent(within, reading, name));
    allowed.set('id', -1);
    for (const [position, item] of reading.roll.facts[list]!.items.entries()) {
      for (const [fact, member] of members(reading.sheet, item, allowed)) {
        if (fact >= 0) answer(reading, fact, instanceKey([position]), member);
      }
    }
  }
}

/** Keys that lead to no fact have numbers below zero, one for each list, so that a list named twice is seen. */
function parent(within: Over, { measure }: Reading, name: string): number {
  return -2 - within.find((list) => measure.lists[list]!.key === name || measure.lists[list]!.name === name)!;
}

/** Facts over several lists stand beside references to one element of each. */
function readPairs(reading: Reading, json: Json | undefined): void {
  if (json === undefined) return;
  const { sheet, measure } = reading;
  const lists = new Map([...byName(measure.lists)].map(([name, list]) => [name, -2 - list]));
  for (const item of items(sheet, json)) {
    const named = item.kind === 'object' ? [...item.members].filter(([key]) => lists.has(key)) : [];
    const over = [...new Set(named.map(([key]) => -2 - lists.get(key)!))].sort((a, b) => a - b);
    const facts = over.length < 2 ? new Map<string, number>() : factsOver(measure, over);
    if (facts.size > 0 || item.kind !== 'object')
      readPair(reading, item, over, new Map([...facts, ...lists]));
    else sheet.report(noPair(reading, item, over));
  }
}

function noPair({ sheet, measure }: Reading, item: Json, over: Over): Diagnostic {
  const lists = over.map((list) => measure.lists[list]!.name).join('、') || '—';
  return problem('RUN640', wrong(sheet, item), { lists });
}

function readPair(reading: Reading, item: Json, over: Over, allowed: ReadonlyMap<string, number>): void {
  const told = [...members(reading.sheet, item, allowed)];
  const references = new Map(
    told.filter(([meant]) => meant < 0).map(([meant, { value }]) => [-2 - meant, value]),
  );
  const positions = over.map((list) =>
    readReference(reading.sheet, reading.roll, list, references.get(list)!),
  );
  if (positions.includes(undefined)) return;
  const key = instanceKey(positions as number[]);
  for (const [fact, member] of told) if (fact >= 0) answer(reading, fact, key, member);
}

/** The facts whose answer belongs to exactly these lists. */
function factsOver(measure: Terms, over: Over): Map<string, number> {
  const positions = [...measure.facts.keys()].filter((fact) => sameLists(measure.facts[fact]!.over, over));
  return byName(measure.facts, positions);
}

const sameLists = (a: Over, b: Over): boolean => a.length === b.length && a.every((list, i) => list === b[i]);

function answer(reading: Reading, fact: number, key: InstanceKey, { value }: Member): void {
  const { sheet, measure, answers, given } = reading;
  const read = readAnswer(sheet, measure.facts[fact]!, value);
  if (read === undefined) return;
  if (answers[fact]!.has(key)) {
    return void sheet.report(problem('RUN626', wrong(sheet, value), { name: measure.facts[fact]!.name }));
  }
  answers[fact]!.set(key, read);
  given.push({ fact, key, json: value });
}

/** 只在…时填: an answer where the question does not arise is a slip, never silently dropped. */
function checkGuards({ sheet, measure, given }: Reading, facts: Facts): void {
  for (const { fact, key, json } of given) {
    const { guard, over, name, question } = measure.facts[fact]!;
    if (guard === undefined || !guardDenied(measure, facts, guard, over, key)) continue;
    sheet.report(problem('RUN615', wrong(sheet, json), { name, question }));
  }
}

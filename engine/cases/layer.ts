/** The statements of one 底案 or 案例 → told, over what the layers below it told. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { Instance, Statement, Telling } from '../../grammar/tree.ts';
import { instanceKey } from '../facts.ts';
import type { Placed } from '../read/instance.ts';
import { keyAt } from '../read/instance.ts';
import { locate } from './locate.ts';
import type { CaseNames, FactWord } from './names.ts';
import { answerOf } from './telling.ts';
import { put, type Told, takeOut, within } from './told.ts';

export interface Layer {
  readonly told: Told;
  readonly names: CaseNames;
  readonly file: string;
  /** elements this layer speaks of, by list; those it named for the first time, with the place */
  readonly touched: readonly Set<number>[];
  readonly fresh: { readonly list: number; readonly position: number; readonly span: Span }[];
  /** tuples of parents whose list this layer tells, and answers it gives: told once only */
  readonly rolls: Set<string>;
  readonly answered: Set<string>;
  report(diagnostic: Diagnostic): void;
}

/** First all elements named come to be, then lists are told, then facts: the order of the statements is free. */
export function tellLayer(
  told: Told,
  names: CaseNames,
  statements: readonly Statement[],
  file: string,
  report: (diagnostic: Diagnostic) => void,
): void {
  const touched = told.lists.map(() => new Set<number>());
  const layer: Layer = {
    told,
    names,
    file,
    touched,
    fresh: [],
    rolls: new Set(),
    answered: new Set(),
    report,
  };
  const sound = mention(layer, statements);
  for (const statement of sound) tellLists(layer, statement);
  checkFresh(layer);
  for (const statement of sound) tellFacts(layer, statement);
}

/** Statements are tried again while others still bring new elements; what then fails is reported once and left out. */
function mention(layer: Layer, statements: readonly Statement[]): readonly Statement[] {
  const targets = new Map(statements.map((statement) => [statement, targetsOf(layer, statement)]));
  const quiet: Layer = { ...layer, report: () => {} };
  let waiting = statements.filter((statement) => targets.get(statement) !== undefined);
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((statement) => !mentionOne(quiet, statement, targets.get(statement)!));
  }
  for (const statement of waiting) mentionOne(layer, statement, targets.get(statement)!);
  return statements.filter(
    (statement) => targets.get(statement) !== undefined && !waiting.includes(statement),
  );
}

function mentionOne(layer: Layer, { instance, tellings }: Statement, targets: readonly number[]): boolean {
  const placed = locate(layer, instance, targets, 'creates');
  for (const telling of placed ? tellings : []) if (telling.kind === 'list') bring(layer, telling, placed!);
  return placed !== undefined;
}

type ListTelling = Extract<Telling, { kind: 'list' }>;

function bring(layer: Layer, { list: word, ids }: ListTelling, placed: Placed): void {
  const { list, parents } = rollOf(layer, word.text, placed);
  for (const { text, span } of ids) {
    const known = within(layer.told, list, parents).some(
      (at) => layer.told.lists[list]!.elements[at]!.id === text,
    );
    const position = put(layer.told, list, text, parents);
    layer.touched[list]!.add(position);
    if (!known) layer.fresh.push({ list, position, span });
  }
}

function rollOf(
  { told, names }: Layer,
  word: string,
  placed: Placed,
): { list: number; parents: readonly number[] } {
  const list = names.lists.get(word)!;
  return { list, parents: told.measure.lists[list]!.within.map((parent) => placed.get(parent)!) };
}

/** Every list that the tellings of a statement lie over; undefined when one of them tells nothing we know. */
function targetsOf(layer: Layer, { tellings }: Statement): readonly number[] | undefined {
  const targets = tellings.map((telling) => targetOf(layer, telling));
  return targets.includes(undefined) ? undefined : targets.flatMap((over) => over!);
}

function targetOf(layer: Layer, telling: Telling): readonly number[] | undefined {
  const { text, span } = telling.kind === 'list' ? telling.list : telling.name;
  const list = layer.names.lists.get(text);
  const fact = layer.names.facts.get(text)?.fact;
  const { lists, facts } = layer.told.measure;
  if (telling.kind === 'list' && list !== undefined) return lists[list]!.within;
  if (telling.kind !== 'list' && fact !== undefined) return facts[fact]!.over;
  return void layer.report(problem('RUN650', { file: layer.file, span }, { name: text }));
}

/** 只有 and 没有 take out what a 底案 told and this layer does not speak of; what it does speak of must be named. */
function tellLists(layer: Layer, statement: Statement): void {
  const tellings = statement.tellings.filter((telling) => telling.kind === 'list');
  const placed = tellings.length > 0 ? found(layer, statement.instance, tellings) : undefined;
  for (const telling of placed ? tellings : []) tellList(layer, telling, placed!);
}

function tellList(layer: Layer, telling: ListTelling, placed: Placed): void {
  const { list, parents } = rollOf(layer, telling.list.text, placed);
  const key = instanceKey(parents);
  if (layer.rolls.has(`${list}:${key}`)) return void saidTwice(layer, telling.list.text, telling.span);
  layer.rolls.add(`${list}:${key}`);
  if (telling.complete !== 'incomplete') clear(layer, telling, list, parents);
  layer.told.lists[list]!.complete.set(key, telling.complete);
}

function clear(
  layer: Layer,
  { ids, complete, list: word }: ListTelling,
  list: number,
  parents: readonly number[],
): void {
  const named = new Set(ids.map(({ text }) => text));
  for (const position of within(layer.told, list, parents)) {
    const { id } = layer.told.lists[list]!.elements[position]!;
    if (named.has(id)) continue;
    if (!layer.touched[list]!.has(position)) takeOut(layer.told, list, position);
    else if (complete === 'complete') {
      const span =
        layer.fresh.find((fresh) => fresh.list === list && fresh.position === position)?.span ?? word.span;
      layer.report(problem('RUN652', { file: layer.file, span }, { list: word.text, id }));
    }
  }
}

/** An element that a 底案 below did not have, in a list it called complete: the list must be told anew. */
function checkFresh(layer: Layer): void {
  for (const { list, position, span } of layer.fresh) {
    const { elements, complete, present } = layer.told.lists[list]!;
    const { id, parents } = elements[position]!;
    const key = instanceKey(parents);
    if (!present.has(position) || layer.rolls.has(`${list}:${key}`) || complete.get(key) !== 'complete')
      continue;
    layer.report(
      problem('RUN652', { file: layer.file, span }, { list: layer.told.measure.lists[list]!.name, id }),
    );
  }
}

function tellFacts(layer: Layer, statement: Statement): void {
  const tellings = statement.tellings.filter((telling) => telling.kind !== 'list');
  const placed = tellings.length > 0 ? found(layer, statement.instance, tellings) : undefined;
  for (const telling of placed ? tellings : []) tellFact(layer, telling, placed!);
}

function tellFact(layer: Layer, telling: Exclude<Telling, ListTelling>, placed: Placed): void {
  const word = layer.names.facts.get(telling.name.text)!;
  const key = keyAt(placed, layer.told.measure.facts[word.fact]!.over)!;
  if (layer.answered.has(`${word.fact}:${key}`))
    return void saidTwice(layer, telling.name.text, telling.span);
  layer.answered.add(`${word.fact}:${key}`);
  if (telling.kind === 'unknown') layer.told.answers[word.fact]!.delete(key);
  else tellAnswer(layer, telling, word, key);
}

function tellAnswer(
  layer: Layer,
  telling: Exclude<Telling, { kind: 'list' | 'unknown' }>,
  word: FactWord,
  key: string,
): void {
  const answered = answerOf(layer, telling, word);
  if (answered !== undefined) layer.told.answers[word.fact]!.set(key, answered);
}

/** Looked up anew once all elements are known: only now is it sure that a shortened instance has one meaning. */
function found(layer: Layer, instance: Instance, tellings: readonly Telling[]): Placed | undefined {
  const targets = tellings.flatMap((telling) => targetOf(layer, telling) ?? []);
  return locate(layer, instance, targets, 'finds');
}

function saidTwice(layer: Layer, name: string, span: Span): void {
  layer.report(problem('RUN654', { file: layer.file, span }, { name }));
}

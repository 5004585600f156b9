/** "lists" of a case in JSON → the elements of every list, which of them are all there are, and where each item stands. */
import { problem } from '../../grammar/messages/index.ts';
import { type Element, instanceKey, type ListFacts } from '../facts.ts';
import type { List } from '../measure.ts';
import { instanceBound, instanceLimit, instances, keyAt, listOrder, pathOf } from './instance.ts';
import type { Json } from './json.ts';
import { byName, items, members, type Sheet, textOf, wrong } from './sheet.ts';
import type { Terms } from './terms.ts';

export type Completeness = 'complete' | 'incomplete' | 'unknown';

/** The lists as they are being read; `items` are the objects behind the elements, for the facts told there. */
export interface Roll {
  readonly lists: readonly List[];
  readonly facts: readonly RollOf[];
}

interface RollOf extends ListFacts {
  readonly elements: Element[];
  readonly complete: Map<string, Completeness>;
  readonly items: Json[];
  /** positions by id, and by whole path */
  readonly byId: Map<string, number[]>;
  readonly byPath: Map<string, number>;
}

export function emptyRoll(lists: readonly List[]): Roll {
  const facts = lists.map(() => ({
    elements: [],
    complete: new Map(),
    items: [],
    byId: new Map(),
    byPath: new Map(),
  }));
  return { lists, facts };
}

/** Parents are read before what lies within them, whatever the order of the keys. */
export function readLists(sheet: Sheet, measure: Terms, json: Json | undefined): Roll {
  const roll = emptyRoll(measure.lists);
  const told = new Map(
    json ? [...members(sheet, json, byName(measure.lists))].map(([list, m]) => [list, m.value]) : [],
  );
  const entries = listOrder(measure.lists).map((list) => [list, entryOf(sheet, told.get(list))] as const);
  for (const [list, entry] of entries) {
    const rows = entry.get('items');
    for (const row of rows && rows.kind !== 'null' ? items(sheet, rows) : [])
      readElement(sheet, roll, list, row);
  }
  for (const [list, entry] of entries) readComplete(sheet, roll, list, entry.get('complete'));
  return roll;
}

const entryKeys = new Map(['complete', 'items'].map((key) => [key, key]));

function entryOf(sheet: Sheet, json: Json | undefined): ReadonlyMap<string, Json> {
  if (json === undefined || json.kind === 'null') return new Map();
  return new Map([...members(sheet, json, entryKeys)].map(([key, member]) => [key, member.value]));
}

/** An element without a readable id or parent is reported and left out; its facts are then not read either. */
function readElement(sheet: Sheet, roll: Roll, list: number, json: Json): void {
  if (json.kind !== 'object') return void [...members(sheet, json, new Map())];
  const { name, within } = roll.lists[list]!;
  const id = json.members.get('id');
  const parents = within.map((parent) => parentOf(sheet, roll, list, parent, json));
  const given = id && textOf(sheet, id.value);
  if (id === undefined || id.value.kind === 'null') {
    return void sheet.report(problem('RUN621', wrong(sheet, json), { list: name, missing: 'id' }));
  }
  if (given === undefined || parents.includes(undefined)) return;
  if (!addElement(roll, list, given, parents as number[], json)) {
    sheet.report(problem('RUN620', wrong(sheet, id.value), { list: name, id: given }));
  }
}

function parentOf(sheet: Sheet, roll: Roll, list: number, parent: number, json: Json): number | undefined {
  const { key, name } = roll.lists[parent]!;
  const told = json.kind === 'object' ? (json.members.get(key) ?? json.members.get(name)) : undefined;
  if (told !== undefined) return readReference(sheet, roll, parent, told.value);
  const missing = { list: roll.lists[list]!.name, missing: `${key} / ${name}` };
  return void sheet.report(problem('RUN621', wrong(sheet, json), missing));
}

/** False when the list holds it already. */
export function addElement(
  roll: Roll,
  list: number,
  id: string,
  parents: readonly number[],
  item: Json,
): boolean {
  const into = roll.facts[list]!;
  const position = into.elements.push({ id, parents }) - 1;
  const path = pathKey(pathOf(roll.lists, roll.facts, list, position));
  if (into.byPath.has(path)) return into.elements.pop() === undefined;
  into.items.push(item);
  into.byPath.set(path, position);
  const namesakes = into.byId.get(id);
  if (namesakes === undefined) into.byId.set(id, [position]);
  else namesakes.push(position);
  return true;
}

const pathKey = (path: readonly string[]): string => JSON.stringify(path);

/** "某局", or with all it lies within: ["一审", "1"] */
export function readReference(sheet: Sheet, roll: Roll, list: number, json: Json): number | undefined {
  const path = json.kind === 'array' ? json.items.map((step) => stepOf(sheet, step)) : [stepOf(sheet, json)];
  if (path.includes(undefined)) return undefined;
  const found = referred(roll, list, path as readonly string[]);
  if (found.length === 1) return found[0];
  const args = { list: roll.lists[list]!.name, id: path.join(' ') };
  return void sheet.report(problem(found.length === 0 ? 'RUN618' : 'RUN619', wrong(sheet, json), args));
}

/** Unlike an answer, a reference is never unknown: null is refused too. */
function stepOf(sheet: Sheet, json: Json): string | undefined {
  if (json.kind === 'string') return json.text;
  return void sheet.report(problem('RUN628', wrong(sheet, json), { found: sheet.words(json) }));
}

/** All elements a path may mean: the whole path, or the bare id. */
export function referred(roll: Roll, list: number, path: readonly string[]): readonly number[] {
  const { byPath, byId } = roll.facts[list]!;
  const whole = byPath.get(pathKey(path));
  if (whole !== undefined) return [whole];
  return path.length === 1 ? (byId.get(path[0]!) ?? []) : [];
}

/** true, false or "unknown" for the list, or only the tuples of parents within which it is complete. */
function readComplete(sheet: Sheet, roll: Roll, list: number, json: Json | undefined): void {
  const { name, within } = roll.lists[list]!;
  if (instanceBound(roll.lists, roll.facts, within) > instanceLimit) {
    const place = json ? wrong(sheet, json) : { file: sheet.file, span: { start: 0, end: 0 } };
    return void sheet.report(problem('RUN622', place, { name, limit: String(instanceLimit) }));
  }
  assumeIncomplete(roll, list);
  if (json === undefined || json.kind === 'null') return;
  if (json.kind === 'array') for (const tuple of json.items) readCompleteTuple(sheet, roll, list, tuple);
  else setEverywhere(roll, list, completeness(sheet, roll, list, json));
}

/** Not told of: incomplete where it has elements, unknown where it has none (grammar/README.md, Cases). */
export function assumeIncomplete(roll: Roll, list: number): void {
  const { elements, complete } = roll.facts[list]!;
  const named = new Set(elements.map(({ parents }) => instanceKey(parents)));
  for (const key of tuples(roll, list)) complete.set(key, named.has(key) ? 'incomplete' : 'unknown');
}

function setEverywhere(roll: Roll, list: number, told: Completeness | undefined): void {
  if (told !== undefined) for (const key of tuples(roll, list)) roll.facts[list]!.complete.set(key, told);
}

function tuples(roll: Roll, list: number): readonly string[] {
  const { within } = roll.lists[list]!;
  return [...instances(roll.lists, roll.facts, within)].map((placed) => keyAt(placed, within)!);
}

function completeness(sheet: Sheet, roll: Roll, list: number, json: Json): Completeness | undefined {
  if (json.kind === 'boolean') return json.yes ? 'complete' : 'incomplete';
  if (json.kind === 'string' && json.text === 'unknown') return 'unknown';
  const args = { list: roll.lists[list]!.name, found: sheet.words(json) };
  return void sheet.report(problem('RUN629', wrong(sheet, json), args));
}

/** { "procedure": "一审" }, or with { …, "complete": false } */
function readCompleteTuple(sheet: Sheet, roll: Roll, list: number, json: Json): void {
  const { name, within } = roll.lists[list]!;
  const allowed = byName(roll.lists, within).set('complete', -1);
  const told = new Map([...members(sheet, json, allowed)].map(([key, member]) => [key, member.value]));
  const parents = within.map((parent) => {
    const reference = told.get(parent);
    if (reference !== undefined) return readReference(sheet, roll, parent, reference);
    const { key, name: named } = roll.lists[parent]!;
    const missing = { list: name, missing: `${key} / ${named}` };
    return void sheet.report(problem('RUN621', wrong(sheet, json), missing));
  });
  const standing = told.has(-1) ? completeness(sheet, roll, list, told.get(-1)!) : 'complete';
  if (standing === undefined || parents.includes(undefined)) return;
  roll.facts[list]!.complete.set(instanceKey(parents as number[]), standing);
}

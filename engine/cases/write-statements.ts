/** All that a case tells → its statements, one for each place, in an order in which nothing is spoken of before it is named. */
import type { Named, Statement, Telling } from '../../grammar/tree.ts';
import type { CheckedMeasure, Fact } from '../measure.ts';
import { ancestors, listOrder, type Placed } from '../read/instance.ts';
import type { ToTell } from './write-difference.ts';
import { type Known, type PlacePart, partsAt } from './write-place.ts';
import { idOf, tellingOf, type Writing } from './write-words.ts';

export interface Statements {
  readonly statements: readonly Statement[];
  /** answers that no words of the language say */
  readonly unsaid: readonly Fact[];
}

export function statementsOf(writing: Writing, known: Known, tellings: readonly ToTell[]): Statements {
  const unsaid: Fact[] = [];
  const places = new Map<string, { readonly parts: readonly PlacePart[]; readonly told: Telling[] }>();
  for (const telling of inOrder(writing.measure, tellings)) {
    const parts = partsAt(known, telling.placed, writing.naming);
    const signature = JSON.stringify(parts.map(({ id, list = -1 }) => [id, list]));
    const place = places.get(signature) ?? { parts, told: [] };
    places.set(signature, place);
    const told = tellingOf(writing, telling);
    if (told !== undefined) place.told.push(told);
    else if (telling.kind === 'answer') unsaid.push(writing.measure.facts[telling.fact]!);
  }
  const statements = [...places.values()]
    .filter(({ told }) => told.length > 0)
    .map(({ parts, told }) => statementAt(writing, parts, told));
  return { statements, unsaid };
}

function statementAt(
  { measure, pen }: Writing,
  parts: readonly PlacePart[],
  tellings: readonly Telling[],
): Statement {
  const named = parts.map(({ id, list }): { id: Named; list: Named | undefined } =>
    list === undefined
      ? { id: pen.quoted(id), list: undefined }
      : { id: idOf(pen, id), list: pen.named(measure.lists[list]!.name) },
  );
  const { span } = pen.named('');
  return { instance: { parts: named, span }, tellings, span };
}

/** Parents before what lies within them; of one place its lists first, then its facts in the order of the file. */
function inOrder(measure: CheckedMeasure, tellings: readonly ToTell[]): readonly ToTell[] {
  const ranks = tellings.map((telling) => [telling, rankOf(measure, telling)] as const);
  return ranks.toSorted(([, a], [, b]) => compare(a, b)).map(([telling]) => telling);
}

/** Depth, the lists of the place and the elements there, and then what is told. */
function rankOf(measure: CheckedMeasure, telling: ToTell): readonly number[] {
  const { placed } = telling;
  const lists = listOrder(measure.lists).filter((list) => placed.has(list));
  const inner = innermost(measure, placed);
  const what = telling.kind === 'list' ? [0, telling.list] : [1, telling.fact];
  const positions = lists.map((list) => placed.get(list)!);
  return [depthOf(measure, inner), inner.length, ...inner, -1, ...positions, -1, ...what];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - (b[at] ?? -1);
}

/** The lists of a place that no other list of it lies within. */
function innermost({ lists }: CheckedMeasure, placed: Placed): readonly number[] {
  const above = new Set([...placed.keys()].flatMap((list) => [...ancestors(lists, list)]));
  return [...placed.keys()].filter((list) => !above.has(list)).sort((a, b) => a - b);
}

/** How many lists must have been told, one within the other, before this place can be spoken of. */
function depthOf(measure: CheckedMeasure, over: readonly number[]): number {
  return Math.max(0, ...over.map((list) => 1 + depthOf(measure, measure.lists[list]!.within)));
}

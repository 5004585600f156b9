/** Lists and their elements → the instances of a question, and what one instance says about another's lists. */
import { type Facts, type InstanceKey, instanceKey, type ListFacts } from '../facts.ts';
import type { List, Over } from '../measure.ts';

/** Positions by list: an instance and everything it lies within (第1次开庭 also fixes its 程序). */
export type Placed = ReadonlyMap<number, number>;

/** Instances of one question beyond which a case is refused: nothing of this size is decided in bounded time. */
export const instanceLimit = 100_000;

/** Every instance of a question over `over`, in the order of the case; elements that contradict are left out. */
export function* instances(
  lists: readonly List[],
  facts: readonly ListFacts[],
  over: Over,
): Generator<Placed> {
  yield* extended(lists, facts, topmost(lists, over), new Map());
}

/** At least as many as there are instances. */
export function instanceBound(lists: readonly List[], facts: readonly ListFacts[], over: Over): number {
  return topmost(lists, over).reduce((product, list) => product * (facts[list]?.elements.length ?? 0), 1);
}

/** The key of a question's instance at a place; undefined where the place does not fix all its lists. */
export function keyAt(placed: Placed, over: Over): InstanceKey | undefined {
  const positions = over.map((list) => placed.get(list));
  return positions.every((position) => position !== undefined) ? instanceKey(positions) : undefined;
}

/** What an instance key fixes: its own elements and all they lie within. */
export function placedAt(
  lists: readonly List[],
  facts: readonly ListFacts[],
  over: Over,
  key: InstanceKey,
): Placed {
  const positions = key === '' ? [] : key.split(',').map(Number);
  return over.reduce<Placed>(
    (placed, list, i) => placing(lists, facts, placed, list, positions[i]!) ?? placed,
    new Map(),
  );
}

/** The place with one more element and its parents; undefined when they contradict what is placed already. */
export function placing(
  lists: readonly List[],
  facts: readonly ListFacts[],
  placed: Placed,
  list: number,
  position: number,
): Placed | undefined {
  const before = placed.get(list);
  if (before !== undefined) return before === position ? placed : undefined;
  const parents = facts[list]?.elements[position]?.parents ?? [];
  return (lists[list]?.within ?? []).reduce<Placed | undefined>(
    (sum, parent, i) => sum && placing(lists, facts, sum, parent, parents[i]!),
    new Map(placed).set(list, position),
  );
}

/** Parents before children. */
export function listOrder(lists: readonly List[]): readonly number[] {
  const order = new Set<number>();
  const visit = (list: number): void => {
    if (order.has(list)) return;
    for (const parent of lists[list]!.within) visit(parent);
    order.add(list);
  };
  for (const list of lists.keys()) visit(list);
  return [...order];
}

/** All that a list lies within, itself not included. */
export function ancestors(lists: readonly List[], list: number): ReadonlySet<number> {
  const within = lists[list]?.within ?? [];
  return new Set(within.flatMap((parent) => [parent, ...ancestors(lists, parent)]));
}

/** The elements an element lies within and itself, outermost first: 「某局」「二审」第1次开庭「甲」. */
export function pathOf(
  lists: readonly List[],
  facts: Facts['lists'],
  list: number,
  position: number,
): readonly string[] {
  const element = facts[list]!.elements[position]!;
  const parents = lists[list]!.within.flatMap((parent, i) =>
    pathOf(lists, facts, parent, element.parents[i]!),
  );
  return [...parents, element.id];
}

function* extended(
  lists: readonly List[],
  facts: readonly ListFacts[],
  over: Over,
  placed: Placed,
): Generator<Placed> {
  const [list, ...rest] = over;
  if (list === undefined) return void (yield placed);
  for (const position of facts[list]?.elements.keys() ?? []) {
    const further = placing(lists, facts, placed, list, position);
    if (further !== undefined) yield* extended(lists, facts, rest, further);
  }
}

/** Without the lists that another of them fixes. */
function topmost(lists: readonly List[], over: Over): Over {
  const fixed = new Set(over.flatMap((list) => [...ancestors(lists, list)]));
  return over.filter((list) => !fixed.has(list));
}

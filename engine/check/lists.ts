/** The declared objects → lists: which lies inside which, never in a circle. */
import { limits } from '../../grammar/limits.ts';
import type { ListDecl } from '../../grammar/tree.ts';
import type { List } from '../measure.ts';
import { keyOf } from './keys.ts';
import { fixTo, nearest } from './nearest.ts';
import type { Report } from './report.ts';

export function readLists(declarations: readonly ListDecl[], report: Report): readonly List[] {
  const indexes = new Map(declarations.map((list, index) => [list.name.text, index]));
  const lists = declarations.map((declaration) => readList(declaration, indexes, report));
  const inCircles = new Set<number>();
  return lists.map((list, index) => {
    if (isTooDeep(index, lists)) return sayTooDeep(list, declarations[index]!, report);
    const circle = circleThrough(index, lists);
    if (circle === undefined) return list;
    if (!inCircles.has(index)) sayCircle(circle, lists, declarations, report);
    for (const step of circle) inCircles.add(step);
    return { ...list, within: [] };
  });
}

/** Per list: itself and every list it lies inside, however deep. The lists are free of circles. */
export function closuresOf(lists: readonly List[]): readonly ReadonlySet<number>[] {
  return lists.map((_, start) => {
    const reached = new Set([start]);
    for (const list of reached) for (const parent of lists[list]!.within) reached.add(parent);
    return reached;
  });
}

function readList(declaration: ListDecl, indexes: ReadonlyMap<string, number>, report: Report): List {
  const within = declaration.within.flatMap((parent) => {
    const index = indexes.get(parent.text);
    if (index !== undefined) return [index];
    const fixes = fixTo(nearest(parent.text, indexes.keys()), parent.span);
    report.say('NAM214', parent.span, { name: parent.text }, { fixes });
    return [];
  });
  return {
    name: declaration.name.text,
    key: keyOf(declaration),
    label: declaration.label?.text,
    measureWord: declaration.measureWord.text,
    within: [...new Set(within)].sort((a, b) => a - b),
    idName: declaration.idName?.text ?? declaration.name.text,
  };
}

/** Looked for first: what follows goes through all that a list lies inside. */
function isTooDeep(start: number, lists: readonly List[]): boolean {
  const reached = new Set([start]);
  for (const list of reached) {
    for (const parent of lists[list]!.within) reached.add(parent);
    if (reached.size > limits.within + 1) return true;
  }
  return false;
}

function sayTooDeep(list: List, { name }: ListDecl, report: Report): List {
  report.say('NAM217', name.span, { name: name.text, limit: String(limits.within) });
  return { ...list, within: [] };
}

function sayCircle(
  circle: readonly number[],
  lists: readonly List[],
  declarations: readonly ListDecl[],
  report: Report,
): void {
  const { name } = declarations[circle[0]!]!;
  report.say('NAM215', name.span, {
    name: name.text,
    circle: circle.map((step) => lists[step]!.name).join('、'),
  });
}

/** A way from the list through its parents back to itself. */
function circleThrough(start: number, lists: readonly List[]): readonly number[] | undefined {
  const cameFrom = new Map<number, number>();
  const waiting = [start];
  for (let list = waiting.pop(); list !== undefined; list = waiting.pop()) {
    for (const parent of lists[list]!.within) {
      if (parent === start) return pathTo(list, start, cameFrom);
      if (cameFrom.has(parent)) continue;
      cameFrom.set(parent, list);
      waiting.push(parent);
    }
  }
  return undefined;
}

function pathTo(end: number, start: number, cameFrom: ReadonlyMap<number, number>): readonly number[] {
  const path = [end];
  while (path[0] !== start) path.unshift(cameFrom.get(path[0]!)!);
  return [...path, start];
}

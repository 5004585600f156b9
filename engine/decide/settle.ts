/** A diagram → what is settled: decided, 不适用, 冲突, or 未定 with the proof that two completions differ (language.md §4). */
import type { Settled } from '../verdict.ts';
import { type Cell, compareCuts, pointsOf } from './axis.ts';
import { compare } from './comparison.ts';
import { type Content, contentKey } from './content.ts';
import { type Branch, cellsOf, type Diagram, type Diagrams } from './diagram.ts';
import { WITNESS_LIMIT } from './limits.ts';
import { saysNo } from './logic.ts';
import { constantOf, type Point, type Term } from './symbol.ts';
import { isChoice, type Variable } from './variable.ts';

/** What to call a content in the verdict. */
export type Say<T> = (content: Content) => T;

export function settle<T>(diagrams: Diagrams, diagram: Diagram, say: Say<T>): Settled<T> {
  const ends = new Map<string, Ending>();
  // what is said alike is alike: 在 D 之前 and 在 D are different deadlines of one date
  const name = (ending: Ending): string => (isNamed(ending) ? JSON.stringify(say(ending)) : keyOf(ending));
  for (const end of frontierOf(diagram))
    for (const ending of endingsOf(diagrams, end)) ends.set(name(ending), ending);
  const [first] = ends.values();
  if (ends.size === 1 && first !== 'open') return settledAs(first!, say);
  const differing = ends.size - (ends.has('open') ? 1 : 0);
  return { kind: 'undetermined', proven: differing > 1, awaits: awaits(diagrams, diagram) };
}

/** What a completion comes to: an answer, a choice that matters, or it cannot be said. */
type Ending = Content | Branch | 'open';

const isNamed = (ending: Ending): ending is Content =>
  ending !== 'open' && ending.kind !== 'branch' && ending.kind !== 'notApplicable';

function keyOf(ending: Ending): string {
  if (ending === 'open') return 'open';
  return ending.kind === 'branch' ? 'conflict' : contentKey(ending);
}

function settledAs<T>(ending: Exclude<Ending, 'open'>, say: Say<T>): Settled<T> {
  if (ending.kind === 'branch') return { kind: 'conflict', between: sidesOf(ending) };
  return ending.kind === 'notApplicable' ? ending : { kind: 'is', value: say(ending) };
}

/** Judged facts only: what is missing is a judgement. */
function awaits(diagrams: Diagrams, diagram: Diagram): 'fact' | 'judgement' {
  const missing = missingOf(diagrams, [diagram]);
  return missing.length > 0 && missing.every(({ of }) => of.kind === 'fact' && of.judged)
    ? 'judgement'
    : 'fact';
}

/** Everything that diagrams may depend on and that can be found out. */
export function missingOf(diagrams: Diagrams, parts: readonly Diagram[]): readonly Variable[] {
  const found = new Set<Variable>();
  for (const part of parts) {
    const { surely, perhaps } = diagrams.support(part);
    for (const variable of [...surely, ...perhaps]) if (!isChoice(variable)) found.add(variable);
  }
  return [...found].sort((a, b) => a.order - b.order);
}

/** Rules side by side, of the choice a conflict leaves. */
const sidesOf = ({ variable: { of } }: Branch): readonly (readonly number[])[] =>
  of.kind === 'choice' ? of.sides : [];

/** Where all that can be found out has been: a leaf, or a choice between answers; with one way to get there. */
interface End {
  readonly end: Diagram;
  readonly way: Way | undefined;
}

/** The last step of a way through the diagram, and the way to it. */
interface Way {
  readonly variable: Variable;
  readonly cell: Cell;
  readonly before: Way | undefined;
}

/** The cell in which each variable of a way lies. */
type Path = ReadonlyMap<Variable, Cell>;

function pathOf(way: Way | undefined): Path {
  const path = new Map<Variable, Cell>();
  for (let at = way; at !== undefined; at = at.before) path.set(at.variable, at.cell);
  return path;
}

function frontierOf(diagram: Diagram): readonly End[] {
  const seen = new Set<Diagram>();
  const found: End[] = [];
  const walk = (at: Diagram, way: Way | undefined): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (at.kind === 'leaf' || isChoice(at.variable)) found.push({ end: at, way });
    else
      cellsOf(at.cuts).forEach((cell, index) => {
        walk(at.children[index]!, { variable: at.variable, cell, before: way });
      });
  };
  walk(diagram, undefined);
  return found;
}

function endingsOf(diagrams: Diagrams, { end, way }: End): readonly Ending[] {
  const leaves = leavesOf(end);
  const path = pathOf(way);
  if (end.kind === 'branch' && certainlyDiffer(diagrams, leaves, path)) return [end];
  const [only] = leaves;
  const constant = leaves.length === 1 ? narrowed(only!, path) : undefined;
  if (constant !== undefined) return [constant];
  const terms = leaves.flatMap((is) => termOf(is) ?? []);
  const isOpen = leaves.some(({ kind }) => kind === 'open' || kind === 'tally');
  if (isOpen || (end.kind === 'branch' && terms.length === 0)) return ['open'];
  if (terms.length === 0) return leaves;
  const tried = pointsFor(terms, path).map((point) =>
    endingAt(
      end,
      leaves.map((is) => withPoint(is, point)),
    ),
  );
  // points that agree prove nothing of those between them
  return new Set(tried.map(keyOf)).size > 1 ? tried : [...tried, 'open'];
}

/** An unknown that the path has narrowed to one value. */
function narrowed(is: Content, path: Path): Content | undefined {
  const term = termOf(is);
  const at = term && constantOf(term, path);
  return at && withValue(is, at);
}

/** At one point a choice matters if its answers differ there. */
function endingAt(end: Diagram, at: readonly Content[]): Ending {
  if (at.some(({ kind }) => kind === 'open')) return 'open';
  return end.kind === 'branch' && new Set(at.map(contentKey)).size > 1 ? end : at[0]!;
}

function leavesOf(diagram: Diagram): readonly Content[] {
  return diagram.kind === 'leaf' ? [diagram.is] : diagram.children.flatMap(leavesOf);
}

/** Two answers of a choice that are different whatever the unknowns are. */
function certainlyDiffer(diagrams: Diagrams, leaves: readonly Content[], path: Path): boolean {
  return leaves.some((a, at) => leaves.slice(at + 1).some((b) => differ(diagrams, a, b, path)));
}

function differ(diagrams: Diagrams, a: Content, b: Content, path: Path): boolean {
  if (a.kind === 'open' || b.kind === 'open' || contentKey(a) === contentKey(b)) return false;
  if (termOf(a) === undefined && termOf(b) === undefined) return true;
  if (a.kind !== b.kind && !isPlain(a, b)) return true;
  if (a.kind === 'due' && b.kind === 'due')
    return a.before !== b.before || differ(diagrams, a.date, b.date, path);
  if (a.kind === 'done' && b.kind === 'done')
    return a.at === undefined || b.at === undefined || differ(diagrams, a.at, b.at, path);
  return reachable(compare(diagrams, 'eq', a, b), path).every(saysNo);
}

const isPlain = (...parts: readonly Content[]): boolean =>
  parts.every(({ kind }) => kind === 'known' || kind === 'symbol');

/** The ends of a diagram within the cells of a path. */
function reachable(diagram: Diagram, path: Path): readonly Content[] {
  if (diagram.kind === 'leaf') return [diagram.is];
  const within = path.get(diagram.variable);
  return cellsOf(diagram.cuts).flatMap((cell, index) =>
    within === undefined || meet(cell, within) ? reachable(diagram.children[index]!, path) : [],
  );
}

const meet = (a: Cell, b: Cell): boolean => startsBefore(a, b) && startsBefore(b, a);

const startsBefore = (a: Cell, b: Cell): boolean =>
  a.from === undefined || b.to === undefined || compareCuts(a.from, b.to) < 0;

/** The unknown that a content holds, if any. */
export function termOf(is: Content): Term | undefined {
  switch (is.kind) {
    case 'symbol':
      return is.term;
    case 'due':
      return termOf(is.date);
    case 'done':
      return is.at && termOf(is.at);
    default:
      return undefined;
  }
}

function withPoint(is: Content, point: Point): Content {
  const at = termOf(is)?.at(point);
  return at === undefined ? is : withValue(is, at);
}

/** The content with its unknown answered. */
function withValue(is: Content, at: Content): Content {
  if (at.kind !== 'known' || is.kind === 'symbol') return at;
  return is.kind === 'due' ? { ...is, date: at } : is.kind === 'done' ? { ...is, at } : is;
}

/** A few answers to what the terms depend on, within the cells of the path. */
function pointsFor(terms: readonly Term[], path: Path): readonly Point[] {
  let points: readonly Point[] = [new Map()];
  for (const variable of new Set(terms.flatMap(({ variables }) => variables))) {
    const values = pointsOf(variable.axis, path.get(variable) ?? { from: undefined, to: undefined });
    const dated = values.filter(({ kind }) => kind !== 'never');
    points = points
      .flatMap((point) => dated.map((value) => new Map([...point, [variable, value]])))
      .slice(0, WITNESS_LIMIT);
  }
  return points;
}

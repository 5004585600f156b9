/** A diagram → all that completions come to: an answer, a choice between answers that matters, or it cannot be said. */
import { type Cell, compareCuts, pointsOf } from './axis.ts';
import { compare } from './comparison.ts';
import { type Content, contentKey } from './content.ts';
import { type Branch, cellsOf, type Diagram, type Diagrams } from './diagram.ts';
import { WITNESS_LIMIT } from './limits.ts';
import { saysNo } from './logic.ts';
import { constantOf, contentAt, type Point, type Term } from './symbol.ts';
import { isChoice, type Variable } from './variable.ts';

export type Ending = Content | Branch | 'open';

/** Of a diagram that is plain; no further than to where `isEnough` says of an ending that no more are needed. */
export function eachEnding(
  diagrams: Diagrams,
  diagram: Diagram,
  isEnough: (ending: Ending) => boolean,
): void {
  someEnd(diagram, undefined, new Set(), (end, way) => endingsAt(diagrams, end, way).some(isEnough));
}

/** The last step of a way through the diagram, and the way to it. */
interface Way {
  readonly at: Branch;
  readonly cell: number;
  readonly before: Way | undefined;
}

/** The cell in which each variable of a way lies. */
type Path = ReadonlyMap<Variable, Cell>;

function pathOf(way: Way | undefined): Path {
  const path = new Map<Variable, Cell>();
  for (let step = way; step !== undefined; step = step.before) {
    const { cuts, variable } = step.at;
    path.set(variable, { from: cuts[step.cell - 1], to: cuts[step.cell] });
  }
  return path;
}

/** Where all that can be found out has been: a leaf, or a choice between answers; with one way to get there. */
function someEnd(
  at: Diagram,
  way: Way | undefined,
  seen: Set<Diagram>,
  isEnough: (end: Diagram, way: Way | undefined) => boolean,
): boolean {
  if (seen.has(at)) return false;
  seen.add(at);
  if (at.kind === 'leaf' || isChoice(at.variable)) return isEnough(at, way);
  return at.children.some((child, cell) => someEnd(child, { at, cell, before: way }, seen, isEnough));
}

function endingsAt(diagrams: Diagrams, end: Diagram, way: Way | undefined): readonly Ending[] {
  if (end.kind === 'leaf' && end.is.kind !== 'symbol') return [end.is.kind === 'open' ? 'open' : end.is];
  const path = pathOf(way);
  const leaves = leavesOf(end);
  if (end.kind === 'branch' && certainlyDiffer(diagrams, leaves, path)) return [end];
  if (leaves.some(({ kind }) => kind === 'open')) return ['open'];
  const terms = termsOf(leaves);
  if (terms.length === 0) return end.kind === 'leaf' ? [end.is] : ['open'];
  const constant = end.kind === 'leaf' ? constantOf(terms[0]!, path) : undefined;
  if (constant !== undefined) return [constant];
  const tried = pointsFor(terms, path).map((point) => endingAt(end, leaves, point));
  // points that agree prove nothing of those between them
  return new Set(tried.map(keyOf)).size > 1 ? tried : [...tried, 'open'];
}

/** At one point a choice matters if its answers differ there. */
function endingAt(end: Diagram, leaves: readonly Content[], point: Point): Ending {
  const at = leaves.map((is) => contentAt(is, point));
  if (at.some(({ kind }) => kind === 'open')) return 'open';
  return end.kind === 'branch' && new Set(at.map(contentKey)).size > 1 ? end : at[0]!;
}

const keyOf = (ending: Ending): string =>
  ending === 'open' || ending.kind === 'branch' ? 'undecided' : contentKey(ending);

function leavesOf(diagram: Diagram): readonly Content[] {
  return diagram.kind === 'leaf' ? [diagram.is] : diagram.children.flatMap(leavesOf);
}

const termsOf = (leaves: readonly Content[]): readonly Term[] =>
  leaves.flatMap((is) => (is.kind === 'symbol' ? [is.term] : []));

/** Two answers of a choice that are different whatever the unknowns are. */
function certainlyDiffer(diagrams: Diagrams, leaves: readonly Content[], path: Path): boolean {
  return leaves.some((a, at) => leaves.slice(at + 1).some((b) => differ(diagrams, a, b, path)));
}

function differ(diagrams: Diagrams, a: Content, b: Content, path: Path): boolean {
  if (a.kind === 'open' || b.kind === 'open' || contentKey(a) === contentKey(b)) return false;
  if (termsOf([a, b]).length === 0) return true;
  return reachable(compare(diagrams, 'eq', a, b), path).every(saysNo);
}

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

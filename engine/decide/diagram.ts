/**
 * Decision diagrams: multi-terminal, ordered, reduced, each node once. A diagram says what an answer is for every
 * completion at once: a leaf does not depend on what is unknown, a branch does, on exactly the variables it holds
 * (language.md §4). When the stated size is reached, what would grow becomes one opaque unknown: still right, less exact.
 * Branches carry cells of an axis rather than a bit, after interval decision diagrams (Strehl and Thiele, 1998).
 */
import { type Cell, type Cut, compareCuts } from './axis.ts';
import type { Content } from './content.ts';
import type { Relations } from './relations.ts';
import type { Variable } from './variable.ts';

export type Diagram = Leaf | Branch;

export interface Leaf {
  readonly kind: 'leaf';
  readonly is: Content;
}

export interface Branch {
  readonly kind: 'branch';
  readonly id: number;
  readonly variable: Variable;
  /** ascending; child i lies between cut i-1 and cut i */
  readonly cuts: readonly Cut[];
  readonly children: readonly Diagram[];
}

export const leaf = (is: Content): Leaf => ({ kind: 'leaf', is });
export const YES = leaf({ kind: 'known', value: { kind: 'yesno', yes: true } });
export const NO = leaf({ kind: 'known', value: { kind: 'yesno', yes: false } });
export const NOT_APPLICABLE = leaf({ kind: 'notApplicable' });
export const word = (text: string): Leaf => leaf({ kind: 'word', word: text });
export const open = (waits: readonly Variable[]): Leaf => leaf({ kind: 'open', waits });

/** Combines leaves; may itself give a branch (a comparison of an unknown date branches on that date). */
export type Combine = (...leaves: readonly Content[]) => Diagram;

export interface Diagrams {
  /** what is compared with what, so that unknowns compared with one another can be told apart */
  readonly relations: Relations;
  /** a branch, reduced; children may branch on any variable */
  readonly branch: (variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]) => Diagram;
  /** The name says all that the combination depends on beside its leaves: what it gave once it gives again unasked. */
  readonly apply: (name: string, parts: readonly Diagram[], combine: Combine) => Diagram;
  readonly support: (diagram: Diagram) => Support;
  /** the diagram where the variable's answer lies in the cell that begins at `from` */
  readonly cofactor: (diagram: Diagram, variable: Variable, from: Cut | undefined) => Diagram;
  readonly same: (a: Diagram, b: Diagram) => boolean;
  /** a share of nodes and steps of its own for what comes next: one large outcome leaves the others exact */
  readonly grant: () => void;
}

/** What a diagram depends on: surely, and through opaque unknowns. */
export interface Support {
  readonly surely: readonly Variable[];
  readonly perhaps: readonly Variable[];
}

/** The cells that cuts part a line into, each by where it begins. */
export const cells = (cuts: readonly Cut[]): readonly (Cut | undefined)[] => [undefined, ...cuts];

export const cellsOf = (cuts: readonly Cut[]): readonly Cell[] =>
  cells(cuts).map((from, index) => ({ from, to: cuts[index] }));

/** The variable that is first in order among the parts, if any of them branches. */
export function highest(parts: readonly Diagram[]): Variable | undefined {
  let top: Variable | undefined;
  for (const part of parts) {
    if (part.kind === 'branch' && (top === undefined || part.variable.order < top.order)) top = part.variable;
  }
  return top;
}

/** The part in the cell that begins at `from`, where it branches on the variable. */
export function cofactorTop(part: Diagram, variable: Variable, from: Cut | undefined): Diagram {
  if (part.kind === 'leaf' || part.variable !== variable) return part;
  return part.children[cellIndex(part.cuts, from)]!;
}

/** Which cell holds what begins at `from`. */
export function cellIndex(cuts: readonly Cut[], from: Cut | undefined): number {
  if (from === undefined) return 0;
  let index = 0;
  while (index < cuts.length && compareCuts(cuts[index]!, from) <= 0) index += 1;
  return index;
}

/** Every cut that the parts make on the variable. */
export function cutsOf(parts: readonly Diagram[], variable: Variable): readonly Cut[] {
  const lists: (readonly Cut[])[] = [];
  for (const part of parts) if (part.kind === 'branch' && part.variable === variable) lists.push(part.cuts);
  return lists.length === 1 ? lists[0]! : mergeCuts(lists);
}

export function mergeCuts(lists: readonly (readonly Cut[])[]): readonly Cut[] {
  const all = lists.flat().sort(compareCuts);
  return all.filter((cut, index) => index === 0 || compareCuts(all[index - 1]!, cut) !== 0);
}

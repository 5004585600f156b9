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
  /** 0 until it is kept among the diagrams of one decision */
  readonly id: number;
}

export interface Branch {
  readonly kind: 'branch';
  readonly id: number;
  readonly variable: Variable;
  /** ascending; child i lies between cut i-1 and cut i */
  readonly cuts: readonly Cut[];
  readonly children: readonly Diagram[];
}

export const leaf = (is: Content): Leaf => ({ kind: 'leaf', is, id: 0 });
export const YES = leaf({ kind: 'known', value: { kind: 'yesno', yes: true } });
export const NO = leaf({ kind: 'known', value: { kind: 'yesno', yes: false } });
export const NOT_APPLICABLE = leaf({ kind: 'notApplicable' });
export const word = (text: string): Leaf => leaf({ kind: 'word', word: text });
export const open = (waits: readonly Variable[]): Leaf => leaf({ kind: 'open', waits });

/** An end that says what it is; a deadline's date may still be an unknown one. */
export const isKnown = (part: Diagram): part is Leaf =>
  part.kind === 'leaf' && part.is.kind !== 'symbol' && part.is.kind !== 'open';

/** Combines leaves; may itself give a branch (a comparison of an unknown date branches on that date). */
export type Combine = (...leaves: readonly Content[]) => Diagram;

/** What a combination is called; a long name is put together only where it is needed. */
export type Named = string | (() => string);

/** What some parts alone settle, whatever the leaves of the others are: else undefined. */
export type Settles = (parts: readonly Diagram[]) => Diagram | undefined;

export interface Diagrams {
  /** what is compared with what, so that unknowns compared with one another can be told apart */
  readonly relations: Relations;
  /** a branch, reduced; children may branch on any variable */
  readonly branch: (variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]) => Diagram;
  /** The name says all that the combination depends on beside its leaves: what it gave once it gives again unasked. */
  readonly apply: (name: Named, parts: readonly Diagram[], combine: Combine, settles?: Settles) => Diagram;
  readonly support: (diagram: Diagram) => Support;
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

/** The same of several parts, in the cell at a place among cuts that are all of theirs. */
export function cofactorsAt(
  parts: readonly Diagram[],
  variable: Variable,
  cuts: readonly Cut[],
  cell: number,
): readonly Diagram[] {
  const found: Diagram[] = [];
  for (const part of parts) {
    if (part.kind === 'leaf' || part.variable !== variable) found.push(part);
    else found.push(part.children[part.cuts === cuts ? cell : cellIndex(part.cuts, cuts[cell - 1])]!);
  }
  return found;
}

/** Which cell holds what begins at `from`. */
export function cellIndex(cuts: readonly Cut[], from: Cut | undefined): number {
  if (from === undefined) return 0;
  let index = 0;
  while (index < cuts.length && compareCuts(cuts[index]!, from) <= 0) index += 1;
  return index;
}

export function sameCuts(a: readonly Cut[], b: readonly Cut[]): boolean {
  return a === b || (a.length === b.length && a.every((cut, at) => compareCuts(cut, b[at]!) === 0));
}

/** Every cut that the parts make on the variable. */
export function cutsOf(parts: readonly Diagram[], variable: Variable): readonly Cut[] {
  let cuts: readonly Cut[] | undefined;
  for (const part of parts) {
    if (part.kind === 'leaf' || part.variable !== variable || part.cuts === cuts) continue;
    cuts = cuts === undefined ? part.cuts : mergeCuts([cuts, part.cuts]);
  }
  return cuts ?? [];
}

export function mergeCuts(lists: readonly (readonly Cut[])[]): readonly Cut[] {
  const [first] = lists;
  if (first !== undefined && lists.every((cuts) => sameCuts(first, cuts))) return first;
  const all = lists.flat().sort(compareCuts);
  return all.filter((cut, index) => index === 0 || compareCuts(all[index - 1]!, cut) !== 0);
}

/**
 * Decision diagrams: multi-terminal, ordered, reduced, each node once. A diagram says what an answer is for every
 * completion at once: a leaf does not depend on what is unknown, a branch does, on exactly the variables it holds
 * (language.md §4). When the stated size is reached, what would grow becomes one opaque unknown: still right, less exact.
 * Branches carry cells of an axis rather than a bit, after interval decision diagrams (Strehl and Thiele, 1998).
 */
import { type Cell, type Cut, compareCuts } from './axis.ts';
import { type Content, contentKey, joinWaits } from './content.ts';
import { ALL_NODES_LIMIT, NODE_LIMIT, STEP_LIMIT } from './limits.ts';
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
type Combine = (...leaves: readonly Content[]) => Diagram;

export interface Diagrams {
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

export function createDiagrams(): Diagrams {
  const leaves = new Map<string, Leaf>();
  const leafIds = new Map<Leaf, number>();
  const branches = new Map<string, Branch>();
  const origins = new Map<string, number>();
  const combinations = new Map<string, Map<string | number, Diagram>>();
  const supports = new Map<number, Support>();
  let ids = 0;
  let steps = 0;
  let nodesLeft = NODE_LIMIT;
  let points = 0;

  /** The one object that stands for a diagram. */
  function kept(diagram: Diagram): Diagram {
    if (diagram.kind === 'branch' || leafIds.has(diagram)) return diagram;
    const key = contentKey(diagram.is);
    const found = leaves.get(key);
    if (found !== undefined) return found;
    leaves.set(key, diagram);
    leafIds.set(diagram, (ids += 1));
    return diagram;
  }

  /** Of diagrams that are kept. */
  const idOf = (diagram: Diagram): number => (diagram.kind === 'branch' ? diagram.id : leafIds.get(diagram)!);

  /** All children branch below `variable`. */
  function make(variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]): Diagram {
    const ends: Cut[] = [];
    const merged: Diagram[] = [kept(children[0]!)];
    for (let i = 0; i < cuts.length; i += 1) {
      const child = kept(children[i + 1]!);
      if (child === merged[merged.length - 1]) continue;
      ends.push(cuts[i]!);
      merged.push(child);
    }
    if (merged.length === 1) return merged[0]!;
    const key = `${variable.order}|${ends.map(cutKey).join()}|${merged.map(idOf).join()}`;
    const found = branches.get(key);
    if (found !== undefined) return found;
    if ((nodesLeft -= 1) < 0 || branches.size >= ALL_NODES_LIMIT) return overflow(merged, variable);
    const made: Branch = { kind: 'branch', id: (ids += 1), variable, cuts: ends, children: merged };
    branches.set(key, made);
    return made;
  }

  function overflow(parts: readonly Diagram[], variable?: Variable): Leaf {
    let waits: readonly Variable[] = variable === undefined ? [] : [variable];
    for (const part of parts) {
      const { surely, perhaps } = support(part);
      waits = joinWaits(joinWaits(waits, surely), perhaps);
    }
    return leaf({ kind: 'open', waits, point: (points += 1) });
  }

  function branch(variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]): Diagram {
    const top = highest(children);
    if (top === undefined || top.order > variable.order) return make(variable, cuts, children);
    if ((steps += 1) > STEP_LIMIT) return overflow(children, variable);
    if (top === variable) return flatten(variable, cuts, children);
    const outer = cutsOf(children, top);
    const parts = cells(outer).map((from) => branch(variable, cuts, children.map((child) => cofactorTop(child, top, from))));
    return make(top, outer, parts);
  }

  /** A child that branches on the same variable again counts only within its own cell. */
  function flatten(variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]): Diagram {
    const all = mergeCuts([cuts, cutsOf(children, variable)]);
    const parts = cells(all).map((from) => cofactorTop(children[cellIndex(cuts, from)]!, variable, from));
    return branch(variable, all, parts);
  }

  /** An unknown that comes about is a point of its own: the same one where the same is combined again. */
  function combinedLeaves(name: string, leaves: readonly Content[], combine: Combine): Diagram {
    const result = combine(...leaves);
    if (result.kind === 'branch' || result.is.kind !== 'open' || result.is.point !== undefined) return result;
    return leaf({ ...result.is, point: pointOf(`${name} ${leaves.map(contentKey).join(' ')}`) });
  }

  function pointOf(origin: string): number {
    const found = origins.get(origin);
    if (found !== undefined) return found;
    origins.set(origin, (points += 1));
    return points;
  }

  function apply(name: string, parts: readonly Diagram[], combine: Combine): Diagram {
    if (parts.every((part) => part.kind === 'leaf')) return combinedLeaves(name, parts.map((part) => part.is), combine);
    const seen = combined(name);
    const walk = (at: readonly Diagram[]): Diagram => {
      const top = highest(at);
      if (top === undefined) return combinedLeaves(name, at.map((part) => (part as Leaf).is), combine);
      const key = keyOf(at);
      const found = seen.get(key);
      if (found !== undefined) return found;
      if ((steps += 1) > STEP_LIMIT) return overflow(at);
      const cuts = cutsOf(at, top);
      const children = cells(cuts).map((from) => walk(at.map((part) => cofactorTop(part, top, from))));
      const made = branch(top, cuts, children);
      seen.set(key, made);
      return made;
    };
    return walk(parts.map(kept));
  }

  function combined(name: string): Map<string | number, Diagram> {
    let found = combinations.get(name);
    if (found === undefined) {
      found = new Map();
      combinations.set(name, found);
    }
    return found;
  }

  /** One or two ids fit a number without loss. */
  function keyOf(parts: readonly Diagram[]): string | number {
    if (parts.length === 1) return idOf(parts[0]!);
    return parts.length === 2 ? idOf(parts[0]!) * 2 ** 26 + idOf(parts[1]!) : parts.map(idOf).join();
  }

  function support(diagram: Diagram): Support {
    if (diagram.kind === 'leaf') return leafSupport(diagram.is);
    const found = supports.get(diagram.id);
    if (found !== undefined) return found;
    let surely: readonly Variable[] = [diagram.variable];
    let perhaps: readonly Variable[] = [];
    for (const child of diagram.children) {
      const below = support(child);
      surely = joinWaits(surely, below.surely);
      perhaps = joinWaits(perhaps, below.perhaps);
    }
    const made = { surely, perhaps };
    supports.set(diagram.id, made);
    return made;
  }

  function cofactor(diagram: Diagram, variable: Variable, from: Cut | undefined): Diagram {
    const seen = new Map<Diagram, Diagram>();
    const walk = (at: Diagram): Diagram => {
      if (at.kind === 'leaf' || at.variable.order > variable.order) return at;
      if (at.variable === variable) return cofactorTop(at, variable, from);
      const found = seen.get(at);
      if (found !== undefined) return found;
      steps += 1;
      const made = make(at.variable, at.cuts, at.children.map(walk));
      seen.set(at, made);
      return made;
    };
    return walk(diagram);
  }

  const same = (a: Diagram, b: Diagram): boolean => a === b || kept(a) === kept(b);

  const grant = (): void => {
    [steps, nodesLeft] = [0, NODE_LIMIT];
  };

  return { branch, apply, support, cofactor, same, grant };
}

/** The cells that cuts part a line into, each by where it begins. */
export const cells = (cuts: readonly Cut[]): readonly (Cut | undefined)[] => [undefined, ...cuts];

export const cellsOf = (cuts: readonly Cut[]): readonly Cell[] =>
  cells(cuts).map((from, index) => ({ from, to: cuts[index] }));

function leafSupport(content: Content): Support {
  switch (content.kind) {
    case 'open':
    case 'tally':
      return { surely: [], perhaps: content.waits };
    case 'symbol':
      return { surely: content.term.variables, perhaps: [] };
    case 'due':
      return leafSupport(content.date);
    case 'done':
      return content.at === undefined ? NOTHING : leafSupport(content.at);
    case 'known':
    case 'notApplicable':
    case 'word':
      return NOTHING;
  }
}

const NOTHING: Support = { surely: [], perhaps: [] };

function highest(parts: readonly Diagram[]): Variable | undefined {
  let top: Variable | undefined;
  for (const part of parts) {
    if (part.kind === 'branch' && (top === undefined || part.variable.order < top.order)) top = part.variable;
  }
  return top;
}

function cofactorTop(part: Diagram, variable: Variable, from: Cut | undefined): Diagram {
  if (part.kind === 'leaf' || part.variable !== variable) return part;
  return part.children[cellIndex(part.cuts, from)]!;
}

/** Which cell holds what begins at `from`. */
function cellIndex(cuts: readonly Cut[], from: Cut | undefined): number {
  if (from === undefined) return 0;
  let index = 0;
  while (index < cuts.length && compareCuts(cuts[index]!, from) <= 0) index += 1;
  return index;
}

function cutsOf(parts: readonly Diagram[], variable: Variable): readonly Cut[] {
  const lists: (readonly Cut[])[] = [];
  for (const part of parts) if (part.kind === 'branch' && part.variable === variable) lists.push(part.cuts);
  return lists.length === 1 ? lists[0]! : mergeCuts(lists);
}

function mergeCuts(lists: readonly (readonly Cut[])[]): readonly Cut[] {
  const all = lists.flat().sort(compareCuts);
  return all.filter((cut, index) => index === 0 || compareCuts(all[index - 1]!, cut) !== 0);
}

function cutKey(cut: Cut): string {
  if (typeof cut === 'number') return String(cut);
  return 'text' in cut ? `${JSON.stringify(cut.text)}${cut.after}` : `${cut.n}/${cut.d}${cut.after}`;
}


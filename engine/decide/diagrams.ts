/** The diagrams of one decision: how they branch, combine, and what they depend on. */
import type { Cut } from './axis.ts';
import { type Content, contentKey } from './content.ts';
import {
  type Combine,
  cellIndex,
  cells,
  cofactorTop,
  cutsOf,
  type Diagram,
  type Diagrams,
  highest,
  leaf,
  mergeCuts,
} from './diagram.ts';
import { createPool, grant, idOf, kept, makeBranch, overflow, type Pool, pointOf, step } from './pool.ts';
import type { Relations } from './relations.ts';
import { support } from './support.ts';
import type { Variable } from './variable.ts';

export function createDiagrams(relations: Relations): Diagrams {
  const pool = createPool();
  return {
    relations,
    branch: (variable, cuts, children) => branch(pool, variable, cuts, children),
    apply: (name, parts, combine) => apply(pool, name, parts, combine),
    support: (diagram) => support(pool.supports, diagram),
    cofactor: (diagram, variable, from) => cofactor(pool, diagram, variable, from),
    same: (a, b) => a === b || kept(pool, a) === kept(pool, b),
    grant: () => grant(pool),
  };
}

/** Children may branch on any variable: the first in order comes to the top. */
function branch(pool: Pool, variable: Variable, cuts: readonly Cut[], children: readonly Diagram[]): Diagram {
  const top = highest(children);
  if (top === undefined || top.order > variable.order) return makeBranch(pool, variable, cuts, children);
  if (!step(pool)) return overflow(pool, children, [variable]);
  if (top === variable) return flatten(pool, variable, cuts, children);
  const outer = cutsOf(children, top);
  const parts = cells(outer).map((from) => {
    const below = children.map((child) => cofactorTop(child, top, from));
    return branch(pool, variable, cuts, below);
  });
  return makeBranch(pool, top, outer, parts);
}

/** A child that branches on the same variable again counts only within its own cell. */
function flatten(
  pool: Pool,
  variable: Variable,
  cuts: readonly Cut[],
  children: readonly Diagram[],
): Diagram {
  const all = mergeCuts([cuts, cutsOf(children, variable)]);
  const parts = cells(all).map((from) => cofactorTop(children[cellIndex(cuts, from)]!, variable, from));
  return branch(pool, variable, all, parts);
}

function apply(pool: Pool, name: string, parts: readonly Diagram[], combine: Combine): Diagram {
  const leaves = contentsOf(parts);
  if (leaves !== undefined) return combined(pool, name, leaves, combine);
  const seen = combinationsOf(pool, name);
  const walk = (at: readonly Diagram[]): Diagram => {
    const top = highest(at);
    if (top === undefined) return combined(pool, name, contentsOf(at)!, combine);
    const key = keyOf(pool, at);
    const found = seen.get(key);
    if (found !== undefined) return found;
    if (!step(pool)) return overflow(pool, at);
    const cuts = cutsOf(at, top);
    const children = cells(cuts).map((from) => walk(at.map((part) => cofactorTop(part, top, from))));
    const made = branch(pool, top, cuts, children);
    seen.set(key, made);
    return made;
  };
  return walk(parts.map((part) => kept(pool, part)));
}

/** What leaves hold; undefined where any part is a branch. */
function contentsOf(parts: readonly Diagram[]): readonly Content[] | undefined {
  const contents: Content[] = [];
  for (const part of parts) {
    if (part.kind === 'branch') return undefined;
    contents.push(part.is);
  }
  return contents;
}

function combined(pool: Pool, name: string, leaves: readonly Content[], combine: Combine): Diagram {
  const result = combine(...leaves);
  if (result.kind === 'branch' || result.is.kind !== 'open' || result.is.point !== undefined) return result;
  return leaf({ ...result.is, point: pointOf(pool, `${name} ${leaves.map(contentKey).join(' ')}`) });
}

function combinationsOf(pool: Pool, name: string): Map<string | number, Diagram> {
  let found = pool.combinations.get(name);
  if (found === undefined) {
    found = new Map();
    pool.combinations.set(name, found);
  }
  return found;
}

/** One or two ids fit a number without loss. */
function keyOf(pool: Pool, parts: readonly Diagram[]): string | number {
  if (parts.length === 1) return idOf(pool, parts[0]!);
  if (parts.length === 2) return idOf(pool, parts[0]!) * 2 ** 26 + idOf(pool, parts[1]!);
  return parts.map((part) => idOf(pool, part)).join();
}

function cofactor(pool: Pool, diagram: Diagram, variable: Variable, from: Cut | undefined): Diagram {
  const seen = new Map<Diagram, Diagram>();
  const walk = (at: Diagram): Diagram => {
    if (at.kind === 'leaf' || at.variable.order > variable.order) return at;
    if (at.variable === variable) return cofactorTop(at, variable, from);
    const found = seen.get(at);
    if (found !== undefined) return found;
    const made = step(pool)
      ? makeBranch(pool, at.variable, at.cuts, at.children.map(walk))
      : overflow(pool, [at]);
    seen.set(at, made);
    return made;
  };
  return walk(diagram);
}

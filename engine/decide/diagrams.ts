/** The diagrams of one decision: how they branch, combine, and what they depend on. */
import type { Cut } from './axis.ts';
import { contentKey } from './content.ts';
import {
  type Combine,
  cellIndex,
  cells,
  cofactorsAt,
  cofactorTop,
  cutsOf,
  type Diagram,
  type Diagrams,
  highest,
  isKnown,
  type Leaf,
  leaf,
  mergeCuts,
  type Named,
  type Settles,
} from './diagram.ts';
import { DEPTH_LIMIT } from './limits.ts';
import { entry } from './place.ts';
import {
  type Budget,
  createPool,
  grant,
  kept,
  makeBranch,
  overflow,
  type Pool,
  pointOf,
  step,
} from './pool.ts';
import type { Relations } from './relations.ts';
import { support } from './support.ts';
import type { Variable } from './variable.ts';

export function createDiagrams(relations: Relations, budget: Budget): Diagrams {
  const pool = createPool(budget);
  return {
    relations,
    branch: (variable, cuts, children) => branch(pool, variable, cuts, children),
    apply: (name, parts, combine, settles) => apply(pool, name, parts, combine, settles),
    support: (diagram) => support(pool.supports, diagram),
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

function apply(
  pool: Pool,
  named: Named,
  parts: readonly Diagram[],
  combine: Combine,
  settles: Settles | undefined,
): Diagram {
  // combining again is quicker than finding what it gave before
  if (parts.every(isKnown)) return combined(pool, named, combine, parts);
  const name = nameOf(named);
  const seen = entry(pool.combinations, name, () => new Map<string | number, Diagram>());
  return walk(
    { pool, name, combine, settles, seen },
    parts.map((part) => kept(pool, part)),
    0,
  );
}

interface Combination {
  readonly pool: Pool;
  readonly name: string;
  readonly combine: Combine;
  readonly settles: Settles | undefined;
  readonly seen: Map<string | number, Diagram>;
}

/** `depth`: how many unknown answers have been set apart on the way. */
function walk(combination: Combination, parts: readonly Diagram[], depth: number): Diagram {
  const { pool, name, combine, settles, seen } = combination;
  const settled = settles?.(parts);
  if (settled !== undefined) return settled;
  const key = keyOf(parts);
  const found = seen.get(key);
  if (found !== undefined) return found;
  const top = highest(parts);
  const made =
    top === undefined
      ? combined(pool, name, combine, parts as readonly Leaf[])
      : parted(combination, parts, top, depth);
  seen.set(key, made);
  return made;
}

/** Cell by cell of the variable that is first in order. */
function parted(combination: Combination, parts: readonly Diagram[], top: Variable, depth: number): Diagram {
  const { pool } = combination;
  if (!step(pool) || depth >= DEPTH_LIMIT) return overflow(pool, parts);
  const cuts = cutsOf(parts, top);
  const children: Diagram[] = [];
  for (let cell = 0; cell <= cuts.length; cell += 1)
    children.push(walk(combination, cofactorsAt(parts, top, cuts, cell), depth + 1));
  return branch(pool, top, cuts, children);
}

const nameOf = (named: Named): string => (typeof named === 'string' ? named : named());

function combined(pool: Pool, named: Named, combine: Combine, leaves: readonly Leaf[]): Diagram {
  const result = combine(...leaves.map(({ is }) => is));
  if (result.kind === 'branch' || result.is.kind !== 'open' || result.is.point !== undefined) return result;
  const origin = `${nameOf(named)} ${leaves.map(({ is }) => contentKey(is)).join(' ')}`;
  return leaf({ ...result.is, point: pointOf(pool, origin) });
}

/** Up to three ids of the usual size fit a number without loss. */
function keyOf(parts: readonly Diagram[]): string | number {
  let key = 0;
  for (const { id } of parts) {
    if (id >= SMALL_ID || parts.length > 3) return parts.map((part) => part.id).join();
    key = key * SMALL_ID + id;
  }
  return key;
}

const SMALL_ID = 2 ** 17;

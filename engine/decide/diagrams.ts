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
import {
  type Budget,
  createPool,
  grant,
  kept,
  makeBranch,
  numberOf,
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
  return walk(
    { pool, name, number: numberOf(pool, name), combine, settles },
    parts.map((part) => kept(pool, part)),
  );
}

interface Combination {
  readonly pool: Pool;
  readonly name: string;
  readonly number: number;
  readonly combine: Combine;
  readonly settles: Settles | undefined;
}

function walk(combination: Combination, parts: readonly Diagram[]): Diagram {
  const { pool, number, settles } = combination;
  const settled = settles?.(parts);
  if (settled !== undefined) return settled;
  if (parts.length > 4) return walkMany(combination, parts);
  const [a, b, c, d] = [parts[0]?.id ?? 0, parts[1]?.id ?? 0, parts[2]?.id ?? 0, parts[3]?.id ?? 0];
  const found = pool.combinations.get(number, a, b, c, d);
  if (found !== undefined) return found;
  const made = combinedOrParted(combination, parts);
  pool.combinations.set(number, a, b, c, d, made);
  return made;
}

function walkMany(combination: Combination, parts: readonly Diagram[]): Diagram {
  const { manyCombined } = combination.pool;
  const key = `${combination.number} ${parts.map(({ id }) => id).join()}`;
  const found = manyCombined.get(key);
  if (found !== undefined) return found;
  const made = combinedOrParted(combination, parts);
  manyCombined.set(key, made);
  return made;
}

function combinedOrParted(combination: Combination, parts: readonly Diagram[]): Diagram {
  const { pool, name, combine } = combination;
  const top = highest(parts);
  return top === undefined
    ? combined(pool, name, combine, parts as readonly Leaf[])
    : parted(combination, parts, top);
}

/** Cell by cell of the variable that is first in order. */
function parted(combination: Combination, parts: readonly Diagram[], top: Variable): Diagram {
  const { pool } = combination;
  if (!step(pool)) return overflow(pool, parts);
  const cuts = cutsOf(parts, top);
  const children: Diagram[] = [];
  for (let cell = 0; cell <= cuts.length; cell += 1)
    children.push(walk(combination, cofactorsAt(parts, top, cuts, cell)));
  return branch(pool, top, cuts, children);
}

const nameOf = (named: Named): string => (typeof named === 'string' ? named : named());

function combined(pool: Pool, named: Named, combine: Combine, leaves: readonly Leaf[]): Diagram {
  const result = combine(...leaves.map(({ is }) => is));
  if (result.kind === 'branch' || result.is.kind !== 'open' || result.is.point !== undefined) return result;
  const origin = `${nameOf(named)} ${leaves.map(({ is }) => contentKey(is)).join(' ')}`;
  return leaf({ ...result.is, point: pointOf(pool, origin) });
}

/** Where every diagram of one decision stands once, and what it may cost: nodes, steps, points of the unknown. */
import type { Cut } from './axis.ts';
import { contentKey, joinWaits } from './content.ts';
import { type Branch, type Diagram, type Leaf, leaf, NO, NOT_APPLICABLE, YES } from './diagram.ts';
import { ALL_NODES_LIMIT, ALL_STEPS_LIMIT, NODE_LIMIT, STEP_LIMIT } from './limits.ts';
import { entry } from './place.ts';
import { type Supports, support } from './support.ts';
import type { Variable } from './variable.ts';

/** Mutable, and nobody's but the diagrams of one decision. */
export interface Pool {
  readonly leaves: Map<string, Leaf>;
  /** the leaves that stand for what is said most often */
  readonly constants: Map<Leaf, Leaf>;
  readonly branches: Map<Variable, Branches>;
  readonly supports: Supports;
  /** what each named combination has given */
  readonly combinations: Map<string, Map<string | number, Diagram>>;
  /** points at which an unknown came about */
  readonly origins: Map<string, number>;
  readonly spent: { ids: number; nodes: number; steps: number; points: number };
  readonly budget: Budget;
}

/** What one decision has spent altogether: taking it up again begins with what is left. */
export interface Budget {
  nodes: number;
  steps: number;
}

export const createBudget = (): Budget => ({ nodes: 0, steps: 0 });

/** Whether as much again could be spent. */
export const isHalfLeft = ({ nodes, steps }: Budget): boolean =>
  2 * nodes <= ALL_NODES_LIMIT && 2 * steps <= ALL_STEPS_LIMIT;

/** The branches on one variable, by their cuts and children. */
interface Branches {
  /** those of two children, by the cut between them */
  readonly twofold: Map<Cut, Map<number, Branch>>;
  readonly manifold: Map<string, Branch>;
}

export function createPool(budget: Budget): Pool {
  const pool: Pool = {
    leaves: new Map(),
    constants: new Map(),
    branches: new Map(),
    supports: new Map(),
    combinations: new Map(),
    origins: new Map(),
    spent: { ids: 0, nodes: 0, steps: 0, points: 0 },
    budget,
  };
  for (const constant of [YES, NO, NOT_APPLICABLE]) pool.constants.set(constant, keptLeaf(pool, constant));
  return pool;
}

/** The one object that stands for a diagram. */
export function kept(pool: Pool, diagram: Diagram): Diagram {
  return diagram.id > 0 ? diagram : (pool.constants.get(diagram as Leaf) ?? keptLeaf(pool, diagram as Leaf));
}

function keptLeaf(pool: Pool, { is }: Leaf): Leaf {
  const key = contentKey(is);
  let found = pool.leaves.get(key);
  if (found === undefined) {
    found = { kind: 'leaf', is, id: nextId(pool) };
    pool.leaves.set(key, found);
  }
  return found;
}

/** A reduced branch; all children branch below `variable`. */
export function makeBranch(
  pool: Pool,
  variable: Variable,
  cuts: readonly Cut[],
  children: readonly Diagram[],
): Diagram {
  const first = kept(pool, children[0]!);
  if (cuts.length === 1) {
    const second = kept(pool, children[1]!);
    return first === second ? first : uniqueBranch(pool, variable, cuts, [first, second]);
  }
  const ends: Cut[] = [];
  const merged: Diagram[] = [first];
  for (let i = 0; i < cuts.length; i += 1) {
    const child = kept(pool, children[i + 1]!);
    if (child === merged[merged.length - 1]) continue;
    ends.push(cuts[i]!);
    merged.push(child);
  }
  return merged.length === 1 ? merged[0]! : uniqueBranch(pool, variable, ends, merged);
}

function uniqueBranch(
  pool: Pool,
  variable: Variable,
  cuts: readonly Cut[],
  children: readonly Diagram[],
): Diagram {
  const branches = pool.branches.get(variable) ?? branchesOn(pool, variable);
  const [cut] = cuts;
  if (cuts.length !== 1 || typeof cut !== 'number') {
    const key = `${cuts.map(cutKey).join()}|${children.map(({ id }) => id).join()}`;
    return branches.manifold.get(key) ?? newBranch(pool, variable, cuts, children, branches.manifold, key);
  }
  const twofold = branches.twofold.get(cut) ?? entry(branches.twofold, cut, () => new Map());
  // two ids fit a number without loss
  const key = children[0]!.id * 2 ** 26 + children[1]!.id;
  return twofold.get(key) ?? newBranch(pool, variable, cuts, children, twofold, key);
}

const branchesOn = (pool: Pool, variable: Variable): Branches =>
  entry(pool.branches, variable, () => ({ twofold: new Map(), manifold: new Map() }));

function newBranch<K>(
  pool: Pool,
  variable: Variable,
  cuts: readonly Cut[],
  children: readonly Diagram[],
  known: Map<K, Branch>,
  key: K,
): Diagram {
  pool.spent.nodes += 1;
  pool.budget.nodes += 1;
  if (pool.spent.nodes > NODE_LIMIT || pool.budget.nodes > ALL_NODES_LIMIT)
    return overflow(pool, children, [variable]);
  const made: Branch = { kind: 'branch', id: nextId(pool), variable, cuts, children };
  known.set(key, made);
  return made;
}

/** Whether one more step may be taken. */
export function step(pool: Pool): boolean {
  pool.spent.steps += 1;
  pool.budget.steps += 1;
  return pool.spent.steps <= STEP_LIMIT && pool.budget.steps <= ALL_STEPS_LIMIT;
}

/** One opaque unknown in place of what would be too large: it may depend on all that the parts depend on. */
export function overflow(pool: Pool, parts: readonly Diagram[], variables: readonly Variable[] = []): Leaf {
  let waits = variables;
  for (const part of parts) {
    const { surely, perhaps } = support(pool.supports, part);
    waits = joinWaits(joinWaits(waits, surely), perhaps);
  }
  return leaf({ kind: 'open', waits, point: nextPoint(pool) });
}

/** An unknown that comes about is a point of its own: the same one where the same is combined again. */
export function pointOf(pool: Pool, origin: string): number {
  const found = pool.origins.get(origin);
  if (found !== undefined) return found;
  const point = nextPoint(pool);
  pool.origins.set(origin, point);
  return point;
}

/** A share of its own for what comes next. */
export function grant(pool: Pool): void {
  pool.spent.nodes = 0;
  pool.spent.steps = 0;
}

function nextId(pool: Pool): number {
  pool.spent.ids += 1;
  return pool.spent.ids;
}

function nextPoint(pool: Pool): number {
  pool.spent.points += 1;
  return pool.spent.points;
}

function cutKey(cut: Cut): string {
  if (typeof cut === 'number') return String(cut);
  return 'text' in cut ? `${JSON.stringify(cut.text)}${cut.after}` : `${cut.n}/${cut.d}${cut.after}`;
}

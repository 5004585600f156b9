/** Where every diagram of one decision stands once, and what it may cost: nodes, steps, points of the unknown. */
import type { Cut } from './axis.ts';
import { contentKey, joinWaits } from './content.ts';
import { type Branch, type Diagram, type Leaf, leaf } from './diagram.ts';
import { ALL_NODES_LIMIT, ALL_STEPS_LIMIT, NODE_LIMIT, STEP_LIMIT } from './limits.ts';
import { type Supports, support } from './support.ts';
import type { Variable } from './variable.ts';

/** Mutable, and nobody's but the diagrams of one decision. */
export interface Pool {
  readonly leaves: Map<string, Leaf>;
  readonly leafIds: Map<Leaf, number>;
  readonly branches: Map<string, Branch>;
  readonly supports: Supports;
  /** what each named combination has given */
  readonly combinations: Map<string, Map<string | number, Diagram>>;
  /** points at which an unknown came about */
  readonly origins: Map<string, number>;
  readonly spent: { ids: number; nodes: number; steps: number; allSteps: number; points: number };
}

export const createPool = (): Pool => ({
  leaves: new Map(),
  leafIds: new Map(),
  branches: new Map(),
  supports: new Map(),
  combinations: new Map(),
  origins: new Map(),
  spent: { ids: 0, nodes: 0, steps: 0, allSteps: 0, points: 0 },
});

/** The one object that stands for a diagram. */
export function kept(pool: Pool, diagram: Diagram): Diagram {
  if (diagram.kind === 'branch' || pool.leafIds.has(diagram)) return diagram;
  const key = contentKey(diagram.is);
  const found = pool.leaves.get(key);
  if (found !== undefined) return found;
  pool.leaves.set(key, diagram);
  pool.leafIds.set(diagram, nextId(pool));
  return diagram;
}

/** Of diagrams that are kept. */
export const idOf = (pool: Pool, diagram: Diagram): number =>
  diagram.kind === 'branch' ? diagram.id : pool.leafIds.get(diagram)!;

/** A reduced branch; all children branch below `variable`. */
export function makeBranch(
  pool: Pool,
  variable: Variable,
  cuts: readonly Cut[],
  children: readonly Diagram[],
): Diagram {
  const ends: Cut[] = [];
  const merged: Diagram[] = [kept(pool, children[0]!)];
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
  const ids = children.map((child) => idOf(pool, child));
  const key = `${variable.order}|${cuts.map(cutKey).join()}|${ids.join()}`;
  const found = pool.branches.get(key);
  if (found !== undefined) return found;
  pool.spent.nodes += 1;
  if (pool.spent.nodes > NODE_LIMIT || pool.branches.size >= ALL_NODES_LIMIT)
    return overflow(pool, children, [variable]);
  const made: Branch = { kind: 'branch', id: nextId(pool), variable, cuts, children };
  pool.branches.set(key, made);
  return made;
}

/** Whether one more step may be taken. */
export function step(pool: Pool): boolean {
  pool.spent.steps += 1;
  pool.spent.allSteps += 1;
  return pool.spent.steps <= STEP_LIMIT && pool.spent.allSteps <= ALL_STEPS_LIMIT;
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

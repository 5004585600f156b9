/** Pairs of which one prevails over the other → a circle of them under one choice of readings, if there is any. */
import { type Assignment, isWithin, joined } from './assignments.ts';

export interface Edge {
  readonly over: number;
  readonly under: number;
  readonly assignment: Assignment;
}

/** Beyond this many steps and comparisons of ways, whether there is a circle is left unsaid rather than looked for without end. */
export const WAYS_LIMIT = 1_000_000;

/** A way down from a rule, and the readings under which it goes. */
interface Way {
  readonly rule: number;
  readonly assignment: Assignment;
  readonly before: Way | undefined;
}

/** The rules of one circle, each prevailing over the next and the last over the first. */
export function circleIn(edges: readonly Edge[]): readonly number[] | 'tooMany' | undefined {
  const core = Map.groupBy(coreOf(edges), ({ over }) => over);
  let left = WAYS_LIMIT;
  for (const start of core.keys()) {
    const found = circleFrom(start, core, (steps) => {
      left -= steps;
      return left > 0;
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What remains when rules that nothing prevails over, or that prevail over nothing, are taken off again and again. */
function coreOf(edges: readonly Edge[]): readonly Edge[] {
  const trimmed = trim(edges, 'over', 'under');
  return trim(trimmed, 'under', 'over');
}

/** Takes off, again and again, the edges from a rule at which no edge arrives. */
function trim(edges: readonly Edge[], from: 'over' | 'under', to: 'over' | 'under'): readonly Edge[] {
  const leaving = Map.groupBy(edges, (edge) => edge[from]);
  const arriving = new Map(
    [...Map.groupBy(edges, (edge) => edge[to])].map(([rule, { length }]) => [rule, length]),
  );
  const loose = [...leaving.keys()].filter((rule) => !arriving.has(rule));
  for (const rule of loose) {
    for (const edge of leaving.get(rule) ?? []) {
      const count = arriving.get(edge[to])! - 1;
      arriving.set(edge[to], count);
      if (count === 0) loose.push(edge[to]);
    }
  }
  const taken = new Set(loose);
  return edges.filter((edge) => !taken.has(edge[from]));
}

function circleFrom(
  start: number,
  core: ReadonlyMap<number, readonly Edge[]>,
  mayGoOn: (steps: number) => boolean,
): readonly number[] | 'tooMany' | undefined {
  const known = new Map<number, Assignment[]>();
  const ways: Way[] = [{ rule: start, assignment: new Map(), before: undefined }];
  for (const way of ways) {
    for (const { under, assignment: own } of core.get(way.rule) ?? []) {
      const assignment = joined(way.assignment, own);
      if (assignment === undefined) continue;
      if (under === start) return pathOf(way);
      const before = known.get(under) ?? [];
      // what is compared counts: a rule reached in many ways is compared with all of them
      if (!mayGoOn(1 + before.length)) return 'tooMany';
      if (before.some((wide) => isWithin(assignment, wide))) continue;
      before.push(assignment);
      known.set(under, before);
      ways.push({ rule: under, assignment, before: way });
    }
  }
  return undefined;
}

function pathOf(way: Way): readonly number[] {
  const path: number[] = [];
  for (let at: Way | undefined = way; at !== undefined; at = at.before) path.push(at.rule);
  return path.reverse();
}

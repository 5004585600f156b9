/** Which rules of a question hold, and which of those stand: none that outranks them holds (language.md §3). */
import type { Diagram } from './diagram.ts';
import { YES } from './diagram.ts';
import type { Evaluator, Standing } from './evaluator.ts';
import { all, any, isNo, isYes, not } from './logic.ts';
import type { Positions } from './place.ts';

/** `scope`: where the measure applies at all, for norms. */
export function standings(run: Evaluator, rules: readonly number[], positions: Positions, scope: Diagram): readonly Standing[] {
  const place = run.place(positions);
  const holds = new Map(
    rules.map((rule) => [rule, all(run.diagrams, [run.truth(run.program.rules[rule]!.condition, place), scope])]),
  );
  const above = run.outranked(rules);
  return rules.map((rule) => {
    const higher = (above.get(rule) ?? []).map((other) => holds.get(other)!);
    const unbeaten = not(run.diagrams, any(run.diagrams, higher));
    return { rule, place, holds: holds.get(rule)!, stands: all(run.diagrams, [holds.get(rule)!, unbeaten]) };
  });
}

/** For each rule the rules that outrank it, through any number of priorities declared under the readings chosen. */
export function outranking(run: Evaluator, rules: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const place = run.place(run.ground.lists.map(() => -1));
  const within = new Set(rules);
  const direct = new Map<number, number[]>();
  for (const { over, under, condition } of run.program.priorities) {
    if (!within.has(over) || !within.has(under) || !isYes(run.truth(condition, place))) continue;
    direct.set(under, [...(direct.get(under) ?? []), over]);
  }
  return new Map([...direct.keys()].map((rule) => [rule, climb(direct, rule)]));
}

function climb(direct: ReadonlyMap<number, readonly number[]>, rule: number): readonly number[] {
  const seen = new Set<number>(direct.get(rule));
  for (const above of seen) for (const next of direct.get(above) ?? []) seen.add(next);
  // a circle is an error of the measure; a rule never silences itself
  seen.delete(rule);
  return [...seen].sort((a, b) => a - b);
}

/** Rules of this kind that may stand: one side of a conflict. */
export const side = (standing: readonly Standing[], belongs: (rule: number) => boolean): readonly number[] =>
  standing.filter(({ rule, stands }) => belongs(rule) && !isNo(stands)).map(({ rule }) => rule);

/** Whether any of the rules of this kind stands. */
export const anyStands = (run: Evaluator, standing: readonly Standing[], belongs: (rule: number) => boolean): Diagram =>
  any(run.diagrams, standing.filter(({ rule }) => belongs(rule)).map(({ stands }) => stands));

export const EVERYWHERE = YES;

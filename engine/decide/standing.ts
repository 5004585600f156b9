/** Which rules of a question hold, and which of those stand: none that outranks them holds (language.md §3). */
import type { Diagram } from './diagram.ts';
import { YES } from './diagram.ts';
import type { Evaluator, Standing } from './evaluator.ts';
import { and, any, isNo, isYes, not } from './logic.ts';
import { entry, NOT_FIXED, type Positions } from './place.ts';
import type { Question } from './program.ts';

/** `scope`: where the measure applies at all, for norms. */
export function standings(
  run: Evaluator,
  question: Question,
  positions: Positions,
  scope: Diagram,
): readonly Standing[] {
  const place = run.place(positions);
  const { rules } = question;
  const holds = rules.map((rule) =>
    and(run.diagrams, run.truth(run.program.rules[rule]!.condition, place), scope),
  );
  const above = run.outranked(question);
  const holdsAt = (rule: number): Diagram => holds[rules.indexOf(rule)]!;
  return rules.map((rule, at) => {
    const is = holds[at]!;
    const higher = isNo(is) ? undefined : above.get(rule);
    const stands = higher === undefined ? is : unbeaten(run, is, higher.map(holdsAt));
    return { rule, place, holds: is, stands };
  });
}

const unbeaten = ({ diagrams }: Evaluator, holds: Diagram, higher: readonly Diagram[]): Diagram =>
  and(diagrams, holds, not(diagrams, any(diagrams, higher)));

/** For each rule the rules that outrank it. */
export type Ranks = ReadonlyMap<number, readonly number[]>;
export const NO_RANKS: Ranks = new Map();

/** Through any number of priorities declared under the readings chosen. */
export function outranking(run: Evaluator, { priorities }: Question): Ranks {
  const direct = new Map<number, number[]>();
  const place = run.place(run.ground.lists.map(() => NOT_FIXED));
  for (const position of priorities) {
    const { over, under, condition } = run.program.priorities[position]!;
    if (isYes(run.truth(condition, place))) entry(direct, under, () => []).push(over);
  }
  return new Map([...direct.keys()].map((rule) => [rule, climb(direct, rule)]));
}

export const sameRanks = (a: Ranks, b: Ranks): boolean =>
  a.size === b.size && [...a].every(([rule, above]) => b.get(rule)?.join() === above.join());

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
export const anyStands = (
  run: Evaluator,
  standing: readonly Standing[],
  belongs: (rule: number) => boolean,
): Diagram =>
  any(
    run.diagrams,
    standing.filter(({ rule }) => belongs(rule)).map(({ stands }) => stands),
  );

export const EVERYWHERE = YES;

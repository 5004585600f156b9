/** Which rules of a question hold, and which of those stand: none that outranks them holds (language.md §3). */
import type { Diagram } from './diagram.ts';
import { YES } from './diagram.ts';
import type { Evaluator, Standing } from './evaluator.ts';
import { and, any, isNo, isYes, not } from './logic.ts';
import { NOT_FIXED, type Positions } from './place.ts';
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
  return rules.map((rule, at) => {
    const higher = above.get(rule)?.map((other) => holds[rules.indexOf(other)]!);
    return {
      rule,
      place,
      holds: holds[at]!,
      stands: higher === undefined ? holds[at]! : unbeaten(run, holds[at]!, higher),
    };
  });
}

const unbeaten = ({ diagrams }: Evaluator, holds: Diagram, higher: readonly Diagram[]): Diagram =>
  and(diagrams, holds, not(diagrams, any(diagrams, higher)));

/** For each rule the rules that outrank it, through any number of priorities declared under the readings chosen. */
export function outranking(run: Evaluator, { priorities }: Question): ReadonlyMap<number, readonly number[]> {
  const direct = new Map<number, number[]>();
  if (priorities.length === 0) return direct;
  const place = run.place(run.ground.lists.map(() => NOT_FIXED));
  for (const position of priorities) {
    const { over, under, condition } = run.program.priorities[position]!;
    if (isYes(run.truth(condition, place))) direct.set(under, [...(direct.get(under) ?? []), over]);
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

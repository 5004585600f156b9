/** The rules of a question → for each whether it holds, and whether it stands: no rule that outranks it holds. */
import type { QuestionRef } from '../../measure.ts';
import type { Compiling } from './compiling.ts';
import { all, any, opposite, type Pair } from './logic.ts';
import { noNeeds, ownScope, type Scope } from './needs.ts';

export interface Standing {
  readonly rule: number;
  readonly holds: Pair;
  readonly stands: Pair;
}

/** `scope`: where the measure applies at all, for norms. */
export function standings(
  compiling: Compiling,
  question: QuestionRef,
  place: Scope,
  applies: Pair,
): readonly Standing[] {
  const rules = rulesOf(compiling, question);
  const holds = new Map(rules.map((rule) => [rule, all([holdsAt(compiling, rule, place), applies])]));
  return rules.map((rule) => {
    const above = any(outranking(compiling, rule).flatMap((other) => holds.get(other) ?? []));
    return { rule, holds: holds.get(rule)!, stands: all([holds.get(rule)!, opposite(above)]) };
  });
}

/** Whether any of the rules of this kind stands. */
export const anyStands = (standing: readonly Standing[], belongs: (rule: number) => boolean): Pair =>
  any(standing.filter(({ rule }) => belongs(rule)).map(({ stands }) => stands));

function rulesOf({ measure }: Compiling, { kind, index }: QuestionRef): readonly number[] {
  return [...measure.rules.keys()].filter((rule) => {
    const { question } = measure.rules[rule]!;
    return question.kind === kind && question.index === index;
  });
}

function holdsAt(compiling: Compiling, rule: number, place: Scope): Pair {
  const { condition, clause, span } = compiling.measure.rules[rule]!;
  return compiling.say.condition({ ...compiling, rule: { clause, span } }, condition, {
    ...place,
    own: () => place,
  });
}

/** All rules above one, through any number of priorities declared under the readings chosen. */
function outranking(compiling: Compiling, rule: number): readonly number[] {
  const found = new Set<number>();
  const climb = (below: number): void => {
    for (const { over, under, meant, condition } of compiling.measure.priorities) {
      if (under !== below || meant !== 'prevails' || found.has(over)) continue;
      if (compiling.say.condition(compiling, condition, ownScope(noNeeds())).so !== true) continue;
      found.add(over);
      climb(over);
    }
  };
  climb(rule);
  found.delete(rule);
  return [...found];
}

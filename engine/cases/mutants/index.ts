/**
 * A checked measure → the measures that differ from it in one place. A mutant that no case notices is a place where the
 * rules could be wrong without anybody seeing it (DeMillo, Lipton and Sayward, 1978).
 */
import type { CheckedMeasure, Condition, Rule, ScopeRule } from '../../measure.ts';
import { answerVariants } from './answers.ts';
import { conceptMutants } from './concepts.ts';
import { conditionVariants, settingIn } from './conditions.ts';
import type { Mutant, Saying } from './mutant.ts';
import { priorityMutants } from './priorities.ts';
import { readingMutants } from './readings.ts';

export { type Change, type Mutant, type MutantKind, mutantKinds, type Piece, type Saying } from './mutant.ts';

/** Every mutant, in the order of the file: scopes, rules, what is left open, 顺位, 分歧. No two are the same change. */
export function mutants(measure: CheckedMeasure): readonly Mutant[] {
  return [
    ...measure.scopes.flatMap((scope, index) => unlike(scopeMutants(measure, scope, index))),
    ...measure.rules.flatMap((rule, index) => unlike(ruleMutants(measure, rule, index))),
    ...measure.concepts.flatMap((concept, index) => conceptMutants(measure, concept, index)),
    ...measure.priorities.flatMap((priority, index) => unlike(priorityMutants(measure, priority, index))),
    ...measure.readings.flatMap((reading, index) => readingMutants(measure, reading, index)),
  ];
}

/** 范围 is a condition of every norm (language.md §3). */
function scopeMutants(measure: CheckedMeasure, scope: ScopeRule, index: number): readonly Mutant[] {
  return conditionVariants(scope.condition, settingIn(measure)).map(({ kind, said, change }, at) => ({
    kind,
    clause: scope.clause,
    source: '本文件适用于……的情形',
    span: scope.clause.span,
    rule: undefined,
    part: at + 1,
    change,
    questions: measure.acts.map((_, act) => ({ kind: 'duty', index: act })),
    between: [],
    before: { condition: scope.condition, says: 'scope' },
    after: { condition: said, says: 'scope' },
    original: measure,
    measure: { ...measure, scopes: measure.scopes.with(index, { ...scope, condition: said }) },
  }));
}

function ruleMutants(measure: CheckedMeasure, rule: Rule, index: number): readonly Mutant[] {
  const setting = settingIn(measure, exceptionsIn(rule));
  const changed = [
    ...answerVariants(rule.answer, rule.question, setting).map(({ said, ...variant }) => ({
      ...variant,
      rule: { ...rule, answer: said },
    })),
    ...conditionVariants(rule.condition, setting).map(({ said, ...variant }) => ({
      ...variant,
      rule: { ...rule, condition: said },
    })),
  ];
  return changed.map(({ kind, change, rule: to }, at) => ({
    kind,
    clause: rule.clause,
    source: rule.source,
    span: rule.span,
    rule: index,
    part: at + 1,
    change,
    questions: [rule.question],
    between: [],
    before: { condition: rule.condition, says: rule.answer },
    after: { condition: to.condition, says: to.answer },
    original: measure,
    measure: { ...measure, rules: measure.rules.with(index, to) },
  }));
}

/** The exception is a part of the condition, or where it was joined of several, these. */
function exceptionsIn({ exception }: Rule): readonly Condition[] {
  if (exception === undefined) return [];
  return exception.kind === 'and' ? exception.parts : [exception];
}

/** Of the changes of one place each once, and none that changes nothing. */
function unlike(made: readonly Mutant[]): readonly Mutant[] {
  const seen = new Set(made.slice(0, 1).map(({ before }) => textOf(before)));
  return made.filter(({ after }) => {
    const text = textOf(after);
    return !seen.has(text) && seen.add(text);
  });
}

const textOf = (saying: Saying): string =>
  JSON.stringify(saying, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

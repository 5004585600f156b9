/**
 * A checked measure → the measures that differ from it in one modality, condition or priority. A mutant that no case
 * notices is a place where the rules could be wrong without anybody seeing it (DeMillo, Lipton and Sayward, 1978).
 */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Modality } from '../../grammar/tree.ts';
import type {
  Answer,
  CheckedMeasure,
  Condition,
  Priority,
  QuestionRef,
  Rule,
  ScopeRule,
} from '../measure.ts';

export interface Mutant {
  readonly kind:
    | 'modality'
    | 'answer'
    | 'drop'
    | 'negate'
    | 'junction'
    | 'option'
    | 'number'
    | 'deadline'
    | 'dropPriority'
    | 'reversePriority'
    | 'settlePriority';
  /** the clause whose rule was changed */
  readonly clause: ClauseRef | undefined;
  /** the sentence that was changed, as it stands in the rule file */
  readonly source: string;
  /** which part of it, in the order of reading, from 1 */
  readonly part: number;
  /** the questions whose rules were changed */
  readonly questions: readonly QuestionRef[];
  /** of a priority, the two rules */
  readonly between: readonly Rule[];
  readonly before: Saying;
  readonly after: Saying;
  readonly measure: CheckedMeasure;
}

/** What a rule, scope or priority says, and where. */
export interface Saying {
  readonly condition: Condition;
  readonly says: unknown;
}

/** Every mutant, in the order of the file: scopes, rules, then priorities. */
export function mutants(measure: CheckedMeasure): readonly Mutant[] {
  return [
    ...measure.scopes.flatMap((scope, index) => scopeMutants(measure, scope, index)),
    ...measure.rules.flatMap((rule, index) => ruleMutants(measure, rule, index)),
    ...measure.priorities.flatMap((priority, index) => priorityMutants(measure, priority, index)),
  ];
}

/** 范围 is a condition of every norm (language.md §3). */
function scopeMutants(measure: CheckedMeasure, scope: ScopeRule, index: number): Mutant[] {
  return conditionMutants(scope.condition).map(({ kind, condition }, at) => ({
    kind,
    clause: scope.clause,
    source: '本文件适用于……的情形',
    part: at + 1,
    questions: measure.acts.map((_, act) => ({ kind: 'duty', index: act })),
    between: [],
    before: { condition: scope.condition, says: 'scope' },
    after: { condition, says: 'scope' },
    measure: { ...measure, scopes: measure.scopes.with(index, { ...scope, condition }) },
  }));
}

function ruleMutants(measure: CheckedMeasure, rule: Rule, index: number): Mutant[] {
  const put = (kind: Mutant['kind'], part: number, changed: Rule): Mutant => ({
    kind,
    clause: rule.clause,
    source: rule.source,
    part,
    questions: [rule.question],
    between: [],
    before: { condition: rule.condition, says: rule.answer },
    after: { condition: changed.condition, says: changed.answer },
    measure: { ...measure, rules: measure.rules.with(index, changed) },
  });
  return [
    ...answerMutants(rule.answer).map(({ kind, answer }, at) => put(kind, at + 1, { ...rule, answer })),
    ...conditionMutants(rule.condition).map(({ kind, condition }, at) =>
      put(kind, at + 1, { ...rule, condition }),
    ),
  ];
}

const opposite: Readonly<Record<Modality, Modality>> = {
  must: 'may',
  may: 'must',
  mayNot: 'mustNot',
  needNot: 'must',
  mustNot: 'may',
};

function answerMutants(answer: Answer): { kind: Mutant['kind']; answer: Answer }[] {
  switch (answer.kind) {
    case 'truth':
      return [{ kind: 'answer', answer: { ...answer, value: !answer.value } }];
    case 'modality':
      return [
        { kind: 'modality', answer: { ...answer, modality: opposite[answer.modality] } },
        ...(answer.deadline === undefined
          ? []
          : [{ kind: 'deadline' as const, answer: { ...answer, deadline: undefined } }]),
      ];
    case 'performance':
      return [
        {
          kind: 'answer',
          answer: {
            ...answer,
            performs: answer.performs === 'deemedNotDone' ? 'deemedDone' : 'deemedNotDone',
          },
        },
      ];
    case 'value':
      return [];
  }
}

interface Changed {
  readonly kind: Mutant['kind'];
  readonly condition: Condition;
}

/** Each part dropped, each literal negated, each 并且 made 或者 and back, each option struck out, each number shifted by one. */
function conditionMutants(condition: Condition): Changed[] {
  switch (condition.kind) {
    case 'true':
      return [];
    case 'and':
    case 'or': {
      const { kind, parts } = condition;
      return [
        ...(parts.length > 1
          ? [
              {
                kind: 'junction' as const,
                condition: { kind: kind === 'and' ? 'or' : 'and', parts } as Condition,
              },
            ]
          : []),
        ...parts.flatMap((part, at): Changed[] => [
          ...(parts.length > 1
            ? [{ kind: 'drop' as const, condition: { kind, parts: parts.toSpliced(at, 1) } }]
            : []),
          ...conditionMutants(part).map((inner) => ({
            kind: inner.kind,
            condition: { kind, parts: parts.with(at, inner.condition) },
          })),
        ]),
      ];
    }
    case 'not':
      return conditionMutants(condition.part).map((inner) =>
        // A negated literal is one literal: taking the 不 away is its mutant, negating it twice is not another.
        inner.kind === 'negate' && inner.condition.kind === 'not'
          ? { kind: 'negate', condition: condition.part }
          : { kind: inner.kind, condition: { kind: 'not', part: inner.condition } },
      );
    case 'count':
      return [
        { kind: 'negate', condition: { kind: 'not', part: condition } },
        ...(condition.quantifier === 'every'
          ? []
          : [{ kind: 'number' as const, condition: { ...condition, n: condition.n + 1 } }]),
        ...conditionMutants(condition.where).map((inner) => ({
          kind: inner.kind,
          condition: { ...condition, where: inner.condition },
        })),
      ];
    case 'compare':
      return [
        { kind: 'negate', condition: { kind: 'not', part: condition } },
        ...(condition.op === 'eq'
          ? []
          : [
              {
                kind: 'number' as const,
                condition: { ...condition, op: condition.op === 'lt' ? 'le' : 'lt' } as Condition,
              },
            ]),
      ];
    case 'oneOf':
      return [
        { kind: 'negate', condition: { kind: 'not', part: condition } },
        ...(condition.options.length > 1 ? condition.options : []).map((_, at) => ({
          kind: 'option' as const,
          condition: { ...condition, options: condition.options.toSpliced(at, 1) },
        })),
      ];
    case 'reading':
    case 'fact':
    case 'concept':
    case 'happened':
    case 'state':
    case 'modality':
      return [{ kind: 'negate', condition: { kind: 'not', part: condition } }];
  }
}

/** 不定先后 decides nothing by itself: its mutants are the two ways of settling it. */
function priorityMutants(measure: CheckedMeasure, priority: Priority, index: number): Mutant[] {
  const { over, under, meant } = priority;
  const [higher, lower] = [measure.rules[over]!, measure.rules[under]!];
  const saying = (changed: Priority): Saying => ({
    condition: changed.condition,
    says: [changed.over, changed.under, changed.meant],
  });
  const put = (kind: Mutant['kind'], part: number, changed: readonly Priority[]): Mutant => ({
    kind,
    clause: priority.clause ?? higher.clause,
    source: `${higher.clause.text}${meant === 'prevails' ? '＞' : '？'}${lower.clause.text}`,
    part,
    questions: [lower.question],
    between: [higher, lower],
    before: saying(priority),
    after: changed[0] === undefined ? NOTHING : saying(changed[0]),
    measure: { ...measure, priorities: measure.priorities.toSpliced(index, 1, ...changed) },
  });
  const prevails = { ...priority, meant: 'prevails' as const };
  const reversed = { ...prevails, over: under, under: over };
  return meant === 'prevails'
    ? [put('dropPriority', 1, []), put('reversePriority', 1, [reversed])]
    : [put('settlePriority', 1, [prevails]), put('settlePriority', 2, [reversed])];
}

const NOTHING: Saying = { condition: { kind: 'not', part: { kind: 'true' } }, says: undefined };

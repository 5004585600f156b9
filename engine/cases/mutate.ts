/**
 * A checked measure → the measures that differ from it in one modality, condition or priority. A mutant that no case
 * notices is a place where the rules could be wrong without anybody seeing it (DeMillo, Lipton and Sayward, 1978).
 */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Modality } from '../../grammar/tree.ts';
import type { Answer, CheckedMeasure, Condition, Rule } from '../measure.ts';

export interface Mutant {
  readonly kind:
    | 'modality'
    | 'answer'
    | 'drop'
    | 'negate'
    | 'junction'
    | 'number'
    | 'deadline'
    | 'dropPriority'
    | 'reversePriority';
  /** the clause whose rule was changed */
  readonly clause: ClauseRef | undefined;
  /** the sentence that was changed, as it stands in the rule file */
  readonly source: string;
  /** which part of it, in the order of reading, from 1 */
  readonly part: number;
  readonly measure: CheckedMeasure;
}

/** Every mutant, in the order of the file: rules first, then priorities. */
export function mutants(measure: CheckedMeasure): readonly Mutant[] {
  return [
    ...measure.rules.flatMap((rule, index) => ruleMutants(measure, rule, index)),
    ...measure.priorities.flatMap((_, index) => priorityMutants(measure, index)),
  ];
}

function ruleMutants(measure: CheckedMeasure, rule: Rule, index: number): Mutant[] {
  const put = (kind: Mutant['kind'], part: number, changed: Rule): Mutant => ({
    kind,
    clause: rule.clause,
    source: rule.source,
    part,
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

/** Each part dropped, each literal negated, each 并且 made 或者 and back, each number shifted by one. */
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
    case 'reading':
    case 'fact':
    case 'concept':
    case 'happened':
    case 'oneOf':
    case 'state':
    case 'modality':
      return [{ kind: 'negate', condition: { kind: 'not', part: condition } }];
  }
}

function priorityMutants(measure: CheckedMeasure, index: number): Mutant[] {
  const priority = measure.priorities[index];
  if (priority === undefined) return [];
  const put = (kind: Mutant['kind'], priorities: CheckedMeasure['priorities']): Mutant => ({
    kind,
    clause: priority.clause ?? measure.rules[priority.over]?.clause,
    source: `${measure.rules[priority.over]?.clause.text ?? ''}＞${measure.rules[priority.under]?.clause.text ?? ''}`,
    part: 1,
    measure: { ...measure, priorities },
  });
  const reversed = { ...priority, over: priority.under, under: priority.over };
  return [
    put('dropPriority', measure.priorities.toSpliced(index, 1)),
    ...(priority.meant === 'prevails'
      ? [put('reversePriority', measure.priorities.with(index, reversed))]
      : []),
  ];
}

/** The answers that an outcome was drawn from, in the order in which its reasons come to them. */
import type {
  ConditionReason,
  FactReason,
  QuestionReason,
  ValueReason,
} from '../../../engine/decide/index.ts';
import { placeOf } from '../place.ts';
import type { FactPlace } from '../sheet.ts';
import type { TriedCase } from './tried.ts';

export function factsRead(
  questions: readonly QuestionReason[],
  from: readonly number[],
  { measure, told }: TriedCase,
): readonly FactPlace[] {
  const found = new Map<string, FactPlace>();
  for (const { key, name, instance, standing } of factsUnder(questions, from)) {
    if (standing !== 'told' && standing !== 'notHappened') continue;
    const ask = { key, name, instance, question: name, standing: 'unknown' } as const;
    const place = placeOf(measure, told.facts, ask);
    if (place?.kind === 'fact') found.set(`${place.fact} ${place.key}`, { fact: place.fact, key: place.key });
  }
  return [...found.values()];
}

/** Questions rest on one another: each is gone through once. */
function* factsUnder(questions: readonly QuestionReason[], from: readonly number[]): Generator<FactReason> {
  const waiting = [...from];
  const seen = new Set<number>();
  for (const at of waiting) {
    if (seen.has(at)) continue;
    seen.add(at);
    const { rules, scope, otherwise } = questions[at]!;
    const later = (more: readonly number[]) => void waiting.push(...more);
    for (const rule of rules) {
      yield* inCondition(rule.condition, later);
      for (const value of rule.values) yield* inValue(value, later);
    }
    for (const { condition } of scope) yield* inCondition(condition, later);
    if (otherwise !== undefined) yield otherwise;
  }
}

type Later = (questions: readonly number[]) => void;

function* inValue({ facts, questions }: ValueReason, later: Later): Generator<FactReason> {
  yield* facts;
  later(questions);
}

function* inCondition(reason: ConditionReason, later: Later): Generator<FactReason> {
  if (reason.kind === 'true') return;
  if (reason.kind !== 'literal') {
    for (const part of reason.parts) yield* inCondition(part, later);
    return;
  }
  const { ground } = reason;
  switch (ground.kind) {
    case 'fact':
      yield ground.fact;
      break;
    case 'questions':
      later(ground.questions);
      break;
    case 'compare':
      yield* inValue(ground.left, later);
      yield* inValue(ground.right, later);
      break;
    case 'count':
      for (const { condition } of ground.elements) yield* inCondition(condition, later);
      break;
    case 'reading':
      break;
  }
}

/** 只在…时填 and what a case tells → whether the case denies it. What takes deciding is left open: never a denial. */
import type { Answered, Facts, InstanceKey } from '../facts.ts';
import type { Condition, Expr, Over, Value } from '../measure.ts';
import { compareValues } from './compare.ts';
import { keyAt, type Placed, placedAt } from './instance.ts';
import type { Terms } from './terms.ts';

export function guardDenied(
  measure: Terms,
  facts: Facts,
  guard: Condition,
  over: Over,
  key: InstanceKey,
): boolean {
  const placed = placedAt(measure.lists, facts.lists, over, key);
  return truth({ measure, facts, placed }, guard) === false;
}

interface Scene {
  readonly measure: Terms;
  readonly facts: Facts;
  readonly placed: Placed;
}

/** Strong Kleene; undefined is unknown. */
function truth(scene: Scene, condition: Condition): boolean | undefined {
  switch (condition.kind) {
    case 'true':
      return true;
    case 'and':
      return allOf(condition.parts.map((part) => truth(scene, part)));
    case 'or':
      return opposite(allOf(condition.parts.map((part) => opposite(truth(scene, part)))));
    case 'not':
      return opposite(truth(scene, condition.part));
    case 'fact':
      return yes(told(scene, condition.index)?.value);
    case 'oneOf':
      return chosen(told(scene, condition.fact)?.value, condition.options);
    case 'compare':
      return compared(condition.op, operand(scene, condition.left), operand(scene, condition.right));
    case 'concept':
    case 'happened':
    case 'state':
    case 'modality':
    case 'reading':
    case 'count':
      return undefined;
  }
}

function allOf(truths: readonly (boolean | undefined)[]): boolean | undefined {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

const opposite = (truth: boolean | undefined): boolean | undefined =>
  truth === undefined ? undefined : !truth;

const yes = (value: Value | undefined): boolean | undefined =>
  value?.kind === 'yesno' ? value.yes : undefined;

function chosen(value: Value | undefined, options: readonly number[]): boolean | undefined {
  return value?.kind === 'option' ? options.includes(value.option) : undefined;
}

function told({ measure, facts, placed }: Scene, fact: number): Answered | undefined {
  const key = keyAt(placed, measure.facts[fact]!.over);
  return key === undefined ? undefined : facts.answers[fact]!.get(key);
}

function operand(scene: Scene, expr: Expr): Value | undefined {
  if (expr.kind === 'literal') return expr.value;
  return expr.kind === 'fact' ? told(scene, expr.index)?.value : undefined;
}

function compared(
  op: 'lt' | 'le' | 'eq',
  left: Value | undefined,
  right: Value | undefined,
): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  if (left.kind === 'text' && right.kind === 'text') return left.text === right.text;
  const order = compareValues(left, right);
  if (order === undefined) return undefined;
  return op === 'eq' ? order === 0 : op === 'lt' ? order < 0 : order <= 0;
}

/** Joining conditions, without the parts that say nothing. */
import type { Condition } from '../measure.ts';

export const always: Condition = { kind: 'true' };

export function and(...conditions: readonly Condition[]): Condition {
  const parts = conditions.flatMap((each) =>
    each.kind === 'true' ? [] : each.kind === 'and' ? each.parts : [each],
  );
  return parts.length === 1 ? parts[0]! : parts.length === 0 ? always : { kind: 'and', parts };
}

export function or(...conditions: readonly Condition[]): Condition {
  return conditions.length === 1 ? conditions[0]! : { kind: 'or', parts: conditions };
}

export function not(part: Condition): Condition {
  return part.kind === 'not' ? part.part : { kind: 'not', part };
}

export const notWhen = (negated: boolean, condition: Condition): Condition =>
  negated ? not(condition) : condition;

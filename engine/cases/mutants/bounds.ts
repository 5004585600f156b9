/** A comparison → the same with its bound off by one: 满3日 for 超过3日, 36000.01元 for 36000元. */
import { unitOf } from '../../explain/condition.ts';
import type { Condition, Expr, Value } from '../../measure.ts';
import { exprVariants } from './exprs.ts';
import { type Setting, type Variant, within } from './mutant.ts';
import { shifted } from './shifts.ts';

type Compare = Extract<Condition, { kind: 'compare' }>;

/**
 * 不超过 for 低于 moves a bound that counts in whole steps by one to one side, so there the literal moves to the other
 * side only: each neighbour comes once.
 */
export function compareVariants(condition: Compare, setting: Setting): readonly Variant<Condition>[] {
  const { op, left, right } = condition;
  const unit = unitOf(left, setting) ?? unitOf(right, setting);
  const changed = (to: Condition): Variant<Condition> => ({
    kind: 'bound',
    said: to,
    change: {
      from: { of: 'condition', condition },
      to: { of: 'condition', condition: to },
      counted: setting.counted,
    },
  });
  const swapped: readonly Condition[] = op === 'eq' ? [] : [{ ...condition, op: op === 'lt' ? 'le' : 'lt' }];
  const bySide = (['left', 'right'] as const).flatMap((side): readonly Variant<Condition>[] => {
    const value = condition[side];
    const put = (expr: Expr): Condition => ({ ...condition, [side]: expr });
    if (value.kind !== 'literal') return within(exprVariants(value, unit, 'bound', setting), put);
    return directions(condition, side, value.value, unit)
      .flatMap((by) => shifted(value.value, by, unit) ?? [])
      .map((moved) => changed(put({ kind: 'literal', value: moved })));
  });
  return [...swapped.map(changed), ...bySide];
}

function directions(
  { op }: Compare,
  side: 'left' | 'right',
  value: Value,
  unit: ReturnType<typeof unitOf>,
): readonly (1 | -1)[] {
  const dense = value.kind === 'number' && unit !== 'integer' && unit !== 'money';
  if (op === 'eq' || dense) return [1, -1];
  // the way that is looser for a bound on the right: 不超过 grows, 低于 shrinks
  const outward = op === 'le' ? 1 : -1;
  return [side === 'right' ? outward : outward === 1 ? -1 : 1];
}

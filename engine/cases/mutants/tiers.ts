/** 分段累计 → the same with one bound or one rate off by one; where a part ends the next begins, so both move together. */
import type { Unit } from '../../explain/speech.ts';
import type { Expr, TierExpr } from '../../measure.ts';
import { shiftedText } from './shifts.ts';

type Tiers = Extract<Expr, { kind: 'tiers' }>;

/** `of`: what is cut into parts; `unit`: what is computed. */
export function tierVariants(expr: Tiers, of: Unit | undefined, unit: Unit | undefined): readonly Tiers[] {
  const { tiers } = expr;
  const bounds = new Set(tiers.flatMap(({ over, upTo }) => [over ?? [], upTo ?? []].flat()));
  const moved = [...bounds].flatMap((bound) =>
    both((by) => shiftedText(bound, by, of)).map((to) => tiers.map((tier) => withBound(tier, bound, to))),
  );
  const paid = tiers.flatMap((tier, at) =>
    both((by) => shiftedText(tier.amount, by, tier.isRate ? 'percent' : unit)).map((amount) =>
      tiers.with(at, { ...tier, amount }),
    ),
  );
  return [...moved, ...paid].map((changed) => ({ ...expr, tiers: changed }));
}

const both = <T>(shift: (by: 1 | -1) => T | undefined): readonly T[] =>
  ([1, -1] as const).flatMap((by) => shift(by) ?? []);

const withBound = (tier: TierExpr, from: string, to: string): TierExpr => ({
  ...tier,
  over: tier.over === from ? to : tier.over,
  upTo: tier.upTo === from ? to : tier.upTo,
});

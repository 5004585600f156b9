/** 按 value 分段累计: each part over a, up to and including b, leaving no gap (language.md §5). */
import type { Literal, Tier, Value } from '../../grammar/tree.ts';
import type { TierExpr } from '../measure.ts';
import { type Checking, wordsAt } from './checking.ts';
import { alike, combined, isQuantity, type Kind, kindWord } from './kinds.ts';
import type { Place } from './place.ts';
import { readLiteral, readValue, type Valued } from './values.ts';

export function readTiers(of: Value, tiers: readonly Tier[], place: Place, checking: Checking): Valued {
  const base = readValue(of, place, checking);
  const ofWords = wordsAt(checking.source, of.span);
  if (!isQuantity(base.kind)) sayUnlike(of, base.kind, ofWords, checking);
  for (const { over, upTo } of tiers) {
    for (const bound of [over, upTo])
      if (bound !== undefined) checkBound(bound, base.kind, ofWords, checking);
  }
  checkJoins(tiers, checking);
  const expr = { kind: 'tiers', of: base.expr, tiers: tiers.map(tierExpr) } as const;
  return { expr, kind: resultKind(base.kind, tiers, checking) };
}

function tierExpr({ over, upTo, amount, isRate }: Tier): TierExpr {
  return { over: over && decimal(over), upTo: upTo && decimal(upTo), amount: decimal(amount), isRate };
}

const decimal = (literal: Literal): string => (literal.kind === 'never' ? '0' : literal.value);

function checkBound(bound: Literal, kind: Kind, of: string, checking: Checking): void {
  const { kind: boundKind } = readLiteral(bound, checking);
  if (!alike(boundKind, kind)) sayUnlike(bound, boundKind, of, checking);
}

function sayUnlike({ span }: Literal | Value, kind: Kind, of: string, { source, report }: Checking): void {
  report.say('TYP314', span, { value: wordsAt(source, span), type: kindWord(kind), of });
}

/** Each part begins where the one before ends, and the last goes on without limit. */
function checkJoins(tiers: readonly Tier[], { source, report }: Checking): void {
  const said = (literal: Literal | undefined) =>
    literal === undefined ? '—' : wordsAt(source, literal.span);
  tiers.slice(1).forEach((tier, position) => {
    const before = tiers[position]!;
    const joined =
      before.upTo !== undefined && tier.over !== undefined && decimal(before.upTo) === decimal(tier.over);
    if (!joined) report.say('LAW445', tier.span, { before: said(before.upTo), after: said(tier.over) });
  });
  const last = tiers.at(-1);
  if (last?.upTo !== undefined) report.say('LAW446', last.span, {});
}

/** A rate of money is money; fixed amounts say their own kind. */
function resultKind(of: Kind, tiers: readonly Tier[], checking: Checking): Kind {
  const fixed = tiers
    .filter((tier) => !tier.isRate)
    .map((tier) => ({ tier, ...readLiteral(tier.amount, checking) }));
  const rates = tiers.length > fixed.length;
  const kind = rates || fixed[0] === undefined ? (of === 'integer' ? 'decimal' : of) : fixed[0].kind;
  for (const { amount } of tiers.filter((tier) => tier.isRate)) {
    const rate = readLiteral(amount, checking).kind;
    if (combined('mul', rate, 'money') === undefined) sayUnlike(amount, rate, kindWord('percent'), checking);
  }
  for (const { tier, kind: own } of fixed) {
    if (!alike(own, kind)) sayUnlike(tier.amount, own, kindWord(kind), checking);
  }
  return kind;
}

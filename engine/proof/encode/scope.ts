/** 范围: whether the measure applies to an act at all, and 适用日: whether its version is in force there (language.md §3). */
import { dayOf as dayOfIso } from '../../decide/day.ts';
import type { Positions } from '../../decide/place.ts';
import type { CheckedMeasure, Expr, Over } from '../../measure.ts';
import { all, and, not } from '../logic.ts';
import type { Term } from '../term.ts';
import { chooseValue, compare, dayOf, dayValue, type Encoded } from '../value.ts';
import { type Encoding, isFixed, placeAt } from './encoding.ts';

export function scopeAt({ terms, measure, truth }: Encoding, act: number, positions: Positions): Term {
  const { over } = measure.acts[act]!;
  return all(
    terms,
    measure.scopes
      .filter((scope) => scope.over.every((list) => reaches(measure, over, list)))
      .map(({ condition }) => truth(condition, placeAt(positions))),
  );
}

const reaches = (measure: CheckedMeasure, over: Over, list: number): boolean =>
  over.some((one) => one === list || reaches(measure, measure.lists[one]!.within, list));

/** `act`: goes by its own 适用日 if it names one. */
export function inForceAt(encoding: Encoding, act: number | undefined, positions: Positions): Term {
  const { terms, measure } = encoding;
  const date = dateOf(encoding, act, positions);
  const day = (iso: string): Encoded => dayValue(terms, terms.whole(dayOfIso(iso) ?? 0));
  const begun = compare(terms, 'le', day(measure.effective), date);
  return measure.repealed === undefined
    ? begun
    : and(terms, begun, not(terms, compare(terms, 'le', day(measure.repealed), date)));
}

function dateOf(encoding: Encoding, act: number | undefined, positions: Positions): Encoded {
  const { terms, measure, asOf } = encoding;
  const own = act === undefined ? undefined : measure.acts[act]!.applicability;
  const formula = own ?? measure.applicability;
  if (formula === undefined || !isReadAt(measure, formula, positions)) return asOf;
  const date = encoding.value(formula, placeAt(positions));
  const plain = date.kind === 'moment' ? dayOf(terms, date) : date;
  return chooseValue(terms, plain.na, asOf, { ...plain, na: terms.no });
}

function isReadAt(measure: CheckedMeasure, expr: Expr, positions: Positions): boolean {
  const both = (...parts: readonly (Expr | undefined)[]): boolean =>
    parts.every((part) => part === undefined || isReadAt(measure, part, positions));
  switch (expr.kind) {
    case 'literal':
      return true;
    case 'fact':
      return isFixed(measure.facts[expr.index]!.over, positions);
    case 'amount':
      return isFixed(measure.amounts[expr.index]!.over, positions);
    case 'arithmetic':
      return both(expr.left, expr.right);
    case 'pick':
      return both(...expr.values);
    case 'shift':
      return both(expr.from, expr.amount);
    case 'round':
      return both(expr.value);
    case 'tiers':
      return both(expr.of);
    case 'aggregate':
      return isFixed(expr.within, positions);
  }
}

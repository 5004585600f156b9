/** A formula at a place → its value. */
import type { DeadlineUnit } from '../../../grammar/tree.ts';
import { type Fraction, fraction, parseFraction } from '../../decide/fraction.ts';
import type { Expr, TierExpr } from '../../measure.ts';
import { all, and, choose, not, or } from '../logic.ts';
import {
  add,
  atMost,
  divide,
  equal,
  floor,
  largest,
  less,
  multiply,
  negate,
  smallest,
  subtract,
  widen,
} from '../numbers.ts';
import type { Term, Terms } from '../term.ts';
import {
  type Amount,
  chooseValue,
  compare,
  type Encoded,
  literalValue,
  type Moment,
  notApplicable,
} from '../value.ts';
import { countOf, movedDay } from './calendar.ts';
import { countedAt, positionsAt } from './condition.ts';
import type { Encoding, Place } from './encoding.ts';

export function valueAt(encoding: Encoding, expr: Expr, place: Place): Encoded {
  const { terms } = encoding;
  switch (expr.kind) {
    case 'literal':
      return literalValue(terms, expr.value);
    case 'fact':
      return encoding.fact(expr.index, positionsAt(place, expr.at));
    case 'amount':
      return encoding.amount(expr.index, positionsAt(place, expr.at)).is;
    case 'arithmetic':
      return calculate(terms, expr.op, encoding.value(expr.left, place), encoding.value(expr.right, place));
    case 'pick':
      return expr.values
        .map((value) => encoding.value(value, place))
        .reduce((a, b) => pick(terms, expr.of, a, b));
    case 'shift':
      return shift(
        encoding,
        encoding.value(expr.from, place),
        encoding.value(expr.amount, place),
        expr.unit,
        expr.back,
      );
    case 'round':
      return ofAmount(terms, encoding.value(expr.value, place), (is) =>
        round(terms, is, exactly(expr.to), expr.mode),
      );
    case 'tiers':
      return ofAmount(terms, encoding.value(expr.of, place), (is) => tiers(terms, is, expr.tiers));
    case 'aggregate':
      return aggregateAt(encoding, expr, place);
  }
}

const exactly = (text: string): Fraction => parseFraction(text) ?? fraction(0n);
const ZERO = fraction(0n);

function ofAmount(terms: Terms, value: Encoded, calculated: (is: Term) => Term): Encoded {
  return value.kind === 'amount' ? { ...value, is: calculated(value.is) } : notApplicable(terms);
}

function calculate(terms: Terms, op: 'add' | 'sub' | 'mul' | 'div', a: Encoded, b: Encoded): Encoded {
  if (a.kind !== 'amount' || b.kind !== 'amount') return notApplicable(terms);
  const amount = (is: Term, na = terms.no): Amount => ({ kind: 'amount', na: or(terms, a.na, b.na, na), is });
  switch (op) {
    case 'add':
      return amount(add(terms, a.is, b.is));
    case 'sub':
      return amount(subtract(terms, a.is, b.is));
    case 'mul':
      return amount(multiply(terms, a.is, b.is));
    case 'div': {
      const byNothing = equal(terms, b.is, terms.constant(ZERO));
      if (byNothing === terms.yes) return notApplicable(terms);
      return amount(divide(terms, a.is, b.is), byNothing);
    }
  }
}

/** The higher or lower of two; what has not happened is not among them. */
export function pick(terms: Terms, of: 'max' | 'min', a: Encoded, b: Encoded): Encoded {
  const na = or(terms, a.na, b.na);
  if (na === terms.yes) return notApplicable(terms);
  if (a.kind === 'moment' && b.kind === 'moment') {
    const first = or(terms, b.never, and(terms, not(terms, a.never), keeps(terms, of, a, b)));
    return { ...chooseValue(terms, first, { ...a, na: terms.no }, { ...b, na: terms.no }), na };
  }
  if (a.kind !== 'amount' || b.kind !== 'amount') return notApplicable(terms);
  return { kind: 'amount', na, is: of === 'max' ? largest(terms, a.is, b.is) : smallest(terms, a.is, b.is) };
}

/** Of equals the first is kept. */
function keeps(terms: Terms, of: 'max' | 'min', a: Moment, b: Moment): Term {
  const plain = (moment: Moment): Moment => ({ ...moment, na: terms.no, never: terms.no });
  return of === 'max' ? compare(terms, 'le', plain(b), plain(a)) : compare(terms, 'le', plain(a), plain(b));
}

function shift(
  encoding: Encoding,
  from: Encoded,
  amount: Encoded,
  unit: DeadlineUnit,
  back: boolean,
): Encoded {
  const { terms, measure } = encoding;
  if (from.kind !== 'moment' || amount.kind !== 'amount') return notApplicable(terms);
  const count = countOf(terms, amount.is);
  const by = back ? negate(terms, count) : count;
  const day = movedDay({ terms, calendar: measure.calendar }, from.day, by, unit);
  return { ...from, na: or(terms, from.na, amount.na, from.never), never: terms.no, day };
}

function round(terms: Terms, a: Term, to: Fraction, mode: 'half' | 'up' | 'down'): Term {
  const unit = terms.constant(to);
  const parts = divide(terms, a, unit);
  const isNegative = less(terms, parts, terms.constant(ZERO));
  const size = choose(terms, isNegative, negate(terms, parts), parts);
  const whole =
    mode === 'down'
      ? floor(terms, size)
      : mode === 'half'
        ? floor(terms, add(terms, size, terms.constant(fraction(1n, 2n))))
        : negate(terms, floor(terms, negate(terms, size)));
  const rounded = widen(terms, whole);
  return multiply(terms, unit, choose(terms, isNegative, negate(terms, rounded), rounded));
}

/** Each part over a, up to and including b; a fixed amount is due as soon as its part begins. */
function tiers(terms: Terms, of: Term, rows: readonly TierExpr[]): Term {
  return rows.map((row) => tier(terms, of, row)).reduce((a, b) => add(terms, a, b), terms.constant(ZERO));
}

function tier(terms: Terms, of: Term, row: TierExpr): Term {
  const amount = terms.constant(exactly(row.amount));
  if (!row.isRate && row.over === undefined) return amount;
  const over = terms.constant(row.over === undefined ? ZERO : exactly(row.over));
  const upTo = row.upTo === undefined ? of : smallest(terms, of, terms.constant(exactly(row.upTo)));
  const part = row.isRate ? multiply(terms, amount, subtract(terms, upTo, over)) : amount;
  return choose(terms, atMost(terms, of, over), terms.constant(ZERO), part);
}

type Aggregate = Extract<Expr, { kind: 'aggregate' }>;

/** 合计 and the others skip what is 不适用. */
function aggregateAt(encoding: Encoding, aggregate: Aggregate, place: Place): Encoded {
  const { terms } = encoding;
  const one: Amount = { kind: 'amount', na: terms.no, is: terms.constant(fraction(1n)) };
  const sums = aggregate.of === 'count' || aggregate.of === 'sum';
  const { lacking } = encoding.shape.ground.counted(place.positions, aggregate.list, aggregate.within);
  if (encoding.shape.isTold === true && lacking !== undefined) return untold(terms, aggregate, place);
  const start: Encoded = sums ? { ...one, is: terms.constant(ZERO) } : notApplicable(terms);
  return countedAt(encoding, aggregate, place).reduce<Encoded>((sum, { there, place: at }) => {
    const value = aggregate.value === undefined ? one : encoding.value(aggregate.value, at);
    const counts = all(terms, [there, encoding.truth(aggregate.where, at), not(terms, value.na)]);
    const alone = applying(terms, value);
    const both = sums
      ? calculate(terms, 'add', sum, alone)
      : pick(terms, picks[aggregate.of] ?? 'max', applying(terms, sum), alone);
    const joined =
      sum.na === terms.yes ? alone : chooseValue(terms, sum.na, alone, { ...both, na: terms.no });
    return chooseValue(terms, counts, joined, sum);
  }, start);
}

/** Of a list that is not told to its end nothing is known. */
function untold(terms: Terms, { of, list }: Aggregate, place: Place): Encoded {
  const variable = (what: string, sort: 'truth' | 'whole' | 'number'): Term =>
    terms.variable(`rest ${of} ${list} ${place.positions} ${what}`, sort, terms.yes);
  const na = variable('na', 'truth');
  if (of !== 'earliest' && of !== 'latest') return { kind: 'amount', na, is: variable('is', 'number') };
  const [timed, minute] = [variable('timed', 'truth'), variable('minute', 'whole')];
  return { kind: 'moment', na, never: terms.no, timed, day: variable('day', 'whole'), minute };
}

const applying = (terms: Terms, value: Encoded): Encoded => ({ ...value, na: terms.no });

const picks: Readonly<Record<string, 'max' | 'min'>> = {
  latest: 'max',
  max: 'max',
  earliest: 'min',
  min: 'min',
};

/** The arithmetic of 计算 sentences and periods (language.md §5), each operation said once for known values. */
import type { DeadlineUnit } from '../../grammar/tree.ts';
import type { Calendar, Value } from '../measure.ts';
import type { Content } from './content.ts';
import {
  addMonths,
  addWorkdays,
  FIRST_DAY,
  LAST_DAY,
  type LacksYear,
  MINUTES_A_DAY,
  rollOver,
} from './day.ts';
import {
  add,
  compareFractions,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  roundTo,
  subtract,
} from './fraction.ts';
import { NUMBER_LIMIT } from './limits.ts';
import { rank } from './rank.ts';
import { type Concrete, known, NA, type Operation, type Slope } from './symbol.ts';

export const ADD: Operation = numeric('+', add, ['up', 'up'], () => true);
export const SUBTRACT: Operation = numeric('-', subtract, ['up', 'down'], () => true);
export const MULTIPLY: Operation = {
  ...numeric('*', multiply, [], (parts) => parts.some((part) => part.kind === 'known')),
  slopes: ([a, b]) => [direction(b!), direction(a!)],
};
/** Dividing by nothing gives no value. */
export const DIVIDE: Operation = {
  ...numeric(
    '/',
    (a, b) => (b.n === 0n ? undefined : divide(a, b)),
    [],
    ([, b]) => b!.kind === 'known',
  ),
  slopes: ([, b]) => [direction(b!), 'mixed'],
};

/** The highest or lowest of several; what has not happened is not among them. */
export function pick(of: 'max' | 'min'): Operation {
  return {
    name: of,
    chooses: true,
    compute: (values) => best(of, values),
    slopes: (parts) => parts.map(() => 'up'),
    affine: () => false,
  };
}

export function round(mode: 'half' | 'up' | 'down', to: Fraction): Operation {
  return {
    ...one(`${mode}${to.n}/${to.d}`, (a) => roundTo(a, to, mode)),
    // 进一 and 舍去 turn at zero but never back
    slopes: () => ['up'],
  };
}

export interface Tier {
  readonly over: Fraction | undefined;
  readonly upTo: Fraction | undefined;
  readonly amount: Fraction;
  readonly isRate: boolean;
}

/** Each part over a, up to and including b. */
export function tiers(rows: readonly Tier[]): Operation {
  const rising = rows.every((row) => row.amount.n >= 0n);
  return {
    ...one(`tiers${JSON.stringify(rows, bigintText)}`, (of) =>
      rows.map((row) => part(row, of)).reduce(add, fraction(0n)),
    ),
    slopes: () => [rising ? 'up' : 'mixed'],
  };
}

/** So many days, working days, months or years later or earlier; a time keeps its hour. */
export function shift(unit: DeadlineUnit, back: boolean, calendar: Calendar | undefined): Operation {
  return {
    name: `${back ? 'before' : 'after'} ${unit}`,
    compute: ([from, amount]) =>
      onDay(from!, (day) => moved(day, (back ? -1 : 1) * count(amount!), unit, calendar)),
    isNone: hasNoStart,
    slopes: () => ['up', back ? 'down' : 'up'],
    affine: () => false,
    days: ([, amount]) =>
      unit === 'day' && amount!.kind === 'known' ? (back ? -1 : 1) * count(amount!.value) : undefined,
  };
}

/** Nothing is so many days after what has not happened. */
const hasNoStart = ([from]: readonly Content[]): boolean =>
  from?.kind === 'known' && wholeDay(from.value) === undefined;

export interface Period {
  readonly unit: DeadlineUnit;
  /** 当日起 rather than 次日起 */
  readonly countsFirstDay: boolean;
  readonly rollsOver: boolean;
}

/** The last day of 自 D 次日起（当日起）N … 内, 扣除 suspended days, 顺延 where that is written. */
export function lastDay(period: Period, calendar: Calendar | undefined): Operation {
  return {
    name: `within ${period.unit}${period.countsFirstDay}${period.rollsOver}`,
    compute: ([from, amount, suspended]) => {
      const start = wholeDay(from!);
      if (start === undefined) return NA;
      const end = endOf(start, count(amount!), period, calendar);
      if (typeof end !== 'number') return without(end);
      const later = clampDay(end + (suspended === undefined ? 0 : count(suspended)));
      const last = period.rollsOver ? rollOver(calendar, later) : later;
      return typeof last === 'number' ? known({ kind: 'day', day: last }) : without(last);
    },
    isNone: hasNoStart,
    slopes: () => ['up', 'up', 'up'],
    affine: () => false,
  };
}

/** The day a date or time lies on. */
export function wholeDay(value: Value): number | undefined {
  if (value.kind === 'day') return value.day;
  return value.kind === 'minute' ? Math.floor(value.minute / MINUTES_A_DAY) : undefined;
}

function endOf(
  start: number,
  amount: number,
  period: Period,
  calendar: Calendar | undefined,
): number | LacksYear {
  const first = period.countsFirstDay ? 1 : 0;
  switch (period.unit) {
    case 'day':
      return clampDay(start + amount - first);
    case 'workday':
      return addWorkdays(calendar, start - first, amount, 1);
    case 'month':
    case 'year': {
      const end = addMonths(start, period.unit === 'year' ? amount * 12 : amount);
      // 当日起: the day before the same date; a month without that date ends with its own last day
      return clampDay(end.exact ? end.day - first : end.day);
    }
  }
}

function moved(
  day: number,
  amount: number,
  unit: DeadlineUnit,
  calendar: Calendar | undefined,
): number | LacksYear {
  switch (unit) {
    case 'day':
      return clampDay(day + amount);
    case 'workday':
      return addWorkdays(calendar, day, Math.abs(amount), amount < 0 ? -1 : 1);
    case 'month':
    case 'year':
      return clampDay(addMonths(day, unit === 'year' ? amount * 12 : amount).day);
  }
}

function onDay(from: Value, move: (day: number) => number | LacksYear): Concrete {
  const day = wholeDay(from);
  if (day === undefined) return NA;
  const to = move(day);
  if (typeof to !== 'number') return without(to);
  return known(
    from.kind === 'minute'
      ? { kind: 'minute', minute: from.minute + (to - day) * MINUTES_A_DAY }
      : { kind: 'day', day: to },
  );
}

/** An unknown that no fact would resolve. */
const without = ({ lacks }: LacksYear): Concrete => ({ kind: 'open', waits: [], lacks });

/** Days outside the calendar of four-digit years stand still at its ends: order is kept, nothing overflows. */
const clampDay = (day: number): number => Math.max(FIRST_DAY, Math.min(LAST_DAY, day));

/** A number of days, months: whole, and small enough to count with. */
function count(value: Value): number {
  if (value.kind !== 'number') return 0;
  const whole = floor(value);
  return whole > 10_000_000n ? 10_000_000 : whole < -10_000_000n ? -10_000_000 : Number(whole);
}

/** A fixed amount is due as soon as its part begins: that of the first part always. */
function part(row: Tier, of: Fraction): Fraction {
  const over = row.over ?? fraction(0n);
  if (!row.isRate && row.over === undefined) return row.amount;
  if (compareFractions(of, over) <= 0) return fraction(0n);
  if (!row.isRate) return row.amount;
  const upTo = row.upTo !== undefined && compareFractions(of, row.upTo) > 0 ? row.upTo : of;
  return multiply(subtract(upTo, over), row.amount);
}

function best(of: 'max' | 'min', values: readonly Value[]): Concrete {
  const happened = values.filter((value) => value.kind !== 'never');
  let found = happened[0];
  if (found === undefined) return values.length === 0 ? NA : known({ kind: 'never' });
  for (const value of happened.slice(1)) {
    const is = rank(value, found);
    if (is === 'unknown') return { kind: 'open', waits: [] };
    if (is === (of === 'max' ? 1 : -1)) found = value;
  }
  return known(found);
}

type Calculate = (a: Fraction, b: Fraction) => Fraction | undefined;

function numeric(
  name: string,
  calculate: Calculate,
  slopes: readonly Slope[],
  affine: Operation['affine'],
): Operation {
  return {
    name,
    compute: ([a, b]) => {
      if (a?.kind !== 'number' || b?.kind !== 'number') return NA;
      if (isTooLong(a) || isTooLong(b)) return { kind: 'open', waits: [] };
      const result = calculate(a, b);
      return result === undefined ? NA : number(result);
    },
    slopes: () => slopes,
    affine,
  };
}

/** Squares of squares double in length at each step: beyond the limit nothing is computed on. */
const isTooLong = ({ n, d }: Fraction): boolean => n > NUMBER_LIMIT || -n > NUMBER_LIMIT || d > NUMBER_LIMIT;

function one(name: string, calculate: (a: Fraction) => Fraction): Operation {
  return {
    name,
    compute: ([a]) => (a?.kind === 'number' ? number(calculate(a)) : NA),
    slopes: () => ['up'],
    affine: () => false,
  };
}

export const number = (a: Fraction): Concrete => known({ kind: 'number', n: a.n, d: a.d });

/** Multiplying by what is not below zero keeps the order, by what is not above turns it. */
function direction(part: Content): Slope {
  if (part.kind !== 'known' || part.value.kind !== 'number') return 'mixed';
  return part.value.n >= 0n ? 'up' : 'down';
}

const bigintText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

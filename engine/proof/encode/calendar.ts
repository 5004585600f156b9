/** Days, working days, months and years later or earlier as terms (`decide/day.ts` does the same with numbers). */
import type { DeadlineUnit } from '../../../grammar/tree.ts';
import { addWorkdays, dayOf, FIRST_DAY, LAST_DAY, type LacksYear, rollOver } from '../../decide/day.ts';
import { fraction } from '../../decide/fraction.ts';
import type { Calendar } from '../../measure.ts';
import { and, choose, not, or } from '../logic.ts';
import { add, atMost, equal, floor, less, multiply, smallest, subtract, widen } from '../numbers.ts';
import { isConstant, type Term, type Terms } from '../term.ts';

export interface Almanac {
  readonly terms: Terms;
  readonly calendar: Calendar | undefined;
}

const MOST = 10_000_000;

/** A number of days or months: whole, and small enough to count with. */
export function countOf(terms: Terms, amount: Term): Term {
  const whole = floor(terms, amount);
  return clamp(terms, whole, -MOST, MOST);
}

/** Days outside the calendar of four-digit years stand still at its ends. */
export const clampDay = (terms: Terms, day: Term): Term => clamp(terms, day, FIRST_DAY, LAST_DAY);

function clamp(terms: Terms, is: Term, low: number, high: number): Term {
  const [least, most] = [terms.whole(low), terms.whole(high)];
  return choose(terms, less(terms, is, least), least, choose(terms, less(terms, most, is), most, is));
}

export function movedDay(almanac: Almanac, day: Term, by: Term, unit: DeadlineUnit): Term {
  const { terms } = almanac;
  switch (unit) {
    case 'day':
      return clampDay(terms, add(terms, day, by));
    case 'workday':
      return workdayAfter(almanac, day, by);
    case 'month':
    case 'year':
      return clampDay(
        terms,
        monthsAfter(terms, day, unit === 'year' ? multiply(terms, terms.whole(12), by) : by).day,
      );
  }
}

/** The last day of so many days, months … from `start`; `first`: 当日起, the day itself counts. */
export function endOf(almanac: Almanac, start: Term, by: Term, unit: DeadlineUnit, first: boolean): Term {
  const { terms } = almanac;
  const back = terms.whole(first ? -1 : 0);
  switch (unit) {
    case 'day':
      return clampDay(terms, add(terms, add(terms, start, by), back));
    case 'workday':
      return workdayAfter(almanac, add(terms, start, back), by);
    case 'month':
    case 'year': {
      const end = monthsAfter(terms, start, unit === 'year' ? multiply(terms, terms.whole(12), by) : by);
      return clampDay(terms, choose(terms, end.exact, add(terms, end.day, back), end.day));
    }
  }
}

/** The working day itself, or the first after it. */
export const rolledOver = (almanac: Almanac, day: Term): Term =>
  tabled(almanac, day, 'roll', (at) => rollOver(almanac.calendar, at));

function workdayAfter(almanac: Almanac, day: Term, by: Term): Term {
  if (!isConstant(by)) return untold(almanac.terms, `workday ${day.id} ${by.id}`, almanac.terms.yes);
  const count = Number(by.value.n);
  const step = count < 0 ? -1 : 1;
  return tabled(almanac, day, `workday ${count}`, (at) =>
    addWorkdays(almanac.calendar, at, Math.abs(count), step),
  );
}

/** A day that nobody can tell, for want of a calendar. */
const untold = (terms: Terms, name: string, when: Term): Term =>
  terms.variable(`untold ${name}`, 'whole', when);

interface Run {
  readonly from: number;
  /** days to add; undefined where the calendar lacks the year */
  readonly by: number | undefined;
}

/** A function of the day known only within the years of the calendar, as a search tree over the runs in which it moves alike. */
function tabled(
  { terms, calendar }: Almanac,
  day: Term,
  name: string,
  to: (day: number) => number | LacksYear,
): Term {
  const runs = runsOf(calendar, to);
  const lacking = (low: number, high: number): Term => {
    const when = and(terms, atMost(terms, terms.whole(low), day), less(terms, day, terms.whole(high)));
    return untold(terms, `${name} ${day.id} ${low}`, when);
  };
  const search = (first: number, last: number): Term => {
    if (first === last) {
      const { from, by } = runs[first]!;
      return by === undefined
        ? lacking(from, runs[first + 1]?.from ?? LAST_DAY + 1)
        : add(terms, day, terms.whole(by));
    }
    const middle = Math.ceil((first + last) / 2);
    return choose(
      terms,
      less(terms, day, terms.whole(runs[middle]!.from)),
      search(first, middle - 1),
      search(middle, last),
    );
  };
  return search(0, runs.length - 1);
}

function runsOf(calendar: Calendar | undefined, to: (day: number) => number | LacksYear): readonly Run[] {
  const runs: Run[] = [{ from: FIRST_DAY, by: undefined }];
  const years = calendar?.years ?? [];
  if (years.length === 0) return runs;
  const day = (iso: string): number => dayOf(iso) ?? 0;
  const [low, high] = [
    day(`${pad(Math.min(...years))}-01-01`) - 40,
    day(`${pad(Math.max(...years))}-12-31`) + 40,
  ];
  for (let at = low; at <= high; at += 1) {
    const reached = to(at);
    const by = typeof reached === 'number' ? reached - at : undefined;
    if (runs.at(-1)!.by !== by) runs.push({ from: at, by });
  }
  if (runs.at(-1)!.by !== undefined) runs.push({ from: high + 1, by: undefined });
  return runs;
}

const pad = (year: number): string => String(year).padStart(4, '0');

/** The same date so many months later; where the month has no such day its last, and not `exact`. */
function monthsAfter(terms: Terms, day: Term, months: Term): { readonly day: Term; readonly exact: Term } {
  const { year, month, date } = partsOf(terms, day);
  const index = add(
    terms,
    add(terms, multiply(terms, terms.whole(12), year), add(terms, month, terms.whole(-1))),
    months,
  );
  const toYear = quotient(terms, index, 12);
  const toMonth = add(terms, remainder(terms, index, 12), terms.whole(1));
  const last = lastOfMonth(terms, toYear, toMonth);
  return {
    day: dayNumber(terms, toYear, toMonth, smallest(terms, date, last)),
    exact: atMost(terms, date, last),
  };
}

const quotient = (terms: Terms, a: Term, by: number): Term =>
  floor(terms, multiply(terms, terms.constant(fraction(1n, BigInt(by))), widen(terms, a)));

const remainder = (terms: Terms, a: Term, by: number): Term =>
  subtract(terms, a, multiply(terms, terms.whole(by), quotient(terms, a, by)));

function lastOfMonth(terms: Terms, year: Term, month: Term): Term {
  const divides = (by: number): Term => equal(terms, remainder(terms, year, by), terms.whole(0));
  const leap = and(terms, divides(4), or(terms, not(terms, divides(100)), divides(400)));
  const is = (of: number): Term => equal(terms, month, terms.whole(of));
  const short = or(terms, is(4), is(6), is(9), is(11));
  const february = choose(terms, leap, terms.whole(29), terms.whole(28));
  return choose(terms, is(2), february, choose(terms, short, terms.whole(30), terms.whole(31)));
}

/** Counts in years that begin in March, so that the leap day comes last. */
function dayNumber(terms: Terms, year: Term, month: Term, date: Term): Term {
  const early = atMost(terms, month, terms.whole(2));
  const y = choose(terms, early, add(terms, year, terms.whole(-1)), year);
  const m = add(terms, month, choose(terms, early, terms.whole(9), terms.whole(-3)));
  const inYear = quotient(terms, add(terms, multiply(terms, terms.whole(153), m), terms.whole(2)), 5);
  const sum = [
    multiply(terms, terms.whole(365), y),
    quotient(terms, y, 4),
    multiply(terms, terms.whole(-1), quotient(terms, y, 100)),
    quotient(terms, y, 400),
    inYear,
    date,
  ].reduce((a, b) => add(terms, a, b));
  return add(terms, sum, terms.whole(-719_469));
}

function partsOf(
  terms: Terms,
  day: Term,
): { readonly year: Term; readonly month: Term; readonly date: Term } {
  const shifted = add(terms, day, terms.whole(719_468));
  const era = quotient(terms, shifted, 146_097);
  const inEra = remainder(terms, shifted, 146_097);
  const minus = (a: Term, b: Term): Term => subtract(terms, a, b);
  const days = add(
    terms,
    minus(minus(inEra, quotient(terms, inEra, 1_460)), quotient(terms, inEra, 146_096)),
    quotient(terms, inEra, 36_524),
  );
  const yearOfEra = quotient(terms, days, 365);
  const before = minus(
    add(terms, multiply(terms, terms.whole(365), yearOfEra), quotient(terms, yearOfEra, 4)),
    quotient(terms, yearOfEra, 100),
  );
  const inYear = minus(inEra, before);
  const march = quotient(terms, add(terms, multiply(terms, terms.whole(5), inYear), terms.whole(2)), 153);
  const month = add(
    terms,
    march,
    choose(terms, less(terms, march, terms.whole(10)), terms.whole(3), terms.whole(-9)),
  );
  const inMonth = quotient(terms, add(terms, multiply(terms, terms.whole(153), march), terms.whole(2)), 5);
  const year = add(
    terms,
    add(terms, yearOfEra, multiply(terms, terms.whole(400), era)),
    choose(terms, atMost(terms, month, terms.whole(2)), terms.whole(1), terms.whole(0)),
  );
  return { year, month, date: add(terms, minus(inYear, inMonth), terms.whole(1)) };
}

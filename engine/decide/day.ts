/**
 * Days and working days: ISO dates to days since 1970-01-01 and back, months, years, and the last day of a period
 * (language.md §5). Nothing here reads a clock.
 */
import type { Calendar } from '../measure.ts';
import { DAY_WALK_LIMIT } from './limits.ts';

/** 0001-01-01 and 9999-12-31: the dates that may be told. */
export const FIRST_DAY = -719_162;
export const LAST_DAY = 2_932_896;
export const MINUTES_A_DAY = 1_440;

/** Day of "2021-05-10"; undefined when there is no such day. */
export function dayOf(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const [year, month, date] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8))];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > lastOfMonth(year, month)) return undefined;
  return dayNumber(year, month, date);
}

export function isoDay(day: number): string {
  const { year, month, date } = partsOf(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

export function isoMinute(minute: number): string {
  const day = Math.floor(minute / MINUTES_A_DAY);
  const rest = minute - day * MINUTES_A_DAY;
  return `${isoDay(day)}T${pad(Math.floor(rest / 60), 2)}:${pad(rest % 60, 2)}`;
}

/** The same date `months` later; where the month has no such day, its last. `exact` says whether it had. */
export function addMonths(day: number, months: number): { readonly day: number; readonly exact: boolean } {
  const { year, month, date } = partsOf(day);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = lastOfMonth(toYear, toMonth);
  return { day: dayNumber(toYear, toMonth, Math.min(date, last)), exact: date <= last };
}

export type Worked = 'worked' | 'off' | 'yearNotKnown';

/** Whether a day is worked: Monday to Friday but for what the calendar says of the years it knows. */
export function worked(calendar: Calendar | undefined, day: number): Worked {
  const iso = isoDay(day);
  if (calendar === undefined || !calendar.years.includes(Number(iso.slice(0, 4)))) return 'yearNotKnown';
  if (calendar.off.includes(iso)) return 'off';
  if (calendar.worked.includes(iso)) return 'worked';
  return isWeekend(day) ? 'off' : 'worked';
}

/** A year that would be needed and that the calendar does not hold. */
export interface LacksYear {
  readonly lacks: number;
}

/** The `count`th working day after (or, with step -1, before) `day`. */
export function addWorkdays(
  calendar: Calendar | undefined,
  day: number,
  count: number,
  step: 1 | -1,
): number | LacksYear {
  let at = day;
  for (let left = count, walked = 0; left > 0; walked += 1) {
    at += step;
    const is = worked(calendar, at);
    if (is === 'yearNotKnown' || walked > DAY_WALK_LIMIT) return lacking(at);
    if (is === 'worked') left -= 1;
  }
  return at;
}

/** 最后一日为节假日的顺延: the day itself, or the first working day after it. */
export function rollOver(calendar: Calendar | undefined, day: number): number | LacksYear {
  let at = day;
  while (worked(calendar, at) === 'off') at += 1;
  return worked(calendar, at) === 'worked' ? at : lacking(at);
}

const lacking = (day: number): LacksYear => ({ lacks: partsOf(day).year });

/** 1970-01-01 was a Thursday. */
const isWeekend = (day: number): boolean => ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

function lastOfMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Counts in years that begin in March, so that the leap day comes last. */
function dayNumber(year: number, month: number, date: number): number {
  const y = month > 2 ? year : year - 1;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + inYear - 719_468;
}

function partsOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const inEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1_460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * inYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, date: inYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

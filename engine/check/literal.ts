/** A literal of the syntax tree → a known value: exact fractions, days and minutes since 1970-01-01. */
import type { Literal } from '../../grammar/tree.ts';
import type { Value } from '../measure.ts';

/** undefined: there is no such day or time. */
export function literalValue(literal: Literal): Value | undefined {
  switch (literal.kind) {
    case 'never':
      return { kind: 'never' };
    case 'date':
      return dayValue(literal.value);
    case 'time':
      return minuteValue(literal.value);
    case 'number':
    case 'money':
    case 'percent':
      return decimalValue(literal.value);
  }
}

/** "0.025" is exactly 1/40. */
function decimalValue(decimal: string): Value | undefined {
  const parts = /^(-?\d+)(?:\.(\d+))?$/.exec(decimal);
  if (parts === null) return undefined;
  const places = parts[2] ?? '';
  return fraction(BigInt(parts[1]! + places), 10n ** BigInt(places.length));
}

function fraction(n: bigint, d: bigint): Value {
  const common = greatestCommonDivisor(n < 0n ? -n : n, d);
  return { kind: 'number', n: n / common, d: d / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

function dayValue(date: string): Value | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (parts === null) return undefined;
  const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return day === undefined ? undefined : { kind: 'day', day };
}

function minuteValue(time: string): Value | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(time);
  if (parts === null) return undefined;
  const date = dayValue(parts[1]!);
  const [hour, minute] = [Number(parts[2]), Number(parts[3])];
  if (date?.kind !== 'day' || hour > 23 || minute > 59) return undefined;
  return { kind: 'minute', minute: date.day * 1440 + hour * 60 + minute };
}

/** undefined for a day the calendar does not have, such as 2021-02-30. */
function dayNumber(year: number, month: number, day: number): number | undefined {
  // Date is used as a calendar only; setUTCFullYear, unlike Date.UTC, leaves the years 0 to 99 as they are.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const same =
    year > 0 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return same ? date.getTime() / 86_400_000 : undefined;
}

/** A value as it is written (digits, ISO dates) → the exact value, and back. Used for JSON and for cases alike. */
import type { Value, ValueType } from '../measure.ts';

/** Digits on either side of the point; more is no number of any law, and exact arithmetic on it could be slow. */
export const digitLimit = 40;

export const yesno = (yes: boolean): Value => ({ kind: 'yesno', yes });
export const never: Value = { kind: 'never' };

/** "1050.50", "-3", "1e2" → an exact fraction in lowest terms */
export function readNumber(text: string): Value | undefined {
  const parts = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:[eE]([+-]?[0-9]{1,3}))?$/.exec(text);
  if (parts === null) return undefined;
  const [, sign, whole = '', part = '', exponent = '0'] = parts;
  if (whole.length > digitLimit || part.length > digitLimit || Math.abs(Number(exponent)) > digitLimit)
    return undefined;
  const scale = Number(exponent) - part.length;
  const digits = BigInt(`${sign}${whole}${part}`);
  return scale >= 0 ? lowest(digits * 10n ** BigInt(scale), 1n) : lowest(digits, 10n ** BigInt(-scale));
}

/** "15%" → 15/100; without the sign the fraction itself */
export function readPercent(text: string): Value | undefined {
  if (!text.endsWith('%')) return readNumber(text);
  const value = readNumber(text.slice(0, -1));
  return value?.kind === 'number' ? lowest(value.n, value.d * 100n) : undefined;
}

/** "2021-05-10" → a day that exists */
export function readDay(text: string): Value | undefined {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const day = dayNumber(parts[0]!, parts[1]!, parts[2]!);
  return writeDay(day) === text && parts[0]! > 0 ? { kind: 'day', day } : undefined;
}

/** "2021-05-10T09:30" → a minute that exists */
export function readMinute(text: string): Value | undefined {
  const [, date = '', hour, minute] = /^(.{10})T([0-9]{2}):([0-9]{2})$/.exec(text) ?? [];
  const day = readDay(date);
  if (day?.kind !== 'day' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return { kind: 'minute', minute: day.day * 1440 + Number(hour) * 60 + Number(minute) };
}

/** The same spelling the reader takes: never a rounded number. */
export function writeValue(value: Value, type: ValueType): string | boolean {
  switch (value.kind) {
    case 'yesno':
      return value.yes;
    case 'option':
      return type.kind === 'options' ? (type.options[value.option]?.name ?? '') : String(value.option);
    case 'number':
      return writeNumber(value.n, value.d);
    case 'day':
      return writeDay(value.day);
    case 'minute':
      return `${writeDay(Math.floor(value.minute / 1440))}T${writeClock(value.minute)}`;
    case 'never':
      return '未发生';
    case 'text':
      return value.text;
  }
}

/** For a message: with the sign of its unit, which both languages write alike here. */
export function writeBound(value: Value, type: ValueType): string {
  if (value.kind !== 'number') return String(writeValue(value, type));
  if (type.kind === 'percent') return `${writeNumber(value.n * 100n, value.d)}%`;
  return `${writeNumber(value.n, value.d)}${type.kind === 'money' ? '元' : ''}`;
}

/** A decimal where one ends, else a fraction "1/3". */
export function writeNumber(n: bigint, d: bigint): string {
  if (d === 1n) return String(n);
  for (let places = 1; places <= 2 * digitLimit; places++) {
    const scaled = n * 10n ** BigInt(places);
    if (scaled % d !== 0n) continue;
    const digits = String(abs(scaled / d)).padStart(places + 1, '0');
    return `${n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }
  return `${n}/${d}`;
}

export function writeDay(day: number): string {
  const [year, month, date] = civil(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

function writeClock(minute: number): string {
  const ofDay = ((minute % 1440) + 1440) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function lowest(n: bigint, d: bigint): Value {
  const divisor = commonDivisor(abs(n), d);
  return { kind: 'number', n: n / divisor, d: d / divisor };
}

function commonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Days since 1970-01-01, counted in years that begin in March, so that a leap day is the last of its year. */
export function dayNumber(year: number, month: number, date: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

function civil(day: number): readonly [year: number, month: number, date: number] {
  const era = Math.floor((day + 719468) / 146097);
  const ofEra = day + 719468 - era * 146097;
  const years = ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor(years / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const date = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return [yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date];
}

/** calendars/<name>.json → Calendar: which years it knows, which days differ from Monday to Friday. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import { span } from '../../grammar/span.ts';
import type { Calendar } from '../measure.ts';

export type CalendarRead =
  | { readonly kind: 'calendar'; readonly calendar: Calendar }
  | { readonly kind: 'bad'; readonly diagnostic: Diagnostic };

export function readCalendar(file: string, text: string): CalendarRead {
  const read = parsed(text);
  const name = file.replace(/^.*[/\\]/, '').replace(/\.json$/, '');
  const complaint = read === undefined ? 'JSON' : missing(read, name);
  if (read === undefined || complaint !== undefined) return bad(file, complaint ?? 'JSON');
  const { years, off, worked } = read as unknown as Calendar;
  return { kind: 'calendar', calendar: { name, years, off, worked } };
}

/** The part that is not as it must be, or undefined. */
function missing(read: Readonly<Record<string, unknown>>, name: string): string | undefined {
  if (read.name !== name) return `name = "${name}"`;
  if (!isArray(read.years, Number.isInteger)) return 'years = [2024, …]';
  const dates = ['off', 'worked'].find((key) => !isArray(read[key], isIsoDay));
  if (dates !== undefined) return `${dates} = ["2024-01-01", …]`;
  const years = new Set((read.years as readonly number[]).map(String));
  const stray = [...(read.off as string[]), ...(read.worked as string[])].find(
    (day) => !years.has(day.slice(0, 4)),
  );
  return stray === undefined ? undefined : `${stray}: years`;
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A day that exists: 2024-02-30 does not. */
function isIsoDay(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

const isArray = (value: unknown, each: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(each);

const bad = (file: string, expected: string): CalendarRead => ({
  kind: 'bad',
  diagnostic: problem('LAW495', { file, span: span(0, 0) }, { file, expected }),
});

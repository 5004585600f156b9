/** A cell that should hold a day or a time → ISO: real dates of either date system, and dates typed as text. */
import { writeDay } from '../../engine/read/written.ts';
import { isoDate } from '../../grammar/numbers.ts';
import { halfWidth } from './cells.ts';
import type { RawValue } from './parts.ts';

export type Moment = { readonly kind: 'date' | 'time'; readonly iso: string };

/** undefined: no such day, or no day at all. */
export function momentIn(value: RawValue, from1904: boolean): Moment | undefined {
  if (value.kind === 'text') return typed(halfWidth(value.text).trim());
  if (value.kind !== 'number' || (value.format !== 'day' && value.format !== 'minute')) return undefined;
  return counted(Number(value.text), value.format, from1904);
}

const written =
  /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:[T ]*(\d{1,2})(?:时|点|:)(?:(\d{1,2})分?)?(?::00(?:\.0+)?)?Z?)?$/;

/** 2021年5月10日, 2021-5-10, 2021/5/10 9:30, 2021年5月10日9时 */
function typed(text: string): Moment | undefined {
  const found = written.exec(text);
  if (found === null) return undefined;
  const [year, month, day, hour, minute] = found
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  const date = isoDate(year!, month!, day!);
  if (date === undefined) return undefined;
  if (hour === undefined) return { kind: 'date', iso: date };
  return hour > 23 || (minute ?? 0) > 59
    ? undefined
    : { kind: 'time', iso: `${date}T${two(hour)}:${two(minute ?? 0)}` };
}

/** The day 25569 of a workbook is 1970-01-01, or 24107 where days are counted from 1904. */
const [epoch1900, epoch1904] = [25_569, 24_107];
/** Excel knows a 29 February 1900, so that its days before March 1900 are one off. */
const firstSure = 61;
const minutesOfDay = 1440;

function counted(days: number, format: 'day' | 'minute', from1904: boolean): Moment | undefined {
  if (!Number.isFinite(days) || days < (from1904 ? 0 : firstSure)) return undefined;
  const minutes = Math.round(days * minutesOfDay);
  const day = Math.floor(minutes / minutesOfDay) - (from1904 ? epoch1904 : epoch1900);
  const ofDay = minutes % minutesOfDay;
  const date = writeDay(day);
  if (!/^\d{4}-/.test(date)) return undefined;
  if (format === 'day' && ofDay === 0) return { kind: 'date', iso: date };
  return { kind: 'time', iso: `${date}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}` };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The day of a moment that names no time, or midnight: 2021-05-10T00:00 is the day too where only a day is asked. */
export function dayOf(moment: Moment | undefined): string | undefined {
  if (moment === undefined) return undefined;
  if (moment.kind === 'date') return moment.iso;
  return moment.iso.endsWith('T00:00') ? moment.iso.slice(0, 10) : undefined;
}

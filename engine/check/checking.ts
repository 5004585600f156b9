/** What every pass after the names knows: the file, its names and readings, and where problems go. */
import type { Span } from '../../grammar/span.ts';
import type { Named } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Memory } from './memory.ts';
import { type Meaning, type Names, sayUnknown } from './names.ts';
import type { Readings } from './readings.ts';
import type { Report } from './report.ts';

export interface Checking {
  readonly source: string;
  readonly names: Names;
  readonly readings: Readings;
  readonly report: Report;
  readonly memory: Memory;
  /** whether the file names a working-day calendar */
  readonly hasCalendar: boolean;
}

/** A measure of which it is not yet known whether it may be used. */
export type Parts = {
  readonly [K in keyof CheckedMeasure as K extends string ? K : never]: CheckedMeasure[K];
};

/** The author's words at a place; a line break and the blanks around it say nothing. */
export function wordsAt(source: string, span: Span): string {
  return source
    .slice(span.start, span.end)
    .replace(/\s*\n\s*/g, '')
    .trim();
}

export function meaningOf(name: Named, { names, report }: Checking): Meaning | undefined {
  const meaning = names.meanings.get(name.text);
  if (meaning === undefined) sayUnknown(name, names, report);
  return meaning;
}

const wanted = {
  concept: 'NAM220',
  act: 'NAM221',
  bearer: 'NAM222',
  amount: 'NAM223',
  list: 'NAM214',
} as const;

/** The position of a name that must be of one kind; undefined once it has been said that it is not. */
export function positionOf(name: Named, kind: keyof typeof wanted, checking: Checking): number | undefined {
  const meaning = meaningOf(name, checking);
  if (meaning === undefined || meaning.kind === kind) return meaning?.index;
  checking.report.say(wanted[kind], name.span, { name: name.text });
  return undefined;
}

/** Diagnostics → what a person reads: each with the line it stands in, and how many there are. */
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { frame } from '../grammar/frame.ts';
import { type Call, hasFlag, localeOf } from './call.ts';
import { placed, type Sources } from './places.ts';
import type { Exit, Streams } from './streams.ts';
import { type Locale, say } from './words.ts';

/** Problems, and the texts they lie in. */
export interface Found {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

/** What was asked for cannot be done: what is wrong is said instead. */
export function refuse({ diagnostics, sources }: Found, call: Call, { out, err }: Streams): Exit {
  const locale = localeOf(call);
  if (hasFlag(call, '--json')) {
    out(inJson({ ...tally(diagnostics), diagnostics: placed(diagnostics, sources, locale) }));
  } else err(report(diagnostics, sources, locale));
  return 1;
}

export interface Tally {
  readonly errors: number;
  readonly warnings: number;
}

export function tally(diagnostics: readonly Diagnostic[]): Tally {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

export function report(diagnostics: readonly Diagnostic[], sources: Sources, locale: Locale): string {
  const frames = diagnostics.map((each) => `${frame(each, sources.get(each.file) ?? '', locale)}\n\n`);
  const { errors, warnings } = tally(diagnostics);
  const count =
    diagnostics.length === 0 ? say('allGood', locale) : say('problems', locale, { errors, warnings });
  return `${frames.join('')}${count}\n`;
}

/** Exact numbers are written as text: no digit is lost. Maps and sets become what JSON has for them. */
export const compactJson = (value: unknown): string => `${JSON.stringify(value, exactly)}\n`;
export const inJson = (value: unknown): string => `${JSON.stringify(value, exactly, 2)}\n`;

function exactly(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (value instanceof Map) return Object.fromEntries(value);
  return value instanceof Set ? [...value] : value;
}

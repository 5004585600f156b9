/** Diagnostics → what a person reads: each with the line it stands in, and how many there are. */
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { frame } from '../grammar/frame.ts';
import type { Sources } from './places.ts';
import { type Locale, say } from './words.ts';

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

/** Exact numbers are written as text: no digit is lost. */
export const inJson = (value: unknown): string => `${JSON.stringify(value, exactly, 2)}\n`;
const exactly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

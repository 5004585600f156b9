/** Diagnostics → the same with lines and columns, worded: the shape of --json and of annotations. */
import type { Diagnostic, Fix } from '../grammar/diagnostic.ts';
import { message } from '../grammar/messages/index.ts';
import type { Span } from '../grammar/span.ts';
import type { Locale } from './words.ts';

export interface Placed {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
  readonly related: readonly { readonly file: string; readonly start: Position; readonly end: Position }[];
  readonly fixes: readonly { readonly title: string; readonly edits: Fix['edits'] }[];
}

/** Lines and columns from 1; columns and offset in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export type Sources = ReadonlyMap<string, string>;

export function placed(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  locale: Locale,
): readonly Placed[] {
  const lines = new Map([...sources].map(([file, source]) => [file, lineStarts(source)]));
  const ends = (file: string, span: Span) => {
    const starts = lines.get(file) ?? [0];
    return { start: position(starts, span.start), end: position(starts, span.end) };
  };
  return diagnostics.map((each) => ({
    code: each.code,
    severity: each.severity,
    message: message(each, locale),
    file: each.file,
    ...ends(each.file, each.span),
    related: each.related.map(({ file, span }) => ({ file, ...ends(file, span) })),
    fixes: each.fixes.map(({ title, edits }) => ({ title: title[locale], edits })),
  }));
}

function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
}

function position(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - starts[low]! + 1, offset };
}

/** Changes of a text as edits: applied all at once, and found between two texts so that a cursor stays where it was. */
import type { Edit } from './desk-types.ts';
import { lineChanges } from './lines.ts';

/** Edits that overlap or lie outside the text are a fault of the caller. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text: put } of edits.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at || to < from || to > text.length)
      throw new RangeError(`edit ${from}–${to} of ${text.length}`);
    parts.push(text.slice(at, from), put);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** The edits, line by line, that make one text of another: what a text field applies when the desk's text has moved on. */
export function editsBetween(before: string, after: string): readonly Edit[] {
  const [old, now] = [withEnds(before), withEnds(after)];
  const starts = startsOf(old);
  return lineChanges(old, now).map(({ before: { from, to }, after: put }) => ({
    from: starts[from]!,
    to: starts[to]!,
    text: now.slice(put.from, put.to).join(''),
  }));
}

/** Each line with its end, so that lines put together are the text. */
const withEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Where each line begins, and where the last one ends. */
function startsOf(lines: readonly string[]): readonly number[] {
  const starts = [0];
  for (const { length } of lines) starts.push(starts.at(-1)! + length);
  return starts;
}

/** Texts as lines: taken apart and put together again exactly, compared, and marked line by line. */
import { diffIndices } from 'node-diff3';
import { gapsBetween, isTooWide, sameEnds } from './gaps.ts';

/** Lines from `from` up to but not including `to`, counted from 0; an empty range is a place where lines were taken away. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** How a file begins and how its lines end: programs change this in every line at once, without a word being changed. */
export interface Manner {
  readonly mark: boolean;
  readonly ending: '\n' | '\r\n';
}

export interface Lined {
  readonly lines: readonly string[];
  /** undefined where lines end in different ways: then each line keeps its own */
  readonly manner: Manner | undefined;
}

export function lined(text: string): Lined {
  const mark = text.startsWith('\uFEFF');
  const all = text.split('\n');
  const returns = all.slice(0, -1).filter((line) => line.endsWith('\r')).length;
  if (returns > 0 && returns < all.length - 1) return { lines: all, manner: undefined };
  const ending = returns > 0 ? '\r\n' : '\n';
  return { lines: (mark ? text.slice(1) : text).split(ending), manner: { mark, ending } };
}

export const joined = (lines: readonly string[], { mark, ending }: Manner): string =>
  `${mark ? '\uFEFF' : ''}${lines.join(ending)}`;

/** The lines of `after` that are not as they were. */
export const changedLines = (before: string, after: string): readonly LineRange[] =>
  lineChanges(before.split('\n'), after.split('\n')).map(({ after: range }) => range);

export interface LineChange {
  readonly before: LineRange;
  readonly after: LineRange;
}

export function lineChanges(old: readonly string[], now: readonly string[]): readonly LineChange[] {
  return gapsBetween([old, now]).flatMap((gap) => {
    const [oldStart = 0, start = 0] = gap.starts;
    const [oldEnd = 0, end = 0] = gap.ends;
    if (isTooWide(gap)) return [{ before: { from: oldStart, to: oldEnd }, after: { from: start, to: end } }];
    return diffIndices(old.slice(oldStart, oldEnd), now.slice(start, end)).map(
      ({ buffer1: [oldAt, oldLength], buffer2: [at, length] }) => ({
        before: { from: oldStart + oldAt, to: oldStart + oldAt + oldLength },
        after: { from: start + at, to: start + at + length },
      }),
    );
  });
}

/** Marked lines stay with their words while the text around them changes; a mark on a changed line is gone. */
export function shifted(marks: readonly LineRange[], before: string, after: string): readonly LineRange[] {
  if (marks.length === 0 || before === after) return marks;
  const old = before.split('\n');
  const now = after.split('\n');
  const { head, tail } = sameEnds([old, now]);
  const growth = now.length - old.length;
  const end = old.length - tail;
  return marks.flatMap(({ from, to }) => [
    ...(from < head || (from === to && from <= head) ? [{ from, to: Math.min(to, head) }] : []),
    ...(to > end ? [{ from: Math.max(from, end) + growth, to: to + growth }] : []),
  ]);
}

/** Finds a quotation at its own place: within its clause, blanks ignored; 「开头……结尾」 by two ends, each unique there. */
import { type Span, span } from '../../grammar/span.ts';
import type { Quote } from '../../grammar/tree.ts';
import { type Dense, lettersIn, rangeIn, squeeze } from './dense.ts';

export type Match =
  | { readonly kind: 'found'; readonly range: Span }
  /** nothing but blanks and punctuation is quoted */
  | { readonly kind: 'empty' }
  | { readonly kind: 'repeated'; readonly words: string; readonly times: number }
  /** the tail of 「开头……结尾」 stands before its head */
  | { readonly kind: 'reversed'; readonly head: string; readonly tail: string }
  | { readonly kind: 'absent'; readonly words: string };

/** The words of the clause that are most like a quotation, and where the two part. */
export interface Nearest {
  readonly range: Span;
  readonly words: string;
  /** the letters at which quotation and text differ; empty where one of them ends */
  readonly quoted: string;
  readonly promulgated: string;
}

export function matchQuote(dense: Dense, quote: Quote, clause: Span): Match {
  const within = lettersIn(dense, clause);
  const head = end(dense, quote.head, within);
  if (head.kind !== 'at' || quote.tail === undefined)
    return head.kind === 'at' ? found(dense, head, head) : head;
  const tail = end(dense, quote.tail, within);
  if (tail.kind !== 'at') return tail;
  if (tail.start < head.end) return { kind: 'reversed', head: quote.head, tail: quote.tail };
  return found(dense, head, tail);
}

interface At extends Span {
  readonly kind: 'at';
}

function found(dense: Dense, head: Span, tail: Span): Match {
  return { kind: 'found', range: rangeIn(dense, head.start, tail.end) };
}

function end(dense: Dense, quoted: string, within: Span): At | Exclude<Match, { kind: 'found' }> {
  const words = squeeze(quoted);
  if (!/[^\p{P}]/u.test(words)) return { kind: 'empty' };
  const letters = dense.letters.slice(within.start, within.end);
  const first = letters.indexOf(words);
  if (first < 0) return { kind: 'absent', words: quoted };
  if (letters.indexOf(words, first + 1) >= 0)
    return { kind: 'repeated', words: quoted, times: count(letters, words) };
  return { kind: 'at', ...span(within.start + first, within.start + first + words.length) };
}

function count(letters: string, words: string): number {
  let times = 0;
  for (let at = letters.indexOf(words); at >= 0; at = letters.indexOf(words, at + 1)) times++;
  return times;
}

/** The longest beginning of the quotation that the clause has, or its longest end if that is longer. */
export function nearest(dense: Dense, quoted: string, clause: Span): Nearest | undefined {
  const words = squeeze(quoted);
  const within = lettersIn(dense, clause);
  const letters = dense.letters.slice(within.start, within.end);
  const head = longest(words.length, (n) => letters.includes(words.slice(0, n)));
  const tail = longest(words.length, (n) => letters.includes(words.slice(words.length - n)));
  if (Math.max(head, tail) < 2) return undefined;
  const start = letters.indexOf(words.slice(0, head));
  const stop = letters.indexOf(words.slice(words.length - tail)) + tail;
  const spanned = head > 1 && tail > 1 && stop - start > 0 && stop - start < 2 * words.length;
  const from = within.start + (spanned || head >= tail ? start : Math.max(0, stop - words.length));
  const to = within.start + (spanned || head < tail ? stop : Math.min(letters.length, start + words.length));
  return {
    range: rangeIn(dense, from, to),
    words: dense.letters.slice(from, to),
    ...(head >= tail
      ? after([...words.slice(head)], [...letters.slice(start + head, start + head + 2)][0])
      : before([...words.slice(0, -tail)], [...letters.slice(0, stop - tail)].at(-1))),
  };
}

/** Where the clause has no more letters, all that is left of the quotation differs. */
function after(quoted: readonly string[], promulgated: string | undefined) {
  if (promulgated === undefined) return { quoted: quoted.join(''), promulgated: '' };
  return { quoted: quoted[0] ?? '', promulgated };
}

function before(quoted: readonly string[], promulgated: string | undefined) {
  if (promulgated === undefined) return { quoted: quoted.join(''), promulgated: '' };
  return { quoted: quoted.at(-1) ?? '', promulgated };
}

/** The greatest n up to `most` for which it holds, if it holds for all smaller ones. */
function longest(most: number, holds: (n: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

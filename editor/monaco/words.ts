/** Where words begin and end in sentences that are written without spaces: by the words of the language itself. */
import type { Span } from '../../grammar/span.ts';

/** The word around an offset: one of the language, else the run of like characters. */
export function wordAround(text: string, words: readonly Span[], offset: number): Span {
  const known = words[wordIndex(words, offset)];
  if (known !== undefined && known.start <= offset && offset < known.end) return known;
  return runAround(text, words, offset);
}

/** The next place a word begins (or, going back, the one before); blanks are passed over. */
export function nextStop(text: string, words: readonly Span[], offset: number, way: 1 | -1): number {
  if (way === 1) {
    if (offset >= text.length) return text.length;
    if (text[offset] === '\n') return offset + 1;
    const { end } = wordAround(text, words, offset);
    return pastBlanks(text, end);
  }
  let at = offset;
  while (at > 0 && /[^\S\n]/.test(text[at - 1]!)) at -= 1;
  if (at === 0) return 0;
  return text[at - 1] === '\n' ? at - (at === offset ? 1 : 0) : wordAround(text, words, at - 1).start;
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[^\S\n]/.test(text[at]!)) at += 1;
  return at;
}

/** The last word that begins at or before an offset; -1 where none does. */
export function wordIndex(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What no word of the language holds: marks alone, letters and digits together, characters of one script together. */
function runAround(text: string, words: readonly Span[], offset: number): Span {
  const before = words[wordIndex(words, offset)];
  const after = words[wordIndex(words, offset) + 1];
  const from = Math.max(before?.end ?? 0, 0);
  const to = after?.start ?? text.length;
  const sort = sortOf(text[offset] ?? '');
  let [start, end] = [offset, Math.min(offset + 1, text.length)];
  if (sort === 'mark') return { start, end };
  while (start > from && sortOf(text[start - 1]!) === sort) start -= 1;
  while (end < to && sortOf(text[end]!) === sort) end += 1;
  return { start, end };
}

function sortOf(sign: string): 'blank' | 'han' | 'letter' | 'mark' {
  if (/\s/.test(sign)) return 'blank';
  if (/\p{Script=Han}/u.test(sign)) return 'han';
  return /[\p{L}\p{N}_]/u.test(sign) ? 'letter' : 'mark';
}

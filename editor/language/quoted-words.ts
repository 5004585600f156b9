/** A quotation → its words in the promulgated text. */
import type { Quote, Span } from '../../grammar/index.ts';

/** The text may break its lines where a quotation does not; what is not found stands for the whole clause. */
export function quotedWords(text: string, { head, tail }: Quote, within: Span): Span {
  const start = findLoosely(text, head, within);
  const end =
    tail === undefined ? start : start && findLoosely(text, tail, { start: start.end, end: within.end });
  return start && end ? { start: start.start, end: end.end } : within;
}

function findLoosely(text: string, words: string, { start, end }: Span): Span | undefined {
  const letters = [...words.replace(/\s+/g, '')].map((letter) =>
    letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'),
  );
  const found = new RegExp(letters.join('\\s*'), 'u').exec(text.slice(start, end));
  return found === null || found[0] === ''
    ? undefined
    : { start: start + found.index, end: start + found.index + found[0].length };
}

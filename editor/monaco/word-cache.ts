/** The words of a text as the worker last cut them, moved along with every edit until it has cut anew. */
import type { Span } from '../../grammar/span.ts';
import type { TextEdit } from '../analysis/protocol.ts';

/** Words before an edit stay, words behind it move, the words it touches are no longer known. */
export function moved<Word extends { readonly span: Span }>(
  words: readonly Word[],
  { from, to, text }: TextEdit,
): readonly Word[] {
  const grown = text.length - (to - from);
  return words.flatMap((word) => {
    const { start, end } = word.span;
    if (end <= from) return [word];
    if (start < to) return [];
    return [{ ...word, span: { start: start + grown, end: end + grown } }];
  });
}

/** Edits of a text, applied; what an edit moves, moved. */
import type { TextEdit } from './protocol.ts';

/** Offsets outside the text are taken to its ends: an edit never throws. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    const from = Math.min(Math.max(edit.from, at), text.length);
    parts.push(text.slice(at, from), edit.text);
    at = Math.min(Math.max(edit.to, from), text.length);
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Cuts words into sentences (句, ended by 。！？) and a sentence into its parts (分句, ended by ，；：). */
import { type Span, span } from '../../grammar/span.ts';

export function sentencesIn(text: string, words: Span): readonly Span[] {
  return cut(text, words, /[。！？]/);
}

export function subsentencesIn(text: string, words: Span): readonly Span[] {
  return cut(text, words, /[，；：。！？,;:]/);
}

/** Inside brackets and quotation marks nothing ends, unless the author left one open. */
function cut(text: string, words: Span, ends: RegExp): readonly Span[] {
  const nested = isBalanced(text.slice(words.start, words.end));
  const spans: Span[] = [];
  let start = words.start;
  let depth = 0;
  for (let at = words.start; at < words.end; at++) {
    depth += nested ? turn(text[at]!) : 0;
    if (depth > 0 || !ends.test(text[at]!)) continue;
    spans.push(span(start, at + 1));
    start = at + 1;
  }
  if (text.slice(start, words.end).trim() !== '') spans.push(span(start, words.end));
  return spans;
}

const opening = '“‘《〈（(〔【「『';
const closing = '”’》〉）)〕】」』';

function turn(sign: string): number {
  if (opening.includes(sign)) return 1;
  return closing.includes(sign) ? -1 : 0;
}

function isBalanced(words: string): boolean {
  let depth = 0;
  for (const sign of words) {
    depth += turn(sign);
    if (depth < 0) return false;
  }
  return depth === 0;
}

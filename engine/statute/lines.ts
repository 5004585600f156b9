/** Turns a law's text into its lines of words: blank lines, Markdown headings' # and comments are not words. */
import { type Span, span } from '../../grammar/span.ts';

export function linesOf(text: string): readonly Span[] {
  return [...withoutComments(text).matchAll(/[^\n\r\u2028\u2029]+/g)]
    .map(({ 0: line, index }) => trim(line, index))
    .filter(({ start, end }) => start < end);
}

function trim(line: string, at: number): Span {
  const lead = /^\s*(?:#{1,6}\s+)?/.exec(line)?.[0].length ?? 0;
  return span(at + lead, at + Math.max(lead, line.trimEnd().length));
}

/** Comments become blanks, so that every place stays where it is. */
function withoutComments(text: string): string {
  let bare = '';
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', start);
    if (end < 0) break;
    bare += text.slice(at, start) + text.slice(start, end + 3).replace(/[^\n]/g, ' ');
    at = end + 3;
  }
  return bare + text.slice(at);
}

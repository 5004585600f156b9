/** Turns a law's text into its lines of words: blank lines, Markdown headings' # and comments are not words. */
import { type Span, span } from '../../grammar/span.ts';

export function linesOf(text: string): readonly Span[] {
  const bare = text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...bare.matchAll(/[^\n\r\u2028\u2029]+/g)]
    .map(({ 0: line, index }) => trim(line, index))
    .filter(({ start, end }) => start < end);
}

function trim(line: string, at: number): Span {
  const lead = /^\s*(?:#{1,6}\s+)?/.exec(line)?.[0].length ?? 0;
  return span(at + lead, at + Math.max(lead, line.trimEnd().length));
}

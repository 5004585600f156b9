/** Where in the source the head, the 名称 block and the blocks stand: found by lines, before anything is cut. */
import { type Span, span } from './span.ts';

export interface Regions {
  readonly head: Span;
  readonly names: Span;
  readonly body: Span;
}

const opening = /^[\s\uFEFF]*名称[\s\uFEFF：:]*$/;
const block = /^[\s\uFEFF]*(?:【|(?:断言|案例|底案)[\s\uFEFF]*「|分歧[\s\uFEFF]*[A-Za-z])/;

/** The head ends at the line 名称, the names where the first block begins; without 名称 all is head or body. */
export function namesRegion(source: string): Regions {
  let head = -1;
  let names = -1;
  for (const { start, text, next } of lines(source)) {
    if (head < 0 && opening.test(text)) {
      head = start;
      names = next;
    } else if (block.test(text)) {
      const end = head < 0 ? start : head;
      return {
        head: span(0, end),
        names: span(head < 0 ? start : names, start),
        body: span(start, source.length),
      };
    }
  }
  const end = source.length;
  return head < 0
    ? { head: span(0, end), names: span(end, end), body: span(end, end) }
    : { head: span(0, head), names: span(names, end), body: span(end, end) };
}

/** The regions of a text that begins with the same words up to its first block, as far as it has one there. */
export function regionsAgain(source: string, words: string, before: Regions): Regions | undefined {
  const { start } = before.body;
  const end = source.indexOf('\n', start);
  const begins = block.test(source.slice(start, end < 0 ? source.length : end + 1));
  return begins && source.startsWith(words) ? { ...before, body: span(start, source.length) } : undefined;
}

function* lines(source: string): Generator<{ start: number; text: string; next: number }> {
  for (let start = 0; start < source.length; ) {
    const found = source.indexOf('\n', start);
    const next = found < 0 ? source.length : found + 1;
    yield { start, text: source.slice(start, next), next };
    start = next;
  }
}

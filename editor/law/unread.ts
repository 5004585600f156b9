/**
 * Sentences that somebody has begun to write a rule for and that cannot be read as they stand: their words are quoted in the
 * file, but what stands there has a mistake. They are not bare, and nobody should be told to write them.
 */
import type { Span } from '../../grammar/index.ts';
import { namesRegion } from '../../grammar/region.ts';

/** After 【条号】, at the beginning of a line, or after the number of an item. */
const quotation =
  /(?:】[ \t\u3000]*|^[ \t\u3000]*(?:[0-9０-９]+[．.、]|（[一二三四五六七八九十]+）)?[ \t\u3000]*)「([^「」\n]*)」?/gm;

interface Quoted {
  readonly head: string;
  readonly place: Span;
}

/** The line in which the words of a unit are quoted all the same. */
export function unreadPlaces(source: string): (words: string) => readonly Span[] {
  let quoted: readonly Quoted[] | undefined;
  return (words) => {
    quoted ??= quotationsIn(source);
    return quoted.filter(({ head }) => words.includes(head)).map(({ place }) => place);
  };
}

function quotationsIn(source: string): readonly Quoted[] {
  const from = namesRegion(source).body.start;
  return [...source.slice(from).matchAll(quotation)].flatMap(({ 0: whole, 1: words = '', index }) => {
    const [head = ''] = words.split('……');
    const start = from + index + whole.length - whole.trimStart().length;
    const stop = source.indexOf('\n', start);
    const place = { start, end: stop < 0 ? source.length : stop };
    return head.length < 4 ? [] : [{ head, place }];
  });
}

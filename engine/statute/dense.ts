/** A law's words without blanks, line breaks and markup, each letter with its place: what quotations are matched in. */
import { type Span, span } from '../../grammar/span.ts';
import type { Clause, Statute } from './statute.ts';

export interface Dense {
  readonly letters: string;
  /** the place in the text of each UTF-16 unit of `letters`, ascending */
  readonly places: readonly number[];
}

const known = new WeakMap<Statute, Dense>();

/** Made once for a text. */
export function denseOf(statute: Statute): Dense {
  const dense = known.get(statute) ?? condensed(statute);
  known.set(statute, dense);
  return dense;
}

function condensed(statute: Statute): Dense {
  const places: number[] = [];
  for (const { start, end } of runs(statute)) {
    for (let at = start; at < end; at++) if (!isBlank(statute.text[at]!)) places.push(at);
  }
  return { letters: places.map((at) => statute.text[at]).join(''), places };
}

/** The words of an author's quotation, as they are compared. */
export function squeeze(words: string): string {
  return [...words].filter((sign) => !isBlank(sign)).join('');
}

/** The letters from `start` to `end` of the dense words, as a range of the text. */
export function rangeIn({ places }: Dense, start: number, end: number): Span {
  return start < end
    ? span(places[start]!, places[end - 1]! + 1)
    : span(places[start] ?? 0, places[start] ?? 0);
}

/** The dense letters that lie in a range of the text. */
export function lettersIn(dense: Dense, range: Span): Span {
  return span(firstAt(dense.places, range.start), firstAt(dense.places, range.end));
}

const isBlank = (sign: string) => /[\s\u200b\u2060]/.test(sign);

/** The words of the text in its order, numbering included. */
function runs(statute: { readonly children: readonly Clause[] }): readonly Span[] {
  return statute.children.flatMap(runsOf).sort((a, b) => a.start - b.start);
}

function runsOf(clause: Clause): readonly Span[] {
  const marker = clause.marker === undefined ? [] : [clause.marker];
  const isWhole = clause.own !== undefined;
  const under = clause.children.filter((child) => !(isWhole && isWithin(child, clause.own!)));
  return [...marker, ...(isWhole ? [clause.own!] : []), ...under.flatMap(runsOf)];
}

/** The sentences of a 项 repeat its own words. */
const isWithin = (child: Clause, own: Span) => child.span.start >= own.start && child.span.end <= own.end;

function firstAt(places: readonly number[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

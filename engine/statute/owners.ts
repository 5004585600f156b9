/** Gives each letter of a text to the first quotation that holds it; a letter held twice is an overlap. */
import { type Span, span } from '../../grammar/span.ts';
import type { Clause, Statute } from './statute.ts';

export interface Owners {
  /** for each place in the text the position of its claim, -1 for none */
  readonly of: Int32Array;
  readonly overlaps: readonly Overlap[];
}

export interface Overlap {
  readonly claim: number;
  readonly earlier: number;
  readonly range: Span;
}

export function assign(statute: Statute, ranges: readonly (Span | undefined)[]): Owners {
  const of = new Int32Array(statute.text.length).fill(-1);
  const overlaps = ranges.flatMap((range, claim) =>
    range === undefined ? [] : take(statute.text, of, range, claim),
  );
  for (const clause of statute.children) giveMarkers(statute.text, clause, of);
  return { of, overlaps };
}

/** The stretches of these words that no quotation holds, each from its first to its last letter. */
export function gapsOf({ text }: Statute, words: Span, { of }: Owners): readonly Span[] {
  return stretches(text, words, (at) => of[at]! < 0);
}

/** Punctuation and blanks need not be quoted. */
export function isLetter(text: string, at: number): boolean {
  return !/[\p{P}\s]/u.test(text[at]!);
}

function take(text: string, of: Int32Array, range: Span, claim: number): readonly Overlap[] {
  const [first] = stretches(text, range, (at) => of[at]! >= 0);
  for (let at = range.start; at < range.end; at++) if (of[at]! < 0) of[at] = claim;
  return first === undefined ? [] : [{ claim, earlier: of[first.start]!, range: first }];
}

/** Numbering belongs to the quotation of the words it stands before. */
function giveMarkers(text: string, clause: Clause, of: Int32Array): void {
  const { marker } = clause;
  if (marker !== undefined) {
    const [first] = stretches(text, span(marker.end, clause.span.end), () => true);
    if (first !== undefined) of.fill(of[first.start]!, marker.start, marker.end);
  }
  for (const child of clause.children) giveMarkers(text, child, of);
}

function stretches(text: string, words: Span, holds: (at: number) => boolean): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let open = false;
  for (let at = words.start; at < words.end; at++) {
    if (!isLetter(text, at)) continue;
    if (!holds(at)) open = false;
    else if (open) found.at(-1)!.end = at + 1;
    else open = found.push({ start: at, end: at + 1 }) > 0;
  }
  return found;
}

/** Gives each letter of a text to the first quotation that holds it; a letter held twice is an overlap. */
import type { Span } from '../../grammar/span.ts';
import { lettersOf } from './letters.ts';
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
  const { at: letters } = lettersOf(statute);
  const of = new Int32Array(statute.text.length).fill(-1);
  const overlaps = ranges.flatMap((range, claim) =>
    range === undefined ? [] : take(letters, of, range, claim),
  );
  for (const clause of statute.children) giveMarkers(letters, clause, of);
  return { of, overlaps };
}

/** The stretches of these words that no quotation holds, each from its first to its last letter. */
export function gapsOf(statute: Statute, words: Span, { of }: Owners): readonly Span[] {
  return stretches(lettersOf(statute).at, words, (at) => of[at]! < 0);
}

function take(letters: Uint8Array, of: Int32Array, range: Span, claim: number): readonly Overlap[] {
  const [first] = stretches(letters, range, (at) => of[at]! >= 0);
  for (let at = range.start; at < range.end; at++) if (of[at]! < 0) of[at] = claim;
  return first === undefined ? [] : [{ claim, earlier: of[first.start]!, range: first }];
}

/** Numbering belongs to the quotation of the words it stands before. */
function giveMarkers(letters: Uint8Array, clause: Clause, of: Int32Array): void {
  const { marker } = clause;
  if (marker !== undefined) {
    const first = letters.indexOf(1, marker.end);
    if (first >= 0 && first < clause.span.end) of.fill(of[first]!, marker.start, marker.end);
  }
  for (const child of clause.children) giveMarkers(letters, child, of);
}

function stretches(letters: Uint8Array, words: Span, holds: (at: number) => boolean): readonly Span[] {
  const found: { start: number; end: number }[] = [];
  let open = false;
  for (let at = words.start; at < words.end; at++) {
    if (letters[at] === 0) continue;
    if (!holds(at)) open = false;
    else if (open) found.at(-1)!.end = at + 1;
    else open = found.push({ start: at, end: at + 1 }) > 0;
  }
  return found;
}

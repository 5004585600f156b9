/** What two people made of one text, put together line by line; where both changed the same place, the places are given. */
import { diff3MergeRegions } from 'node-diff3';
import { gapsBetween, isTooWide } from './gaps.ts';
import { joined, lined, type Manner } from './lines.ts';

export type Merge =
  | { readonly kind: 'merged'; readonly text: string }
  | { readonly kind: 'clash'; readonly clash: Clash };

/** The whole text as a sequence of pieces, of which at least one differs. */
export interface Clash {
  readonly pieces: readonly Piece[];
  /** undefined where the lines carry their ends themselves */
  readonly manner: Manner | undefined;
}

export type Piece = AgreedPiece | DifferingPiece;

/** Lines on which there is nothing to choose: unchanged, or changed by one side only. */
export interface AgreedPiece {
  readonly kind: 'agreed';
  readonly lines: readonly string[];
}

export interface DifferingPiece {
  readonly kind: 'differs';
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** line of our text at which the piece begins, counted from 0 */
  readonly line: number;
}

export type Side = 'ours' | 'theirs' | 'both';

export function merge(base: string, ours: string, theirs: string): Merge {
  if (ours === theirs || theirs === base) return { kind: 'merged', text: ours };
  if (ours === base) return { kind: 'merged', text: theirs };
  const { manner, texts } = inOneManner(base, ours, theirs);
  const pieces = piecesOf(...texts);
  const clash = { pieces, manner };
  return pieces.some(({ kind }) => kind === 'differs')
    ? { kind: 'clash', clash }
    : { kind: 'merged', text: chosen(clash, []) };
}

/** The text with a side taken for each differing piece, in their order. */
export function chosen({ pieces, manner }: Clash, sides: readonly Side[]): string {
  let next = 0;
  const lines = pieces.flatMap((piece) =>
    piece.kind === 'agreed' ? piece.lines : sideOf(piece, sides[next++]),
  );
  return manner === undefined ? lines.join('\n') : joined(lines, manner);
}

export const differing = ({ pieces }: Clash): readonly DifferingPiece[] =>
  pieces.filter((piece) => piece.kind === 'differs');

function sideOf({ ours, theirs }: DifferingPiece, side: Side | undefined): readonly string[] {
  switch (side) {
    case 'ours':
      return ours;
    case 'theirs':
      return theirs;
    case 'both':
      return [...ours, ...theirs];
    case undefined:
      throw new RangeError('a differing piece needs a side');
  }
}

type Three = readonly [base: readonly string[], ours: readonly string[], theirs: readonly string[]];

/** A program that writes every line end anew has changed no line: the manner is merged like one more line. */
function inOneManner(
  base: string,
  ours: string,
  theirs: string,
): { manner: Manner | undefined; texts: Three } {
  const [o, a, b] = [lined(base), lined(ours), lined(theirs)];
  if (o.manner === undefined || a.manner === undefined || b.manner === undefined)
    return { manner: undefined, texts: [base.split('\n'), ours.split('\n'), theirs.split('\n')] };
  const mark = a.manner.mark === o.manner.mark ? b.manner.mark : a.manner.mark;
  const ending = a.manner.ending === o.manner.ending ? b.manner.ending : a.manner.ending;
  return { manner: { mark, ending }, texts: [o.lines, a.lines, b.lines] };
}

function piecesOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let line = 0;
  for (const gap of gapsBetween([ours, base, theirs])) {
    const [a = [], o = [], b = []] = [ours, base, theirs].map((lines, n) =>
      lines.slice(gap.starts[n], gap.ends[n]),
    );
    const start = gap.starts[0]!;
    pieces.push(
      { kind: 'agreed', lines: ours.slice(line, start) },
      ...(isTooWide(gap) ? [wholly(o, a, b, start)] : compared(o, a, b, start)),
    );
    line = gap.ends[0]!;
  }
  pieces.push({ kind: 'agreed', lines: ours.slice(line) });
  return pieces.filter((piece) => piece.kind === 'differs' || piece.lines.length > 0);
}

function compared(base: string[], ours: string[], theirs: string[], start: number): readonly Piece[] {
  return diff3MergeRegions(ours, base, theirs).map((region) =>
    region.stable
      ? { kind: 'agreed', lines: region.bufferContent }
      : wholly(region.oContent, region.aContent, region.bContent, start + region.aStart),
  );
}

function wholly(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  line: number,
): Piece {
  if (sameLines(ours, theirs) || sameLines(theirs, base)) return { kind: 'agreed', lines: ours };
  if (sameLines(ours, base)) return { kind: 'agreed', lines: theirs };
  return { kind: 'differs', base, ours, theirs, line };
}

const sameLines = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

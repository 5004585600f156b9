/** What a reader has chosen where two versions of a file differ → the text that is to stand. */
import { chosen, type DifferingPiece, differing, type Side } from './merge.ts';
import type { SheetClash } from './sheet.ts';

/** A side, or words of the reader's own. */
export type Choice = Side | { readonly own: string };

/** Choices by what is chosen between: a place that another change does not touch keeps its choice. */
export type Choices = ReadonlyMap<string, Choice>;

export const placeOf = ({ base, ours, theirs }: DifferingPiece): string =>
  JSON.stringify([base, ours, theirs]);

export function open(clash: SheetClash, choices: Choices): number {
  return differing(clash).filter((piece) => !choices.has(placeOf(piece))).length;
}

export function settled(clash: SheetClash, choices: Choices): string {
  const sides: Side[] = [];
  const pieces = clash.pieces.map((piece) => {
    if (piece.kind === 'agreed') return piece;
    const choice = choices.get(placeOf(piece));
    if (choice === undefined) throw new RangeError('every place must be chosen');
    sides.push(typeof choice === 'string' ? choice : 'ours');
    return typeof choice === 'string' ? piece : { ...piece, ours: linesIn(choice.own) };
  });
  return chosen({ ...clash, pieces }, sides);
}

/** Nothing written is no line, not an empty one. */
const linesIn = (own: string): readonly string[] => (own === '' ? [] : own.split('\n'));

export interface Parts {
  readonly before: string;
  readonly changed: string;
  readonly after: string;
}

/** The stretch of one line in which it differs from another. */
export function apart(line: string, other: string): Parts {
  const [a, b] = [[...line], [...other]];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const to = a.length - tail;
  return {
    before: a.slice(0, head).join(''),
    changed: a.slice(head, to).join(''),
    after: a.slice(to).join(''),
  };
}

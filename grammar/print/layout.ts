/** Lays words out in lines: pieces that belong together fill a line, what is too long goes on under them. */
import { widthOf } from '../width.ts';

/** Columns of a terminal: 60 Chinese characters. */
const lineWidth = 120;

/** `start` and the pieces, joined; a piece that would pass the edge begins a line of its own under `indent` columns. */
export function fill(start: string, pieces: readonly string[], indent: number): string {
  const lines: string[] = [];
  let line = start;
  for (const piece of pieces) {
    if (line !== start && widthOf(line) + widthOf(piece) > lineWidth) {
      lines.push(line);
      line = ' '.repeat(indent) + piece;
    } else line += piece;
  }
  return [...lines, line].join('\n');
}

/** On one line if they fit it, else each piece on a line of its own, the first behind `start`. */
export function listed(start: string, pieces: readonly string[], indent: number): string {
  const line = start + pieces.join('');
  return widthOf(line) <= lineWidth ? line : start + pieces.join(`\n${' '.repeat(indent)}`);
}

/** The same, with the first piece below `start` too. */
export function listedBelow(start: string, pieces: readonly string[], indent: number): string {
  const line = start + pieces.join('');
  return widthOf(line) <= lineWidth ? line : [start, ...pieces].join(`\n${' '.repeat(indent)}`);
}

/** Each piece with the mark behind it, the last with its own. */
export function separated(pieces: readonly string[], mark: string, last: string): readonly string[] {
  return pieces.map((piece, i) => piece + (i === pieces.length - 1 ? last : mark));
}

export function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

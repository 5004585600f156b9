/** Turns an offset into the line and column a person counts: both from 1, a column being a character. */

export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Line {
  readonly number: number;
  readonly start: number;
  /** without its line break */
  readonly text: string;
}

export function position(source: string, offset: number): Position {
  const line = lineAt(source, offset);
  const before = source.slice(line.start, Math.min(offset, line.start + line.text.length));
  return { line: line.number, column: [...before].length + 1 };
}

/** The line an offset lies in; beyond the end, the last. */
export function lineAt(source: string, offset: number): Line {
  let number = 1;
  let start = 0;
  for (const { 0: end, index } of source.matchAll(/\r\n|\r|\n/g)) {
    if (index + end.length > offset) return { number, start, text: source.slice(start, index) };
    number++;
    start = index + end.length;
  }
  return { number, start, text: source.slice(start) };
}

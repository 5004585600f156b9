/** Of the rules that keep a clause those lines that are at hand: the sentence around the caret with its 项 and readings. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** `lineOf` gives the words of a line; sentences stand two blanks in, what belongs to them further. */
export function litLines(
  places: readonly Lines[],
  caret: number,
  lineOf: (line: number) => string,
): readonly Lines[] {
  const holding = places.find(({ first, last }) => first <= caret && caret <= last) ?? places[0];
  if (holding === undefined) return [];
  const at = Math.min(Math.max(caret, holding.first), holding.last);
  let first = holding.first <= caret && caret <= holding.last ? at : holding.first;
  while (first > holding.first && indentOf(lineOf(first)) > sentence) first -= 1;
  const isHead = indentOf(lineOf(first)) < sentence;
  let last = first;
  while (last < holding.last && goesOn(lineOf(last + 1), isHead && last === first)) last += 1;
  return [{ first, last }];
}

const sentence = 2;

const indentOf = (line: string): number => /^[ \u3000]*/.exec(line)![0].length;

/** The quotation at the head is shown with its first sentence. */
const goesOn = (next: string, isHead: boolean): boolean =>
  next.trim() !== '' && (indentOf(next) > sentence || (isHead && indentOf(next) === sentence));

/**
 * Where texts may differ: the gaps between lines that stand exactly once in each of them, in the same order. Comparing only
 * the gaps keeps long texts quick, in which the same short lines stand thousands of times (an empty line, a usual ending).
 */

/** Lines from `starts[n]` up to but not including `ends[n]` of the text n. */
export interface Gap {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

type Lines = readonly string[];

export function gapsBetween(texts: readonly Lines[]): readonly Gap[] {
  const { head, tail } = sameEnds(texts);
  const ends = texts.map(({ length }) => length - tail);
  const middles = texts.map((lines, n) => lines.slice(head, ends[n]));
  const anchors = anchorsOf(middles).map((at) => at.map((each) => each + head));
  const starts = [texts.map(() => head), ...anchors.map((at) => at.map((each) => each + 1))];
  return starts
    .map((start, n) => ({ starts: start, ends: anchors[n] ?? ends }))
    .filter(({ starts, ends }) => starts.some((start, n) => start < ends[n]!));
}

/** Comparing takes as long as the lengths multiplied: beyond this, a gap counts as changed throughout. */
export const isTooWide = ({ starts, ends }: Gap): boolean =>
  starts.map((start, n) => ends[n]! - start).reduce((all, length) => all * Math.max(1, length), 1) > 16e6;

/** How many lines all the texts begin and end with alike. */
export function sameEnds(texts: readonly Lines[]): { readonly head: number; readonly tail: number } {
  const [first = [], ...others] = texts;
  const shortest = Math.min(...texts.map(({ length }) => length));
  let head = 0;
  while (head < shortest && others.every((other) => other[head] === first[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && others.every((other) => other.at(-1 - tail) === first.at(-1 - tail)))
    tail += 1;
  return { head, tail };
}

/** The places, one in each text, of the lines all have once; of those that changed order, as many as can stay. */
function anchorsOf(texts: readonly Lines[]): readonly (readonly number[])[] {
  const [first, ...others] = texts.map(singles);
  let anchors = [...(first ?? [])].flatMap(([line, at]) => {
    const places = others.map((other) => other.get(line));
    return places.includes(undefined) ? [] : [[at, ...(places as number[])]];
  });
  for (const n of others.keys()) anchors = longestRising(anchors, n + 1);
  return anchors;
}

function singles(lines: Lines): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const again = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (places.has(line)) again.add(line);
    else places.set(line, at);
  }
  for (const line of again) places.delete(line);
  return places;
}

/** The longest selection that rises in its nth places, by patience sorting. */
function longestRising(anchors: number[][], nth: number): number[][] {
  const piles: number[] = [];
  const before = anchors.map((anchor, at) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (anchors[piles[middle]!]![nth]! < anchor[nth]!) low = middle + 1;
      else high = middle;
    }
    piles[low] = at;
    return piles[low - 1];
  });
  const chosen: number[][] = [];
  for (let at = piles.at(-1); at !== undefined; at = before[at]) chosen.push(anchors[at]!);
  return chosen.reverse();
}

/**
 * The law beside its rules: each printed line of the law begins where the first of its rules begins. Where the law is taller,
 * room is made between the rules; where a sentence has no rule, room is made for saying so. Pure geometry.
 */
export interface Printed {
  /** height of the line as set, its space below included */
  readonly height: number;
  readonly units: readonly UnitPlace[];
}

export interface UnitPlace {
  /** line of the rule file at which its first rule begins; undefined: none is shown */
  readonly anchor: number | undefined;
  /** none of it, or not all, is written as a rule */
  readonly bare: boolean;
}

export interface RuleLines {
  /** where a line begins, without room between lines */
  readonly topOf: (line: number) => number;
  readonly bottom: number;
  readonly lastLine: number;
}

export interface Aligned {
  /** of each printed line */
  readonly rows: readonly { readonly top: number; readonly height: number }[];
  /** of each unit, in the order of the law: where its mark stands */
  readonly marks: readonly number[];
  /** of each bare unit: where it is said that it has no rule */
  readonly gaps: ReadonlyMap<number, number>;
  readonly rooms: readonly { readonly after: number; readonly height: number }[];
  readonly height: number;
}

export interface Measures {
  /** between two marks that share a line of rules */
  readonly mark: number;
  /** what is said of a bare sentence */
  readonly gap: number;
  /** where the first line of the law stands when nothing is beside it */
  readonly first: number;
}

export function align(
  printed: readonly Printed[],
  lines: RuleLines | undefined,
  measures: Measures,
): Aligned {
  const rooms = new Map<number, number>();
  const tops: number[] = [];
  const marks: number[] = [];
  const gaps = new Map<number, number>();
  const anchorsAhead = nextAnchors(printed, lines);
  let shift = 0;
  let lawEnd = measures.first;
  let markEnd = 0;
  let last = 0;
  let index = 0;

  const room = (after: number, height: number) => {
    rooms.set(after, (rooms.get(after) ?? 0) + height);
    shift += height;
  };

  for (const { height, units } of printed) {
    let top: number | undefined;
    for (const { anchor, bare } of units) {
      const floor = Math.max(markEnd, top === undefined ? lawEnd : 0);
      let place = floor;
      if (lines !== undefined && anchor !== undefined && anchor > last) {
        const natural = lines.topOf(anchor) + shift;
        if (natural < floor) room(anchor - 1, floor - natural);
        place = Math.max(natural, floor);
        last = anchor;
      }
      if (bare && lines !== undefined) {
        const next = anchorsAhead[index]!;
        const natural = lines.topOf(next) + shift;
        const start = Math.max(natural, floor, anchor === undefined ? 0 : place + measures.mark);
        gaps.set(index, start);
        room(next - 1, start - natural + measures.gap);
        if (anchor === undefined) place = start;
      }
      marks.push(place);
      markEnd = Math.max(place, gaps.get(index) ?? 0) + measures.mark;
      top ??= place;
      index += 1;
    }
    top ??= lawEnd;
    tops.push(top);
    lawEnd = top + height;
  }
  const bottom = (lines?.bottom ?? 0) + shift;
  if (lines !== undefined && lawEnd > bottom) room(lines.lastLine, lawEnd - bottom);
  const height = Math.max(bottom, lawEnd);
  return {
    rows: tops.map((top, i) => ({ top, height: (tops[i + 1] ?? height) - top })),
    marks,
    gaps,
    rooms: [...rooms].map(([after, height]) => ({ after, height: Math.round(height) })),
    height,
  };
}

/** For each unit the first line of the rules of a later one: what is said of a bare sentence stands before it. */
function nextAnchors(printed: readonly Printed[], lines: RuleLines | undefined): readonly number[] {
  const end = (lines?.lastLine ?? 0) + 1;
  const units = printed.flatMap((each) => each.units);
  const ascending = runningMax(units.map(({ anchor }) => anchor ?? 0));
  const ahead: number[] = [];
  let next = end;
  for (let at = units.length - 1; at >= 0; at--) {
    ahead[at] = next;
    const { anchor } = units[at]!;
    if (anchor !== undefined && anchor > (ascending[at - 1] ?? 0)) next = anchor;
  }
  return ahead;
}

function runningMax(numbers: readonly number[]): readonly number[] {
  let most = 0;
  return numbers.map((number) => {
    most = Math.max(most, number);
    return most;
  });
}

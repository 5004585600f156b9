/**
 * Comparisons as diagrams: of known values a plain answer; of one unknown a branch that is cut exactly where the
 * comparison turns; of several unknowns an answer where their bounds give one.
 */

import type { Value } from '../measure.ts';
import {
  type Axis,
  type Cell,
  type Cut,
  compareCuts,
  cutOn,
  endsOf,
  pointsOf,
  type StepAxis,
  stepInstant,
  stepValue,
} from './axis.ts';
import type { Content, Known } from './content.ts';
import { type Diagram, type Diagrams, leaf, NO, open, YES } from './diagram.ts';
import { compareFractions, divide, type Fraction, fraction, multiply, subtract } from './fraction.ts';
import { type Rank, rank } from './rank.ts';
import { both, contentAt, type Point, type Slope, type Term, variableTerm, waitsOf } from './symbol.ts';
import type { Variable } from './variable.ts';

export type CompareOp = 'lt' | 'le' | 'eq';

/** An unknown comparison is the same unknown wherever the same is compared. */
export function compare(diagrams: Diagrams, op: CompareOp, a: Content, b: Content): Diagram {
  const is = a.kind === 'known' && b.kind === 'known' ? rank(a.value, b.value) : 'unknown';
  return is === 'unknown' ? compareUnknown(diagrams, op, a, b) : answer(op, is, []);
}

const compareUnknown = (diagrams: Diagrams, op: CompareOp, a: Content, b: Content): Diagram =>
  diagrams.apply(`compare ${op}`, [leaf(a), leaf(b)], (left, right) => compared(diagrams, op, left, right));

/** `a op b`; with 不适用 it is 否, and so it is with what has not happened. */
function compared(diagrams: Diagrams, op: CompareOp, a: Content, b: Content): Diagram {
  if (a.kind === 'known' && b.kind === 'known') return comparedKnown(diagrams, op, a, b);
  if (!isValue(a) || !isValue(b)) return NO;
  const offset = offsetRank(a, b);
  if (offset !== undefined) return answer(op, offset, []);
  const waits = waitsOf([a, b]);
  if (a.kind === 'open' || b.kind === 'open') return open(waits);
  if (pinOf(a) !== undefined || pinOf(b) !== undefined) return pinned(diagrams, op, a, b, waits);
  if (waits.length === 1) return turning(diagrams, op, a, b, waits[0]!);
  const settled = corners(op, a, b, waits);
  if (settled === undefined) noteMany(diagrams, a, b, waits);
  return settled ?? open(waits);
}

const isValue = ({ kind }: Content): boolean => kind === 'known' || kind === 'symbol' || kind === 'open';

const pinOf = (part: Content): Value | undefined => (part.kind === 'symbol' ? part.term.pinned : undefined);

/** Answers given to tell an order are compared where they were chosen for this comparison; else it stays unknown. */
function pinned(
  diagrams: Diagrams,
  op: CompareOp,
  a: Content,
  b: Content,
  waits: readonly Variable[],
): Diagram {
  const isForeseen =
    waits.length === 1 ? noteCuts(diagrams, a, b, waits[0]!) : noteMany(diagrams, a, b, waits);
  const [left, right] = [knownOrPinned(a), knownOrPinned(b)];
  if (!isForeseen || left === undefined || right === undefined) return open(waits);
  return answer(op, rank(left, right), waits);
}

const knownOrPinned = (part: Content): Value | undefined =>
  part.kind === 'known' ? part.value : pinOf(part);

function noteCuts({ relations }: Diagrams, a: Content, b: Content, variable: Variable): boolean {
  const cuts = cutsOf(a, b, variable);
  if (cuts === undefined) relations.tangle([variable]);
  return cuts !== undefined && relations.cut(variable, cuts);
}

/** Two unknowns, so many days apart, can be told apart; whatever else they are part of cannot. */
function noteMany({ relations }: Diagrams, a: Content, b: Content, waits: readonly Variable[]): boolean {
  const [left, right] = [offsetOf(a), offsetOf(b)];
  if (left !== undefined && right !== undefined)
    return relations.pair(left.variable, right.variable, right.days - left.days);
  relations.tangle(waits);
  return false;
}

const offsetOf = (part: Content): Term['offset'] => (part.kind === 'symbol' ? part.term.offset : undefined);

/** An event told as a day, against a time of that day: its own time is what is unknown. */
function comparedKnown(diagrams: Diagrams, op: CompareOp, a: Known, b: Known): Diagram {
  const is = rank(a.value, b.value);
  const time = a.time ?? b.time;
  if (is !== 'unknown' || time === undefined) return answer(op, is, []);
  const symbol = variableTerm(time.variable());
  return a.time === undefined ? compared(diagrams, op, a, symbol) : compared(diagrams, op, symbol, b);
}

function answer(op: CompareOp, is: Rank, waits: readonly Variable[]): Diagram {
  if (is === 'unknown') return open(waits);
  if (is === 'incomparable') return NO;
  if (op === 'eq') return is === 0 ? YES : NO;
  return is < 0 || (op === 'le' && is === 0) ? YES : NO;
}

/** The same unknown day on both sides, so many days apart. */
function offsetRank(a: Content, b: Content): Rank | undefined {
  if (a.kind !== 'symbol' || b.kind !== 'symbol') return undefined;
  if (a.term.key === b.term.key) return 0;
  const [left, right] = [a.term.offset, b.term.offset];
  if (left === undefined || right === undefined || left.variable !== right.variable) return undefined;
  return rank({ kind: 'day', day: left.days }, { kind: 'day', day: right.days });
}

/** Which way `a` against `b` moves with the variable. */
function slopeOf(a: Content, b: Content, variable: Variable): Slope {
  const up = a.kind === 'symbol' ? a.term.slopes.get(variable) : undefined;
  const down = b.kind === 'symbol' ? b.term.slopes.get(variable) : undefined;
  const turned = down === undefined || down === 'mixed' ? down : down === 'up' ? 'down' : 'up';
  return turned === undefined ? (up ?? 'mixed') : both(up, turned);
}

const rankAt = (a: Content, b: Content, point: Point): Rank => {
  const [left, right] = [contentAt(a, point), contentAt(b, point)];
  if (left.kind === 'notApplicable' || right.kind === 'notApplicable') return 'incomparable';
  return left.kind === 'known' && right.kind === 'known' ? rank(left.value, right.value) : 'unknown';
};

/** A branch of three cells: before the turn, on it, after it. */
function turning(diagrams: Diagrams, op: CompareOp, a: Content, b: Content, variable: Variable): Diagram {
  const cuts = cutsOf(a, b, variable);
  if (cuts === undefined) diagrams.relations.tangle([variable]);
  if (cuts === undefined) return open([variable]);
  diagrams.relations.cut(variable, cuts);
  const at = rankAlong(a, b, variable);
  const children = cellsBetween(cuts).map((cell) => answer(op, inside(variable.axis, cell, at), [variable]));
  return diagrams.branch(variable, cuts, children);
}

const rankAlong =
  (a: Content, b: Content, variable: Variable): At =>
  (value) =>
    rankAt(a, b, new Map([[variable, value]]));

/** Where the comparison turns; undefined where it may turn more than once. */
function cutsOf(a: Content, b: Content, variable: Variable): readonly Cut[] | undefined {
  const slope = slopeOf(a, b, variable);
  return slope === 'mixed'
    ? undefined
    : cutsFor(variable.axis, rankAlong(a, b, variable), slope, a, b, variable);
}

/** The rank anywhere in a cell. An event's lowest step is 未发生, which the diagram has set apart already. */
function inside(axis: Axis, cell: Cell, at: At): Rank {
  if (axis.kind !== 'steps') return at(pointsOf(axis, cell)[0]!);
  return atStep(axis, cell.to === undefined ? axis.high : (cell.to as number) - 1, at);
}

/** An event may be told as a day or as a time: against a time of its day, it is taken as one. */
function atStep(axis: StepAxis, step: number, at: At): Rank {
  const is = at(stepValue(axis, step));
  return is === 'unknown' ? at(stepInstant(axis, step)) : is;
}

const cellsBetween = (cuts: readonly Cut[]): readonly Cell[] =>
  [undefined, ...cuts].map((from, index) => ({ from, to: cuts[index] }));

type At = (value: Value) => Rank;

function cutsFor(
  axis: Axis,
  at: At,
  slope: Slope,
  a: Content,
  b: Content,
  variable: Variable,
): readonly Cut[] | undefined {
  const way = slope === 'up' ? 1 : -1;
  const found =
    axis.kind === 'steps'
      ? stepCuts(
          axis.of === 'event' ? axis.low + 1 : axis.low,
          axis.high,
          (step) => way * level(atStep(axis, step, at)),
        )
      : axis.kind === 'texts'
        ? textCuts(a, b)
        : axis.whole
          ? wholeCuts(axis, (n) => way * level(at({ kind: 'number', n, d: 1n })))
          : rootCuts(a, b, variable);
  if (found === undefined) return undefined;
  const kept = found.map((cut) => cutOn(axis, cut)).filter((cut) => cut !== undefined);
  return kept.filter((cut, index) => index === 0 || compareCuts(kept[index - 1]!, cut) !== 0);
}

const level = (is: Rank): number => (typeof is === 'number' ? is : 0);

/** The first step that is no longer below, and the first that is above. */
function stepCuts(low: number, high: number, levelAt: (step: number) => number): readonly Cut[] {
  const first = (least: number): number => {
    let [from, to] = [low, high + 1];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if (levelAt(middle) >= least) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  return [first(0), first(1)];
}

/** An unbounded whole number is searched as far as any sum of money goes, and much further. */
const FAR = 1n << 128n;

function wholeCuts(
  axis: { low: Fraction | undefined; high: Fraction | undefined },
  levelAt: (n: bigint) => number,
): readonly Cut[] {
  const first = (least: number): Cut => {
    let [from, to] = [
      axis.low === undefined ? -FAR : axis.low.n / axis.low.d,
      axis.high === undefined ? FAR : axis.high.n / axis.high.d + 1n,
    ];
    while (from < to) {
      const middle = (from + to) >> 1n;
      if (levelAt(middle) >= least) to = middle;
      else from = middle + 1n;
    }
    return { n: from, d: 1n, after: false };
  };
  return [first(0), first(1)];
}

/** Where two straight lines cross. */
function rootCuts(a: Content, b: Content, variable: Variable): readonly Cut[] | undefined {
  if (!isAffine(a) || !isAffine(b)) return undefined;
  const atZero = difference(a, b, variable, fraction(0n));
  const atOne = difference(a, b, variable, fraction(1n));
  if (atZero === undefined || atOne === undefined) return undefined;
  const slope = subtract(atOne, atZero);
  if (compareFractions(slope, fraction(0n)) === 0) return [];
  const root = multiply(divide(atZero, slope), fraction(-1n));
  return [
    { ...root, after: false },
    { ...root, after: true },
  ];
}

const isAffine = (part: Content): boolean => part.kind !== 'symbol' || part.term.affine;

function difference(a: Content, b: Content, variable: Variable, x: Fraction): Fraction | undefined {
  const point: Point = new Map([[variable, { kind: 'number', n: x.n, d: x.d }]]);
  const [left, right] = [contentAt(a, point), contentAt(b, point)].map(numberOf);
  return left === undefined || right === undefined ? undefined : subtract(left, right);
}

const numberOf = (part: Content): Fraction | undefined =>
  part.kind === 'known' && part.value.kind === 'number' ? part.value : undefined;

function textCuts(a: Content, b: Content): readonly Cut[] | undefined {
  const text = [a, b].map((part) =>
    part.kind === 'known' && part.value.kind === 'text' ? part.value.text : undefined,
  );
  const found = text.find((one) => one !== undefined);
  return found === undefined
    ? undefined
    : [
        { text: found, after: false },
        { text: found, after: true },
      ];
}

/** Declared bounds pass through: where the least and the greatest rank give one answer, so do all between. */
function corners(op: CompareOp, a: Content, b: Content, variables: readonly Variable[]): Diagram | undefined {
  const least = cornerPoint(a, b, variables, 'up');
  const greatest = cornerPoint(a, b, variables, 'down');
  if (least === undefined || greatest === undefined) return undefined;
  const [low, high] = [rankAt(a, b, least), rankAt(a, b, greatest)];
  if (typeof low !== 'number' || typeof high !== 'number' || (op === 'eq' && low !== high)) return undefined;
  const settled = answer(op, low, []);
  return settled === answer(op, high, []) ? settled : undefined;
}

function cornerPoint(
  a: Content,
  b: Content,
  variables: readonly Variable[],
  lowFor: Slope,
): Point | undefined {
  const point = new Map<Variable, Value>();
  for (const variable of variables) {
    const slope = slopeOf(a, b, variable);
    const end = slope === 'mixed' ? undefined : endsOf(variable.axis)[slope === lowFor ? 'low' : 'high'];
    if (end === undefined) return undefined;
    point.set(variable, end);
  }
  return point;
}

/**
 * The line a variable's answers lie on, and the cuts that part it: whole steps (yes or no, options, days, minutes),
 * numbers, texts. A cell runs from one cut to the next; a diagram's branch has one child a cell.
 */
import type { Value } from '../measure.ts';
import { MINUTES_A_DAY } from './day.ts';
import { add, ceiling, compareFractions, type Fraction, floor, fraction } from './fraction.ts';

export type Axis = StepAxis | NumberAxis | TextAxis;

export interface StepAxis {
  readonly kind: 'steps';
  readonly low: number;
  readonly high: number;
  /** what a step stands for; an event's are minutes, its lowest 未发生 */
  readonly of: 'yesno' | 'option' | 'day' | 'event' | 'minute';
}

export interface NumberAxis {
  readonly kind: 'numbers';
  readonly whole: boolean;
  readonly low: Fraction | undefined;
  readonly high: Fraction | undefined;
}

/** Texts are only ever equal or not; they lie in the order of their characters. */
export interface TextAxis {
  readonly kind: 'texts';
}

/** Before a step; before or just after a number or a text. Each axis has its own kind of cut. */
export type Cut = number | NumberCut | TextCut;

export interface NumberCut extends Fraction {
  readonly after: boolean;
}

export interface TextCut {
  readonly text: string;
  readonly after: boolean;
}

export interface Cell {
  readonly from: Cut | undefined;
  readonly to: Cut | undefined;
}

export function compareCuts(a: Cut, b: Cut): number {
  if (typeof a === 'number') return a - (b as number);
  if ('text' in a) {
    const other = b as TextCut;
    return a.text === other.text ? Number(a.after) - Number(other.after) : a.text < other.text ? -1 : 1;
  }
  const other = b as NumberCut;
  return compareFractions(a, other) || Number(a.after) - Number(other.after);
}

/** The cut as the axis keeps it (whole numbers have no place between them); undefined outside the axis. */
export function cutOn(axis: Axis, cut: Cut): Cut | undefined {
  if (axis.kind === 'steps')
    return (cut as number) > axis.low && (cut as number) <= axis.high ? cut : undefined;
  if (axis.kind === 'texts') return cut;
  const kept = axis.whole ? wholeCut(cut as NumberCut) : (cut as NumberCut);
  if (axis.low !== undefined && compareCuts(kept, { ...axis.low, after: false }) <= 0) return undefined;
  if (axis.high !== undefined && compareCuts(kept, { ...axis.high, after: true }) >= 0) return undefined;
  return kept;
}

const wholeCut = (cut: NumberCut): NumberCut => ({
  n: cut.after ? floor(cut) + 1n : ceiling(cut),
  d: 1n,
  after: false,
});

/** The value a step stands for: of an event its day, which is how most are told. */
export function stepValue(axis: StepAxis, step: number): Value {
  switch (axis.of) {
    case 'yesno':
      return { kind: 'yesno', yes: step === 1 };
    case 'option':
      return { kind: 'option', option: step };
    case 'day':
      return { kind: 'day', day: step };
    case 'event':
      return step === axis.low ? { kind: 'never' } : { kind: 'day', day: Math.floor(step / MINUTES_A_DAY) };
    case 'minute':
      return { kind: 'minute', minute: step };
  }
}

/** A step of an event as a time: what tells it from a time of the same day. */
export const stepInstant = (axis: StepAxis, step: number): Value =>
  axis.of === 'event' && step !== axis.low ? { kind: 'minute', minute: step } : stepValue(axis, step);

/** The cut at which an answer begins. */
export function cutBefore(axis: Axis, value: Value): Cut {
  switch (value.kind) {
    case 'number':
      return { n: value.n, d: value.d, after: false };
    case 'text':
      return { text: value.text, after: false };
    case 'day':
      return axis.kind === 'steps' && axis.of === 'event' ? value.day * MINUTES_A_DAY : value.day;
    case 'minute':
      return value.minute;
    case 'option':
      return value.option;
    case 'yesno':
      return value.yes ? 1 : 0;
    case 'never':
      return axis.kind === 'steps' ? axis.low : 0;
  }
}

/** One or two answers that lie in a cell: its ends, or for an open end something inside. */
export function pointsOf(axis: Axis, cell: Cell): readonly Value[] {
  if (axis.kind === 'steps') {
    const low = cell.from === undefined ? axis.low : (cell.from as number);
    const high = cell.to === undefined ? axis.high : (cell.to as number) - 1;
    return (low === high ? [low] : [low, high]).map((step) => stepValue(axis, step));
  }
  if (axis.kind === 'texts') return textPoints(cell).map((text) => ({ kind: 'text', text }));
  return numberPoints(axis, cell).map((point) => ({ kind: 'number', ...point }));
}

export interface Ends {
  readonly low: Value | undefined;
  readonly high: Value | undefined;
}

/** The least and the greatest answer of a cell, its bounds counted in; undefined where it has none. An event's are dates. */
export function endsOf(axis: Axis, cell: Cell = WHOLE): Ends {
  if (axis.kind === 'texts') return { low: undefined, high: undefined };
  if (axis.kind === 'numbers')
    return { low: asNumber(cell.from ?? axis.low), high: asNumber(cell.to ?? axis.high) };
  const least = axis.of === 'event' ? axis.low + 1 : axis.low;
  const low = cell.from === undefined ? least : Math.max(least, cell.from as number);
  const high = cell.to === undefined ? axis.high : Math.max(low, (cell.to as number) - 1);
  return { low: stepValue(axis, low), high: stepValue(axis, high) };
}

const WHOLE: Cell = { from: undefined, to: undefined };

function asNumber(at: Cut | Fraction | undefined): Value | undefined {
  return typeof at === 'object' && 'n' in at ? { kind: 'number', n: at.n, d: at.d } : undefined;
}

function textPoints(cell: Cell): readonly string[] {
  const from = cell.from as TextCut | undefined;
  const to = cell.to as TextCut | undefined;
  if (from !== undefined && !from.after) return [from.text];
  const start = from?.text ?? '';
  const next = [`${start}　`, `${start}　　`];
  return to === undefined ? next : next.filter((text) => text < to.text);
}

function numberPoints(axis: NumberAxis, cell: Cell): readonly Fraction[] {
  const low = (cell.from as NumberCut | undefined) ?? (axis.low && { ...axis.low, after: false });
  const high = (cell.to as NumberCut | undefined) ?? (axis.high && { ...axis.high, after: true });
  if (axis.whole) return wholePoints(low, high);
  if (low === undefined)
    return high === undefined ? [ZERO, ONE] : [add(high, fraction(-1n)), add(high, fraction(-2n))];
  const first = low.after ? [] : [fraction(low.n, low.d)];
  if (high === undefined) return [...first, add(low, ONE), add(low, fraction(2n))].slice(0, 2);
  if (compareFractions(low, high) === 0) return first;
  return [...first, between(low, high, 1n), between(low, high, 2n)].slice(0, 2);
}

/** A third or two thirds of the way. */
const between = (a: Fraction, b: Fraction, thirds: bigint): Fraction =>
  fraction(a.n * b.d * (3n - thirds) + b.n * a.d * thirds, 3n * a.d * b.d);

function wholePoints(low: NumberCut | undefined, high: NumberCut | undefined): readonly Fraction[] {
  const from = low && wholeCut(low).n;
  const to = high && wholeCut(high).n - 1n;
  const first = from ?? (to === undefined ? 0n : to - 1n);
  const last = to ?? first + 1n;
  return first === last ? [fraction(first)] : [fraction(first), fraction(last)];
}

const ZERO = fraction(0n);
const ONE = fraction(1n);

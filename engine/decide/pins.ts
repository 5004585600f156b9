/**
 * Unknown answers compared with one another → for each enough answers that every order they can be in is among them.
 * For whole days any system of "at least so many days after" that can be met at all is met by answers that lie a path of
 * such steps from a bound or a cut (shortest paths of difference constraints, Bellman 1958): those are the pins.
 */
import type { Value } from '../measure.ts';
import type { Axis, NumberCut, TextCut } from './axis.ts';
import { MINUTES_A_DAY } from './day.ts';
import { compareFractions, type Fraction, fraction } from './fraction.ts';
import { PIN_GROUP_LIMIT, PIN_LIMIT } from './limits.ts';
import type { Compared, Pair } from './relations.ts';

/** Answers by the key of the variable, in order; 未发生 is not among an event's. */
export type Pins = ReadonlyMap<string, readonly Value[]>;

export function pinsFor(compared: Compared): Pins {
  return new Map(groupsOf(compared).flatMap((group) => pinGroup(compared, group)));
}

/** Variables that are compared, directly or through others; a group that is too large or tangled is left unpinned. */
function groupsOf({ pairs, tangled }: Compared): readonly (readonly string[])[] {
  const groups = new Map<string, ReadonlySet<string>>();
  for (const { left, right } of pairs.values()) {
    const joined = new Set([left, right, ...(groups.get(left) ?? []), ...(groups.get(right) ?? [])]);
    for (const key of joined) groups.set(key, joined);
  }
  return [...new Set(groups.values())]
    .filter((group) => group.size <= PIN_GROUP_LIMIT && ![...group].some((key) => tangled.has(key)))
    .map((group) => [...group].sort());
}

function pinGroup(
  compared: Compared,
  group: readonly string[],
): readonly (readonly [string, readonly Value[]])[] {
  const axes = group.map((key) => compared.variables.get(key)!.axis);
  const pairs = [...compared.pairs.values()].filter(({ left }) => group.includes(left));
  if (axes.every(isDays)) return pinSteps(compared, group, pairs, MINUTES_A_DAY);
  if (axes.every((axis) => axis.kind === 'steps' && axis.of === 'minute'))
    return pinSteps(compared, group, pairs, 1);
  if (pairs.some(({ days }) => days !== 0)) return [];
  if (axes.every((axis) => axis.kind === 'numbers')) return pinNumbers(compared, group);
  return axes.every((axis) => axis.kind === 'texts') ? pinTexts(compared, group) : [];
}

const isDays = (axis: Axis): boolean => axis.kind === 'steps' && (axis.of === 'day' || axis.of === 'event');

/** Days, or minutes: whole steps, each pair so many of them apart. `unit`: minutes in a step of the group. */
function pinSteps(
  compared: Compared,
  group: readonly string[],
  pairs: readonly Pair[],
  unit: number,
): readonly (readonly [string, readonly Value[]])[] {
  const ranges = group.map((key) => rangeOf(compared, key, unit));
  if (ranges.some((range) => range === undefined)) return [];
  const weights = pairs
    .map(({ days }) => days * (MINUTES_A_DAY / unit))
    .flatMap((days) => [days - 1, days, days + 1]);
  const steps = new Set(weights.flatMap((weight) => [weight, -weight]));
  let points = new Set(ranges.flatMap((range) => range!.turns));
  for (const _ of group) {
    points = new Set([...points].flatMap((point) => [point, ...[...steps].map((step) => point + step)]));
    if (points.size > PIN_LIMIT) return [];
  }
  const sorted = [...points].sort((a, b) => a - b);
  return group.map((key, at) => {
    const { low, high } = ranges[at]!;
    const within = sorted.filter((point) => point >= low && point <= high);
    return [
      key,
      within.map(
        (point): Value => (unit === 1 ? { kind: 'minute', minute: point } : { kind: 'day', day: point }),
      ),
    ];
  });
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** bounds, and the steps on both sides of each cut */
  readonly turns: readonly number[];
}

/** Undefined where a day would have to be cut within. */
function rangeOf({ variables, cuts }: Compared, key: string, unit: number): Range | undefined {
  const { axis } = variables.get(key)!;
  if (axis.kind !== 'steps') return undefined;
  const perStep = axis.of === 'event' ? unit : 1;
  const low = Math.ceil((axis.of === 'event' ? axis.low + 1 : axis.low) / perStep);
  const high = Math.floor(axis.high / perStep);
  const starts = [...(cuts.get(key)?.values() ?? [])].map((cut) => (cut as number) / perStep);
  if (!starts.every(Number.isInteger)) return undefined;
  return { low, high, turns: [low, high, ...starts.flatMap((start) => [start - 1, start])] };
}

/** Every number they turn at, and as many between and beyond as there are variables. */
function pinNumbers(
  compared: Compared,
  group: readonly string[],
): readonly (readonly [string, readonly Value[]])[] {
  const axes = group
    .map((key) => compared.variables.get(key)!.axis)
    .filter((axis) => axis.kind === 'numbers');
  const turns = group.flatMap((key) => [...(compared.cuts.get(key)?.values() ?? [])] as readonly NumberCut[]);
  const bounds = axes.flatMap(({ low, high }) => [low, high]).filter((bound) => bound !== undefined);
  const constants = distinct([...turns, ...bounds, fraction(0n)]);
  const whole = axes.every((axis) => axis.whole);
  if (!whole && axes.some((axis) => axis.whole)) return [];
  const points = distinct(
    constants.flatMap((constant, at) => around(constant, constants[at + 1], group.length + 1, whole)),
  );
  if (points.length > PIN_LIMIT) return [];
  return group.map((key, at) => {
    const { low, high } = axes[at]!;
    const within = points.filter(
      (point) =>
        (low === undefined || compareFractions(point, low) >= 0) &&
        (high === undefined || compareFractions(point, high) <= 0),
    );
    return [key, within.map((point): Value => ({ kind: 'number', n: point.n, d: point.d }))];
  });
}

/** The constant, some numbers just below it, and some between it and the next, or beyond the last. */
function around(
  constant: Fraction,
  next: Fraction | undefined,
  count: number,
  whole: boolean,
): readonly Fraction[] {
  const { n, d } = constant;
  const found = [fraction(n, d)];
  for (let i = 1n; i <= BigInt(count); i += 1n) {
    found.push(fraction(n - i * d, d));
    if (whole || next === undefined) found.push(fraction(n + i * d, d));
    else found.push(between(constant, next, i, BigInt(count + 1)));
  }
  return found;
}

const between = (a: Fraction, b: Fraction, part: bigint, of: bigint): Fraction =>
  fraction(a.n * b.d * (of - part) + b.n * a.d * part, of * a.d * b.d);

function distinct(numbers: readonly Fraction[]): readonly Fraction[] {
  const sorted = numbers.map(({ n, d }) => fraction(n, d)).sort(compareFractions);
  return sorted.filter((one, at) => at === 0 || compareFractions(sorted[at - 1]!, one) !== 0);
}

/** Texts are equal or not: every text they are held against, and as many others as there are variables. */
function pinTexts(
  compared: Compared,
  group: readonly string[],
): readonly (readonly [string, readonly Value[]])[] {
  const held = group.flatMap((key) => [...(compared.cuts.get(key)?.values() ?? [])] as readonly TextCut[]);
  const texts = new Set(held.map(({ text }) => text));
  const longest = [...texts].reduce((long, text) => (text.length > long.length ? text : long), '');
  for (const at of [...group.keys(), group.length]) texts.add(`${longest}　${'　'.repeat(at)}`);
  const values = [...texts].sort(byCharacters).map((text): Value => ({ kind: 'text', text }));
  return group.map((key) => [key, values]);
}

const byCharacters = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

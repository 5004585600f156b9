/**
 * Arithmetic with unknown numbers and dates: a term remembers how the value follows from the unknown answers, and which
 * way it moves with each, so that a comparison can find the exact answer at which it turns.
 */
import type { Value } from '../measure.ts';
import { type Cell, endsOf } from './axis.ts';
import { type Content, contentKey, joinWaits, type Known, type NotApplicable, type Open } from './content.ts';
import type { Variable } from './variable.ts';

export interface Term {
  readonly key: string;
  readonly variables: readonly Variable[];
  readonly slopes: ReadonlyMap<Variable, Slope>;
  /** a sum of multiples of its variables */
  readonly affine: boolean;
  /** the term is this variable, so many days later */
  readonly offset: { readonly variable: Variable; readonly days: number } | undefined;
  readonly at: (point: Point) => Concrete;
  /** its value where its variables have been given answers to tell their order */
  readonly pinned: Value | undefined;
  /** what a choice of the highest or lowest is among, said in one way however it came about */
  readonly among: { readonly operation: string; readonly parts: readonly Content[] } | undefined;
}

/** The value never falls ('up') or never rises ('down') while the variable rises. */
export type Slope = 'up' | 'down' | 'mixed';
export type Point = ReadonlyMap<Variable, Value>;
export type Concrete = Known | NotApplicable | Open;

/** One kind of arithmetic, said once for known values; unknown ones are lifted over it. */
export interface Operation {
  readonly name: string;
  readonly compute: (values: readonly Value[]) => Concrete;
  /** which way the result moves with each argument */
  readonly slopes: (parts: readonly Content[]) => readonly Slope[];
  readonly affine: (parts: readonly Content[]) => boolean;
  /** days that a known second argument adds to the first, where that is all the operation does */
  readonly days?: (parts: readonly Content[]) => number | undefined;
  /** that there is no result, whatever the arguments that are not known */
  readonly isNone?: (parts: readonly Content[]) => boolean;
  /** grouping, order and repetition of the arguments do not matter */
  readonly chooses?: boolean;
}

export const known = (value: Value): Known => ({ kind: 'known', value });
export const NA: NotApplicable = { kind: 'notApplicable' };

export function variableTerm(variable: Variable, pinned?: Value): Content {
  const term: Term = {
    key: offsetKey({ variable, days: 0 }),
    variables: [variable],
    slopes: new Map([[variable, 'up']]),
    affine: true,
    offset: { variable, days: 0 },
    among: undefined,
    at: (point) => known(point.get(variable)!),
    pinned,
  };
  return { kind: 'symbol', term };
}

/** 不适用 takes precedence over an unknown: no answer would make it apply. */
export function operate(operation: Operation, parts: readonly Content[]): Content {
  if (parts.some((part) => part.kind === 'notApplicable') || operation.isNone?.(parts) === true) return NA;
  if (parts.every((part) => part.kind === 'known')) {
    return operation.compute(parts.map((part) => (part as Known).value));
  }
  if (parts.some((part) => part.kind === 'open')) return { kind: 'open', waits: waitsOf(parts) };
  const pinned = parts.every(isPinned) ? operation.compute(parts.map(pinnedValue)) : undefined;
  if (pinned !== undefined && pinned.kind !== 'known') return pinned;
  const gathered = operation.chooses ? gather(operation, parts) : parts;
  const [only] = gathered;
  if (operation.chooses && gathered.length === 1) return only!;
  const term = { ...compose(operation, gathered), pinned: pinned?.value };
  return (pinned === undefined ? constantOf(term) : undefined) ?? { kind: 'symbol', term };
}

const isPinned = (part: Content): boolean =>
  part.kind === 'known' || (part.kind === 'symbol' && part.term.pinned !== undefined);

const pinnedValue = (part: Content): Value =>
  part.kind === 'symbol' ? part.term.pinned! : (part as Known).value;

/** Declared bounds pass through arithmetic: where the least and the greatest value agree, so do all between. */
export function constantOf(
  term: Omit<Term, 'pinned'>,
  cells: ReadonlyMap<Variable, Cell> = new Map(),
): Concrete | undefined {
  const [low, high] = [corner(term, cells, 'low'), corner(term, cells, 'high')];
  if (low === undefined || high === undefined) return undefined;
  const [least, greatest] = [term.at(low), term.at(high)];
  return least.kind === 'known' && contentKey(least) === contentKey(greatest) ? least : undefined;
}

function corner(
  term: Omit<Term, 'pinned'>,
  cells: ReadonlyMap<Variable, Cell>,
  end: 'low' | 'high',
): Point | undefined {
  const point = new Map<Variable, Value>();
  for (const [variable, slope] of term.slopes) {
    const ends = endsOf(variable.axis, cells.get(variable));
    const value = slope === 'mixed' ? undefined : (slope === 'up') === (end === 'low') ? ends.low : ends.high;
    if (value === undefined) return undefined;
    point.set(variable, value);
  }
  return point;
}

/** Everything a content waits for, however it does. */
export function waitsOf(parts: readonly Content[]): readonly Variable[] {
  let waits: readonly Variable[] = [];
  for (const part of parts) {
    if (part.kind === 'open') waits = joinWaits(waits, part.waits);
    if (part.kind === 'symbol') waits = joinWaits(waits, part.term.variables);
  }
  return waits;
}

/** The content once the variables have answers. */
export function contentAt(part: Content, point: Point): Content {
  return part.kind === 'symbol' ? part.term.at(point) : part;
}

/** The lowest of (the lowest of x and 5) and 5 is the lowest of x and 5: the same term, so that nothing seems to differ. */
function gather(operation: Operation, parts: readonly Content[]): readonly Content[] {
  const flat = parts.flatMap((part) =>
    part.kind === 'symbol' && part.term.among?.operation === operation.name ? part.term.among.parts : [part],
  );
  const constants = flat.filter((part) => part.kind === 'known');
  const folded = constants.length > 1 ? operation.compute(constants.map(({ value }) => value)) : constants[0];
  if (folded !== undefined && folded.kind !== 'known') return parts;
  const rest = flat.filter((part) => part.kind !== 'known');
  const each = new Map(
    [...(folded === undefined ? [] : [folded]), ...rest].map((part) => [contentKey(part), part]),
  );
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
}

function compose(operation: Operation, parts: readonly Content[]): Omit<Term, 'pinned'> {
  const slopes = new Map<Variable, Slope>();
  const ways = operation.slopes(parts);
  parts.forEach((part, index) => {
    if (part.kind !== 'symbol') return;
    for (const [variable, slope] of part.term.slopes) {
      slopes.set(variable, both(slopes.get(variable), turned(slope, ways[index]!)));
    }
  });
  const offset = offsetOf(operation, parts);
  return {
    // so many days later is the same however it is put together
    key: offset === undefined ? `${operation.name}(${parts.map(contentKey).join()})` : offsetKey(offset),
    variables: waitsOf(parts),
    slopes,
    affine: operation.affine(parts) && parts.every((part) => part.kind !== 'symbol' || part.term.affine),
    offset,
    among: operation.chooses ? { operation: operation.name, parts } : undefined,
    at: (point) =>
      operate(
        operation,
        parts.map((part) => contentAt(part, point)),
      ) as Concrete,
  };
}

const offsetKey = ({ variable, days }: NonNullable<Term['offset']>): string => `x${variable.order}+${days}`;

function offsetOf(operation: Operation, parts: readonly Content[]): Term['offset'] {
  const [first] = parts;
  const days = operation.days?.(parts);
  if (days === undefined || first?.kind !== 'symbol' || first.term.offset === undefined) return undefined;
  return { variable: first.term.offset.variable, days: first.term.offset.days + days };
}

const turned = (slope: Slope, way: Slope): Slope => {
  if (slope === 'mixed' || way === 'mixed') return 'mixed';
  return slope === way ? 'up' : 'down';
};

export const both = (a: Slope | undefined, b: Slope): Slope => (a === undefined || a === b ? b : 'mixed');

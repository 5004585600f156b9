/** A value of a comparison → a term whose parts JSON Logic can compare: numbers as they are, moments as day and minute. */
import { and, is, isGiven, isMissing, type Logic, or, type Pair, surely, unknown } from './logic.ts';

export type Term =
  | { readonly kind: 'number'; readonly value: Logic; readonly applies: Pair }
  | { readonly kind: 'text'; readonly value: Logic; readonly applies: Pair }
  | Moment
  | { readonly kind: 'never' }
  /** an amount: the value of each rule that may stand; 不适用 where none does */
  | { readonly kind: 'choice'; readonly among: readonly { readonly stands: Pair; readonly value: Term }[] }
  /** what this target cannot say exactly */
  | { readonly kind: 'refused' };

/** `minute` (since 1970-01-01T00:00) is null for a whole day. `happened` is about events; other moments always have. */
export interface Moment {
  readonly kind: 'moment';
  readonly day: Logic;
  readonly minute: Logic;
  readonly happened: Pair;
  /** 只在…时填: where it does not arise the value is 不适用 */
  readonly applies: Pair;
}

export const dayTerm = (day: Logic): Moment => ({
  kind: 'moment',
  day,
  minute: null,
  happened: surely,
  applies: surely,
});

type Op = 'lt' | 'le' | 'eq';

/** With 不适用 every comparison is 否; an unknown side leaves it unknown. */
export function compared(op: Op, left: Term, right: Term): Pair {
  if (left.kind === 'choice') return chosen(left, (value) => compared(op, value, right));
  if (right.kind === 'choice') return chosen(right, (value) => compared(op, left, value));
  if (left.kind === 'number' && right.kind === 'number') return numbers(op, left, right);
  if (left.kind === 'text' && right.kind === 'text' && op === 'eq') return texts(left, right);
  if (left.kind === 'moment' && right.kind === 'moment') return moments(op, left, right);
  if (left.kind === 'never' || right.kind === 'never')
    return withNever(op, left.kind === 'never' ? right : left);
  return unknown;
}

/** So for every value that may stand, and one does; where several stand and differ (冲突) this holds for each of them. */
function chosen({ among }: Extract<Term, { kind: 'choice' }>, compare: (value: Term) => Pair): Pair {
  const each = among.map(({ stands, value }) => ({ stands, is: compare(value) }));
  return {
    so: and([
      or(each.map(({ stands }) => stands.so)),
      ...each.map(({ stands, is }) => or([stands.not, is.so])),
    ]),
    not: and(each.map(({ stands, is }) => or([stands.not, is.not]))),
  };
}

type Plain = Extract<Term, { kind: 'number' | 'text' }>;

const signs = { lt: '<', le: '<=', eq: '===' } as const;
const against = { lt: '>=', le: '>', eq: '!==' } as const;

function numbers(op: Op, left: Plain, right: Plain): Pair {
  return plain(
    left,
    right,
    { [signs[op]]: [left.value, right.value] },
    { [against[op]]: [left.value, right.value] },
  );
}

function texts(left: Plain, right: Plain): Pair {
  return plain(left, right, is(left.value, right.value), { '!==': [left.value, right.value] });
}

/** JavaScript would take a missing number for 0: both sides must be given. */
function plain(left: Plain, right: Plain, so: Logic, not: Logic): Pair {
  const given = [isGiven(left.value), isGiven(right.value)];
  return {
    so: and([left.applies.so, right.applies.so, ...given, so]),
    not: or([left.applies.not, right.applies.not, and([...given, not])]),
  };
}

function moments(op: Op, left: Moment, right: Moment): Pair {
  const given = [isGiven(left.day), isGiven(right.day)];
  const [so, not] = ordered(op, left, right);
  const neither = op === 'lt' ? false : and([left.happened.not, right.happened.not]);
  const oneOnly =
    op === 'lt'
      ? or([left.happened.not, right.happened.not])
      : or([and([left.happened.not, right.happened.so]), and([left.happened.so, right.happened.not])]);
  return {
    so: and([left.applies.so, right.applies.so, or([neither, and([...given, so])])]),
    not: or([left.applies.not, right.applies.not, oneOnly, and([...given, not])]),
  };
}

/** By the day; on one day by the minute, if both have one; a day against a time of that day stays unknown. */
function ordered(op: Op, left: Moment, right: Moment): readonly [so: Logic, not: Logic] {
  const day = (sign: string): Logic => ({ [sign]: [left.day, right.day] });
  const sameDay = and([isMissing(left.minute), isMissing(right.minute), day('===')]);
  const timed = [isGiven(left.minute), isGiven(right.minute)];
  const minute = (sign: string): Logic => and([...timed, { [sign]: [left.minute, right.minute] }]);
  switch (op) {
    case 'lt':
      return [or([day('<'), minute('<')]), or([day('>'), sameDay, minute('>=')])];
    case 'le':
      return [or([day('<'), sameDay, minute('<=')]), or([day('>'), minute('>')])];
    case 'eq':
      return [or([sameDay, minute('===')]), or([day('!=='), minute('!==')])];
  }
}

/** Only what has not happened either is equal to 未发生. */
function withNever(op: Op, other: Term): Pair {
  if (other.kind === 'never') return op === 'lt' ? { so: false, not: true } : surely;
  if (other.kind !== 'moment') return unknown;
  if (op === 'lt') return { so: false, not: true };
  return {
    so: and([other.applies.so, other.happened.not]),
    not: or([other.applies.not, other.happened.so]),
  };
}

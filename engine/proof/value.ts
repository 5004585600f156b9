/**
 * Values as terms. Each may be 不适用 (`na`); a moment may be 未发生 (`never`), is a day, or a minute of it (`timed`). Days are
 * days since 1970-01-01, minutes those of the day, amounts exact.
 */
import { MINUTES_A_DAY } from '../decide/day.ts';
import type { Value } from '../measure.ts';
import { and, choose, not, or, same } from './logic.ts';
import { atMost, equal, less } from './numbers.ts';
import type { Term, Terms } from './term.ts';

export type Encoded = Truth | OneOf | Amount | Moment | Text;

export interface Truth {
  readonly kind: 'truth';
  readonly na: Term;
  readonly is: Term;
}

/** one truth for each option, exactly one of them so */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly na: Term;
  readonly is: readonly Term[];
}

export interface Amount {
  readonly kind: 'amount';
  readonly na: Term;
  readonly is: Term;
}

export interface Moment {
  readonly kind: 'moment';
  readonly na: Term;
  readonly never: Term;
  readonly timed: Term;
  readonly day: Term;
  readonly minute: Term;
}

/** texts by number: those that the measure names first, any other after them */
export interface Text {
  readonly kind: 'text';
  readonly na: Term;
  readonly is: Term;
}

export function dayValue(terms: Terms, day: Term, never = terms.no): Moment {
  return { kind: 'moment', na: terms.no, never, timed: terms.no, day, minute: terms.whole(0) };
}

export function literalValue(terms: Terms, value: Value): Encoded {
  const na = terms.no;
  switch (value.kind) {
    case 'yesno':
      return { kind: 'truth', na, is: terms.truth(value.yes) };
    case 'number':
      return { kind: 'amount', na, is: terms.constant({ n: value.n, d: value.d }) };
    case 'day':
      return dayValue(terms, terms.whole(value.day));
    case 'minute': {
      const day = Math.floor(value.minute / MINUTES_A_DAY);
      const minute = terms.whole(value.minute - day * MINUTES_A_DAY);
      return { ...dayValue(terms, terms.whole(day)), timed: terms.yes, minute };
    }
    case 'never':
      return dayValue(terms, terms.whole(0), terms.yes);
    case 'text':
      return { kind: 'text', na, is: terms.whole(terms.textNumber(value.text)) };
    case 'option':
      return { kind: 'oneOf', na, is: [] };
  }
}

export const notApplicable = (terms: Terms): Amount => ({
  kind: 'amount',
  na: terms.yes,
  is: terms.constant({ n: 0n, d: 1n }),
});

/** One value or the other. What is 不适用 may be of any kind. */
export function chooseValue(terms: Terms, condition: Term, yes: Encoded, no: Encoded): Encoded {
  if (condition === terms.yes) return yes;
  if (condition === terms.no) return no;
  const na = choose(terms, condition, yes.na, no.na);
  if (yes.na === terms.yes) return { ...no, na };
  if (no.na === terms.yes) return { ...yes, na };
  const of = (a: Term, b: Term): Term => choose(terms, condition, a, b);
  if (yes.kind === 'moment' && no.kind === 'moment')
    return {
      kind: 'moment',
      na,
      never: of(yes.never, no.never),
      timed: of(yes.timed, no.timed),
      day: of(yes.day, no.day),
      minute: of(yes.minute, no.minute),
    };
  if (yes.kind === 'oneOf' && no.kind === 'oneOf')
    return { kind: 'oneOf', na, is: yes.is.map((is, at) => of(is, no.is[at] ?? terms.no)) };
  if (yes.kind === 'amount' && no.kind === 'amount') return { kind: 'amount', na, is: of(yes.is, no.is) };
  if (yes.kind === 'truth' && no.kind === 'truth') return { kind: 'truth', na, is: of(yes.is, no.is) };
  if (yes.kind === 'text' && no.kind === 'text') return { kind: 'text', na, is: of(yes.is, no.is) };
  throw new RangeError(`${yes.kind} or ${no.kind}: the checker lets no sentence give both`);
}

export type Order = 'lt' | 'le' | 'eq';

/** With 不适用 every comparison is 否; what has not happened equals only what has not. */
export function compare(terms: Terms, op: Order, a: Encoded, b: Encoded): Term {
  const both = and(terms, not(terms, a.na), not(terms, b.na));
  if (both === terms.no) return terms.no;
  return and(terms, both, compared(terms, op, a, b));
}

function compared(terms: Terms, op: Order, a: Encoded, b: Encoded): Term {
  if (a.kind === 'moment' && b.kind === 'moment') return comparedMoments(terms, op, a, b);
  if (a.kind === 'amount' && b.kind === 'amount') return comparedTerms(terms, op, a.is, b.is);
  if (a.kind === 'text' && b.kind === 'text') return comparedTerms(terms, op, a.is, b.is);
  if (a.kind === 'truth' && b.kind === 'truth' && op === 'eq') return same(terms, a.is, b.is);
  if (a.kind === 'oneOf' && b.kind === 'oneOf' && op === 'eq')
    return and(terms, ...a.is.map((is, at) => same(terms, is, b.is[at] ?? terms.no)));
  return terms.no;
}

function comparedTerms(terms: Terms, op: Order, a: Term, b: Term): Term {
  return op === 'lt' ? less(terms, a, b) : op === 'le' ? atMost(terms, a, b) : equal(terms, a, b);
}

function comparedMoments(terms: Terms, op: Order, a: Moment, b: Moment): Term {
  const happened = and(terms, not(terms, a.never), not(terms, b.never), inOrder(terms, op, a, b));
  return op === 'lt' ? happened : or(terms, happened, and(terms, a.never, b.never));
}

/** By the day; on one day by the minute. A day against a time of that day cannot be told (language.md §5). */
function inOrder(terms: Terms, op: Order, a: Moment, b: Moment): Term {
  const sameDay = equal(terms, a.day, b.day);
  const alike = same(terms, a.timed, b.timed);
  const onOneDay = and(terms, a.timed, b.timed);
  const minutes =
    onOneDay === terms.no
      ? terms.truth(op !== 'lt')
      : choose(terms, onOneDay, comparedTerms(terms, op, a.minute, b.minute), terms.truth(op !== 'lt'));
  const onSameDay =
    alike === terms.yes
      ? minutes
      : choose(terms, alike, minutes, untold(terms, a, b, and(terms, sameDay, not(terms, alike))));
  return or(terms, op === 'eq' ? terms.no : less(terms, a.day, b.day), and(terms, sameDay, onSameDay));
}

/** Either may be so: nobody can say. The same two are untold alike wherever, and however, they are compared. */
function untold(terms: Terms, a: Moment, b: Moment, when: Term): Term {
  const of = [a.timed, a.day, a.minute, b.timed, b.day, b.minute].map(({ id }) => id);
  return terms.variable(`untold ${of}`, 'truth', when);
}

export const dayOf = (terms: Terms, moment: Moment): Moment => ({
  ...moment,
  timed: terms.no,
  minute: terms.whole(0),
});

/** Whether two values are said alike in a verdict. */
export function sameValue(terms: Terms, a: Encoded, b: Encoded): Term {
  const neither = and(terms, a.na, b.na);
  const both = and(terms, not(terms, a.na), not(terms, b.na));
  if (both === terms.no) return neither;
  return or(terms, neither, and(terms, both, saidAlike(terms, a, b)));
}

function saidAlike(terms: Terms, a: Encoded, b: Encoded): Term {
  if (a.kind !== 'moment' || b.kind !== 'moment') return compared(terms, 'eq', a, b);
  const dated = and(
    terms,
    not(terms, a.never),
    not(terms, b.never),
    same(terms, a.timed, b.timed),
    equal(terms, a.day, b.day),
    or(terms, not(terms, a.timed), equal(terms, a.minute, b.minute)),
  );
  return or(terms, dated, and(terms, a.never, b.never));
}

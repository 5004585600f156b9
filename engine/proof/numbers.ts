/** Whole and exact numbers put together; constants are calculated at once. */
import {
  add as addFractions,
  compareFractions,
  divide as divideFractions,
  type Fraction,
  floor as floorOf,
  fraction,
  multiply as multiplyFractions,
} from '../decide/fraction.ts';
import { and, choose, not } from './logic.ts';
import { isConstant, type Term, type Terms } from './term.ts';

const ZERO = fraction(0n);
const MINUS = fraction(-1n);

export function add(terms: Terms, a: Term, b: Term): Term {
  const [left, right] = [apart(a), apart(b)];
  const offset = addFractions(left.offset, right.offset);
  const sort = a.sort as 'whole' | 'number';
  const bases = [left.base, right.base].flatMap((base) => base ?? []);
  const sum = bases.length === 2 ? terms.make('add', sort, sorted(bases)) : bases[0];
  if (sum === undefined) return terms.constant(offset, sort);
  return compareFractions(offset, ZERO) === 0
    ? sum
    : terms.make('add', sort, [sum, terms.constant(offset, sort)]);
}

const sorted = (parts: readonly Term[]): readonly Term[] => parts.toSorted((a, b) => a.id - b.id);

/** x + 3 → x and 3. */
function apart(term: Term): { readonly base: Term | undefined; readonly offset: Fraction } {
  if (isConstant(term)) return { base: undefined, offset: term.value };
  const [base, last] = term.parts;
  if (term.op === 'add' && last !== undefined && isConstant(last)) return { base, offset: last.value };
  return { base: term, offset: ZERO };
}

export const negate = (terms: Terms, a: Term): Term =>
  multiply(terms, terms.constant(MINUS, a.sort as 'whole' | 'number'), a);

export const subtract = (terms: Terms, a: Term, b: Term): Term => add(terms, a, negate(terms, b));

export function multiply(terms: Terms, a: Term, b: Term): Term {
  const sort = a.sort as 'whole' | 'number';
  if (isConstant(a) && isConstant(b)) return terms.constant(multiplyFractions(a.value, b.value), sort);
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    if (!isConstant(one)) continue;
    if (compareFractions(one.value, ZERO) === 0) return one;
    if (compareFractions(one.value, fraction(1n)) === 0) return other;
  }
  return terms.make('multiply', sort, sorted([a, b]));
}

/** `b` is not zero wherever the result is looked at. */
export function divide(terms: Terms, a: Term, b: Term): Term {
  if (isConstant(b) && b.value.n !== 0n)
    return multiply(terms, terms.constant(divideFractions(fraction(1n), b.value)), a);
  return terms.make('divide', 'number', [a, b]);
}

/** The largest whole number that is not above it. */
export function floor(terms: Terms, a: Term): Term {
  if (isConstant(a)) return terms.whole(floorOf(a.value));
  return a.op === 'widen' ? a.parts[0]! : terms.make('floor', 'whole', [a]);
}

/** A whole number as a number. */
export function widen(terms: Terms, a: Term): Term {
  if (a.sort === 'number') return a;
  return isConstant(a) ? terms.constant(a.value) : terms.make('widen', 'number', [a]);
}

export function atMost(terms: Terms, a: Term, b: Term): Term {
  if (a === b) return terms.yes;
  const [left, right] = [apart(a), apart(b)];
  if (left.base === right.base) return terms.truth(compareFractions(left.offset, right.offset) <= 0);
  return terms.make('atMost', 'truth', [a, b]);
}

export const less = (terms: Terms, a: Term, b: Term): Term => not(terms, atMost(terms, b, a));

export function equal(terms: Terms, a: Term, b: Term): Term {
  if (a === b) return terms.yes;
  const [left, right] = [apart(a), apart(b)];
  if (left.base === right.base) return terms.truth(compareFractions(left.offset, right.offset) === 0);
  return terms.make('equal', 'truth', sorted([a, b]));
}

export const within = (terms: Terms, a: Term, low: number, high: number): Term =>
  and(terms, atMost(terms, terms.whole(low), a), atMost(terms, a, terms.whole(high)));

export const largest = (terms: Terms, a: Term, b: Term): Term => choose(terms, atMost(terms, a, b), b, a);
export const smallest = (terms: Terms, a: Term, b: Term): Term => choose(terms, atMost(terms, a, b), a, b);

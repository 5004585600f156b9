/** Truths put together, with what can be seen at once seen at once. */
import type { Term, Terms } from './term.ts';

export function not(terms: Terms, a: Term): Term {
  if (a === terms.yes) return terms.no;
  if (a === terms.no) return terms.yes;
  return a.op === 'not' ? a.parts[0]! : terms.make('not', 'truth', [a]);
}

export const all = (terms: Terms, parts: Iterable<Term>): Term =>
  joined(terms, 'and', parts, terms.yes, terms.no);
export const any = (terms: Terms, parts: Iterable<Term>): Term =>
  joined(terms, 'or', parts, terms.no, terms.yes);
export const and = (terms: Terms, ...parts: readonly Term[]): Term => all(terms, parts);
export const or = (terms: Terms, ...parts: readonly Term[]): Term => any(terms, parts);
export const implies = (terms: Terms, a: Term, b: Term): Term => or(terms, not(terms, a), b);

/** a but not b. */
export const without = (terms: Terms, a: Term, b: Term): Term => and(terms, a, not(terms, b));

function joined(terms: Terms, op: 'and' | 'or', parts: Iterable<Term>, nothing: Term, settles: Term): Term {
  const found = new Set<Term>();
  for (const part of parts) {
    if (part === settles) return settles;
    if (part === nothing) continue;
    if (part.op === op) for (const inner of part.parts) found.add(inner);
    else found.add(part);
  }
  for (const part of found) if (part.op === 'not' && found.has(part.parts[0]!)) return settles;
  if (found.size === 0) return nothing;
  const sorted = [...found].sort((a, b) => a.id - b.id);
  return sorted.length === 1 ? sorted[0]! : terms.make(op, 'truth', sorted);
}

/** Two truths are alike. */
export function same(terms: Terms, a: Term, b: Term): Term {
  if (a === b) return terms.yes;
  if (a === terms.yes) return b;
  if (b === terms.yes) return a;
  if (a === terms.no) return not(terms, b);
  if (b === terms.no) return not(terms, a);
  if (not(terms, a) === b) return terms.no;
  const [first, second] = a.id < b.id ? [a, b] : [b, a];
  return terms.make('same', 'truth', [first, second]);
}

export const differ = (terms: Terms, a: Term, b: Term): Term => not(terms, same(terms, a, b));

/** One or the other, of any sort. */
export function choose(terms: Terms, condition: Term, yes: Term, no: Term): Term {
  if (condition === terms.yes || yes === no) return yes;
  if (condition === terms.no) return no;
  if (yes.sort === 'truth') {
    if (yes === terms.yes) return or(terms, condition, no);
    if (yes === terms.no) return and(terms, not(terms, condition), no);
    if (no === terms.yes) return or(terms, not(terms, condition), yes);
    if (no === terms.no) return and(terms, condition, yes);
  }
  if (condition.op === 'not') return choose(terms, condition.parts[0]!, no, yes);
  return terms.make('ite', yes.sort, [condition, yes, no]);
}

/** At least `n` of them, counted one after another. */
export function atLeast(terms: Terms, n: number, of: readonly Term[]): Term {
  if (n <= 0) return terms.yes;
  let reached: readonly Term[] = [terms.yes, ...Array.from({ length: n }, () => terms.no)];
  for (const one of of) {
    const before = reached;
    reached = before.map((sofar, k) => (k === 0 ? sofar : or(terms, sofar, and(terms, before[k - 1]!, one))));
  }
  return reached[n]!;
}

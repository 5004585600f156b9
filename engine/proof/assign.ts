/** Terms under an assignment that may leave variables open: what is certain whatever these are (Kleene, 1952). */
import {
  add,
  compareFractions,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
} from '../decide/fraction.ts';
import type { Term } from './term.ts';

/** undefined: not known */
export type Said = boolean | Fraction | undefined;

export type Assignment = (variable: Term) => Said;

/** The value of every term of a cone (`coneOf`), by its id. */
export function evaluate(cone: readonly Term[], assignment: Assignment): ReadonlyMap<Term, Said> {
  const values = new Map<Term, Said>();
  for (const term of cone) values.set(term, said(term, assignment, values));
  return values;
}

export function said(term: Term, assignment: Assignment, values: { get(term: Term): Said }): Said {
  const at = (position: number): Said => values.get(term.parts[position]!);
  switch (term.op) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'constant':
      return term.value;
    case 'variable':
      return assignment(term);
    case 'not': {
      const is = at(0);
      return is === undefined ? undefined : !is;
    }
    case 'and':
      return joined(term.parts, values, false);
    case 'or':
      return joined(term.parts, values, true);
    case 'ite': {
      const condition = at(0);
      if (condition !== undefined) return condition === true ? at(1) : at(2);
      const [yes, no] = [at(1), at(2)];
      return yes !== undefined && no !== undefined && alike(yes, no) ? yes : undefined;
    }
    case 'same': {
      const [a, b] = [at(0), at(1)];
      return a === undefined || b === undefined ? undefined : a === b;
    }
    case 'widen':
      return at(0);
    case 'floor': {
      const a = at(0) as Fraction | undefined;
      return a && fraction(floor(a));
    }
    default:
      return calculated(term.op, at(0) as Fraction | undefined, at(1) as Fraction | undefined);
  }
}

function joined(parts: readonly Term[], values: { get(term: Term): Said }, settles: boolean): Said {
  let open = false;
  for (const part of parts) {
    const is = values.get(part);
    if (is === settles) return settles;
    if (is === undefined) open = true;
  }
  return open ? undefined : !settles;
}

function calculated(
  op: 'equal' | 'atMost' | 'add' | 'multiply' | 'divide',
  a: Fraction | undefined,
  b: Fraction | undefined,
): Said {
  if (a === undefined || b === undefined) return undefined;
  switch (op) {
    case 'equal':
      return compareFractions(a, b) === 0;
    case 'atMost':
      return compareFractions(a, b) <= 0;
    case 'add':
      return add(a, b);
    case 'multiply':
      return multiply(a, b);
    case 'divide':
      return b.n === 0n ? undefined : divide(a, b);
  }
}

const alike = (a: boolean | Fraction, b: boolean | Fraction): boolean =>
  typeof a === 'boolean' || typeof b === 'boolean' ? a === b : compareFractions(a, b) === 0;

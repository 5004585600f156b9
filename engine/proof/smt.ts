/** Terms → SMT-LIB 2.6 commands, and what a solver prints of a model → values. */
import { fraction } from '../decide/fraction.ts';
import type { Said } from './assign.ts';
import type { Sort, Term } from './term.ts';

const SORTS: Readonly<Record<Sort, string>> = { truth: 'Bool', whole: 'Int', number: 'Real' };

/** Tells the terms of one pool from those of others that ask the same solver. */
export type Mark = string;

/** The name of a term in the solver: of its number only, never of an author's words. */
export function nameOf(term: Term, mark: Mark): string {
  switch (term.op) {
    case 'true':
    case 'false':
      return term.op;
    case 'constant':
      return constant(term);
    case 'variable':
      return `${mark}v${term.id}`;
    default:
      return `${mark}t${term.id}`;
  }
}

/** The command that makes a term known; its parts must be. */
export function definition(term: Term, mark: Mark): string {
  if (term.op === 'true' || term.op === 'false' || term.op === 'constant') return '';
  if (term.op === 'variable') return `(declare-const ${nameOf(term, mark)} ${SORTS[term.sort]})`;
  return `(define-fun ${nameOf(term, mark)} () ${SORTS[term.sort]} (${OPERATORS[term.op]} ${term.parts.map((part) => nameOf(part, mark)).join(' ')}))`;
}

const OPERATORS = {
  not: 'not',
  and: 'and',
  or: 'or',
  same: '=',
  ite: 'ite',
  equal: '=',
  atMost: '<=',
  add: '+',
  multiply: '*',
  divide: '/',
  floor: 'to_int',
  widen: 'to_real',
} as const;

function constant({ value, sort }: Term): string {
  const { n, d } = value!;
  const size = n < 0n ? -n : n;
  const point = sort === 'number' ? '.0' : '';
  const whole = `${size}${point}`;
  const plain = d === 1n ? whole : `(/ ${whole} ${d}${point})`;
  return n < 0n ? `(- ${plain})` : plain;
}

/** What `(get-value (v1 v2))` prints → the values by name. */
export function readValues(printed: string): ReadonlyMap<string, Said> {
  const values = new Map<string, Said>();
  const words = printed.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const next = (): unknown => {
    const word = words[at++];
    if (word !== '(') return word;
    const items: unknown[] = [];
    while (at < words.length && words[at] !== ')') items.push(next());
    at += 1;
    return items;
  };
  const pairs = next();
  if (!Array.isArray(pairs)) return values;
  for (const pair of pairs) if (Array.isArray(pair)) values.set(String(pair[0]), valueIn(pair[1]));
  return values;
}

function valueIn(said: unknown): Said {
  if (said === 'true') return true;
  if (said === 'false') return false;
  if (Array.isArray(said)) {
    const [op, a, b] = said;
    const left = valueIn(a);
    if (op === '-' && typeof left === 'object') return { n: -left.n, d: left.d };
    const right = valueIn(b);
    return op === '/' && typeof left === 'object' && typeof right === 'object'
      ? fraction(left.n * right.d, left.d * right.n)
      : undefined;
  }
  const match = /^(\d+)(?:\.(\d+))?\??$/.exec(String(said));
  if (match === null) return undefined;
  const decimals = match[2] ?? '';
  return fraction(BigInt(match[1]! + decimals), 10n ** BigInt(decimals.length));
}

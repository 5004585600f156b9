/**
 * Formulas that a solver can be asked about: truths, whole numbers and exact numbers, each term once (hash-consing), so
 * that what is the same is one object and a mutant of a measure costs only what it changes.
 */
import { compareFractions, type Fraction } from '../decide/fraction.ts';

export type Sort = 'truth' | 'whole' | 'number';

export type Op =
  | 'true'
  | 'false'
  | 'constant'
  | 'variable'
  | 'not'
  | 'and'
  | 'or'
  | 'same'
  | 'ite'
  | 'equal'
  | 'atMost'
  | 'add'
  | 'multiply'
  | 'divide'
  | 'floor'
  | 'widen';

export interface Term {
  /** in order of making: the parts of a term come before it */
  readonly id: number;
  readonly op: Op;
  readonly sort: Sort;
  readonly parts: readonly Term[];
  /** of a constant */
  readonly value: Fraction | undefined;
  /** of a variable */
  readonly variable: Variable | undefined;
}

export interface Variable {
  readonly name: string;
  /** what it can be: a truth about it and others like it; undefined where its sort says all */
  domain: Term | undefined;
  /**
   * Of a variable that stands for something no fact of the case answers (which side of a conflict is followed, a day
   * against a time of that day): when it matters at all.
   */
  readonly loose: Term | undefined;
}

/** The only maker of terms: terms of two pools never meet. */
export class Terms {
  readonly yes: Term;
  readonly no: Term;
  readonly all: Term[] = [];
  readonly texts: string[] = [];
  readonly #known = new Map<string, Term>();

  constructor() {
    this.yes = this.#make('true', 'truth', []);
    this.no = this.#make('false', 'truth', []);
  }

  /** The variable of that name; `loose`: see Variable. */
  variable(name: string, sort: Sort, loose?: Term): Term {
    const key = `v ${sort} ${loose?.id ?? ''} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    return this.#add(key, {
      op: 'variable',
      sort,
      parts: [],
      value: undefined,
      variable: { name, domain: undefined, loose },
    });
  }

  constant(value: Fraction, sort: Exclude<Sort, 'truth'> = 'number'): Term {
    const key = `c ${sort} ${value.n}/${value.d}`;
    return (
      this.#known.get(key) ?? this.#add(key, { op: 'constant', sort, parts: [], value, variable: undefined })
    );
  }

  whole(value: number | bigint): Term {
    return this.constant({ n: BigInt(value), d: 1n }, 'whole');
  }

  /** texts by number: the order in which they are first named */
  textNumber(text: string): number {
    const known = this.texts.indexOf(text);
    return known >= 0 ? known : this.texts.push(text) - 1;
  }

  truth(is: boolean): Term {
    return is ? this.yes : this.no;
  }

  make(op: Op, sort: Sort, parts: readonly Term[]): Term {
    return this.#make(op, sort, parts);
  }

  #make(op: Op, sort: Sort, parts: readonly Term[]): Term {
    const key = `${op} ${sort} ${parts.map(({ id }) => id).join(' ')}`;
    return this.#known.get(key) ?? this.#add(key, { op, sort, parts, value: undefined, variable: undefined });
  }

  #add(key: string, made: Omit<Term, 'id'>): Term {
    const term = { ...made, id: this.all.length };
    this.all.push(term);
    this.#known.set(key, term);
    return term;
  }
}

export const isConstant = (term: Term): term is Term & { readonly value: Fraction } =>
  term.value !== undefined;

export const sameConstant = (a: Term, b: Term): boolean =>
  isConstant(a) && isConstant(b) && compareFractions(a.value, b.value) === 0;

/** The term and everything it is made of, domains of its variables included, parts before wholes. */
export function coneOf(roots: readonly Term[]): readonly Term[] {
  const seen = new Set<Term>();
  const waiting = [...roots];
  for (let term = waiting.pop(); term !== undefined; term = waiting.pop()) {
    if (seen.has(term)) continue;
    seen.add(term);
    for (const part of term.parts) if (!seen.has(part)) waiting.push(part);
    const domain = term.variable?.domain;
    if (domain !== undefined && !seen.has(domain)) waiting.push(domain);
    const loose = term.variable?.loose;
    if (loose !== undefined && !seen.has(loose)) waiting.push(loose);
  }
  return [...seen].sort((a, b) => a.id - b.id);
}

export const variablesOf = (cone: readonly Term[]): readonly Term[] =>
  cone.filter(({ op }) => op === 'variable');

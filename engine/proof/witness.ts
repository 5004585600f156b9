/** A model of the solver → the smallest case that it needs: facts whose answer does not matter are not told. */
import { dayOf, isoDay, MINUTES_A_DAY } from '../decide/day.ts';
import type { Fraction } from '../decide/fraction.ts';
import { NOT_FIXED, type Positions } from '../decide/place.ts';
import { type Answered, type Facts, instanceKey } from '../facts.ts';
import type { Value } from '../measure.ts';
import type { Model } from './ask.ts';
import { evaluate, type Said, said } from './assign.ts';
import type { AskedFact, Encoding } from './encode/index.ts';
import { coneOf, type Term, variablesOf } from './term.ts';
import type { Encoded } from './value.ts';

export interface Witness {
  readonly facts: Facts;
  readonly asOf: string;
  readonly readings: ReadonlyMap<string, string>;
}

export interface Keeping {
  /** what the case must keep showing */
  readonly query: Term;
  /** what must stay decided, as far as the solver's case decides it */
  readonly decided: readonly Term[];
  /** the places that must be there */
  readonly at: readonly Positions[];
  /** everything the solver said */
  readonly whole?: boolean;
}

export function witnessOf(
  encoding: Encoding,
  model: Model,
  { query, decided, at, whole = false }: Keeping,
): Witness {
  const cone = coneOf([query, ...decided]);
  const assigned = new Map(model);
  const values = () => evaluate(cone, (variable) => assigned.get(variable));
  const known = values();
  const kept = decided.filter((term) => known.get(term) !== undefined);
  const holds = (): boolean => {
    const now = values();
    return now.get(query) === true && kept.every((term) => now.get(term) !== undefined);
  };
  const without = (variables: readonly Term[]): boolean => {
    const before = variables.map((variable) => [variable, assigned.get(variable)] as const);
    for (const variable of variables) assigned.delete(variable);
    if (holds()) return true;
    for (const [variable, value] of before) assigned.set(variable, value);
    return false;
  };
  const relevant = new Set(variablesOf(cone));
  const readings = chosenReadings(encoding, assigned, holds);
  const told = [...encoding.asked.values()]
    .filter(({ answer }) => {
      const own = variablesIn(answer).filter((variable) => relevant.has(variable));
      return own.length > 0 && (whole || !without(own));
    })
    .filter(({ fact, positions }) => !isUnasked(encoding, fact, positions, assigned));
  const isThere = (list: number, element: number): boolean => {
    const term = encoding.shape.there[list]![element]!;
    return evaluate(coneOf([term]), (variable) => assigned.get(variable)).get(term) === true;
  };
  const counted = whole ? new Set(encoding.shape.there.keys()) : countedLists(encoding, relevant);
  const places = [...at, ...told.map(({ positions }) => positions)];
  const present = encoding.shape.there.map((elements, list) =>
    elements.flatMap((_, element) =>
      isThere(list, element) && (counted.has(list) || places.some((place) => place[list] === element))
        ? [element]
        : [],
    ),
  );
  return {
    facts: factsOf(encoding, present, counted, told, assigned),
    asOf: isoDay(dayAsked(encoding, assigned, told)),
    readings,
  };
}

/** 截至; where it does not matter, a day by which everything told has happened. */
function dayAsked(
  { asOf, measure }: Encoding,
  assigned: ReadonlyMap<Term, Said>,
  told: readonly AskedFact[],
): number {
  const day = (term: Term): readonly number[] => {
    const is = assigned.get(term) as Fraction | undefined;
    return is === undefined ? [] : [Number(is.n)];
  };
  const days = told.flatMap(({ answer }) => (answer.kind === 'moment' ? day(answer.day) : []));
  return day(asOf.day)[0] ?? Math.max(dayOf(measure.effective) ?? 0, ...days);
}

/** Where the form does not ask a fact, a case does not answer it. */
function isUnasked(
  encoding: Encoding,
  fact: number,
  positions: Positions,
  assigned: ReadonlyMap<Term, Said>,
): boolean {
  const { na } = encoding.fact(fact, positions);
  return evaluate(coneOf([na]), (variable) => assigned.get(variable)).get(na) === true;
}

/** Readings other than the adopted, where the case needs them. */
function chosenReadings(
  { measure, options, terms }: Encoding,
  assigned: Map<Term, Said>,
  holds: () => boolean,
): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  measure.readings.forEach(({ id, options: named, adopted }, reading) => {
    const own = options[reading]!;
    if (own.every((option) => option === terms.yes || !assigned.has(option))) return;
    const before = own.map((option) => assigned.get(option));
    for (const [at, option] of own.entries()) assigned.set(option, at === adopted);
    if (holds()) return;
    for (const [at, option] of own.entries()) assigned.set(option, before[at]);
    const option = before.indexOf(true);
    if (option >= 0 && option !== adopted) chosen.set(id, named[option]!.name);
  });
  return chosen;
}

/** Lists of which it matters how many things they hold. */
function countedLists({ shape }: Encoding, relevant: ReadonlySet<Term>): ReadonlySet<number> {
  const counted = new Set<number>();
  shape.there.forEach((elements, list) => {
    const parents = new Set(
      shape.ground.lists[list]!.within.flatMap((parent) =>
        shape.there[parent]!.flatMap((there) => coneOf([there])),
      ),
    );
    const own = elements
      .flatMap((there) => variablesOf(coneOf([there])))
      .filter((variable) => !parents.has(variable));
    if (own.some((variable) => relevant.has(variable))) counted.add(list);
  });
  return counted;
}

function factsOf(
  { shape, terms }: Encoding,
  kept: readonly (readonly number[])[],
  counted: ReadonlySet<number>,
  told: readonly AskedFact[],
  assigned: ReadonlyMap<Term, Said>,
): Facts {
  const { lists, facts } = shape.ground;
  const place = (list: number, element: number): number => kept[list]!.indexOf(element);
  const answers: Map<string, Answered>[] = facts.answers.map(() => new Map());
  for (const { fact, positions, answer } of told) {
    const over = positions.flatMap((element, list) =>
      element === NOT_FIXED ? [] : [[list, element] as const],
    );
    if (over.some(([list, element]) => place(list, element) < 0)) continue;
    const value = valueFrom(answer, assigned, terms.texts);
    if (value !== undefined)
      answers[fact]!.set(instanceKey(shape.overOf[fact]!.map((list) => place(list, positions[list]!))), {
        value,
        judgement: undefined,
      });
  }
  return {
    lists: lists.map(({ within }, list) => {
      const elements = kept[list]!.map((element) => {
        const { id, parents } = facts.lists[list]!.elements[element]!;
        return { id, parents: parents.map((parent, at) => place(within[at]!, parent)) };
      });
      // what is there is told to be all: a case reads better so, and more knowledge never overturns what is decided
      const tuples = counted.has(list) || elements.length > 0 ? parentTuples(shape, kept, within) : [];
      return { elements, complete: new Map(tuples.map((tuple) => [tuple, 'complete' as const])) };
    }),
    answers,
  };
}

function parentTuples(
  { ground }: Encoding['shape'],
  kept: readonly (readonly number[])[],
  within: readonly number[],
): readonly string[] {
  return ground
    .instances(within)
    .filter((positions) =>
      positions.every((element, list) => element === NOT_FIXED || kept[list]!.includes(element)),
    )
    .map((positions) => instanceKey(within.map((list) => kept[list]!.indexOf(positions[list]!))));
}

/** The variables of a fact's own answer. */
export function variablesIn(answer: Encoded): readonly Term[] {
  const terms =
    answer.kind === 'moment'
      ? [answer.never, answer.day, answer.minute]
      : answer.kind === 'oneOf'
        ? answer.is
        : [answer.is];
  return terms
    .map((term) => (term.op === 'widen' ? term.parts[0]! : term))
    .filter(({ op }) => op === 'variable');
}

function valueFrom(
  answer: Encoded,
  assigned: ReadonlyMap<Term, Said>,
  texts: readonly string[],
): Value | undefined {
  const of = (term: Term): Said => {
    const cone = coneOf([term]);
    return said(
      term,
      (variable) => assigned.get(variable),
      evaluate(cone, (variable) => assigned.get(variable)),
    );
  };
  const number = (term: Term): Fraction | undefined => of(term) as Fraction | undefined;
  switch (answer.kind) {
    case 'truth': {
      const is = of(answer.is);
      return typeof is === 'boolean' ? { kind: 'yesno', yes: is } : undefined;
    }
    case 'oneOf': {
      const option = answer.is.findIndex((is) => of(is) === true);
      return option < 0 ? undefined : { kind: 'option', option };
    }
    case 'amount': {
      const is = number(answer.is);
      return is && { kind: 'number', n: is.n, d: is.d };
    }
    case 'text': {
      const is = number(answer.is);
      return is && { kind: 'text', text: texts[Number(is.n)] ?? `其他${is.n}` };
    }
    case 'moment': {
      if (of(answer.never) === true) return { kind: 'never' };
      const [day, minute] = [number(answer.day), number(answer.minute)];
      if (day === undefined) return undefined;
      if (of(answer.timed) !== true) return { kind: 'day', day: Number(day.n) };
      return { kind: 'minute', minute: Number(day.n) * MINUTES_A_DAY + Number(minute?.n ?? 0n) };
    }
  }
}

/** A checked measure and a shape → its encoding, each question asked once at each place. */
import { FIRST_DAY, LAST_DAY } from '../../decide/day.ts';
import type { Positions } from '../../decide/place.ts';
import type { CheckedMeasure, Over, QuestionRef } from '../../measure.ts';
import { within } from '../numbers.ts';
import { oneOf } from '../one-of.ts';
import type { Shape } from '../shape.ts';
import type { Term, Terms } from '../term.ts';
import { dayValue, type Moment } from '../value.ts';
import { amountAt } from './amount.ts';
import { conceptAt } from './concept.ts';
import { truthAt } from './condition.ts';
import { dutyAt } from './duty.ts';
import { conceptSince } from './earliest.ts';
import type { Encoding, Told } from './encoding.ts';
import { factAt } from './fact.ts';
import { valueAt } from './formula.ts';
import { performanceAt } from './performance.ts';
import { scopeAt } from './scope.ts';
import { stateAt } from './state.ts';

export type * from './encoding.ts';
export { placeAt, sideName } from './encoding.ts';

export interface Setting {
  readonly terms: Terms;
  readonly measure: CheckedMeasure;
  readonly shape: Shape;
  readonly asOf: Moment;
  readonly told?: Told | undefined;
  readonly keepsForm?: boolean;
}

export function encode({ terms, measure, shape, asOf, told, keepsForm = true }: Setting): Encoding {
  const kept = keeper(shape);
  const { facts, concepts, amounts, acts } = measure;
  const encoding: Encoding = {
    terms,
    measure,
    shape,
    asOf,
    told,
    keepsForm,
    asked: new Map(),
    options: measure.readings.map(({ id, options }) =>
      optionsOf(
        terms,
        id,
        options.map(({ name }) => name),
      ),
    ),
    truth: (condition, place) => truthAt(encoding, condition, place),
    value: (expr, place) => valueAt(encoding, expr, place),
    fact: kept(facts, (index, at) => factAt(encoding, index, at)),
    concept: kept(concepts, (index, at) => conceptAt(encoding, index, at)),
    since: kept(concepts, (index, at) => conceptSince(encoding, index, at)),
    amount: kept(amounts, (index, at) => amountAt(encoding, index, at)),
    scope: kept(acts, (index, at) => scopeAt(encoding, index, at)),
    duty: kept(acts, (index, at) => dutyAt(encoding, index, at)),
    performance: kept(acts, (index, at) => performanceAt(encoding, index, at)),
    state: kept(acts, (index, at) => stateAt(encoding, index, at)),
  };
  return encoding;
}

/**
 * The same measure with rules of these questions changed. What those questions need is what it was: no question needs
 * itself, so that only their own answers are encoded anew. Ask it of nothing else.
 */
export function encodeChanged(
  base: Encoding,
  measure: CheckedMeasure,
  questions: readonly QuestionRef[],
): Encoding {
  const isChanged = (kind: QuestionRef['kind'], index: number): boolean =>
    questions.some((question) => question.kind === kind && question.index === index);
  const kept = keeper(base.shape);
  const ofAct = (index: number): boolean => isChanged('duty', index) || isChanged('performance', index);
  const { concepts, amounts, acts } = measure;
  const changed: Encoding = {
    ...base,
    measure,
    truth: (condition, place) => truthAt(changed, condition, place),
    value: (expr, place) => valueAt(changed, expr, place),
    concept: kept(concepts, (index, at) =>
      isChanged('concept', index) ? conceptAt(changed, index, at) : base.concept(index, at),
    ),
    since: kept(concepts, (index, at) =>
      isChanged('concept', index) ? conceptSince(changed, index, at) : base.since(index, at),
    ),
    amount: kept(amounts, (index, at) =>
      isChanged('amount', index) ? amountAt(changed, index, at) : base.amount(index, at),
    ),
    scope: kept(acts, (index, at) => scopeAt(changed, index, at)),
    duty: kept(acts, (index, at) => (ofAct(index) ? dutyAt(changed, index, at) : base.duty(index, at))),
    performance: kept(acts, (index, at) =>
      ofAct(index) ? performanceAt(changed, index, at) : base.performance(index, at),
    ),
    state: kept(acts, (index, at) => (ofAct(index) ? stateAt(changed, index, at) : base.state(index, at))),
  };
  return changed;
}

/** 截至: any day. */
export function anyDay(terms: Terms): Moment {
  const day = terms.variable('asOf', 'whole');
  day.variable!.domain ??= within(terms, day, FIRST_DAY, LAST_DAY);
  return dayValue(terms, day);
}

/** Exactly one is followed. */
function optionsOf(terms: Terms, id: string, names: readonly string[]): readonly Term[] {
  return oneOf(
    terms,
    names.map((name) => `reading ${JSON.stringify([id, name])}`),
  );
}

/** Every question at every place once: a place is narrowed to what the question lies over. */
function keeper({ ground }: Shape) {
  return <T>(
    declared: readonly { readonly over: Over }[],
    answer: (index: number, positions: Positions) => T,
  ) => {
    const tables: Map<Positions, T>[] = declared.map(() => new Map());
    return (index: number, from: Positions): T => {
      const positions = ground.narrow(declared[index]!.over, from);
      const table = tables[index]!;
      if (!table.has(positions)) table.set(positions, answer(index, positions));
      return table.get(positions)!;
    };
  };
}

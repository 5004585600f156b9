/** One version of a measure and what is known of a case → everything that can be asked of it, each asked once. */

import type { Over } from '../measure.ts';
import { amountAt } from './amount.ts';
import { conceptAt } from './concept.ts';
import type { Content } from './content.ts';
import type { Diagrams } from './diagram.ts';
import { open } from './diagram.ts';
import { dutyAt } from './duty.ts';
import type { Answered, Duty, Evaluator } from './evaluator.ts';
import { factAt } from './fact.ts';
import { valueAt } from './formula.ts';
import { literalAt, truthAt } from './literal.ts';
import { performanceAt } from './performance.ts';
import { entry, type Ground, type Place, type Positions } from './place.ts';
import type { Program, Question } from './program.ts';
import { outranking } from './standing.ts';
import { stateAt } from './state.ts';
import { operate } from './symbol.ts';
import type { Variables } from './variable.ts';

export interface Setting {
  readonly program: Program;
  readonly version: number;
  readonly ground: Ground;
  readonly readings: readonly number[];
  readonly asOf: Content;
  readonly lackingYears: Set<number>;
  readonly diagrams: Diagrams;
  readonly variables: Variables;
}

/** `base`: the same setting but for one reading; what does not consult that reading is taken from there. */
export function createEvaluator(
  setting: Setting,
  base?: { readonly run: Evaluator; readonly reading: number },
): Evaluator {
  const { questions, acts, facts, concepts, amounts } = setting.program;
  const once = <T>(declared: readonly { readonly over: Over }[], ask: Ask<T>, circular: T): Ask<T> =>
    askedOnce(setting.ground, declared, ask, circular);
  const places = new Map<Positions, Place>();
  const ranks = new Map<Question, ReadonlyMap<number, readonly number[]>>();
  const untouched = (question: Question | undefined): Evaluator | undefined =>
    base !== undefined && question !== undefined && !question.readings.includes(base.reading)
      ? base.run
      : undefined;

  const run: Evaluator = {
    ...setting,
    place: (positions) =>
      entry(places, positions, () => ({ positions, own: undefined, literals: new Map() })),
    truth: (tree, place) => truthAt(run, tree, place),
    literal: (position, place) => {
      let found = place.literals.get(position);
      if (found === undefined) {
        found = literalAt(run, position, place);
        place.literals.set(position, found);
      }
      return found;
    },
    operate: (operation, parts) => {
      const result = operate(operation, parts);
      if (result.kind === 'open' && result.lacks !== undefined) setting.lackingYears.add(result.lacks);
      return result;
    },
    value: (formula, place) => valueAt(run, formula, place),
    fact: once(facts, (fact, positions) => factAt(run, fact, positions), open([])),
    concept: once(
      concepts,
      (concept, positions) =>
        untouched(questions.concepts[concept])?.concept(concept, positions) ??
        conceptAt(run, concept, positions),
      NO_ANSWER,
    ),
    amount: once(
      amounts,
      (amount, positions) =>
        untouched(questions.amounts[amount])?.amount(amount, positions) ?? amountAt(run, amount, positions),
      NO_ANSWER,
    ),
    duty: once(
      acts,
      (act, positions) =>
        untouched(questions.duties[act])?.duty(act, positions) ?? dutyAt(run, act, positions),
      NO_DUTY,
    ),
    performance: once(
      acts,
      (act, positions) =>
        untouched(questions.performances[act])?.performance(act, positions) ??
        performanceAt(run, act, positions),
      NO_ANSWER,
    ),
    state: once(acts, (act, positions) => stateAt(run, act, positions), open([])),
    outranked: (question) => entry(ranks, question, () => outranking(run, question)),
  };
  return run;
}

/** What a question that asks for itself would get: the checker lets none through, and a program from elsewhere must not hang. */
const NO_ANSWER: Answered = { answer: open([]), standing: [] };
const NO_DUTY: Duty = { answer: open([]), standing: [], deadline: open([]) };

type Ask<T> = (index: number, positions: Positions) => T;

/** Asks once for each instance, wherever it is asked from. */
function askedOnce<T>(
  { narrow }: Ground,
  declared: readonly { readonly over: Over }[],
  ask: Ask<T>,
  circular: T,
): Ask<T> {
  const answers = declared.map(() => new Map<Positions, T>());
  return (index, from) => {
    const positions = narrow(declared[index]!.over, from);
    const known = answers[index]!;
    const found = known.get(positions);
    if (found !== undefined) return found;
    known.set(positions, circular);
    const answer = ask(index, positions);
    known.set(positions, answer);
    return answer;
  };
}

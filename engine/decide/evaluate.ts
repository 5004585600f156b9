/** One version of a measure and what is known of a case → everything that can be asked of it, each asked once. */

import type { Over } from '../measure.ts';
import { amountAt } from './amount.ts';
import { conceptAt } from './concept.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import { open } from './diagram.ts';
import { dutyAt } from './duty.ts';
import { conceptSince } from './earliest.ts';
import type { Answered, Duty, Evaluator } from './evaluator.ts';
import { factAt } from './fact.ts';
import { valueAt } from './formula.ts';
import type { Influence } from './influence.ts';
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
  readonly asOf: Diagram;
  readonly lackingYears: Set<number>;
  readonly diagrams: Diagrams;
  readonly variables: Variables;
}

/** The same setting but for one reading: what that reading does not influence is taken from there. */
export interface Base {
  readonly run: Evaluator;
  readonly reading: number;
  readonly influence: Influence;
}

export function createEvaluator(setting: Setting, base?: Base): Evaluator {
  const { acts, facts, concepts, amounts } = setting.program;
  const once = <T>(declared: readonly { readonly over: Over }[], ask: Ask<T>, circular: T): Ask<T> =>
    askedOnce(setting.ground, declared, ask, circular);
  const places = new Map<Positions, Place>();
  const ranks = new Map<Question, ReadonlyMap<number, readonly number[]>>();
  const shared = <T>(influence: AskedFor, inBase: (from: Evaluator) => Ask<T>, ask: Ask<T>): Ask<T> => {
    if (base === undefined) return ask;
    const isInfluenced = (index: number, at: Positions) =>
      base.influence[influence](index, at).has(base.reading);
    return (index, at) => (isInfluenced(index, at) ? ask(index, at) : inBase(base.run)(index, at));
  };

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
    fact: once(
      facts,
      shared(
        'ofFact',
        (from) => from.fact,
        (fact, at) => factAt(run, fact, at),
      ),
      open([]),
    ),
    concept: once(
      concepts,
      shared(
        'ofConcept',
        (from) => from.concept,
        (concept, at) => conceptAt(run, concept, at),
      ),
      NO_ANSWER,
    ),
    since: once(concepts, (concept, at) => conceptSince(run, concept, at), open([])),
    amount: once(
      amounts,
      shared(
        'ofAmount',
        (from) => from.amount,
        (amount, at) => amountAt(run, amount, at),
      ),
      NO_ANSWER,
    ),
    duty: once(
      acts,
      shared(
        'ofDuty',
        (from) => from.duty,
        (act, at) => dutyAt(run, act, at),
      ),
      NO_DUTY,
    ),
    performance: once(
      acts,
      shared(
        'ofPerformance',
        (from) => from.performance,
        (act, at) => performanceAt(run, act, at),
      ),
      NO_ANSWER,
    ),
    state: once(acts, (act, at) => stateAt(run, act, at), open([])),
    outranked: (question) => entry(ranks, question, () => outranking(run, question)),
  };
  return run;
}

/** What a question that asks for itself would get: the checker lets none through, and a program from elsewhere must not hang. */
const NO_ANSWER: Answered = { answer: open([]), standing: [] };
const NO_DUTY: Duty = { answer: open([]), standing: [], deadline: open([]) };

type AskedFor = 'ofFact' | 'ofConcept' | 'ofAmount' | 'ofDuty' | 'ofPerformance';
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

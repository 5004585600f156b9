/** Versions and facts → one evaluator for each version, all on one ground of diagrams. */
import type { Value } from '../measure.ts';
import { createLedger } from './cell.ts';
import { answerInOrder } from './chain.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './day.ts';
import { type Diagram, type Diagrams, leaf } from './diagram.ts';
import { createDiagrams } from './diagrams.ts';
import { createEvaluator } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { variableDiagram } from './fact.ts';
import type { DecideOptions, VersionCase } from './given.ts';
import { PIN_ROUNDS } from './limits.ts';
import { pinsFor } from './pins.ts';
import { createGround, type Ground } from './place.ts';
import { type Budget, createBudget, isHalfLeft } from './pool.ts';
import type { Program } from './program.ts';
import { createRelations, isNews, type Relations } from './relations.ts';
import { type Watched, watch } from './rests.ts';
import { everything, type IsAsked, subjectsOf } from './subject.ts';
import { known } from './symbol.ts';
import { createVariables, type Variables } from './variable.ts';

/** The versions, oldest first, and the outcomes that are asked of them. */
export interface Evaluated {
  readonly runs: readonly Evaluator[];
  readonly watched: readonly Watched[];
}

/** Decided again with pins for as long as unknowns are seen to be compared with one another. */
export function evaluate(
  versions: readonly VersionCase[],
  options: DecideOptions,
  isAsked: IsAsked = everything,
): Evaluated {
  const grounds = groundsOf(versions);
  const budget = createBudget();
  let relations = createRelations();
  let evaluated = evaluatedWith(grounds, options, isAsked, createVariables(), relations, budget);
  let before = relations.compared();
  for (let round = 1; round < PIN_ROUNDS && isHalfLeft(budget); round += 1) {
    const compared = relations.compared();
    if (compared.pairs.size === 0 || (round > 1 && !isNews(before, compared))) return evaluated;
    before = compared;
    relations = createRelations(compared);
    const variables = createVariables({ pins: pinsFor(compared) });
    evaluated = evaluatedWith(grounds, options, isAsked, variables, relations, budget);
  }
  return evaluated;
}

function evaluatedWith(
  grounds: readonly Grounded[],
  options: DecideOptions,
  isAsked: IsAsked,
  variables: Variables,
  relations: Relations,
  budget: Budget,
): Evaluated {
  const runs = evaluatorsWith(grounds, options, variables, createDiagrams(relations, budget));
  return { runs, watched: watchAll(runs, isAsked) };
}

/** Each subject has its own share of what it may cost. */
const watchAll = (runs: readonly Evaluator[], isAsked: IsAsked): readonly Watched[] =>
  subjectsOf(runs, isAsked).map((subject) => {
    runs[0]!.diagrams.grant();
    return watch(runs, subject);
  });

/** One version on its ground: the same however often it is decided. */
interface Grounded {
  readonly program: Program;
  readonly ground: Ground;
}

const groundsOf = (versions: readonly VersionCase[]): readonly Grounded[] =>
  versions
    .toSorted((a, b) => (a.program.effective < b.program.effective ? -1 : 1))
    .map(({ program, facts }) => ({ program, ground: createGround(program.lists, facts) }));

/** The same versions with answers for what is unknown. */
export const completedEvaluators = (
  runs: readonly Evaluator[],
  options: DecideOptions,
  completion: ReadonlyMap<string, Value>,
  budget: Budget,
): readonly Evaluator[] =>
  evaluatorsWith(runs, options, createVariables({ completion }), createDiagrams(createRelations(), budget));

function evaluatorsWith(
  versions: readonly Grounded[],
  options: DecideOptions,
  variables: Variables,
  diagrams: Diagrams,
): readonly Evaluator[] {
  const asOf = asOfDiagram(options.asOf, { variables, diagrams });
  const chosen = asMap(options.readings);
  const ledger = createLedger();
  return versions.map(({ program, ground }, version) => {
    const readings = readingsOf(program, chosen);
    const lackingYears = new Set<number>();
    const own = { program, version, ground, readings, asOf, lackingYears, diagrams, variables, ledger };
    return answerInOrder(createEvaluator(own));
  });
}

function asOfDiagram(asOf: string | undefined, run: Pick<Evaluator, 'diagrams' | 'variables'>): Diagram {
  const day = asOf === undefined ? undefined : dayOf(asOf);
  if (day !== undefined) return leaf(known({ kind: 'day', day }));
  const tried = run.variables.tried('asOf');
  if (tried !== undefined) return leaf(known(tried));
  const axis = { kind: 'steps', of: 'day', low: FIRST_DAY, high: LAST_DAY } as const;
  return variableDiagram(run, run.variables.named('asOf', axis, { kind: 'asOf' }));
}

const asMap = (readings: DecideOptions['readings']): ReadonlyMap<string, string> =>
  readings instanceof Map ? readings : new Map(Object.entries(readings ?? {}));

const readingsOf = (program: Program, chosen: ReadonlyMap<string, string>): readonly number[] =>
  program.readings.map(({ id, options, adopted }) => {
    const option = options.findIndex(({ name }) => name === chosen.get(id));
    return option < 0 ? adopted : option;
  });

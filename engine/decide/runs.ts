/** Versions and facts → one evaluator for each version, all on one ground of diagrams. */
import type { Value } from '../measure.ts';
import { answerInOrder } from './chain.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './day.ts';
import { type Diagram, leaf } from './diagram.ts';
import { createDiagrams } from './diagrams.ts';
import { createEvaluator } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { variableDiagram } from './fact.ts';
import type { DecideOptions, VersionCase } from './given.ts';
import { PIN_ROUNDS } from './limits.ts';
import { partsOf } from './parts.ts';
import { pinsFor } from './pins.ts';
import { createGround } from './place.ts';
import type { Program } from './program.ts';
import { createRelations, isNews, type Relations } from './relations.ts';
import { everything, type IsAsked, subjectsOf } from './subject.ts';
import { known } from './symbol.ts';
import { createVariables, type Variables } from './variable.ts';

/** Oldest version first; decided again with pins for as long as unknowns are seen to be compared with one another. */
export function evaluatorsOf(
  versions: readonly VersionCase[],
  options: DecideOptions,
  isAsked: IsAsked = everything,
): readonly Evaluator[] {
  let relations = createRelations();
  let runs = evaluatorsWith(versions, options, createVariables(), relations);
  let before = relations.compared();
  for (let round = 1; round < PIN_ROUNDS; round += 1) {
    evaluateAll(runs, isAsked);
    const compared = relations.compared();
    if (compared.pairs.size === 0 || (round > 1 && !isNews(before, compared))) return runs;
    before = compared;
    relations = createRelations(compared);
    runs = evaluatorsWith(versions, options, createVariables({ pins: pinsFor(compared) }), relations);
  }
  return runs;
}

/** What is evaluated once is kept; each subject has its own share of what that may cost. */
function evaluateAll(runs: readonly Evaluator[], isAsked: IsAsked): void {
  for (const subject of subjectsOf(runs, isAsked)) {
    runs[0]!.diagrams.grant();
    partsOf(runs, subject);
  }
}

/** The same versions with answers for what is unknown. */
export const completedEvaluators = (
  versions: readonly VersionCase[],
  options: DecideOptions,
  completion: ReadonlyMap<string, Value>,
): readonly Evaluator[] =>
  evaluatorsWith(versions, options, createVariables({ completion }), createRelations());

function evaluatorsWith(
  versions: readonly VersionCase[],
  options: DecideOptions,
  variables: Variables,
  relations: Relations,
): readonly Evaluator[] {
  const diagrams = createDiagrams(relations);
  const asOf = asOfDiagram(options.asOf, { variables, diagrams });
  const chosen = asMap(options.readings);
  return versions
    .toSorted((a, b) => (a.program.effective < b.program.effective ? -1 : 1))
    .map(({ program, facts }, version) => {
      const ground = createGround(program.lists, facts);
      const readings = readingsOf(program, chosen);
      return answerInOrder(
        createEvaluator({
          program,
          version,
          ground,
          readings,
          asOf,
          lackingYears: new Set(),
          diagrams,
          variables,
        }),
      );
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

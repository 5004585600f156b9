/** Versions of a measure and what is known of a case → the verdict. */
import type { Outcome, Verdict, VersionUsed } from '../verdict.ts';
import type { Evaluator } from './evaluator.ts';
import type { DecideOptions, VersionCase } from './given.ts';
import { ALL_WITNESS_LIMIT } from './limits.ts';
import { outcomeOf } from './outcome.ts';
import { createBudget } from './pool.ts';
import { type Rests, restsOn } from './rests.ts';
import { completedEvaluators, type Evaluated, evaluate } from './runs.ts';
import { everything, type IsAsked } from './subject.ts';
import { traced } from './trace.ts';
import { type Complete, withWitness } from './witness.ts';

/** Name of the engine in verdicts: what it decides may change only with it. */
export const ENGINE = 'tiaowen 0.1.0';

/** `isAsked`: only these, with what they rest on. */
export function decide(
  versions: readonly VersionCase[],
  options: DecideOptions = {},
  isAsked: IsAsked = everything,
): Verdict {
  const evaluated = evaluate(versions, options, isAsked);
  return verdictOf(versions, options, evaluated, restsOn(evaluated.runs, evaluated.watched));
}

/** Only what is asked, and without the readings that it rests on: for what decides the same case many times over. */
export function decideOnly(
  versions: readonly VersionCase[],
  options: DecideOptions,
  isAsked: IsAsked,
): Verdict {
  return verdictOf(versions, options, evaluate(versions, options, isAsked));
}

function verdictOf(
  versions: readonly VersionCase[],
  options: DecideOptions,
  evaluated: Evaluated,
  rests?: Rests,
): Verdict {
  const { runs } = evaluated;
  const outcomes = outcomesOf(evaluated, options, rests);
  const verdict: Verdict = {
    measure: runs[0]?.program.id ?? '',
    engine: ENGINE,
    asOf: options.asOf,
    versions: versionsUsed(runs, outcomes),
    outcomes,
    lackingYears: lackingYears(runs),
  };
  return traced(verdict, { versions, options });
}

function outcomesOf(
  { runs, watched }: Evaluated,
  options: DecideOptions,
  rests: Rests | undefined,
): readonly Outcome[] {
  const complete = createCompletions(runs, options);
  return watched.flatMap((one) => {
    runs[0]!.diagrams.grant();
    const { subject, parts } = one;
    if (parts === undefined) return [];
    const outcome = outcomeOf(runs, subject, parts, rests?.get(one) ?? []);
    return [withWitness(outcome, subject, parts, complete)];
  });
}

/** All that are tried for one decision share what they may cost. */
function createCompletions(runs: readonly Evaluator[], options: DecideOptions): Complete {
  const budget = createBudget();
  let tried = 0;
  return {
    isAllowed: () => {
      tried += 1;
      return tried <= ALL_WITNESS_LIMIT;
    },
    with: (completion) => completedEvaluators(runs, options, completion, budget),
  };
}

/** Working days of a year that the calendar does not hold leave deadlines open, whatever else is told. */
const lackingYears = (runs: readonly Evaluator[]): NonNullable<Verdict['lackingYears']> =>
  runs.flatMap(({ program, lackingYears: years }) =>
    [...years].sort((a, b) => a - b).map((year) => ({ calendar: program.calendar?.name ?? '', year })),
  );

function versionsUsed(runs: readonly Evaluator[], outcomes: readonly Outcome[]): readonly VersionUsed[] {
  const undetermined = outcomes.some(({ version }) => version.kind === 'undetermined');
  const used = new Set(
    outcomes.map(({ version }) => (version.kind === 'inForce' ? version.effective : undefined)),
  );
  return runs
    .map(({ program }) => ({ effective: program.effective, hashes: program.hashes }))
    .filter(({ effective }) => undetermined || used.has(effective));
}

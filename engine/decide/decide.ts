/** Versions of a measure and what is known of a case → the verdict. */
import type { Outcome, Verdict, VersionUsed } from '../verdict.ts';
import type { Evaluator } from './evaluator.ts';
import type { DecideOptions, VersionCase } from './given.ts';
import { outcomeOf } from './outcome.ts';
import { type Parts, partsOf } from './parts.ts';
import { restsOn, variationsOf } from './rests.ts';
import { completedEvaluators, evaluatorsOf } from './runs.ts';
import { everything, type IsAsked, type Subject, subjectsOf } from './subject.ts';
import { traced } from './trace.ts';
import { type Complete, withWitness } from './witness.ts';

/** Name of the engine in verdicts: what it decides may change only with it. */
export const ENGINE = 'tiaowen 0.1.0';

export function decide(versions: readonly VersionCase[], options: DecideOptions = {}): Verdict {
  const runs = evaluatorsOf(versions, options);
  const variations = variationsOf(runs);
  const outcomes = outcomesOf(versions, options, runs, everything, (subject, parts) =>
    restsOn(variations, runs, subject, parts),
  );
  return verdictOf(versions, options, runs, outcomes);
}

/** Only what is asked, and without the readings that it rests on: for what decides the same case many times over. */
export function decideOnly(
  versions: readonly VersionCase[],
  options: DecideOptions,
  isAsked: IsAsked,
): Verdict {
  const runs = evaluatorsOf(versions, options, isAsked);
  return verdictOf(
    versions,
    options,
    runs,
    outcomesOf(versions, options, runs, isAsked, () => []),
  );
}

function outcomesOf(
  versions: readonly VersionCase[],
  options: DecideOptions,
  runs: readonly Evaluator[],
  isAsked: IsAsked,
  rests: (subject: Subject, parts: Parts) => readonly string[],
): readonly Outcome[] {
  const complete: Complete = (completion) => completedEvaluators(versions, options, completion);
  return subjectsOf(runs, isAsked).flatMap((subject) => {
    runs[0]!.diagrams.grant();
    const parts = partsOf(runs, subject);
    if (parts === undefined) return [];
    return [withWitness(outcomeOf(runs, subject, parts, rests(subject, parts)), subject, parts, complete)];
  });
}

function verdictOf(
  versions: readonly VersionCase[],
  options: DecideOptions,
  runs: readonly Evaluator[],
  outcomes: readonly Outcome[],
): Verdict {
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

/** Versions of a measure and what is known of a case → the verdict. */
import type { Facts } from '../facts.ts';
import type { Outcome, Verdict, VersionUsed } from '../verdict.ts';
import type { Content } from './content.ts';
import { dayOf, FIRST_DAY, LAST_DAY } from './day.ts';
import { createDiagrams } from './diagrams.ts';
import { createEvaluator, type Setting } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { outcomeOf } from './outcome.ts';
import { partsOf } from './parts.ts';
import { createGround } from './place.ts';
import type { Program } from './program.ts';
import { restsOn, variationsOf } from './rests.ts';
import { subjectsOf } from './subject.ts';
import { known, variableTerm } from './symbol.ts';
import { traced } from './trace.ts';
import { createVariables, type Variables } from './variable.ts';

/** One version of the measure, and the case as that version reads it. */
export interface VersionCase {
  readonly program: Program;
  readonly facts: Facts;
}

export interface DecideOptions {
  /** the day on which the state is asked, ISO */
  readonly asOf?: string | undefined;
  /** reading → option, where it is not the one the file adopts */
  readonly readings?: Readonly<Record<string, string>> | ReadonlyMap<string, string> | undefined;
}

/** Name of the engine in verdicts: what it decides may change only with it. */
export const ENGINE = 'tiaowen 0.1.0';

export function decide(versions: readonly VersionCase[], options: DecideOptions = {}): Verdict {
  const runs = evaluatorsOf(versions, options);
  const variations = variationsOf(runs);
  const outcomes = subjectsOf(runs).flatMap((subject) => {
    runs[0]!.diagrams.grant();
    const parts = partsOf(runs, subject);
    return parts === undefined
      ? []
      : [outcomeOf(runs, subject, parts, restsOn(variations, runs, subject, parts))];
  });
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

/** Oldest version first. */
export function evaluatorsOf(
  versions: readonly VersionCase[],
  options: DecideOptions,
  variables: Variables = createVariables(),
): readonly Evaluator[] {
  const diagrams = createDiagrams();
  const asOf = asOfContent(options.asOf, variables);
  const chosen = asMap(options.readings);
  return versions
    .toSorted((a, b) => (a.program.effective < b.program.effective ? -1 : 1))
    .map(({ program, facts }, version): Setting => {
      const ground = createGround(program.lists, facts);
      return {
        program,
        version,
        ground,
        readings: readingsOf(program, chosen),
        asOf,
        lackingYears: new Set(),
        diagrams,
        variables,
      };
    })
    .map((setting) => createEvaluator(setting));
}

function asOfContent(asOf: string | undefined, variables: Variables): Content {
  const day = asOf === undefined ? undefined : dayOf(asOf);
  if (day !== undefined) return known({ kind: 'day', day });
  const tried = variables.tried('asOf');
  if (tried !== undefined) return known(tried);
  const axis = { kind: 'steps', of: 'day', low: FIRST_DAY, high: LAST_DAY } as const;
  return variableTerm(variables.named('asOf', axis, { kind: 'asOf' }));
}

const asMap = (readings: DecideOptions['readings']): ReadonlyMap<string, string> =>
  readings instanceof Map ? readings : new Map(Object.entries(readings ?? {}));

const readingsOf = (program: Program, chosen: ReadonlyMap<string, string>): readonly number[] =>
  program.readings.map(({ id, options, adopted }) => {
    const option = options.findIndex(({ name }) => name === chosen.get(id));
    return option < 0 ? adopted : option;
  });

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

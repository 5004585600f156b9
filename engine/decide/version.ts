/** Which version of the measure an instance falls under (language.md §3, two dates), as a diagram over the versions. */
import { compare } from './comparison.ts';
import type { Content } from './content.ts';
import { dayOf } from './day.ts';
import { type Diagram, word, YES } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { dayOnly } from './fact.ts';
import { choose } from './logic.ts';
import { NOT_FIXED, type Positions } from './place.ts';
import type { Formula } from './program.ts';
import { known } from './symbol.ts';

/** One version at one instance; `own`: the act's own 适用日, if it names one. */
export interface Standpoint {
  readonly run: Evaluator;
  readonly positions: Positions;
  readonly own: Formula | undefined;
}

const NO_VERSION = word('none');
const VERSION = 'version ';
const NOT_HELD = 'notHeld ';

/** Position of the version that an end names. */
export const versionPosition = (is: Content): number | undefined =>
  is.kind === 'word' && is.word.startsWith(VERSION) ? Number(is.word.slice(VERSION.length)) : undefined;

export const notHeldTitle = (is: Content): string | undefined =>
  is.kind === 'word' && is.word.startsWith(NOT_HELD) ? is.word.slice(NOT_HELD.length) : undefined;

/**
 * Ends: `version N` (position, oldest first), `none`, `notHeld TITLE`. `asking`: the versions that have the question; a
 * version without it goes by the date of one that has it.
 */
export function versionAt(runs: readonly Evaluator[], asking: readonly (Standpoint | undefined)[]): Diagram {
  const any = asking.findLast((one) => one !== undefined);
  if (any === undefined) return NO_VERSION;
  return runs.reduce<Diagram>(
    (earlier, { program, diagrams, version }) => {
      const { effective, repealed } = program;
      const standpoint = asking[version] ?? any;
      const here = word(`${VERSION}${version}`);
      const ended =
        repealed === undefined ? here : choose(diagrams, notBefore(standpoint, repealed), NO_VERSION, here);
      return choose(diagrams, notBefore(standpoint, effective), ended, earlier);
    },
    beforeAll(runs[0]!, asking[0] ?? any),
  );
}

/** Before the first version held: the text that it replaced is known to exist, and decides nothing. */
function beforeAll({ program, diagrams }: Evaluator, standpoint: Standpoint): Diagram {
  return program.unheld.reduce<Diagram>(
    (none, { title, issued }) =>
      choose(diagrams, notBefore(standpoint, issued), word(`${NOT_HELD}${title}`), none),
    NO_VERSION,
  );
}

/** Asked once of all that goes by the same date at the same instance. */
const notBefore = ({ run, positions, own }: Standpoint, iso: string): Diagram =>
  run.notBefore({ iso, positions, formula: own ?? run.program.applicability });

/** A day, and the date that an instance goes by: a formula at its positions. */
export interface Threshold {
  readonly iso: string;
  readonly positions: Positions;
  readonly formula: Formula | undefined;
}

export function notBeforeAt(run: Evaluator, threshold: Threshold): Diagram {
  const { iso } = threshold;
  const date = dateOf(run, threshold);
  if (date === undefined) return YES;
  return run.diagrams.apply(`not before ${iso}`, [date, run.asOf], (is, asOf) => {
    const day: Content = known({ kind: 'day', day: dayOf(iso) ?? 0 });
    return compare(run.diagrams, 'le', day, dayOnly(is.kind === 'notApplicable' ? asOf : is));
  });
}

/**
 * 适用日 at the instance. Where it lies over lists that the instance does not fix (定期通报 has no 开庭日期), the day asked
 * about; where the measure names none and no day was given, nothing limits it.
 */
function dateOf(run: Evaluator, { positions, formula }: Threshold): Diagram | undefined {
  if (formula !== undefined && isFixed(run, formula, positions))
    return run.value(formula, run.place(positions));
  const isGiven = run.asOf.kind === 'leaf' && run.asOf.is.kind === 'known';
  return formula === undefined && !isGiven ? undefined : run.asOf;
}

function isFixed(run: Evaluator, formula: Formula, positions: Positions): boolean {
  const lies = (over: readonly number[]): boolean => over.every((list) => positions[list] !== NOT_FIXED);
  const all = (...parts: readonly (Formula | undefined)[]): boolean =>
    parts.every((part) => part === undefined || isFixed(run, part, positions));
  switch (formula.kind) {
    case 'literal':
      return true;
    case 'fact':
      return lies(run.program.facts[formula.index]!.over);
    case 'amount':
      return lies(run.program.amounts[formula.index]!.over);
    case 'arithmetic':
      return all(formula.left, formula.right);
    case 'pick':
      return all(...formula.values);
    case 'shift':
      return all(formula.from, formula.amount);
    case 'round':
      return all(formula.value);
    case 'tiers':
      return all(formula.of);
    case 'aggregate':
      return lies(formula.within);
  }
}

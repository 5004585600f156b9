/** The package's front door: a measure's texts in, verdicts and their reasons out. Pure: no files, no clock, no network. */
import { check, checkVersions } from './engine/check/index.ts';
import {
  compile,
  type DecideOptions,
  decide as decideVersions,
  explain,
  inEveryVersion,
  type Program,
  type VersionCase,
} from './engine/decide/index.ts';
import { givenOf } from './engine/decide/trace.ts';
import { reasonsTold } from './engine/explain/reasons.ts';
import { chosenReadings, type Speech, speech } from './engine/explain/speech.ts';
import { toldLines } from './engine/explain/told.ts';
import { headTold, isAbsent, verdictTold } from './engine/explain/verdict.ts';
import type { Facts } from './engine/facts.ts';
import type { Calendar, CheckedMeasure } from './engine/measure.ts';
import { readFacts } from './engine/read/index.ts';
import { readDay } from './engine/read/written.ts';
import type { Verdict } from './engine/verdict.ts';
import type { Diagnostic } from './grammar/diagnostic.ts';
import { parse } from './grammar/index.ts';
import { type Locale, problem } from './grammar/messages/index.ts';
import { span } from './grammar/span.ts';

export type { Explanation } from './engine/decide/index.ts';
export { verdictJson } from './engine/decide/index.ts';
export type * from './engine/verdict.ts';
export { message } from './grammar/messages/index.ts';
export type { Calendar, CheckedMeasure, DecideOptions, Diagnostic, Facts, Program };
export { explain };

/** One version: the rule file and the promulgated text, as strings. */
export interface VersionTexts {
  readonly rules: string;
  readonly text: string;
  /** what diagnostics call the rule file */
  readonly file?: string;
}

export interface Measure {
  readonly id: string;
  readonly title: string;
  /** oldest first */
  readonly versions: readonly Version[];
}

export interface Version {
  readonly measure: CheckedMeasure;
  readonly program: Program;
}

export interface Loaded {
  /** undefined where any version has an error: then it would not mean what its words say */
  readonly measure: Measure | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Decision {
  /** undefined where the facts could not be read: a case is never decided on half of what was said */
  readonly verdict: Verdict | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A measure from one version of it or several; `calendars` are those that 工作日历为… names. */
export function loadMeasure(
  texts: VersionTexts | readonly VersionTexts[],
  calendars: readonly Calendar[] = [],
): Loaded {
  const named = new Map(calendars.map((calendar) => [calendar.name, calendar]));
  const loaded = (isMany(texts) ? texts : [texts]).map((version) => loadVersion(version, named));
  const sound = loaded.flatMap(({ file, measure }) => (measure === undefined ? [] : [{ file, measure }]));
  const diagnostics = [...loaded.flatMap((each) => each.diagnostics), ...checkVersions(sound)];
  const isSound = sound.length > 0 && !diagnostics.some(isError);
  const measure = isSound ? measureOf(sound.map((each) => each.measure)) : undefined;
  return { measure, diagnostics };
}

/** A case as a JSON document (engine/read/README.md), in the words of the newest version. */
export function decide(measure: Measure, facts: string | object, options: DecideOptions = {}): Decision {
  const told = measure.versions.at(-1)!.measure;
  const source = typeof facts === 'string' ? facts : JSON.stringify(facts);
  const { facts: read, asOf, readings, diagnostics: misread } = readFacts(told, source, 'facts.json');
  const diagnostics = [...misread, ...misasked(told, options)];
  if (read === undefined || diagnostics.some(isError)) return { verdict: undefined, diagnostics };
  const chosen = new Map([...readings, ...entriesOf(options.readings)]);
  const verdict = decideFacts(measure, read, told, { asOf: options.asOf ?? asOf, readings: chosen });
  return { verdict, diagnostics };
}

/** A day that is none, or a reading nobody declared, would otherwise be passed over in silence. */
function misasked(
  { readings: known }: CheckedMeasure,
  { asOf, readings }: DecideOptions,
): readonly Diagnostic[] {
  const place = { file: 'options', span: span(0, 0) };
  const noDay =
    asOf === undefined || readDay(asOf) !== undefined ? [] : [problem('RUN617', place, { date: asOf })];
  const strange = [...entriesOf(readings)].filter(
    ([id, option]) =>
      !known.some((reading) => reading.id === id && reading.options.some(({ name }) => name === option)),
  );
  return [...noDay, ...strange.map(([reading, option]) => problem('RUN624', place, { reading, option }))];
}

/** The verdict in sentences, instance by instance. */
export function inWords(measure: Measure, verdict: Verdict, locale: Locale = 'zh'): string {
  return toldLines(verdictTold(verdict, speechOf(measure, verdict, locale))).join('\n');
}

/** Every norm that stands or is open, with its reasons in sentences; `explain` gives the same as data. */
export function reasonsInWords(measure: Measure, verdict: Verdict, locale: Locale = 'zh'): string {
  const speech = speechOf(measure, verdict, locale);
  const reasons = reasonsTold(
    explain(verdict),
    speech,
    (outcome) => outcome.kind !== 'concept' && !isAbsent(outcome),
    'brief',
  );
  return toldLines([...headTold(verdict, speech), ...reasons]).join('\n');
}

/** Knows the readings of a verdict that `decide` gave; of one read back from JSON it names them without the option. */
function speechOf({ versions }: Measure, verdict: Verdict, locale: Locale): Speech {
  const checked = versions.map(({ measure }) => measure);
  const given = givenOf(verdict);
  return speech(checked, locale, given && chosenReadings(checked, given.options.readings));
}

/** Facts that were read in the words of the version `told`. */
export function decideFacts(
  measure: Measure,
  facts: Facts,
  told: CheckedMeasure,
  options: DecideOptions,
): Verdict {
  return decideVersions(inVersions(measure, facts, told), options);
}

/** The case as every version of the measure reads it. */
export function inVersions(
  { versions }: Measure,
  facts: Facts,
  told: CheckedMeasure,
): readonly VersionCase[] {
  const own = versions.find(({ measure }) => measure === told)!;
  return inEveryVersion(
    versions.map(({ program }) => program),
    own.program,
    facts,
  );
}

/** Checked versions, compiled once; decided from then on as often as wanted. */
export function measureOf(versions: readonly CheckedMeasure[]): Measure {
  const sorted = versions.toSorted((a, b) => (a.effective < b.effective ? -1 : 1));
  const { id, title } = sorted.at(-1)!;
  return { id, title, versions: sorted.map((measure) => ({ measure, program: compile(measure) })) };
}

function loadVersion(
  { rules, text, file = 'rules.tiao' }: VersionTexts,
  calendars: ReadonlyMap<string, Calendar>,
) {
  const { tree, diagnostics } = parse(rules, { file });
  const checked = check({ tree, source: rules, file, diagnostics }, text, { calendars });
  return { file, measure: checked.measure, diagnostics: [...diagnostics, ...checked.diagnostics] };
}

const isMany = (texts: VersionTexts | readonly VersionTexts[]): texts is readonly VersionTexts[] =>
  Array.isArray(texts);
const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
const entriesOf = (readings: DecideOptions['readings']): Iterable<[string, string]> =>
  readings instanceof Map ? readings : Object.entries(readings ?? {});

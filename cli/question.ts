/** What decide and explain are asked: a measure, a case (from JSON or from a 案例), the day, the readings. */
import { basesOf, casesOf, readCase } from '../engine/cases/index.ts';
import { nearest } from '../engine/check/nearest.ts';
import { decideReadings, type UnderReadings } from '../engine/decide/index.ts';
import { type Speech, speech } from '../engine/explain/speech.ts';
import type { Facts } from '../engine/facts.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { type ReadFacts, readFacts } from '../engine/read/index.ts';
import { readDay } from '../engine/read/written.ts';
import type { Verdict } from '../engine/verdict.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { measureOf as compiled, decideFacts, inVersions, type Measure } from '../index.ts';
import { type Call, CallError, flagValue, hasFlag, localeOf } from './call.ts';
import { decodeText, readText } from './files.ts';
import { placed, type Sources } from './places.ts';
import { loadProject, type Project, type ProjectMeasure } from './project.ts';
import { inJson, report, tally } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { DescribedFlag } from './verb.ts';
import type { Locale } from './words.ts';

export interface Question {
  readonly measure: Measure;
  readonly facts: Facts;
  /** the version in whose words the facts were told */
  readonly told: CheckedMeasure;
  readonly asOf: string | undefined;
  /** reading → option, where not the one adopted */
  readonly readings: ReadonlyMap<string, string>;
}

/** Something is wrong with the rules or with the case: then nothing is decided. */
export interface Unanswerable {
  readonly diagnostics: readonly Diagnostic[];
  readonly sources: Sources;
}

export const questionFlags: readonly DescribedFlag[] = [
  {
    name: '--measure',
    value: 'ID',
    about: { zh: '哪一部法规（只有一部时可以不写）', en: 'which measure (not needed where there is one)' },
  },
  {
    name: '--as-of',
    value: 'DATE',
    about: {
      zh: '截至哪一天，如 2021-06-01；写了就以此为准',
      en: 'as of which day, like 2021-06-01; overrides the case',
    },
  },
  {
    name: '--readings',
    value: 'all|A01=乙说,…',
    about: {
      zh: '有分歧时改采哪一说；all 列出各说之下的不同结论',
      en: 'read disputed points otherwise; all: show how the outcome differs under each',
    },
  },
  {
    name: '--case',
    value: 'NAME',
    about: {
      zh: '不给事实文件，用 rules 里的这个案例',
      en: 'instead of a file of facts, this case of rules',
    },
  },
  {
    name: '--rules',
    value: 'PATH',
    about: { zh: '规则在哪里（默认 rules）', en: 'where the rules are (default: rules)' },
  },
];

export function readQuestion(call: Call, streams: Streams): Question | Unanswerable {
  const asOf = dateOf(call);
  const named = flagValue(call, '--case');
  if (named === undefined) requireOneFactsFile(call);
  const project = loadProject(rulesPath(call));
  const measure = measureOf(call, project, named);
  const versions = measure.versions.flatMap((version) => version.measure ?? []);
  const newest = versions.at(-1);
  if (newest === undefined || tally(project.diagnostics).errors > 0) return project;
  const told = named === undefined ? fromJson(call, newest, streams) : fromCase(named, measure, project);
  if ('sources' in told) return told;
  const readings = new Map([...told.readings, ...chosenReadings(call, newest)]);
  return { measure: compiled(versions), ...told, asOf: asOf ?? told.asOf, readings };
}

export function verdictOf({ measure, facts, told, asOf, readings }: Question): Verdict {
  return decideFacts(measure, facts, told, { asOf, readings });
}

/** The verdicts under every combination of the readings that something rests on. */
export function everyReading({ measure, facts, told, asOf, readings }: Question): UnderReadings {
  return decideReadings(inVersions(measure, facts, told), { asOf, readings });
}

/** What is wrong is said on standard error; nothing is decided. */
export function refuseQuestion(
  { diagnostics, sources }: Unanswerable,
  call: Call,
  { out, err }: Streams,
): Exit {
  const locale = localeOf(call);
  if (hasFlag(call, '--json'))
    out(inJson({ ...tally(diagnostics), diagnostics: placed(diagnostics, sources, locale) }));
  else err(report(diagnostics, sources, locale));
  return 1;
}

export const speechOf = ({ measure, readings }: Question, locale: Locale): Speech =>
  speech(
    measure.versions.map((version) => version.measure),
    locale,
    readings,
  );

type Told = Omit<Question, 'measure'>;

function fromJson(call: Call, measure: CheckedMeasure, streams: Streams): Told | Unanswerable {
  const path = call.paths[0]!;
  const read = path === '-' ? decodeText('-', streams.stdin()) : readText(path);
  if (read.kind === 'bad') return { diagnostics: [read.diagnostic], sources: new Map() };
  return toldBy(measure, readFacts(measure, read.text, path), new Map([[path, read.text]]));
}

function fromCase(name: string, measure: ProjectMeasure, { sources }: Project): Told | Unanswerable {
  const found = caseNamed(measure, name);
  const own = found.file.version.measure!;
  return toldBy(own, readCase(own, found.block, basesOf(found.file.tree.blocks), found.file.file), sources);
}

export function caseNamed({ files }: ProjectMeasure, name: string) {
  const all = files.flatMap((file) => casesOf(file.tree.blocks).map((block) => ({ file, block })));
  const found = all.find(({ block }) => block.name.text === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    all.map(({ block }) => block.name.text),
  );
  throw near === undefined
    ? new CallError('unknownCase', { given: name })
    : new CallError('unknownCaseNear', { given: name, near });
}

function toldBy(told: CheckedMeasure, read: ReadFacts, sources: Sources): Told | Unanswerable {
  const { facts, asOf, readings, diagnostics } = read;
  return facts === undefined ? { diagnostics, sources } : { facts, told, asOf, readings };
}

function measureOf(call: Call, { measures }: Project, named: string | undefined): ProjectMeasure {
  const given = flagValue(call, '--measure');
  const choices = measures.map(({ id }) => id).join(', ');
  if (given !== undefined) {
    const found = measures.find(({ id }) => id === given);
    if (found === undefined) throw new CallError('unknownMeasure', { given, choices });
    return found;
  }
  const holding =
    named === undefined ? undefined : measures.find((measure) => namesIn(measure).includes(named));
  if (holding !== undefined || measures.length === 1) return holding ?? measures[0]!;
  throw new CallError('needMeasure', { choices });
}

const namesIn = ({ files }: ProjectMeasure): readonly string[] =>
  files.flatMap(({ tree }) => casesOf(tree.blocks).map(({ name }) => name.text));

function chosenReadings(call: Call, measure: CheckedMeasure): ReadonlyMap<string, string> {
  const given = flagValue(call, '--readings');
  if (given === undefined || given === 'all') return new Map();
  return new Map(given.split(',').map((each) => chosenReading(each, measure)));
}

function chosenReading(given: string, { readings }: CheckedMeasure): readonly [string, string] {
  const [id = '', option = ''] = given.split('=');
  const known = readings.find((reading) => reading.id === id);
  if (known?.options.some(({ name }) => name === option)) return [id, option];
  const near = (known === undefined ? readings : [known]).flatMap((reading) =>
    reading.options.map(({ name }) => `${reading.id}=${name}`),
  );
  throw new CallError('badChoice', { flag: '--readings', given, choices: ['all', ...near].join(' | ') });
}

function dateOf(call: Call): string | undefined {
  const given = flagValue(call, '--as-of');
  if (given === undefined || readDay(given) !== undefined) return given;
  throw new CallError('badDate', { given });
}

function requireOneFactsFile({ paths }: Call): void {
  if (paths.length === 0) throw new CallError('needFacts');
  if (paths.length > 1) throw new CallError('oneFacts');
}

function rulesPath(call: Call): readonly string[] {
  const given = flagValue(call, '--rules');
  return given === undefined ? [] : [given];
}

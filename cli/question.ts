/** What decide and explain are asked: a measure, a case (from JSON or from a 案例), the day, the readings. */
import { basesOf, readCase } from '../engine/cases/index.ts';
import { decideReadings, type UnderReadings } from '../engine/decide/index.ts';
import { chosenReadings as optionsChosen, type Speech, speech } from '../engine/explain/speech.ts';
import type { Facts } from '../engine/facts.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { type ReadFacts, readFacts } from '../engine/read/index.ts';
import { readDay } from '../engine/read/written.ts';
import type { Verdict } from '../engine/verdict.ts';
import { decideFacts, inVersions, type Measure, measureOf } from '../index.ts';
import { type Call, CallError, flagValue } from './call.ts';
import { decodeText, readText } from './files.ts';
import type { Sources } from './places.ts';
import { loadProject, type Project } from './project.ts';
import type { Found } from './report.ts';
import { requireSchema } from './schema.ts';
import { caseNamed, type FoundCase, measureNamed } from './select.ts';
import type { Streams } from './streams.ts';
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
export type Unanswerable = Found;

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
  const [named, id] = [flagValue(call, '--case'), flagValue(call, '--measure')];
  if (named === undefined) requireOneFactsFile(call);
  const project = loadProject(rulesPath(call));
  const found = named === undefined ? undefined : caseNamed(named, id, project.measures);
  const measure = found?.measure ?? measureNamed(id, project.measures);
  // an error in one version could change what any case comes to; one in another collection of cases cannot
  if (!measure.sound || found?.file.sound === false) return project;
  const versions = measure.versions.flatMap((version) => version.measure ?? []);
  const newest = versions.at(-1)!;
  const told = found === undefined ? fromJson(call, newest, streams) : fromCase(found, project);
  if ('sources' in told) return told;
  const readings = new Map([...told.readings, ...chosenReadings(call, newest)]);
  return { measure: measureOf(versions), ...told, asOf: asOf ?? told.asOf, readings };
}

export function verdictOf({ measure, facts, told, asOf, readings }: Question): Verdict {
  return decideFacts(measure, facts, told, { asOf, readings });
}

/** The verdicts under every combination of the readings that something rests on. */
export function everyReading({ measure, facts, told, asOf, readings }: Question): UnderReadings {
  return decideReadings(inVersions(measure, facts, told), { asOf, readings });
}

export function speechOf({ measure, readings }: Question, locale: Locale): Speech {
  const versions = measure.versions.map((version) => version.measure);
  return speech(versions, locale, optionsChosen(versions, readings));
}

type Told = Omit<Question, 'measure'>;

function fromJson(call: Call, measure: CheckedMeasure, streams: Streams): Told | Unanswerable {
  const path = call.paths[0]!;
  const read = path === '-' ? decodeText('-', streams.stdin()) : readText(path);
  if (read.kind === 'bad') return { diagnostics: [read.diagnostic], sources: new Map() };
  const facts = readFacts(measure, read.text, path);
  if (facts.facts !== undefined) requireSchema(measure, read.text);
  return toldBy(measure, facts, new Map([[path, read.text]]));
}

function fromCase({ file, block }: FoundCase, { sources }: Project): Told | Unanswerable {
  const own = file.version.measure!;
  return toldBy(own, readCase(own, block, basesOf(file.tree.blocks), file.file), sources);
}

function toldBy(told: CheckedMeasure, read: ReadFacts, sources: Sources): Told | Unanswerable {
  const { facts, asOf, readings, diagnostics } = read;
  return facts === undefined ? { diagnostics, sources } : { facts, told, asOf, readings };
}

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

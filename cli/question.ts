/** What decide and explain are asked: a measure, a case (from JSON or from a 案例), the day, the readings. */
import { basesOf, casesOf, readCase } from '../engine/cases/index.ts';
import type { Facts } from '../engine/facts.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { nearest } from '../engine/check/nearest.ts';
import { readFacts } from '../engine/read/facts.ts';
import { readDay } from '../engine/read/written.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { type Call, CallError, flagValue } from './call.ts';
import { decodeText, readText } from './files.ts';
import type { Sources } from './places.ts';
import { loadProject, type Project, type ProjectMeasure } from './project.ts';
import type { Streams } from './streams.ts';
import { tally } from './report.ts';
import type { DescribedFlag } from './verb.ts';

export interface Question {
  /** oldest first; the newest is the one in whose words the facts were told */
  readonly versions: readonly CheckedMeasure[];
  readonly facts: Facts;
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
    about: { zh: '截至哪一天，如 2021-06-01；写了就以此为准', en: 'as of which day, like 2021-06-01; overrides the case' },
  },
  {
    name: '--reading',
    value: 'A01=乙说',
    repeats: true,
    about: { zh: '某一分歧改采哪一说；可以写几次', en: 'read a disputed point otherwise; may be repeated' },
  },
  { name: '--rules', value: 'PATH', about: { zh: '规则在哪里（默认 rules）', en: 'where the rules are (default: rules)' } },
];

export function readQuestion(call: Call, streams: Streams): Question | Unanswerable {
  const asOf = dateOf(call);
  const named = flagValue(call, '--case');
  if (named === undefined) requireOneFactsFile(call);
  const project = loadProject(rulesPath(call));
  const measure = measureOf(call, project);
  const versions = measure.versions.flatMap((version) => version.measure ?? []);
  const newest = versions.at(-1);
  if (newest === undefined || tally(project.diagnostics).errors > 0) return project;
  const told = named === undefined ? fromJson(call, newest, streams) : fromCase(named, measure, project);
  if ('sources' in told) return told;
  return { versions, ...told, asOf: asOf ?? told.asOf, readings: new Map([...told.readings, ...chosenReadings(call, newest)]) };
}

type Told = Omit<Question, 'versions'>;

function fromJson(call: Call, measure: CheckedMeasure, streams: Streams): Told | Unanswerable {
  const path = call.paths[0]!;
  const read = path === '-' ? decodeText('-', streams.stdin()) : readText(path);
  if (read.kind === 'bad') return { diagnostics: [read.diagnostic], sources: new Map() };
  return told(readFacts(measure, read.text, path), new Map([[path, read.text]]));
}

function fromCase(name: string, measure: ProjectMeasure, { sources }: Project): Told | Unanswerable {
  const found = caseNamed(measure, name);
  const bases = basesOf(found.file.tree.blocks);
  return told(readCase(found.file.version.measure!, found.block, bases, found.file.file), sources);
}

export function caseNamed({ files }: ProjectMeasure, name: string) {
  const all = files.flatMap((file) => casesOf(file.tree.blocks).map((block) => ({ file, block })));
  const found = all.find(({ block }) => block.name.text === name);
  if (found !== undefined) return found;
  const near = nearest(name, all.map(({ block }) => block.name.text));
  throw near === undefined ? new CallError('unknownCase', { given: name }) : new CallError('unknownCaseNear', { given: name, near });
}

function told(read: ReturnType<typeof readFacts>, sources: Sources): Told | Unanswerable {
  const { facts, asOf, readings, diagnostics } = read;
  return facts === undefined ? { diagnostics, sources } : { facts, asOf, readings };
}

function measureOf(call: Call, { measures }: Project): ProjectMeasure {
  const given = flagValue(call, '--measure');
  const choices = measures.map(({ id }) => id).join(', ');
  if (given === undefined) {
    if (measures.length === 1) return measures[0]!;
    throw new CallError('needMeasure', { choices });
  }
  const found = measures.find(({ id }) => id === given);
  if (found === undefined) throw new CallError('unknownMeasure', { given, choices });
  return found;
}

function chosenReadings(call: Call, measure: CheckedMeasure): ReadonlyMap<string, string> {
  return new Map((call.flags.get('--reading') ?? []).map((given) => chosenReading(given, measure)));
}

function chosenReading(given: string, { readings }: CheckedMeasure): readonly [string, string] {
  const [id = '', option = ''] = given.split('=');
  const known = readings.find((reading) => reading.id === id);
  if (known?.options.some(({ name }) => name === option)) return [id, option];
  const choices = (known === undefined ? readings : [known]).flatMap(({ id, options }) => options.map(({ name }) => `${id}=${name}`));
  throw new CallError('badChoice', { flag: '--reading', given, choices: choices.join(' | ') });
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

/** tiaowen test: runs the cases of rules/, and says of each that fails what was expected and what came. */
import { type CaseResult, casesOf } from '../engine/cases/index.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { message } from '../grammar/messages/index.ts';
import { annotationFormats, annotations } from './annotations.ts';
import { type Call, CallError, choice, flagValue, hasFlag, localeOf } from './call.ts';
import { type EngineName, engineNames, runWith } from './engines.ts';
import { writeText } from './files.ts';
import { junit } from './junit.ts';
import { placed } from './places.ts';
import { loadProject, type Project, type ProjectFile, type ProjectMeasure } from './project.ts';
import { inJson, report, tally } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
import { type Locale, say } from './words.ts';

export const test: Verb = {
  name: 'test',
  operands: '[PATH…]',
  about: {
    zh: '执行案例：每个案例的结论是否如所写（默认执行 rules 里的全部案例）',
    en: 'run the cases: does each come out as written (default: all cases in rules)',
  },
  flags: [
    { name: '--junit', value: 'FILE', about: { zh: '另写一份 JUnit 报告', en: 'also write a JUnit report' } },
    {
      name: '--engines',
      value: engineNames.join(','),
      about: { zh: '用哪些引擎执行（默认 own）', en: 'with which engines (default: own)' },
    },
    {
      name: '--annotations',
      value: annotationFormats.join('|'),
      about: { zh: '写成代码平台的行内标注', en: 'write annotations for a code platform' },
    },
  ],
  run: runTest,
};

/** One case under one engine. */
interface Ran {
  readonly measure: string;
  readonly version: string;
  readonly engine: EngineName;
  readonly file: string;
  readonly name: string;
  readonly start: number;
  readonly sources: readonly string[];
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly diagnostics: readonly Diagnostic[];
}

function runTest(call: Call, { out, err }: Streams): Exit {
  const locale = localeOf(call);
  const engines = enginesOf(call);
  const format = choice(call, '--annotations', annotationFormats);
  const project = loadProject(call.paths);
  const { errors } = tally(project.diagnostics);
  const ran = project.measures.flatMap((measure) =>
    measure.files.flatMap((file) => runFile(measure, file, engines)),
  );
  writeJunit(flagValue(call, '--junit'), ran, locale);
  if (errors > 0) err(report(project.diagnostics, project.sources, locale));
  if (format !== undefined) out(annotations(placed(problemsOf(ran), project.sources, locale), format));
  else out(hasFlag(call, '--json') ? inJson(inData(ran, project, locale)) : inText(ran, project, locale));
  return errors === 0 && ran.every(({ status }) => status === 'passed') ? 0 : 1;
}

function enginesOf(call: Call): readonly EngineName[] {
  const given = flagValue(call, '--engines')?.split(',') ?? ['own'];
  return given.map((each) => {
    const known = engineNames.find((name) => name === each);
    if (known !== undefined) return known;
    throw new CallError('badChoice', { flag: '--engines', given: each, choices: engineNames.join(' | ') });
  });
}

function runFile(
  measure: ProjectMeasure,
  cases: ProjectFile,
  engines: readonly EngineName[],
): readonly Ran[] {
  const { file, source, tree, version } = cases;
  const checked = version.measure;
  const versions = measure.versions.flatMap((each) => each.measure ?? []);
  // a measure with an error decides nothing: its cases are counted as not run, never as passed
  if (checked === undefined || !measure.sound || !cases.sound)
    return engines.flatMap((engine) =>
      casesOf(tree.blocks).map((block) => ({ ...ranOf(measure, cases, engine, block), ...notRun })),
    );
  const set = { measure: checked, versions, file, source, blocks: tree.blocks };
  return engines.flatMap((engine) =>
    runWith(engine, set).map(({ block, passed, diagnostics }) => ({
      ...ranOf(measure, cases, engine, block),
      status: passed ? ('passed' as const) : ('failed' as const),
      diagnostics,
    })),
  );
}

const notRun = { status: 'skipped', diagnostics: [] } as const;

function ranOf(
  measure: ProjectMeasure,
  { file, version }: ProjectFile,
  engine: EngineName,
  block: CaseResult['block'],
) {
  const { name, sources, span } = block;
  return {
    measure: measure.id,
    version: version.date,
    engine,
    file,
    name: name.text,
    start: span.start,
    sources: sources.map(({ text }) => text),
  };
}

function inData(ran: readonly Ran[], { sources }: Project, locale: Locale) {
  return {
    ...counts(ran),
    cases: ran.map(({ start: _, diagnostics, ...each }) => ({
      ...each,
      diagnostics: placed(diagnostics, sources, locale),
    })),
  };
}

/** Only what fails is told in full; the rest is a count. */
function inText(ran: readonly Ran[], { sources }: Project, locale: Locale): string {
  const failed = ran.filter(({ status }) => status === 'failed');
  const told = failed.map(
    ({ name, diagnostics, engine }) =>
      `${say('failed', locale)}「${name}」${engine === 'own' ? '' : ` (${engine})`}\n${report(diagnostics, sources, locale)}\n`,
  );
  const skipped = ran.some(({ status }) => status === 'skipped') ? `${say('notChecked', locale)}\n` : '';
  return `${told.join('')}${skipped}${say('cases', locale, counts(ran))}\n`;
}

function counts(ran: readonly Ran[]): {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
} {
  const count = (status: Ran['status']) => ran.filter((each) => each.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

function writeJunit(path: string | undefined, ran: readonly Ran[], locale: Locale): void {
  if (path === undefined) return;
  const cases = ran.map(({ measure, engine, name, file, status, diagnostics }) => ({
    suite: engine === 'own' ? measure : `${measure} (${engine})`,
    name,
    file,
    failure:
      status === 'failed'
        ? diagnostics.map((each) => `${each.code} ${message(each, locale)}`).join('\n')
        : undefined,
    skipped: status === 'skipped',
  }));
  writeText(path, junit(cases));
}

const problemsOf = (ran: readonly Ran[]): readonly Diagnostic[] =>
  ran.flatMap(({ diagnostics }) => diagnostics);

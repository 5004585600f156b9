/** tiaowen test: runs the cases of rules/, and says of each that fails what was expected and what came. */
import { mutantTeller } from '../engine/proof/index.ts';
import { annotationFormats, annotations } from './annotations.ts';
import { type Call, CallError, choice, flagValue, hasFlag, localeOf } from './call.ts';
import { type Measuring, measuringFlags, measuringIn } from './cases/asked.ts';
import { type Measured, missedBounds, problemsMeasured, toldOf, usedOf } from './cases/measured.ts';
import { mutate, type Teller } from './cases/mutated.ts';
import { type Ran, runAll } from './cases/ran.ts';
import { ranInData, ranInJunit, ranInText } from './cases/report.ts';
import { checkSuggested, suggestedBy } from './cases/suggest.ts';
import { measuredInData, measuredInJunit, measuredInText } from './cases/told.ts';
import { trialsOf } from './cases/trial.ts';
import { type EngineName, engineNames } from './engines.ts';
import { writeText } from './files.ts';
import { junit } from './junit.ts';
import { placed } from './places.ts';
import { loadProject, type Project } from './project.ts';
import { proving } from './proof/proving.ts';
import { inJson, report, tally } from './report.ts';
import { sarifFlag, writeSarif } from './sarif.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
import { type Locale, say } from './words.ts';

export const testVerb = (teller: Teller): Verb => ({
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
    sarifFlag,
    ...measuringFlags,
  ],
  run: (call, streams) => runTest(teller, call, streams),
});

/** What was run and what was measured; without measuring, an answer at once. */
interface Told {
  readonly call: Call;
  readonly project: Project;
  readonly ran: readonly Ran[];
  readonly measuring: Measuring;
  readonly wasStopped: boolean;
}

function runTest(teller: Teller, call: Call, streams: Streams): Exit | Promise<Exit> {
  const engines = enginesOf(call);
  // a wrong choice is told before anything is run
  choice(call, '--annotations', annotationFormats);
  const measuring = measuringIn(call);
  const project = loadProject(call.paths);
  const { suggest } = measuring;
  if (suggest !== undefined)
    checkSuggested(
      suggest,
      project.measures.map(({ id }) => id),
    );
  const told = { call, project, ran: runAll(project, engines), measuring, wasStopped: false };
  const coverage = measuring.coverage ? trialsOf(project).map(usedOf) : undefined;
  if (!measuring.mutate) return tell(told, { coverage, mutated: undefined }, streams);
  return proving(call, streams, async (asking) => {
    const mutated = [];
    for (const trial of trialsOf(project))
      mutated.push(toldOf(await mutate(trial, call.paths, teller, asking), localeOf(call)));
    return tell({ ...told, wasStopped: asking.wasStopped() }, { coverage, mutated }, streams);
  });
}

function enginesOf(call: Call): readonly EngineName[] {
  const given = flagValue(call, '--engines')?.split(',') ?? ['own'];
  return given.map((each) => {
    const known = engineNames.find((name) => name === each);
    if (known !== undefined) return known;
    throw new CallError('badChoice', { flag: '--engines', given: each, choices: engineNames.join(' | ') });
  });
}

function tell(told: Told, measured: Measured, { out, err }: Streams): Exit {
  const { call, project, ran, measuring } = told;
  const { diagnostics, sources } = project;
  const locale = localeOf(call);
  const format = choice(call, '--annotations', annotationFormats);
  const problems = [...ran.flatMap((each) => each.diagnostics), ...problemsMeasured(measured)];
  writeJunit(call, ran, measured, locale);
  writeSarif(call, placed([...diagnostics, ...problems], sources, locale), locale);
  const { errors } = tally(diagnostics);
  if (errors > 0) err(report(diagnostics, sources, locale));
  const suggested = suggest(measuring, measured, locale);
  if (format !== undefined) out(annotations(placed(problems, sources, locale), format));
  else if (hasFlag(call, '--json'))
    out(inJson({ ...ranInData(ran, project, locale), ...measuredInData(measured, sources, locale) }));
  else out(inText(told, measured, locale));
  if (suggested !== undefined) err(`${suggested}\n`);
  const missed = missedBounds(measured, measuring.bounds, locale);
  for (const each of missed) err(`${each}\n`);
  const holds = errors === 0 && ran.every(({ status }) => status === 'passed') && missed.length === 0;
  return holds && !told.wasStopped ? 0 : 1;
}

function inText({ project, ran }: Told, measured: Measured, locale: Locale): string {
  const isMeasured = measured.coverage !== undefined || measured.mutated !== undefined;
  const told = isMeasured ? measuredInText(measured, project.sources, locale) : '';
  return `${told}${ranInText(ran, project, locale)}`;
}

function writeJunit(call: Call, ran: readonly Ran[], measured: Measured, locale: Locale): void {
  const path = flagValue(call, '--junit');
  if (path !== undefined)
    writeText(path, junit([...ranInJunit(ran, locale), ...measuredInJunit(measured, locale)]));
}

/** In words, what was written; undefined where nothing was asked for. */
function suggest({ suggest: path }: Measuring, { mutated }: Measured, locale: Locale): string | undefined {
  const [only] = mutated ?? [];
  if (path === undefined) return undefined;
  const suggested = only && suggestedBy(only, locale);
  if (suggested === undefined) return say('nothingSuggested', locale, { path });
  const { text, cases, told } = suggested;
  writeText(path, text);
  return say('suggested', locale, { path, cases, told });
}

export const test = testVerb(mutantTeller);

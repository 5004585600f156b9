/** tiaowen prove: what holds of a measure in every case, and the cases that show what does not. */

import { isTiao } from '../engine/folder/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { checkOpen, type Effort, type ProofReport, type Solver } from '../engine/proof/index.ts';
import { readDay } from '../engine/read/written.ts';
import { annotationFormats, annotations } from './annotations.ts';
import { type Call, CallError, choice, flagValue, hasFlag, localeOf } from './call.ts';
import { writeText } from './files.ts';
import { junit } from './junit.ts';
import { wholeNumber } from './numbers.ts';
import { placed } from './places.ts';
import { loadProject, type Project, type ProjectMeasure, type ProjectVersion } from './project.ts';
import { allowedIn, allowFlags, isWithin } from './proof/allowed.ts';
import { inData } from './proof/json.ts';
import { junitOf } from './proof/junit.ts';
import { countsOf, type Proved, problemsIn, provedOf } from './proof/proved.ts';
import { proving, provingFlags } from './proof/proving.ts';
import { sampleOf, usualSample, withOpen } from './proof/sample.ts';
import { inText } from './proof/text.ts';
import { inJson, refuse } from './report.ts';
import { sarifFlag, writeSarif } from './sarif.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
import type { Locale } from './words.ts';

/** `engine/proof`, or in tests a proof that was recorded. */
export type Prover = (
  measure: CheckedMeasure,
  solver: Solver,
  effort: Effort,
  options?: { readonly lists?: number },
) => Promise<ProofReport>;

export const proveVerb = (prover: Prover): Verb => ({
  name: 'prove',
  operands: '[PATH…]',
  about: {
    zh: '对所有可能的案件证明：规则不互相冲突，没有漏掉的案件，没有不起作用的规定，断言成立；不成立的给出案件',
    en: 'prove of every possible case: no conflicts, no gaps, nothing idle, all assertions hold; what fails is shown by a case',
  },
  flags: [
    {
      name: '--version',
      value: 'DATE',
      about: {
        zh: '自哪一天起施行的文本（默认最新的）',
        en: 'the version in force from this day (default: the newest)',
      },
    },
    ...provingFlags,
    {
      name: '--sample',
      value: 'N',
      about: {
        zh: `抽查多少个案例：引擎判为未定的，求解器也应当得出两种结论（默认 ${usualSample}）`,
        en: `how many cases to look at: what the engine calls undetermined the solver must find undetermined (default: ${usualSample})`,
      },
    },
    ...allowFlags,
    { name: '--junit', value: 'FILE', about: { zh: '另写一份 JUnit 报告', en: 'also write a JUnit report' } },
    sarifFlag,
    {
      name: '--annotations',
      value: annotationFormats.join('|'),
      about: { zh: '写成代码平台的行内标注', en: 'write annotations for a code platform' },
    },
  ],
  run: (call, streams) => runProve(prover, call, streams),
});

async function runProve(prover: Prover, call: Call, streams: Streams): Promise<Exit> {
  const allowed = allowedIn(call);
  // a wrong choice is told before anything is proved
  choice(call, '--annotations', annotationFormats);
  const project = loadProject(call.paths);
  const versions = versionsAsked(call, project);
  if (project.measures.some(({ sound }) => !sound)) return refuse(project, call, streams);
  return proving(call, streams, async ({ ask, lists, seconds, wasStopped }) => {
    const all: Proved[] = [];
    for (const { id, file, measure } of versions) {
      if (measure === undefined) continue;
      const before = seconds();
      const report = await ask({ zh: `证明 ${id}`, en: `proving ${id}` }, (solver, effort) =>
        prover(measure, solver, effort, lists),
      );
      const sample = sampleOf(project, measure, wholeNumber(call, '--sample', 0));
      const open =
        sample.length === 0
          ? undefined
          : await ask({ zh: `抽查 ${id}`, en: `sampling ${id}` }, (solver, effort) =>
              checkOpen(measure, sample, solver, effort),
            );
      all.push(provedOf(measure, file, withOpen(report, open), seconds() - before));
    }
    tell(all, project, call, streams);
    return wasStopped() || !all.every((each) => isWithin(countsOf(each), allowed)) ? 1 : 0;
  });
}

/** Of files named, the versions they are or are written for; else the newest of each measure, or the one of --version. */
function versionsAsked(call: Call, project: Project): readonly ProjectVersion[] {
  const date = flagValue(call, '--version');
  if (date !== undefined && readDay(date) === undefined) throw new CallError('badDate', { given: date });
  const asked = project.measures.flatMap((measure) => versionsOf(measure, date, call));
  if (asked.length > 0) return asked;
  const known = project.measures.flatMap(({ versions }) => versions.map((version) => version.date));
  throw date === undefined
    ? new CallError('noRules', { path: call.paths.join(' ') })
    : new CallError('unknownVersion', { given: date, choices: [...new Set(known)].join(', ') });
}

function versionsOf({ versions, files }: ProjectMeasure, date: string | undefined, { paths }: Call) {
  if (date !== undefined) return versions.filter((version) => version.date === date);
  const named = paths.some(isTiao) ? files.map(({ version }) => version) : [];
  return named.length > 0 ? [...new Set(named)] : versions.slice(-1);
}

function tell(all: readonly Proved[], { sources }: Project, call: Call, { out }: Streams): void {
  const locale = localeOf(call);
  const format = choice(call, '--annotations', annotationFormats);
  const problems = placed(all.flatMap(problemsIn), sources, locale);
  writeSarif(call, problems, locale);
  writeJunit(call, all, locale);
  if (format !== undefined) out(annotations(problems, format));
  else if (hasFlag(call, '--json')) out(inJson(oneOrMany(all.map((each) => inData(each, sources, locale)))));
  else out(all.map((each) => inText(each, sources, locale)).join('\n'));
}

/** One measure is its own document; several are a list, each with its name in it. */
const oneOrMany = <T>(all: readonly T[]): T | readonly T[] => (all.length === 1 ? all[0]! : all);

function writeJunit(call: Call, all: readonly Proved[], locale: Locale): void {
  const path = flagValue(call, '--junit');
  const cases = all.flatMap((each) => junitOf(each, hasFlag(call, '--strict'), locale));
  if (path !== undefined) writeText(path, junit(cases));
}

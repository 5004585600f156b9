/** tiaowen compile: one version of a measure → a form other systems take: JSON Schema, JSON Logic, our own program. */
import { compile as compileProgram } from '../engine/decide/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { factsSchema, jsonLogic, verdictSchema } from '../engine/targets/index.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { type Call, CallError, choice, flagValue, localeOf } from './call.ts';
import { loadProject, type ProjectMeasure, type ProjectVersion } from './project.ts';
import { compactJson, refuse, report, tally } from './report.ts';
import { measureNamed } from './select.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';

/** What a target makes of a measure, and what it could not say exactly. */
interface Made {
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

const targets = {
  schema: (measure: CheckedMeasure): Made => ({ value: factsSchema(measure), diagnostics: [] }),
  'verdict-schema': (): Made => ({ value: verdictSchema, diagnostics: [] }),
  'json-logic': (measure: CheckedMeasure, file: string): Made => {
    const { conclusions, diagnostics } = jsonLogic.compileJsonLogic(measure, file);
    return { value: { measure: measure.id, effective: measure.effective, conclusions }, diagnostics };
  },
  program: (measure: CheckedMeasure): Made => ({ value: compileProgram(measure), diagnostics: [] }),
} as const;

const targetNames = Object.keys(targets) as (keyof typeof targets)[];

export const compile: Verb = {
  name: 'compile',
  operands: '[PATH…]',
  about: {
    zh: '编译成别的系统用的形式，写到标准输出',
    en: 'compile to a form other systems take, on standard output',
  },
  flags: [
    { name: '--target', value: targetNames.join('|'), about: { zh: '编译成什么', en: 'what to compile to' } },
    {
      name: '--measure',
      value: 'ID',
      about: { zh: '哪一部法规（只有一部时可以不写）', en: 'which measure (not needed where there is one)' },
    },
    {
      name: '--version',
      value: 'DATE',
      about: {
        zh: '自哪一天起施行的文本（默认最新）',
        en: 'the version in force from this day (default: the newest)',
      },
    },
  ],
  run: runCompile,
};

function runCompile(call: Call, streams: Streams): Exit {
  const target = choice(call, '--target', targetNames);
  if (target === undefined) throw new CallError('needTarget', { choices: targetNames.join(' | ') });
  const project = loadProject(call.paths);
  const { measure, file } = versionOf(
    measureNamed(flagValue(call, '--measure'), project.measures),
    flagValue(call, '--version'),
  );
  if (measure === undefined) return refuse(project, call, streams);
  const { value, diagnostics } = targets[target](measure, file);
  streams.out(compactJson(value));
  if (diagnostics.length > 0) streams.err(report(diagnostics, project.sources, localeOf(call)));
  return tally(diagnostics).errors > 0 ? 1 : 0;
}

function versionOf({ versions }: ProjectMeasure, given: string | undefined): ProjectVersion {
  const found = given === undefined ? versions.at(-1) : versions.find(({ date }) => date === given);
  if (found !== undefined) return found;
  throw new CallError('unknownVersion', {
    given: given ?? '?',
    choices: versions.map(({ date }) => date).join(', '),
  });
}

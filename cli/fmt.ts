/** tiaowen fmt: sets rule files in the one layout; what they say does not change. */
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { print } from '../grammar/print/index.ts';
import { type Call, CallError, hasFlag, localeOf } from './call.ts';
import { writeText } from './files.ts';
import { placed } from './places.ts';
import { loadProject, type Project, type ProjectFile } from './project.ts';
import { inJson, report, tally } from './report.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
import { type Locale, say } from './words.ts';

export const fmt: Verb = {
  name: 'fmt',
  operands: 'FILE…',
  about: {
    zh: '整理规则文件的排版，不改内容；不带选项时把整理后的文字写到标准输出',
    en: 'set rule files in the standard layout, without changing what they say; without options, to standard output',
  },
  flags: [
    {
      name: '--check',
      value: undefined,
      about: { zh: '只看是否需要整理', en: 'only tell whether they need it' },
    },
    { name: '--write', value: undefined, about: { zh: '改写文件本身', en: 'rewrite the files themselves' } },
  ],
  run: runFmt,
};

interface Formatted {
  readonly file: string;
  readonly text: string;
  readonly changed: boolean;
}

function runFmt(call: Call, streams: Streams): Exit {
  const [checks, writes] = [hasFlag(call, '--check'), hasFlag(call, '--write')];
  if (checks && writes) throw new CallError('exclusive', { a: '--check', b: '--write' });
  if (call.paths.length === 0) throw new CallError('needFiles');
  const project = loadProject(call.paths);
  const formatted = project.measures.flatMap(({ files }) => files.filter(({ sound }) => sound).map(format));
  const unreadable = unreadableIn(project);
  if (writes) for (const { file, text, changed } of formatted) if (changed) writeText(file, text);
  if (hasFlag(call, '--json')) streams.out(inJson(inData(formatted, unreadable, project, localeOf(call))));
  else tell(formatted, unreadable, project, call, streams);
  return unreadable.length > 0 || (checks && formatted.some(({ changed }) => changed)) ? 1 : 0;
}

function format({ file, source, tree }: ProjectFile): Formatted {
  const text = print(tree, source);
  return { file, text, changed: text !== source };
}

/** What could not be read is left alone: a file with an error is never rewritten. */
function unreadableIn({ measures, diagnostics }: Project): readonly Diagnostic[] {
  const readable = new Set(
    measures.flatMap(({ files }) => files.filter(({ sound }) => sound).map(({ file }) => file)),
  );
  return diagnostics.filter(({ file, severity }) => severity === 'error' && !readable.has(file));
}

function tell(
  formatted: readonly Formatted[],
  unreadable: readonly Diagnostic[],
  { sources }: Project,
  call: Call,
  { out, err }: Streams,
): void {
  const locale = localeOf(call);
  const summary = hasFlag(call, '--write')
    ? 'formatted'
    : hasFlag(call, '--check')
      ? 'unformatted'
      : undefined;
  for (const { file, text, changed } of formatted) {
    if (summary === undefined) out(text);
    else if (changed) out(`${say(summary, locale, { path: file })}\n`);
  }
  if (unreadable.length > 0) err(report(unreadable, sources, locale));
}

function inData(
  formatted: readonly Formatted[],
  unreadable: readonly Diagnostic[],
  { sources }: Project,
  locale: Locale,
) {
  return {
    ...tally(unreadable),
    files: formatted.map(({ file, changed }) => ({ file, changed })),
    diagnostics: placed(unreadable, sources, locale),
  };
}

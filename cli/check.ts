/** tiaowen check: do the rules say every sentence of the text, and do they hang together? */
import { annotationFormats, annotations } from './annotations.ts';
import { type Call, choice, hasFlag, localeOf } from './call.ts';
import { placed } from './places.ts';
import { loadProject, type Project, type ProjectVersion } from './project.ts';
import { inJson, report, tally } from './report.ts';
import { sarifFlag, writeSarif } from './sarif.ts';
import type { Exit, Streams } from './streams.ts';
import type { Verb } from './verb.ts';
import { type Locale, say } from './words.ts';

export const check: Verb = {
  name: 'check',
  operands: '[PATH…]',
  about: {
    zh: '检查规则：写法、名称、先后、循环，以及原文每一句是否都有着落（默认检查 rules）',
    en: 'check rules: form, names, priorities, circles, and that no sentence of the text is left out (default: rules)',
  },
  flags: [
    {
      name: '--annotations',
      value: 'github|gitlab',
      about: { zh: '写成代码平台的行内标注', en: 'write annotations for a code platform' },
    },
    sarifFlag,
  ],
  run: runCheck,
};

function runCheck(call: Call, { out }: Streams): Exit {
  const format = choice(call, '--annotations', annotationFormats);
  const locale = localeOf(call);
  const project = loadProject(call.paths);
  const { diagnostics, sources } = project;
  const places = placed(diagnostics, sources, locale);
  writeSarif(call, places, locale);
  if (format !== undefined) out(annotations(places, format));
  else
    out(
      hasFlag(call, '--json')
        ? inJson(summary(project, locale))
        : `${coverage(project, locale)}${report(diagnostics, sources, locale)}`,
    );
  return tally(diagnostics).errors > 0 ? 1 : 0;
}

function summary(project: Project, locale: Locale) {
  return {
    ...tally(project.diagnostics),
    diagnostics: placed(project.diagnostics, project.sources, locale),
    measures: versionsOf(project).map(({ id, date, coverage: { sentences, characters } }) => ({
      id,
      version: date,
      sentences,
      characters,
    })),
  };
}

function coverage(project: Project, locale: Locale): string {
  return versionsOf(project)
    .map(({ id, date, coverage: { sentences, characters } }) =>
      say('checked', locale, {
        measure: id,
        version: date,
        ...sentences,
        covered: characters.covered,
        characters: characters.total,
      }),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const versionsOf = ({ measures }: Project): readonly ProjectVersion[] =>
  measures.flatMap(({ versions }) => versions);

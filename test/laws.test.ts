/** Other law in the same language: every piece checks without a complaint, and each of its cases comes out as written. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type CaseResult, runCases } from '../engine/cases/index.ts';
import { check, checkVersions } from '../engine/check/index.ts';
import type { Calendar, CheckedMeasure } from '../engine/measure.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { parse, type Vocabulary } from '../grammar/index.ts';
import { message } from '../grammar/messages/index.ts';
import { decideFacts, measureOf } from '../index.ts';

const here = dirname(fileURLToPath(import.meta.url));
const calendar = readFileSync(join(here, '../rules/calendars/cn-2024.json'), 'utf8');
const calendars = new Map([['cn-2024', JSON.parse(calendar) as Calendar]]);

interface Version {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly measure: CheckedMeasure | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

for (const folder of foldersWithRules(join(here, 'laws'))) {
  describe(relative(join(here, 'laws'), folder), () => {
    const versions = versionsIn(folder);
    const cases = casesIn(folder, versions);

    it('is checked without a complaint', () => {
      const together = checkVersions(
        versions.flatMap(({ file, measure }) => (measure ? [{ file, measure }] : [])),
      );
      expect(
        told([...versions.flatMap((version) => version.diagnostics), ...together, ...cases.diagnostics]),
      ).toEqual([]);
      expect(versions.every(({ measure }) => measure !== undefined)).toBe(true);
    });

    it('has at least six cases, each with a conclusion', () => {
      expect(cases.results.length).toBeGreaterThanOrEqual(6);
      expect(
        cases.results.filter(({ expectations }) => expectations.length === 0).map(({ name }) => name),
      ).toEqual([]);
    });

    it.each(cases.results.map((result) => [result.name, result] as const))('%s', (_, result) => {
      expect(told(result.diagnostics)).toEqual([]);
      expect(result.passed).toBe(true);
    });
  });
}

function foldersWithRules(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some(({ name }) => name.endsWith('.tiao')) ? [folder] : [];
  return [
    ...own,
    ...entries
      .filter((each) => each.isDirectory())
      .flatMap(({ name }) => foldersWithRules(join(folder, name))),
  ];
}

function versionsIn(folder: string): readonly Version[] {
  const dated = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.tiao$/.test(name));
  return dated.sort().map((name) => readVersion(join(folder, name)));
}

function readVersion(path: string): Version {
  const [source, file] = [readFileSync(path, 'utf8'), basename(path)];
  const { tree, vocabulary, diagnostics } = parse(source, { file });
  const checked = check({ tree, source, file }, readFileSync(path.replace(/tiao$/, 'txt'), 'utf8'), {
    calendars,
  });
  return {
    file,
    vocabulary,
    measure: checked.measure,
    diagnostics: [...diagnostics, ...checked.diagnostics],
  };
}

/** The 案例集 beside the versions; its head says in the words of which one it is written. */
function casesIn(
  folder: string,
  versions: readonly Version[],
): { readonly results: readonly CaseResult[]; readonly diagnostics: readonly Diagnostic[] } {
  const [source, file] = [readFileSync(join(folder, 'cases.tiao'), 'utf8'), 'cases.tiao'];
  const effective = parse(source, { file }).tree.header.effective?.date;
  const version = versions.find((each) => each.file === `${effective}.tiao`);
  const measures = versions.flatMap(({ measure }) => measure ?? []);
  if (version?.measure === undefined || measures.length < versions.length)
    return { results: [], diagnostics: [] };
  const { tree, diagnostics } = parse(source, { file, vocabulary: version.vocabulary });
  const [law, words] = [measureOf(measures), version.measure];
  const set = { measure: words, versions: measures, file, source, blocks: tree.blocks };
  const results = runCases(set, (facts, asOf, readings) =>
    decideFacts(law, facts, words, { asOf, readings }),
  );
  return { results, diagnostics };
}

const told = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map((each) => `${each.file}:${each.span.start} ${each.code} ${message(each, 'zh')}`);

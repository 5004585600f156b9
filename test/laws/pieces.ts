/** The folders of test/laws → measures with their cases, read as a stranger's files are: parsed, checked, never trusted. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseSet } from '../../engine/cases/index.ts';
import { check, checkVersions } from '../../engine/check/index.ts';
import type { Calendar, CheckedMeasure } from '../../engine/measure.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { parse, type Vocabulary } from '../../grammar/index.ts';
import { type Measure, measureOf } from '../../index.ts';

export interface Piece {
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  /** undefined where a version has an error: then no case of it means anything */
  readonly sound: { readonly law: Measure; readonly cases: CaseSet } | undefined;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const calendar = readFileSync(join(here, '../../rules/calendars/cn-2024.json'), 'utf8');
const calendars = new Map([['cn-2024', JSON.parse(calendar) as Calendar]]);

export const pieces: readonly Piece[] = foldersWithRules(here).map(readPiece);

function foldersWithRules(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inner = entries
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => foldersWithRules(join(folder, name)));
  return entries.some(({ name }) => name.endsWith('.tiao')) ? [folder, ...inner] : inner;
}

function readPiece(folder: string): Piece {
  const dated = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.tiao$/.test(name));
  const versions = dated.sort().map((name) => readVersion(join(folder, name)));
  const checked = versions.flatMap(({ file, measure }) => (measure ? [{ file, measure }] : []));
  const diagnostics = [...versions.flatMap((version) => version.diagnostics), ...checkVersions(checked)];
  const name = relative(here, folder);
  if (checked.length < versions.length) return { name, diagnostics, sound: undefined };
  return {
    name,
    ...withCases(
      folder,
      versions,
      checked.map(({ measure }) => measure),
      diagnostics,
    ),
  };
}

interface Version {
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly measure: CheckedMeasure | undefined;
  readonly diagnostics: readonly Diagnostic[];
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
function withCases(
  folder: string,
  versions: readonly Version[],
  measures: readonly CheckedMeasure[],
  before: readonly Diagnostic[],
): Omit<Piece, 'name'> {
  const [source, file] = [readFileSync(join(folder, 'cases.tiao'), 'utf8'), 'cases.tiao'];
  const effective = parse(source, { file }).tree.header.effective?.date;
  const at = versions.findIndex((version) => version.file === `${effective}.tiao`);
  const vocabulary = versions[at]?.vocabulary;
  const { tree, diagnostics } = parse(source, { file, ...(vocabulary && { vocabulary }) });
  const measure = measures[at];
  const cases = measure && { measure, versions: measures, file, source, blocks: tree.blocks };
  return { diagnostics: [...before, ...diagnostics], sound: cases && { law: measureOf(measures), cases } };
}

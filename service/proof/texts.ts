/** The texts of one measure, as the page has them → its checked versions and case sets; nothing where a rule file has errors. */

import type { CaseSet } from '../../engine/cases/index.ts';
import { check, checkVersions } from '../../engine/check/index.ts';
import { arrange, judgeVersion, misnamedCases, versionOfCases } from '../../engine/folder/index.ts';
import type { Calendar, CheckedMeasure } from '../../engine/measure.ts';
import { readCalendar } from '../../engine/read/calendar.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { parse, readHeader, type Vocabulary } from '../../grammar/index.ts';
import type { RuleFile } from '../../grammar/tree.ts';
import type { ProofFile } from '../contract.ts';

export interface MeasureRead {
  /** oldest first; at least one */
  readonly versions: readonly CheckedMeasure[];
  readonly newest: CheckedMeasure;
  /** the rule file of the newest */
  readonly path: string;
  readonly source: string;
  readonly sets: readonly CaseSet[];
  /** the promulgated text of each version, by its date */
  readonly texts: ReadonlyMap<string, string>;
  /** all but the case sets as one text: what depends on the rules alone is the same while this is */
  readonly rulesKey: string;
  /** case files with errors: their cases are not among the sets */
  readonly unread: readonly string[];
}

interface VersionRead {
  readonly date: string;
  readonly path: string;
  readonly source: string;
  readonly tree: RuleFile;
  readonly vocabulary: Vocabulary;
  readonly text: string | undefined;
  readonly measure: CheckedMeasure | undefined;
}

export function readTexts(measure: string, files: readonly ProofFile[]): MeasureRead | undefined {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const names = [...texts.keys()].filter((path) => path.startsWith(`${measure}/`));
  const { versions: named, caseSets } = arrange(names.map((path) => path.slice(measure.length + 1)));
  const calendars = calendarsIn(texts);
  const isCaseSet = (path: string) => caseSets.some((name) => path === `${measure}/${name}`);
  const read = named.map(({ date, rules, text }) =>
    readVersion({ folder: measure, date, file: `${measure}/${rules}` }, text, texts, calendars),
  );
  const versions = read.flatMap((version) => version.measure ?? []);
  const newest = read.at(-1);
  const agree = checkVersions(
    read.flatMap(({ path, measure: m }) => (m ? [{ measure: m, file: path }] : [])),
  );
  if (newest?.measure === undefined || versions.length < read.length || agree.some(isError)) return undefined;
  const sets = caseSets.map((name) => readCases(measure, `${measure}/${name}`, texts, read, versions));
  const own = read.map((version) => setOf(version, version.path, version.source, version.tree, versions));
  return {
    versions,
    newest: newest.measure,
    path: newest.path,
    source: newest.source,
    sets: [...own, ...sets.flatMap((set) => (typeof set === 'string' ? [] : [set]))],
    texts: new Map(read.flatMap(({ date, text }) => (text === undefined ? [] : [[date, text] as const]))),
    rulesKey: JSON.stringify(
      files.filter(({ path }) => !isCaseSet(path)).map(({ path, text }) => [path, text]),
    ),
    unread: sets.filter((set) => typeof set === 'string'),
  };
}

function readVersion(
  place: { readonly folder: string; readonly date: string; readonly file: string },
  textName: string | undefined,
  texts: ReadonlyMap<string, string>,
  calendars: ReadonlyMap<string, Calendar>,
): VersionRead {
  const { folder, date, file } = place;
  const source = texts.get(file)!;
  const text = textName === undefined ? undefined : texts.get(`${folder}/${textName}`);
  const parsed = parse(source, { file });
  const { tree, vocabulary, diagnostics } = parsed;
  const checked = check({ tree, source, file, diagnostics }, text, { calendars });
  const { measure } = judgeVersion(place, parsed, checked, text !== undefined);
  return { date, path: file, source, tree, vocabulary, text, measure };
}

/** The set, or the path of a file that has errors. */
function readCases(
  folder: string,
  file: string,
  texts: ReadonlyMap<string, string>,
  known: readonly VersionRead[],
  versions: readonly CheckedMeasure[],
): CaseSet | string {
  const source = texts.get(file)!;
  const version = versionOfCases(readHeader(source, file), known, file);
  if ('code' in version) return file;
  const { tree, diagnostics } = parse(source, { file, vocabulary: version.vocabulary });
  const isSound = ![...diagnostics, ...misnamedCases(folder, tree, file)].some(isError);
  return isSound ? setOf(version, file, source, tree, versions) : file;
}

const setOf = (
  { measure }: VersionRead,
  file: string,
  source: string,
  { blocks }: RuleFile,
  versions: readonly CheckedMeasure[],
): CaseSet => ({ measure: measure!, versions, file, source, blocks });

function calendarsIn(texts: ReadonlyMap<string, string>): ReadonlyMap<string, Calendar> {
  const read = [...texts].flatMap(([path, text]) =>
    path.startsWith('calendars/') ? [readCalendar(path, text)] : [],
  );
  const known = read.flatMap((each) => (each.kind === 'calendar' ? [each.calendar] : []));
  return new Map(known.map((calendar) => [calendar.name, calendar]));
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

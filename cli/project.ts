/** Folders of rules → measures with their checked versions and case sets, and every problem found on the way. */
import { basename } from 'node:path';
import { type Checked, check, checkVersions } from '../engine/check/index.ts';
import {
  judgeVersion,
  misnamedCases,
  textAlone,
  type VersionNames,
  versionOfCases,
} from '../engine/folder/index.ts';
import type { Calendar, CheckedMeasure } from '../engine/measure.ts';
import { readCalendar } from '../engine/read/calendar.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { parse, readHeader, type Vocabulary } from '../grammar/index.ts';
import type { RuleFile } from '../grammar/tree.ts';
import { readText } from './files.ts';
import { askedFolders, type MeasureFolder } from './folders.ts';

export interface Project {
  readonly measures: readonly ProjectMeasure[];
  readonly diagnostics: readonly Diagnostic[];
  /** every file read, by the name that diagnostics call it */
  readonly sources: ReadonlyMap<string, string>;
}

export interface ProjectMeasure {
  /** the name of its folder, which is also the id in its files */
  readonly id: string;
  /** oldest first */
  readonly versions: readonly ProjectVersion[];
  /** every .tiao file of it, versions first; cases stand in 案例集 and may stand in a version's own file */
  readonly files: readonly ProjectFile[];
  /** every version could be read and checked, with its text, and they agree: only then can it decide */
  readonly sound: boolean;
}

export interface ProjectVersion {
  readonly id: string;
  /** of 施行, as the file is named */
  readonly date: string;
  readonly file: string;
  readonly vocabulary: Vocabulary;
  readonly measure: CheckedMeasure | undefined;
  readonly coverage: Pick<Checked, 'sentences' | 'characters'>;
}

export interface ProjectFile {
  readonly file: string;
  readonly source: string;
  readonly tree: RuleFile;
  /** the version in whose words it is written */
  readonly version: ProjectVersion;
  /** it reads without error */
  readonly sound: boolean;
}

/** Where files are named, only what stands in them is reported and run; the rest of their folder is read all the same. */
export function loadProject(paths: readonly string[]): Project {
  const { folders, only } = askedFolders(paths);
  const desk = openDesk();
  const measures = folders.map((folder) => loadMeasure(folder, desk));
  if (only === undefined) return { measures, ...desk };
  return {
    measures: measures.map((measure) => ({
      ...measure,
      files: measure.files.filter(({ file }) => only.has(file)),
    })),
    diagnostics: desk.diagnostics.filter(({ file }) => only.has(file)),
    sources: desk.sources,
  };
}

/** What is gathered while reading. */
interface Desk {
  readonly diagnostics: Diagnostic[];
  readonly sources: Map<string, string>;
}

const openDesk = (): Desk => ({ diagnostics: [], sources: new Map() });

function loadMeasure(folder: MeasureFolder, desk: Desk): ProjectMeasure {
  const before = desk.diagnostics.length;
  const calendars = loadCalendars(folder, desk);
  for (const lone of folder.lone) desk.diagnostics.push(textAlone(lone));
  const loaded = folder.versions.flatMap((files) => loadVersion(folder, files, calendars, desk) ?? []);
  const versions = loaded.map(({ version }) => version);
  desk.diagnostics.push(...checkVersions(versions.flatMap(checkedFile)));
  const sound = versions.length > 0 && !desk.diagnostics.slice(before).some(isError);
  const sets = folder.caseSets.flatMap((file) => loadCases(folder, file, versions, desk) ?? []);
  return { id: basename(folder.path), versions, files: [...loaded, ...sets], sound };
}

function loadVersion(
  folder: MeasureFolder,
  { date, rules: file, text }: VersionNames,
  calendars: ReadonlyMap<string, Calendar>,
  desk: Desk,
): ProjectFile | undefined {
  const source = load(file, desk);
  const statute = text === undefined ? undefined : load(text, desk);
  if (source === undefined) return undefined;
  const parsed = parse(source, { file });
  const { tree, vocabulary } = parsed;
  const checked = check({ tree, source, file, diagnostics: parsed.diagnostics }, statute, { calendars });
  const id = basename(folder.path);
  const { diagnostics, measure } = judgeVersion(
    { folder: id, date, file },
    parsed,
    checked,
    text !== undefined,
  );
  desk.diagnostics.push(...diagnostics, ...checked.diagnostics);
  const version = { id, date, file, vocabulary, measure, coverage: checked };
  return { file, source, tree, version, sound: !diagnostics.some(isError) };
}

/** A 案例集 says in its head which version it is written for; with that version's vocabulary its sentences are cut. */
function loadCases(
  folder: MeasureFolder,
  file: string,
  versions: readonly ProjectVersion[],
  desk: Desk,
): ProjectFile | undefined {
  const source = load(file, desk);
  if (source === undefined) return undefined;
  const version = versionOfCases(readHeader(source, file), versions, file);
  if ('code' in version) {
    // one mistake, one message: a version that could not be read has been reported already
    const isThere = folder.versions.some(({ date }) => date === version.args.date);
    if (!isThere) desk.diagnostics.push(version);
    return undefined;
  }
  const { tree, diagnostics } = parse(source, { file, vocabulary: version.vocabulary });
  const own = [...diagnostics, ...misnamedCases(version.id, tree, file)];
  desk.diagnostics.push(...own);
  return { file, source, tree, version, sound: !own.some(isError) };
}

function loadCalendars({ calendars }: MeasureFolder, desk: Desk): ReadonlyMap<string, Calendar> {
  const read = calendars.flatMap((file) => {
    const text = load(file, desk);
    return text === undefined ? [] : [readCalendar(file, text)];
  });
  for (const each of read) if (each.kind === 'bad') desk.diagnostics.push(each.diagnostic);
  return new Map(
    read.flatMap((each) => (each.kind === 'calendar' ? [[each.calendar.name, each.calendar]] : [])),
  );
}

function load(file: string, { sources, diagnostics }: Desk): string | undefined {
  const read = readText(file);
  if (read.kind === 'text') sources.set(file, read.text);
  else diagnostics.push(read.diagnostic);
  return read.kind === 'text' ? read.text : undefined;
}

function checkedFile({ measure, file }: ProjectVersion) {
  return measure === undefined ? [] : [{ measure, file }];
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

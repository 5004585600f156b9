/** Paths of a call → the measures' folders and their files: <measure>/<date>.tiao, <date>.txt, other .tiao are 案例集. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Arranged, arrange, isTiao } from '../engine/folder/index.ts';
import { CallError } from './call.ts';
import { onDisk } from './files.ts';

/** Its files, by paths. */
export interface MeasureFolder extends Arranged {
  readonly path: string;
  /** rules/calendars/*.json */
  readonly calendars: readonly string[];
}

/** What a call is about: whole folders, and of them only these files where files were named. */
export interface Asked {
  readonly folders: readonly MeasureFolder[];
  readonly only: ReadonlySet<string> | undefined;
}

export function askedFolders(paths: readonly string[]): Asked {
  const given = (paths.length > 0 ? paths : ['rules']).map((path) => ({ path, isFolder: isFolder(path) }));
  const folders = given.flatMap(({ path, isFolder }) =>
    isFolder ? measureFolders(path) : [dirname(tiao(path))],
  );
  const files = given.filter(({ isFolder }) => !isFolder).map(({ path }) => shown(path));
  const only = files.length === 0 ? undefined : new Set(files);
  const found = [...new Set(folders.map(shown))].map(measureFolder);
  return { folders: found.map((folder) => ({ ...folder, caseSets: asked(folder.caseSets, only) })), only };
}

/** A collection of cases that is not asked for is not even read; a version is, for others may speak its words. */
const asked = (files: readonly string[], only: ReadonlySet<string> | undefined): readonly string[] =>
  only === undefined ? files : files.filter((file) => only.has(file));

/** Folders that hold .tiao files: the one named, or those directly in it. */
function measureFolders(path: string): readonly string[] {
  if (namesIn(path).some(isTiao)) return [path];
  const found = namesIn(path)
    .map((name) => join(path, name))
    .filter((each) => isFolder(each) && namesIn(each).some(isTiao));
  if (found.length === 0) throw new CallError('noRules', { path });
  return found;
}

function measureFolder(path: string): MeasureFolder {
  const { versions, caseSets, lone } = arrange(namesIn(path));
  const within = (name: string) => join(path, name);
  return {
    path,
    versions: versions.map(({ date, rules, text }) => ({
      date,
      rules: within(rules),
      text: text === undefined ? undefined : within(text),
    })),
    caseSets: caseSets.map(within),
    lone: lone.map(within),
    calendars: calendarFiles(join(dirname(resolve(path)), 'calendars')),
  };
}

function calendarFiles(folder: string): readonly string[] {
  // a measure that counts no working days needs none
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return namesIn(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => shown(join(folder, name)));
}

/** In the order of their names, which for versions is the order of their dates. */
function namesIn(path: string): readonly string[] {
  return onDisk(path, () => readdirSync(path)).sort();
}

function isFolder(path: string): boolean {
  return onDisk(path, () => statSync(path)).isDirectory();
}

function tiao(path: string): string {
  if (!isTiao(path)) throw new CallError('notTiao', { path });
  return path;
}

/** As the caller would write it: relative to where they stand, unless it lies elsewhere. */
export function shown(path: string): string {
  const from = relative('', path);
  return from.startsWith('..') ? resolve(path) : from === '' ? '.' : from;
}

/**
 * The texts of one measure → its state after the last change: the snapshot that questions are answered from, and the
 * problems of every file. Parts of the state before that the change does not touch are taken over as they are.
 */
import { checkVersions } from '../../engine/check/index.ts';
import { arrange, textAlone } from '../../engine/folder/index.ts';
import type { Calendar } from '../../engine/measure.ts';
import { readCalendar } from '../../engine/read/calendar.ts';
import type { Diagnostic } from '../../grammar/index.ts';
import { type Measure, measureOf } from '../../index.ts';
import { readCaseSet } from './case-set.ts';
import type { FileSnapshot, Snapshot, VersionSnapshot } from './snapshot.ts';
import { readVersion } from './version.ts';

/** Text by path: <measure>/2020-12-03.tiao, calendars/cn-2024.json. */
export type Texts = ReadonlyMap<string, string>;

export interface State {
  readonly texts: Texts;
  readonly snapshot: Snapshot;
  /** of every file there is, also of those without any; in the order of the text */
  readonly problems: ReadonlyMap<string, readonly Diagnostic[]>;
  readonly calendars: ReadonlyMap<string, Calendar>;
}

export function readState(id: string, revision: number, texts: Texts, before: State | undefined): State {
  const { versions: named, caseSets: sets, lone } = arrange(namesWithin(id, texts));
  const calendars = calendarsOf(texts, before);
  const versions = named.map(({ date, rules, text }) =>
    readVersion(
      { folder: id, date, file: `${id}/${rules}`, textPath: text && `${id}/${text}` },
      texts,
      calendars.known,
      before?.snapshot.versions.find((version) => version.date === date),
      before?.calendars === calendars.known,
    ),
  );
  const caseSets = sets.map((name) =>
    readCaseSet(
      { folder: id, file: `${id}/${name}` },
      texts,
      versions,
      before?.snapshot.caseSets.find(({ path }) => path === `${id}/${name}`),
    ),
  );
  const across = [
    ...calendars.problems,
    ...lone.map((name) => textAlone(`${id}/${name}`)),
    ...checkVersions(
      versions.flatMap(({ measure, rules }) => (measure ? [{ measure, file: rules.path }] : [])),
    ),
  ];
  const sound = isSound(versions, across);
  const lastSound = sound ? measureFrom(versions, before) : before?.snapshot.lastSound;
  return {
    texts,
    snapshot: { id, revision, versions, caseSets, sound, lastSound },
    problems: problemsOf(texts, [...versions.map(({ rules }) => rules), ...caseSets], across),
    calendars: calendars.known,
  };
}

function namesWithin(id: string, texts: Texts): readonly string[] {
  return [...texts.keys()]
    .filter((path) => path.startsWith(`${id}/`))
    .map((path) => path.slice(id.length + 1));
}

interface Calendars {
  readonly known: ReadonlyMap<string, Calendar>;
  readonly problems: readonly Diagnostic[];
}

function calendarsOf(texts: Texts, before: State | undefined): Calendars {
  const paths = [...texts.keys()].filter(isCalendar).sort();
  const read = paths.map((path) => readCalendar(path, texts.get(path)!));
  const same =
    before !== undefined &&
    [...before.texts.keys()].filter(isCalendar).length === paths.length &&
    paths.every((path) => before.texts.get(path) === texts.get(path));
  const known = read.flatMap((each) => (each.kind === 'calendar' ? [each.calendar] : []));
  return {
    known: same ? before.calendars : new Map(known.map((calendar) => [calendar.name, calendar])),
    problems: read.flatMap((each) => (each.kind === 'bad' ? [each.diagnostic] : [])),
  };
}

const isCalendar = (path: string): boolean => path.startsWith('calendars/') && path.endsWith('.json');

/** As for the command line: every version reads and is checked with its text, and they agree. */
function isSound(versions: readonly VersionSnapshot[], across: readonly Diagnostic[]): boolean {
  return (
    versions.length > 0 && !across.some(isError) && versions.every(({ measure }) => measure !== undefined)
  );
}

/** Compiled once for one checked measure: while none of its versions is checked anew, it stays as it is. */
function measureFrom(versions: readonly VersionSnapshot[], before: State | undefined): Measure {
  const checked = versions.flatMap(({ measure }) => measure ?? []);
  const last = before?.snapshot.lastSound;
  const same =
    last !== undefined &&
    last.versions.length === checked.length &&
    last.versions.every(({ measure }) => checked.includes(measure));
  return same ? last : measureOf(checked);
}

function problemsOf(
  texts: Texts,
  files: readonly FileSnapshot[],
  across: readonly Diagnostic[],
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, readonly Diagnostic[]>([...texts.keys()].map((path) => [path, []]));
  for (const { path, diagnostics } of files) found.set(path, diagnostics);
  for (const each of across) found.set(each.file, [each, ...(found.get(each.file) ?? [])]);
  return found;
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

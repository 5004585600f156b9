/**
 * The HTTP interface, as pure data: what the editor may know of the service. All bodies are JSON in UTF-8.
 *
 *   GET  /api/measures              → MeasureList
 *   GET  /api/measures/:id          → MeasureFiles         404 Refusal
 *   GET  /api/files/<path>          → FileState            404 422 Refusal
 *   PUT  /api/files/<path>          ← SaveFile → Saved     409 Changed · 400 403 404 413 415 422 500 507 Refusal
 *   GET  /api/changes               → server-sent events, each a FileNoticed or FileGone as JSON
 *   POST /api/proof, GET /api/proof/:id?from=n             proof-contract.ts
 *
 * A path is relative to the rules folder, with slashes: wuqing-court-appearance/2020-12-03.tiao. In an address each of
 * its parts is percent-encoded. The text of a file is exactly its bytes on disk read as UTF-8, a byte order mark and
 * the ends of lines included, so that the SHA-256 of the text is the hash of the file.
 */
export * from './proof-contract.ts';

export interface MeasureList {
  readonly measures: readonly MeasureEntry[];
}

export interface MeasureEntry {
  /** the name of its folder */
  readonly id: string;
  /** as its newest rule file says; the id where it does not say */
  readonly title: string;
}

/** All of one measure that decides what it says: rule files, promulgated texts, case sets, the calendars beside its folder. */
export interface MeasureFiles {
  readonly id: string;
  readonly files: readonly FileState[];
  /** files that are there and cannot be shown: never served garbled, never written over */
  readonly unreadable: readonly UnreadableFile[];
}

export interface FileState {
  readonly path: string;
  readonly text: string;
  /** hex SHA-256 of the bytes on disk */
  readonly hash: string;
  /** false for what is not edited here: promulgated texts and calendars */
  readonly writable: boolean;
}

export interface UnreadableFile {
  readonly path: string;
  readonly why: Refusal;
}

export interface SaveFile {
  readonly text: string;
  /** hash of the state that was edited; undefined for a file that is to be new */
  readonly base: string | undefined;
}

/** The file now holds the text that was sent. The same save sent twice is saved once. */
export interface Saved {
  readonly kind: 'saved';
  readonly path: string;
  readonly hash: string;
}

/** The file is not what was edited: another program has changed it, made it, or taken it away (then `now` is undefined). */
export interface Changed {
  readonly kind: 'changed';
  readonly path: string;
  readonly now: FileState | undefined;
}

/**
 * News of the folder. An event only says that looking is worth while: what stands on disk is learned by asking for the
 * file, so that nothing hangs on the order in which events and answers arrive.
 */
export type FileEvent = FileNoticed | FileGone;

export interface FileNoticed {
  readonly kind: 'file';
  readonly path: string;
  readonly hash: string;
}

export interface FileGone {
  readonly kind: 'gone';
  readonly path: string;
}

/** Anything the server will not do, in both languages: what is wrong, then the remedy. */
export interface Refusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A page of another origin cannot send this header without being asked first; every write must carry it. */
export const writeHeader = 'x-tiaowen';

/** More than any rule file may hold (grammar/limits.ts), in bytes. */
export const largestFile = 16 * 1024 * 1024;

export type FileKind = 'rules' | 'cases' | 'text' | 'calendar';

/** The folder of calendars stands beside the measures and is none. */
export const calendarFolder = 'calendars';

/** What a path names, or undefined: only these kinds of names exist for the service. */
export function fileKind(path: string): FileKind | undefined {
  const [folder = '', name = '', ...more] = path.split('/');
  if (more.length > 0 || !isPlainName(folder) || !isPlainName(name)) return undefined;
  if (folder === calendarFolder) return name.endsWith('.json') ? 'calendar' : undefined;
  if (/^\d{4}-\d{2}-\d{2}\.txt$/.test(name)) return 'text';
  if (!name.endsWith('.tiao')) return undefined;
  return /^\d{4}-\d{2}-\d{2}\.tiao$/.test(name) ? 'rules' : 'cases';
}

/** Promulgated texts and calendars are never written here. */
export const isWritable = (kind: FileKind): boolean => kind === 'rules' || kind === 'cases';

/** The id of a measure: a plain name that is not the folder of calendars. */
export const isMeasureId = (name: string): boolean => isPlainName(name) && name !== calendarFolder;

/** One part of a path that means the same on every system: no separators, no hidden names, none of Windows' devices. */
function isPlainName(name: string): boolean {
  return (
    name.length <= 120 &&
    name.isWellFormed() &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    /^[^\s.~\u0000-\u001f\u007f/\\:*?"<>|][^\u0000-\u001f\u007f-\u009f\u2028\u2029/\\:*?"<>|]*$/u.test(
      name,
    ) &&
    !/[. ]$/.test(name) &&
    !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name)
  );
}

/** The file a question is about, with the version in whose words it is written. */
import type { FileSnapshot, Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';

export interface Opened {
  readonly file: FileSnapshot;
  readonly version: VersionSnapshot;
  /** the version's own rule file, not a 案例集 */
  readonly isRules: boolean;
}

/** undefined for what is no rule file (the promulgated text, a calendar) or not there. */
export function openedFile(snapshot: Snapshot, path: string): Opened | undefined {
  const version = snapshot.versions.find(({ rules }) => rules.path === path);
  if (version !== undefined) return { file: version.rules, version, isRules: true };
  const file = snapshot.caseSets.find((set) => set.path === path);
  return file && { file, version: versionOf(snapshot, file), isRules: false };
}

/** The files written in the words of one version: its rules, then its case sets. */
export function filesOf(snapshot: Snapshot, version: VersionSnapshot): readonly FileSnapshot[] {
  return [
    version.rules,
    ...snapshot.caseSets.filter((file) => versionOf(snapshot, file).date === version.date),
  ];
}

/** A 案例集 names its version in its head; one that names none is read in the words of the newest. */
function versionOf({ versions }: Snapshot, { tree }: FileSnapshot): VersionSnapshot {
  return versions.find(({ date }) => date === tree.header.effective?.date) ?? versions.at(-1)!;
}

export const isWithin = (offset: number, { start, end }: { start: number; end: number }): boolean =>
  start <= offset && offset <= end;

export const lineAround = (source: string, offset: number): string => {
  const start = source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  return source.slice(start, end < 0 ? source.length : end).trim();
};

/** A case by its id, or a case file by its path, with the measure in whose words it is told. */
import type { CheckedMeasure } from '../../engine/measure.ts';
import { type CaseFile, caseFilesOf, type NamedCase } from '../analysis/case-files.ts';
import type { Snapshot } from '../analysis/snapshot.ts';

export interface FoundFile {
  readonly file: CaseFile;
  /** of the last state without error */
  readonly measure: CheckedMeasure;
}

export interface FoundCase extends FoundFile {
  readonly named: NamedCase;
}

export function fileFound(snapshot: Snapshot, path: string): FoundFile | undefined {
  const file = caseFilesOf(snapshot).find(({ rules }) => rules.path === path);
  const measure = file?.version.measure ?? file?.version.lastMeasure;
  return file && measure && { file, measure };
}

/** In whose words a case file that is not there yet would be written: the newest version's. */
export function newestMeasure({ versions }: Snapshot): CheckedMeasure | undefined {
  const newest = versions.at(-1);
  return newest?.measure ?? newest?.lastMeasure;
}

export function caseFound(snapshot: Snapshot, id: string): FoundCase | undefined {
  const file = caseFilesOf(snapshot).find(({ cases }) => cases.some((each) => each.id === id));
  const found = file && fileFound(snapshot, file.rules.path);
  const named = file?.cases.find((each) => each.id === id);
  return found && named && { ...found, named };
}

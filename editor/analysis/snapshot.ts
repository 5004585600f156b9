/**
 * One measure as the worker knows it after the last change: what every question of the screens is answered from.
 * Immutable; parts that a change does not touch are the same objects as in the snapshot before.
 */
import type { CaseResult } from '../../engine/cases/index.ts';
import type { Checked } from '../../engine/check/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Statute, Unit } from '../../engine/statute/index.ts';
import type { Diagnostic, RuleFile, Vocabulary } from '../../grammar/index.ts';
import type { Measure } from '../../index.ts';

export interface Snapshot {
  /** the name of the measure's folder */
  readonly id: string;
  /** counts up with every change that reached the worker */
  readonly revision: number;
  /** oldest first; at least one */
  readonly versions: readonly VersionSnapshot[];
  /** case sets, in the order of their names; cases in a version's own file stand in that version's `rules` */
  readonly caseSets: readonly FileSnapshot[];
  /** every version is without error: only then does anything decide */
  readonly sound: boolean;
  /** decides: the newest state of all versions that was without error; undefined if there has been none */
  readonly lastSound: Measure | undefined;
}

export interface VersionSnapshot {
  /** of 施行, ISO */
  readonly date: string;
  readonly rules: FileSnapshot;
  /** the promulgated text; undefined where it is missing */
  readonly text: { readonly path: string; readonly source: string; readonly statute: Statute } | undefined;
  /** undefined while there are errors */
  readonly measure: CheckedMeasure | undefined;
  /** the last one without errors, for completion, hover and deciding while a sentence is half written */
  readonly lastMeasure: CheckedMeasure | undefined;
  readonly coverage: Pick<Checked, 'sentences' | 'characters'> & { readonly units: readonly Unit[] };
}

export interface FileSnapshot {
  /** as the service names it: wuqing-court-appearance/2020-12-03.tiao */
  readonly path: string;
  readonly source: string;
  readonly tree: RuleFile;
  readonly vocabulary: Vocabulary;
  /** of reading and of checking, in the order of the text */
  readonly diagnostics: readonly Diagnostic[];
}

/** Which case file, and how each of its cases came out; kept beside the snapshot because they arrive later. */
export interface FileResults {
  readonly path: string;
  /** revision of the rules they were decided by */
  readonly revision: number;
  readonly results: readonly CaseResult[];
}

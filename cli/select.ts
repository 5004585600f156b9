/** Names in a call → the measure or the case that is meant, or what there is to choose from. */
import { casesOf } from '../engine/cases/index.ts';
import { nearest } from '../engine/check/nearest.ts';
import type { CaseBlock } from '../grammar/tree.ts';
import { CallError } from './call.ts';
import type { ProjectFile, ProjectMeasure } from './project.ts';

/** By its id; where there is only one measure it need not be named. */
export function measureNamed(given: string | undefined, measures: readonly ProjectMeasure[]): ProjectMeasure {
  const choices = measures.map(({ id }) => id).join(', ');
  const found = given === undefined ? only(measures) : measures.find(({ id }) => id === given);
  if (found !== undefined) return found;
  throw given === undefined
    ? new CallError('needMeasure', { choices })
    : new CallError('unknownMeasure', { given, choices });
}

export interface FoundCase {
  readonly measure: ProjectMeasure;
  readonly file: ProjectFile;
  readonly block: CaseBlock;
}

/** A case by its name, in the measure named or in any. */
export function caseNamed(
  name: string,
  measure: string | undefined,
  measures: readonly ProjectMeasure[],
): FoundCase {
  const searched = measure === undefined ? measures : [measureNamed(measure, measures)];
  const all = searched.flatMap(casesIn);
  const found = all.find(({ block }) => block.name.text === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    all.map(({ block }) => block.name.text),
  );
  throw near === undefined
    ? new CallError('unknownCase', { given: name })
    : new CallError('unknownCaseNear', { given: name, near });
}

const casesIn = (measure: ProjectMeasure): readonly FoundCase[] =>
  measure.files.flatMap((file) => casesOf(file.tree.blocks).map((block) => ({ measure, file, block })));

const only = (measures: readonly ProjectMeasure[]): ProjectMeasure | undefined =>
  measures.length === 1 ? measures[0] : undefined;

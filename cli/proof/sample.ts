/** Some of the cases of a measure, on which the engine's own 未定 is checked. */
import { probesOf } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { OpenChecked, PartlyTold, ProofReport } from '../../engine/proof/index.ts';
import { setOf } from '../cases/ran.ts';
import type { Project } from '../project.ts';

export const usualSample = 12;

/** Evenly from all cases that are told in the words of this version: the same whenever it is asked. */
export function sampleOf(
  { measures }: Project,
  measure: CheckedMeasure,
  count = usualSample,
): readonly PartlyTold[] {
  const own = measures.find(({ versions }) => versions.some((version) => version.measure === measure));
  const sets = own?.files.flatMap((file) => setOf(own, file) ?? []) ?? [];
  const told = probesOf(sets.filter((set) => set.measure === measure)).map(
    ({ block, facts, asOf, readings }): PartlyTold => ({ name: block.name.text, facts, asOf, readings }),
  );
  return told.filter(
    (_, at) => Math.floor((at * count) / told.length) !== Math.floor(((at - 1) * count) / told.length),
  );
}

/** What does not agree is undecided. */
export const withOpen = (report: ProofReport, open: OpenChecked | undefined): ProofReport =>
  open === undefined ? report : { ...report, open, undecided: [...report.undecided, ...open.disagreed] };

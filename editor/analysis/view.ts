/** A snapshot → what the screens need of it to draw names and questions: never rules, never trees. */
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { MeasureView } from './protocol.ts';
import type { Snapshot, VersionSnapshot } from './snapshot.ts';

export function viewOf({ id, versions, caseSets, sound }: Snapshot): MeasureView {
  const newest = versions.at(-1);
  return {
    ...namesOf(id, newest),
    sound,
    versions: versions.map(({ date, rules, text }) => ({ date, path: rules.path, textPath: text?.path })),
    caseFiles: caseSets.map(({ path }) => path),
    sentences: newest?.coverage.sentences ?? { total: 0, encoded: 0, declared: 0, missing: 0 },
  };
}

type Names = Omit<MeasureView, 'sound' | 'versions' | 'caseFiles' | 'sentences'>;

/** Before a version has ever been without error, only its head is known. */
function namesOf(id: string, newest: VersionSnapshot | undefined): Names {
  const measure: CheckedMeasure | undefined = newest?.measure ?? newest?.lastMeasure;
  if (measure === undefined) {
    const title = newest?.rules.tree.header.title?.text ?? id;
    return { id, title, effective: newest?.date ?? '', ...nothing };
  }
  const { title, effective, lists, bearers, acts, facts, concepts, amounts, readings } = measure;
  return { id: measure.id, title, effective, lists, bearers, acts, facts, concepts, amounts, readings };
}

const nothing = {
  lists: [],
  bearers: [],
  acts: [],
  facts: [],
  concepts: [],
  amounts: [],
  readings: [],
} as const;

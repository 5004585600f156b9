/** The case being tried → the text of a 案例 that expects what was decided, and the files it can be put into. */

import { expectationsOf, writeCase } from '../../../engine/cases/index.ts';
import { caseFilesOf } from '../../analysis/case-files.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { caseSetHead } from '../../cases/case-set-head.ts';
import type { CaseText, TrialQuestions } from '../questions.ts';
import { triedCase } from './tried.ts';

export function asCase(
  snapshot: Snapshot,
  { sheet, name, sources, about }: TrialQuestions['asCase']['of'],
): CaseText {
  const reading = triedCase(snapshot, sheet);
  const files = filesFor(snapshot);
  if (reading.kind !== 'case') {
    const diagnostics = reading.kind === 'unreadable' ? reading.diagnostics : [];
    return { text: undefined, diagnostics, files, head: '', taken: undefined };
  }
  const { measure, versions, told, verdict } = reading.tried;
  const { text, diagnostics } = writeCase(measure, {
    name,
    sources,
    ...told,
    expectations: expectationsOf(measure, verdict(), about, versions),
  });
  return {
    text,
    diagnostics,
    files,
    head: caseSetHead(measure),
    taken: takenIn(snapshot, name),
  };
}

/** Case sets told in the words of the newest version: a case put into another would mean something else. */
function filesFor(snapshot: Snapshot): CaseText['files'] {
  const newest = snapshot.versions.at(-1);
  return caseFilesOf(snapshot)
    .filter(({ rules, version, hasErrors }) => version === newest && rules !== newest?.rules && !hasErrors)
    .map(({ rules }) => ({ path: rules.path, end: rules.source.trimEnd().length }));
}

function takenIn(snapshot: Snapshot, name: string): string | undefined {
  const files = caseFilesOf(snapshot);
  return files.find(({ cases }) => cases.some(({ block }) => block.name.text === name))?.rules.path;
}

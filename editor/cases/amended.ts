/** 结论应为 of a case with each item that did not come out put as it came; the items that did are left as they stand. */
import {
  basesOf,
  type CaseSet,
  caseRunner,
  expectationsOf,
  expectationWords,
  readCase,
} from '../../engine/cases/index.ts';
import { decideFacts } from '../../index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { caseFound } from './found.ts';

/** Undefined where the case cannot be decided now. */
export function amended(snapshot: Snapshot, { id }: { readonly id: string }): readonly string[] | undefined {
  const found = caseFound(snapshot, id);
  const sound = snapshot.lastSound;
  if (found === undefined || sound === undefined) return undefined;
  const { named, file } = found;
  const versions = sound.versions.map(({ measure }) => measure);
  const measure = versions.find(({ effective }) => effective === found.measure.effective);
  const { path, block } = named;
  const told = measure && readCase(measure, block, basesOf(file.rules.tree.blocks), path);
  if (measure === undefined || told?.facts === undefined) return undefined;
  const { facts, asOf, readings } = told;
  const decide = (chosen: ReadonlyMap<string, string>) =>
    decideFacts(sound, facts, measure, { asOf, readings: chosen });
  const set: CaseSet = {
    measure,
    versions,
    file: path,
    source: file.rules.source,
    blocks: file.rules.tree.blocks,
  };
  const run = caseRunner(set, (_, __, chosen) => decide(chosen))(block);
  const items = run.expectations.flatMap(({ expectation, passed, actual }) => {
    if (passed) return [expectation];
    if (actual === undefined) return [];
    const own = expectation.readings.map(({ reading, option }) => [reading.text, option.text] as const);
    const verdict = decide(new Map([...readings, ...own]));
    const came = expectationsOf(measure, verdict, [actual.key], versions);
    return came.map((each) => ({ ...each, readings: expectation.readings }));
  });
  return [...new Set(items.map((each) => expectationWords(measure, each)))];
}

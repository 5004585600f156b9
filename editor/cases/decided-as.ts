/** What a case decides now, as the sentences of 结论应为 that a case file would hold. */
import { expectationsOf, expectationWords } from '../../engine/cases/index.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import type { Expectation } from '../../grammar/index.ts';
import { decideFacts, type Measure } from '../../index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { fileFound } from './found.ts';

export interface Told {
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
}

export function decidedAs(
  snapshot: Snapshot,
  { path, sheet }: { readonly path: string; readonly sheet: string },
): readonly string[] {
  const found = fileFound(snapshot, path);
  const { facts, asOf, readings } = found ? readFacts(found.measure, sheet, path) : unread;
  if (found === undefined || facts === undefined || snapshot.lastSound === undefined) return [];
  const decided = decidedExpectations(snapshot.lastSound, found.measure, { facts, asOf, readings });
  return decided.map((each) => expectationWords(found.measure, each));
}

const unread = { facts: undefined, asOf: undefined, readings: new Map<string, string>() };

export function decidedExpectations(
  sound: Measure,
  measure: CheckedMeasure,
  { facts, asOf, readings }: Told,
): readonly Expectation[] {
  const versions = sound.versions.map((version) => version.measure);
  const told = versions.find(({ effective }) => effective === measure.effective);
  if (told === undefined) return [];
  const verdict = decideFacts(sound, facts, told, { asOf, readings });
  return expectationsOf(told, verdict, undefined, versions);
}

/** The case being tried, decided by the last sound state of the rules: read once for all that asks about it. */
import { type Speech, speech } from '../../engine/explain/speech.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import type { Verdict } from '../../engine/verdict.ts';
import type { Locale } from '../../grammar/index.ts';
import { decide, type Measure } from '../../index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';

export interface Tried {
  readonly verdict: Verdict;
  readonly facts: Facts;
  /** the newest version, in whose words the case is told */
  readonly measure: CheckedMeasure;
  readonly versions: readonly CheckedMeasure[];
}

const last = new WeakMap<Measure, { readonly sheet: string; readonly tried: Tried | undefined }>();

/** undefined where there is no case, nothing to decide by, or the case cannot be read. */
export function triedCase({ lastSound }: Snapshot, sheet: string | undefined): Tried | undefined {
  if (lastSound === undefined || sheet === undefined) return undefined;
  const before = last.get(lastSound);
  if (before?.sheet === sheet) return before.tried;
  const tried = decided(lastSound, sheet);
  last.set(lastSound, { sheet, tried });
  return tried;
}

function decided(whole: Measure, sheet: string): Tried | undefined {
  const measure = whole.versions.at(-1)!.measure;
  const { verdict } = decide(whole, sheet);
  const { facts } = readFacts(measure, sheet, 'trial');
  const versions = whole.versions.map((version) => version.measure);
  return verdict && facts && { verdict, facts, measure, versions };
}

export const speechOf = ({ versions }: Tried, locale: Locale): Speech => speech(versions, locale);

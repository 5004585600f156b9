/** The encoding of a measure says of a whole case what the engine decides: of every question, of every law. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { measures } from '../decide/random-measures.ts';
import { richMeasures } from '../decide/rich-measures.ts';
import { laws } from '../laws/all.ts';
import {
  type Compared,
  compareOnce,
  createDice,
  disagrees,
  encodingOf,
  subjectsOf,
  wordsOf,
} from './agreement.ts';

const SEED = 20201203;

/** So many random cases of every question. */
function compared(measure: CheckedMeasure, times: number, lists: number, whole = false): readonly Compared[] {
  const dice = createDice(SEED);
  const encoding = encodingOf(measure, lists);
  return subjectsOf(measure).flatMap((subject) => {
    const words = wordsOf(encoding, subject, whole);
    return Array.from({ length: times }, () => compareOnce(encoding, subject, words, dice)).flatMap(
      (one) => one ?? [],
    );
  });
}

describe('the encoding says what the engine decides', () => {
  const versions = laws.flatMap(({ name, law }) =>
    law.versions.map(({ measure }) => ({ name: `${name} ${measure.effective}`, measure })),
  );
  it.each(versions)('$name', ({ measure }) => {
    const all = compared(measure, 4, 2);
    expect(all.filter(disagrees)).toEqual([]);
    expect(all.length).toBeGreaterThan(0);
  });

  it.each([
    ['random measures about one act', measures, 30, 1],
    ['random measures with lists, numbers, tiers and deadlines', richMeasures, 30, 2],
  ] as const)('%s', (_, arbitrary, count, lists) => {
    const all = fc
      .sample(arbitrary, { seed: SEED, numRuns: count })
      .flatMap((measure) => compared(measure, 12, lists, true));
    expect(all.filter(disagrees)).toEqual([]);
    expect(all.filter(({ loose }) => !loose).length).toBeGreaterThan(5 * count);
  });
});

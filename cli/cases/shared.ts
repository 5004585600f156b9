/** Cases that told one mutant apart → whether they tell another: a survivor told by a known case needs no solver. */
import {
  type Mutant,
  type OutcomeName,
  outcomeName,
  outcomeOf,
  toldApart,
} from '../../engine/cases/index.ts';
import type { Shown, ToldApart } from '../../engine/proof/index.ts';

export interface Shared {
  /** undefined where none of the known cases tells it apart */
  readonly tells: (mutant: Mutant) => ToldApart | undefined;
  readonly keep: (told: ToldApart) => void;
}

/** Of one measure. Only cases about the question that was changed are tried: others seldom tell. */
export function sharedCases(): Shared {
  const known = new Map<OutcomeName, Shown[]>();
  return {
    tells: (mutant) => {
      const wanted = new Set(mutant.questions.map((question) => outcomeOf(mutant.original, question)));
      for (const shown of [...wanted].flatMap((name) => known.get(name) ?? [])) {
        const apart = toldApart(mutant, shown, wanted);
        if (apart.length === 0) continue;
        const outcomes = apart.map(({ before }) => before);
        return { kind: 'differs', shown: { ...shown, outcomes }, changed: apart.map(({ after }) => after) };
      }
      return undefined;
    },
    keep: (told) => {
      if (told.kind !== 'differs') return;
      for (const { kind, key } of told.changed) {
        const name = outcomeName(kind, key);
        known.set(name, [...(known.get(name) ?? []), told.shown]);
      }
    },
  };
}

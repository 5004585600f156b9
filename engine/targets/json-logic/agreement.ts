/** A verdict and what a target concluded → where they agree, where the target is more cautious, where it is wrong. */
import type { Outcome, Settled, Verdict } from '../../verdict.ts';
import { normOf } from './duty.ts';
import type { TargetOutcome } from './run.ts';

export interface Agreement {
  /** answers that are the same: also unknown on both sides */
  readonly agreed: number;
  /** the verdict has an answer, the target none */
  readonly cautious: number;
  /** conclusions that the target leaves out, or that fall under another version */
  readonly leftOut: number;
  /** the verdict is 未定（未证明）: nothing to hold the target to */
  readonly unproven: number;
  /** the target says what the verdict does not: never right */
  readonly differing: readonly Difference[];
}

export interface Difference {
  readonly outcome: Outcome;
  readonly aspect: 'value' | 'modality' | 'state';
  readonly verdict: string;
  readonly target: string;
}

/** `effective`: the version that the target was made from. */
export function agreement(
  { outcomes }: Verdict,
  target: readonly TargetOutcome[],
  effective: string,
): Agreement {
  const found = new Map(target.map((outcome) => [placeOf(outcome), outcome]));
  let [agreed, cautious, leftOut, unproven] = [0, 0, 0, 0];
  const differing: Difference[] = [];
  for (const outcome of outcomes) {
    const other =
      outcome.version.kind === 'inForce' && outcome.version.effective === effective
        ? found.get(placeOf(outcome))
        : undefined;
    const aspects = other ? aspectsOf(outcome, other) : [];
    if (aspects.length === 0) leftOut++;
    for (const { aspect, verdict, said, isProven } of aspects) {
      if (verdict === said) agreed++;
      else if (!isProven) unproven++;
      else if (said === undefined) cautious++;
      else differing.push({ outcome, aspect, verdict: verdict ?? 'unknown', target: said });
    }
  }
  return { agreed, cautious, leftOut, unproven, differing };
}

const placeOf = ({ kind, key, instance }: Pick<Outcome, 'kind' | 'key' | 'instance'>): string =>
  JSON.stringify([kind, key, instance.map(({ list, id }) => [list, id])]);

interface Aspect {
  readonly aspect: Difference['aspect'];
  readonly verdict: string | undefined;
  readonly said: string | undefined;
  readonly isProven: boolean;
}

function aspectsOf(outcome: Outcome, target: TargetOutcome): readonly Aspect[] {
  if (outcome.kind === 'concept' && target.kind === 'concept') {
    return [aspectOf('value', outcome.value, String, target.value)];
  }
  if (outcome.kind !== 'act' || target.kind !== 'act') return [];
  return [
    aspectOf('modality', outcome.modality, (is) => (is === 'none' ? is : normOf(is)), target.modality),
    aspectOf('state', outcome.state, String, target.state),
  ];
}

/** 未定, 冲突 and 不适用 are all no answer to a target that knows only yes and no. */
function aspectOf<T>(
  aspect: Aspect['aspect'],
  settled: Settled<T>,
  words: (value: T) => string,
  said: string | boolean | undefined,
): Aspect {
  return {
    aspect,
    verdict: settled.kind === 'is' ? words(settled.value) : undefined,
    said: said === undefined ? undefined : String(said),
    isProven: settled.kind !== 'undetermined' || settled.proven,
  };
}

/** A fact at a place → what was told of it, by whom it was judged, and how it stands. */
import type { Value } from '../measure.ts';
import type { Diagram } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import type { FactReason } from './explanation.ts';
import { instanceParts } from './missing.ts';
import { keyAt, type Positions } from './place.ts';

export function factReason(run: Evaluator, index: number, from: Positions): FactReason {
  const fact = run.program.facts[index]!;
  const positions = run.ground.narrow(fact.over, from);
  const key = keyAt(fact.over, positions);
  const told = key === undefined ? undefined : run.ground.facts.answers[index]!.get(key);
  return {
    key: fact.key,
    name: fact.name,
    instance: instanceParts(run, positions),
    standing: standingOf(run.fact(index, positions), told?.value, fact.judged),
    value: told?.value,
    judgement: told?.judgement,
  };
}

function standingOf(is: Diagram, told: Value | undefined, judged: boolean): FactReason['standing'] {
  if (is.kind === 'leaf' && is.is.kind === 'notApplicable') return 'notApplicable';
  if (told === undefined) return judged ? 'awaitsJudgement' : 'unknown';
  const never = is.kind === 'leaf' && is.is.kind === 'known' && is.is.value.kind === 'never';
  return never && told.kind !== 'never' ? 'notHappened' : 'told';
}

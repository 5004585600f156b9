/** A formula at a place → its value, and all that was read to get it. */

import { inner } from './count.ts';
import type { Evaluator } from './evaluator.ts';
import type { FactReason, ValueReason } from './explanation.ts';
import { truthWord } from './fared.ts';
import { type Place, positionsAt } from './place.ts';
import { plain } from './plain.ts';
import type { Formula } from './program.ts';
import { factReason } from './reason-fact.ts';
import type { Ask } from './reasons.ts';
import { say } from './say.ts';
import { settle } from './settle.ts';

export function valueReason(ask: Ask, run: Evaluator, formula: Formula, place: Place): ValueReason {
  const facts: FactReason[] = [];
  const questions: number[] = [];
  const read = (part: Formula | undefined): void => {
    switch (part?.kind) {
      case undefined:
      case 'literal':
        return;
      case 'fact':
        facts.push(factReason(run, part.index, positionsAt(place, part.at)));
        return;
      case 'amount':
        questions.push(ask(run, 'amount', part.index, positionsAt(place, part.at)));
        return;
      case 'arithmetic':
        read(part.left);
        read(part.right);
        return;
      case 'pick':
        part.values.forEach(read);
        return;
      case 'shift':
        read(part.from);
        read(part.amount);
        return;
      case 'round':
        read(part.value);
        return;
      case 'tiers':
        read(part.of);
        return;
      case 'aggregate':
        readElements(ask, run, part, place, { facts, questions });
    }
  };
  read(formula);
  return {
    value: settle(run.diagrams, plain(run.diagrams, run.value(formula, place)), say),
    facts,
    questions,
  };
}

interface Read {
  readonly facts: FactReason[];
  readonly questions: number[];
}

/** Each element that counts, with what was read of it. */
function readElements(
  ask: Ask,
  run: Evaluator,
  formula: Extract<Formula, { kind: 'aggregate' }>,
  place: Place,
  into: Read,
): void {
  const { elements } = run.ground.counted(place.positions, formula.list, formula.within);
  for (const positions of elements) {
    const at = inner(place, positions);
    if (formula.value === undefined || truthWord(run, run.truth(formula.where, at)) === 'no') continue;
    const { facts, questions } = valueReason(ask, run, formula.value, at);
    into.facts.push(...facts);
    into.questions.push(...questions);
  }
}

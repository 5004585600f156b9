/** A concept's answer: the rules that stand, or if none does 否 (closed) or what was judged of 「其他…」 (open). */
import { conflict } from './conflict.ts';
import { leaf, NO, YES } from './diagram.ts';
import type { Answered, Evaluator } from './evaluator.ts';
import { choose, isNo, saysYes } from './logic.ts';
import type { Positions } from './place.ts';
import { anyStands, EVERYWHERE, side, standings } from './standing.ts';

export function conceptAt(run: Evaluator, index: number, positions: Positions): Answered {
  const standing = standings(run, run.program.questions.concepts[index]!, positions, EVERYWHERE);
  const says = (value: boolean) => (rule: number) => {
    const { answer } = run.program.rules[rule]!;
    return answer.kind === 'truth' && answer.value === value;
  };
  const [so, notSo] = [anyStands(run, standing, says(true)), anyStands(run, standing, says(false))];
  const { diagrams } = run;
  const otherwise = lowest(run, index, positions);
  const clash = () =>
    conflict(run, `concept ${index}`, positions, [
      { answer: YES.is, rules: side(standing, says(true)) },
      { answer: NO.is, rules: side(standing, says(false)) },
    ]);
  const answer = isNo(notSo)
    ? choose(diagrams, so, YES, otherwise)
    : choose(
        diagrams,
        so,
        choose(diagrams, notSo, isNo(so) ? NO : clash(), YES),
        choose(diagrams, notSo, NO, otherwise),
      );
  return { answer, standing };
}

/** An open concept's lowest rule is its judged fact. */
function lowest(run: Evaluator, index: number, positions: Positions) {
  const { openFact } = run.program.concepts[index]!;
  if (openFact === undefined) return NO;
  return run.diagrams.apply('truth', [run.fact(openFact, positions)], (is) =>
    is.kind === 'open' ? leaf(is) : saysYes(is) ? YES : NO,
  );
}

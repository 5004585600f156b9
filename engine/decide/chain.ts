/**
 * A long chain of questions is answered from its beginning (the order of the program): what is asked first would else
 * wait for all the others at once, deeper than a machine's stack.
 */

import type { QuestionRef } from '../measure.ts';
import type { Evaluator } from './evaluator.ts';
import { CHAIN_LIMIT } from './limits.ts';
import type { Positions } from './place.ts';

export function answerInOrder(run: Evaluator): Evaluator {
  const { program, ground, diagrams } = run;
  if (program.order.length <= CHAIN_LIMIT) return run;
  const isDated = datesConditions(run);
  for (const question of program.order) {
    const { concepts, amounts, acts } = program;
    const { over } = { concept: concepts, amount: amounts, duty: acts, performance: acts }[question.kind][
      question.index
    ]!;
    for (const positions of ground.instances(over)) {
      diagrams.grant();
      answer(run, question, positions, isDated);
    }
  }
  return run;
}

function answer(run: Evaluator, { kind, index }: QuestionRef, positions: Positions, isDated: boolean): void {
  switch (kind) {
    case 'concept':
      run.concept(index, positions);
      if (isDated) run.since(index, positions);
      return;
    case 'amount':
      run.amount(index, positions);
      return;
    case 'duty':
      run.duty(index, positions);
      return;
    case 'performance':
      run.performance(index, positions);
  }
}

/** Whether any rule asks from when its condition has held. */
const datesConditions = ({ program }: Evaluator): boolean =>
  program.rules.some(({ answer: said }) => said.kind === 'performance' && said.at === 'earliest');

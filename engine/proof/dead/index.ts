/**
 * What may be struck out of a measure without any case coming out otherwise, under any readings: rules, rows, exceptions,
 * conditions, priorities, readings. That a form does not ask a fact (只在……时填) is no reason to strike out a condition
 * that says so: conditions are tried as if every fact could be answered.
 */
import { encode } from '../encode/index.ts';
import { type Prover, proverOf } from '../prover.ts';
import type { ProofQuestion } from '../question.ts';
import { partQuestions } from './parts.ts';
import { priorityQuestion } from './priorities.ts';
import { readingQuestions } from './readings.ts';
import { ruleQuestion } from './rules.ts';

export function deadQuestions(prover: Prover): readonly ProofQuestion[] {
  const formless = withoutForm(prover);
  const deadRules = new Set<number>();
  return [
    ...prover.measure.rules.map((_, at) => ruleQuestion(prover, at, deadRules)),
    ...prover.measure.rules.flatMap((_, at) => partQuestions(prover, formless, at, deadRules)),
    ...prover.measure.priorities.map((_, at) => priorityQuestion(prover, at, deadRules)),
    ...prover.measure.readings.flatMap((_, reading) => readingQuestions(prover, reading)),
  ];
}

function withoutForm(prover: Prover): Prover {
  const { encoding, asker, effort, lists } = prover;
  const { terms, measure, shape, asOf } = encoding;
  return proverOf(encode({ terms, measure, shape, asOf, keepsForm: false }), asker, effort, lists);
}

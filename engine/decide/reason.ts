/** A question at an instance → why it is answered as it is: each rule, how it fared, and what its condition rests on. */
import type { Settled } from '../verdict.ts';
import type { Diagram } from './diagram.ts';
import type { Answered, Evaluator, Standing } from './evaluator.ts';
import type { FactReason, QuestionReason, RuleReason } from './explanation.ts';
import { fared } from './fared.ts';
import { saysYes } from './logic.ts';
import { instanceParts } from './missing.ts';
import type { Positions } from './place.ts';
import { plain } from './plain.ts';
import type { Formula, ProgramAnswer, Question } from './program.ts';
import { conditionReason } from './reason-condition.ts';
import { factReason } from './reason-fact.ts';
import { valueReason } from './reason-value.ts';
import { type Ask, type Asked, declaredAs, type Kind } from './reasons.ts';
import { say } from './say.ts';
import { governingScopes } from './scope.ts';
import { settle } from './settle.ts';

export function questionReason(ask: Ask, { run, kind, index, positions }: Asked): QuestionReason {
  const { key, name } = declaredAs(run, kind, index);
  const { answer, standing } = answeredAt(run, kind, index, positions);
  return {
    kind,
    index,
    effective: run.program.effective,
    key,
    name,
    instance: instanceParts(run, positions),
    answer: answerOf(run, kind, answer),
    deadline: kind === 'duty' ? deadlineOf(run, index, positions) : undefined,
    rules: ruleReasons(ask, run, questionOf(run, kind, index), standing),
    scope: kind === 'duty' ? scopeReasons(ask, run, index, positions) : [],
    otherwise: kind === 'concept' ? otherwise(run, index, positions) : undefined,
  };
}

function questionOf({ program: { questions } }: Evaluator, kind: Kind, index: number): Question {
  switch (kind) {
    case 'concept':
      return questions.concepts[index]!;
    case 'amount':
      return questions.amounts[index]!;
    case 'duty':
      return questions.duties[index]!;
    case 'performance':
      return questions.performances[index]!;
  }
}

function answeredAt(run: Evaluator, kind: Kind, index: number, positions: Positions): Answered {
  switch (kind) {
    case 'concept':
      return run.concept(index, positions);
    case 'amount':
      return run.amount(index, positions);
    case 'duty':
      return run.duty(index, positions);
    case 'performance':
      return run.performance(index, positions);
  }
}

const deadlineOf = (run: Evaluator, act: number, positions: Positions): Settled<string> =>
  settle(run.diagrams, plain(run.diagrams, run.duty(act, positions).deadline), say);

function answerOf({ diagrams }: Evaluator, kind: Kind, answer: Diagram): Settled<string | boolean> {
  switch (kind) {
    case 'concept':
      return settle<string | boolean>(diagrams, answer, saysYes);
    case 'duty':
      return settle(diagrams, answer, say);
    case 'amount':
    case 'performance':
      return settle(diagrams, plain(diagrams, answer), say);
  }
}

function ruleReasons(
  ask: Ask,
  run: Evaluator,
  question: Question,
  standing: readonly Standing[],
): readonly RuleReason[] {
  const how = fared(run, question, standing);
  return standing.map(({ rule, place }, at) => {
    const { clause, words, source, condition, answer } = run.program.rules[rule]!;
    const yieldsTo = how[at]!.yieldsTo.map((other) => ({
      rule: other,
      clause: run.program.rules[other]!.clause,
    }));
    return {
      rule,
      clause,
      words,
      source,
      fared: how[at]!.fared,
      yieldsTo,
      condition: conditionReason(ask, run, condition, place),
      values: formulasOf(answer).map((formula) => valueReason(ask, run, formula, place)),
    };
  });
}

function scopeReasons(ask: Ask, run: Evaluator, act: number, positions: Positions): QuestionReason['scope'] {
  return governingScopes(run, act).map(({ clause, condition }) => ({
    clause,
    condition: conditionReason(ask, run, condition, run.place(positions)),
  }));
}

function otherwise(run: Evaluator, concept: number, positions: Positions): FactReason | undefined {
  const { openFact } = run.program.concepts[concept]!;
  return openFact === undefined ? undefined : factReason(run, openFact, positions);
}

/** Formulas that an answer takes its value or dates from. */
function formulasOf(answer: ProgramAnswer): readonly Formula[] {
  switch (answer.kind) {
    case 'truth':
      return [];
    case 'value':
      return [answer.value];
    case 'performance':
      return typeof answer.at === 'object' ? [answer.at] : [];
    case 'modality':
      if (answer.deadline === undefined) return [];
      if (answer.deadline.kind === 'on' || answer.deadline.kind === 'before') return [answer.deadline.value];
      if (answer.deadline.kind !== 'within') return [];
      return [answer.deadline.from, answer.deadline.amount, answer.deadline.suspended].filter(
        (one) => one !== undefined,
      );
  }
}

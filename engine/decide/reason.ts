/** A question at an instance → why it is answered as it is: each rule, each literal of its condition, and what gave it. */
import type { Value } from '../measure.ts';
import type { Settled } from '../verdict.ts';
import { inner } from './count.ts';
import type { Diagram } from './diagram.ts';
import type { Answered, Evaluator, Standing } from './evaluator.ts';
import type {
  ConditionReason,
  FactReason,
  Ground,
  QuestionReason,
  RuleReason,
  ValueReason,
} from './explanation.ts';
import { fared, truthWord } from './fared.ts';
import { saysYes } from './logic.ts';
import { instanceParts } from './missing.ts';
import { keyAt, type Place, type Positions, positionsAt } from './place.ts';
import type { Formula, Literal, ProgramAnswer, Question, Tree } from './program.ts';
import { sayDeadline, sayDone, sayValue, sayWord } from './say.ts';
import { governingScopes } from './scope.ts';
import { settle } from './settle.ts';

export interface Reasons {
  readonly runs: readonly Evaluator[];
  /** undefined while being explained: a question is entered before what it rests on */
  readonly questions: (QuestionReason | undefined)[];
  readonly positions: Map<string, number>;
}

type Kind = QuestionReason['kind'];

/** Position of the question among those explained. */
export function explainQuestion(
  reasons: Reasons,
  run: Evaluator,
  kind: Kind,
  index: number,
  from: Positions,
): number {
  const declared = declaredAs(run, kind, index);
  const positions = run.ground.narrow(declared.over, from);
  const key = `${run.version} ${kind} ${index} ${positions.join()}`;
  const found = reasons.positions.get(key);
  if (found !== undefined) return found;
  const at = reasons.questions.push(undefined) - 1;
  reasons.positions.set(key, at);
  const answered = ask(run, kind, index, positions);
  reasons.questions[at] = {
    kind,
    index,
    effective: run.program.effective,
    key: declared.key,
    name: declared.name,
    instance: instanceParts(run, positions),
    answer: answerOf(run, kind, answered.answer),
    deadline:
      kind === 'duty' ? settle(run.diagrams, run.duty(index, positions).deadline, sayDeadline) : undefined,
    rules: ruleReasons(reasons, run, questionOf(run, kind, index), answered.standing),
    scope: kind === 'duty' ? scopeReasons(reasons, run, index, positions) : [],
    otherwise: kind === 'concept' ? otherwise(run, index, positions) : undefined,
  };
  return at;
}

const declaredAs = ({ program }: Evaluator, kind: Kind, index: number) =>
  (kind === 'concept' ? program.concepts : kind === 'amount' ? program.amounts : program.acts)[index]!;

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

function ask(run: Evaluator, kind: Kind, index: number, positions: Positions): Answered {
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

function answerOf({ diagrams }: Evaluator, kind: Kind, answer: Diagram): Settled<string | boolean> {
  switch (kind) {
    case 'concept':
      return settle<string | boolean>(diagrams, answer, saysYes);
    case 'amount':
      return settle(diagrams, answer, sayValue);
    case 'duty':
      return settle(diagrams, answer, sayWord);
    case 'performance':
      return settle(diagrams, answer, sayDone);
  }
}

function ruleReasons(
  reasons: Reasons,
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
      condition: conditionReason(reasons, run, condition, place),
      values: formulasOf(answer).map((formula) => valueReason(reasons, run, formula, place)),
    };
  });
}

function scopeReasons(
  reasons: Reasons,
  run: Evaluator,
  act: number,
  positions: Positions,
): QuestionReason['scope'] {
  return governingScopes(run, act).map(({ clause, condition }) => ({
    clause,
    condition: conditionReason(reasons, run, condition, run.place(positions)),
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

function conditionReason(reasons: Reasons, run: Evaluator, tree: Tree, place: Place): ConditionReason {
  const truth = truthWord(run, run.truth(tree, place));
  switch (tree.kind) {
    case 'true':
      return { kind: 'true', truth };
    case 'and':
    case 'or':
      return {
        kind: tree.kind,
        truth,
        parts: tree.parts.map((part) => conditionReason(reasons, run, part, place)),
      };
    case 'not':
      return { kind: 'not', truth, parts: [conditionReason(reasons, run, tree.part, place)] };
    case 'literal':
      return {
        kind: 'literal',
        literal: tree.literal,
        truth,
        ground: groundOf(reasons, run, run.program.literals[tree.literal]!, place),
      };
  }
}

function groundOf(reasons: Reasons, run: Evaluator, literal: Literal, place: Place): Ground {
  switch (literal.kind) {
    case 'fact':
    case 'happened':
      return { kind: 'fact', fact: factReason(run, literal.index, positionsAt(place, literal.at)) };
    case 'oneOf':
      return { kind: 'fact', fact: factReason(run, literal.fact, positionsAt(place, literal.at)) };
    case 'concept':
      return {
        kind: 'questions',
        questions: [explainQuestion(reasons, run, 'concept', literal.index, positionsAt(place, literal.at))],
      };
    case 'modality':
      return {
        kind: 'questions',
        questions: [explainQuestion(reasons, run, 'duty', literal.act, positionsAt(place, literal.at))],
      };
    case 'state': {
      const at = positionsAt(place, literal.at);
      const kinds = ['duty', 'performance'] as const;
      return {
        kind: 'questions',
        questions: kinds.map((kind) => explainQuestion(reasons, run, kind, literal.act, at)),
      };
    }
    case 'compare':
      return {
        kind: 'compare',
        left: valueReason(reasons, run, literal.left, place),
        right: valueReason(reasons, run, literal.right, place),
      };
    case 'reading': {
      const { id, options } = run.program.readings[literal.reading]!;
      const chosen = options[run.readings[literal.reading]!]!.name;
      return { kind: 'reading', reading: id, option: options[literal.option]!.name, chosen };
    }
    case 'count':
      return countGround(reasons, run, literal, place);
  }
}

function countGround(
  reasons: Reasons,
  run: Evaluator,
  literal: Extract<Literal, { kind: 'count' }>,
  place: Place,
): Ground {
  const { elements, lacking } = run.ground.counted(place.positions, literal.list, literal.within);
  return {
    kind: 'count',
    list: run.program.lists[literal.list]!.key,
    elements: elements.map((positions) => ({
      instance: instanceParts(run, run.ground.narrow([literal.list], positions)),
      condition: conditionReason(reasons, run, literal.where, inner(place, positions)),
    })),
    lacking: lacking?.standing,
  };
}

function factReason(run: Evaluator, index: number, from: Positions): FactReason {
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

function valueReason(reasons: Reasons, run: Evaluator, formula: Formula, place: Place): ValueReason {
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
        questions.push(explainQuestion(reasons, run, 'amount', part.index, positionsAt(place, part.at)));
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
        readElements(reasons, run, part, place, { facts, questions });
    }
  };
  read(formula);
  return { value: settle(run.diagrams, run.value(formula, place), sayValue), facts, questions };
}

interface Read {
  readonly facts: FactReason[];
  readonly questions: number[];
}

/** Each element that counts, with what was read of it. */
function readElements(
  reasons: Reasons,
  run: Evaluator,
  formula: Extract<Formula, { kind: 'aggregate' }>,
  place: Place,
  into: Read,
): void {
  const { elements } = run.ground.counted(place.positions, formula.list, formula.within);
  for (const positions of elements) {
    const at = inner(place, positions);
    if (formula.value === undefined || truthWord(run, run.truth(formula.where, at)) === 'no') continue;
    const { facts, questions } = valueReason(reasons, run, formula.value, at);
    into.facts.push(...facts);
    into.questions.push(...questions);
  }
}

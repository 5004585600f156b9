/** A checked measure → its program: each literal once, conditions as trees over them, rules by question. */
import type { Answer, CheckedMeasure, Condition, Deadline, Expr, QuestionRef, Rule } from '../measure.ts';
import type {
  Formula,
  Literal,
  Program,
  ProgramAnswer,
  ProgramDeadline,
  ProgramRule,
  Question,
  Questions,
  Tree,
} from './program.ts';

export function compile(measure: CheckedMeasure): Program {
  const table = createTable();
  const rules = measure.rules.map((rule) => compileRule(rule, table));
  const program = {
    id: measure.id,
    title: measure.title,
    effective: measure.effective,
    repealed: measure.repealed,
    hashes: measure.hashes,
    applicability: measure.applicability && table.formula(measure.applicability),
    calendar: measure.calendar,
    unheld: measure.unheld.map(({ title, issued }) => ({ title, issued })),
    lists: measure.lists,
    bearers: measure.bearers,
    acts: measure.acts.map((act) => ({
      ...act,
      applicability: act.applicability && table.formula(act.applicability),
    })),
    facts: measure.facts.map((fact) => ({ ...fact, guard: fact.guard && table.tree(fact.guard) })),
    concepts: measure.concepts,
    amounts: measure.amounts,
    readings: measure.readings,
    scopes: measure.scopes.map(({ clause, over, condition }) => ({
      clause: clause.text,
      over,
      condition: table.tree(condition),
    })),
    priorities: measure.priorities
      .filter(({ meant }) => meant === 'prevails')
      .map(({ over, under, clause, condition }) => ({
        over,
        under,
        clause: clause?.text,
        condition: table.tree(condition),
      })),
    literals: table.literals,
    rules,
    order: measure.order,
  };
  return { ...program, questions: questionsOf(program, measure) };
}

export interface Table {
  readonly literals: readonly Literal[];
  readonly tree: (condition: Condition) => Tree;
  readonly formula: (expr: Expr) => Formula;
}

/** Compiles conditions into trees; equal literals get one position. */
export function createTable(): Table {
  const literals: Literal[] = [];
  const positions = new Map<string, number>();

  function entered(literal: Literal): Tree {
    const key = JSON.stringify(literal, bigintText);
    let position = positions.get(key);
    if (position === undefined) {
      position = literals.push(literal) - 1;
      positions.set(key, position);
    }
    return { kind: 'literal', literal: position };
  }

  function tree(condition: Condition): Tree {
    switch (condition.kind) {
      case 'true':
        return condition;
      case 'and':
      case 'or':
        return { kind: condition.kind, parts: condition.parts.map(tree) };
      case 'not':
        return { kind: 'not', part: tree(condition.part) };
      case 'compare':
        return entered({ ...condition, left: formula(condition.left), right: formula(condition.right) });
      case 'count':
        return entered({ ...condition, where: tree(condition.where) });
      case 'fact':
      case 'concept':
      case 'happened':
      case 'oneOf':
      case 'state':
      case 'modality':
      case 'reading':
        return entered(condition);
    }
  }

  function formula(expr: Expr): Formula {
    switch (expr.kind) {
      case 'literal':
      case 'fact':
      case 'amount':
        return expr;
      case 'arithmetic':
        return { ...expr, left: formula(expr.left), right: formula(expr.right) };
      case 'pick':
        return { ...expr, values: expr.values.map(formula) };
      case 'shift':
        return { ...expr, from: formula(expr.from), amount: formula(expr.amount) };
      case 'round':
        return { ...expr, value: formula(expr.value) };
      case 'tiers':
        return { ...expr, of: formula(expr.of) };
      case 'aggregate':
        return { ...expr, where: tree(expr.where), value: expr.value && formula(expr.value) };
    }
  }

  return { literals, tree, formula };
}

function compileRule(
  { question, clause, words, source, over, condition, answer }: Rule,
  table: Table,
): ProgramRule {
  return {
    question,
    clause: clause.text,
    words,
    source,
    over,
    condition: table.tree(condition),
    answer: compileAnswer(answer, table),
  };
}

function compileAnswer(answer: Answer, { formula }: Table): ProgramAnswer {
  switch (answer.kind) {
    case 'truth':
      return answer;
    case 'value':
      return { kind: 'value', value: formula(answer.value) };
    case 'modality':
      return { ...answer, deadline: answer.deadline && compileDeadline(answer.deadline, formula) };
    case 'performance':
      return { ...answer, at: typeof answer.at === 'object' ? formula(answer.at) : answer.at };
  }
}

function compileDeadline(deadline: Deadline, formula: (expr: Expr) => Formula): ProgramDeadline {
  switch (deadline.kind) {
    case 'promptly':
    case 'regularly':
      return deadline;
    case 'on':
    case 'before':
      return { kind: deadline.kind, value: formula(deadline.value) };
    case 'within':
      return {
        ...deadline,
        from: formula(deadline.from),
        amount: formula(deadline.amount),
        suspended: deadline.suspended && formula(deadline.suspended),
      };
  }
}

/** The rules of each question, and the priorities among them, by their positions. */
function questionsOf(
  { rules, priorities }: Pick<Program, 'rules' | 'priorities'>,
  { concepts, amounts, acts }: CheckedMeasure,
): Questions<Question> {
  const none = (): Gathered => ({ rules: [], priorities: [] });
  const questions: Questions<Gathered> = {
    concepts: concepts.map(none),
    amounts: amounts.map(none),
    duties: acts.map(none),
    performances: acts.map(none),
  };
  const of = (rule: number): Gathered => {
    const { question } = rules[rule]!;
    return groupOf(questions, question)[question.index]!;
  };
  for (const rule of rules.keys()) of(rule).rules.push(rule);
  priorities.forEach(({ over, under }, position) => {
    if (of(over) === of(under)) of(over).priorities.push(position);
  });
  return questions;
}

interface Gathered extends Question {
  readonly rules: number[];
  readonly priorities: number[];
}

/** The entries of a question's kind. */
export function groupOf<T>(questions: Questions<T>, { kind }: QuestionRef): readonly T[] {
  switch (kind) {
    case 'concept':
      return questions.concepts;
    case 'amount':
      return questions.amounts;
    case 'duty':
      return questions.duties;
    case 'performance':
      return questions.performances;
  }
}

const bigintText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

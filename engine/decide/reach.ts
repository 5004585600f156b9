/**
 * Which readings a question's answer may consult, through everything it needs: what does not consult a reading need not
 * be decided again under another one.
 */
import type { Formula, Literal, Program, ProgramRule, Question, Questions, Tree } from './program.ts';

type Draft = Omit<Program, 'questions'>;

export function readingsOf(draft: Draft, rules: Questions<readonly number[]>): Questions<Question> {
  const reach = createReach(draft, rules);
  const all = (group: readonly (readonly number[])[], node: (index: number) => string): readonly Question[] =>
    group.map((positions, index) => ({
      rules: positions,
      priorities: prioritiesAmong(draft, positions),
      readings: reach.readings(node(index)),
    }));
  return {
    concepts: all(rules.concepts, (index) => `concept${index}`),
    amounts: all(rules.amounts, (index) => `amount${index}`),
    duties: all(rules.duties, (index) => `duty${index}`),
    performances: all(rules.performances, (index) => `performance${index}`),
  };
}

function prioritiesAmong({ priorities }: Draft, rules: readonly number[]): readonly number[] {
  const among = new Set(rules);
  return priorities.flatMap(({ over, under }, at) => (among.has(over) && among.has(under) ? [at] : []));
}

/** A graph of names: what each question needs directly, and the readings it names. */
function createReach(draft: Draft, rules: Questions<readonly number[]>) {
  const edges = new Map<string, ReadonlySet<string>>();
  const ofRules = (positions: readonly number[]): ReadonlySet<string> => {
    const found = new Set<string>();
    for (const position of positions) needsOfRule(draft, draft.rules[position]!, found);
    for (const priority of draft.priorities) {
      if (positions.includes(priority.under)) needsOfTree(draft, priority.condition, found);
    }
    return found;
  };
  const scopes = new Set<string>();
  for (const scope of draft.scopes) needsOfTree(draft, scope.condition, scopes);
  rules.concepts.forEach((positions, index) => {
    const { openFact } = draft.concepts[index]!;
    edges.set(
      `concept${index}`,
      new Set([...ofRules(positions), ...(openFact === undefined ? [] : [`fact${openFact}`])]),
    );
  });
  rules.amounts.forEach((positions, index) => {
    edges.set(`amount${index}`, ofRules(positions));
  });
  rules.duties.forEach((positions, index) => {
    edges.set(`duty${index}`, new Set([...ofRules(positions), ...scopes]));
  });
  rules.performances.forEach((positions, index) => {
    edges.set(`performance${index}`, ofRules(positions));
  });
  draft.facts.forEach((fact, index) => {
    const found = new Set<string>();
    if (fact.guard !== undefined) needsOfTree(draft, fact.guard, found);
    edges.set(`fact${index}`, found);
  });
  return { readings: (start: string): readonly number[] => reachable(edges, start) };
}

function reachable(edges: ReadonlyMap<string, ReadonlySet<string>>, start: string): readonly number[] {
  const seen = new Set([start]);
  for (const node of seen) for (const next of edges.get(node) ?? []) seen.add(next);
  return [...seen]
    .filter((node) => node.startsWith('reading'))
    .map((node) => Number(node.slice('reading'.length)))
    .sort((a, b) => a - b);
}

function needsOfRule(draft: Draft, { condition, answer }: ProgramRule, found: Set<string>): void {
  needsOfTree(draft, condition, found);
  if (answer.kind === 'value') needsOfFormula(draft, answer.value, found);
  if (answer.kind === 'performance' && typeof answer.at === 'object') needsOfFormula(draft, answer.at, found);
  if (answer.kind !== 'modality' || answer.deadline === undefined) return;
  const { deadline } = answer;
  if (deadline.kind === 'on' || deadline.kind === 'before') needsOfFormula(draft, deadline.value, found);
  if (deadline.kind !== 'within') return;
  for (const formula of [deadline.from, deadline.amount, deadline.suspended])
    needsOfFormula(draft, formula, found);
}

function needsOfTree(draft: Draft, tree: Tree, found: Set<string>): void {
  switch (tree.kind) {
    case 'true':
      return;
    case 'and':
    case 'or':
      for (const part of tree.parts) needsOfTree(draft, part, found);
      return;
    case 'not':
      needsOfTree(draft, tree.part, found);
      return;
    case 'literal':
      needsOfLiteral(draft, draft.literals[tree.literal]!, found);
  }
}

function needsOfLiteral(draft: Draft, literal: Literal, found: Set<string>): void {
  switch (literal.kind) {
    case 'fact':
    case 'happened':
      found.add(`fact${literal.index}`);
      return;
    case 'concept':
      found.add(`concept${literal.index}`);
      return;
    case 'oneOf':
      found.add(`fact${literal.fact}`);
      return;
    case 'compare':
      needsOfFormula(draft, literal.left, found);
      needsOfFormula(draft, literal.right, found);
      return;
    case 'state':
      found.add(`duty${literal.act}`);
      found.add(`performance${literal.act}`);
      return;
    case 'modality':
      found.add(`duty${literal.act}`);
      return;
    case 'reading':
      found.add(`reading${literal.reading}`);
      return;
    case 'count':
      needsOfTree(draft, literal.where, found);
  }
}

function needsOfFormula(draft: Draft, formula: Formula | undefined, found: Set<string>): void {
  switch (formula?.kind) {
    case undefined:
    case 'literal':
      return;
    case 'fact':
    case 'amount':
      found.add(`${formula.kind}${formula.index}`);
      return;
    case 'arithmetic':
      needsOfFormula(draft, formula.left, found);
      needsOfFormula(draft, formula.right, found);
      return;
    case 'pick':
      for (const value of formula.values) needsOfFormula(draft, value, found);
      return;
    case 'shift':
      needsOfFormula(draft, formula.from, found);
      needsOfFormula(draft, formula.amount, found);
      return;
    case 'round':
      needsOfFormula(draft, formula.value, found);
      return;
    case 'tiers':
      needsOfFormula(draft, formula.of, found);
      return;
    case 'aggregate':
      needsOfTree(draft, formula.where, found);
      needsOfFormula(draft, formula.value, found);
  }
}

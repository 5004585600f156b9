/** An outcome of a verdict → the clauses it rests on: of the rules that hold, and of what their conditions rest on. */
import { type ClauseRef, clauseContains } from '../../grammar/clause.ts';
import type { At, CheckedMeasure, Condition, Expr, Rule, ScopeRule } from '../measure.ts';
import type { InstancePart, Outcome } from '../verdict.ts';
import type { Held } from './expectation.ts';

/** The version an outcome was decided by; rule positions are positions in its rules. */
export function versionOf({ versions }: Held, { version }: Outcome): CheckedMeasure | undefined {
  return version.kind === 'inForce'
    ? versions.find(({ effective }) => effective === version.effective)
    : undefined;
}

export function groundsOf(held: Held, outcome: Outcome): readonly ClauseRef[] {
  const visited = new Set<Outcome>();
  const clauses: ClauseRef[] = [];
  const visit = (each: Outcome): void => {
    if (visited.has(each)) return;
    visited.add(each);
    const follow = (needed: readonly Needed[]) =>
      needed.flatMap((one) => outcomesOf(held, each, one)).forEach(visit);
    for (const rule of standingRules(held, each)) {
      clauses.push(rule.clause);
      follow(neededBy(rule));
    }
    for (const { clause, condition } of scopesOf(held, each)) {
      clauses.push(clause);
      follow(inCondition(condition));
    }
  };
  visit(outcome);
  return clauses;
}

/** A ground is met by its own clause, by one within it, or as a 句 of the clause: rules stand under 款 and 项. */
export function hasGround(reasons: readonly ClauseRef[], ground: ClauseRef): boolean {
  return reasons.some(
    (reason) =>
      clauseContains(ground, reason) || (isSentenceOf(reason, ground) && clauseContains(reason, ground)),
  );
}

function isSentenceOf(reason: ClauseRef, { path }: ClauseRef): boolean {
  return path.slice(reason.path.length).every(({ level }) => level === 'sentence' || level === 'subsentence');
}

/** 范围 is a condition of every norm: an act that is a norm rests on it. */
export function scopesOf(held: Held, outcome: Outcome): readonly ScopeRule[] {
  const measure = versionOf(held, outcome);
  if (measure === undefined || outcome.kind !== 'act') return [];
  return measure.scopes.filter(({ over }) =>
    over.every((list) => outcome.instance.some((part) => part.list === measure.lists[list]!.key)),
  );
}

function standingRules(held: Held, outcome: Outcome): readonly Rule[] {
  const rules = versionOf(held, outcome)?.rules ?? [];
  return outcome.rules.filter(({ fared }) => fared === 'holds').flatMap(({ rule }) => rules[rule] ?? []);
}

/** A question that a rule's condition or value reads, and at whose instance. */
export interface Needed {
  readonly kind: Outcome['kind'];
  readonly index: number;
  readonly at: At;
}

export function outcomesOf(held: Held, from: Outcome, { kind, index, at }: Needed): readonly Outcome[] {
  const { acts, concepts, amounts } = versionOf(held, from)!;
  const key = { act: acts, concept: concepts, amount: amounts }[kind][index]!.key;
  return held.verdict.outcomes.filter(
    (outcome) =>
      outcome.kind === kind &&
      outcome.key === key &&
      (at === 'counted' || agree(from.instance, outcome.instance)),
  );
}

/** Instances that put no two different elements of one list side by side. */
function agree(a: readonly InstancePart[], b: readonly InstancePart[]): boolean {
  return b.every(({ list, id }) => a.every((part) => part.list !== list || part.id === id));
}

export function neededBy({ condition, answer }: Rule): readonly Needed[] {
  const own = inCondition(condition);
  switch (answer.kind) {
    case 'truth':
      return own;
    case 'value':
      return [...own, ...inExpr(answer.value)];
    case 'performance':
      return answer.at === undefined || answer.at === 'earliest' ? own : [...own, ...inExpr(answer.at)];
    case 'modality':
      return answer.deadline && 'value' in answer.deadline ? [...own, ...inExpr(answer.deadline.value)] : own;
  }
}

export function inCondition(condition: Condition): readonly Needed[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(inCondition);
    case 'not':
      return inCondition(condition.part);
    case 'concept':
      return [{ kind: 'concept', index: condition.index, at: condition.at }];
    case 'state':
    case 'modality':
      return [{ kind: 'act', index: condition.act, at: condition.at }];
    case 'compare':
      return [...inExpr(condition.left), ...inExpr(condition.right)];
    case 'count':
      return inCondition(condition.where);
    case 'true':
    case 'fact':
    case 'happened':
    case 'oneOf':
    case 'reading':
      return [];
  }
}

function inExpr(expr: Expr): readonly Needed[] {
  switch (expr.kind) {
    case 'amount':
      return [{ kind: 'amount', index: expr.index, at: expr.at }];
    case 'arithmetic':
      return [...inExpr(expr.left), ...inExpr(expr.right)];
    case 'pick':
      return expr.values.flatMap(inExpr);
    case 'shift':
      return [...inExpr(expr.from), ...inExpr(expr.amount)];
    case 'round':
      return inExpr(expr.value);
    case 'tiers':
      return inExpr(expr.of);
    case 'aggregate':
      return [...inCondition(expr.where), ...(expr.value ? inExpr(expr.value) : [])];
    case 'literal':
    case 'fact':
      return [];
  }
}

/** A condition, an expression or a rule → everything it mentions: facts, questions, readings, lists. */
import type { Answer, At, Condition, Deadline, Expr, Over, Rule } from '../measure.ts';
import type { Names } from './names.ts';

export type Mention =
  | { readonly kind: 'fact' | 'concept' | 'amount'; readonly index: number; readonly at: At }
  /** of an act: its state, or the duty that stands */
  | { readonly kind: 'state' | 'modality'; readonly index: number; readonly at: At }
  | { readonly kind: 'reading'; readonly index: number; readonly option: number }
  | { readonly kind: 'list'; readonly index: number };

/** Found once for the condition and the answer of a rule, however often the rule is asked. */
const ofRules = new WeakMap<Condition, { readonly answer: Answer; readonly mentions: readonly Mention[] }>();

export function inRule({ condition, answer }: Rule): readonly Mention[] {
  const known = ofRules.get(condition);
  if (known?.answer === answer) return known.mentions;
  const mentions = [...inCondition(condition), ...inAnswer(answer)];
  // what is always so stands under many rules
  if (condition.kind !== 'true') ofRules.set(condition, { answer, mentions });
  return mentions;
}

export function inCondition(condition: Condition): readonly Mention[] {
  switch (condition.kind) {
    case 'true':
      return [];
    case 'and':
    case 'or':
      return condition.parts.flatMap(inCondition);
    case 'not':
      return inCondition(condition.part);
    case 'fact':
    case 'happened':
      return [{ kind: 'fact', index: condition.index, at: condition.at }];
    case 'concept':
      return [{ kind: 'concept', index: condition.index, at: condition.at }];
    case 'oneOf':
      return [{ kind: 'fact', index: condition.fact, at: condition.at }];
    case 'compare':
      return [...inExpr(condition.left), ...inExpr(condition.right)];
    case 'state':
    case 'modality':
      return [{ kind: condition.kind, index: condition.act, at: condition.at }];
    case 'reading':
      return [{ kind: 'reading', index: condition.reading, option: condition.option }];
    case 'count':
      return [...inLists(condition.list, condition.within), ...inCondition(condition.where)];
  }
}

export function inExpr(expr: Expr): readonly Mention[] {
  switch (expr.kind) {
    case 'literal':
      return [];
    case 'fact':
    case 'amount':
      return [{ kind: expr.kind, index: expr.index, at: expr.at }];
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
      return [
        ...inLists(expr.list, expr.within),
        ...inCondition(expr.where),
        ...(expr.value ? inExpr(expr.value) : []),
      ];
  }
}

/** The lists an instance must fix for all of these to be read at it, none that another of them already fixes. */
export function listsNeeded(mentions: readonly Mention[], names: Names): Over {
  const needed = [...new Set(mentions.flatMap((mention) => overOf(mention, names)))].sort((a, b) => a - b);
  return needed.filter((list) => !needed.some((other) => other !== list && names.closures[other]!.has(list)));
}

function overOf(mention: Mention, names: Names): Over {
  switch (mention.kind) {
    case 'fact':
      return names.facts[mention.index]!.over;
    case 'concept':
      return names.concepts[mention.index]!.over;
    case 'amount':
      return names.amounts[mention.index]!.over;
    case 'state':
    case 'modality':
      return names.acts[mention.index]!.over;
    case 'reading':
    case 'list':
      return [];
  }
}

function inAnswer(answer: Answer): readonly Mention[] {
  switch (answer.kind) {
    case 'truth':
      return [];
    case 'value':
      return inExpr(answer.value);
    case 'modality':
      return answer.deadline === undefined ? [] : inDeadline(answer.deadline);
    case 'performance':
      return answer.at === undefined || answer.at === 'earliest' ? [] : inExpr(answer.at);
  }
}

function inDeadline(deadline: Deadline): readonly Mention[] {
  switch (deadline.kind) {
    case 'promptly':
    case 'regularly':
      return [];
    case 'on':
    case 'before':
      return inExpr(deadline.value);
    case 'within': {
      const { from, amount, suspended } = deadline;
      return [from, amount, ...(suspended ? [suspended] : [])].flatMap(inExpr);
    }
  }
}

function inLists(list: number, within: Over): readonly Mention[] {
  return [list, ...within].map((index) => ({ kind: 'list', index }));
}

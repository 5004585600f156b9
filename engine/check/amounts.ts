/** 计算 sentences → rules about amounts: a value, tiers, a value for each 项, a row of a table each (language.md §5). */
import type { Compute, Rounding } from '../../grammar/tree.ts';
import type { Expr, Rule } from '../measure.ts';
import { type Branch, branchesOf, type Standing } from './branches.ts';
import { type Checking, positionOf } from './checking.ts';
import { readComputed } from './counts.ts';
import { isMoment, isQuantity, type Kind, kindWord } from './kinds.ts';
import { type Place, placeOf } from './place.ts';
import { readTable } from './table.ts';
import { readTiers } from './tiers.ts';
import type { Valued } from './values.ts';

export function computeRules(said: Compute, standing: Standing, checking: Checking): readonly Rule[] {
  const amount = positionOf(said.amount, 'amount', checking);
  if (amount === undefined) return [];
  const place = placeOf(checking.names, checking.names.amounts[amount]!.over);
  const finish = (value: Valued, branch: Branch) =>
    amountRule(amount, branch, finished(said, value, amount, checking), checking);
  const { body } = said;
  const branches = branchesOf(
    { ...said, items: body.kind === 'items' ? body.items : [] },
    standing,
    place,
    checking,
  );
  switch (body.kind) {
    case 'value':
      return [finish(readComputed(body.value, place, checking), branches[0]!)];
    case 'tiers':
      return [finish(readTiers(body.of, body.tiers, place, checking), branches[0]!)];
    case 'items':
      return branches.flatMap((branch) => itemRule(branch, place, finish, checking));
    case 'table':
      return readTable(said.amount, body, branches[0]!, place, checking).map(({ branch, value }) =>
        finish(value, branch),
      );
  }
}

function itemRule(
  branch: Branch,
  place: Place,
  finish: (value: Valued, branch: Branch) => Rule,
  checking: Checking,
): readonly Rule[] {
  const { number, value } = branch.item!;
  if (value !== undefined) return [finish(readComputed(value, place, checking), branch)];
  checking.report.say('TYP319', branch.span, { number: number.text });
  return [];
}

/** The value as the amount takes it: rounded where that is written, and of the amount's own kind. */
function finished(said: Compute, value: Valued, amount: number, checking: Checking): Expr {
  const { declaration, name } = checking.names.amounts[amount]!;
  const rounded = said.rounding === undefined ? value : round(said, said.rounding, value, checking);
  if (fits(rounded.kind, declaration.type)) return rounded.expr;
  const { report } = checking;
  if (declaration.type === 'integer' && rounded.kind === 'decimal')
    report.say('TYP306', said.span, { amount: name });
  else {
    const valueType = kindWord(rounded.kind);
    report.say('TYP305', said.span, { amount: name, amountType: kindWord(declaration.type), valueType });
  }
  return rounded.expr;
}

function round(
  said: Compute,
  { mode, to, span }: Rounding,
  { expr, kind }: Valued,
  checking: Checking,
): Valued {
  if (!isQuantity(kind)) {
    checking.report.say('TYP307', span, { value: said.amount.text, type: kindWord(kind) });
  }
  const rounded = kind === 'decimal' && !to.includes('.') ? 'integer' : kind;
  return { expr: { kind: 'round', mode, to, value: expr }, kind: rounded };
}

function fits(kind: Kind, type: Kind): boolean {
  if (kind === 'unknown' || kind === type) return true;
  if (type === 'decimal') return kind === 'integer';
  return (type === 'date' || type === 'time') && isMoment(kind);
}

function amountRule(index: number, branch: Branch, value: Expr, { names }: Checking): Rule {
  return {
    question: { kind: 'amount', index },
    clause: branch.clause,
    words: branch.words,
    source: branch.source,
    span: branch.span,
    over: names.amounts[index]!.over,
    condition: branch.condition,
    exception: branch.exception,
    table: branch.table,
    answer: { kind: 'value', value },
  };
}

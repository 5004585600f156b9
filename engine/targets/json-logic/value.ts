/** An expression of a rule → a term; what JSON Logic cannot compute exactly is refused. */
import type { Expr, Value } from '../../measure.ts';
import { writeNumber } from '../../read/written.ts';
import { type Compiling, refuse } from './compiling.ts';
import { type Logic, type Pair, surely, variable } from './logic.ts';
import type { Scope } from './needs.ts';
import { standings } from './standing.ts';
import { dayTerm, type Moment, type Term } from './term.ts';

export function term(compiling: Compiling, expr: Expr, scope: Scope): Term {
  switch (expr.kind) {
    case 'literal':
      return literalTerm(compiling, expr.value);
    case 'fact':
      return factTerm(compiling, expr.index, expr.at === 'own' ? scope.own() : scope);
    case 'shift':
      return shifted(compiling, expr, scope);
    case 'amount':
      return amountTerm(compiling, expr.index, expr.at === 'own' ? scope.own() : scope);
    case 'arithmetic':
    case 'pick':
    case 'round':
    case 'tiers':
    case 'aggregate':
      return refused(compiling, 'TGT502');
  }
}

function amountTerm(compiling: Compiling, amount: number, scope: Scope): Term {
  const standing = standings(compiling, { kind: 'amount', index: amount }, scope, surely);
  const among = standing.map(({ rule, stands }) => {
    const { answer, clause, span } = compiling.measure.rules[rule]!;
    const here = { ...compiling, rule: { clause, span } };
    const value = answer.kind === 'value' ? term(here, answer.value, { ...scope, own: () => scope }) : never;
    return { stands, value };
  });
  return { kind: 'choice', among };
}

const never: Term = { kind: 'never' };

/** Whether a fact arises at all. */
export function applies(compiling: Compiling, fact: number, scope: Scope): Pair {
  const { guard } = compiling.measure.facts[fact]!;
  return guard === undefined
    ? surely
    : compiling.say.condition(compiling, guard, { ...scope, own: () => scope });
}

export function factPath(compiling: Compiling, fact: number, scope: Scope): string {
  scope.needs.facts.add(fact);
  return `${scope.path}${compiling.measure.facts[fact]!.key}`;
}

function factTerm(compiling: Compiling, fact: number, scope: Scope): Term {
  const path = factPath(compiling, fact, scope);
  const arises = applies(compiling, fact, scope);
  const { kind } = compiling.measure.facts[fact]!.type;
  switch (kind) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
      return { kind: 'number', value: variable(path), applies: arises };
    case 'date':
    case 'time':
    case 'event':
      return momentTerm(path, kind, arises);
    case 'text':
      return { kind: 'text', value: variable(path), applies: arises };
    case 'yesno':
    case 'options':
      return { kind: 'refused' };
  }
}

function momentTerm(path: string, kind: 'date' | 'time' | 'event', arises: Pair): Moment {
  return {
    kind: 'moment',
    day: variable(`${path}.day`),
    minute: kind === 'date' ? null : variable(`${path}.minute`),
    happened: kind === 'event' ? happened(path) : surely,
    applies: arises,
  };
}

/** The data says of an event whether it has happened by 截至. */
export const happened = (path: string): Pair => ({
  so: { '===': [variable(`${path}.happened`), true] },
  not: { '===': [variable(`${path}.happened`), false] },
});

function literalTerm(compiling: Compiling, value: Value): Term {
  switch (value.kind) {
    case 'number':
      return numberTerm(compiling, value.n, value.d);
    case 'day':
      return dayTerm(value.day);
    case 'minute':
      return { ...dayTerm(Math.floor(value.minute / 1440)), minute: value.minute };
    case 'text':
      return { kind: 'text', value: value.text, applies: surely };
    case 'never':
      return { kind: 'never' };
    case 'yesno':
    case 'option':
      return { kind: 'refused' };
  }
}

function numberTerm(compiling: Compiling, n: bigint, d: bigint): Term {
  const number = exactly(n, d);
  return number === undefined
    ? refused(compiling, 'TGT504')
    : { kind: 'number', value: number, applies: surely };
}

/**
 * Two decimals of at most 15 digits are ordered alike as JavaScript numbers and as what they say: every such decimal
 * has a number of its own (IEEE 754 binary64). Anything longer is not handed to JSON Logic.
 */
export function exactly(n: bigint, d: bigint): number | undefined {
  const written = writeNumber(n, d);
  const digits = written.replace(/[-.]/g, '').replace(/^0+/, '');
  return written.includes('/') || digits.length > 15 ? undefined : Number(written);
}

/** Days can be added; months, years and working days take a calendar. */
function shifted(
  compiling: Compiling,
  { from, amount, unit, back }: Extract<Expr, { kind: 'shift' }>,
  scope: Scope,
): Term {
  if (unit !== 'day') return refused(compiling, 'TGT501');
  const start = term(compiling, from, scope);
  const days = wholeDays(amount);
  const isDay = start.kind === 'moment' && start.minute === null;
  return isDay && days !== undefined ? moved(start, back ? -days : days) : refused(compiling, 'TGT502');
}

/** A number of days that is written down; one that depends on the case is not counted here. */
export function wholeDays(amount: Expr): number | undefined {
  if (amount.kind !== 'literal' || amount.value.kind !== 'number') return undefined;
  const days = exactly(amount.value.n, amount.value.d);
  return Number.isInteger(days) ? days : undefined;
}

/** A day so many days later; nothing where the day is not given. */
export function moved(moment: Moment, days: number): Moment {
  const later: Logic =
    typeof moment.day === 'number'
      ? moment.day + days
      : { if: [{ '===': [moment.day, null] }, null, { '+': [moment.day, days] }] };
  return { ...moment, day: later };
}

function refused(compiling: Compiling, code: Parameters<typeof refuse>[1]): Term {
  refuse(compiling, code);
  return { kind: 'refused' };
}

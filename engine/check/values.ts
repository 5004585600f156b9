/** Value of the tree → Expr of the measure with its kind; like meets like (language.md §5). */
import type { Span } from '../../grammar/span.ts';
import type { DeadlineUnit, Literal, Value } from '../../grammar/tree.ts';
import type { Expr, Over } from '../measure.ts';
import { type Checking, meaningOf, wordsAt } from './checking.ts';
import { alike, combined, isMoment, isWhole, type Kind, kindWord, wider } from './kinds.ts';
import { literalValue } from './literal.ts';
import type { Meaning, Names } from './names.ts';
import { type Place, readAt } from './place.ts';

export interface Valued {
  readonly expr: Expr;
  readonly kind: Kind;
}

type Part<K extends Value['kind']> = Extract<Value, { kind: K }>;

export function readValue(value: Value, place: Place, checking: Checking): Valued {
  switch (value.kind) {
    case 'name':
      return readName(value, place, checking);
    case 'arithmetic':
      return readArithmetic(value, place, checking);
    case 'pick':
      return readPick(value, place, checking);
    case 'shift':
      return readShift(value, place, checking);
    case 'aggregate':
      checking.report.say('TYP320', value.span, { value: wordsAt(checking.source, value.span) });
      return unknown;
    default:
      return readLiteral(value, checking);
  }
}

/** A date, a time or an event, as deadlines and times of performance need. */
export function readMoment(value: Value, place: Place, checking: Checking): Valued {
  const read = readValue(value, place, checking);
  if (!isMoment(read.kind)) checking.report.say('TYP304', value.span, said(value, read, checking));
  return read;
}

/** The length of a period: a whole number. */
export function readLength(value: Value, place: Place, checking: Checking): Valued {
  const read = readValue(value, place, checking);
  if (!isWhole(read.kind)) checking.report.say('TYP303', value.span, said(value, read, checking));
  return read;
}

/** Working days are nowhere but in a calendar (language.md §5, time). */
export function needCalendar(
  unit: DeadlineUnit,
  span: Value['span'],
  { hasCalendar, report }: Checking,
): void {
  if (unit === 'workday' && !hasCalendar) report.say('LAW442', span, {});
}

export function readLiteral(literal: Literal, { source, report }: Checking): Valued {
  const value = literalValue(literal);
  if (value === undefined) report.say('TYP313', literal.span, { date: wordsAt(source, literal.span) });
  return value === undefined ? unknown : { expr: { kind: 'literal', value }, kind: literalKind(literal) };
}

export const unknown: Valued = { expr: { kind: 'literal', value: { kind: 'never' } }, kind: 'unknown' };

function literalKind(literal: Literal): Kind {
  return literal.kind !== 'number' ? literal.kind : literal.value.includes('.') ? 'decimal' : 'integer';
}

function said(value: Value, { kind }: Valued, { source }: Checking) {
  return { value: wordsAt(source, value.span), type: kindWord(kind) };
}

function readName({ name, pointer }: Part<'name'>, place: Place, checking: Checking): Valued {
  const meaning = meaningOf(name, checking);
  if (meaning === undefined) return unknown;
  const { names, report } = checking;
  const holder = holderOf(meaning, names);
  if (holder === undefined) {
    report.say('NAM226', name.span, { name: name.text });
    return unknown;
  }
  const at = readAt(name, holder.over, pointer, place, names, report);
  return at === undefined
    ? unknown
    : { expr: { kind: holder.kind, index: meaning.index, at }, kind: holder.valueKind };
}

interface Holder {
  readonly kind: 'fact' | 'amount';
  readonly over: Over;
  readonly valueKind: Kind;
}

/** What has a value to compute with: facts that are neither 是否 nor a choice, and amounts. */
function holderOf({ kind, index }: Meaning, names: Names): Holder | undefined {
  if (kind === 'amount') {
    const { over, declaration } = names.amounts[index]!;
    return { kind, over, valueKind: declaration.type };
  }
  if (kind !== 'fact') return undefined;
  const { over, type } = names.facts[index]!;
  return type.kind === 'yesno' || type.kind === 'options' ? undefined : { kind, over, valueKind: type.kind };
}

function readArithmetic(value: Part<'arithmetic'>, place: Place, checking: Checking): Valued {
  const left = readValue(value.left, place, checking);
  const right = readValue(value.right, place, checking);
  if (value.op === 'div' && isZero(right.expr)) checking.report.say('TYP318', value.right.span, {});
  const kind = combined(value.op, left.kind, right.kind);
  if (kind === undefined) sayUncombined(value, left, right, checking);
  return {
    expr: { kind: 'arithmetic', op: value.op, left: left.expr, right: right.expr },
    kind: kind ?? 'unknown',
  };
}

const isZero = (expr: Expr): boolean =>
  expr.kind === 'literal' && expr.value.kind === 'number' && expr.value.n === 0n;

function sayUncombined(
  value: Part<'arithmetic'>,
  left: Valued,
  right: Valued,
  { source, report }: Checking,
): void {
  const moment = isMoment(left.kind) ? value.left : isMoment(right.kind) ? value.right : undefined;
  const words = { left: wordsAt(source, value.left.span), right: wordsAt(source, value.right.span) };
  const types = { leftType: kindWord(left.kind), rightType: kindWord(right.kind) };
  if (moment === undefined) report.say('TYP301', value.span, { ...words, ...types });
  else report.say('TYP302', value.span, { moment: wordsAt(source, moment.span) });
}

function readPick(value: Part<'pick'>, place: Place, checking: Checking): Valued {
  const read = value.values.map((each) => readValue(each, place, checking));
  const kind = read.map((each) => each.kind).reduce(wider);
  read.forEach((each, position) => {
    checkOrdered(value.values[position]!, each, checking);
  });
  read.slice(1).forEach((each, position) => {
    checkAlike([value.values[0]!, read[0]!], [value.values[position + 1]!, each], value.span, checking);
  });
  return { expr: { kind: 'pick', of: value.of, values: read.map((each) => each.expr) }, kind };
}

/** Says that two values cannot be compared; an unknown name fits everything, its mistake has been said. */
export function checkAlike(
  [leftValue, left]: readonly [Value, Valued],
  [rightValue, right]: readonly [Value, Valued],
  span: Span,
  { source, report }: Checking,
): void {
  if (alike(left.kind, right.kind)) return;
  report.say('TYP300', span, {
    left: wordsAt(source, leftValue.span),
    leftType: kindWord(left.kind),
    right: wordsAt(source, rightValue.span),
    rightType: kindWord(right.kind),
  });
}

/** Text is the same or not, and 未发生 is no day: neither comes before anything. */
export function checkOrdered(value: Value, { kind }: Valued, { source, report }: Checking): void {
  if (kind === 'text' || kind === 'never')
    report.say('TYP309', value.span, { value: wordsAt(source, value.span) });
}

function readShift(
  { from, amount, unit, back, span }: Part<'shift'>,
  place: Place,
  checking: Checking,
): Valued {
  needCalendar(unit, span, checking);
  const start = readMoment(from, place, checking);
  const length = readLength(amount, place, checking);
  return { expr: { kind: 'shift', from: start.expr, amount: length.expr, unit, back }, kind: start.kind };
}

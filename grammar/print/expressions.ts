/**
 * Prints conditions and the values in them: 职务为正职、副职之一, 受理费加（财产总额减20万元）乘以0.5%. Each may hold
 * the other (an aggregate has a condition), so they stand in one file.
 */
import { chineseNumeral } from '../numbers.ts';
import type { Condition, Count, Scoped, Value } from '../tree.ts';
import { printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printName, printNames, printPointer } from './names.ts';
import { compareWords, modalityWords, negationWords, stateWords, unitWords } from './words.ts';

export function printCondition(condition: Condition, manner: Manner): string {
  switch (condition.kind) {
    case 'all':
      return condition.parts.map((part) => printCondition(part, manner)).join('，并且');
    case 'any':
      return condition.parts.map((part) => printCondition(part, manner)).join('，或者');
    case 'is':
      return (
        printPointer(condition, 'before', manner) +
        printNot(condition, manner) +
        printName(condition.name, manner)
      );
    case 'oneOf':
      return printPointer(condition, 'before', manner) + printOneOf(condition, manner);
    case 'compare':
      return printCompare(condition, manner);
    case 'state':
      return printState(condition, manner);
    case 'modality': {
      const { modality, act, negated } = condition;
      const who = printPointer({ ...condition, name: act }, 'before', manner);
      return who + (negated ? '不' : '') + modalityWords[modality] + printName(act, manner);
    }
    case 'always':
      return '不作要求';
  }
}

/** What 是指 may say: a condition, or how many of a list. */
export function printBody(body: Condition | Count, manner: Manner): string {
  return body.kind === 'count' ? printCount(body, manner) : printCondition(body, manner);
}

/** 本次开庭的到庭人中有一人以上，该人具有负责人身份 */
function printCount({ over, quantifier, n, where }: Count, manner: Manner): string {
  const word = manner.measureWord(over.list.text);
  const number = n === 2 ? '两' : chineseNumeral(n);
  const many = {
    atLeast: `有${number}${word}以上`,
    atMost: `至多有${number}${word}`,
    exactly: `恰有${number}${word}`,
    every: `每${word}均`,
  }[quantifier];
  return `${printScoped(over, manner)}中${many}${where === undefined ? '' : `，${printCondition(where, manner)}`}`;
}

/** 不, 未 or 没有, as the author wrote it. */
function printNot({ negated, name }: Extract<Condition, { kind: 'is' }>, manner: Manner): string {
  return negated ? (manner.wordBefore(name.span.start, negationWords) ?? '不') : '';
}

function printOneOf(
  { name, options, negated }: Extract<Condition, { kind: 'oneOf' }>,
  manner: Manner,
): string {
  return `${printName(name, manner)}${negated ? '不为' : '为'}${printNames(options, manner)}${options.length > 1 ? '之一' : ''}`;
}

function printCompare({ left, op, right }: Extract<Condition, { kind: 'compare' }>, manner: Manner): string {
  const [when, much] = compareWords[op];
  const said = manner.wordBetween(left.span.end, right.span.start, compareWords[op]);
  return (
    printValue(left, manner) +
    (said ?? (isTime(left) || isTime(right) ? when : much)) +
    printValue(right, manner)
  );
}

/** Of a name alone it cannot be told whether it is a day; its spelling is the best guess. */
function isTime(value: Value): boolean {
  return (
    value.kind === 'date' ||
    value.kind === 'time' ||
    value.kind === 'shift' ||
    (value.kind === 'name' && /[日期时间刻]$/.test(value.name.text))
  );
}

function printState(condition: Extract<Condition, { kind: 'state' }>, manner: Manner): string {
  const { act, state, negated } = condition;
  const who = printPointer({ ...condition, name: act }, 'before', manner);
  if (state === 'breach') return `${who}${negated ? '未' : ''}违反${printName(act, manner)}`;
  return `${who}${negated ? '不' : ''}${printName(act, manner)}${stateWords[state]}`;
}

export function printValue(value: Value, manner: Manner): string {
  switch (value.kind) {
    case 'name':
      return printPointer(value, 'of', manner) + printName(value.name, manner);
    case 'arithmetic':
      return printArithmetic(value, manner);
    case 'pick':
      return `${value.values.map((each) => operand(each, manner)).join('、')}中${value.of === 'max' ? '较高者' : '较低者'}`;
    case 'shift': {
      const { from, back, amount, unit } = value;
      return `${operand(from, manner)}${back ? '前' : '后'}${operand(amount, manner)}${unitWords[unit]}`;
    }
    case 'aggregate':
      return printAggregate(value, manner);
    default:
      return printLiteral(value);
  }
}

type Arithmetic = Extract<Value, { kind: 'arithmetic' }>;

const operators = { add: '加', sub: '减', mul: '乘以', div: '除以' } as const;

function printArithmetic({ op, left, right }: Arithmetic, manner: Manner): string {
  const isProduct = op === 'mul' || op === 'div';
  const first =
    isArithmetic(left) && (!isProduct || isProductOf(left))
      ? printValue(left, manner)
      : operand(left, manner);
  const bare = !isProduct && isArithmetic(right) && isProductOf(right);
  return first + operators[op] + (bare ? printValue(right, manner) : operand(right, manner));
}

const isArithmetic = (value: Value): value is Arithmetic => value.kind === 'arithmetic';
const isProductOf = ({ op }: Arithmetic) => op === 'mul' || op === 'div';

/** In brackets, unless it is one word. */
function operand(value: Value, manner: Manner): string {
  const printed = printValue(value, manner);
  const compound =
    value.kind === 'arithmetic' ||
    value.kind === 'pick' ||
    value.kind === 'shift' ||
    value.kind === 'aggregate';
  return compound ? `（${printed}）` : printed;
}

const aggregates = {
  count: '数量',
  sum: '合计',
  earliest: '最早者',
  latest: '最晚者',
  max: '最高者',
  min: '最低者',
} as const;

function printAggregate(
  { of, over, where, value }: Extract<Value, { kind: 'aggregate' }>,
  manner: Manner,
): string {
  const among = `${printScoped(over, manner)}中${where === undefined ? '' : `，${printCondition(where, manner)}的`}`;
  return `${among}，${value === undefined ? '' : printValue(value, manner)}${aggregates[of]}`;
}

/** 本次开庭的到庭人 */
export function printScoped({ owners, list }: Scoped, manner: Manner): string {
  const whole = owners.length === 0 ? '全案' : owners.map(({ text }) => `本${manner.owner(text)}`).join('、');
  return `${whole}的${printName(list, manner)}`;
}

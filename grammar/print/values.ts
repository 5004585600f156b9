/** Prints values: 受理费加（财产总额减20万元）乘以0.5%, 开庭日期前3个工作日, 本程序的开庭中，开庭日期最早者. */
import type { Scoped, Value } from '../tree.ts';
import { printCondition } from './conditions.ts';
import { printLiteral } from './literals.ts';
import type { Manner } from './manner.ts';
import { printName, printPointer } from './names.ts';
import { unitWords } from './words.ts';

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

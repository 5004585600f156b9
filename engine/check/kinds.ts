/** The kinds of value, and which may meet in a comparison or a computation (language.md §5). */
import type { ValueType } from '../measure.ts';

/** 'unknown' fits everything: the mistake behind it has already been said. */
export type Kind = Exclude<ValueType['kind'], 'yesno' | 'options'> | 'never' | 'unknown';

type Family = 'number' | 'money' | 'percent' | 'moment' | 'text' | 'unknown';

/** The words of the rule language for a kind of value. */
export function kindWord(kind: Kind): string {
  return words[kind];
}

export function alike(a: Kind, b: Kind): boolean {
  return a === 'unknown' || b === 'unknown' || familyOf(a) === familyOf(b);
}

export const isMoment = (kind: Kind): boolean => kind === 'unknown' || familyOf(kind) === 'moment';
export const isWhole = (kind: Kind): boolean => kind === 'unknown' || kind === 'integer';
/** What 加减乘除, 合计 and rounding work on. */
export const isQuantity = (kind: Kind): boolean => kind !== 'text' && (kind === 'unknown' || !isMoment(kind));

/** The kind of A op B, undefined where they do not combine. */
export function combined(op: 'add' | 'sub' | 'mul' | 'div', a: Kind, b: Kind): Kind | undefined {
  if (a === 'unknown' || b === 'unknown') return 'unknown';
  if (!isQuantity(a) || !isQuantity(b)) return undefined;
  switch (op) {
    case 'add':
    case 'sub':
      return added(a, b);
    case 'mul':
      return multiplied(a, b);
    case 'div':
      return divided(a, b);
  }
}

/** The kind that holds either: 日期 and 时刻 meet in 事件, 整数 and 小数 in 小数. */
export function wider(a: Kind, b: Kind): Kind {
  if (a === b || b === 'unknown') return a;
  if (a === 'unknown') return b;
  return isMoment(a) ? 'event' : 'decimal';
}

function added(a: Kind, b: Kind): Kind | undefined {
  return alike(a, b) ? wider(a, b) : undefined;
}

function multiplied(a: Kind, b: Kind): Kind | undefined {
  if (a === 'money' && b === 'money') return undefined;
  if (a === 'money' || b === 'money') return 'money';
  if (a === 'percent' && b === 'percent') return 'percent';
  return a === 'integer' && b === 'integer' ? 'integer' : 'decimal';
}

function divided(a: Kind, b: Kind): Kind | undefined {
  if (b === 'money') return a === 'money' ? 'decimal' : undefined;
  if (a === 'money') return 'money';
  return a === 'percent' && b !== 'percent' ? 'percent' : 'decimal';
}

function familyOf(kind: Kind): Family {
  switch (kind) {
    case 'integer':
    case 'decimal':
      return 'number';
    case 'date':
    case 'time':
    case 'event':
    case 'never':
      return 'moment';
    case 'money':
    case 'percent':
    case 'text':
    case 'unknown':
      return kind;
  }
}

const words: { readonly [K in Kind]: string } = {
  integer: '整数',
  decimal: '小数',
  money: '金额',
  percent: '百分比',
  date: '日期',
  time: '时刻',
  event: '事件',
  text: '文字',
  never: '未发生',
  unknown: '未声明',
};

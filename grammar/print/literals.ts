/** Prints exact values in the canonical spelling: 1万元, 2.5%, 2021年5月10日9时30分, 未发生. */
import type { Literal } from '../tree.ts';

export function printLiteral(literal: Literal): string {
  switch (literal.kind) {
    case 'never':
      return '未发生';
    case 'number':
      return literal.value;
    case 'money':
      return `${printScaled(literal.value)}元`;
    case 'percent':
      return `${hundredfold(literal.value)}%`;
    case 'date':
      return printDate(literal.value);
    case 'time':
      return printTime(literal.value);
  }
}

/** 2020-12-03 → 2020年12月3日 */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

function printTime(time: string): string {
  const [date = '', clock = ''] = time.split('T');
  const [hour, minute] = clock.split(':').map(Number);
  return `${printDate(date)}${hour}时${minute ? `${minute}分` : ''}`;
}

/** 10000 → 1万 */
function printScaled(value: string): string {
  const [, whole, zeros] = /^([1-9]\d*?)((?:0000){1,2})$/.exec(value) ?? [];
  if (whole === undefined || zeros === undefined) return value;
  return whole + (zeros.length === 8 ? '亿' : '万');
}

function hundredfold(value: string): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const digits = whole + fraction.padEnd(2, '0').slice(0, 2);
  const rest = fraction.slice(2);
  return digits.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
}

/** Prints what a duty needs: 前提, 期限, 例外, 列举. */
import type { Condition, Deadline, Item, Premise, Quote, ReadingUse, Value } from '../tree.ts';
import { printCondition, printValue } from './expressions.ts';
import { indented, separated } from './layout.ts';
import type { Manner } from './manner.ts';
import { unitWords } from './words.ts';

/** 条件的，  or  条件，有下列情形之一的， */
export function printPremise(premise: Premise | undefined, manner: Manner): string {
  if (premise === undefined) return '';
  const condition = premise.condition === undefined ? '' : printCondition(premise.condition, manner);
  if (!premise.listed) return `${condition}的，`;
  return `${condition === '' ? '' : `${condition}，`}有下列情形之一的，`;
}

/** 及时; 在开庭日期之前; 自通知日期次日起15日内（最后一日为节假日的顺延） */
export function printDeadline(deadline: Deadline | undefined, manner: Manner): string {
  switch (deadline?.kind) {
    case undefined:
      return '';
    case 'promptly':
      return '及时';
    case 'regularly':
      return '定期';
    case 'on':
      return `${byDayWord(deadline.value, manner)}${printValue(deadline.value, manner)}`;
    case 'before':
      return `在${printValue(deadline.value, manner)}之前`;
    case 'within':
      return printWithin(deadline, manner);
  }
}

/** 在开庭日期 and 最迟于补正的最后之日 mean the same day. */
const byDayWord = (value: Value, manner: Manner): string =>
  manner.wordBefore(value.span.start, ['最迟于', '在']) ?? '在';

function printWithin(deadline: Extract<Deadline, { kind: 'within' }>, manner: Manner): string {
  const { from, countsFirstDay, amount, unit, rollsOver, suspended } = deadline;
  const start = `自${printValue(from, manner)}${countsFirstDay ? '当日起' : '次日起'}`;
  const extras = [
    ...(rollsOver ? ['最后一日为节假日的顺延'] : []),
    ...(suspended === undefined ? [] : [`扣除${printValue(suspended, manner)}日`]),
  ];
  const added = extras.length === 0 ? '' : `（${extras.join('，')}）`;
  return `${start}${printValue(amount, manner)}${unitWords[unit]}内${added}`;
}

export function printExcept(except: Condition | undefined, manner: Manner): string {
  return except === undefined ? '' : `；但${printCondition(except, manner)}的除外`;
}

/** ： and the items, one to a line. */
export function printItems(items: readonly Item[], manner: Manner): string {
  if (items.length === 0) return '';
  const lines = separated(
    items.map((item) => printItem(item, manner)),
    '；',
    '',
  );
  return `：\n${indented(lines.join('\n'))}`;
}

function printItem({ number, quote, readings, condition, value }: Item, manner: Manner): string {
  const words = quote === undefined ? '' : `${printQuote(quote)}，`;
  const result = value === undefined ? '' : `，为${printValue(value, manner)}`;
  return `${printNumber(number.text)}${words}${printReadings(readings)}指${printCondition(condition, manner)}${result}`;
}

/** 1． or （一） */
function printNumber(number: string): string {
  const plain = number.replace(/[（）().．、]/g, '');
  return /^[0-9０-９]+$/.test(plain) ? `${plain}．` : `（${plain}）`;
}

export function printQuote({ head, tail }: Quote): string {
  return tail === undefined ? `「${head}」` : `「${head}……${tail}」`;
}

/** 采A01甲说时， */
export function printReadings(readings: readonly ReadingUse[]): string {
  return readings.length === 0 ? '' : `采${printUses(readings)}时，`;
}

/** A01甲说、A02乙说 */
export function printUses(readings: readonly ReadingUse[]): string {
  return readings.map(({ reading, option }) => reading.text + option.text).join('、');
}

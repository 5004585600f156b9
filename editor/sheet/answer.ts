/** The answer in a cell → what a case tells of the fact: exact, or refused with what may be filled in there. */

import { nearest } from '../../engine/check/nearest.ts';
import type { Fact } from '../../engine/measure.ts';
import { readNumber } from '../../engine/read/written.ts';
import { numberAt } from '../../grammar/numbers.ts';
import type { Literal, Named, Telling } from '../../grammar/tree.ts';
import { answers } from '../words/sheet.ts';
import { halfWidth, isUnreadable, plainNumber, type Report, shownIn, wordsIn } from './cells.ts';
import { dayOf, momentIn } from './moment.ts';
import type { Places } from './places.ts';
import { wrongAt } from './refused.ts';
import type { Cell } from './table.ts';

export interface Asked {
  readonly fact: Fact;
  /** as the sheet names it */
  readonly name: Named;
  readonly places: Places;
  readonly from1904: boolean;
  readonly report: Report;
}

/** undefined: nothing is told, or what stands there was reported. */
export function answerIn(cell: Cell, asked: Asked): Telling | undefined {
  const { fact, name, report } = asked;
  const { place, value } = cell;
  const span = asked.places.spanAt(place);
  if (value.kind === 'blank' || isUnreadable(place, value, report)) return undefined;
  const said = value.kind === 'text' ? value.text.trim() : undefined;
  if (said === '') return undefined;
  if (said !== undefined && isWord(said, 'unknown')) return { kind: 'unknown', name, span };
  if (fact.type.kind === 'yesno') return yesNo(cell, asked);
  const told = valueIn(cell, asked);
  return told && { kind: 'value', name, value: told, judgement: undefined, span };
}

const also: Readonly<Record<keyof typeof answers, readonly string[]>> = {
  yes: ['对', '有', 'y', 'true', '√'],
  no: ['不是', '没有', 'n', 'false', '×'],
  unknown: ['不知道', '不明', '待认定'],
  never: ['没有发生', '尚未发生'],
};

const isWord = (said: string, word: keyof typeof answers): boolean =>
  [answers[word].zh, answers[word].en, ...also[word]].includes(said.toLowerCase());

function yesNo(cell: Cell, { name, fact, report }: Asked): Telling | undefined {
  const { value, place } = cell;
  const said = value.kind === 'text' ? value.text.trim() : '';
  const yes =
    value.kind === 'truth' ? value.yes : isWord(said, 'yes') ? true : isWord(said, 'no') ? false : undefined;
  if (yes === undefined)
    return void report(wrongAt(place, 'RUN741', { name: fact.name, found: shownIn(cell) }));
  return { kind: 'yesno', name, negated: !yes, judgement: undefined, span: name.span };
}

function valueIn(cell: Cell, asked: Asked): Literal | Named | undefined {
  const { fact, places, report } = asked;
  const span = places.spanAt(cell.place);
  switch (fact.type.kind) {
    case 'options':
      return optionIn(cell, asked);
    case 'text': {
      const text = wordsIn(cell, report);
      return text === undefined ? undefined : { text, span };
    }
    case 'date':
    case 'time':
    case 'event':
      return momentTold(cell, asked);
    default: {
      const number = numberIn(cell, fact);
      const kind = fact.type.kind === 'money' || fact.type.kind === 'percent' ? fact.type.kind : 'number';
      return number === undefined ? misfit(cell, asked) : { kind, value: number, span };
    }
  }
}

function optionIn(cell: Cell, { fact, places, report }: Asked): Named | undefined {
  const options = fact.type.kind === 'options' ? fact.type.options : [];
  const said = wordsIn(cell, report);
  if (said === undefined) return undefined;
  const found = options.find(({ name, key }) => name === said || key === said);
  if (found !== undefined) return { text: found.name, span: places.spanAt(cell.place) };
  const names = options.map(({ name }) => name);
  const meant = nearest(said, names);
  report(
    meant === undefined
      ? wrongAt(cell.place, 'RUN742', { name: fact.name, found: shownIn(cell), options: names.join('、') })
      : wrongAt(cell.place, 'RUN736', { what: '选项', found: shownIn(cell), nearest: meant }),
  );
  return undefined;
}

function momentTold(cell: Cell, asked: Asked): Literal | undefined {
  const { fact, places, from1904 } = asked;
  const span = places.spanAt(cell.place);
  const kind = fact.type.kind;
  if (kind === 'event' && cell.value.kind === 'text' && isWord(cell.value.text.trim(), 'never'))
    return { kind: 'never', span };
  const moment = momentIn(cell.value, from1904);
  if (kind === 'date') {
    const day = dayOf(moment);
    return day === undefined ? misfit(cell, asked) : { kind: 'date', value: day, span };
  }
  if (moment === undefined || (kind === 'time' && moment.kind === 'date')) return misfit(cell, asked);
  return { kind: moment.kind, value: moment.iso, span };
}

/** As exact text; undefined where it is no number of the fact's kind. */
export function numberIn({ value }: Pick<Cell, 'value'>, { type }: Pick<Fact, 'type'>): string | undefined {
  if (value.kind === 'number') {
    if (value.format === 'day' || value.format === 'minute') return undefined;
    // 15 in a cell without % could be 15 or 1500 in the hundred
    if ((type.kind === 'percent') !== (value.format === 'percent')) return undefined;
    return isWhole(plainNumber(value.text), type.kind);
  }
  if (value.kind !== 'text') return undefined;
  const text = halfWidth(value.text).replace(/[\s,¥￥]/g, '');
  const [sign, bare] = text.startsWith('-') ? ['-', text.slice(1)] : ['', text];
  const found = numberAt(bare, 0);
  if (found === undefined || found.length !== bare.length || found.value === undefined) return undefined;
  const fits =
    type.kind === 'percent'
      ? found.kind === 'percent'
      : found.kind === 'number' || (type.kind === 'money' && found.kind === 'money');
  return fits ? isWhole(sign + found.value, type.kind) : undefined;
}

function isWhole(text: string, kind: Fact['type']['kind']): string | undefined {
  const read = readNumber(text);
  const fits = read?.kind === 'number' && (kind !== 'integer' || read.d === 1n);
  return fits ? text : undefined;
}

const misfits = { percent: 'RUN744', date: 'RUN745', time: 'RUN746', event: 'RUN747' } as const;
/** The types by their names in the rule language, which the catalogue says in English too. */
const numbers = { integer: '整数', decimal: '小数', money: '金额' } as const;

function misfit(cell: Cell, { fact, report }: Asked): undefined {
  const args = { name: fact.name, found: shownIn(cell) };
  const kind = fact.type.kind;
  if (kind in misfits) report(wrongAt(cell.place, misfits[kind as keyof typeof misfits], args));
  else report(wrongAt(cell.place, 'RUN743', { ...args, expected: numbers[kind as keyof typeof numbers] }));
}

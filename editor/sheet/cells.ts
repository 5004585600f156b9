/** What stands in a cell, as words: for names, ids and notes, where every sign counts and no formula is believed. */
import { digits } from '../../grammar/numbers.ts';
import { answers } from '../words/sheet.ts';
import { sheetLimits } from './limits.ts';
import type { RawValue } from './parts.ts';
import { type CellPlace, type SheetProblem, wrongAt } from './refused.ts';
import type { Cell } from './table.ts';

export type Report = (problem: SheetProblem) => void;

/** undefined: nothing stands there, or it was reported. */
export function wordsIn({ place, value }: Cell, report: Report): string | undefined {
  if (isUnreadable(place, value, report)) return undefined;
  switch (value.kind) {
    case 'text':
      return textIn(place, value.text, report);
    case 'number':
      if (value.format === 'day' || value.format === 'minute')
        return void report(wrongAt(place, 'RUN733', {}));
      return plainNumber(value.text);
    case 'truth':
      return answers[value.yes ? 'yes' : 'no'].zh;
    default:
      return undefined;
  }
}

/** Formulas and their errors are refused by the name of their cell: what they were last worked out to is not trusted. */
export function isUnreadable(place: CellPlace, value: RawValue, report: Report): boolean {
  if (value.kind === 'formula') report(wrongAt(place, 'RUN730', {}));
  if (value.kind === 'error') report(wrongAt(place, 'RUN731', { found: value.text.slice(0, 20) }));
  return value.kind === 'formula' || value.kind === 'error';
}

function textIn(place: CellPlace, text: string, report: Report): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length <= sheetLimits.cell) return trimmed === '' ? undefined : trimmed;
  return void report(
    wrongAt(place, 'RUN732', { size: String(trimmed.length), limit: String(sheetLimits.cell) }),
  );
}

/** Names in one cell, by 、 or a comma. */
export const listIn = (words: string): readonly string[] =>
  words
    .split(/[、，,；;\s]+/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What a workbook counts with has fifteen digits; what stands after them is how it rounds. */
export function plainNumber(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return text.replace(/[^0-9]/g, '').length <= 15 && !/e/i.test(text)
    ? text
    : shortened(value.toPrecision(15));
}

const shortened = (text: string): string => (text.includes('.') ? text.replace(/\.?0+(?=e|$)/, '') : text);

/** For a message. */
export function shownIn({ value }: Cell): string {
  const text = value.kind === 'text' || value.kind === 'number' ? value.text.trim() : '';
  const said = value.kind === 'truth' ? answers[value.yes ? 'yes' : 'no'].zh : text;
  return said.length > 40 ? `${said.slice(0, 39).toWellFormed()}…` : said;
}

/** Full-width digits and letters made half-width, for what is a number or a date. */
export const halfWidth = (text: string): string =>
  digits(text).replace(
    /[／－：，　]/g,
    (sign) => ({ '／': '/', '－': '-', '：': ':', '，': ',', '　': ' ' })[sign]!,
  );

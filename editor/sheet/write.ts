/** Cases → a workbook that a lawyer reads and fills in: real dates, lists to choose from, no formula anywhere. */
import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs';
import type { CheckedMeasure, Fact } from '../../engine/measure.ts';
import type { Locale } from '../../grammar/messages/index.ts';
import type { BaseBlock } from '../../grammar/tree.ts';
import { say } from '../words/index.ts';
import { answers, columns, completeness, sheetNames } from '../words/sheet.ts';
import { type Guide, guideOf } from './guide.ts';
import { newWorkbook } from './library.ts';
import { type Filling, type Lines, linesOf } from './lines.ts';
import type { SheetCase } from './read.ts';
import type { TableName } from './table.ts';

export interface WriteOptions {
  /** of the headings and the instructions; what is filled in is in the words of the measure */
  readonly locale?: Locale;
  /** the 底案 that the cases stand on */
  readonly bases?: readonly BaseBlock[];
}

export async function writeWorkbook(
  measure: CheckedMeasure,
  cases: readonly SheetCase[],
  { locale = 'zh', bases = [] }: WriteOptions = {},
): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const guide = guideOf(measure, locale);
  const lines = cases.map((told) => linesOf(measure, told, bases));
  const choices = choicesOf(guide, locale, bases);
  for (const table of Object.keys(columns) as readonly TableName[])
    writeTable(workbook, table, rowsOf(table, lines), choices, locale);
  writeGuide(workbook.addWorksheet(say(sheetNames.guide, locale)), guide);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** One row of a sheet, and the lists to choose from that are its own. */
interface Filled {
  readonly cells: Readonly<Record<string, Filling | undefined>>;
  readonly choices: Readonly<Record<string, string>>;
}

function rowsOf(table: TableName, lines: readonly Lines[]): readonly Filled[] {
  const plain = (cells: Filled['cells']): Filled => ({ cells, choices: {} });
  switch (table) {
    case 'cases':
      return lines.map((each) => plain(each.cases));
    case 'elements':
      return lines.flatMap((each) => each.elements.map(plain));
    case 'facts':
      return lines.flatMap((each) =>
        each.facts.map(({ line, fact }) => ({ cells: line, choices: answersTo(fact) })),
      );
    case 'conclusions':
      return lines.flatMap((each) => each.conclusions.map(plain));
  }
}

/** A list written into the cell itself takes 255 characters. */
const longestList = 255;

function answersTo({ type }: Fact): Readonly<Record<string, string>> {
  const words =
    type.kind === 'yesno'
      ? [answers.yes.zh, answers.no.zh]
      : type.kind === 'options'
        ? type.options.map(({ name }) => name)
        : type.kind === 'event'
          ? [answers.never.zh]
          : [];
  const list = listed([...words, answers.unknown.zh]);
  return words.length === 0 || type.kind === 'event' || list === undefined ? {} : { answer: list };
}

const listed = (words: readonly string[]): string | undefined => {
  const list = words.join(',');
  return list.length <= longestList && !words.some((word) => /[,"]/.test(word)) ? `"${list}"` : undefined;
};

type Choices = Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>>;

/** What may be chosen in a column whatever the row. */
function choicesOf({ ranges }: Guide, locale: Locale, bases: readonly BaseBlock[]): Choices {
  const guide = say(sheetNames.guide, locale);
  const range = ([from, to]: readonly [number, number]) => `${guide}!$A$${from}:$A$${to}`;
  const cases = { case: `${say(sheetNames.cases, locale)}!$A$2:$A$${lastRow}` };
  const base = listed(bases.map(({ name }) => name.text));
  return {
    ...(bases.length === 0 || base === undefined ? {} : { cases: { base } }),
    elements: {
      ...cases,
      list: range(ranges.lists),
      complete: listed(Object.values(completeness).map((each) => say(each, locale)))!,
    },
    facts: { ...cases, fact: range(ranges.facts) },
    conclusions: { ...cases, about: range(ranges.abouts) },
  };
}

/** Rows to fill in below those that are filled. */
const [spareRows, lastRow] = [200, 2000] as const;

const widths: Readonly<Record<string, number>> = {
  name: 32,
  case: 32,
  at: 34,
  fact: 26,
  answer: 22,
  list: 14,
  because: 40,
  about: 24,
  conclusion: 22,
  grounds: 30,
  missing: 30,
  base: 22,
  sources: 14,
};

function writeTable(
  workbook: Workbook,
  table: TableName,
  rows: readonly Filled[],
  choices: Choices,
  locale: Locale,
): void {
  const sheet = workbook.addWorksheet(say(sheetNames[table], locale), {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  const headings = Object.entries(columns[table]);
  headings.forEach(([key, phrase], i) => {
    const column = sheet.getColumn(i + 1);
    column.width = widths[key] ?? 16;
    const cell = sheet.getCell(1, i + 1);
    cell.value = say(phrase, locale);
    head(cell);
  });
  for (let at = 0; at < rows.length + spareRows; at++) {
    headings.forEach(([key], i) => {
      const cell = sheet.getCell(at + 2, i + 1);
      fill(cell, rows[at]?.cells[key], isDay(key));
      const list = rows[at]?.choices[key] ?? choices[table]?.[key];
      if (list !== undefined) cell.dataValidation = choice(list);
    });
  }
}

function head(cell: Cell): void {
  cell.font = { bold: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEFEFEF' } };
}

/** Other words may be typed: what is no choice is told with its cell when the workbook is read. */
const choice = (list: string): DataValidation => ({
  type: 'list',
  allowBlank: true,
  formulae: [list],
  showErrorMessage: false,
});

const isDay = (key: string): boolean => key === 'asOf' || key === 'on';

const formats = {
  day: 'yyyy"年"m"月"d"日"',
  minute: 'yyyy"年"m"月"d"日"h"时"mm"分"',
  percent: '0.00##%',
} as const;

/** Cells for words are formatted as text, so that nothing typed or told there is ever taken for a formula or a date. */
function fill(cell: Cell, filling: Filling | undefined, holdsDay: boolean): void {
  cell.alignment = { vertical: 'top', wrapText: true };
  if (filling === undefined) {
    cell.numFmt = holdsDay ? formats.day : '@';
    return;
  }
  switch (filling.kind) {
    case 'text':
      cell.value = filling.text;
      cell.numFmt = '@';
      return;
    case 'number':
      cell.value = filling.value;
      return;
    case 'percent':
      cell.value = filling.value;
      cell.numFmt = formats.percent;
      return;
    case 'day':
    case 'minute':
      cell.value = new Date(filling.at);
      cell.numFmt = formats[filling.kind];
  }
}

function writeGuide(sheet: Worksheet, { rows, headings }: Guide): void {
  [32, 24, 60, 44, 12].forEach((width, i) => {
    sheet.getColumn(i + 1).width = width;
  });
  rows.forEach((row, at) => {
    row.forEach((words, i) => {
      const cell = sheet.getCell(at + 1, i + 1);
      cell.value = words;
      cell.numFmt = '@';
      if (headings.has(at)) head(cell);
    });
  });
}

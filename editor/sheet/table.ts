/** A sheet of the workbook → its rows under the headings we know; what else stands there is its author's. */
import type { Locale } from '../../grammar/messages/index.ts';
import { columns, sheetNames } from '../words/sheet.ts';
import { addressOf, type RawCell, type RawSheet, type RawValue } from './parts.ts';
import { type CellPlace, type SheetProblem, wrongAt } from './refused.ts';

export type TableName = keyof typeof columns;
export type Heading<T extends TableName> = keyof (typeof columns)[T] & string;

export interface Cell {
  readonly place: CellPlace;
  readonly value: RawValue;
}

export interface Row<T extends TableName> {
  /** every heading; blank where nothing stands */
  readonly cells: Readonly<Record<Heading<T>, Cell>>;
}

const locales: readonly Locale[] = ['zh', 'en'];

export const isSheet = (name: TableName, found: string): boolean =>
  locales.some((locale) => sheetNames[name][locale] === found.trim());

/** Rows in which something stands under a heading. */
export function rowsOf<T extends TableName>(
  name: T,
  sheets: readonly RawSheet[],
  report: (problem: SheetProblem) => void,
): readonly Row<T>[] {
  const sheet = sheets.find((each) => isSheet(name, each.name));
  if (sheet === undefined) {
    report(wrongAt({ sheet: undefined, cell: undefined }, 'RUN720', { sheet: sheetNames[name].zh }));
    return [];
  }
  const found = headingsOf(name, sheet, report);
  if (found === undefined) return [];
  const below = Map.groupBy(
    sheet.cells.filter(({ row }) => row > found.row),
    ({ row }) => row,
  );
  return [...below]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([row, cells]) => rowAt(sheet, row, cells, found.columns));
}

interface Headings<T extends TableName> {
  readonly row: number;
  readonly columns: ReadonlyMap<Heading<T>, number>;
}

/** The first row in which anything stands. */
function headingsOf<T extends TableName>(
  name: T,
  { name: sheet, cells }: RawSheet,
  report: (problem: SheetProblem) => void,
): Headings<T> | undefined {
  const row = cells.reduce((first, cell) => Math.min(first, cell.row), Number.POSITIVE_INFINITY);
  const top = cells.filter((cell) => cell.row === row);
  const missing: string[] = [];
  const found = new Map<Heading<T>, number>();
  for (const [key, phrase] of Object.entries(columns[name])) {
    const named = top.filter(
      ({ value }) => value.kind === 'text' && locales.some((locale) => phrase[locale] === value.text.trim()),
    );
    if (named.length > 1)
      report(wrongAt({ sheet, cell: addressOf(row, named[1]!.column) }, 'RUN722', { heading: phrase.zh }));
    if (named.length === 0) missing.push(phrase.zh);
    else found.set(key as Heading<T>, named[0]!.column);
  }
  for (const heading of missing) report(wrongAt({ sheet, cell: undefined }, 'RUN721', { heading }));
  return missing.length > 0 ? undefined : { row, columns: found };
}

function rowAt<T extends TableName>(
  { name: sheet }: RawSheet,
  row: number,
  cells: readonly RawCell[],
  under: ReadonlyMap<Heading<T>, number>,
): readonly Row<T>[] {
  const at = [...under].map(([heading, column]): [Heading<T>, Cell] => [
    heading,
    {
      place: { sheet, cell: addressOf(row, column) },
      value: cells.find((cell) => cell.column === column)?.value ?? { kind: 'blank' },
    },
  ]);
  const isEmpty = at.every(([, { value }]) => value.kind === 'blank' || isBlankText(value));
  return isEmpty ? [] : [{ cells: Object.fromEntries(at) as Readonly<Record<Heading<T>, Cell>> }];
}

const isBlankText = (value: RawValue): boolean => value.kind === 'text' && value.text.trim() === '';

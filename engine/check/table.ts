/** 数额 按下表 → a branch of each row: the cells are its condition, the last cell its value. */
import type { Cell, Compute, Named, TableRow, Value } from '../../grammar/tree.ts';
import type { Condition } from '../measure.ts';
import type { Branch } from './branches.ts';
import { type Checking, meaningOf, wordsAt } from './checking.ts';
import { compared, optionPositions, readCondition } from './conditions.ts';
import { readComputed } from './counts.ts';
import { alike } from './kinds.ts';
import { always, and } from './logic.ts';
import { type Place, readAt } from './place.ts';
import { readLiteral, readValue, unknown, type Valued } from './values.ts';

type Table = Extract<Compute['body'], { kind: 'table' }>;

interface RowBranch {
  readonly branch: Branch;
  readonly value: Valued;
}

export function readTable(
  amount: Named,
  { columns, rows }: Table,
  whole: Branch,
  place: Place,
  checking: Checking,
): readonly RowBranch[] {
  const last = columns.at(-1);
  if (last !== undefined && last.text !== amount.text) {
    checking.report.say('TYP316', last.span, { amount: amount.text, column: last.text });
  }
  return rows.map((row) => readRow(row, columns, whole, place, checking));
}

function readRow(
  row: TableRow,
  columns: readonly Named[],
  whole: Branch,
  place: Place,
  checking: Checking,
): RowBranch {
  if (row.cells.length !== columns.length) {
    const counts = { cells: String(row.cells.length), columns: String(columns.length) };
    checking.report.say('TYP315', row.span, counts);
  }
  const asked = columns.slice(0, -1).map((column, position) => {
    const cell = row.cells[position];
    return cell === undefined ? always : readCell(cell, column, place, checking);
  });
  const source = wordsAt(checking.source, row.span);
  const condition = and(whole.condition, ...asked);
  const branch = { ...whole, source, span: row.span, condition, table: whole.condition };
  return { branch, value: readLast(row.cells.at(-1), columns.at(-1), place, checking) };
}

function readLast(
  cell: Cell | undefined,
  column: Named | undefined,
  place: Place,
  checking: Checking,
): Valued {
  if (cell?.kind === 'value') return readComputed(cell.value, place, checking);
  if (cell !== undefined && column !== undefined) sayUnfit(cell, column, checking);
  return unknown;
}

function readCell(cell: Cell, column: Named, place: Place, checking: Checking): Condition {
  switch (cell.kind) {
    case 'any':
      return always;
    case 'options':
      return readOptions(cell, column, place, checking);
    case 'yesno': {
      const { span } = column;
      return readCondition(
        { kind: 'is', name: column, negated: !cell.yes, pointer: undefined, span },
        place,
        checking,
      );
    }
    case 'range':
      return readRange(cell, column, place, checking);
    case 'value':
      return readExact(cell, column, place, checking);
  }
}

function readOptions(
  cell: Extract<Cell, { kind: 'options' }>,
  column: Named,
  place: Place,
  checking: Checking,
): Condition {
  const meaning = meaningOf(column, checking);
  const fact = meaning?.kind === 'fact' ? checking.names.facts[meaning.index]! : undefined;
  if (meaning === undefined) return always;
  if (fact?.type.kind !== 'options') return sayUnfit(cell, column, checking);
  const options = optionPositions(column, cell.options, fact.type.options, checking);
  const at = readAt(column, fact.over, undefined, place, checking.names, checking.report);
  return at === undefined ? always : { kind: 'oneOf', fact: meaning.index, options, at };
}

function readRange(
  cell: Extract<Cell, { kind: 'range' }>,
  column: Named,
  place: Place,
  checking: Checking,
): Condition {
  const value = readColumn(column, place, checking);
  const bounds = cell.bounds.map(({ op, value: literal }) => ({ op, bound: readLiteral(literal, checking) }));
  if (bounds.some(({ bound }) => !alike(bound.kind, value.kind))) return sayUnfit(cell, column, checking);
  return and(...bounds.map(({ op, bound }) => compared(value.expr, op, bound.expr)));
}

function readExact(
  cell: Extract<Cell, { kind: 'value' }>,
  column: Named,
  place: Place,
  checking: Checking,
): Condition {
  const [asked, value] = [readColumn(column, place, checking), readValue(cell.value, place, checking)];
  return alike(asked.kind, value.kind)
    ? compared(asked.expr, 'eq', value.expr)
    : sayUnfit(cell, column, checking);
}

function readColumn(column: Named, place: Place, checking: Checking): Valued {
  const value: Value = { kind: 'name', name: column, pointer: undefined, span: column.span };
  return readValue(value, place, checking);
}

function sayUnfit({ span }: Cell, column: Named, { source, report }: Checking): Condition {
  report.say('TYP310', span, { cell: wordsAt(source, span), column: column.text });
  return always;
}

/** The bytes of a workbook → the cases told in it, exact; and every problem, with its sheet and its cell. Never throws for what a file holds. */
import { readCase } from '../../engine/cases/index.ts';
import { caseNames } from '../../engine/cases/names.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { span } from '../../grammar/span.ts';
import type { BaseBlock, CaseBlock, Expectation } from '../../grammar/tree.ts';
import { columns } from '../words/sheet.ts';
import { type CaseRow, readHeads } from './heads.ts';
import { sheetLimits } from './limits.ts';
import { openWorkbook, type RawWorkbook } from './parts.ts';
import { newPlaces } from './places.ts';
import { movedTo, Refused, type SheetProblem, wrongAt } from './refused.ts';
import { type Reading, readConclusions, readElements, readTold } from './rows.ts';
import { isSheet, rowsOf, type TableName } from './table.ts';

/** A case as a workbook tells it, and as one is told to a workbook. */
export interface SheetCase {
  readonly name: string;
  readonly sources: readonly string[];
  /** the 底案 it stands on; its sheets tell only what is otherwise there */
  readonly base: string | undefined;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
  /** with what the 底案 tells */
  readonly facts: Facts;
  readonly expectations: readonly Expectation[];
}

export interface ReadWorkbook {
  /** only those of which nothing is wrong; none where a row cannot be laid to its case */
  readonly cases: readonly SheetCase[];
  readonly problems: readonly SheetProblem[];
}

const tables = Object.keys(columns) as readonly TableName[];

/** `bases`: the 底案 that a case may stand on. */
export async function readWorkbook(
  bytes: Uint8Array,
  measure: CheckedMeasure,
  bases: readonly BaseBlock[] = [],
): Promise<ReadWorkbook> {
  try {
    const workbook = await openWorkbook(bytes, (name) => tables.some((table) => isSheet(table, name)));
    return readTables(workbook, measure, bases);
  } catch (refused) {
    if (refused instanceof Refused) return { cases: [], problems: [refused.problem] };
    throw refused;
  }
}

function readTables(
  { sheets, from1904 }: RawWorkbook,
  measure: CheckedMeasure,
  bases: readonly BaseBlock[],
): ReadWorkbook {
  const problems: SheetProblem[] = [];
  let lost = false;
  const note = (problem: SheetProblem) => void problems.push(problem);
  const report = (problem: SheetProblem) => {
    lost = true;
    note(problem);
  };
  const reading = { measure, bases, names: caseNames(measure), places: newPlaces(), from1904, report, note };
  const rows = <T extends TableName>(table: T) => rowsOf(table, sheets, report);
  const heads = readHeads(rows('cases'), reading);
  const whole: Reading = { ...reading, heads };
  readElements(rows('elements'), whole);
  readTold(rows('facts'), whole);
  readConclusions(rows('conclusions'), whole);
  const cases = [...heads.values()].flatMap((head) => caseOf(head, whole));
  return { cases: lost ? [] : cases, problems: problems.slice(0, sheetLimits.problems) };
}

function caseOf(head: CaseRow, { measure, bases, places, note }: Reading): readonly SheetCase[] {
  if (!head.sound) return [];
  const [count, limit] = [rowsOfCase(head), sheetLimits.rowsOfCase];
  if (count > limit) {
    const args = { name: head.name.text, count: String(count), limit: String(limit) };
    note(wrongAt(head.place, 'RUN755', args));
    return [];
  }
  const { facts, diagnostics, readings } = readCase(measure, blockOf(head), bases, 'xlsx');
  for (const diagnostic of diagnostics)
    note(movedTo(places.cellAt(diagnostic.span) ?? head.place, diagnostic));
  const { name, sources, base, asOf, expectations } = head;
  if (facts === undefined) return [];
  const told = { name: name.text, sources, base: base?.text, asOf, readings, facts, expectations };
  return [told];
}

const rowsOfCase = ({ statements }: CaseRow): number =>
  statements
    .flatMap(({ tellings }) => tellings)
    .reduce((rows, telling) => rows + (telling.kind === 'list' ? Math.max(1, telling.ids.length) : 1), 0);

function blockOf({ name, base, readings, statements, expectations }: CaseRow): CaseBlock {
  const head = { kind: 'case', name, sources: [], base, asOf: undefined } as const;
  return { ...head, readings, statements, expectations, span: span(0, 0) };
}

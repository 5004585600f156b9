/** The sheet 案例: one row for each case, on which the rows of the other sheets hang what they tell. */
import { readCase } from '../../engine/cases/index.ts';
import type { CaseNames } from '../../engine/cases/names.ts';
import { isSource } from '../../engine/cases/write-signs.ts';
import { nearest } from '../../engine/check/nearest.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { span } from '../../grammar/span.ts';
import type { BaseBlock, Expectation, Named, ReadingUse, Statement } from '../../grammar/tree.ts';
import { columns } from '../words/sheet.ts';
import { isUnreadable, listIn, type Report, shownIn, wordsIn } from './cells.ts';
import { dayOf, momentIn } from './moment.ts';
import type { Places } from './places.ts';
import { type CellPlace, movedTo, wrongAt } from './refused.ts';
import type { Cell, Row } from './table.ts';

export interface CaseRow {
  readonly place: CellPlace;
  readonly name: Named;
  readonly sources: readonly string[];
  readonly base: Named | undefined;
  readonly asOf: string | undefined;
  readonly readings: readonly ReadingUse[];
  readonly statements: Statement[];
  readonly expectations: Expectation[];
  /** nothing told of it is wrong so far */
  sound: boolean;
}

export interface ReadingHeads {
  readonly measure: CheckedMeasure;
  readonly names: CaseNames;
  readonly bases: readonly BaseBlock[];
  readonly places: Places;
  readonly from1904: boolean;
  /** what cannot be laid to one case: then none of the file is whole */
  readonly report: Report;
  /** what is wrong with one case, which is marked so by whoever says it */
  readonly note: Report;
}

export function readHeads(
  rows: readonly Row<'cases'>[],
  reading: ReadingHeads,
): ReadonlyMap<string, CaseRow> {
  const heads = new Map<string, CaseRow>();
  for (const { cells } of rows) {
    const { place } = cells.name;
    const name = wordsIn(cells.name, reading.report);
    if (name === undefined) missing(cells.name, columns.cases.name.zh, reading.report);
    else if (heads.has(name)) reading.report(wrongAt(place, 'RUN737', { name }));
    else heads.set(name, readHead(name, cells, reading));
  }
  return heads;
}

/** A cell that must not be blank; a formula in it was reported already. */
export function missing({ place, value }: Cell, heading: string, report: Report): void {
  if (value.kind === 'blank' || value.kind === 'text') report(wrongAt(place, 'RUN734', { heading }));
}

function readHead(name: string, cells: Row<'cases'>['cells'], reading: ReadingHeads): CaseRow {
  const { places } = reading;
  let sound = true;
  const report: Report = (problem) => {
    sound = false;
    reading.note(problem);
  };
  const head = {
    place: cells.name.place,
    name: places.named(name, cells.name.place),
    sources: sourcesIn(cells.sources, report),
    base: baseIn(cells.base, { ...reading, report }),
    asOf: dayIn(cells.asOf, reading.from1904, report),
    readings: readingsIn(cells.readings, places, report),
    statements: [],
    expectations: [],
  };
  return { ...head, sound };
}

function sourcesIn(cell: Cell, report: Report): readonly string[] {
  const sources = listIn(wordsIn(cell, report) ?? '');
  for (const found of sources.filter((source) => !isSource(source)))
    report(wrongAt(cell.place, 'RUN750', { found }));
  return sources;
}

function baseIn(cell: Cell, { measure, bases, places, report }: ReadingHeads): Named | undefined {
  const found = wordsIn(cell, report);
  if (found === undefined) return undefined;
  const names = bases.map(({ name }) => name.text);
  if (!names.includes(found)) return void report(notFound(cell.place, '底案', found, names));
  const base = places.named(found, cell.place);
  for (const diagnostic of wrongIn(measure, base, bases)) report(movedTo(cell.place, diagnostic));
  return base;
}

/** What is wrong with the 底案 itself is said at the cell that names it. */
function wrongIn(measure: CheckedMeasure, base: Named, bases: readonly BaseBlock[]) {
  const head = { kind: 'case', name: base, sources: [], base, asOf: undefined, readings: [] } as const;
  const block = { ...head, statements: [], expectations: [], span: span(0, 0) };
  return readCase(measure, block, bases, 'xlsx').diagnostics;
}

export function dayIn(cell: Cell, from1904: boolean, report: Report): string | undefined {
  const { place, value } = cell;
  if (value.kind === 'blank' || isUnreadable(place, value, report)) return undefined;
  if (value.kind === 'text' && value.text.trim() === '') return undefined;
  const day = dayOf(momentIn(value, from1904));
  if (day === undefined) report(wrongAt(place, 'RUN748', { found: shownIn(cell) }));
  return day;
}

/** A01乙说、B02甲说 */
export function readingsIn(cell: Cell, places: Places, report: Report): readonly ReadingUse[] {
  return listIn(wordsIn(cell, report) ?? '').flatMap((found): readonly ReadingUse[] => {
    const [, reading, option] = /^采?([A-Za-z][A-Za-z0-9_-]*)(\S+)$/.exec(found) ?? [];
    if (reading === undefined || option === undefined) {
      report(wrongAt(cell.place, 'RUN749', { found }));
      return [];
    }
    const at = places.spanAt(cell.place);
    return [{ reading: { text: reading, span: at }, option: { text: option, span: at }, span: at }];
  });
}

export function notFound(place: CellPlace, what: string, found: string, names: Iterable<string>) {
  const meant = nearest(found, names);
  return meant === undefined
    ? wrongAt(place, 'RUN735', { what, found })
    : wrongAt(place, 'RUN736', { what, found, nearest: meant });
}

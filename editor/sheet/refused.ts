/** What is wrong with a workbook, with the sheet and the cell it is about. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { Locale } from '../../grammar/messages/index.ts';
import { type Code, message, problem } from '../../grammar/messages/index.ts';
import { span } from '../../grammar/span.ts';
import { say } from '../words/index.ts';
import { sheetWords } from '../words/sheet.ts';

export interface SheetProblem {
  /** undefined: the file as a whole, or a sheet as a whole */
  readonly sheet: string | undefined;
  /** D7 */
  readonly cell: string | undefined;
  /** its `file` names the sheet and the cell too: 「事实」表 D7 */
  readonly diagnostic: Diagnostic;
}

/** 「事实」表 D7：这里是公式，不能作为事实。…… */
export function sheetMessage({ sheet, cell, diagnostic }: SheetProblem, locale: Locale): string {
  const told = message(diagnostic, locale);
  if (sheet === undefined) return told;
  return say(cell === undefined ? sheetWords.inSheet : sheetWords.inCell, locale, {
    sheet,
    cell: cell ?? '',
    told,
  });
}

export interface CellPlace {
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
}

export function wrongAt<C extends Code>(
  place: CellPlace,
  code: C,
  args: Parameters<typeof problem<C>>[2],
): SheetProblem {
  return { ...place, diagnostic: problem(code, { file: fileOf(place), span: span(0, 0) }, args) };
}

/** A diagnostic of the engine, brought to the cell that earned it. */
export const movedTo = (place: CellPlace, diagnostic: Diagnostic): SheetProblem => ({
  ...place,
  diagnostic: { ...diagnostic, file: fileOf(place), span: span(0, 0) },
});

function fileOf({ sheet, cell }: CellPlace): string {
  if (sheet === undefined) return 'xlsx';
  return say(cell === undefined ? sheetWords.sheetName : sheetWords.cellName, 'zh', {
    sheet,
    cell: cell ?? '',
  });
}

/** The file is not read any further. */
export class Refused extends Error {
  readonly problem: SheetProblem;
  constructor(problem: SheetProblem) {
    super(problem.diagnostic.code);
    this.problem = problem;
  }
}

export function refuse<C extends Code>(
  code: C,
  args: Parameters<typeof problem<C>>[2],
  place: CellPlace = whole,
): never {
  throw new Refused(wrongAt(place, code, args));
}

export const whole: CellPlace = { sheet: undefined, cell: undefined };

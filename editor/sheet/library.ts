/// <reference path="./exceljs.d.ts" />
/**
 * exceljs, to write with: the build without polyfills, which makes no code from text and so runs under a page that forbids
 * that. It comes when the first workbook is written.
 */
import type { Workbook } from 'exceljs';

export async function newWorkbook(): Promise<Workbook> {
  const { default: excel } = await import('exceljs/dist/exceljs.bare.min.js');
  return new excel.Workbook();
}

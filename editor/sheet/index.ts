/** Cases as an Excel workbook, in and out. */
export { sheetLimits } from './limits.ts';
export { type ReadWorkbook, readWorkbook, type SheetCase } from './read.ts';
export { type SheetProblem, sheetMessage } from './refused.ts';
export { type WriteOptions, writeWorkbook } from './write.ts';

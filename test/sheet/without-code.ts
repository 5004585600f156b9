/** A workbook written and read: run where code made from text is refused, as a page with a strict policy refuses it. */
import { readWorkbook, writeWorkbook } from '../../editor/sheet/index.ts';
import { docket } from '../docket.ts';

const bytes = await writeWorkbook(docket, []);
const { problems } = await readWorkbook(bytes, docket);
console.log(JSON.stringify({ isWhole: bytes.length > 1000, problems: problems.length }));

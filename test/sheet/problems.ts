/** What is said of a workbook of the docket, for the examples of RUN700 and up: each bad one beside the same, mended. */
import { readWorkbook } from '../../editor/sheet/index.ts';
import { sheetLimits } from '../../editor/sheet/limits.ts';
import { measureVocabulary } from '../../engine/cases/index.ts';
import { type Diagnostic, parse } from '../../grammar/index.ts';
import { docket } from '../docket.ts';
import type { Made } from '../made-examples.ts';
import {
  book,
  bookParts,
  heads,
  type MadeBook,
  type MadeCell,
  type MadePart,
  part,
  withFacts,
  zipped,
} from './made-files.ts';

export const bases = parse('底案「普通」：\n  全案：案由为「某」。\n', {
  file: 'bases',
  vocabulary: measureVocabulary(docket),
}).tree.blocks.filter((block) => block.kind === 'base');

export const read = (bytes: Uint8Array) => readWorkbook(bytes, docket, bases);

const said = async (bytes: Uint8Array): Promise<readonly Diagnostic[]> =>
  (await read(bytes)).problems.map(({ diagnostic }) => diagnostic);

const good = withFacts(['机关「某局」', '是复议机关', '是']);
const parts = bookParts(good);
const replaced = (name: string, change: (made: MadePart) => MadePart): Uint8Array =>
  zipped(parts.map((made) => (made.name === name ? change(made) : made)));
const facts = 'xl/worksheets/sheet3.xml';
const fact = (...row: readonly MadeCell[]): Uint8Array => book(withFacts(row));
const cases = (...row: readonly MadeCell[]): Uint8Array => book({ sheets: { 案例: [heads.案例, row] } });
const elements = (...rows: readonly (readonly MadeCell[])[]): Uint8Array =>
  book({
    sheets: {
      案例: [heads.案例, ['某案']],
      对象: [heads.对象, ...rows.map((row) => ['某案', undefined, ...row])],
    },
  });
const conclusion = (...row: readonly MadeCell[]): Uint8Array =>
  book({ sheets: { 案例: [heads.案例, ['某案']], 结论: [heads.结论, ['某案', ...row]] } });
const without = (sheet: string): MadeBook => ({
  sheets: { ...good.sheets, [sheet]: [heads[sheet as keyof typeof heads].slice(1)] },
});
const plain = book(good);
const number = (text: string): MadeCell => ({ xml: `<c><v>${text}</v></c>` });

/** Workbooks of which something is wrong, by what is said of them. */
const bad: Readonly<Record<string, Uint8Array>> = {
  RUN700: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  RUN701: new TextEncoder().encode('案例,来源\n某案,H01\n'),
  RUN702: plain.subarray(0, plain.length - 30),
  RUN703: replaced(facts, (made) => ({ ...made, says: { flags: 1 } })),
  RUN704: zipped([...parts, ...Array.from({ length: sheetLimits.parts }, (_, i) => part(`x${i}`, ''))]),
  RUN705: new Uint8Array(sheetLimits.file + 1),
  RUN706: replaced(facts, (made) => ({ ...made, bytes: new Uint8Array(2 * sheetLimits.ratioFrom).fill(32) })),
  RUN707: replaced(facts, (made) => ({ ...made, says: { size: 7 } })),
  RUN708: replaced(facts, (made) => part(made.name, '<!DOCTYPE worksheet><worksheet/>')),
  RUN709: replaced(facts, (made) =>
    part(made.name, `<worksheet><row r="${sheetLimits.rows + 1}"><c r="A1"><v>1</v></c></row></worksheet>`),
  ),
  RUN710: replaced(facts, (made) =>
    part(made.name, '<worksheet><row r="1"><c r="XFD1"><v>1</v></c></row></worksheet>'),
  ),
  RUN720: zipped(
    parts.map((made) =>
      made.name === 'xl/workbook.xml'
        ? part(made.name, new TextDecoder().decode(made.bytes).replace('"结论"', '"结果"'))
        : made,
    ),
  ),
  RUN721: book(without('结论')),
  RUN722: book({ sheets: { ...good.sheets, 结论: [[...heads.结论, '事项']] } }),
  RUN730: fact(undefined, '案由', { xml: '<c t="str"><f>"某"</f><v>某</v></c>' }),
  RUN731: fact(undefined, '案由', { xml: '<c t="e"><v>#N/A</v></c>' }),
  RUN732: fact(undefined, '案由', '长'.repeat(sheetLimits.cell + 1)),
  RUN733: book({
    ...withFacts([undefined, '案由', { xml: '<c s="1"><v>44326</v></c>' }]),
    styles: '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  }),
  RUN734: cases(undefined, 'H01'),
  RUN735: fact(undefined, '天气如何', '是'),
  RUN736: fact('机关「某局」', '是复议机构', '是'),
  RUN737: book({ sheets: { 案例: [heads.案例, ['某案'], ['某案']] } }),
  RUN738: fact('机关「某局', '是复议机关', '是'),
  RUN739: elements(['机关', '甲', '列明全部'], ['机关', '乙', '未列全']),
  RUN740: elements(['机关', '甲', '没有']),
  RUN741: fact('机关「某局」', '是复议机关', '也许'),
  RUN742: book({
    sheets: {
      ...withFacts().sheets,
      事实: [
        heads.事实,
        ['某案', '机关「某局」', '是复议机关', '是'],
        ['某案', '机关「某局」', '复议决定理由', '天气'],
      ],
    },
  }),
  RUN743: fact(undefined, '人数', '三个人左右'),
  RUN744: fact(undefined, '过错比例', number('15')),
  RUN745: book({ sheets: hearing('开庭日期', '2021年2月30日') }),
  RUN746: book({ sheets: attendee('到庭时刻', '2021-5-10') }),
  RUN747: book({ sheets: attendee('提交证明', '有') }),
  RUN748: cases('某案', undefined, undefined, '六月'),
  RUN749: cases('某案', undefined, undefined, undefined, '第一种'),
  RUN750: cases('某案', '第8号'),
  RUN751: conclusion(undefined, undefined, '第二条', '大概成立'),
  RUN752: conclusion(undefined, undefined, '第二条', '成立', '那一条'),
  RUN753: elements(['机关', '甲', '大概']),
  RUN754: fact(undefined, '涉及重大公共利益', '是', undefined, '2021-5-10'),
  RUN755: elements(
    ...Array.from({ length: sheetLimits.rowsOfCase + 1 }, (_, i) => ['机关', `局${i}`, '列明全部']),
  ),
};

function hearing(name: string, answer: string): MadeBook['sheets'] {
  return {
    案例: [heads.案例, ['某案']],
    对象: [
      heads.对象,
      ['某案', undefined, '程序', '一审', '列明全部'],
      ['某案', '程序「一审」', '开庭', '1', '列明全部'],
    ],
    事实: [heads.事实, ['某案', '第1次开庭', name, answer]],
  };
}

function attendee(name: string, answer: string): MadeBook['sheets'] {
  const { 案例, 对象 = [] } = hearing('', '');
  const organ = ['某案', undefined, '机关', '某局', '列明全部'];
  const person = ['某案', '机关「某局」第1次开庭', '到庭人', '甲', '列明全部'];
  return {
    案例: 案例!,
    对象: [...对象, organ, person],
    事实: [heads.事实, ['某案', '到庭人「甲」', name, answer]],
  };
}

/** The same with what was wrong mended; where nothing is given, the plain workbook. */
const mended: Readonly<Record<string, Uint8Array>> = {
  RUN730: fact(undefined, '案由', '某'),
  RUN732: fact(undefined, '案由', '长'.repeat(sheetLimits.cell)),
  RUN734: cases('某案', 'H01'),
  RUN739: elements(['机关', '甲', '列明全部'], ['机关', '乙', '列明全部']),
  RUN740: elements(['机关', undefined, '没有']),
  RUN741: fact('机关「某局」', '是复议机关', '未知'),
  RUN743: fact(undefined, '人数', '３'),
  RUN744: fact(undefined, '过错比例', '15%'),
  RUN745: book({ sheets: hearing('开庭日期', '２０２１年２月２８日') }),
  RUN746: book({ sheets: attendee('到庭时刻', '2021-5-10 9:30') }),
  RUN747: book({ sheets: attendee('提交证明', '未发生') }),
  RUN748: cases('某案', undefined, undefined, '2021/6/1'),
  RUN749: cases('某案', undefined, undefined, undefined, 'A01乙说'),
  RUN750: cases('某案', 'H08、H09'),
  RUN751: conclusion(undefined, undefined, '第二条', '成立'),
  RUN752: conclusion(undefined, undefined, '第二条', '成立', '第三条、第四条'),
  RUN753: elements(['机关', '甲', '未列全']),
  RUN754: fact(undefined, '涉及重大公共利益', '是', '某院', '2021-5-10'),
  RUN755: elements(
    ...Array.from({ length: sheetLimits.rowsOfCase }, (_, i) => ['机关', `局${i}`, '列明全部']),
  ),
};

const found = await Promise.all(
  Object.entries(bad).map(
    async ([code, bytes]) => [code, await said(bytes), await said(mended[code] ?? plain)] as const,
  ),
);

/** Read once, before the tests: each is worded, and mended, there. */
export const sheetExamples: Readonly<Record<string, Made>> = Object.fromEntries(
  found.map(([code, wrong, right]) => [code, { bad: () => wrong, good: () => right }]),
);

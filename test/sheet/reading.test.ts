/** What Excel, WPS and LibreOffice write, read to the letter: shared and rich strings, dates of every kind, numbers, links. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type ReadWorkbook, sheetMessage } from '../../editor/sheet/index.ts';
import type { Value } from '../../engine/measure.ts';
import { writeValue } from '../../engine/read/written.ts';
import { docket, factKeyed } from '../docket.ts';
import {
  book,
  bookParts,
  heads,
  type MadeBook,
  type MadeCell,
  part,
  withFacts,
  zipped,
} from './made-files.ts';
import { read } from './problems.ts';

const told = ({ problems }: ReadWorkbook): readonly string[] =>
  problems.map((each) => sheetMessage(each, 'zh'));

function valueTold({ cases }: ReadWorkbook, key: string): Value | undefined {
  return [...(cases[0]?.facts.answers[factKeyed(key)]?.values() ?? [])][0]?.value;
}

const said = (found: ReadWorkbook, key: string): unknown => {
  const value = valueTold(found, key);
  return value && writeValue(value, docket.facts[factKeyed(key)]!.type);
};

/** Styles as Excel writes them: cell format n has the number format given here. */
const styles = (...formats: readonly (number | string)[]): string => {
  const own = formats.flatMap((each, i) =>
    typeof each === 'string' ? [`<numFmt numFmtId="${164 + i}" formatCode="${each}"/>`] : [],
  );
  const cells = formats.map((each, i) => `<xf numFmtId="${typeof each === 'string' ? 164 + i : each}"/>`);
  return `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
};

const answered = (name: string, cell: MadeCell, more: Partial<MadeBook> = {}) =>
  read(book({ ...withFacts([undefined, name, cell]), ...more }));

const hearing = (cell: MadeCell, more: Partial<MadeBook> = {}) =>
  read(
    book({
      sheets: {
        案例: [heads.案例, ['某案']],
        对象: [
          heads.对象,
          ['某案', undefined, '程序', '一审', '列明全部'],
          ['某案', '程序「一审」', '开庭', '1', '列明全部'],
        ],
        事实: [heads.事实, ['某案', '第1次开庭', '开庭日期', cell]],
      },
      ...more,
    }),
  );

const serial = (days: number, style = 1): MadeCell => ({ xml: `<c s="${style}"><v>${days}</v></c>` });

describe('words', () => {
  it.each([
    ['shared', { xml: '<c t="s"><v>0</v></c>' }, '<t>甲 &amp; 乙</t>', '甲 & 乙'],
    [
      'rich',
      { xml: '<c t="s"><v>0</v></c>' },
      '<r><rPr><b/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r>',
      '甲 乙',
    ],
    [
      'with reading aids',
      { xml: '<c t="s"><v>0</v></c>' },
      '<t>东京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh>',
      '东京',
    ],
    ['with escapes', { xml: '<c t="s"><v>0</v></c>' }, '<t>甲_x000D_&#10;乙</t>', '甲\r\n乙'],
    [
      'markup',
      { xml: '<c t="s"><v>0</v></c>' },
      '<t>&lt;img src=x onerror=alert(1)&gt;</t>',
      '<img src=x onerror=alert(1)>',
    ],
  ] as const)('%s', async (_, cell, string, words) => {
    const found = await answered('案由', cell, { strings: [string] });
    expect(told(found)).toEqual([]);
    expect(said(found, 'cause')).toBe(words);
  });

  it('are trimmed of blanks of any width, and a blank cell tells nothing', async () => {
    expect(said(await answered('　案由 ', '　某 案 '), 'cause')).toBe('某 案');
    const found = await answered('案由', '　');
    expect(told(found)).toEqual([]);
    expect(valueTold(found, 'cause')).toBeUndefined();
  });

  it('of a link are its text', async () => {
    const workbook = new ExcelJS.Workbook();
    for (const [name, head] of Object.entries(heads)) workbook.addWorksheet(name).addRow([...head]);
    workbook.getWorksheet('案例')!.addRow([{ text: '某案', hyperlink: 'https://example.org' }]);
    workbook
      .getWorksheet('事实')!
      .addRow(['某案', '', '案由', { richText: [{ text: '行政' }, { text: '处罚', font: { bold: true } }] }]);
    const found = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(told(found)).toEqual([]);
    expect(found.cases.map(({ name }) => name)).toEqual(['某案']);
    expect(said(found, 'cause')).toBe('行政处罚');
  });
});

describe('days', () => {
  it.each([
    '2021年5月10日',
    '２０２１年５月１０日',
    '2021-5-10',
    '2021/05/10',
    '2021.5.10',
    '2021-05-10T00:00:00',
    ' 2021-5-10 ',
  ])('typed as %s', async (words) => {
    expect(said(await hearing(words), 'hearing_date')).toBe('2021-05-10');
  });

  it.each([
    ['counted from 1900', 44326, 14, false],
    ['counted from 1904', 42864, 14, true],
    ['in the built-in format of Chinese Excel', 44326, 31, false],
    ['in another of them', 44326, 57, false],
    ['in a format of its own', 44326, 'yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@', false],
    ['with a locale', 44326, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', false],
    ['at midnight', 44326, 'yyyy/m/d h:mm', false],
  ] as const)('%s', async (_, days, format, date1904) => {
    const found = await hearing(serial(days), { styles: styles(0, format), date1904 });
    expect(told(found)).toEqual([]);
    expect(said(found, 'hearing_date')).toBe('2021-05-10');
  });

  it.each([
    ['a number that is formatted as none', 44326, 0],
    ['a time where a day is asked', 44326.5, 14],
    ['a day before March 1900', 59, 14],
    ['a day below nothing', -3, 14],
    ['a day beyond year 9999', 9_999_999, 14],
  ] as const)('and not %s', async (_, days, format) => {
    const found = await hearing(serial(days), { styles: styles(0, format) });
    expect(found.problems.map(({ cell, diagnostic }) => [cell, diagnostic.code])).toEqual([['D2', 'RUN745']]);
    expect(found.cases).toEqual([]);
  });

  it('and what only looks like a format of days is none', async () => {
    const found = await answered('系数', serial(2.5), { styles: styles(0, '0.0&quot;年&quot;') });
    expect(said(found, 'factor')).toBe('2.5');
  });
});

describe('numbers', () => {
  it.each([
    ['标的额', '1,050.50元', 'amount_at_stake', '1050.5'],
    ['标的额', '￥１万元', 'amount_at_stake', '10000'],
    ['标的额', '一万元', 'amount_at_stake', '10000'],
    ['标的额', { xml: '<c><v>1050.0999999999999</v></c>' }, 'amount_at_stake', '1050.1'],
    ['系数', { xml: '<c><v>1E-3</v></c>' }, 'factor', '0.001'],
    ['系数', '-0.5', 'factor', '-0.5'],
    ['人数', { xml: '<c><v>12</v></c>' }, 'persons', '12'],
    ['过错比例', '15%', 'fault', '0.15'],
    ['过错比例', '百分之十五', 'fault', '0.15'],
  ] as const)('%s %j', async (name, cell, key, value) => {
    const found = await answered(name, cell);
    expect(told(found)).toEqual([]);
    expect(said(found, key)).toBe(value);
  });

  it('of a cell with % are their hundredth part already', async () => {
    const found = await answered('过错比例', { xml: '<c s="1"><v>0.15</v></c>' }, { styles: styles(0, 9) });
    expect(said(found, 'fault')).toBe('0.15');
  });

  it('beyond the bounds of a fact are told with the cell', async () => {
    expect(told(await answered('人数', { xml: '<c><v>0</v></c>' }))).toEqual([
      '「事实」表 D2：“人数”不得低于1。',
    ]);
  });
});

describe('yes and no', () => {
  const answer = (cell: MadeCell) => read(book(withFacts(['机关「某局」', '是复议机关', cell])));

  it.each([
    ['是', true],
    ['否', false],
    ['yes', true],
    ['No', false],
    [{ xml: '<c t="b"><v>1</v></c>' }, true],
  ] as const)('%j', async (cell, yes) => {
    expect(valueTold(await answer(cell), 'is_review_organ')).toEqual({ kind: 'yesno', yes });
  });

  it.each(['未知', 'unknown', '待认定', '', undefined])('and %j is neither', async (cell) => {
    const found = await answer(cell);
    expect(told(found)).toEqual([]);
    expect(found.cases).toHaveLength(1);
    expect(valueTold(found, 'is_review_organ')).toBeUndefined();
  });
});

describe('places', () => {
  const place = async (words: string) => {
    const found = await read(book(withFacts([words, '是复议机关', '是'])));
    return [told(found), valueTold(found, 'is_review_organ')] as const;
  };

  it.each(['机关「某局」', '「某局」机关', '「某局」', '某局', ' 某局、', ''])(
    '%j is the only organ',
    async (words) => {
      expect(await place(words)).toEqual([[], { kind: 'yesno', yes: true }]);
    },
  );

  it('that are not there are told with the cell and the nearest name of a list', async () => {
    expect((await place('机关「另一局」'))[0]).toEqual([
      '「事实」表 B2：“机关”已说只有所列各项，其中没有“另一局”。',
    ]);
    const found = await read(
      book({
        sheets: {
          案例: [heads.案例, ['某案']],
          对象: [heads.对象, ['某案', undefined, '机构', '某局', '列明全部']],
        },
      }),
    );
    expect(told(found)).toEqual([
      '「对象」表 C2：没有叫“机构”的对象，最接近的是“机关”。是它的话，请改过来。',
    ]);
    expect(sheetMessage(found.problems[0]!, 'en')).toBe(
      'Sheet “对象”, cell C2: There is no list called “机构”; the nearest is “机关”. If that is meant, correct the cell.',
    );
  });
});

describe('a workbook of LibreOffice or of a program', () => {
  it('may have prefixes, empty rows to the end of the sheet, and cells without addresses', async () => {
    const made = withFacts(['机关「某局」', '是复议机关', '是']);
    const end = '<x:row r="1048576"/><x:row r="1048575"><x:c r="A1048575" s="0"/></x:row></x:sheetData>';
    const parts = bookParts(made).map((each) => {
      if (!each.name.includes('sheet')) return each;
      const xml = new TextDecoder().decode(each.bytes).replace(/<(\/?)(\w+)/g, '<$1x:$2');
      const bare = each.name.endsWith('sheet1.xml') ? xml.replace(/<x:c r="[A-Z]+\d+"/g, '<x:c') : xml;
      return part(each.name, bare.replace('</x:sheetData>', end));
    });
    const found = await read(zipped(parts));
    expect(told(found)).toEqual([]);
    expect(found.cases).toEqual((await read(book(made))).cases);
  });

  it('may hold sheets of its own, which are not looked at', async () => {
    const made = withFacts(['机关「某局」', '是复议机关', '是']);
    const found = await read(
      book({ sheets: { ...made.sheets, 草稿: [['=1+1', { xml: '<c><f>1/0</f></c>' }]] } }),
    );
    expect(told(found)).toEqual([]);
  });
});

describe('a row that cannot be laid to its case', () => {
  it('leaves no case whole: it might be any of them', async () => {
    const made = withFacts(['机关「某局」', '是复议机关', '是']);
    const stray = [...made.sheets.事实!, ['某按', '机关「某局」', '是复议机关', '否']];
    const found = await read(book({ sheets: { ...made.sheets, 事实: stray } }));
    expect(told(found)).toEqual([
      '「事实」表 A3：没有叫“某按”的案例，最接近的是“某案”。是它的话，请改过来。',
    ]);
    expect(found.cases).toEqual([]);
  });

  it('and what is wrong with one case leaves the others', async () => {
    const found = await read(
      book({
        sheets: {
          案例: [heads.案例, ['甲案'], ['乙案']],
          事实: [heads.事实, ['甲案', undefined, '人数', '很多'], ['乙案', undefined, '人数', '3']],
        },
      }),
    );
    expect(found.cases.map(({ name }) => name)).toEqual(['乙案']);
    expect(found.problems.map(({ sheet, cell }) => [sheet, cell])).toEqual([['事实', 'D2']]);
  });
});

/** Cases → a workbook → the same cases; what Excel, WPS and LibreOffice make of such a workbook is read all the same. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, type SheetCase, writeWorkbook } from '../../editor/sheet/index.ts';
import { sheetMessage } from '../../editor/sheet/refused.ts';
import { basesOf, casesOf, readCase, sameFacts } from '../../engine/cases/index.ts';
import { sameExpectations } from '../../engine/cases/write-expectations.ts';
import type { Facts, JudgedBy } from '../../engine/facts.ts';
import { type Law, laws } from '../laws/all.ts';
import { randomFacts } from '../random-facts.ts';

const seed = 20261123;

function casesIn(law: Law): readonly { bases: ReturnType<typeof basesOf>; cases: readonly SheetCase[] }[] {
  return law.sets.map(({ blocks, file }) => {
    const bases = basesOf(blocks);
    const cases = casesOf(blocks).map((block): SheetCase => {
      const { facts, asOf, readings } = readCase(law.measure, block, bases, file);
      return {
        name: block.name.text,
        sources: block.sources.map(({ text }) => text),
        base: block.base?.text,
        asOf,
        readings,
        facts: facts!,
        expectations: block.expectations,
      };
    });
    return { bases, cases };
  });
}

function expectSame(law: Law, found: readonly SheetCase[], given: readonly SheetCase[]): void {
  expect(found.map(({ name }) => name)).toEqual(given.map(({ name }) => name));
  for (const [i, told] of given.entries()) {
    const { facts, expectations, ...rest } = found[i]!;
    const { facts: own, expectations: expected, ...others } = told;
    expect(rest).toEqual(others);
    expect(sameFacts(law.measure, facts, own), told.name).toBe(true);
    expect(sameExpectations(expectations, expected), told.name).toBe(true);
  }
}

describe.each(laws.map((law) => [law.name, law] as const))('cases of %s', (_, law) => {
  it('are the same after a workbook, in either language', { timeout: 120_000 }, async () => {
    for (const { bases, cases } of casesIn(law)) {
      for (const locale of ['zh', 'en'] as const) {
        const bytes = await writeWorkbook(law.measure, cases, { bases, locale });
        const read = await readWorkbook(bytes, law.measure, bases);
        expect(read.problems.map((problem) => sheetMessage(problem, 'zh'))).toEqual([]);
        expectSame(law, read.cases, cases);
      }
    }
  });

  it('and random ones', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (g) => {
        const facts = asCells(randomFacts(law.measure, g));
        const told = {
          name: '试',
          sources: ['H01'],
          base: undefined,
          asOf: '2024-02-29',
          readings: new Map(),
          facts,
          expectations: [],
        };
        const read = await readWorkbook(await writeWorkbook(law.measure, [told]), law.measure);
        expect(read.problems.map((problem) => sheetMessage(problem, 'zh'))).toEqual([]);
        expect(sameFacts(law.measure, read.cases[0]!.facts, facts)).toBe(true);
      }),
      { seed, numRuns: 4, endOnFailure: true },
    );
  });
});

/** A cell that holds nothing but blanks tells nothing: words are told without blanks around them, and by somebody. */
function asCells({ lists, answers }: Facts): Facts {
  const words = (text: string): string => text.trim() || '某';
  const judged = ({ by, on, because }: JudgedBy): JudgedBy => ({
    by: words(by),
    on,
    because: because && words(because),
  });
  return {
    lists,
    answers: answers.map(
      (told) =>
        new Map(
          [...told].map(([key, { value, judgement }]) => [
            key,
            {
              value: value.kind === 'text' ? { kind: 'text', text: words(value.text) } : value,
              judgement: judgement && judged({ ...judgement, because: judgement.because || undefined }),
            },
          ]),
        ),
    ),
  };
}

const [law] = laws;
const measure = law!.measure;

describe('a workbook', () => {
  it('holds no formula, and keeps what begins with = + - @ as text', async () => {
    const bytes = await writeWorkbook(measure, casesIn(law!)[1]!.cases.slice(0, 3), {
      bases: casesIn(law!)[1]!.bases,
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    const formulas: string[] = [];
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.Formula) formulas.push(cell.address);
        }),
      ),
    );
    expect(formulas).toEqual([]);
    for (const name of ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")']) {
      const facts = readCase(measure, casesOf(law!.sets[1]!.blocks)[0]!, casesIn(law!)[1]!.bases, 'x').facts!;
      const told: SheetCase = {
        name,
        sources: [],
        base: undefined,
        asOf: undefined,
        readings: new Map(),
        facts,
        expectations: [],
      };
      const written = await writeWorkbook(measure, [told]);
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(written.buffer as ArrayBuffer);
      const cell = book.getWorksheet('案例')!.getCell('A2');
      expect([cell.type, cell.value, cell.numFmt]).toEqual([ExcelJS.ValueType.String, name, '@']);
      expect((await readWorkbook(written, measure)).cases.map((each) => each.name)).toEqual([name]);
    }
  });

  it('has frozen headings, lists to choose from, real dates, and an explanation of every fact', async () => {
    const { bases, cases } = casesIn(law!)[1]!;
    const bytes = await writeWorkbook(measure, cases.slice(0, 1), { bases });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['案例', '对象', '事实', '结论', '说明']);
    for (const sheet of workbook.worksheets.slice(0, 4))
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(workbook.getWorksheet('案例')!.getCell('D2').value).toEqual(new Date('2021-06-01T00:00:00Z'));
    expect(workbook.getWorksheet('事实')!.getCell('D2').dataValidation.formulae[0]).toContain('镇人民政府');
    const guide = workbook.getWorksheet('说明')!;
    const words = guide.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : []));
    for (const { name, question, opensConcept } of measure.facts) {
      if (opensConcept === undefined) expect(words).toContain(name);
      expect(words).toContain(question);
    }
  });

  it('is the same, byte for byte but for its time, for the same cases', async () => {
    const { bases, cases } = casesIn(law!)[1]!;
    const [a, b] = await Promise.all([0, 1].map(() => writeWorkbook(measure, cases.slice(0, 2), { bases })));
    expect(a!.length).toBe(b!.length);
  });
});

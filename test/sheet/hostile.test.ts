/** Files made to do harm, or broken on the way: each is refused in both languages, soon, and nothing is thrown. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook, sheetMessage } from '../../editor/sheet/index.ts';
import { sheetLimits } from '../../editor/sheet/limits.ts';
import { docket } from '../docket.ts';
import { book, bookParts, heads, type MadePart, part, sheetXml, withFacts, zipped } from './made-files.ts';

const good = withFacts(['机关「某局」', '是复议机关', '是']);
const parts = bookParts(good);
const plain = zipped(parts);
const facts = 'xl/worksheets/sheet3.xml';
const changed = (change: (made: MadePart) => MadePart): readonly MadePart[] =>
  parts.map((made) => (made.name === facts ? change(made) : made));

async function codes(bytes: Uint8Array): Promise<readonly string[]> {
  const { cases, problems } = await readWorkbook(bytes, docket);
  if (problems.length > 0) expect(cases).toEqual([]);
  for (const problem of problems) {
    expect(sheetMessage(problem, 'zh')).toMatch(/[。）]$/);
    expect(sheetMessage(problem, 'en')).toMatch(/[.)]$/);
  }
  return problems.map(({ diagnostic }) => diagnostic.code);
}

it('the plain file is read', async () => {
  expect(await codes(plain)).toEqual([]);
});

describe('bombs', () => {
  it('one part that grows a thousand times: unpacking stops at the limit', async () => {
    const bytes = new Uint8Array(sheetLimits.part + 16 * 1024 * 1024).fill(32);
    const bomb = zipped(changed((made) => ({ ...made, bytes })));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await codes(bomb)).toEqual(['RUN706']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(bytes.length / 2);
  });

  it('one that says it is small', async () => {
    const bytes = new Uint8Array(3 * sheetLimits.ratioFrom).fill(32);
    expect(await codes(zipped(changed((made) => ({ ...made, bytes, says: { size: 100 } }))))).toEqual([
      'RUN706',
    ]);
  });

  it('a stored part larger than any may be', async () => {
    const bytes = new Uint8Array(sheetLimits.file + 1024).fill(32);
    expect(await codes(zipped(changed((made) => ({ ...made, bytes, stored: true }))))).toEqual(['RUN705']);
  });

  it('parts that lie on one another', async () => {
    const again = Array.from({ length: 50 }, (_, i) =>
      part(`xl/worksheets/sheet${i + 10}.xml`, 'x', { overlaps: true }),
    );
    expect(await codes(zipped([...parts, ...again]))).toEqual(['RUN707']);
  });

  it('entities that multiply', async () => {
    const lol = '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><worksheet><sheetData/></worksheet>';
    expect(await codes(zipped(changed(({ name }) => part(name, lol))))).toEqual(['RUN708']);
    expect(await codes(zipped(changed(({ name }) => part(name, '<worksheet>&boom;</worksheet>'))))).toEqual([
      'RUN708',
    ]);
    const file = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet/>';
    expect(await codes(zipped(changed(({ name }) => part(name, file))))).toEqual(['RUN708']);
  });

  it('100,000 rows', { timeout: 30_000 }, async () => {
    const row = ['某案', '机关「某局」', '是复议机关', '是'];
    const rows = Array.from({ length: 100_000 }, () => row);
    const made = changed(({ name }) => part(name, sheetXml([heads.事实, ...rows])));
    const began = performance.now();
    expect(await codes(zipped(made))).toEqual(['RUN709']);
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  it('one tag without an end, and one very long', async () => {
    expect(
      await codes(zipped(changed(({ name }) => part(name, `<worksheet ${'a'.repeat(100_000)}`)))),
    ).toEqual(['RUN702']);
    const long = `<worksheet><row r="1"><c r="${'A'.repeat(1_000_000)}1"><v>1</v></c></row></worksheet>`;
    expect(await codes(zipped(changed(({ name }) => part(name, long))))).toEqual(['RUN710']);
  });
});

describe('sizes that lie', () => {
  it.each([
    ['less than comes out', { size: 10 }],
    ['more than comes out', { size: 1_000_000 }],
    ['less packed bytes than there are', { packed: 10 }],
  ])('%s', async (_, says) => {
    expect(await codes(zipped(changed((made) => ({ ...made, says }))))).toHaveLength(1);
  });

  it('packed bytes that reach into the next part, or past the end', async () => {
    for (const packed of [5000, 0xfffffffe])
      expect(await codes(zipped(changed((made) => ({ ...made, says: { packed } }))))).toEqual(['RUN707']);
  });
});

describe('what is no workbook of today', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'RUN701'],
    ['text with commas', new TextEncoder().encode('名称,来源\n某案,H01\n'), 'RUN701'],
    ['a page of HTML called .xlsx', new TextEncoder().encode('<html><table></table></html>'), 'RUN701'],
    [
      '.xls, or a password',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      'RUN700',
    ],
    ['a zip of something else', zipped([part('word/document.xml', '<document/>')]), 'RUN707'],
    ['encrypted parts', zipped(changed((made) => ({ ...made, says: { flags: 1 } }))), 'RUN703'],
    ['another way of packing', zipped(changed((made) => ({ ...made, says: { method: 12 } }))), 'RUN707'],
    [
      'a part over 4 GB, as it says',
      zipped(changed((made) => ({ ...made, says: { size: 0xffffffff } }))),
      'RUN707',
    ],
    [
      'bytes that are no UTF-8',
      zipped(changed(({ name }) => ({ name, bytes: Uint8Array.from([0xff, 0xfe, 0x3c, 0]) }))),
      'RUN708',
    ],
  ] as const)('%s', async (_, bytes, code) => {
    expect(await codes(bytes)).toEqual([code]);
  });

  it.each(['/etc/passwd', '../../x.xml', 'xl/../../x.xml', 'C:\\x.xml', 'xl\\workbook.xml', 'a\u0000b'])(
    'a part called %j',
    async (name) => {
      expect(await codes(zipped([...parts, part(name, 'x')]))).toEqual(['RUN707']);
    },
  );

  it('two parts of one name', async () => {
    expect(await codes(zipped([...parts, part(facts, '<worksheet/>')]))).toEqual(['RUN707']);
  });
});

describe('formulas', () => {
  it.each([
    '<c><f>1+1</f><v>2</v></c>',
    '<c t="str"><f t="shared" si="0"/><v>是</v></c>',
    '<c t="str"><f/><v>是</v></c>',
    '<c t="b"><f t="array" ref="D2">TRUE()</f><v>1</v></c>',
  ])('%s is refused by the name of its cell, whatever it came to', async (xml) => {
    for (const [at, row] of [
      ['D2', ['机关「某局」', '是复议机关', { xml }]],
      ['B2', [{ xml }, '是复议机关', '是']],
      ['C2', ['机关「某局」', { xml }, '是']],
      ['G2', [undefined, '涉及重大公共利益', '是', '某院', undefined, { xml }]],
    ] as const) {
      const { cases, problems } = await readWorkbook(book(withFacts(row)), docket);
      expect(problems.map(({ sheet, cell, diagnostic }) => [sheet, cell, diagnostic.code])).toContainEqual([
        '事实',
        at,
        'RUN730',
      ]);
      expect(cases).toEqual([]);
    }
  });
});

it('a file cut off anywhere, or with any byte changed, is refused or read, and nothing is thrown', {
  timeout: 60_000,
}, async () => {
  const { cases } = await readWorkbook(plain, docket);
  for (let end = 0; end < plain.length; end += 61)
    expect((await codes(plain.subarray(0, end))).length).toBe(1);
  await fc.assert(
    fc.asyncProperty(fc.nat(plain.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Uint8Array.from(plain);
      bytes[at] = byte;
      const read = await readWorkbook(bytes, docket);
      expect(read.problems.length > 0 || read.cases.length === cases.length).toBe(true);
    }),
    { seed: 20261123, numRuns: 400 },
  );
});

it('no code is ever made from text, in writing or in reading', { timeout: 60_000 }, () => {
  const script = join(import.meta.dirname, 'without-code.ts');
  const said = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script], {
    encoding: 'utf8',
  });
  expect(JSON.parse(said)).toEqual({ isWhole: true, problems: 0 });
});

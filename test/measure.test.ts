/** What the measure's files promise: nothing silent in the text, every source a case, every difference counted. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../engine/cases/index.ts';
import { check } from '../engine/check/index.ts';
import { parse } from '../grammar/index.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'rules', 'wuqing-court-appearance');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const source = read('2020-12-03.tiao');
const { tree, vocabulary, diagnostics } = parse(source, { file: '2020-12-03.tiao' });
const clauses = tree.blocks.filter((block) => block.kind === 'clause');

describe('the text of the measure', () => {
  const {
    diagnostics: found,
    sentences,
    characters,
  } = check({ tree, source, file: '2020-12-03.tiao', diagnostics }, read('2020-12-03.txt'), {
    calendars: new Map(),
  });

  it('is covered, character by character', () => {
    expect(found).toEqual([]);
    expect(sentences).toMatchObject({ missing: 0 });
    expect(characters.covered).toBe(characters.total);
  });

  /** Titles, signature, date, preamble, 一, 三（一） and the rows of the inventory that are not normative: no other. */
  it('is declared without rules only where it has no norm', () => {
    const silent = clauses.filter(({ sentences: said }) =>
      said.every(({ kind }) => kind === 'noRule' || kind === 'remark'),
    );
    expect(silent.map(({ clause }) => clause.text)).toEqual([
      '文首第1段至第3段',
      '文首第6段',
      '文首第7段',
      '文首第8段',
      '文首第9段至第10段',
      '文首第11段',
      '一标题',
      '一第一款',
      '二标题',
      '二（一）第一款第一句',
      '二（三）标题',
      '二（四）标题',
      '三标题',
      '三（一）标题',
      '三（一）第一款',
      '三（二）标题',
      '三（三）标题',
    ]);
  });

  it('gives each of the normative sentences its rules', () => {
    const ruled = clauses.filter(({ sentences: said }) =>
      said.some(({ kind }) => kind !== 'noRule' && kind !== 'remark'),
    );
    expect(ruled.map(({ clause }) => clause.text)).toEqual([
      '文首第4段',
      '文首第5段',
      '二（一）标题',
      '二（一）第一款第二句',
      '二（一）第一款第三句',
      '二（二）标题',
      '二（二）第一款',
      '二（二）第二款第一句',
      '二（二）第二款第二句',
      '二（二）第二款第三句',
      '二（二）第三款',
      '二（三）第一款',
      '二（三）第二款第一句',
      '二（三）第二款第二句',
      '二（三）第二款第三句',
      '二（四）第一款',
      '二（四）第二款第一句',
      '二（四）第二款第二句',
      '二（四）第三款',
      '三（二）第一款第一句',
      '三（二）第一款第二句',
      '三（三）第一款第一句',
      '三（三）第一款第二句',
      '三（三）第一款第三句',
      '三（三）第二款第一句',
      '三（三）第二款第二句',
    ]);
  });
});

describe('the open points of the text', () => {
  it('are each treated', () => {
    const table = read('ambiguities.md');
    const treated = numbered('A', 34).filter((id) => table.includes(`| ${id} |`));
    expect(treated).toEqual(numbered('A', 34));
  });
});

describe('the sources of the cases', () => {
  const hypotheticals =
    'H01 H03 H04 H05 H07 H08 H09 H10 H12 H14 H15 H16 H19 H20 H21 H22 H25 H27 H28 H29 H30 H32 H34 H35 H37 H39 H41 H42 H43 H45 H47 H48 H49 H51 H53 H54 H55 H56 H58 H59 H60 H62 H64 H66 H67 H68';
  const disputes =
    'R01 R02 R04 R05 R07 R08 R10 R11 R13 R14 R16 R17 R19 R20 R22 R23 R25 R26 R28 R29 R31 R32 R34 R35 R37 R38 R40 R41 R43 R44 R46 R47 R49 R50 R52 R53 R55 R56 R58';

  it.each([
    ['hypotheticals.tiao', hypotheticals, 46],
    ['real-cases.tiao', disputes, 39],
  ] as const)('%s: each is a case', (file, ids, count) => {
    const { tree: cases } = parse(read(file), { file, vocabulary });
    const named = casesOf(cases.blocks).flatMap(({ sources }) => sources.map(({ text }) => text));
    expect([...new Set(named)].sort()).toEqual(ids.split(' '));
    expect(ids.split(' ')).toHaveLength(count);
  });

  it('that the text decides otherwise are counted in the README', () => {
    const rows = read('differences.md')
      .split('\n')
      .filter((line) => /^\| [HR]\d/.test(line));
    const differing = rows.flatMap((row) => row.split('|')[1]?.match(/[HR]\d+/g) ?? []);
    const [, told] = /\((\d+) of the 85\)/.exec(readFileSync(join(root, 'README.md'), 'utf8')) ?? [];
    expect(Number(told)).toBe(new Set(differing).size);
  });
});

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);

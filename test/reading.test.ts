/** The law set line by line: every character of a promulgated text once, in its order, whatever the text is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../editor/reading/lines.ts';
import { printedFrom } from '../editor/reading/printed.ts';

const root = join(import.meta.dirname, '..');
const texts = ['rules', 'test/laws'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\d{4}-\d{2}-\d{2}\.txt$/.test(file))
    .map((file) => [file, readFileSync(join(root, folder, file), 'utf8')] as const),
);
const wuqing = texts.find(([file]) => file.startsWith('wuqing'))![1];
const title = '武清区严格落实天津市行政机关负责人出庭应诉工作办法实施方案';

describe('the law as printed', () => {
  it.each(texts)('has every character of %s', (_, text) => {
    expect(squeezed(said(set(text)))).toBe(squeezed(text));
  });

  it('has every character of any text', () => {
    const part = fc.constantFrom(
      '一、',
      '（一）',
      '1．',
      '第一条　',
      '甲乙。',
      '丙，丁；',
      '\n',
      '\r\n',
      '　',
      '\u{20bb7}',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        expect(squeezed(said(set(parts.join(''))))).toBe(squeezed(parts.join('')));
      }),
    );
  });

  it('gives each unit of the text one piece of one line', () => {
    const rows = set(wuqing).flatMap(({ pieces }) => pieces.flatMap(({ row }) => row ?? []));
    expect(rows).toEqual(rows.map((_, at) => at));
    expect(rows.length).toBeGreaterThan(50);
  });

  it('sets the title though it is broken over lines, and headings and items as such', () => {
    const lines = set(wuqing);
    const settingOf = (words: string) => lines.find((line) => said([line]).includes(words))?.setting;
    expect(squeezed(said(lines.filter(({ setting }) => setting === 'title')))).toBe(title);
    expect(settingOf('一、指导思想')).toBe('part');
    expect(settingOf('（三）行政机关负责人应当出庭的案件范围')).toBe('section');
    expect(settingOf('1．涉及重大公共利益的案件')).toBe('item');
    expect(settingOf('各镇人民政府')).toBe('flush');
    expect(settingOf('2020年12月3日')).toBe('centred');
    expect(settingOf('经区人民政府同意')).toBe('body');
  });

  it('is of the newest text, or of the one that is asked for', () => {
    const documents = [
      { path: 'm/2010-01-01.txt', text: '旧。' },
      { path: 'm/2015-01-01.txt', text: '新。' },
      { path: 'm/2015-01-01.tiao', text: '规则' },
    ];
    expect(printedFrom({ documents, title, date: undefined })?.text).toBe('新。');
    expect(printedFrom({ documents, title, date: '2010-01-01' })?.text).toBe('旧。');
    expect(printedFrom({ documents: [], title, date: undefined })).toBeUndefined();
  });
});

function set(text: string): readonly Line[] {
  return linesOf(printedFrom({ documents: [{ path: 'm/2020-01-01.txt', text }], title, date: undefined })!);
}

const said = (lines: readonly Line[]): string =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('');

const squeezed = (words: string): string => words.replace(/\s/g, '');

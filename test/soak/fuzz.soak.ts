/** Mutated rule files: never a throw, and what is read without a mistake prints to a text that reads and prints the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../engine/check/index.ts';
import { message, parse } from '../../grammar/index.ts';
import { print } from '../../grammar/print/index.ts';
import { bare } from '../grammar/read.ts';
import { report, runsOr, wuqing } from './campaign.ts';

const law = (path: string): string => readFileSync(join(import.meta.dirname, '../laws', path), 'utf8');
const sources = [
  wuqing.source,
  law('annual-leave/2008-01-01.tiao'),
  law('litigation-fees/2007-04-01.tiao'),
  law('review-acceptance/2024-01-01.tiao'),
];

/** Single words that the grammar gives a meaning, and what it gives none. */
const words = [
  ...[
    '。',
    '；',
    '，',
    '、',
    '：',
    '（',
    '）',
    '「',
    '」',
    '『',
    '』',
    '【',
    '】',
    '｜',
    '※',
    '\n',
    '不',
    '未',
    '没有',
  ],
  ...[
    '的',
    '并且',
    '或者',
    '应当',
    '可以',
    '不得',
    '认定为',
    '本次',
    '该人',
    '采A01甲说时，',
    '除此以外',
    '前句',
    '至',
  ],
  ...['第一款', '12', '5%', '50元', '2021年2月30日', '\u0000', '\u202E', '\uD800', '\uFEFF', '囗', 'x'],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ arbitrary: fc.nat(6), weight: 3 }, { arbitrary: fc.nat(400), weight: 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('delete', 'word', 'double', 'move', 'swap'),
  word: fc.constantFrom(...words),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, length, from, how, word }: Edit): string {
  const [start, other] = [Math.floor(at * text.length), Math.floor(from * text.length)];
  const [before, piece, after] = [
    text.slice(0, start),
    text.slice(start, start + length),
    text.slice(start + length),
  ];
  switch (how) {
    case 'delete':
      return before + after;
    case 'word':
      return before + word + piece + after;
    case 'double':
      return before + piece + piece + after;
    case 'move':
      return before + text.slice(other, other + length) + piece + after;
    default:
      return before + [...piece].reverse().join('') + after;
  }
}

it('mutated rule files', () => {
  const began = performance.now();
  const counts = { files: 0, withoutMistake: 0, checked: 0, printed: 0, longestMs: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(edit, { minLength: 1, maxLength: 3 }),
      (good, edits) => {
        const source = edits.reduce(edited, good);
        const start = performance.now();
        const parsed = parse(source, { file: 'f' });
        const checked = check({ ...parsed, source, file: 'f' }, undefined);
        counts.longestMs = Math.max(counts.longestMs, Math.round(performance.now() - start));
        counts.files++;
        if (checked.measure !== undefined) counts.checked++;
        for (const each of [...parsed.diagnostics, ...checked.diagnostics]) {
          expect(each.span.end).toBeLessThanOrEqual(source.length);
          expect(message(each, 'zh') + message(each, 'en')).not.toMatch(/\{[a-z]+\}|undefined/i);
        }
        if (parsed.diagnostics.some(({ severity }) => severity === 'error')) return;
        counts.withoutMistake++;
        const printed = print(parsed.tree, source);
        const again = parse(printed, { file: 'f' });
        expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(bare(again.tree)).toEqual(bare(parsed.tree));
        expect(print(again.tree, printed)).toBe(printed);
        counts.printed++;
      },
    ),
    { numRuns: runsOr(3000) },
  );
  expect(counts.printed).toBeGreaterThan(counts.files / 100);
  report('fuzz', counts, began);
});

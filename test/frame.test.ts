import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { frame, position } from '../grammar/frame.ts';
import { problem } from '../grammar/messages/index.ts';
import { span } from '../grammar/span.ts';

const at = (source: string, words: string): Diagnostic => {
  const start = source.indexOf(words);
  return problem('LAW401', { file: 'a.tiao', span: span(start, start + words.length) }, { clause: words });
};

describe('a frame', () => {
  test('marks wide characters with wide carets', () => {
    const source = '语言 1。\n  【二（九）】「a字」\n';
    expect(frame(at(source, '二（九）'), source, 'zh')).toBe(
      [
        'a.tiao:2:4 错误 LAW401',
        '2 |   【二（九）】「a字」',
        '  |   　＾＾＾＾',
        '原文里没有二（九）。',
      ].join('\n'),
    );
  });

  test('marks narrow characters with narrow ones, keeps tabs, speaks English', () => {
    const source = '\tab二c';
    expect(frame(at(source, 'b二c'), source, 'en')).toBe(
      ['a.tiao:1:3 error LAW401', '1 | \tab二c', '  | \t ^＾^', 'The promulgated text has no b二c.'].join(
        '\n',
      ),
    );
  });

  test('an empty span gets one caret, one over several lines is marked to the end of the first', () => {
    const source = '一二\n三';
    const frameOf = (start: number, end: number) =>
      frame({ ...at(source, '一'), span: span(start, end) }, source, 'zh').split('\n')[2];
    expect(frameOf(2, 2)).toBe('  | 　　^');
    expect(frameOf(1, 4)).toBe('  | 　＾');
    expect(frameOf(99, 99)).toBe('  | 　^');
  });

  test('shows related places and fixes', () => {
    const source = '一二\n三';
    const diagnostic = {
      ...at(source, '三'),
      related: [
        { file: 'a.tiao', span: span(1, 2) },
        { file: 'b.tiao', span: span(1, 2) },
      ],
      fixes: [{ title: { zh: '改为四', en: 'Write 四' }, edits: [] }],
    };
    expect(frame(diagnostic, source, 'zh').split('\n').slice(-2)).toEqual([
      '另见：a.tiao:1:2、b.tiao',
      '可以改为四',
    ]);
    expect(frame(diagnostic, source, 'en')).toContain('fix: Write 四');
  });

  test('of a long line shows what stands around the words', () => {
    const source = `${'前'.repeat(500)}错${'后'.repeat(500)}`;
    const [, line, carets] = frame(at(source, '错'), source, 'zh').split('\n');
    expect(line).toBe(`1 | ...${'前'.repeat(40)}错${'后'.repeat(30)}...`);
    expect(carets).toBe(`  |    ${'　'.repeat(40)}＾`);
  });

  test('lets no control character of the source through', () => {
    const source = '名\u001b[31m字';
    expect(frame(at(source, '字'), source, 'zh')).toContain('名␛[31m字');
  });
});

test('a position counts characters, not UTF-16 units, and knows every line break', () => {
  expect(position('𠮷野\r\n家', 2)).toEqual({ line: 1, column: 2 });
  expect(position('𠮷野\r\n家', 5)).toEqual({ line: 2, column: 1 });
  expect(position('a\rb\nc', 4)).toEqual({ line: 3, column: 1 });
  expect(position('', 0)).toEqual({ line: 1, column: 1 });
});

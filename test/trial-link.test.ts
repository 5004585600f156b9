/** What leaves the page: the case in an address, and a document for Word. Both may meet anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../editor/trial/file-name.ts';
import { pack, unpack } from '../editor/trial/link.ts';
import { escaped, wordFile } from '../editor/trial/word-file.ts';

describe('a case in an address', () => {
  it('comes out as it went in, in signs that need no escape', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        const packed = await pack(text);
        expect(packed).toMatch(/^[A-Za-z0-9_-]*$/);
        expect(await unpack(packed)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing where it is no packed case', async () => {
    for (const bad of ['', '<img src=x>', 'abc', 'A'.repeat(200_001), `${await pack('案情')}x`])
      expect(await unpack(bad)).toBeUndefined();
    const whole = await pack('一件案子'.repeat(400));
    expect(await unpack(whole.slice(0, -4))).toBeUndefined();
  });

  it('stops at a bound instead of filling the memory', async () => {
    const bomb = await pack('0'.repeat(20_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await unpack(bomb)).toBeUndefined();
  });
});

describe('a document for Word', () => {
  const words = '<script>alert("1")</script>&\u202e某局\u0000';

  it('holds the words of a case as words', () => {
    const page = wordFile(
      [
        { kind: 'title', text: words },
        { kind: 'reason', depth: 1, quoted: words, clause: words, text: words },
        { kind: 'table', head: [words], rows: [[words]] },
        { kind: 'line', text: words },
      ],
      words,
    );
    expect(page).not.toMatch(/<script/);
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;\ufffd某局\ufffd');
    expect(escaped("'\ud800")).toBe('&#39;\ufffd');
  });

  it('is called by a name that every system takes', () => {
    expect(fileName(['备忘录', '「某局」:<a>/..\\b', '出庭|应诉?'], 'doc')).toBe(
      '备忘录 某局 a .. b 出庭 应诉.doc',
    );
  });
});

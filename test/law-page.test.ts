/** The geometry and the words of 条文 on the page, without a page: alignment, what is lit, word by word, finding. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../editor/analysis/texts.ts';
import { speller } from '../editor/language/pinyin.ts';
import { align, type Printed } from '../editor/law/alignment.ts';
import { type Findable, find } from '../editor/law/find.ts';
import { litLines } from '../editor/law/lit-lines.ts';
import { moved } from '../editor/monaco/word-cache.ts';
import { nextStop, wordAround } from '../editor/monaco/words.ts';

const measures = { mark: 24, gap: 84, first: 12 };
const ruled = (count: number) => ({
  topOf: (line: number) => 12 + (line - 1) * 24,
  bottom: 12 + count * 24,
  lastLine: count,
});
const unit = (anchor?: number, bare = false) => ({ anchor, bare });

describe('the law beside its rules', () => {
  it('begins each line where its first rule begins', () => {
    const { rows, rooms } = align(
      [
        { height: 48, units: [unit(1)] },
        { height: 48, units: [unit(10)] },
      ],
      ruled(20),
      measures,
    );
    expect(rows.map(({ top }) => top)).toEqual([12, 228]);
    expect(rooms).toEqual([]);
  });

  it('makes room between rules where the law is taller', () => {
    const { rows, rooms } = align(
      [
        { height: 120, units: [unit(1)] },
        { height: 48, units: [unit(3)] },
      ],
      ruled(4),
      measures,
    );
    expect(rooms).toContainEqual({ after: 2, height: 72 });
    expect(rows[1]!.top).toBe(132);
  });

  it('makes room for a sentence without a rule, before the rules of the next', () => {
    const { gaps, rooms, rows } = align(
      [
        { height: 48, units: [unit(1), unit(undefined, true)] },
        { height: 48, units: [unit(6)] },
      ],
      ruled(8),
      measures,
    );
    expect(gaps.get(1)).toBe(132);
    expect(rooms).toContainEqual({ after: 5, height: 84 });
    expect(rows[1]!.top).toBe(132 + 84);
  });

  it('stands by itself where no rules are shown', () => {
    const { rows, rooms, height } = align(
      [
        { height: 48, units: [unit()] },
        { height: 84, units: [unit(), unit()] },
      ],
      undefined,
      measures,
    );
    expect(rows.map(({ top }) => top)).toEqual([12, 60]);
    expect([rooms, height]).toEqual([[], 144]);
  });

  it('never lets two lines of the law, two marks or a line and its rule run into each other', () => {
    const places = fc.record({
      anchor: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
      bare: fc.boolean(),
    });
    const law = fc.array(
      fc.record({
        height: fc.integer({ min: 36, max: 400 }),
        units: fc.array(places, { minLength: 1, maxLength: 4 }),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(law, (printed: readonly Printed[]) => {
        const lines = ruled(60);
        const { rows, marks, gaps, rooms, height } = align(printed, lines, measures);
        const above = (line: number) =>
          rooms.reduce((sum, { after, height: room }) => (after < line ? sum + room : sum), 0);
        rows.forEach(({ top }, at) => {
          if (at > 0) expect(top).toBeGreaterThanOrEqual(rows[at - 1]!.top + printed[at - 1]!.height);
        });
        marks.forEach((top, at) => {
          if (at > 0) expect(top).toBeGreaterThanOrEqual(marks[at - 1]! + measures.mark);
        });
        // what is said of a bare sentence lies in room made for it: no rule begins there
        for (const top of gaps.values())
          for (let line = 1; line <= 60; line++) {
            const y = lines.topOf(line) + above(line);
            expect(y + 24 <= top || y >= top + measures.gap).toBe(true);
          }
        expect(height).toBeGreaterThanOrEqual(rows.reduce((end, row) => Math.max(end, row.top + 36), 0));
      }),
      { seed: 20260101 },
    );
  });
});

describe('what is lit', () => {
  const text = [
    '【二（三）第一款】「在以下案件中应当出庭应诉：」',
    '  有下列情形之一的，行政机关负责人应当出庭应诉：',
    '    1．「一」，指甲；',
    '    2．「二」，指乙。',
    '  本规则所称甲，是指乙的情形。',
  ];
  const lit = (caret: number) => litLines([{ first: 1, last: 5 }], caret, (line) => text[line - 1]!);

  it('is the quotation with its first sentence, or the sentence of the caret with all that belongs to it', () => {
    expect(lit(1)).toEqual([{ first: 1, last: 4 }]);
    expect(lit(3)).toEqual([{ first: 2, last: 4 }]);
    expect(lit(5)).toEqual([{ first: 5, last: 5 }]);
  });

  it('is the first place where the caret is elsewhere, and nothing where nothing keeps it', () => {
    expect(lit(40)).toEqual([{ first: 1, last: 4 }]);
    expect(litLines([], 1, () => '')).toEqual([]);
  });
});

describe('word by word', () => {
  const text = '  负责人到庭的，行政机关负责人应当出庭应诉。\n  下一句';
  const words = ['负责人到庭', '的', '行政机关负责人', '应当', '出庭应诉'].map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length };
  });
  const at = (word: string) => text.indexOf(word);

  it('a name is one word, whatever characters it has', () => {
    const { start, end } = wordAround(text, words, at('机关负责人'));
    expect(text.slice(start, end)).toBe('行政机关负责人');
    const mark = wordAround(text, words, at('，'));
    expect(text.slice(mark.start, mark.end)).toBe('，');
  });

  it('goes from the beginning of a word to the next, and back', () => {
    const stops: number[] = [];
    let place = at('负责人到庭');
    while (place < at('。')) {
      place = nextStop(text, words, place, 1);
      stops.push(place);
    }
    expect(stops).toEqual([at('的'), at('，'), at('行政'), at('应当'), at('出庭应诉'), at('。')]);
    expect(nextStop(text, words, at('出庭应诉'), -1)).toBe(at('应当'));
    expect(nextStop(text, words, at('负责人到庭'), -1)).toBe(0);
  });

  it('always moves, until the ends of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.nat(40), (any, from) => {
        const place = Math.min(from, any.length);
        expect(nextStop(any, [], place, 1) > place || place === any.length).toBe(true);
        expect(nextStop(any, [], place, -1) < place || place === 0).toBe(true);
      }),
      { seed: 20260101 },
    );
  });

  it('words keep their characters through an edit until they are cut anew', () => {
    const edits = fc.record({ from: fc.nat(22), length: fc.nat(6), text: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(edits, ({ from, length, text: put }) => {
        const edit = { from, to: Math.min(from + length, text.length), text: put };
        const after = edited(text, [edit]);
        const before = new Set(words.map(({ start, end }) => text.slice(start, end)));
        const kept = moved(
          words.map((span) => ({ span })),
          edit,
        );
        for (const { span } of kept) expect(before).toContain(after.slice(span.start, span.end));
        const untouched = words.filter(({ start, end }) => end <= edit.from || start >= edit.to);
        expect(kept.length).toBe(untouched.length);
      }),
      { seed: 20260101 },
    );
  });
});

describe('finding', () => {
  const thing = (title: string, detail = '', kind: Findable['kind'] = 'name'): Findable => ({
    id: `${kind} ${title}`,
    kind,
    of: title,
    title,
    detail,
  });
  const things = [
    thing('二（三）第一款第5项', '人民法院通知出庭应诉的案件。', 'clause'),
    thing('法院通知出庭'),
    thing('出庭应诉'),
    thing('负责人出庭应诉一次', '', 'case'),
  ];
  const titles = (words: string) => find(things, words, 10).map(({ title }) => title);

  it('puts what is called so first, then what begins so, then what holds it', () => {
    expect(titles('出庭应诉')).toEqual(['出庭应诉', '负责人出庭应诉一次', '二（三）第一款第5项']);
    expect(titles('法院')).toEqual(['法院通知出庭', '二（三）第一款第5项']);
  });

  it('finds by pinyin what no characters find, in full or by initials', async () => {
    const spell = await speller();
    const typed = (words: string) => find(things, words, 10, spell).map(({ title }) => title);
    expect(typed('ctys')).toEqual(['出庭应诉', '负责人出庭应诉一次']);
    expect(typed('fayuantong')).toEqual(['法院通知出庭']);
    expect(titles('ctys')).toEqual([]);
  });

  it('wants every word, and nothing finds nothing', () => {
    expect(titles('法院 案件')).toEqual(['二（三）第一款第5项']);
    expect([titles(''), titles('没有这个')]).toEqual([[], []]);
  });
});

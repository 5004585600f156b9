/** Two people's texts put together line by line: nothing of either is lost, and where they meet it is said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited, editsBetween } from '../editor/desk/edits.ts';
import { changedLines, joined, lined, shifted } from '../editor/desk/lines.ts';
import { chosen, differing, merge } from '../editor/desk/merge.ts';

const text = (...lines: string[]) => lines.join('\n');
const merged = (base: string, ours: string, theirs: string) => {
  const result = merge(base, ours, theirs);
  if (result.kind !== 'merged') throw new Error('clash');
  return result.text;
};
const clash = (base: string, ours: string, theirs: string) => {
  const result = merge(base, ours, theirs);
  if (result.kind !== 'clash') throw new Error('no clash');
  return result.clash;
};

describe('merging', () => {
  const base = text('一', '二', '三', '四', '五', '');

  it('takes what one side changed', () => {
    expect(merged(base, base, text('一'))).toBe('一');
    expect(merged(base, text('一'), base)).toBe('一');
    expect(
      merged(base, text('一甲', '二', '三', '四', '五', ''), text('一', '二', '三', '四', '五乙', '')),
    ).toBe(text('一甲', '二', '三', '四', '五乙', ''));
    expect(
      merged(base, text('一', '二', '三', '四', '五', '六', ''), text('零', '一', '三', '四', '五', '')),
    ).toBe(text('零', '一', '三', '四', '五', '六', ''));
  });

  it('takes once what both changed alike', () => {
    const both = text('一', '二改', '三', '四', '五', '');
    expect(merged(base, both, both)).toBe(both);
    expect(merged(base, `${both}六\n`, both)).toBe(`${both}六\n`);
  });

  it('decides nothing where both changed one place', () => {
    const place = clash(
      base,
      text('一', '二甲', '三', '四', '五', ''),
      text('一', '二乙', '三', '四', '五丙', ''),
    );
    expect(differing(place)).toEqual([
      { kind: 'differs', base: ['二'], ours: ['二甲'], theirs: ['二乙'], line: 1 },
    ]);
    expect(chosen(place, ['ours'])).toBe(text('一', '二甲', '三', '四', '五丙', ''));
    expect(chosen(place, ['theirs'])).toBe(text('一', '二乙', '三', '四', '五丙', ''));
    expect(chosen(place, ['both'])).toBe(text('一', '二甲', '二乙', '三', '四', '五丙', ''));
    expect(() => chosen(place, [])).toThrow(RangeError);
  });

  it('sees a change where the other side took the line away', () => {
    const place = clash(base, text('一', '二甲', '三', '四', '五', ''), text('一', '三', '四', '五', ''));
    expect(differing(place)).toMatchObject([{ ours: ['二甲'], theirs: [] }]);
  });

  it('minds neither line ends nor a byte order mark that a program changed throughout', () => {
    const windows = `\uFEFF${base.replaceAll('\n', '\r\n')}`;
    const ours = text('一', '二', '三甲', '四', '五', '');
    expect(merged(base, ours, windows)).toBe(`\uFEFF${ours.replaceAll('\n', '\r\n')}`);
    expect(merged(windows, `\uFEFF${ours.replaceAll('\n', '\r\n')}`, base)).toBe(ours);
  });

  it('keeps lines that end in different ways as they are', () => {
    const mixed = '一\r\n二\n三\n';
    expect(merged(mixed, '一\r\n二\n三甲\n', '零\r\n二\n三\n')).toBe('零\r\n二\n三甲\n');
  });

  it('is quick where all lines are alike but a few', () => {
    const many = Array.from({ length: 40_000 }, (_, n) => (n % 2 === 0 ? '' : `第${n}行`));
    const ours = many.with(100, '甲').join('\n');
    const theirs = many.with(39_000, '乙').join('\n');
    const began = performance.now();
    expect(merged(many.join('\n'), ours, theirs)).toBe(many.with(100, '甲').with(39_000, '乙').join('\n'));
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

/** Texts of few different lines, so that the same line often stands in several places. */
const someText = fc
  .record({
    lines: fc.array(fc.constantFrom('', '一', '二', '三', '__proto__', 'constructor', '　'), {
      maxLength: 12,
    }),
    ending: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
  })
  .map(({ lines, ending, mark }) => joined(lines, { ending, mark }));

describe('any texts', () => {
  it('come apart and together again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '字', '\uFEFF') }), (source) => {
        const { lines, manner } = lined(source);
        expect(manner === undefined ? lines.join('\n') : joined(lines, manner)).toBe(source);
      }),
    );
  });

  it('merge to one side where the other did nothing, and clash only where they differ', () => {
    fc.assert(
      fc.property(someText, someText, someText, (base, ours, theirs) => {
        expect(merged(base, ours, base)).toBe(ours);
        expect(merged(base, base, theirs)).toBe(theirs);
        const result = merge(base, ours, theirs);
        if (result.kind === 'merged') return;
        const sides = differing(result.clash);
        expect(sides.length).toBeGreaterThan(0);
        for (const { line, ours: lines, theirs: others } of sides) {
          expect(lined(ours).lines.slice(line, line + lines.length)).toEqual(lines);
          expect(others).not.toEqual(lines);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('lose no line that anybody put in', () => {
    fc.assert(
      fc.property(someText, fc.array(fc.nat(12)), fc.array(fc.nat(12)), (base, forUs, forThem) => {
        const withLines = (places: readonly number[], name: string) =>
          places.reduce((source, at, n) => {
            const lines = source.split('\n');
            return lines.toSpliced(at % (lines.length + 1), 0, `${name}${n}`).join('\n');
          }, base);
        const result = merge(base, withLines(forUs, '甲'), withLines(forThem, '乙'));
        const all =
          result.kind === 'merged'
            ? result.text
            : chosen(
                result.clash,
                differing(result.clash).map(() => 'both' as const),
              );
        for (const n of forUs.keys()) expect(all).toContain(`甲${n}`);
        for (const n of forThem.keys()) expect(all).toContain(`乙${n}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('become one another by the edits between them', () => {
    fc.assert(
      fc.property(someText, someText, (before, after) => {
        expect(edited(before, editsBetween(before, after))).toBe(after);
      }),
    );
    expect(editsBetween('一\n二\n三\n', '一\n二\n三\n四\n')).toEqual([{ from: 6, to: 6, text: '四\n' }]);
    expect(() =>
      edited('一二', [
        { from: 0, to: 2, text: '' },
        { from: 1, to: 1, text: '三' },
      ]),
    ).toThrow(RangeError);
    expect(() => edited('一二', [{ from: 1, to: 3, text: '' }])).toThrow(RangeError);
  });
});

describe('marks of lines', () => {
  it('stay with their lines and go with them', () => {
    const before = text('一', '二', '三', '四');
    expect(changedLines(before, text('一', '二', '三甲', '四', '五'))).toEqual([
      { from: 2, to: 3 },
      { from: 4, to: 5 },
    ]);
    expect(changedLines(before, text('一', '四'))).toEqual([{ from: 1, to: 1 }]);
    const marks = [{ from: 2, to: 3 }];
    expect(shifted(marks, before, text('零', '一', '二', '三', '四'))).toEqual([{ from: 3, to: 4 }]);
    expect(shifted(marks, before, text('一', '二', '三', '四', '五'))).toEqual(marks);
    expect(shifted(marks, before, text('一', '二', '三改', '四'))).toEqual([]);
    expect(shifted([{ from: 1, to: 4 }], before, text('一', '二', '三改', '四'))).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ]);
  });
});

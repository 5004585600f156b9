/** Where two versions of a file differ: what a reader has chosen, place by place, is what stands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, differing, merge, type Side } from '../editor/desk/merge.ts';
import { apart, type Choice, open, placeOf, settled } from '../editor/desk/settling.ts';
import type { SheetClash } from '../editor/desk/sheet.ts';

const base = '一\n二\n三\n四\n五\n六\n七\n';
const ours = '一\n我二\n三\n四\n五\n我六\n七\n';
const theirs = '一\n她二\n三\n四\n五\n她六\n她七\n';

describe('two versions of a file', () => {
  it('are settled by a side, by both, or in words of one’s own, each place for itself', () => {
    expect(comesTo('ours', 'theirs')).toBe('一\n我二\n三\n四\n五\n她六\n她七\n');
    expect(comesTo('both', 'ours')).toBe('一\n我二\n她二\n三\n四\n五\n我六\n七\n');
    expect(comesTo({ own: '合\n写' }, 'ours')).toBe('一\n合\n写\n三\n四\n五\n我六\n七\n');
    expect(comesTo({ own: '' }, 'ours')).toBe('一\n三\n四\n五\n我六\n七\n');
  });

  it('are open until every place is chosen', () => {
    const clash = clashOf(base, ours, theirs);
    const [first] = differing(clash);
    expect(open(clash, new Map())).toBe(2);
    expect(open(clash, new Map([[placeOf(first!), 'ours' as const]]))).toBe(1);
    expect(() => settled(clash, new Map())).toThrow('every place must be chosen');
  });

  it('keep a choice when another change comes that does not touch its place', () => {
    const [first] = differing(clashOf(base, ours, theirs));
    const later = clashOf(base, ours, theirs.replace('四', '她四'));
    const choices = new Map<string, Choice>([[placeOf(first!), 'ours']]);
    expect(open(later, choices)).toBe(differing(later).length - 1);
  });

  it('come to what the merge says for any sides', () => {
    const line = fc.constantFrom('', '甲', '乙', '丙', '\t丁');
    const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));
    const side = fc.constantFrom<Side>('ours', 'theirs', 'both');
    fc.assert(
      fc.property(text, text, text, fc.infiniteStream(side), (o, a, b, sides) => {
        const merged = merge(o, a, b);
        fc.pre(merged.kind === 'clash');
        const clash: SheetClash = { ...merged.clash, against: 'disk' };
        // the same place twice has one choice
        const choices = new Map<string, Side>();
        for (const piece of differing(clash)) choices.set(placeOf(piece), sides.next().value);
        const each = differing(clash).map((piece) => choices.get(placeOf(piece))!);
        expect(settled(clash, choices)).toBe(chosen(clash, each));
      }),
    );
  });

  it('show in each line where it differs from the other', () => {
    expect(apart('应当出庭应诉', '可以出庭应诉')).toEqual({ before: '', changed: '应当', after: '出庭应诉' });
    expect(apart('出庭', '出庭应诉')).toEqual({ before: '出庭', changed: '', after: '' });
    const word = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const { before, changed, after } = apart(one, other);
        expect(before + changed + after).toBe(one);
        expect(other.startsWith(before) && other.endsWith(after)).toBe(true);
      }),
    );
  });
});

function comesTo(...choices: readonly Choice[]): string {
  const clash = clashOf(base, ours, theirs);
  return settled(clash, new Map(differing(clash).map((piece, at) => [placeOf(piece), choices[at]!])));
}

function clashOf(...texts: readonly [string, string, string]): SheetClash {
  const merged = merge(...texts);
  if (merged.kind === 'merged') throw new Error('these texts do not clash');
  return { ...merged.clash, against: 'disk' };
}

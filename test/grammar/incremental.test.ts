/** A file read again after an edit, with what the reading before is known of, is what it is when read from the beginning. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Parsed, parse, type Vocabulary } from '../../grammar/index.ts';
import { originOf } from '../../grammar/moved.ts';
import { edit, edited, filesUnder, textOf } from '../edits.ts';

const file = 'f.tiao';
const files = [...filesUnder('rules', '.tiao'), ...filesUnder('test', '.tiao')];
const isCases = (text: string): boolean => text.slice(0, 300).includes('案例集：');
const court = parse(textOf('rules/wuqing-court-appearance/2020-12-03.tiao'), { file }).vocabulary;

const whole = ({ tree, vocabulary, diagnostics }: Parsed) => ({
  tree,
  names: vocabulary.entries,
  broken: vocabulary.broken,
  diagnostics,
});

describe('a file read again', () => {
  it('is the same as read afresh, whatever was edited', () => {
    const runs = fc.property(fc.constantFrom(...files), fc.array(edit, { maxLength: 6 }), (name, edits) => {
      const first = textOf(name);
      const given: { vocabulary?: Vocabulary } = isCases(first) ? { vocabulary: court } : {};
      let text = first;
      let before = parse(text, { file, ...given });
      for (const each of edits) {
        text = edited(text, each, first);
        before = parse(text, { file, ...given, before });
        expect(whole(before)).toEqual(whole(parse(text, { file, ...given })));
      }
    });
    fc.assert(runs, { numRuns: 400 });
  });

  it('keeps the blocks that an edit does not touch, moved or not', () => {
    const text = textOf('rules/wuqing-court-appearance/2020-12-03.tiao');
    const before = parse(text, { file });
    const at = text.indexOf('\n', text.indexOf('【二（二）第一款】')) + 1;
    const now = parse(`${text.slice(0, at)}  ※ 附注\n${text.slice(at)}`, { file, before });
    const read = new Set(before.tree.blocks.map((block) => originOf(block).block));
    const fresh = now.tree.blocks.filter((block) => !read.has(originOf(block).block));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatchObject({ kind: 'clause', clause: { text: '二（二）第一款' } });
    expect(now.tree.names).toBe(before.tree.names);
    expect(now.vocabulary).toBe(before.vocabulary);
  });

  it('reads again where a name that has come stands in the words', () => {
    const source = (name: string): string =>
      `语言 1。\n法规：t「题」。\n自2020年1月1日起施行。\n\n名称\n  概念：甲项（a）；${name}。\n\n【一标题】「一」\n  本规则所称甲项，是指乙项的情形。\n`;
    const before = parse(source('丙项（c）'), { file });
    expect(before.diagnostics.map(({ code }) => code)).toContain('NAM201');
    const now = parse(source('乙项（b）'), { file, before });
    expect(now.diagnostics).toEqual([]);
    expect(now.tree).toEqual(parse(source('乙项（b）'), { file }).tree);
  });

  it('is shown whole to whatever looks at it: copied, listed, written as JSON', () => {
    const text = textOf('rules/wuqing-court-appearance/2020-12-03.tiao');
    const now = parse(`※ 附注\n${text}`, { file, before: parse(text, { file }) });
    const fresh = parse(`※ 附注\n${text}`, { file }).tree;
    expect(JSON.stringify(now.tree)).toBe(JSON.stringify(fresh));
    expect(now.tree.blocks.map((block) => ({ ...block }))).toEqual(fresh.blocks);
    expect(now.tree.blocks.map((block) => Object.keys(block))).toEqual(
      fresh.blocks.map((block) => Object.keys(block)),
    );
  });
});

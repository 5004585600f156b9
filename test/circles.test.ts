/** A ladder of priorities under readings has twice as many ways at each step: the search for a circle ends all the same. */
import { expect, it } from 'vitest';
import { check } from '../engine/check/index.ts';
import { parse } from '../grammar/index.ts';

it('says that it was not looked for to the end, soon', () => {
  const source = ladder(18);
  const parsed = parse(source, { file: 'ladder.tiao' });
  expect(parsed.diagnostics).toEqual([]);
  const began = performance.now();
  const { diagnostics } = check({ ...parsed, source, file: 'ladder.tiao' }, undefined, {});
  expect(performance.now() - began).toBeLessThan(20_000);
  expect(diagnostics.map(({ code }) => code)).toContain('LAW458');
});

/** Each clause prevails over the next under either understanding of its own reading; the last over the first under another. */
function ladder(steps: number): string {
  const clause = (step: number) => `第${step + 9}条`;
  const reading = (step: number) => `B${String(step).padStart(2, '0')}`;
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
  const ranked = (under: string, over: number, below: number) =>
    `  采${under}时，${clause(over)}与${clause(below)}不一致的，适用${clause(over)}。\n`;
  return [
    '语言 1。\n法规：court「出庭办法」。\n自2020年12月3日起施行。\n\n',
    '名称\n  主体：负责人（全案，head）。\n  行为：出庭（全案，appear）。\n  全案填：\n    人数　整数　persons\n',
    ...upTo(steps + 1).map(
      (step) => `\n【${clause(step)}】「文。」\n  人数超过${step}的，负责人应当出庭。\n`,
    ),
    ...upTo(steps).flatMap((step) =>
      ['甲说', '乙说'].map((option) => ranked(`Z99甲说、${reading(step)}${option}`, step, step + 1)),
    ),
    `${ranked('Z99乙说', steps + 1, 1)}\n`,
    ...[...upTo(steps).map(reading), 'Z99'].map(
      (id) => `分歧${id}「？」：甲说（本文件采用）「一」；乙说「二」。\n`,
    ),
  ].join('');
}

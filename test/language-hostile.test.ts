/** Half sentences and nonsense: whatever stands in a file, every question about it is answered, and soon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../editor/analysis/snapshot.ts';
import { languageAnswers } from '../editor/language/answers.ts';
import { parse } from '../grammar/index.ts';
import { casesPath, real, rulesPath, sheetOf, small, texts, withTexts } from './desk.ts';
import { body, head, names } from './trial.ts';

const rules = head + names + body;
const cases = `语言 1。
案例集：trial，自2020年12月3日起施行的文本。

底案「甲案」：
  全案：机关只有「某局」；程序只有「一审」；涉及公共利益（由某局于2021年4月1日认定，理由「甲」）。
  「一审」：开庭只有第1次。
  「一审」第1次开庭：开庭日期为2021年3月10日。
  「某局」「一审」第1次开庭：到庭人有「某人」；没有再次通知。

案例「一」，来源H01，依底案「甲案」，截至2021年6月1日：
  「某人」：职务为正职。
  结论应为：出庭应诉已履行，依据二（一）第一款第1项；采A01甲说时，出庭应诉未定，还缺职务。
`;
const text = `二（一）
行政机关负责人包括：
1．正职或副职负责人；
`;

interface Place {
  readonly path: string;
  readonly offset: number;
}

/** Every question but renaming, at one place. */
async function askAll(snapshot: Snapshot, { path, offset }: Place, trial: string): Promise<void> {
  for (const locale of ['zh', 'en'] as const) {
    const at = { path, offset, locale };
    const around = { path, from: offset - 40, to: offset + 40, locale };
    const offered = await languageAnswers.complete(snapshot, at);
    for (const { span, filter, label } of offered) {
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(filter.startsWith(label)).toBe(true);
    }
    await languageAnswers.hover(snapshot, { ...at, trial });
    await languageAnswers.definition(snapshot, at);
    await languageAnswers.references(snapshot, at);
    await languageAnswers.renameable(snapshot, at);
    await languageAnswers.selections(snapshot, at);
    await languageAnswers.inlays(snapshot, { ...around, trial });
    await languageAnswers.outline(snapshot, { path, locale });
  }
  await languageAnswers.tokens(snapshot, { path, from: offset - 40, to: offset + 40 });
  await languageAnswers.folds(snapshot, { path });
}

const ofTrial = (changed: Readonly<Record<string, string>>): Snapshot =>
  small({ '2020-12-03.tiao': rules, '2020-12-03.txt': text, 'cases.tiao': cases, ...changed });

describe('a file that ends anywhere', () => {
  const sheet = '{"facts":{"public_interest":true}}';

  it.each([
    ['the rules', '2020-12-03.tiao', rules, rules.indexOf('【二（一）'), 1],
    ['the head and the names', '2020-12-03.tiao', rules, 0, 7],
    ['the cases', 'cases.tiao', cases, 0, 1],
  ] as const)(
    '%s: no question fails, none takes long',
    async (_, file, whole, from, step) => {
      let slowest = 0;
      for (let end = from; end <= whole.length; end += step) {
        const snapshot = ofTrial({ [file]: whole.slice(0, end) });
        const began = performance.now();
        await askAll(snapshot, { path: `trial/${file}`, offset: end }, sheet);
        slowest = Math.max(slowest, performance.now() - began);
      }
      expect(slowest).toBeLessThan(2_000);
    },
    300_000,
  );

  it('is mended or refused, but never fails', async () => {
    for (let end = rules.indexOf('【二（一）'); end < rules.length; end += 13) {
      const path = 'trial/2020-12-03.tiao';
      const snapshot = ofTrial({ '2020-12-03.tiao': rules.slice(0, end) });
      await languageAnswers.fixes(snapshot, { path, from: end - 20, to: end, locale: 'zh' });
      await languageAnswers.format(snapshot, { path });
      await languageAnswers.rename(snapshot, { path, offset: end - 3, to: '甲类事项', locale: 'zh' });
    }
  }, 300_000);
});

describe('nonsense in the real files', () => {
  const junk = [
    '「',
    '【',
    '」',
    '】',
    '※',
    '\n',
    '采A',
    '，，',
    '的的',
    '案例「',
    '分歧A',
    '｜｜',
    '为',
    '『',
    '\u0000',
    '𠮷',
    'a'.repeat(300),
    '（'.repeat(200),
    '。。。',
    '1．',
    '按下表：｜',
  ];
  const trial = sheetOf('科长出庭');

  it('fails no question', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(rulesPath, casesPath),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...junk),
        async (path, where, signs) => {
          const source = texts.get(path)!;
          const at = Math.floor(where * source.length);
          const snapshot = withTexts({ [path]: source.slice(0, at) + signs + source.slice(at) });
          await askAll(snapshot, { path, offset: at + signs.length }, trial);
        },
      ),
      { numRuns: 40 },
    );
  }, 300_000);

  it('fails no question about places that are not there', async () => {
    for (const path of [rulesPath, 'nowhere.tiao', `${rulesPath}.txt`])
      for (const offset of [-5, 1e9]) await askAll(real, { path, offset }, 'no case');
  });

  it('takes the words of the law for words: no part of them is read as a place to fill', async () => {
    const snapshot = ofTrial({ '2020-12-03.txt': ['一、甲$1$', '{2:x}\\句。\n'].join('') });
    const offered = await languageAnswers.complete(snapshot, {
      path: 'trial/2020-12-03.tiao',
      offset: rules.length,
      locale: 'zh',
    });
    const block = offered.find(({ insert }) => insert.includes('甲'))!;
    expect(block.insert).toContain(['甲\\$1\\$', '{2:x\\}\\\\句'].join(''));
  });
});

describe('how long it takes', () => {
  const best = async (times: number, ask: (i: number) => unknown): Promise<number> => {
    let least = Infinity;
    for (let i = 0; i < times; i++) {
      const began = performance.now();
      await ask(i);
      least = Math.min(least, performance.now() - began);
    }
    return least;
  };
  const source = texts.get(rulesPath)!;
  const at = source.indexOf('  上级要求出庭有两种理解（A18）：');
  const words = [
    '  负责人到庭的，行政机关负责人应当',
    '  负责人到庭的，c',
    '  ',
    '  本规则所称具有负责人身份，是指',
    '  所任职务为',
    '  负责人到庭的，行政机关负',
  ];
  /** A keystroke each: nothing that was worked out for the file before is of use. */
  const keystrokes = () =>
    words.map((typed) => ({
      snapshot: withTexts({ [rulesPath]: `${source.slice(0, at)}${typed}\n${source.slice(at)}` }),
      offset: at + typed.length,
    }));
  const [typed, alone] = [keystrokes(), keystrokes()];
  const ask = ({ snapshot, offset }: (typeof typed)[number]) =>
    languageAnswers.complete(snapshot, { path: rulesPath, offset, locale: 'zh' });
  const trial = sheetOf('科长出庭');
  const hover = (snapshot: Snapshot) =>
    languageAnswers.hover(snapshot, {
      path: rulesPath,
      offset: source.indexOf('指所任职务为') + 3,
      locale: 'zh',
      trial,
    });

  /** Reading the file once takes 13 ms on a quiet machine: 30 ms are two readings, however busy it is. */
  it('completion and hovering answer in the time of two readings of the file, also right after a keystroke', async () => {
    const reading = await best(5, () => parse(source, { file: rulesPath }));
    for (const at of typed) await ask(at);
    await hover(real);
    for (const at of typed) expect(await best(5, () => ask(at))).toBeLessThan(2 * reading);
    expect(await best(alone.length, (i) => ask(alone[i]!))).toBeLessThan(2 * reading);
    expect(await best(5, () => hover(real))).toBeLessThan(2 * reading);
    expect(await best(alone.length, (i) => hover(alone[i]!.snapshot))).toBeLessThan(2 * reading);
  });
});

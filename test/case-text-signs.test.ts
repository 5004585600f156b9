/** Words from outside in a case that is written: they read back to the last character, or are refused by name. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { casesOf, measureVocabulary, readCase, sameFacts } from '../engine/cases/index.ts';
import { holdsOddCharacter } from '../grammar/characters.ts';
import { parse } from '../grammar/index.ts';
import { message } from '../grammar/messages/index.ts';
import { docketFacts, written } from './case-text-refused.ts';
import { docket } from './docket.ts';

const seed = 20261123;

const hostile = [
  '<script>alert(1)</script>',
  '=cmd|calc',
  '『某局』',
  '【二（一）】',
  '案例“某案”：全案：法院已受理。',
  '名称',
  '※ 不是说明',
  '（由某人认定）',
  '1．',
  '第1次',
  '；。，：',
  '\\u300d{name}',
  '  ',
  '',
  '𠮷野家',
];

it.each(hostile)('%s is told as it stands', (words) => {
  const facts = docketFacts(
    { organ: ['complete', words] },
    {
      cause: { kind: 'text', text: words },
      public_interest: {
        value: { kind: 'yesno', yes: false },
        judgement: { by: words, on: '2021-04-01', because: words },
      },
      is_review_organ: { kind: 'yesno', yes: true },
    },
  );
  const { text, diagnostics } = written({ name: words, facts });
  expect(diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  expect(readBack(text!).name).toBe(words);
  expect(sameFacts(docket, readBack(text!).facts!, facts)).toBe(true);
});

it.each([
  '有「引号」',
  '只有一半」',
  '两\n行',
  '两\r\n行',
  '零\u200b宽',
  '\u202e反',
  '\ud800',
  '\u0000',
  '行\u2028尾',
])('%j is refused by name, wherever it stands', (words) => {
  const judged = (judgement: { by: string; because?: string }) =>
    docketFacts(
      {},
      {
        public_interest: {
          value: { kind: 'yesno', yes: true },
          judgement: { on: undefined, because: undefined, ...judgement },
        },
      },
    );
  const refusals = [
    written({ name: words }),
    written({ facts: docketFacts({ organ: ['complete', words] }) }),
    written({ facts: docketFacts({}, { cause: { kind: 'text', text: words } }) }),
    written({ facts: judged({ by: words }) }),
    written({ facts: judged({ by: '某院', because: words }) }),
  ];
  for (const { text, diagnostics } of refusals) {
    expect(text).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]!.code).toMatch(/^RUN68[08]$/);
    expect(message(diagnostics[0]!, 'zh')).toContain('不能写进案例');
    const told = (['zh', 'en'] as const).map((locale) => message(diagnostics[0]!, locale)).join('');
    expect(holdsOddCharacter(told) || /[\r\n\u2028]/.test(told)).toBe(false);
  }
});

it('what any string does: it reads back, or it is refused', () => {
  const counts = { told: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom(...'「」『』【】（）；。：、，※＂于认定\n\t 1第次局'),
          fc.string({ maxLength: 1, unit: 'binary' }),
        ),
        maxLength: 12,
      }),
      (words) => {
        const facts = docketFacts(
          { organ: ['complete', words] },
          {
            public_interest: {
              value: { kind: 'yesno', yes: true },
              judgement: { by: words, on: undefined, because: words },
            },
          },
        );
        const { text } = written({ facts });
        if (text === undefined) return void counts.refused++;
        expect(sameFacts(docket, readBack(text).facts!, facts)).toBe(true);
        counts.told++;
      },
    ),
    { seed, numRuns: 500 },
  );
  expect(Math.min(counts.told, counts.refused)).toBeGreaterThan(50);
});

function readBack(text: string) {
  const source = `语言 1。\n案例集：docket，自2020年12月3日起施行的文本。\n\n${text}\n`;
  const { tree, diagnostics } = parse(source, { file: 'x', vocabulary: measureVocabulary(docket) });
  expect(diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  expect(tree.blocks).toHaveLength(1);
  const block = casesOf(tree.blocks)[0]!;
  return { name: block.name.text, facts: readCase(docket, block, [], 'x').facts };
}

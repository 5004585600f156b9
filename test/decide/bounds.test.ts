/** What would grow without end is given up at a stated limit, as 未定（未证明）: numbers that square themselves, counts. */
import { expect, it } from 'vitest';
import { decide, loadMeasure } from '../../index.ts';

const SQUARES = 30;

it('ends on numbers that square themselves', () => {
  const names = Array.from({ length: SQUARES + 1 }, (_, at) => `额度${String.fromCodePoint(0x4e64 + at)}`);
  const rules = `语言 1。
法规：squares「平方办法」。
自2020年1月1日起施行。

名称
  全案填：
    人数　整数　persons
  数额：${names.map((name, at) => `${name}（全案，整数，amount_${at}）`).join('；')}。

【第一条】「数额。」
${names.map((name, at) => `  ${name}为${at === 0 ? '人数' : `${names[at - 1]}乘以${names[at - 1]}`}。`).join('\n')}
`;
  const { measure, diagnostics } = loadMeasure({ rules, text: '第一条 数额。\n' });
  expect(diagnostics).toEqual([]);
  const began = performance.now();
  const { verdict } = decide(measure!, { facts: { persons: 3 } }, { asOf: '2021-01-01' });
  expect(performance.now() - began).toBeLessThan(5_000);
  const amounts = verdict!.outcomes.filter((outcome) => outcome.kind === 'amount');
  expect(amounts[2]?.value).toEqual({ kind: 'is', value: '81' });
  expect(amounts.at(-1)?.value).toMatchObject({ kind: 'undetermined', proven: false });
});

it('ends on a count over more unknowns than can be told apart', () => {
  const rules = `语言 1。
法规：votes「表决办法」。
自2020年1月1日起施行。

名称
  对象：代表（人，delegate，以姓名为号）。
  每个代表填：
    投赞成票　是否　in_favour
    到会　是否　present
  概念：有效赞成（每个代表，counts）；议案通过（全案，passed）。

【第一条】「表决。」
  本规则所称有效赞成，是指投赞成票，并且到会的情形。
  本规则所称议案通过，是指全案的代表中有150人以上，该人有效赞成的情形。
`;
  const { measure, diagnostics } = loadMeasure({ rules, text: '第一条 表决。\n' });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const items = Array.from({ length: 300 }, (_, at) => ({ id: `代表${at}` }));
  const { verdict } = decide(
    measure!,
    { lists: { delegate: { complete: true, items } } },
    { asOf: '2021-01-01' },
  );
  const passed = verdict!.outcomes.find(({ key }) => key === 'passed');
  expect(passed).toMatchObject({ value: { kind: 'undetermined' } });
});

/** tiaowen diff: two texts named in either way, what is told of their differences, and the exit code. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCall } from '../cli/call.ts';
import { type Differ, diffVerb } from '../cli/diff.ts';
import { everywhere, type Verb } from '../cli/verb.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import type { DifferenceReport, QuestionNamed } from '../engine/proof/index.ts';
import { shownBy } from './recorded-proof.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-diff-'));
const rules = join(scratch, 'rules');
const [early, late] = ['2020-01-01.tiao', '2021-01-01.tiao'].map((name) => join(rules, 'mini', name)) as [
  string,
  string,
];
cpSync(join(import.meta.dirname, 'mini'), rules, { recursive: true });
cpSync(join(rules, 'mini', '2020-01-01.txt'), join(rules, 'mini', '2021-01-01.txt'));
writeFileSync(late, readFileSync(early, 'utf8').replace('自2020年1月1日', '自2021年1月1日'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const appear: QuestionNamed = { kind: 'act', key: 'appear', name: '出庭应诉', instance: [] };
const same: DifferenceReport = {
  questions: 4,
  lists: 2,
  onlyIn: [[], []],
  kinds: [],
  sameOtherwise: [appear],
  undecided: [],
};
const different = (a: CheckedMeasure): DifferenceReport => {
  const shown = shownBy(a, '复议机关', new Map());
  const other = shownBy(a, '复议机关', new Map([['A01', '乙说']]));
  const outcomes = [shown.outcomes[0]!, other.outcomes[0]!] as const;
  return { ...same, onlyIn: [['head_present'], []], kinds: [{ question: appear, shown, outcomes }] };
};

async function diff(
  differ: (a: CheckedMeasure, b: CheckedMeasure) => DifferenceReport,
  argv: readonly string[],
) {
  const recorded: Differ = async (a, b) => differ(a, b);
  const verb: Verb = diffVerb(recorded);
  const out: string[] = [];
  const say = (text: string) => void out.push(text);
  const streams = { out: say, err: say, stdin: () => new Uint8Array() };
  const exit = await verb.run(readCall(argv, [...verb.flags, ...everywhere]), streams);
  return { exit, out: out.join('') };
}

describe('diff', () => {
  it('shows each kind of case by its smallest, under both', async () => {
    const { exit, out } = await diff(different, [early, late]);
    expect(exit).toBe(1);
    expect(out).toContain('比较：mini@2020-01-01　与　mini@2021-01-01');
    expect(out).toContain(
      '结论不同：出庭应诉\n  这样的案件：\n    案例「结论不同：出庭应诉」，截至2021年6月1日：\n',
    );
    expect(out).toMatch(/ {2}依 mini@2020-01-01：\n {4}.*出庭应诉 — 免除/);
    expect(out).toMatch(/ {2}依 mini@2021-01-01：\n {4}.*出庭应诉的义务 — 冲突/);
    expect(out).toContain('只有 mini@2020-01-01 有：负责人到庭。');
    expect(out).toContain('已证明除上面这几种案件外，结论都相同：出庭应诉。');
    expect(out).toContain('结论不同的案件 1 种，未得出结果 0 个。');
  });

  it('says the same in English, and of two that are the same', async () => {
    const { exit, out } = await diff(() => same, [early, late, '--lang', 'en']);
    expect(exit).toBe(0);
    expect(out).toContain('Proved to come out the same in every case: appear in court.');
    expect(out).toContain('The two come out the same in every case.');
  });

  it('does not call the same what is not decided', async () => {
    const undecided = [{ about: 'difference', what: '出庭应诉', span: undefined, why: 'time' }] as const;
    const { exit, out } = await diff(() => ({ ...same, undecided }), [early, late]);
    expect(exit).toBe(1);
    expect(out).toContain('PRF840 没有得出结果（查的是结论的差别：出庭应诉）');
    expect(out).toContain('没有发现不同，但有 1 个问题没有得出结果，不能说两者相同。');
  });

  it('writes JSON', async () => {
    const { out } = await diff(different, [early, late, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      a: { measure: 'mini', version: '2020-01-01' },
      b: { measure: 'mini', version: '2021-01-01' },
      result: 'different',
      kinds: [
        {
          question: { key: 'appear' },
          case: { text: expect.stringContaining('案例「结论不同：出庭应诉」'), asOf: '2021-06-01' },
          outcomes: { a: { state: { value: 'excused' } }, b: { modality: { kind: 'conflict' } } },
        },
      ],
      onlyIn: { a: ['head_present'], b: [] },
      sameOtherwise: [{ key: 'appear' }],
      undecided: [],
      questions: 4,
      lists: 2,
    });
  });

  it('takes measure@date, and gives both in the order named', async () => {
    const asked: string[] = [];
    const hears = (a: CheckedMeasure, b: CheckedMeasure) => {
      asked.push(a.effective, b.effective);
      return same;
    };
    await diff(hears, ['mini@2021-01-01', early, '--rules', rules]);
    expect(asked).toEqual(['2021-01-01', '2020-01-01']);
  });

  it.each([
    [[early], 'needTwo'],
    [[early, late, late], 'needTwo'],
    [[early, 'mini@2019-01-01'], 'unknownSide'],
    [[early, 'mini'], 'unknownSide'],
    [[early, join(rules, 'mini', 'cases.tiao')], 'unknownSide'],
    [[early, join(rules, 'mini', 'nothing.tiao')], 'noSuchPath'],
    [[early, join(scratch, 'nowhere', 'nothing.tiao')], 'noSuchPath'],
  ])('cannot compare %j', async (sides, complaint) => {
    await expect(diff(() => same, [...sides, '--rules', rules])).rejects.toMatchObject({ complaint });
  });

  it('is refused where one of them has errors, which are told instead', async () => {
    const broken = join(scratch, 'broken', 'mini');
    cpSync(join(rules, 'mini'), broken, { recursive: true });
    rmSync(join(broken, '2021-01-01.txt'));
    const { exit, out } = await diff(() => same, [early, join(broken, '2021-01-01.tiao')]);
    expect(exit).toBe(1);
    expect(out).toContain('LAW490');
  });
});

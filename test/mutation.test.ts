/** A rule changed in one place: which cases notice, and which change none can see. */
import { describe, expect, it } from 'vitest';
import { killer, type Mutant, mutants, probesOf, unmet } from '../engine/cases/index.ts';
import { check } from '../engine/check/index.ts';
import { parse } from '../grammar/index.ts';

const rules = `语言 1。
法规：court「出庭办法」。
自2020年12月3日起施行。

名称
  对象：机关（个，organ，以机关名为号）。
  主体：负责人（每个机关，head）。
  行为：出庭（每个机关，appear）。
  全案填：
    重大　是否　major
    开庭日期　日期　hearing_date
  每个机关填：
    级别　市级（city）、区级（district）、其他级别（other）　rank
    能够出庭　是否　able
  概念：够级别（每个机关，high_enough）。

【第一条】「应当出庭。」
  够级别，并且重大的，负责人应当在开庭日期出庭。
  级别为市级、区级之一的，认定为够级别。
  除此以外，不认定为够级别。

【第二条】「可以不出庭。」
  没有能够出庭的，负责人可以不出庭。
  采A01甲说时，第二条与第一条不一致的，适用第二条。
  采A01乙说时，第二条与第一条不一致的，不定先后，报告冲突。

分歧A01「谁优先？」：甲说（本文件采用）「第二条」；乙说「没有写」。
`;

const parsed = parse(rules, { file: 'rules' });
const { measure, diagnostics } = check({ ...parsed, source: rules, file: 'rules' }, undefined);

const facts = (major: string, able: string, rank: string): string =>
  `\n  全案：${major}；开庭日期为2021年5月10日。\n  「某局」：${able}；级别为${rank}。\n  结论应为：`;

const told = (...cases: readonly string[]): string =>
  `语言 1。\n案例集：court，自2020年12月3日起施行的文本。\n${cases
    .map((each, at) => `\n案例「${at + 1}」，截至2021年5月10日：${each}。\n`)
    .join('')}`;

function probes(...cases: readonly string[]) {
  const source = told(...cases);
  const { tree, diagnostics: wrong } = parse(source, { file: 'cases', vocabulary: parsed.vocabulary });
  expect(wrong).toEqual([]);
  return probesOf([{ measure: measure!, versions: [measure!], file: 'cases', source, blocks: tree.blocks }]);
}

/** The mutants no case notices, each as its kind and its place among those of its kind. */
function survivors(...cases: readonly string[]): readonly string[] {
  const looked = probes(...cases);
  const counts = new Map<Mutant['kind'], number>();
  return mutants(measure!).flatMap((mutant) => {
    const at = (counts.get(mutant.kind) ?? 0) + 1;
    counts.set(mutant.kind, at);
    return killer(mutant, looked) === undefined ? [`${mutant.kind} ${at}`] : [];
  });
}

const absent = facts('重大', '能够出庭', '市级');
const thorough = [
  `${absent}出庭待履行；出庭期限为2021年5月10日；够级别`,
  `${facts('重大', '能够出庭', '区级')}够级别`,
  `${facts('重大', '能够出庭', '其他级别')}没有够级别；出庭未产生`,
  `${facts('没有重大', '能够出庭', '市级')}出庭未产生`,
  `${facts('重大', '没有能够出庭', '市级')}可以不出庭；采A01乙说时，出庭的义务冲突`,
  `${facts('没有重大', '没有能够出庭', '其他级别')}可以不出庭`,
];

describe('mutants', () => {
  it('stand on a sound measure', () =>
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]));

  it('are of every kind that the measure has room for', () => {
    const kinds = Map.groupBy(mutants(measure!), ({ kind }) => kind);
    expect(Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length]))).toEqual({
      modality: 6,
      deadline: 3,
      junction: 1,
      drop: 5,
      negate: 4,
      answer: 1,
      option: 2,
      open: 1,
      dropPriority: 1,
      reversePriority: 1,
      settlePriority: 2,
      reading: 1,
      adopted: 1,
    });
  });

  it('differ from the measure in one place', () => {
    for (const { measure: changed } of mutants(measure!)) {
      const places = [
        ...changed.rules.filter((rule, at) => rule !== measure!.rules[at]),
        ...changed.readings.filter((reading, at) => reading !== measure!.readings[at]),
        ...changed.concepts.filter((concept, at) => concept !== measure!.concepts[at]),
        ...(changed.priorities === measure!.priorities ? [] : [changed.priorities]),
      ];
      expect(places).toHaveLength(1);
    }
  });

  it('all fail thorough cases', () => expect(survivors(...thorough)).toEqual([]));

  it('survive where nothing looks at them', () => {
    expect(survivors()).toHaveLength(mutants(measure!).length);
    expect(survivors(`${absent}够级别`)).toContain('modality 1');
  });

  it.each([
    [1, 'option 2'],
    [2, 'drop 1'],
    [3, 'drop 2'],
    [4, 'settlePriority 1'],
  ] as const)('survive without case %i: %s', (left, survivor) => {
    expect(survivors(...thorough.toSpliced(left, 1))).toContain(survivor);
  });

  it('say what noticed them', () => {
    const modality = mutants(measure!).find(({ kind }) => kind === 'modality')!;
    expect(killer(modality, probes(`${absent}够级别；出庭待履行`))).toEqual({
      caseName: '1',
      words: '出庭待履行',
    });
  });
});

describe('the measure itself', () => {
  it('fails what it does not meet', () => {
    const looked = probes(`${absent}出庭待履行；没有够级别`);
    expect([...unmet(measure!, looked)]).toEqual([{ caseName: '1', words: '没有够级别' }]);
  });
});

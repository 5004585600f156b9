/** Which version an instance falls under, and outcomes across versions (language.md §3, two dates). */
import { expect, test } from 'vitest';
import { compile, decide, inEveryVersion } from '../../engine/decide/index.ts';
import type { Value } from '../../engine/measure.ts';
import { always, day, draft, fact, facts, factValue, modality, option, rule, truth, yes } from './draft.ts';

const DUTY = { kind: 'duty', index: 0 } as const;
const named = (name: string) => ({ name, key: name, label: undefined });

/** The older one: 应当, with its lists and facts in another order; the newer one: 可以, ended in 2024. */
const older = draft({
  effective: '2020-01-01',
  repealed: undefined,
  applicability: factValue(1),
  unheld: [{ title: '旧办法', issued: '2015-11-30', clause: undefined }] as never,
  lists: [['案件']],
  facts: [
    { name: '类别', type: { kind: 'options', options: ['甲', '乙'].map(named) }, over: [0] },
    { name: '日期', over: [0], type: { kind: 'date' } },
  ],
  acts: [{ name: 'act', over: [0] }],
  concepts: [{ name: 'old only', over: [0] }],
  rules: [
    rule(DUTY, [0], { kind: 'oneOf', fact: 0, options: [1], at: 'own' }, modality('must')),
    rule({ kind: 'concept', index: 0 }, [0], always, truth(true)),
  ],
});
const newer = draft({
  effective: '2022-01-01',
  repealed: '2024-01-01',
  applicability: factValue(0),
  lists: [['程序'], ['案件']],
  facts: [
    { name: '日期', over: [1], type: { kind: 'date' } },
    { name: '类别', type: { kind: 'options', options: ['乙', '甲', '丙'].map(named) }, over: [1] },
    { name: '新', over: [1] },
  ],
  acts: [{ name: 'act', over: [1] }],
  rules: [
    rule(DUTY, [1], { kind: 'oneOf', fact: 1, options: [0], at: 'own' }, modality('may')),
    rule(DUTY, [1], fact(2), modality('mustNot')),
  ],
});
const [old, current] = [compile(older), compile(newer)];

/** One case told in the words of the newer version; 类别乙. */
function decided(date: Value | undefined, asOf?: string) {
  const told = facts(
    newer,
    [...(date === undefined ? [] : [[0, date, '0'] as const]), [1, option(0), '0']],
    [[], [['一']]],
  );
  return decide(inEveryVersion([old, current], current, told), { asOf });
}

test('the newest version that the date has reached, in its own words', () => {
  const [act, concept] = decided(day('2021-06-01')).outcomes;
  expect(act).toMatchObject({
    version: { kind: 'inForce', effective: '2020-01-01' },
    modality: { kind: 'is', value: 'must' },
    instance: [{ list: '案件', id: '一' }],
  });
  expect(concept).toMatchObject({ key: 'old only', value: { kind: 'is', value: true } });
  expect(decided(day('2021-06-01')).versions.map(({ effective }) => effective)).toEqual(['2020-01-01']);
});

test('from the day of its 施行 on the newer one, and what only the older one has is gone', () => {
  const { outcomes } = decided(day('2022-01-01'));
  expect(outcomes.map(({ key }) => key)).toEqual(['act']);
  expect(outcomes[0]).toMatchObject({
    version: { effective: '2022-01-01' },
    modality: { kind: 'undetermined', proven: true },
    missing: [{ key: '新' }],
  });
});

test('none after the end, none before the beginning, and a text that is not held decides nothing', () => {
  expect(decided(day('2024-01-01')).outcomes[0]).toMatchObject({
    version: { kind: 'none' },
    modality: { kind: 'notApplicable' },
    missing: [],
  });
  expect(decided(day('2015-11-29')).outcomes[0]).toMatchObject({ version: { kind: 'none' } });
  expect(decided(day('2019-12-31')).outcomes[0]).toMatchObject({
    version: { kind: 'textNotHeld', title: '旧办法' },
    modality: { kind: 'undetermined', proven: false },
  });
});

test('an unknown date leaves the version open, and is what is asked for', () => {
  const [act] = decided(undefined).outcomes;
  expect(act).toMatchObject({
    version: { kind: 'undetermined' },
    modality: { kind: 'undetermined', proven: true },
  });
  expect(act!.missing.map(({ key }) => key)).toEqual(expect.arrayContaining(['日期', '新']));
});

test('an unknown date does not matter where every version in force says the same', () => {
  const versions = ['2020-01-01', '2022-01-01'].map((effective) =>
    draft({
      effective,
      applicability: factValue(0),
      facts: [{ name: '日期', type: { kind: 'date' }, from: day('2020-01-01') }],
      acts: [{ name: 'act' }],
      rules: [rule(DUTY, [], always, modality('must'))],
    }),
  );
  const { outcomes } = decide(
    versions.map((version) => ({ program: compile(version), facts: facts(version, []) })),
  );
  expect(outcomes[0]).toMatchObject({
    version: { kind: 'undetermined' },
    modality: { kind: 'is', value: 'must' },
    missing: [],
  });
});

test('where the date lies over a list that the instance does not fix, the day asked about chooses', () => {
  const measure = draft({
    applicability: factValue(0),
    lists: [['开庭']],
    facts: [{ name: '开庭日期', over: [0], type: { kind: 'date' } }],
    acts: [{ name: 'act' }],
    rules: [rule(DUTY, [], always, modality('must'))],
  });
  const at = (asOf?: string) =>
    decide([{ program: compile(measure), facts: facts(measure, []) }], { asOf }).outcomes[0];
  expect(at('2021-01-01')).toMatchObject({ version: { kind: 'inForce' } });
  expect(at('2019-01-01')).toMatchObject({ version: { kind: 'none' } });
  expect(at()).toMatchObject({
    version: { kind: 'undetermined' },
    missing: [{ key: 'asOf', standing: 'asOf' }],
  });
});

test('an act may name its own day', () => {
  const measure = draft({
    applicability: factValue(0),
    facts: [
      { name: 'a', type: { kind: 'date' } },
      { name: 'b', type: { kind: 'date' } },
    ],
    acts: [{ name: 'first' }, { name: 'second', applicability: factValue(1) }],
    rules: [
      rule(DUTY, [], always, modality('must')),
      rule({ kind: 'duty', index: 1 }, [], always, modality('must')),
    ],
  });
  const { outcomes } = decide([
    {
      program: compile(measure),
      facts: facts(measure, [
        [0, day('2021-01-01')],
        [1, day('2019-01-01')],
      ]),
    },
  ]);
  expect(outcomes.map(({ version }) => version.kind)).toEqual(['inForce', 'none']);
});

test('the same question asked by two versions is one unknown', () => {
  const versions = ['2020-01-01', '2022-01-01'].map((effective) =>
    draft({
      effective,
      applicability: factValue(0),
      facts: [{ name: '日期', type: { kind: 'date' }, from: day('2020-01-01') }, { name: '必要' }],
      acts: [{ name: 'act' }],
      rules: [rule(DUTY, [], fact(1), modality('must'))],
    }),
  );
  const given = versions.map((version) => ({ program: compile(version), facts: facts(version, []) }));
  expect(decide(given).outcomes[0]!.missing.map(({ key }) => key)).toEqual(['必要']);
  expect(
    decide(given.map(({ program }, at) => ({ program, facts: facts(versions[at]!, [[1, yes]]) })))
      .outcomes[0],
  ).toMatchObject({ modality: { kind: 'is', value: 'must' } });
});

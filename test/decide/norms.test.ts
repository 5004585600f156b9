import { expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { CheckedMeasure, Value } from '../../engine/measure.ts';
import type { ActOutcome } from '../../engine/verdict.ts';
import {
  and,
  concept,
  day,
  draft,
  fact,
  facts,
  factValue,
  modality,
  no,
  not,
  option,
  performed,
  prevails,
  rule,
  truth,
  yes,
} from './draft.ts';

/** 机关, 程序, 开庭（属于程序）, 到庭人（属于机关、开庭）: the shape of the measure of the design. */
const APPEAR = { kind: 'duty', index: 0 } as const;
const APPEARED = { kind: 'performance', index: 0 } as const;
const [IS_REVIEW, DATE, RENOTIFIED, INTEREST, POST] = [0, 1, 2, 3, 4];
const [HEAD, PRESENT, BEFORE] = [0, 1, 2];

const measure: CheckedMeasure = draft({
  applicability: factValue(DATE),
  lists: [['机关'], ['程序'], ['开庭', [1]], ['到庭人', [0, 2]]],
  facts: [
    { name: '是复议机关', over: [0] },
    { name: '开庭日期', over: [2], type: { kind: 'date' } },
    { name: '法院再次通知出庭', over: [0, 2] },
    { name: '涉及重大公共利益', judged: true },
    {
      name: '职务',
      over: [3],
      type: {
        kind: 'options',
        options: ['正职', '副职', '其他'].map((name) => ({ name, key: name, label: undefined })),
      },
    },
  ],
  concepts: [
    { name: '具有负责人身份', over: [3] },
    { name: '负责人到庭', over: [0, 2] },
    { name: '此前已到庭', over: [0, 2] },
  ],
  acts: [{ name: '出庭应诉', over: [0, 2] }],
  readings: [
    {
      id: 'A01',
      question: '例外是否优先？',
      options: [
        { name: '甲说', source: '' },
        { name: '乙说', source: '' },
      ],
      adopted: 0,
    },
  ],
  rules: [
    rule(
      { kind: 'concept', index: HEAD },
      [3],
      { kind: 'oneOf', fact: POST, options: [0, 1], at: 'own' },
      truth(true),
    ),
    rule(
      { kind: 'concept', index: PRESENT },
      [0, 2],
      {
        kind: 'count',
        list: 3,
        within: [0, 2],
        quantifier: 'atLeast',
        n: 1,
        where: concept(HEAD, 'counted'),
      },
      truth(true),
    ),
    rule(
      { kind: 'concept', index: BEFORE },
      [0, 2],
      {
        kind: 'count',
        list: 2,
        within: [1],
        quantifier: 'atLeast',
        n: 1,
        where: and(
          { kind: 'compare', op: 'lt', left: factValue(DATE, 'counted'), right: factValue(DATE) },
          concept(PRESENT, 'counted'),
        ),
      },
      truth(true),
    ),
    rule(APPEARED, [0, 2], concept(PRESENT), performed('done', factValue(DATE))),
    rule(APPEARED, [0, 2], and(concept(BEFORE), not(fact(RENOTIFIED))), performed('deemedDone')),
    rule(APPEAR, [0, 2], fact(INTEREST), modality('must', { kind: 'on', value: factValue(DATE) })),
    rule(APPEAR, [0, 2], fact(IS_REVIEW), modality('mayNot')),
  ],
  priorities: [prevails(6, 5, { kind: 'reading', reading: 0, option: 0 })],
});

const program = compile(measure);

function appear(
  answers: readonly (readonly [number, Value, string?])[],
  attendees: readonly [string, number, number][],
  asOf = '2021-06-01',
  standing?: 'unknown',
) {
  const given = facts(
    measure,
    answers,
    [
      [['某局']],
      [['二审']],
      [
        ['1', 0],
        ['2', 0],
      ],
      attendees,
    ],
    standing,
  );
  const verdict = decide([{ program, facts: given }], { asOf });
  return {
    verdict,
    acts: verdict.outcomes.filter((outcome): outcome is ActOutcome => outcome.kind === 'act'),
  };
}

const hearings: readonly (readonly [number, Value, string?])[] = [
  [DATE, day('2021-05-10'), '0'],
  [DATE, day('2021-05-20'), '1'],
  [RENOTIFIED, no, '0,0'],
  [RENOTIFIED, no, '0,1'],
];

test('nobody came: overdue, with its deadline', () => {
  const { acts } = appear([...hearings, [INTEREST, yes], [IS_REVIEW, no, '0']], []);
  expect(acts.map(({ modality, state, deadline }) => [modality, state, deadline])).toEqual([
    [
      { kind: 'is', value: 'must' },
      { kind: 'is', value: 'overdue' },
      { kind: 'is', value: '2021-05-10' },
    ],
    [
      { kind: 'is', value: 'must' },
      { kind: 'is', value: 'overdue' },
      { kind: 'is', value: '2021-05-20' },
    ],
  ]);
  expect(acts[0]!.instance).toEqual([
    { list: '机关', listName: '机关', id: '某局' },
    { list: '程序', listName: '程序', id: '二审' },
    { list: '开庭', listName: '开庭', id: '1' },
  ]);
});

test('the head came to the first hearing: done there, deemed done at the second', () => {
  const { acts } = appear(
    [...hearings, [INTEREST, yes], [IS_REVIEW, no, '0'], [POST, option(1), '0']],
    [['甲', 0, 0]],
  );
  expect(acts.map(({ state, doneOn }) => [state, doneOn])).toEqual([
    [
      { kind: 'is', value: 'fulfilled' },
      { kind: 'is', value: '2021-05-10' },
    ],
    [
      { kind: 'is', value: 'fulfilled' },
      { kind: 'is', value: 'timeUnknown' },
    ],
  ]);
});

test('the exception prevails under the adopted reading, and the outcome says that it rests on it', () => {
  const { acts } = appear([...hearings, [INTEREST, yes], [IS_REVIEW, yes, '0']], []);
  expect(acts[0]).toMatchObject({
    modality: { kind: 'is', value: 'mayNot' },
    state: { kind: 'is', value: 'excused' },
    restsOn: ['A01'],
  });
  expect(acts[0]!.rules.map(({ rule, fared, yieldsTo }) => [rule, fared, yieldsTo])).toEqual([
    [5, 'yields', [6]],
    [6, 'holds', []],
    [3, 'fails', []],
    [4, 'fails', []],
  ]);
});

test('what nobody judged is awaited, and nothing else', () => {
  const { acts } = appear([...hearings, [IS_REVIEW, no, '0']], []);
  expect(acts[0]).toMatchObject({
    modality: { kind: 'undetermined', proven: true, awaits: 'judgement' },
    state: { kind: 'undetermined', proven: true, awaits: 'judgement' },
  });
  expect(acts[0]!.missing.map(({ key, standing }) => [key, standing])).toEqual([
    ['涉及重大公共利益', 'awaitsJudgement'],
  ]);
});

test('an unknown that cannot matter is not asked for', () => {
  const { acts } = appear(
    [
      [DATE, day('2021-05-10'), '0'],
      [DATE, day('2021-05-20'), '1'],
      [INTEREST, no],
      [IS_REVIEW, no, '0'],
    ],
    [],
  );
  expect(acts[0]).toMatchObject({
    modality: { kind: 'is', value: 'none' },
    state: { kind: 'is', value: 'none' },
    missing: [],
  });
});

test('before the hearing the duty is pending, and attendance later than the day asked about has not happened', () => {
  const told: readonly (readonly [number, Value, string?])[] = [
    ...hearings,
    [INTEREST, yes],
    [IS_REVIEW, no, '0'],
    [POST, option(0), '0'],
  ];
  const { acts } = appear(told, [['甲', 0, 0]], '2021-05-09');
  expect(acts[0]).toMatchObject({
    state: { kind: 'is', value: 'pending' },
    doneOn: { kind: 'is', value: 'notDone' },
  });
});

test('lists not told of leave the state open, and are named', () => {
  const { acts } = appear([...hearings, [INTEREST, yes], [IS_REVIEW, no, '0']], [], '2021-06-01', 'unknown');
  expect(acts[0]).toMatchObject({ state: { kind: 'undetermined', proven: true } });
  expect(acts[0]!.missing.map(({ key, standing }) => [key, standing])).toContainEqual([
    '到庭人',
    'listUnknown',
  ]);
});

test('a hearing before the first version: no version in force', () => {
  const { acts, verdict } = appear(
    [...hearings.slice(1), [DATE, day('2019-05-10'), '0'], [INTEREST, yes], [IS_REVIEW, no, '0']],
    [],
  );
  expect(acts.map(({ version }) => version)).toEqual([
    { kind: 'none' },
    { kind: 'inForce', effective: '2020-01-01' },
  ]);
  expect(verdict.versions).toHaveLength(1);
});

test('an unknown hearing date: the version is undetermined, and the date is what is missing', () => {
  const { acts } = appear(
    [
      [DATE, day('2021-05-20'), '1'],
      [RENOTIFIED, no, '0,0'],
      [INTEREST, yes],
      [IS_REVIEW, no, '0'],
    ],
    [],
  );
  expect(acts[0]!.version).toEqual({ kind: 'undetermined' });
  expect(acts[0]!.state).toMatchObject({ kind: 'undetermined', proven: true });
  expect(acts[0]!.missing.map(({ key }) => key)).toEqual(['开庭日期']);
});

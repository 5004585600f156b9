/** The two tables of language.md §3, cell by cell. */
import { describe, expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { Rule, Value } from '../../engine/measure.ts';
import type { ActOutcome } from '../../engine/verdict.ts';
import {
  always,
  concept,
  day,
  draft,
  fact,
  facts,
  factValue,
  happened,
  literal,
  modality,
  never,
  no,
  performed,
  prevails,
  rule,
  truth,
  yes,
} from './draft.ts';

const DUTY = { kind: 'duty', index: 0 } as const;
const DONE = { kind: 'performance', index: 0 } as const;
type Modality = Parameters<typeof modality>[0];

function act(
  rules: readonly Rule[],
  told: readonly (readonly [number, Value])[],
  asOf = '2021-05-10',
): ActOutcome {
  const measure = draft({
    facts: [
      { name: 'done', type: { kind: 'event' } },
      { name: 'due', type: { kind: 'date' } },
      { name: 'f2' },
      { name: 'f3' },
    ],
    concepts: [{ name: 'c' }],
    acts: [{ name: 'act' }],
    rules,
  });
  const verdict = decide([{ program: compile(measure), facts: facts(measure, told) }], { asOf });
  return verdict.outcomes[0] as ActOutcome;
}

describe('modalities of two standing rules', () => {
  const table: readonly (readonly [Modality, Modality, string])[] = [
    ['must', 'must', 'must'],
    ['must', 'may', 'must'],
    ['must', 'mayNot', 'conflict'],
    ['must', 'needNot', 'conflict'],
    ['must', 'mustNot', 'conflict'],
    ['may', 'may', 'may'],
    ['may', 'mayNot', 'may'],
    ['may', 'needNot', 'may'],
    ['may', 'mustNot', 'conflict'],
    ['mayNot', 'mayNot', 'mayNot'],
    ['mayNot', 'needNot', 'mayNot'],
    ['mayNot', 'mustNot', 'mustNot'],
    ['needNot', 'needNot', 'needNot'],
    ['mustNot', 'mustNot', 'mustNot'],
  ];
  test.each(
    table.flatMap(
      ([a, b, is]) =>
        [
          [a, b, is],
          [b, a, is],
        ] as const,
    ),
  )('%s and %s: %s', (a, b, is) => {
    const { modality: met } = act(
      [rule(DUTY, [], always, modality(a)), rule(DUTY, [], always, modality(b))],
      [],
    );
    expect(met).toEqual(
      is === 'conflict' ? { kind: 'conflict', between: expect.any(Array) } : { kind: 'is', value: is },
    );
  });

  test('a conflict names its rules side by side, and one that is meant is no different', () => {
    const rules = [
      rule(DUTY, [], always, modality('mayNot')),
      rule(DUTY, [], always, modality('must')),
      rule(DUTY, [], always, modality('must')),
    ];
    expect(act(rules, []).modality).toEqual({ kind: 'conflict', between: [[1, 2], [0]] });
  });

  test('three that clash in two ways leave two answers', () => {
    const rules = [
      rule(DUTY, [], always, modality('must')),
      rule(DUTY, [], always, modality('mayNot')),
      rule(DUTY, [], always, modality('mustNot')),
    ];
    expect(act(rules, []).modality).toMatchObject({
      kind: 'conflict',
      between: [[0], expect.arrayContaining([2])],
    });
  });
});

const ON_DUE = { kind: 'on', value: factValue(1) } as const;
const onTime = performed('done', factValue(0));

describe('states', () => {
  const rows: readonly (readonly [Modality, string, string, string, string])[] = [
    ['must', 'fulfilled', 'late', 'pending', 'overdue'],
    ['may', 'exercised', 'exercisedLate', 'notExercised', 'notExercised'],
    ['mayNot', 'fulfilled', 'fulfilled', 'excused', 'excused'],
    ['needNot', 'fulfilled', 'fulfilled', 'excused', 'excused'],
    ['mustNot', 'forbiddenDone', 'forbiddenDone', 'observed', 'observed'],
  ];
  test.each(rows)('%s', (is, byDue, afterDue, notPast, past) => {
    const rules = [rule(DUTY, [], always, modality(is, ON_DUE)), rule(DONE, [], happened(0), onTime)];
    const state = (done: Value, due: string) =>
      act(rules, [
        [0, done],
        [1, day(due)],
      ]).state;
    expect(state(day('2021-05-01'), '2021-05-01')).toEqual({ kind: 'is', value: byDue });
    expect(state(day('2021-05-02'), '2021-05-01')).toEqual({ kind: 'is', value: afterDue });
    expect(state(never, '2021-05-10')).toEqual({ kind: 'is', value: notPast });
    expect(state(never, '2021-05-09')).toEqual({ kind: 'is', value: past });
  });

  test('no duty, no state, done or not', () => {
    const rules = [rule(DONE, [], happened(0), onTime)];
    expect(act(rules, [[0, day('2021-05-01')]])).toMatchObject({
      modality: { value: 'none' },
      state: { value: 'none' },
      doneOn: { value: '2021-05-01' },
    });
  });

  test('before a day is strict, for doing and for being past', () => {
    const rules = [
      rule(DUTY, [], always, modality('must', { kind: 'before', value: factValue(1) })),
      rule(DONE, [], happened(0), onTime),
    ];
    const state = (done: Value, due: string) =>
      act(rules, [
        [0, done],
        [1, day(due)],
      ]).state;
    expect(state(day('2021-05-01'), '2021-05-02')).toMatchObject({ value: 'fulfilled' });
    expect(state(day('2021-05-01'), '2021-05-01')).toMatchObject({ value: 'late' });
    expect(state(never, '2021-05-11')).toMatchObject({ value: 'pending' });
    expect(state(never, '2021-05-10')).toMatchObject({ value: 'overdue' });
  });

  test('a clock whose start has not happened does not run, nor one whose start lies after the day asked about', () => {
    const within = {
      kind: 'within',
      from: factValue(0),
      countsFirstDay: false,
      amount: literal({ kind: 'number', n: 3n, d: 1n }),
      unit: 'day',
      rollsOver: false,
      suspended: undefined,
    } as const;
    const rules = [rule(DUTY, [], always, modality('must', within))];
    const outcome = (start: Value) => act(rules, [[0, start]]);
    expect(outcome(never)).toMatchObject({ deadline: { value: 'none' }, state: { value: 'pending' } });
    expect(outcome(day('2021-05-11'))).toMatchObject({
      deadline: { value: 'none' },
      state: { value: 'pending' },
    });
    expect(outcome(day('2021-05-06'))).toMatchObject({
      deadline: { value: '2021-05-09' },
      state: { value: 'overdue' },
    });
  });

  test('deemed done is in time whenever it came about, deemed not done answers the opposite', () => {
    const deemed = [
      rule(DUTY, [], always, modality('must', ON_DUE)),
      rule(DONE, [], fact(2), performed('deemedDone', factValue(0))),
    ];
    expect(
      act(deemed, [
        [0, day('2021-05-09')],
        [1, day('2021-05-01')],
        [2, yes],
      ]),
    ).toMatchObject({ state: { value: 'fulfilled' }, doneOn: { value: '2021-05-09' } });
    const denied = [
      rule(DUTY, [], always, modality('must', ON_DUE)),
      rule(DONE, [], happened(0), onTime),
      rule(DONE, [], fact(2), performed('deemedNotDone')),
    ];
    expect(
      act(denied, [
        [0, day('2021-05-01')],
        [1, day('2021-05-01')],
        [2, yes],
      ]).state,
    ).toEqual({ kind: 'conflict', between: [[1], [2]] });
  });

  test('the earliest deadline of the rules that stand', () => {
    const rules = [
      rule(DUTY, [], always, modality('must', ON_DUE)),
      rule(DUTY, [], fact(2), modality('must', { kind: 'on', value: literal(day('2021-05-03')) })),
      rule(DUTY, [], fact(3), modality('must', { kind: 'promptly' })),
    ];
    expect(
      act(rules, [
        [1, day('2021-05-05')],
        [2, yes],
        [3, yes],
      ]).deadline,
    ).toEqual({ kind: 'is', value: '2021-05-03' });
    expect(
      act(rules, [
        [1, day('2021-05-05')],
        [2, no],
        [3, yes],
      ]).deadline,
    ).toEqual({ kind: 'is', value: '2021-05-05' });
  });

  test('a state stands in the conditions of another rule', () => {
    const rules = [
      rule(DUTY, [], always, modality('must', ON_DUE)),
      rule(DONE, [], happened(0), onTime),
      rule(
        { kind: 'concept', index: 0 },
        [],
        { kind: 'state', act: 0, state: 'breach', at: 'own' },
        truth(true),
      ),
    ];
    const measure = draft({
      facts: [
        { name: 'done', type: { kind: 'event' } },
        { name: 'due', type: { kind: 'date' } },
      ],
      concepts: [{ name: 'c' }],
      acts: [{ name: 'act' }],
      rules,
    });
    const value = (done: Value) =>
      decide(
        [
          {
            program: compile(measure),
            facts: facts(measure, [
              [0, done],
              [1, day('2021-05-01')],
            ]),
          },
        ],
        { asOf: '2021-05-10' },
      ).outcomes[1];
    expect(value(day('2021-05-02'))).toMatchObject({ value: { kind: 'is', value: true } });
    expect(value(day('2021-05-01'))).toMatchObject({ value: { kind: 'is', value: false } });
  });
});

describe('priorities', () => {
  const rules = [
    rule(DUTY, [], always, modality('must')),
    rule(DUTY, [], fact(2), modality('mayNot')),
    rule(DUTY, [], fact(3), modality('mustNot')),
  ];
  const withPriorities = (told: readonly (readonly [number, Value])[]) => {
    const measure = draft({
      facts: [{ name: 'f0' }, { name: 'f1' }, { name: 'f2' }, { name: 'f3' }],
      acts: [{ name: 'act' }],
      rules,
      priorities: [prevails(2, 1), prevails(1, 0)],
    });
    return decide([{ program: compile(measure), facts: facts(measure, told) }]).outcomes[0] as ActOutcome;
  };

  test('are transitive, also through a rule that does not hold', () => {
    const outcome = withPriorities([
      [2, no],
      [3, yes],
    ]);
    expect(outcome.modality).toEqual({ kind: 'is', value: 'mustNot' });
    expect(outcome.rules.map(({ fared, yieldsTo }) => [fared, yieldsTo])).toEqual([
      ['yields', [2]],
      ['fails', []],
      ['holds', []],
    ]);
  });

  test('silence nobody while the higher rule is not known to hold', () => {
    expect(withPriorities([[2, no]])).toMatchObject({
      modality: { kind: 'undetermined', proven: true },
      missing: [{ key: 'f3' }],
      rules: [{ fared: 'undetermined' }, { fared: 'fails' }, { fared: 'undetermined' }],
    });
  });
});

test('what depends on a conflict is in conflict only if its answers differ there', () => {
  const rules = [
    rule({ kind: 'concept', index: 0 }, [], always, truth(true)),
    rule({ kind: 'concept', index: 0 }, [], always, truth(false)),
    rule({ kind: 'concept', index: 1 }, [], { kind: 'or', parts: [concept(0), fact(0)] }, truth(true)),
    rule(
      { kind: 'concept', index: 2 },
      [],
      { kind: 'and', parts: [concept(0), { kind: 'not', part: concept(0) }] },
      truth(true),
    ),
  ];
  const measure = draft({
    facts: [{ name: 'f0' }],
    concepts: [{ name: 'c0' }, { name: 'c1' }, { name: 'c2' }],
    rules,
  });
  const values = (told: readonly (readonly [number, Value])[]) =>
    decide([{ program: compile(measure), facts: facts(measure, told) }]).outcomes.map((outcome) =>
      outcome.kind === 'concept' ? outcome.value.kind : '',
    );
  expect(values([[0, no]])).toEqual(['conflict', 'conflict', 'is']);
  expect(values([[0, yes]])).toEqual(['conflict', 'is', 'is']);
  expect(values([])).toEqual(['conflict', 'undetermined', 'is']);
});

/** Periods, working days, events and times (language.md §5). */
import { describe, expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { Answer, CheckedMeasure, Value } from '../../engine/measure.ts';
import type { ActOutcome } from '../../engine/verdict.ts';
import {
  always,
  compare,
  day,
  draft,
  facts,
  factValue,
  happened,
  literal,
  modality,
  never,
  number,
  performed,
  rule,
} from './draft.ts';

type Deadline = Extract<NonNullable<Extract<Answer, { kind: 'modality' }>['deadline']>, { kind: 'within' }>;
const DUTY = { kind: 'duty', index: 0 } as const;

const calendar = {
  name: 'cn-2021',
  years: [2021],
  off: ['2021-05-03', '2021-05-04', '2021-05-05'],
  worked: ['2021-05-08'],
};
const minute = (iso: string): Value => ({ kind: 'minute', minute: Date.parse(`${iso}:00Z`) / 60_000 });

function within(
  of: Partial<Deadline>,
  from: string,
): { readonly deadline: ActOutcome['deadline']; readonly lacking: unknown } {
  const deadline: Deadline = {
    kind: 'within',
    from: literal(day(from)),
    countsFirstDay: false,
    amount: literal(number(1)),
    unit: 'day',
    rollsOver: false,
    suspended: undefined,
    ...of,
  };
  const measure = draft({
    calendar,
    acts: [{ name: 'act' }],
    rules: [rule(DUTY, [], always, modality('must', deadline))],
  });
  const verdict = decide([{ program: compile(measure), facts: facts(measure, []) }], { asOf: '2021-01-01' });
  return { deadline: (verdict.outcomes[0] as ActOutcome).deadline, lacking: verdict.lackingYears };
}

describe('the last day of a period', () => {
  const n = (amount: number) => ({ amount: literal(number(amount)) });
  const rows: readonly (readonly [string, Partial<Deadline>, string, string])[] = [
    ['days from the next day', { ...n(15) }, '2021-05-10', '2021-05-25'],
    ['days from the day itself', { ...n(15), countsFirstDay: true }, '2021-05-10', '2021-05-24'],
    ['a month', { ...n(1), unit: 'month' }, '2021-01-15', '2021-02-15'],
    ['a month that has no such day', { ...n(1), unit: 'month' }, '2021-01-31', '2021-02-28'],
    [
      'a month from the day itself',
      { ...n(1), unit: 'month', countsFirstDay: true },
      '2021-01-15',
      '2021-02-14',
    ],
    ['a year over the leap day', { ...n(1), unit: 'year' }, '2020-02-29', '2021-02-28'],
    [
      'working days over holidays and a worked Saturday',
      { ...n(5), unit: 'workday' },
      '2021-04-30',
      '2021-05-11',
    ],
    [
      'working days from the day itself',
      { ...n(1), unit: 'workday', countsFirstDay: true },
      '2021-05-06',
      '2021-05-06',
    ],
    ['rolled over the holidays', { ...n(1), rollsOver: true }, '2021-05-02', '2021-05-06'],
    ['suspended days', { ...n(10), suspended: literal(number(3)) }, '2021-05-10', '2021-05-23'],
    [
      'suspended days, then rolled over',
      { ...n(1), suspended: literal(number(1)), rollsOver: true },
      '2021-05-01',
      '2021-05-06',
    ],
  ];
  test.each(rows)('%s', (_, period, from, last) => {
    expect(within(period, from)).toEqual({ deadline: { kind: 'is', value: last }, lacking: [] });
  });

  test('a year that the calendar does not hold leaves it open, and is named', () => {
    expect(within({ ...n(3), unit: 'workday' }, '2021-12-30')).toEqual({
      deadline: { kind: 'undetermined', proven: false, awaits: 'fact' },
      lacking: [{ calendar: 'cn-2021', year: 2022 }],
    });
  });
});

/** Fact 0 an event, done at it, due on fact 1 (a time) or a day. */
function timed(deadline: Answer, told: readonly (readonly [number, Value])[], asOf = '2021-06-01') {
  const measure = draft({
    facts: [
      { name: 'done', type: { kind: 'event' } },
      { name: 'hearing', type: { kind: 'time' } },
    ],
    acts: [{ name: 'act' }],
    rules: [
      rule(DUTY, [], always, deadline),
      rule({ kind: 'performance', index: 0 }, [], happened(0), performed('done', factValue(0))),
    ],
  });
  return decide([{ program: compile(measure), facts: facts(measure, told) }], { asOf })
    .outcomes[0] as ActOutcome;
}

describe('a day against a time', () => {
  const before = modality('must', { kind: 'before', value: factValue(1) });

  test('of another day is before or after', () => {
    expect(
      timed(before, [
        [0, day('2021-05-09')],
        [1, minute('2021-05-10T09:30')],
      ]).state,
    ).toMatchObject({ value: 'fulfilled' });
    expect(
      timed(before, [
        [0, day('2021-05-11')],
        [1, minute('2021-05-10T09:30')],
      ]).state,
    ).toMatchObject({ value: 'late' });
  });

  test('of that day cannot be told, and the time is what is missing', () => {
    const outcome = timed(before, [
      [0, day('2021-05-10')],
      [1, minute('2021-05-10T09:30')],
    ]);
    expect(outcome).toMatchObject({
      state: { kind: 'undetermined', proven: true },
      missing: [{ key: 'done' }],
    });
  });

  test('and a time against a time is told', () => {
    expect(
      timed(before, [
        [0, minute('2021-05-10T09:29')],
        [1, minute('2021-05-10T09:30')],
      ]).state,
    ).toMatchObject({ value: 'fulfilled' });
    expect(
      timed(before, [
        [0, minute('2021-05-10T09:30')],
        [1, minute('2021-05-10T09:30')],
      ]).state,
    ).toMatchObject({ value: 'late' });
  });

  test('a deadline that is a day lasts to the end of it', () => {
    const on = modality('must', { kind: 'on', value: literal(day('2021-05-10')) });
    expect(timed(on, [[0, minute('2021-05-10T23:59')]]).state).toMatchObject({ value: 'fulfilled' });
    expect(timed(on, [[0, minute('2021-05-11T00:00')]]).state).toMatchObject({ value: 'late' });
  });
});

describe('events', () => {
  const measure = draft({
    facts: [{ name: 'e', type: { kind: 'event' } }],
    concepts: [{ name: 'happened' }, { name: 'early' }],
    rules: [
      rule({ kind: 'concept', index: 0 }, [], happened(0), { kind: 'truth', value: true }),
      rule({ kind: 'concept', index: 1 }, [], compare(factValue(0), 'lt', literal(day('2021-05-05'))), {
        kind: 'truth',
        value: true,
      }),
    ],
  });
  const values = (told: Value | undefined, asOf?: string) =>
    decide([{ program: compile(measure), facts: facts(measure, told === undefined ? [] : [[0, told]]) }], {
      asOf,
    }).outcomes.map((outcome) =>
      outcome.kind !== 'concept'
        ? undefined
        : outcome.value.kind === 'is'
          ? outcome.value.value
          : outcome.missing.map(({ key }) => key),
    );

  test('dated after the day asked about have not happened', () => {
    expect(values(day('2021-05-03'), '2021-05-03')).toEqual([true, true]);
    expect(values(minute('2021-05-03T18:00'), '2021-05-03')).toEqual([true, true]);
    expect(values(day('2021-05-04'), '2021-05-03')).toEqual([false, false]);
    expect(values(never, '2021-05-03')).toEqual([false, false]);
  });

  test('wait for the day asked about, or for the event', () => {
    expect(values(day('2021-05-03'))).toEqual([['asOf'], ['asOf']]);
    expect(values(day('2021-05-06'))).toEqual([['asOf'], false]);
    expect(values(undefined, '2021-05-10')).toEqual([['e'], ['e']]);
  });
});

test('earliest: from the last of all parts, the first of those alternatives that hold', () => {
  const decided = (told: readonly (readonly [number, Value])[]): CheckedMeasure => {
    const e = [0, 1, 2].map(happened);
    const condition = { kind: 'or', parts: [{ kind: 'and', parts: [e[0]!, e[1]!] }, e[2]!] } as const;
    const measure = draft({
      facts: ['a', 'b', 'c'].map((name) => ({ name, type: { kind: 'event' } as const })),
      acts: [{ name: 'act' }],
      rules: [rule({ kind: 'performance', index: 0 }, [], condition, performed('done', 'earliest'))],
    });
    return decide([{ program: compile(measure), facts: facts(measure, told) }], { asOf: '2021-06-01' })
      .outcomes[0] as never;
  };
  const [may1, may2, may3] = ['2021-05-01', '2021-05-02', '2021-05-03'].map(day) as [Value, Value, Value];
  expect(
    decided([
      [0, may1],
      [1, may3],
      [2, never],
    ]),
  ).toMatchObject({ doneOn: { value: '2021-05-03' } });
  expect(
    decided([
      [0, may1],
      [1, may3],
      [2, may2],
    ]),
  ).toMatchObject({ doneOn: { value: '2021-05-02' } });
  expect(
    decided([
      [0, never],
      [1, may3],
      [2, never],
    ]),
  ).toMatchObject({ doneOn: { value: 'notDone' } });
});

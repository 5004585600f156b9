/** Unknown is not no (language.md §4): lists, guards, unknowns compared with one another, bounds, what to ask first. */
import { describe, expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { CheckedMeasure, Condition, Expr, Value } from '../../engine/measure.ts';
import type { Outcome } from '../../engine/verdict.ts';
import {
  always,
  and,
  compare,
  concept,
  day,
  draft,
  fact,
  facts,
  factValue,
  literal,
  modality,
  no,
  not,
  number,
  or,
  rule,
  truth,
  value,
  yes,
} from './draft.ts';

type Lists = Parameters<typeof facts>[2];

function outcomes(
  measure: CheckedMeasure,
  told: readonly (readonly [number, Value, string?])[],
  lists?: Lists,
  standing?: 'complete' | 'incomplete' | 'unknown',
): readonly Outcome[] {
  return decide([{ program: compile(measure), facts: facts(measure, told, lists, standing) }]).outcomes;
}

const answer = (outcome: Outcome | undefined): unknown => {
  if (outcome === undefined || outcome.kind === 'act') return undefined;
  return outcome.value.kind === 'is' ? outcome.value.value : outcome.value.kind;
};
const missing = (outcome: Outcome | undefined): unknown =>
  outcome?.missing.map(({ key, standing }) => [key, standing]);
const C = (index: number) => ({ kind: 'concept', index }) as const;

describe('counting', () => {
  const count = (quantifier: 'atLeast' | 'atMost' | 'exactly' | 'every', n: number): Condition => ({
    kind: 'count',
    list: 0,
    within: [],
    quantifier,
    n,
    where: fact(0, 'counted'),
  });
  const measure = draft({
    lists: [['人']],
    facts: [{ name: 'f', over: [0] }],
    concepts: [{ name: 'two' }, { name: 'at most one' }, { name: 'exactly one' }, { name: 'every' }],
    rules: [
      rule(C(0), [], count('atLeast', 2), truth(true)),
      rule(C(1), [], count('atMost', 1), truth(true)),
      rule(C(2), [], count('exactly', 1), truth(true)),
      rule(C(3), [], count('every', 0), truth(true)),
    ],
  });
  const people: Lists = [[['甲'], ['乙'], ['丙']]];
  const counted = (answers: readonly (Value | undefined)[], standing?: 'complete' | 'incomplete') =>
    outcomes(
      measure,
      answers.flatMap((is, at): [number, Value, string][] => (is === undefined ? [] : [[0, is, String(at)]])),
      people,
      standing,
    );

  test.each([
    [
      [yes, yes, no],
      [true, false, false, false],
    ],
    [
      [yes, no, no],
      [false, true, true, false],
    ],
    [
      [yes, yes, yes],
      [true, false, false, true],
    ],
    [
      [no, no, no],
      [false, true, false, false],
    ],
  ])('a complete list %#', (answers, expected) => {
    expect(counted(answers).map(answer)).toEqual(expected);
  });

  test('an unknown element may matter, and only where it does', () => {
    const [two, atMostOne, exactlyOne, every] = counted([yes, yes, undefined]);
    expect([two, atMostOne, exactlyOne, every].map(answer)).toEqual([true, false, false, 'undetermined']);
    expect(missing(every)).toEqual([['f', 'unknown']]);
  });

  test('an incomplete list can find, not rule out', () => {
    expect(counted([yes, yes, no], 'incomplete').map(answer)).toEqual([true, false, false, false]);
    const found = counted([yes, no, yes], 'incomplete');
    expect(found.map(answer)).toEqual([true, false, false, false]);
    const open = counted([yes, no, no], 'incomplete');
    expect(open.map(answer)).toEqual(['undetermined', 'undetermined', 'undetermined', false]);
    expect(open.slice(0, 3).map(missing)).toEqual([1, 2, 3].map(() => [['人', 'listIncomplete']]));
  });

  test('a list not told of is never empty', () => {
    const [two, atMostOne, exactlyOne, every] = outcomes(measure, [], [[]], 'unknown');
    expect([two, atMostOne, exactlyOne, every].map(answer)).toEqual([
      'undetermined',
      'undetermined',
      'undetermined',
      'undetermined',
    ]);
    expect(missing(every)).toEqual([['人', 'listUnknown']]);
  });

  test('an empty list is told as such: none, and every one', () => {
    expect(outcomes(measure, [], [[]]).map(answer)).toEqual([false, true, false, true]);
  });
});

describe('values over lists', () => {
  const over = (of: 'count' | 'sum' | 'max' | 'earliest', index: number): Expr => ({
    kind: 'aggregate',
    of,
    list: 0,
    within: [],
    where: always,
    value: of === 'count' ? undefined : factValue(index, 'counted'),
  });
  const measure = draft({
    lists: [['项目']],
    facts: [
      { name: '评分', over: [0], type: { kind: 'decimal' }, from: number(0), to: number(100) },
      { name: '经费', over: [0], type: { kind: 'money' }, guard: not(fact(2)) },
      { name: '自筹', over: [0] },
    ],
    amounts: [{ name: '数量' }, { name: '合计' }, { name: '最高' }],
    rules: [
      rule({ kind: 'amount', index: 0 }, [], always, value(over('count', 0))),
      rule({ kind: 'amount', index: 1 }, [], always, value(over('sum', 1))),
      rule({ kind: 'amount', index: 2 }, [], always, value(over('max', 0))),
    ],
  });
  const two: Lists = [[['一'], ['二']]];

  test('a sum skips what does not apply', () => {
    const [count, sum] = outcomes(
      measure,
      [
        [1, number(30), '0'],
        [2, no, '0'],
        [2, yes, '1'],
      ],
      two,
    );
    expect([answer(count), answer(sum)]).toEqual(['2', '30']);
  });

  test('an incomplete list leaves a sum open, but not a highest that cannot be exceeded', () => {
    const told: readonly (readonly [number, Value, string?])[] = [
      [0, number(100), '0'],
      [0, number(50), '1'],
      [1, number(1), '0'],
      [1, number(1), '1'],
      [2, no, '0'],
      [2, no, '1'],
    ];
    const [count, sum, highest] = outcomes(measure, told, two, 'incomplete');
    expect([answer(count), answer(sum), answer(highest)]).toEqual(['undetermined', 'undetermined', '100']);
    expect(count).toMatchObject({
      value: { proven: true },
      missing: [{ key: '项目', standing: 'listIncomplete' }],
    });
  });

  test('nothing has no highest', () => {
    expect(outcomes(measure, [], [[]]).map(answer)).toEqual(['0', '0', 'notApplicable']);
  });
});

describe('只在……时填', () => {
  const measure = draft({
    facts: [{ name: 'guard' }, { name: 'f', guard: fact(0), judged: true }],
    concepts: [{ name: 'c' }, { name: 'not c' }],
    rules: [rule(C(0), [], fact(1), truth(true)), rule(C(1), [], not(fact(1)), truth(true))],
  });

  test('a guard that is 否 answers 否 and asks nothing, whatever was told', () => {
    expect(outcomes(measure, [[0, no]]).map(answer)).toEqual([false, true]);
    expect(
      outcomes(measure, [
        [0, no],
        [1, yes],
      ]).map(answer),
    ).toEqual([false, true]);
  });

  test('an unknown guard is asked with what it guards, the guard first: it settles more', () => {
    const [c] = outcomes(measure, []);
    expect(missing(c)).toEqual([
      ['guard', 'unknown'],
      ['f', 'awaitsJudgement'],
    ]);
    expect(c).toMatchObject({ value: { kind: 'undetermined', proven: true, awaits: 'fact' } });
  });

  test('with the guard so, a judgement is awaited', () => {
    expect(outcomes(measure, [[0, yes]])[0]).toMatchObject({
      value: { kind: 'undetermined', awaits: 'judgement' },
    });
  });
});

describe('unknowns compared with one another', () => {
  const dates = (names: readonly string[], condition: Condition) =>
    draft({
      facts: names.map((name) => ({ name, type: { kind: 'date' } as const })),
      concepts: [{ name: 'c' }],
      rules: [rule(C(0), [], condition, truth(true))],
    });
  const later = (index: number, days: number): Expr => ({
    kind: 'shift',
    from: factValue(index),
    amount: literal(number(days)),
    unit: 'day',
    back: false,
  });
  const [a, b, c] = [factValue(0), factValue(1), factValue(2)];

  test.each([
    ['before and after at once', and(compare(a, 'lt', b), compare(b, 'lt', a))],
    ['a circle of three', and(compare(a, 'lt', b), compare(b, 'lt', c), compare(c, 'lt', a))],
    [
      'more than ten days apart, and less than five',
      and(compare(later(0, 10), 'lt', b), compare(b, 'lt', later(0, 5))),
    ],
    [
      'after what is after a day, and not after it',
      and(
        compare(literal(day('2021-05-01')), 'le', a),
        compare(a, 'lt', b),
        compare(b, 'le', literal(day('2021-05-01'))),
      ),
    ],
  ])('%s is never so', (_, condition) => {
    expect(outcomes(dates(['a', 'b', 'c'], condition), []).map(answer)).toEqual([false]);
  });

  test('before, after or the same is always so', () => {
    expect(
      outcomes(dates(['a', 'b'], or(compare(a, 'lt', b), compare(b, 'lt', a), compare(a, 'eq', b))), []).map(
        answer,
      ),
    ).toEqual([true]);
  });

  test('one before the other can be either, and both are asked for', () => {
    const [outcome] = outcomes(dates(['a', 'b'], compare(a, 'lt', b)), []);
    expect(outcome).toMatchObject({ value: { kind: 'undetermined', proven: true } });
    expect(missing(outcome)).toEqual([
      ['a', 'unknown'],
      ['b', 'unknown'],
    ]);
  });

  test('numbers between bounds that meet', () => {
    const measure = draft({
      facts: [
        { name: 'a', type: { kind: 'money' }, to: number(10) },
        { name: 'b', type: { kind: 'money' }, from: number(10) },
      ],
      concepts: [{ name: 'le' }, { name: 'lt' }],
      rules: [
        rule(C(0), [], compare(a, 'le', b), truth(true)),
        rule(C(1), [], compare(a, 'lt', b), truth(true)),
      ],
    });
    expect(outcomes(measure, []).map(answer)).toEqual([true, 'undetermined']);
    expect(outcomes(measure, [])[1]).toMatchObject({ value: { proven: true } });
  });
});

describe('arithmetic with unknowns', () => {
  const money = (name: string, from: number, to: number) =>
    ({ name, type: { kind: 'money' }, from: number(from), to: number(to) }) as const;
  const plus = (left: Expr, right: Expr): Expr => ({ kind: 'arithmetic', op: 'add', left, right });
  const times = (left: Expr, right: Expr): Expr => ({ kind: 'arithmetic', op: 'mul', left, right });

  test('declared bounds pass through', () => {
    const measure = draft({
      facts: [money('a', 0, 10), money('b', 5, 10)],
      concepts: [{ name: 'c' }],
      rules: [
        rule(C(0), [], compare(plus(factValue(0), factValue(1)), 'le', literal(number(20))), truth(true)),
      ],
    });
    expect(outcomes(measure, []).map(answer)).toEqual([true]);
  });

  test('a threshold is found exactly: a third of it turns at the third', () => {
    const third: Expr = { kind: 'arithmetic', op: 'div', left: factValue(0), right: literal(number(3)) };
    const measure = draft({
      facts: [money('a', 0, 100)],
      concepts: [{ name: 'c' }],
      rules: [
        rule(
          C(0),
          [],
          and(compare(third, 'lt', literal(number(1))), compare(literal(number(3)), 'le', factValue(0))),
          truth(true),
        ),
      ],
    });
    expect(outcomes(measure, []).map(answer)).toEqual([false]);
  });

  test('two unknowns multiplied: shown by example that both answers can be', () => {
    const measure = draft({
      facts: [money('a', 0, 10), money('b', 0, 10)],
      concepts: [{ name: 'c' }],
      rules: [
        rule(C(0), [], compare(literal(number(50)), 'lt', times(factValue(0), factValue(1))), truth(true)),
      ],
    });
    expect(outcomes(measure, [])[0]).toMatchObject({ value: { kind: 'undetermined', proven: true } });
  });

  test('an amount that depends on an unknown, and one that does not', () => {
    const capped: Expr = {
      kind: 'pick',
      of: 'min',
      values: [plus(factValue(0), literal(number(100))), literal(number(50))],
    };
    const measure = draft({
      facts: [money('a', 0, 10)],
      amounts: [{ name: 'sum' }, { name: 'capped' }],
      rules: [
        rule({ kind: 'amount', index: 0 }, [], always, value(plus(factValue(0), literal(number(1))))),
        rule({ kind: 'amount', index: 1 }, [], always, value(capped)),
      ],
    });
    expect(outcomes(measure, []).map(answer)).toEqual(['undetermined', '50']);
    expect(outcomes(measure, []).map(missing)).toEqual([[['a', 'unknown']], []]);
  });
});

test('what settles most is asked first', () => {
  const measure = draft({
    facts: [{ name: 'a' }, { name: 'b' }, { name: 'c' }],
    concepts: [{ name: 'c0' }],
    rules: [rule(C(0), [], and(fact(2), or(fact(0), fact(1))), truth(true))],
  });
  expect(missing(outcomes(measure, [])[0])).toEqual([
    ['c', 'unknown'],
    ['a', 'unknown'],
    ['b', 'unknown'],
  ]);
});

test('an open concept with no item holding waits for its judged fact, and so does its negation', () => {
  const measure = draft({
    facts: [{ name: 'a' }, { name: 'other', judged: true }],
    concepts: [{ name: 'open', openFact: 1 }, { name: 'not open' }],
    rules: [rule(C(0), [], fact(0), truth(true)), rule(C(1), [], not(concept(0)), truth(true))],
  });
  expect(outcomes(measure, [[0, yes]]).map(answer)).toEqual([true, false]);
  for (const outcome of outcomes(measure, [[0, no]]))
    expect(outcome).toMatchObject({
      value: { kind: 'undetermined', awaits: 'judgement' },
      missing: [{ key: 'other' }],
    });
  expect(
    outcomes(measure, [
      [0, no],
      [1, no],
    ]).map(answer),
  ).toEqual([false, true]);
});

test('范围 that is 否 makes a duty not apply; unknown, it is asked for', () => {
  const measure = draft({
    facts: [{ name: 'scope' }],
    acts: [{ name: 'act' }],
    scopes: [{ clause: { text: '第一条' }, over: [], condition: fact(0) }] as never,
    rules: [rule({ kind: 'duty', index: 0 }, [], always, modality('must'))],
  });
  expect(outcomes(measure, [[0, no]])[0]).toMatchObject({
    modality: { kind: 'notApplicable' },
    state: { kind: 'notApplicable' },
  });
  expect(outcomes(measure, [])[0]).toMatchObject({
    modality: { kind: 'undetermined', proven: true },
    missing: [{ key: 'scope' }],
  });
});

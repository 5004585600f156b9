/**
 * Random small measures with all that a rule file can ask: two lists, one in the other, quantifiers, counted and summed
 * things, exact numbers, tables by tiers, deadlines of every kind, readings. Made to be decided on whole cases.
 */
import fc from 'fast-check';
import type { CheckedMeasure, Condition, Deadline, Expr, Priority, Rule } from '../../engine/measure.ts';
import {
  always,
  and,
  compare,
  concept,
  day,
  draft,
  fact,
  factValue,
  literal,
  modality,
  not,
  number,
  or,
  performed,
  prevails,
  rule,
  truth,
  value,
} from './draft.ts';

type At = 'own' | 'counted';
/** What lies over what: the whole case, a thing of the first list, a thing of the second within one of the first. */
const [WHOLE, OUTER, INNER] = [[], [0], [1]] as const;
/** From when it applies: the days of its cases begin 28 days later. */
const BEGAN = '2021-04-03';
const [FIRST, LAST] = [day('2021-05-01'), day('2021-05-06')];
const OPTIONS = ['甲', '乙', '丙'].map((name) => ({ name, key: name, label: undefined }));

const FACTS = [
  { name: 'f0', over: WHOLE },
  { name: 'f1', over: OUTER },
  { name: 'f2', over: OUTER, type: { kind: 'options', options: OPTIONS } },
  { name: 'f3', over: WHOLE, type: { kind: 'integer' }, from: number(0), to: number(4) },
  { name: 'f4', over: INNER, type: { kind: 'money' } },
  { name: 'f5', over: WHOLE, type: { kind: 'date' }, from: FIRST, to: LAST },
  { name: 'f6', over: OUTER, type: { kind: 'event' }, from: FIRST, to: LAST },
  { name: 'f7', over: INNER, guard: fact(0) },
] as const;

const numbers: fc.Arbitrary<Expr> = fc.letrec<{ whole: Expr; leaf: Expr }>((again) => ({
  leaf: fc.oneof(
    fc.constant(factValue(3)),
    // fractions are in their lowest terms
    fc.integer({ min: 0, max: 9 }).map((n) => literal(n % 2 === 0 ? number(n / 2) : number(n, 2))),
    fc
      .record({
        of: fc.constantFrom('count' as const, 'sum' as const, 'max' as const, 'min' as const),
        where: fc.constantFrom(always, fact(7, 'counted'), not(fact(7, 'counted'))),
      })
      .map(
        ({ of, where }): Expr => ({
          kind: 'aggregate',
          of,
          list: 1,
          within: [],
          where,
          value: of === 'count' ? undefined : factValue(4, 'counted'),
        }),
      ),
  ),
  whole: fc.oneof(
    { maxDepth: 2 },
    again('leaf'),
    fc
      .tuple(fc.constantFrom('add' as const, 'sub' as const, 'mul' as const), again('whole'), again('leaf'))
      .map(([op, left, right]): Expr => ({ kind: 'arithmetic', op, left, right })),
    fc
      .tuple(again('whole'), fc.integer({ min: 1, max: 3 }))
      .map(([left, by]): Expr => ({ kind: 'arithmetic', op: 'div', left, right: literal(number(by)) })),
    fc
      .tuple(fc.constantFrom('max' as const, 'min' as const), again('whole'), again('leaf'))
      .map(([of, ...values]): Expr => ({ kind: 'pick', of, values })),
    fc
      .tuple(
        fc.constantFrom('half' as const, 'up' as const, 'down' as const),
        fc.constantFrom('1', '0.5', '10'),
        again('whole'),
      )
      .map(([mode, to, of]): Expr => ({ kind: 'round', mode, to, value: of })),
    again('whole').map(
      (of): Expr => ({
        kind: 'tiers',
        of,
        tiers: [
          { over: undefined, upTo: '2', amount: '5', isRate: false },
          { over: '2', upTo: '6', amount: '0.5', isRate: true },
          { over: '6', upTo: undefined, amount: '0.25', isRate: true },
        ],
      }),
    ),
  ),
})).whole;

const dates: fc.Arbitrary<Expr> = fc.oneof(
  fc.constantFrom(factValue(5), factValue(6), literal(day('2021-05-03'))),
  fc
    .record({
      from: fc.constantFrom(factValue(5), factValue(6)),
      unit: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      by: fc.constantFrom(literal(number(1)), literal(number(2)), factValue(3)),
      back: fc.boolean(),
    })
    .map(({ from, unit, by, back }): Expr => ({ kind: 'shift', from, amount: by, unit, back })),
  fc.constantFrom('earliest' as const, 'latest' as const).map(
    (of): Expr => ({
      kind: 'aggregate',
      of,
      list: 0,
      within: [],
      where: fact(1, 'counted'),
      value: factValue(6, 'counted'),
    }),
  ),
);

const deadlines: fc.Arbitrary<Deadline> = fc.oneof(
  fc.constantFrom<Deadline>({ kind: 'promptly' }, { kind: 'regularly' }),
  fc
    .tuple(fc.constantFrom('on' as const, 'before' as const), dates)
    .map(([kind, by]): Deadline => ({ kind, value: by })),
  fc
    .record({
      from: dates,
      countsFirstDay: fc.boolean(),
      unit: fc.constantFrom('day' as const, 'month' as const),
      by: fc.integer({ min: 0, max: 3 }),
    })
    .map(
      ({ from, countsFirstDay, unit, by }): Deadline => ({
        kind: 'within',
        from,
        countsFirstDay,
        amount: literal(number(by)),
        unit,
        rollsOver: false,
        suspended: undefined,
      }),
    ),
);

const happened = (at: At): Condition => ({ kind: 'happened', index: 6, at });
const oneOf = (options: readonly number[], at: At): Condition => ({ kind: 'oneOf', fact: 2, options, at });
const some = fc.subarray([0, 1, 2], { minLength: 1, maxLength: 2 });

/** What can be said of one thing of the first list; `concepts`: those already defined. */
const ofOuter = (at: At, concepts: number): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.constantFrom(fact(1, at), happened(at), ...(concepts > 1 ? [concept(1, at)] : [])),
    some.map((options) => oneOf(options, at)),
  );

const ofInner = (at: At): fc.Arbitrary<Condition> =>
  fc.oneof(
    fc.constant(fact(7, at)),
    numbers.map((limit) => compare(factValue(4, at), 'le', limit)),
  );

function counts(concepts: number, within: readonly number[]): fc.Arbitrary<Condition> {
  const told = fc.record({
    quantifier: fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const, 'every' as const),
    n: fc.integer({ min: 0, max: 2 }),
  });
  const outer = fc
    .tuple(told, ofOuter('counted', concepts))
    .map(([said, where]): Condition => ({ kind: 'count', list: 0, within: [], ...said, where }));
  const inner = fc
    .tuple(told, ofInner('counted'))
    .map(([said, where]): Condition => ({ kind: 'count', list: 1, within, ...said, where }));
  return fc.oneof(outer, inner);
}

const ofCase: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom(fact(0), always, { kind: 'reading', reading: 0, option: 1 } as const),
  fc
    .tuple(numbers, fc.constantFrom('lt' as const, 'le' as const, 'eq' as const), numbers)
    .map(([a, op, b]) => compare(a, op, b)),
);

function conditions(over: readonly number[], concepts: number): fc.Arbitrary<Condition> {
  const isOuter = over.length > 0;
  const own = isOuter ? [ofOuter('own', concepts)] : [];
  const time = fc
    .tuple(dates, fc.constantFrom('lt' as const, 'le' as const), dates)
    .map(([a, op, b]) => compare(a, op, b));
  const atom = fc.oneof(ofCase, counts(concepts, over), ...own, ...(isOuter ? [time] : []));
  const literals = fc.tuple(atom, fc.boolean()).map(([is, negated]) => (negated ? not(is) : is));
  return fc.oneof(
    literals,
    fc
      .tuple(fc.boolean(), fc.array(literals, { minLength: 2, maxLength: 3 }))
      .map(([both, parts]) => (both ? and(...parts) : or(...parts))),
  );
}

const definitions = (
  index: number,
  over: readonly number[],
  when: fc.Arbitrary<Condition>,
): fc.Arbitrary<Rule[]> =>
  fc.array(
    fc
      .tuple(when, fc.boolean())
      .map(([holds, so]) => rule({ kind: 'concept', index }, over, holds, truth(so))),
    { minLength: 1, maxLength: 2 },
  );

const duties = fc.array(
  fc
    .tuple(
      conditions(OUTER, 2),
      fc.constantFrom(
        'must' as const,
        'may' as const,
        'mayNot' as const,
        'needNot' as const,
        'mustNot' as const,
      ),
      fc.option(deadlines, { nil: undefined }),
    )
    .map(([when, is, due]) => rule({ kind: 'duty', index: 0 }, OUTER, when, modality(is, due))),
  { minLength: 1, maxLength: 3 },
);

const performances = fc.array(
  fc
    .tuple(
      conditions(OUTER, 2),
      fc.constantFrom('done' as const, 'deemedDone' as const, 'deemedNotDone' as const),
      fc.option(fc.oneof(dates, fc.constant('earliest' as const)), { nil: undefined }),
    )
    .map(([when, performs, at]) =>
      rule({ kind: 'performance', index: 0 }, OUTER, when, performed(performs, at)),
    ),
  { minLength: 1, maxLength: 2 },
);

const amounts = (index: number, of: fc.Arbitrary<Expr>, over: readonly number[]): fc.Arbitrary<Rule[]> =>
  fc.array(
    fc
      .tuple(conditions(over, 2), of)
      .map(([when, is]) => rule({ kind: 'amount', index }, over, when, value(is))),
    { minLength: 1, maxLength: 2 },
  );

export const richMeasures: fc.Arbitrary<CheckedMeasure> = fc
  .tuple(
    definitions(0, WHOLE, conditions(WHOLE, 0)),
    definitions(1, OUTER, conditions(OUTER, 1)),
    duties,
    performances,
    amounts(0, numbers, WHOLE),
    amounts(1, dates, OUTER),
    fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 2 }),
  )
  .map(([a, b, c, d, e, f, pairs]) => {
    const rules = [...a, ...b, ...c, ...d, ...e, ...f];
    const priorities = pairs.flatMap(([over, under]): Priority[] =>
      over < under && under < rules.length && isOneQuestion(rules[over]!, rules[under]!)
        ? [prevails(over, under)]
        : [],
    );
    return draft({
      effective: BEGAN,
      lists: [['outer'], ['inner', [0]]],
      facts: FACTS,
      concepts: [{ name: 'c0' }, { name: 'c1', over: OUTER }],
      acts: [{ name: 'act', over: OUTER }],
      amounts: [{ name: 'sum' }, { name: 'when', over: OUTER }],
      readings: [
        {
          id: 'A01',
          question: '',
          options: ['甲说', '乙说'].map((name) => ({ name, source: '' })),
          adopted: 0,
        },
      ],
      rules,
      priorities,
    });
  });

const isOneQuestion = (a: Rule, b: Rule): boolean =>
  a.question.kind === b.question.kind && a.question.index === b.question.index;

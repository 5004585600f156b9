/** Random small measures about one act, with partial answers to their facts: every answer is one of few. */
import fc from 'fast-check';
import type { CheckedMeasure, Condition, Expr, Priority, Rule, Value } from '../../engine/measure.ts';
import {
  always,
  and,
  compare,
  concept,
  day,
  draft,
  fact,
  factValue,
  happened,
  literal,
  modality,
  never,
  no,
  not,
  option,
  or,
  performed,
  prevails,
  rule,
  truth,
  value,
  yes,
} from './draft.ts';

export const AS_OF = '2021-05-03';
const [FIRST, LAST] = ['2021-05-01', '2021-05-05'];
const DAYS = [1, 2, 3, 4, 5].map((date) => day(`2021-05-0${date}`));
const OPTIONS = ['甲', '乙', '丙'].map((name) => ({ name, key: name, label: undefined }));

/** Facts 0–2 yes or no, 3 options, 4–5 dates, 6 an event; fact 2 is filled only when fact 0 is so. */
const FACTS = [
  { name: 'f0' },
  { name: 'f1', judged: true },
  { name: 'f2', guard: fact(0) },
  { name: 'f3', type: { kind: 'options', options: OPTIONS } },
  { name: 'f4', type: { kind: 'date' }, from: day(FIRST), to: day(LAST) },
  { name: 'f5', type: { kind: 'date' }, from: day(FIRST), to: day(LAST) },
  { name: 'f6', type: { kind: 'event' }, from: day(FIRST), to: day(LAST) },
] as const;
export const ANSWERS: readonly (readonly Value[])[] = [
  [yes, no],
  [yes, no],
  [yes, no],
  [option(0), option(1), option(2)],
  DAYS,
  DAYS,
  [never, ...DAYS],
];

const date: fc.Arbitrary<Expr> = fc.oneof(
  fc.constantFrom(...DAYS).map(literal),
  fc.constantFrom(factValue(4), factValue(5), factValue(6)),
  fc
    .record({
      from: fc.constantFrom(factValue(4), factValue(6)),
      days: fc.integer({ min: 0, max: 2 }),
      back: fc.boolean(),
    })
    .map(
      ({ from, days, back }): Expr => ({
        kind: 'shift',
        from,
        amount: literal({ kind: 'number', n: BigInt(days), d: 1n }),
        unit: 'day',
        back,
      }),
    ),
);

function condition(concepts: number): fc.Arbitrary<Condition> {
  const atoms: fc.Arbitrary<Condition>[] = [
    fc.constant(always),
    fc.constantFrom(fact(0), fact(1), fact(2), happened(6)),
    fc
      .subarray([0, 1, 2], { minLength: 1, maxLength: 2 })
      .map((options): Condition => ({ kind: 'oneOf', fact: 3, options, at: 'own' })),
    fc
      .tuple(date, fc.constantFrom('lt' as const, 'le' as const, 'eq' as const), date)
      .map(([a, op, b]) => compare(a, op, b)),
  ];
  if (concepts > 0) atoms.push(fc.integer({ min: 0, max: concepts - 1 }).map((index) => concept(index)));
  const atom = fc.oneof(...atoms);
  const literals = fc.tuple(atom, fc.boolean()).map(([is, negated]) => (negated ? not(is) : is));
  return fc.oneof(
    literals,
    fc
      .tuple(fc.boolean(), fc.array(literals, { minLength: 2, maxLength: 3 }))
      .map(([both, parts]) => (both ? and(...parts) : or(...parts))),
  );
}

function rulesFor(kind: 'concept', index: number): fc.Arbitrary<Rule[]> {
  return fc.array(
    fc.tuple(condition(index), fc.boolean()).map(([when, so]) => rule({ kind, index }, [], when, truth(so))),
    { minLength: 1, maxLength: 2 },
  );
}

const duties = fc.array(
  fc
    .tuple(
      condition(3),
      fc.constantFrom(
        'must' as const,
        'may' as const,
        'mayNot' as const,
        'needNot' as const,
        'mustNot' as const,
      ),
      fc.option(fc.tuple(fc.constantFrom('on' as const, 'before' as const), date), { nil: undefined }),
    )
    .map(([when, is, due]) =>
      rule({ kind: 'duty', index: 0 }, [], when, modality(is, due && { kind: due[0], value: due[1] })),
    ),
  { minLength: 1, maxLength: 3 },
);

const performances = fc.array(
  fc
    .tuple(
      condition(3),
      fc.constantFrom('done' as const, 'deemedDone' as const, 'deemedNotDone' as const),
      fc.option(date, { nil: undefined }),
    )
    .map(([when, performs, at]) =>
      rule({ kind: 'performance', index: 0 }, [], when, performed(performs, at)),
    ),
  { minLength: 1, maxLength: 2 },
);

const amounts = fc.array(
  fc.tuple(condition(3), date).map(([when, is]) => rule({ kind: 'amount', index: 0 }, [], when, value(is))),
  { minLength: 1, maxLength: 2 },
);

export const measures: fc.Arbitrary<CheckedMeasure> = fc
  .tuple(
    rulesFor('concept', 0),
    rulesFor('concept', 1),
    rulesFor('concept', 2),
    duties,
    performances,
    amounts,
    fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 2 }),
  )
  .map(([a, b, c, d, e, f, pairs]) => {
    const rules = [...a, ...b, ...c, ...d, ...e, ...f];
    const priorities = pairs.flatMap(([over, under]): Priority[] =>
      over < under && under < rules.length && sameQuestion(rules[over]!, rules[under]!)
        ? [prevails(over, under)]
        : [],
    );
    return draft({
      // four weeks before its cases
      effective: '2021-04-03',
      facts: FACTS,
      concepts: [{ name: 'c0' }, { name: 'c1' }, { name: 'c2', openFact: 1 }],
      acts: [{ name: 'act' }],
      amounts: [{ name: 'sum' }],
      rules,
      priorities,
    });
  });

const sameQuestion = (a: Rule, b: Rule): boolean =>
  a.question.kind === b.question.kind && a.question.index === b.question.index;

/** For each fact an answer, or undefined: not told. */
export const tellings = fc
  .tuple(
    fc.tuple(...ANSWERS.map((answers) => fc.constantFrom(...answers))),
    fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 4 }),
  )
  .map(([answers, unknown]) =>
    answers.map((answer, index) => (unknown.includes(index) ? undefined : answer)),
  );

export const told = (answers: readonly (Value | undefined)[]) =>
  answers.flatMap((answer, index): [number, Value][] => (answer === undefined ? [] : [[index, answer]]));

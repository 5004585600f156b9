/** Deciding ends, on everything, within its stated limits; and says the same every time. */
import { expect, test } from 'vitest';
import { compile, decide, explain, type Program, verdictJson } from '../../engine/decide/index.ts';
import type { Condition } from '../../engine/measure.ts';
import {
  always,
  and,
  compare,
  concept,
  draft,
  fact,
  facts,
  factValue,
  modality,
  or,
  performed,
  rule,
  truth,
  value,
} from './draft.ts';

const C = (index: number) => ({ kind: 'concept', index }) as const;
const many = (count: number) => Array.from({ length: count }, (_, at) => at);

test('three thousand unknown facts in one condition', () => {
  const measure = draft({
    facts: many(3_000).map((at) => ({ name: `f${at}` })),
    concepts: [{ name: 'c' }],
    rules: [rule(C(0), [], and(...many(3_000).map((at) => fact(at))), truth(true))],
  });
  const [outcome] = decide([{ program: compile(measure), facts: facts(measure, []) }]).outcomes;
  expect(outcome).toMatchObject({ value: { kind: 'undetermined' } });
  expect(outcome!.missing.length).toBe(3_000);
}, 30_000);

/** Pairs in the worst order: the diagram of x0∧y0 ∨ x1∧y1 … has 2ⁿ nodes. */
test('a condition whose diagram is too large is decided more cautiously, and still proven by example', () => {
  const n = 24;
  const pairs = many(n).map((at): Condition => and(fact(at), fact(n + at)));
  const measure = draft({
    facts: many(2 * n).map((at) => ({ name: `f${at}` })),
    concepts: [{ name: 'first' }, { name: 'c' }, { name: 'small' }],
    rules: [
      rule(C(0), [], and(...many(n).map((at) => fact(at))), truth(true)),
      rule(C(1), [], or(concept(0), ...pairs), truth(true)),
      rule(C(2), [], fact(0), truth(true)),
    ],
  });
  const outcomes = decide([{ program: compile(measure), facts: facts(measure, []) }]).outcomes;
  expect(outcomes[1]).toMatchObject({ value: { kind: 'undetermined', proven: true } });
  expect(outcomes[2]).toMatchObject({
    value: { kind: 'undetermined', proven: true },
    missing: [{ key: 'f0' }],
  });
}, 60_000);

test('a program whose questions ask for themselves ends', () => {
  const measure = draft({
    concepts: [{ name: 'c0' }, { name: 'c1' }],
    rules: [rule(C(0), [], concept(1), truth(true)), rule(C(1), [], concept(0), truth(true))],
  });
  const verdict = decide([{ program: compile(measure), facts: facts(measure, []) }]);
  expect(verdict.outcomes.map((outcome) => outcome.kind === 'concept' && outcome.value.kind)).toEqual([
    'undetermined',
    'undetermined',
  ]);
  expect(explain(verdict).questions.length).toBe(2);
});

test('no versions, no lists, no rules', () => {
  expect(decide([]).outcomes).toEqual([]);
  const measure = draft({ acts: [{ name: 'act' }], concepts: [{ name: 'c' }], amounts: [{ name: 'a' }] });
  const verdict = decide([{ program: compile(measure), facts: facts(measure, []) }]);
  expect(verdict.outcomes).toMatchObject([
    { modality: { value: 'none' }, state: { value: 'none' } },
    { value: { value: false } },
    { value: { kind: 'notApplicable' } },
  ]);
});

test('a long chain of concepts, declared in the order that is hardest', () => {
  const count = 3_000;
  const above = (at: number): Condition => (at === count - 1 ? fact(0) : concept(at + 1));
  const measure = draft({
    facts: [{ name: 'f' }],
    concepts: many(count).map((at) => ({ name: `c${at}` })),
    acts: [{ name: 'act' }],
    readings: [
      {
        id: 'A01',
        question: '',
        options: ['甲说', '乙说'].map((name) => ({ name, source: '' })),
        adopted: 0,
      },
    ],
    rules: [
      ...many(count).map((at) => rule(C(at), [], above(at), truth(true))),
      rule(C(count - 1), [], { kind: 'reading', reading: 0, option: 1 }, truth(true)),
      rule({ kind: 'performance', index: 0 }, [], concept(0), performed('done', 'earliest')),
    ],
    order: [...many(count).map((at) => C(count - 1 - at)), { kind: 'performance', index: 0 }],
  });
  const verdict = decide([{ program: compile(measure), facts: facts(measure, []) }], { asOf: '2021-01-01' });
  expect(verdict.outcomes[1]).toMatchObject({
    value: { kind: 'undetermined', proven: true },
    missing: [{ key: 'f' }],
    restsOn: ['A01'],
  });
  expect(verdict.outcomes[0]).toMatchObject({ doneOn: { kind: 'undetermined', proven: true } });
  expect(explain(verdict).questions).toHaveLength(count + 2);
}, 60_000);

test('the same input gives the same bytes, and a program survives being written down', () => {
  const measure = draft({
    facts: [{ name: 'a', type: { kind: 'date' } }, { name: 'b', type: { kind: 'date' } }, { name: 'c' }],
    amounts: [{ name: 'later' }],
    acts: [{ name: 'act' }],
    rules: [
      rule(
        { kind: 'amount', index: 0 },
        [],
        always,
        value({ kind: 'pick', of: 'max', values: [factValue(0), factValue(1)] }),
      ),
      rule({ kind: 'duty', index: 0 }, [], compare(factValue(0), 'lt', factValue(1)), modality('must')),
      rule({ kind: 'duty', index: 0 }, [], fact(2), modality('mayNot')),
    ],
  });
  const program = compile(measure);
  const bytes = (of: Program) => verdictJson(decide([{ program: of, facts: facts(measure, []) }]));
  expect(bytes(JSON.parse(JSON.stringify(program)) as Program)).toBe(bytes(program));
  expect(bytes(program)).toBe(bytes(program));
  expect(Object.keys(JSON.parse(bytes(program)))).toEqual([
    'engine',
    'lackingYears',
    'measure',
    'outcomes',
    'versions',
  ]);
});

test('every literal stands once', () => {
  const measure = draft({
    facts: [{ name: 'f' }],
    concepts: [{ name: 'c' }, { name: 'd' }],
    rules: [
      rule(C(0), [], or(fact(0), and(fact(0), concept(1))), truth(true)),
      rule(C(1), [], fact(0), truth(true)),
    ],
  });
  expect(compile(measure).literals).toHaveLength(2);
});

/** The reasons of a verdict as data: every rule, how it fared, and for each literal what gave its truth. */
import { expect, test } from 'vitest';
import { compile, decide, type Explanation, explain } from '../../engine/decide/index.ts';
import type { Facts } from '../../engine/facts.ts';
import type { Value } from '../../engine/measure.ts';
import {
  and,
  compare,
  concept,
  day,
  draft,
  fact,
  facts,
  factValue,
  happened,
  literal,
  modality,
  no,
  not,
  performed,
  prevails,
  rule,
  truth,
  yes,
} from './draft.ts';

const measure = draft({
  lists: [['到庭人']],
  facts: [
    { name: '公益', judged: true },
    { name: '例外' },
    { name: '开庭日期', type: { kind: 'date' } },
    { name: '提交', type: { kind: 'event' } },
    { name: '负责人', over: [0] },
    { name: '其他', judged: true, opensConcept: 1 },
  ],
  concepts: [{ name: '到庭' }, { name: '理由', openFact: 5 }],
  acts: [{ name: '出庭' }],
  scopes: [{ clause: { text: '第零条' }, over: [], condition: not(fact(1)) }] as never,
  rules: [
    rule(
      { kind: 'concept', index: 0 },
      [],
      { kind: 'count', list: 0, within: [], quantifier: 'atLeast', n: 1, where: fact(4, 'counted') },
      truth(true),
    ),
    rule({ kind: 'duty', index: 0 }, [], fact(0), modality('must', { kind: 'before', value: factValue(2) })),
    rule({ kind: 'duty', index: 0 }, [], concept(1), modality('mayNot')),
    rule(
      { kind: 'performance', index: 0 },
      [],
      and(concept(0), compare(factValue(3), 'lt', literal(day('2021-05-10'))), happened(3)),
      performed('done', factValue(3)),
    ),
  ],
  priorities: [prevails(2, 1)],
});

const JUDGEMENT = { by: '某法院', on: '2021-04-01', because: '影响范围大' };

function explained(told: readonly (readonly [number, Value, string?])[]): Explanation {
  const given = facts(measure, told, [[['甲'], ['乙']]]);
  const answers = given.answers.map((known, index) =>
    index === 0
      ? new Map([...known].map(([key, answered]) => [key, { ...answered, judgement: JUDGEMENT }]))
      : known,
  );
  return explain(
    decide([{ program: compile(measure), facts: { ...given, answers } as Facts }], { asOf: '2021-06-01' }),
  );
}

const told: readonly (readonly [number, Value, string?])[] = [
  [0, yes],
  [1, no],
  [2, day('2021-05-10')],
  [3, day('2021-05-09')],
  [4, yes, '0'],
  [4, no, '1'],
  [5, no],
];

test('an act rests on its duty and its performance, in the version in force', () => {
  const { outcomes, questions } = explained(told);
  const [duty, performance] = outcomes[0]!.map((at) => questions[at]!);
  expect(duty).toMatchObject({
    kind: 'duty',
    key: '出庭',
    effective: '2020-01-01',
    answer: { kind: 'is', value: 'must' },
    deadline: { kind: 'is', value: '2021-05-10' },
  });
  expect(performance).toMatchObject({ kind: 'performance', answer: { kind: 'is', value: '2021-05-09' } });
});

test('a literal says what was told, and who judged it', () => {
  const { outcomes, questions } = explained(told);
  const [must, mayNot] = questions[outcomes[0]![0]!]!.rules;
  expect(must).toMatchObject({
    fared: 'holds',
    condition: {
      kind: 'literal',
      truth: 'yes',
      ground: { kind: 'fact', fact: { key: '公益', standing: 'told', value: yes, judgement: JUDGEMENT } },
    },
    values: [{ value: { kind: 'is', value: '2021-05-10' }, facts: [{ key: '开庭日期' }] }],
  });
  expect(mayNot).toMatchObject({ fared: 'fails', condition: { truth: 'no', ground: { kind: 'questions' } } });
});

test('a concept is explained once and referred to; an open one falls back on its judged fact', () => {
  const { questions } = explained(told);
  const reason = questions.filter(({ key }) => key === '理由');
  expect(reason).toMatchObject([
    { answer: { kind: 'is', value: false }, otherwise: { key: '其他', standing: 'told' } },
  ]);
});

test('a count shows each element; a comparison both its values', () => {
  const { questions } = explained(told);
  const [present] = questions.find(({ key }) => key === '到庭')!.rules;
  expect(present!.condition).toMatchObject({
    ground: {
      kind: 'count',
      list: '到庭人',
      lacking: undefined,
      elements: [
        { instance: [{ id: '甲' }], condition: { truth: 'yes' } },
        { instance: [{ id: '乙' }], condition: { truth: 'no' } },
      ],
    },
  });
  const [done] = questions.find(({ kind }) => kind === 'performance')!.rules;
  const comparison = done!.condition.kind === 'and' ? done!.condition.parts[1] : undefined;
  expect(comparison).toMatchObject({
    truth: 'yes',
    ground: {
      kind: 'compare',
      left: { value: { value: '2021-05-09' } },
      right: { value: { value: '2021-05-10' }, facts: [] },
    },
  });
});

test('who yields says to whom; the scope is told with the duty', () => {
  const { outcomes, questions } = explained([...told.slice(0, -1), [5, yes]]);
  const duty = questions[outcomes[0]![0]!]!;
  expect(duty.rules.map(({ fared, yieldsTo }) => [fared, yieldsTo.map(({ rule: at }) => at)])).toEqual([
    ['yields', [2]],
    ['holds', []],
  ]);
  expect(duty.scope).toMatchObject([
    { clause: '第零条', condition: { kind: 'not', truth: 'yes', parts: [{ truth: 'no' }] } },
  ]);
});

test('what is not known says how: not told, not judged, not applicable, not yet happened', () => {
  const standings = (given: readonly (readonly [number, Value, string?])[]) =>
    explained(given).questions.flatMap(({ rules }) =>
      rules.flatMap(({ condition }) =>
        condition.kind === 'literal' && condition.ground.kind === 'fact'
          ? [condition.ground.fact.standing]
          : [],
      ),
    );
  expect(standings(told.slice(1))).toContain('awaitsJudgement');
  const late = explained([...told.slice(0, 3), [3, day('2021-06-02')], ...told.slice(4)]);
  const [done] = late.questions.find(({ kind }) => kind === 'performance')!.rules;
  expect(JSON.stringify(done)).toContain('notHappened');
});

test('a verdict read back from JSON is explained from what it was decided from', () => {
  const program = compile(measure);
  const given = {
    versions: [{ program, facts: facts(measure, told, [[['甲'], ['乙']]]) }],
    options: { asOf: '2021-06-01' },
  };
  const verdict = decide(given.versions, given.options);
  const back = JSON.parse(JSON.stringify(verdict)) as typeof verdict;
  expect(explain(back).questions).toEqual([]);
  expect(explain(back, given).questions).toEqual(explain(verdict).questions);
});

/** Readings: the one chosen decides, those that alone would change an outcome are named, all can be followed. */
import { expect, test } from 'vitest';
import { compile, decide, decideReadings } from '../../engine/decide/index.ts';
import type { Condition, Value } from '../../engine/measure.ts';
import {
  always,
  and,
  concept,
  draft,
  fact,
  facts,
  modality,
  no,
  or,
  prevails,
  rule,
  truth,
  yes,
} from './draft.ts';

const reads = (reading: number, option: number): Condition => ({ kind: 'reading', reading, option });
const options = (...names: string[]) => names.map((name) => ({ name, source: '' }));

/** A01 says which rule prevails, A02 what c0 means; A03 is never read. */
const measure = draft({
  facts: [{ name: 'f0' }, { name: 'f1' }],
  concepts: [{ name: 'c0' }],
  acts: [{ name: 'act' }],
  readings: [
    { id: 'A01', question: '', options: options('甲说', '乙说'), adopted: 0 },
    { id: 'A02', question: '', options: options('甲说', '乙说', '丙说'), adopted: 0 },
    { id: 'A03', question: '', options: options('甲说', '乙说'), adopted: 0 },
  ],
  rules: [
    rule(
      { kind: 'concept', index: 0 },
      [],
      or(and(reads(1, 0), fact(0)), and(reads(1, 1), fact(1))),
      truth(true),
    ),
    rule({ kind: 'duty', index: 0 }, [], concept(0), modality('must')),
    rule({ kind: 'duty', index: 0 }, [], fact(1), modality('mayNot')),
  ],
  priorities: [prevails(2, 1, reads(0, 0)), prevails(1, 2, reads(0, 1))],
});
const program = compile(measure);
const given = (f0: Value, f1: Value) => [
  {
    program,
    facts: facts(measure, [
      [0, f0],
      [1, f1],
    ]),
  },
];

test('the adopted reading decides, and every reading whose change alone changes the outcome is named', () => {
  const [act, c0] = decide(given(yes, yes)).outcomes;
  expect(act).toMatchObject({ modality: { kind: 'is', value: 'mayNot' }, restsOn: ['A01'] });
  expect(c0).toMatchObject({ value: { kind: 'is', value: true }, restsOn: ['A02'] });
});

test('a reading that cannot matter in the case is not named', () => {
  expect(decide(given(no, no)).outcomes.map(({ restsOn }) => restsOn)).toEqual([[], []]);
});

test('another option is chosen by its name', () => {
  expect(decide(given(yes, yes), { readings: { A01: '乙说' } }).outcomes[0]).toMatchObject({
    modality: { kind: 'is', value: 'must' },
    restsOn: ['A01', 'A02'],
  });
  expect(decide(given(yes, no), { readings: new Map([['A02', '丙说']]) }).outcomes[0]).toMatchObject({
    modality: { kind: 'is', value: 'none' },
    restsOn: ['A02'],
  });
});

test('all readings that something rests on are followed, each combination once', () => {
  const { varied, complete, verdicts } = decideReadings(given(yes, yes));
  expect({ varied, complete }).toEqual({ varied: ['A01', 'A02'], complete: true });
  const modalities = verdicts.map(({ readings, verdict }) => [
    readings.A01,
    readings.A02,
    verdict.outcomes[0]!.kind === 'act' && verdict.outcomes[0]!.modality,
  ]);
  expect(modalities).toHaveLength(6);
  expect(modalities).toContainEqual(['乙说', '丙说', { kind: 'is', value: 'mayNot' }]);
  expect(modalities).toContainEqual(['乙说', '乙说', { kind: 'is', value: 'must' }]);
});

test('with nothing disputed there is one verdict', () => {
  expect(decideReadings(given(no, no)).verdicts).toHaveLength(1);
});

test('a rule that no reading makes hold leaves its own readings out', () => {
  const silent = draft({
    facts: [{ name: 'f0' }],
    acts: [{ name: 'act' }],
    readings: [{ id: 'A01', question: '', options: options('甲说', '乙说'), adopted: 0 }],
    rules: [
      rule({ kind: 'duty', index: 0 }, [], and(fact(0), reads(0, 0)), modality('must')),
      rule({ kind: 'duty', index: 0 }, [], always, modality('may')),
    ],
  });
  expect(
    decide([{ program: compile(silent), facts: facts(silent, [[0, no]]) }]).outcomes[0]!.restsOn,
  ).toEqual([]);
  expect(
    decide([{ program: compile(silent), facts: facts(silent, [[0, yes]]) }]).outcomes[0]!.restsOn,
  ).toEqual(['A01']);
});

test('a reading that only ranks a rule which does not hold is named where others are ranked through it', () => {
  const ranked = draft({
    facts: [{ name: 'f0' }],
    acts: [{ name: 'act' }],
    readings: [{ id: 'A01', question: '', options: options('甲说', '乙说'), adopted: 0 }],
    rules: [
      rule({ kind: 'duty', index: 0 }, [], always, modality('must')),
      rule({ kind: 'duty', index: 0 }, [], always, modality('mayNot')),
      rule({ kind: 'duty', index: 0 }, [], fact(0), modality('mustNot')),
    ],
    priorities: [prevails(1, 2, reads(0, 1)), prevails(2, 0, always)],
  });
  const versions = [{ program: compile(ranked), facts: facts(ranked, [[0, no]]) }];
  expect(decide(versions).outcomes[0]).toMatchObject({ modality: { kind: 'conflict' }, restsOn: ['A01'] });
  expect(decide(versions, { readings: { A01: '乙说' } }).outcomes[0]).toMatchObject({
    modality: { kind: 'is', value: 'mayNot' },
  });
});

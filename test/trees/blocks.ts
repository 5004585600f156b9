/** Random blocks: clauses, assertions, cases. */
import fc, { type Arbitrary } from 'fast-check';
import type { Block, Expectation, ExpectedOutcome, Telling } from '../../grammar/tree.ts';
import {
  act,
  at,
  condition,
  day,
  literal,
  maybe,
  modality,
  named,
  one,
  option,
  several,
  state,
  truth,
} from './expressions.ts';
import { clause, quote, sentence, uses, words } from './sentences.ts';

const instance = fc
  .array(
    fc.record({ id: one('某局', '二审'), list: fc.constantFrom(undefined, named('机关'), named('程序')) }),
    { maxLength: 2 },
  )
  .chain((parts) => fc.constantFrom(parts, [...parts, { id: named('3'), list: named('开庭') }]))
  .map((parts) => ({ parts, span: at }));
const judgement = maybe(
  fc
    .record({
      by: one('某区人民法院', '某局（本部）', '认定人'),
      on: maybe(day.map((date) => ({ date, span: at }))),
      because: maybe(words.map(named)),
    })
    .map((it) => ({ ...it, span: at })),
);
const telling: Arbitrary<Telling> = fc.oneof(
  fc
    .record({ said: truth, judgement })
    .map(({ said, judgement }): Telling => ({ kind: 'yesno', ...said, judgement, span: at })),
  fc
    .record({ name: one('开庭日期', '标的额', '到庭时间'), value: literal, judgement })
    .map((it): Telling => ({ kind: 'value', ...it, span: at })),
  fc
    .record({ value: option, judgement })
    .map((it): Telling => ({ kind: 'value', name: named('职务'), ...it, span: at })),
  fc
    .record({ value: words.map(named), judgement })
    .map((it): Telling => ({ kind: 'value', name: named('备注'), ...it, span: at })),
  one('职务', '标的额', '涉及公共利益').map((it): Telling => ({ kind: 'unknown', name: it, span: at })),
  fc
    .record({
      complete: fc.constantFrom('complete' as const, 'incomplete' as const),
      ids: several(one('甲', '第一人')),
    })
    .map((it): Telling => ({ kind: 'list', list: named('到庭人'), ...it, span: at })),
  fc
    .constantFrom('complete' as const, 'unknown' as const)
    .map((complete): Telling => ({ kind: 'list', list: named('开庭'), complete, ids: [], span: at })),
  several(one('1', '2')).map(
    (ids): Telling => ({ kind: 'list', list: named('开庭'), complete: 'complete', ids, span: at }),
  ),
);
const word = fc.constantFrom(
  'undetermined' as const,
  'unproven' as const,
  'conflict' as const,
  'notApplicable' as const,
  'awaitsJudgement' as const,
  'noVersion' as const,
  'textNotHeld' as const,
);
const outcome: Arbitrary<ExpectedOutcome> = fc.oneof(
  fc.record({ act, modality }).map((it): ExpectedOutcome => ({ kind: 'modality', ...it, span: at })),
  fc
    .record({ act, state: fc.oneof(state, fc.constant('breach' as const)) })
    .map((it): ExpectedOutcome => ({ kind: 'state', ...it, span: at })),
  truth.map((it): ExpectedOutcome => ({ kind: 'yesno', ...it, span: at })),
  literal.map(
    (it): ExpectedOutcome => ({
      kind: 'value',
      name: named('受理费'),
      ofDeadline: false,
      value: it,
      span: at,
    }),
  ),
  literal.map(
    (it): ExpectedOutcome => ({
      kind: 'value',
      name: named('出庭应诉'),
      ofDeadline: true,
      value: it,
      span: at,
    }),
  ),
  fc
    .record({ name: act, aspect: fc.constantFrom('state' as const, 'modality' as const), word })
    .map((it): ExpectedOutcome => ({ kind: 'word', ...it, span: at })),
  word.map(
    (it): ExpectedOutcome => ({ kind: 'word', name: named('受理费'), aspect: 'value', word: it, span: at }),
  ),
  fc
    .record({
      clause,
      fared: fc.constantFrom('holds' as const, 'yields' as const, 'fails' as const, 'undetermined' as const),
    })
    .map((it): ExpectedOutcome => ({ kind: 'clause', ...it, span: at })),
);
const expectation: Arbitrary<Expectation> = fc
  .record({
    readings: uses,
    instance: maybe(instance),
    outcome,
    grounds: fc.array(clause, { maxLength: 2 }),
    missing: fc.array(one('职务', '开庭日期', '开庭'), { maxLength: 2 }),
  })
  .map((it) => ({ ...it, span: at }));
const statement = fc.record({ instance, tellings: several(telling) }).map((it) => ({ ...it, span: at }));

export const block: Arbitrary<Block> = fc.oneof(
  fc
    .record({ clause, quotes: several(quote), sentences: fc.array(sentence, { maxLength: 2 }) })
    .map((it): Block => ({ kind: 'clause', ...it, span: at })),
  fc
    .record({
      name: one('案一'),
      anyReading: fc.boolean(),
      premise: maybe(condition),
      negated: fc.boolean(),
      conclusion: condition,
    })
    .map((it): Block => ({ kind: 'assertion', ...it, span: at })),
  fc
    .record({
      name: one('案一'),
      sources: fc.array(one('H01', 'R02'), { maxLength: 2 }),
      base: maybe(one('底一')),
      asOf: maybe(day.map((date) => ({ date, span: at }))),
      readings: uses,
      statements: fc.array(statement, { maxLength: 2 }),
      expectations: fc.array(expectation, { maxLength: 3 }),
    })
    .map((it): Block => ({ kind: 'case', ...it, span: at })),
  fc
    .record({
      name: one('底一'),
      base: maybe(one('底二')),
      statements: fc.array(statement, { maxLength: 2 }),
    })
    .map((it): Block => ({ kind: 'base', ...it, span: at })),
);

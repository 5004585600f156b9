/** Random sentences of every form. */
import fc, { type Arbitrary } from 'fast-check';
import { parseClause } from '../../grammar/clause.ts';
import type { Cell, CompareOp, Deadline, Item, Premise, Sentence, Value } from '../../grammar/tree.ts';
import {
  act,
  aggregate,
  at,
  condition,
  count,
  day,
  literal,
  maybe,
  modality,
  money,
  named,
  one,
  option,
  several,
  unit,
  value,
} from './expressions.ts';

export const words = fc.constantFrom('行政机关负责人包括：', '（一）不可抗力；', '开庭前', 'a b');
const clauseOf = (text: string) => parseClause(text, at)!;
export const clause = fc
  .constantFrom(
    '二（三）第一款第1项',
    '第十三条第一款第（一）项第2目',
    '文首第1段至第3段',
    '二标题',
    '第九条',
  )
  .map(clauseOf);
export const uses = fc.array(
  fc.record({ reading: one('A01', 'A02'), option: one('甲说', '丙说') }).map((it) => ({ ...it, span: at })),
  { maxLength: 2 },
);
const premise: Arbitrary<Premise> = fc.oneof(
  condition.map((it): Premise => ({ condition: it, listed: false, span: at })),
  maybe(condition).map((it): Premise => ({ condition: it, listed: true, span: at })),
);
export const quote = fc.record({ head: words, tail: maybe(words) }).map((it) => ({ ...it, span: at }));
const item = (result: Arbitrary<Value | undefined>): Arbitrary<Item> =>
  fc
    .record({
      number: one('1', '12', '（三）'),
      quote: maybe(quote),
      readings: uses,
      condition,
      value: result,
    })
    .map((it) => ({ ...it, span: at }));
const items = fc.array(item(fc.constant(undefined)), { maxLength: 3 });
const deadline: Arbitrary<Deadline> = fc.oneof(
  fc
    .record({ kind: fc.constantFrom('promptly' as const, 'regularly' as const) })
    .map((it): Deadline => ({ ...it, span: at })),
  fc
    .record({ kind: fc.constantFrom('on' as const, 'before' as const), value })
    .map((it): Deadline => ({ ...it, span: at })),
  fc
    .record({
      from: value,
      countsFirstDay: fc.boolean(),
      amount: value,
      unit,
      rollsOver: fc.boolean(),
      suspended: maybe(value),
    })
    .map((it): Deadline => ({ kind: 'within', ...it, span: at })),
);
const tier = fc
  .tuple(fc.constantFrom('low', 'middle', 'high'), money, money, literal, fc.boolean())
  .map(([part, a, b, amount, isRate]) => ({
    over: part === 'low' ? undefined : a,
    upTo: part === 'high' ? undefined : b,
    amount,
    isRate,
    span: at,
  }));
const rounding = fc
  .record({
    mode: fc.constantFrom('half' as const, 'up' as const, 'down' as const),
    to: fc.constantFrom('1', '0.1', '0.01', '0.001'),
  })
  .map((it) => ({ ...it, span: at }));
const amount = fc.constant(named('受理费'));
const any = fc.constant<Cell>({ kind: 'any', span: at });
const bound = (...ops: readonly CompareOp[]) => fc.record({ op: fc.constantFrom(...ops), value: money });
const cells = fc
  .tuple(
    fc.oneof(
      any,
      several(option).map((options): Cell => ({ kind: 'options', options, span: at })),
    ),
    fc.oneof(
      any,
      fc
        .tuple(bound('ge', 'gt'), bound('lt', 'le'))
        .map((bounds): Cell => ({ kind: 'range', bounds, span: at })),
      bound('lt', 'le', 'ge', 'gt').map((it): Cell => ({ kind: 'range', bounds: [it], span: at })),
    ),
    fc.oneof(
      any,
      fc.boolean().map((yes): Cell => ({ kind: 'yesno', yes, span: at })),
    ),
    value.map((it): Cell => ({ kind: 'value', value: it, span: at })),
  )
  .map((row) => ({ cells: row, span: at }));
const columns = ['职务', '标的额', '涉及公共利益', '受理费'].map(named);
const table = several(cells).map((rows) => ({ kind: 'table' as const, columns, rows }));
const except = maybe(condition);

export const sentence: Arbitrary<Sentence> = fc
  .tuple(
    uses,
    fc.oneof(
      fc.record({
        kind: fc.constant('define' as const),
        concept: one('负责人到庭'),
        body: fc.oneof(condition, count),
        except,
      }),
      fc.record({
        kind: fc.constant('hold' as const),
        premise,
        concept: one('负责人到庭'),
        negated: fc.boolean(),
        except,
        items,
      }),
      fc.record({
        kind: fc.constant('duty' as const),
        premise: maybe(premise),
        bearer: one('负责机关'),
        modality,
        discretion: fc.constant(false),
        deadline: maybe(deadline),
        act,
        except,
        items,
      }),
      fc.record({
        kind: fc.constant('perform' as const),
        premise,
        performs: fc.constantFrom(
          'done' as const,
          'deemedDone' as const,
          'deemedNotDone' as const,
          'exercised' as const,
        ),
        act,
        at: maybe(fc.oneof(value, fc.constant('earliest' as const))),
        except,
        items,
      }),
      fc.record({
        kind: fc.constant('otherwise' as const),
        concept: one('负责人到庭'),
        closes: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('compute' as const),
        premise: maybe(premise),
        amount,
        rounding: maybe(rounding),
        body: fc.oneof(
          fc.oneof(value, aggregate).map((it) => ({ kind: 'value' as const, value: it })),
          fc.record({ kind: fc.constant('tiers' as const), of: value, tiers: several(tier) }),
          fc.record({ kind: fc.constant('items' as const), items: several(item(value)) }),
          table,
        ),
      }),
      fc.record({
        kind: fc.constant('readings' as const),
        concept: one('负责人到庭'),
        id: one('A05'),
        options: several(
          fc
            .record({
              name: one('甲说', '乙说'),
              adopted: fc.boolean(),
              source: maybe(words.map(named)),
              body: fc.oneof(condition, count),
            })
            .map((it) => ({ ...it, span: at })),
          2,
        ),
      }),
      fc.record({
        kind: fc.constant('noRule' as const),
        writtenInto: maybe(clause),
        reason: words.map(named),
      }),
      fc.record({
        kind: fc.constant('priority' as const),
        left: fc.constant([clauseOf('第八条')]),
        right: several(clause),
        prevails: fc.constantFrom('left' as const, 'right' as const, undefined),
      }),
      fc.record({ kind: fc.constant('scope' as const), condition }),
      fc.record({
        kind: fc.constant('repeal' as const),
        title: words.map(named),
        issued: day.map((date) => ({ date, span: at })),
        textHeld: fc.boolean(),
      }),
    ),
  )
  .map(([readings, said]) => ({ ...said, readings, span: at }) as Sentence);

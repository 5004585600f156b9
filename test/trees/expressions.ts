/** A vocabulary, and random values, conditions and counts over it, as a parser could have read them. */
import fc, { type Arbitrary } from 'fast-check';
import { span } from '../../grammar/span.ts';
import type { Condition, Count, Literal, Named, Value } from '../../grammar/tree.ts';

export const vocabulary = `语言 1。
法规：sample「示例办法」。
自2020年12月3日起施行。

名称
  对象：机关（个，organ，以机关名为号）；程序（个，procedure，以案号为号）；开庭（次，hearing，属于程序，以庭次为号）；
        到庭人（人，attendee，属于机关、开庭，以姓名为号）。
  主体：负责机关（每个机关，bearer）。
  行为：出庭应诉（每个机关、每次开庭，appear）；提交证明（每个机关，submit）。
  每个机关、每次开庭填：
    涉及公共利益　是否　public_interest　反面：无关公共利益
    到庭时间　事件　came_on　已发生：已经到庭
  每次开庭填：
    开庭日期　日期　held_on
    标的额　金额　claim　自0元至1亿元
    比例　百分比　rate
    人数　整数　people
  每个到庭人填：
    职务　正职（chief）、副职（deputy）、其他（other）　post
    备注　文字　note
  概念：负责人到庭（每个机关、每次开庭，head_present，反面：负责人未到庭）。
  数额：受理费（每次开庭，金额，fee）。

`;

export const at = span(0, 0);
export const named = (text: string): Named => ({ text, span: at });
export const one = (...texts: readonly string[]) => fc.constantFrom(...texts).map(named);
export const several = <T>(arbitrary: Arbitrary<T>, min = 1) =>
  fc.array(arbitrary, { minLength: min, maxLength: 3 });
export const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const pointer = fc.constantFrom(undefined, 'own' as const, 'counted' as const);

/** Every number of at most three places is written without an exponent. */
const decimal = fc
  .tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 3 }))
  .map(([n, places]) => String(n / 10 ** places));
const whole = fc.nat({ max: 1_000_000_000 }).map(String);
export const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2090 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const time = fc
  .tuple(day, fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(([d, h, m]) => `${d}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
const percent = fc.nat({ max: 9999 }).map((n) => String(n / 10_000));

const literalOf = (kind: Exclude<Literal['kind'], 'never'>, value: Arbitrary<string>) =>
  value.map((text): Literal => ({ kind, value: text, span: at }));
export const money = literalOf(
  'money',
  fc.oneof(
    decimal,
    whole,
    whole.map((n) => `${Number(n) % 1000}0000`.replace(/^0+$/, '0')),
  ),
);
export const literal: Arbitrary<Literal> = fc.oneof(
  literalOf('number', decimal),
  money,
  literalOf('percent', percent),
  literalOf('date', day),
  literalOf('time', time),
  fc.constant<Literal>({ kind: 'never', span: at }),
);

const name = fc
  .record({ name: one('开庭日期', '标的额', '比例', '人数', '受理费', '到庭时间'), pointer })
  .map((it): Value => ({ kind: 'name', ...it, span: at }));
export const unit = fc.constantFrom('day' as const, 'workday' as const, 'month' as const, 'year' as const);

export const value: Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(literal, name),
    fc
      .record({
        op: fc.constantFrom('add' as const, 'sub' as const, 'mul' as const, 'div' as const),
        left: tie('value'),
        right: tie('value'),
      })
      .map((it): Value => ({ kind: 'arithmetic', ...it, span: at })),
    fc
      .record({ of: fc.constantFrom('max' as const, 'min' as const), values: several(tie('value'), 2) })
      .map((it): Value => ({ kind: 'pick', ...it, span: at })),
    fc
      .record({ from: tie('value'), amount: tie('value'), unit, back: fc.boolean() })
      .map((it): Value => ({ kind: 'shift', ...it, span: at })),
  ),
})).value;

export const modality = fc.constantFrom(
  'must' as const,
  'may' as const,
  'mayNot' as const,
  'needNot' as const,
  'mustNot' as const,
);
export const act = one('出庭应诉', '提交证明');
/** A name that has an opposite of its own is not denied with 不, nor is an event. */
export const truth = fc.oneof(
  fc.record({ name: one('涉及公共利益', '负责人到庭'), negated: fc.boolean() }),
  fc.record({
    name: one('无关公共利益', '到庭时间', '已经到庭', '负责人未到庭'),
    negated: fc.constant(false),
  }),
);
export const option = one('正职', '副职', '其他');
export const state = fc.constantFrom(
  'fulfilled' as const,
  'late' as const,
  'pending' as const,
  'overdue' as const,
  'exercised' as const,
  'exercisedLate' as const,
  'notExercised' as const,
  'excused' as const,
  'forbiddenDone' as const,
  'observed' as const,
  'none' as const,
);

const simple: Arbitrary<Condition> = fc.oneof(
  fc
    .record({ said: truth, pointer })
    .map(({ said, pointer }): Condition => ({ kind: 'is', ...said, pointer, span: at })),
  fc
    .record({ options: several(option), negated: fc.boolean(), pointer })
    .map((it): Condition => ({ kind: 'oneOf', name: named('职务'), ...it, span: at })),
  fc
    .record({
      left: value,
      op: fc.constantFrom(
        'lt' as const,
        'le' as const,
        'gt' as const,
        'ge' as const,
        'eq' as const,
        'ne' as const,
      ),
      right: value,
    })
    .map((it): Condition => ({ kind: 'compare', ...it, span: at })),
  fc
    .record({ act, state, pointer })
    .map((it): Condition => ({ kind: 'state', ...it, negated: false, span: at })),
  fc
    .record({ act, negated: fc.boolean(), pointer })
    .map((it): Condition => ({ kind: 'state', ...it, state: 'breach', span: at })),
  fc
    .record({ act, modality, pointer })
    .map((it): Condition => ({ kind: 'modality', ...it, negated: false, span: at })),
  fc.constant<Condition>({ kind: 'always', span: at }),
);
export const condition: Arbitrary<Condition> = fc.oneof(
  simple,
  fc
    .record({ kind: fc.constantFrom('all' as const, 'any' as const), parts: several(simple, 2) })
    .map((it): Condition => ({ ...it, span: at })),
);

const scoped = fc
  .record({
    owners: fc.constantFrom([], ['开庭'], ['机关', '开庭']),
    list: fc.constantFrom('到庭人', '开庭'),
  })
  .map(({ owners, list }) => ({ owners: owners.map(named), list: named(list), span: at }));
export const count: Arbitrary<Count> = fc
  .record({
    over: scoped,
    quantifier: fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const, 'every' as const),
    n: fc.nat({ max: 120 }),
    where: maybe(condition),
  })
  .map((it) => ({ kind: 'count', ...it, n: it.quantifier === 'every' ? 0 : it.n, span: at }));
export const aggregate: Arbitrary<Value> = fc
  .record({
    over: scoped,
    where: maybe(condition),
    of: fc.constantFrom(
      'count' as const,
      'sum' as const,
      'earliest' as const,
      'latest' as const,
      'max' as const,
      'min' as const,
    ),
    value,
  })
  .map(
    (it): Value => ({ kind: 'aggregate', ...it, value: it.of === 'count' ? undefined : it.value, span: at }),
  );

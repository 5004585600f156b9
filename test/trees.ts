/** Random conditions, values, sentences and cases over one vocabulary, as a parser could have read them. */
import fc, { type Arbitrary } from 'fast-check';
import { parseClause } from '../grammar/clause.ts';
import { span } from '../grammar/span.ts';
import type {
  Block,
  Cell,
  CompareOp,
  Condition,
  Count,
  Deadline,
  Expectation,
  ExpectedOutcome,
  Item,
  Literal,
  Named,
  Premise,
  Sentence,
  Telling,
  Value,
} from '../grammar/tree.ts';

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

const at = span(0, 0);
const named = (text: string): Named => ({ text, span: at });
const one = (...texts: readonly string[]) => fc.constantFrom(...texts).map(named);
const several = <T>(arbitrary: Arbitrary<T>, min = 1) =>
  fc.array(arbitrary, { minLength: min, maxLength: 3 });
const maybe = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const pointer = fc.constantFrom(undefined, 'own' as const, 'counted' as const);

const decimal = fc
  .tuple(fc.nat({ max: 99_999_999 }), fc.nat({ max: 3 }))
  .map(([n, places]) => (n / 10 ** places).toFixed(places).replace(/\.?0+$/, '') || '0')
  .map((text) => (places(text) ? text : String(Number(text))));
const places = (text: string) => text.includes('.');
const whole = fc.nat({ max: 1_000_000_000 }).map(String);
const day = fc
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
const money = literalOf(
  'money',
  fc.oneof(
    decimal,
    whole,
    whole.map((n) => `${Number(n) % 1000}0000`.replace(/^0+$/, '0')),
  ),
);
const literal: Arbitrary<Literal> = fc.oneof(
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
const unit = fc.constantFrom('day' as const, 'workday' as const, 'month' as const, 'year' as const);

const value: Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
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

const modality = fc.constantFrom(
  'must' as const,
  'may' as const,
  'mayNot' as const,
  'needNot' as const,
  'mustNot' as const,
);
const act = one('出庭应诉', '提交证明');
/** A name that has an opposite of its own is not denied with 不, nor is an event. */
const truth = fc.oneof(
  fc.record({ name: one('涉及公共利益', '负责人到庭'), negated: fc.boolean() }),
  fc.record({
    name: one('无关公共利益', '到庭时间', '已经到庭', '负责人未到庭'),
    negated: fc.constant(false),
  }),
);
const option = one('正职', '副职', '其他');
const state = fc.constantFrom(
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
const count: Arbitrary<Count> = fc
  .record({
    over: scoped,
    quantifier: fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const, 'every' as const),
    n: fc.nat({ max: 120 }),
    where: maybe(condition),
  })
  .map((it) => ({ kind: 'count', ...it, n: it.quantifier === 'every' ? 0 : it.n, span: at }));
const aggregate: Arbitrary<Value> = fc
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

const words = fc.constantFrom('行政机关负责人包括：', '（一）不可抗力；', '开庭前', 'a b');
const clauseOf = (text: string) => parseClause(text, at)!;
const clause = fc
  .constantFrom(
    '二（三）第一款第1项',
    '第十三条第一款第（一）项第2目',
    '文首第1段至第3段',
    '二标题',
    '第九条',
  )
  .map(clauseOf);
const uses = fc.array(
  fc.record({ reading: one('A01', 'A02'), option: one('甲说', '丙说') }).map((it) => ({ ...it, span: at })),
  { maxLength: 2 },
);
const premise: Arbitrary<Premise> = fc.oneof(
  condition.map((it): Premise => ({ condition: it, listed: false, span: at })),
  maybe(condition).map((it): Premise => ({ condition: it, listed: true, span: at })),
);
const quote = fc.record({ head: words, tail: maybe(words) }).map((it) => ({ ...it, span: at }));
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

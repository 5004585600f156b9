/** Every sentence form of grammar/README.md, and the tree it becomes. */
import { describe, expect, it } from 'vitest';
import type { Condition, Value } from '../../grammar/index.ts';
import { sentence } from './read.ts';

const is = (text: string, more: object = {}): object => ({
  kind: 'is',
  name: { text },
  negated: false,
  ...more,
});
const name = (text: string, more: object = {}): object => ({ kind: 'name', name: { text }, ...more });
const number = (value: string): object => ({ kind: 'number', value });
const money = (value: string): object => ({ kind: 'money', value });
const date = (value: string): object => ({ kind: 'date', value });
const premise = { condition: is('涉及重大公共利益'), listed: false };

describe('定义', () => {
  it('by a condition', () => {
    expect(sentence('本规则所称负责人到庭，是指是复议机关的情形；但涉及重大公共利益的除外。')).toEqual({
      kind: 'define',
      concept: { text: '负责人到庭' },
      body: is('是复议机关'),
      except: is('涉及重大公共利益'),
      readings: [],
    });
  });

  it.each([
    ['有一人以上', 'atLeast', 1],
    ['至多有3人', 'atMost', 3],
    ['恰有两人', 'exactly', 2],
    ['每人均', 'every', 0],
  ])('by a count: %s', (words, quantifier, n) => {
    expect(
      sentence(`本规则所称负责人到庭，是指本次开庭的到庭人中${words}，该人具有负责人身份的情形。`),
    ).toMatchObject({
      body: {
        kind: 'count',
        over: { owners: [{ text: '开庭' }], list: { text: '到庭人' } },
        quantifier,
        n,
        where: is('具有负责人身份', { pointer: 'counted' }),
      },
    });
  });

  it('by a count over the whole case, without a condition', () => {
    const { body } = sentence('本规则所称负责人到庭，是指全案的机关中有两个以上的情形。') as {
      body?: object;
    };
    expect(body).toEqual({
      kind: 'count',
      over: { owners: [], list: { text: '机关' } },
      quantifier: 'atLeast',
      n: 2,
    });
  });
});

describe('认定 and 其余', () => {
  it('with items, each with its words', () => {
    expect(
      sentence(
        '是复议机关，有下列情形之一的，认定为具有负责人身份：1．「正职；」，指职务为正职；2.采A01甲说时，指不具有负责人身份。',
      ),
    ).toMatchObject({
      kind: 'hold',
      premise: { condition: is('是复议机关'), listed: true },
      concept: { text: '具有负责人身份' },
      negated: false,
      items: [
        { number: { text: '1' }, quote: { head: '正职；' }, readings: [] },
        {
          number: { text: '2' },
          readings: [{ reading: { text: 'A01' }, option: { text: '甲说' } }],
          condition: is('具有负责人身份', { negated: true }),
        },
      ],
    });
  });

  it('with items that end in full stops and are numbered in Chinese', () => {
    const read = sentence(
      '有下列情形之一的，不认定为具有负责人身份：（一）「甲」，指职务为正职。（二）「乙」，指职务不为副职。',
    );
    expect(read).toMatchObject({
      negated: true,
      premise: { listed: true },
      items: [
        { number: { text: '（一）' } },
        { number: { text: '（二）' }, condition: { kind: 'oneOf', negated: true } },
      ],
    });
  });

  it('closes or opens a concept', () => {
    expect(sentence('除此以外，不认定为具有负责人身份。')).toMatchObject({ kind: 'otherwise', closes: true });
    expect(sentence('除此以外，是否具有负责人身份由人工认定。')).toMatchObject({
      kind: 'otherwise',
      closes: false,
    });
  });
});

describe('义务', () => {
  it.each([
    ['应当', 'must', false],
    ['可以', 'may', false],
    ['可以不', 'mayNot', false],
    ['无须', 'needNot', false],
    ['不得', 'mustNot', false],
    ['可以视情', 'may', true],
  ])('%s', (words, modality, discretion) => {
    expect(sentence(`行政机关负责人${words}出庭应诉。`)).toEqual({
      kind: 'duty',
      bearer: { text: '行政机关负责人' },
      modality,
      discretion,
      act: { text: '出庭应诉' },
      items: [],
      readings: [],
    });
  });

  it.each([
    ['及时', { kind: 'promptly' }],
    ['定期', { kind: 'regularly' }],
    ['在开庭日期', { kind: 'on', value: name('开庭日期') }],
    ['在本次的开庭日期之前', { kind: 'before', value: name('开庭日期', { pointer: 'own' }) }],
    [
      '在2021年5月10日前3日',
      { kind: 'on', value: { kind: 'shift', back: true, amount: number('3'), unit: 'day' } },
    ],
    [
      '自提交证明次日起15日内',
      {
        kind: 'within',
        from: name('提交证明'),
        countsFirstDay: false,
        amount: number('15'),
        unit: 'day',
        rollsOver: false,
      },
    ],
    [
      '自提交证明当日起十个工作日内（最后一日为节假日的顺延，扣除人数日）',
      { kind: 'within', countsFirstDay: true, unit: 'workday', rollsOver: true, suspended: name('人数') },
    ],
    [
      '自提交证明次日起6个月内（扣除30日）',
      { kind: 'within', unit: 'month', rollsOver: false, suspended: number('30') },
    ],
    ['自提交证明次日起2年内', { kind: 'within', unit: 'year' }],
  ])('%s', (words, deadline) => {
    expect(sentence(`行政机关负责人应当${words}出庭应诉。`)).toMatchObject({ kind: 'duty', deadline });
  });

  it('with a premise, an exception and items', () => {
    expect(
      sentence(
        '有下列情形之一的，行政机关负责人应当出庭应诉；但是复议机关，或者人数超过3的除外：1．指涉及重大公共利益。',
      ),
    ).toMatchObject({
      premise: { listed: true },
      except: { kind: 'any', parts: [is('是复议机关'), { kind: 'compare', op: 'gt' }] },
      items: [{ number: { text: '1' }, condition: is('涉及重大公共利益') }],
    });
  });
});

describe('履行', () => {
  it.each([
    ['认定已履行', 'done'],
    ['视为已履行', 'deemedDone'],
    ['视为未履行', 'deemedNotDone'],
    ['认定已行使', 'exercised'],
  ])('%s', (words, performs) => {
    expect(sentence(`涉及重大公共利益的，${words}出庭应诉，履行时间为开庭日期。`)).toEqual({
      kind: 'perform',
      premise,
      performs,
      act: { text: '出庭应诉' },
      at: name('开庭日期'),
      items: [],
      readings: [],
    });
  });

  it('at the earliest time at which it holds', () => {
    const read = sentence(
      '涉及重大公共利益的，认定已履行出庭应诉，履行时间为该情形最早成立之时；但是复议机关的除外。',
    );
    expect(read).toMatchObject({ at: 'earliest', except: is('是复议机关') });
  });
});

describe('计算', () => {
  const value = (text: string): Value => {
    const read = sentence(`受理费为${text}。`);
    if (read.kind !== 'compute' || read.body.kind !== 'value') throw new Error('no value');
    return read.body.value;
  };

  it.each([
    ['12', number('12')],
    ['十二', number('12')],
    ['1万元', money('10000')],
    ['百分之五', { kind: 'percent', value: '0.05' }],
    ['2021年5月10日9时30分', { kind: 'time', value: '2021-05-10T09:30' }],
    ['未发生', { kind: 'never' }],
    ['本次的开庭日期', name('开庭日期', { pointer: 'own' })],
  ])('%s', (text, tree) => expect(value(text)).toEqual(tree));

  it('binds 乘以 closer than 加', () => {
    expect(value('标的额加人数乘以5元减1元')).toEqual({
      kind: 'arithmetic',
      op: 'sub',
      left: {
        kind: 'arithmetic',
        op: 'add',
        left: name('标的额'),
        right: { kind: 'arithmetic', op: 'mul', left: name('人数'), right: money('5') },
      },
      right: money('1'),
    });
    expect(value('（标的额加1元）除以2')).toMatchObject({ op: 'div', left: { op: 'add' } });
  });

  it('takes the higher and the lower', () => {
    expect(value('标的额、50元中较高者')).toEqual({
      kind: 'pick',
      of: 'max',
      values: [name('标的额'), money('50')],
    });
    expect(value('标的额加1元、2元、3元中较低者')).toMatchObject({
      of: 'min',
      values: [{ op: 'add' }, {}, {}],
    });
  });

  it('counts and sums a list', () => {
    const over = { owners: [{ text: '程序' }], list: { text: '开庭' } };
    expect(value('本程序的开庭中，数量')).toEqual({ kind: 'aggregate', of: 'count', over });
    expect(value('本个程序的开庭中，该次的开庭日期早于2021年1月1日的，该次的开庭日期最晚者')).toMatchObject({
      of: 'latest',
      over,
      where: {
        kind: 'compare',
        op: 'lt',
        left: name('开庭日期', { pointer: 'counted' }),
        right: date('2021-01-01'),
      },
      value: name('开庭日期', { pointer: 'counted' }),
    });
    for (const [words, of] of [
      ['合计', 'sum'],
      ['最早者', 'earliest'],
      ['最高者', 'max'],
      ['最低者', 'min'],
    ]) {
      expect(value(`全案的开庭中，人数${words}`)).toMatchObject({
        of,
        over: { owners: [] },
        value: name('人数'),
      });
    }
  });

  it('in tiers', () => {
    const read = sentence(
      '受理费为按标的额分段累计：不超过1万元的部分，50元；超过1万元至10万元的部分，按2.5%；超过10万元的部分，按2%，舍去到分。',
    );
    expect(read).toMatchObject({
      body: {
        kind: 'tiers',
        of: name('标的额'),
        tiers: [
          { upTo: money('10000'), amount: money('50'), isRate: false },
          {
            over: money('10000'),
            upTo: money('100000'),
            amount: { kind: 'percent', value: '0.025' },
            isRate: true,
          },
          { over: money('100000'), isRate: true },
        ],
      },
      rounding: { mode: 'down', to: '0.01' },
    });
  });

  it('by items', () => {
    expect(
      sentence(
        '受理费按下列规定：1．「离婚」，指是复议机关，为50元；2．指涉及重大公共利益，并且人数等于2，为标的额乘以1%。',
      ),
    ).toMatchObject({
      body: {
        kind: 'items',
        items: [
          { quote: { head: '离婚' }, value: money('50') },
          { condition: { kind: 'all' }, value: { op: 'mul' } },
        ],
      },
    });
  });

  it('by a table, with or without a full stop', () => {
    const table =
      '受理费按下表：\n｜职务｜人数｜是复议机关｜受理费｜\n｜正职、副职｜1以上不满10｜是｜5元｜\n｜—｜超过3｜否｜标的额乘以1%｜\n｜工作人员｜不超过3｜—｜0元｜';
    const read = sentence(table);
    expect(read).toMatchObject({
      body: {
        columns: [{ text: '职务' }, { text: '人数' }, { text: '是复议机关' }, { text: '受理费' }],
        rows: [
          {
            cells: [
              { kind: 'options', options: [{ text: '正职' }, { text: '副职' }] },
              {
                kind: 'range',
                bounds: [
                  { op: 'ge', value: number('1') },
                  { op: 'lt', value: number('10') },
                ],
              },
              { kind: 'yesno', yes: true },
              { kind: 'value', value: money('5') },
            ],
          },
          {
            cells: [
              { kind: 'any' },
              { bounds: [{ op: 'gt', value: number('3') }] },
              { yes: false },
              { value: { op: 'mul' } },
            ],
          },
          { cells: [{}, { bounds: [{ op: 'le' }] }, {}, {}] },
        ],
      },
    });
    expect(sentence(`${table}。`)).toEqual(read);
    expect(sentence(`${table}，四舍五入到2位小数。`)).toMatchObject({
      rounding: { mode: 'half', to: '0.01' },
    });
  });

  it.each([
    ['四舍五入到元', 'half', '1'],
    ['进一到角', 'up', '0.1'],
    ['舍去到整数', 'down', '1'],
    ['四舍五入到三位小数', 'half', '0.001'],
  ])('%s', (words, mode, to) => {
    expect(sentence(`涉及重大公共利益的，受理费为标的额，${words}。`)).toMatchObject({
      premise,
      rounding: { mode, to },
    });
  });
});

describe('分歧, 顺位, 不写, 范围, 废止', () => {
  it('two readings of a concept', () => {
    expect(
      sentence(
        '具有负责人身份有两种理解（A05）：甲说（本文件采用）「出处」，指职务为正职；乙说，指职务为正职、副职之一。',
      ),
    ).toMatchObject({
      kind: 'readings',
      id: { text: 'A05' },
      options: [
        { name: { text: '甲说' }, adopted: true, source: { text: '出处' } },
        {
          name: { text: '乙说' },
          adopted: false,
          body: { kind: 'oneOf', options: [{ text: '正职' }, { text: '副职' }] },
        },
      ],
    });
  });

  it.each([
    ['适用二（四）第一款第1项', 'left'],
    ['适用二（三）第一款', 'right'],
    ['不定先后，报告冲突', undefined],
  ])('priority: %s', (words, prevails) => {
    const read = sentence(`采A01甲说、A02乙说时，二（四）第一款第1项与二（三）第一款不一致的，${words}。`);
    expect(read).toMatchObject({
      kind: 'priority',
      readings: [{ reading: { text: 'A01' } }, { reading: { text: 'A02' }, option: { text: '乙说' } }],
      left: [{ text: '二（四）第一款第1项' }],
      right: [{ text: '二（三）第一款' }],
    });
    expect('prevails' in read ? read.prevails : undefined).toBe(prevails);
  });

  it('a sentence without a rule', () => {
    expect(sentence('本句不另设规则，理由：「目的」。')).toEqual({
      kind: 'noRule',
      reason: { text: '目的' },
      readings: [],
    });
    expect(sentence('本句已写入前句，理由：「同」。')).toMatchObject({ writtenInto: { text: '前句' } });
    expect(sentence('本句已写入二，理由：「同」。')).toMatchObject({ writtenInto: { text: '二' } });
  });

  it('scope and repeal', () => {
    expect(sentence('本文件适用于涉及重大公共利益的情形。')).toMatchObject({
      kind: 'scope',
      condition: is('涉及重大公共利益'),
    });
    expect(sentence('「旧办法」（2015年11月30日印发）自本文件施行起不再执行，其条文未收录。')).toEqual({
      kind: 'repeal',
      title: { text: '旧办法' },
      issued: { date: '2015-11-30' },
      textHeld: false,
      readings: [],
    });
  });
});

describe('条件', () => {
  const condition = (text: string): Condition => {
    const read = sentence(`本文件适用于${text}的情形。`);
    if (read.kind !== 'scope') throw new Error('no condition');
    return read.condition;
  };

  it.each([
    ['不是复议机关', is('是复议机关', { negated: true })],
    ['未是复议机关', is('是复议机关', { negated: true })],
    ['没有涉及重大公共利益', is('涉及重大公共利益', { negated: true })],
    ['负责人未到庭', is('负责人未到庭')],
    ['未提交证明', is('未提交证明')],
    ['已提交证明', is('已提交证明')],
    ['提交证明', is('提交证明')],
    ['该人的具有负责人身份', is('具有负责人身份', { pointer: 'counted' })],
    ['本开庭负责人到庭', is('负责人到庭', { pointer: 'own' })],
    [
      '职务为正职、副职之一',
      {
        kind: 'oneOf',
        name: { text: '职务' },
        options: [{ text: '正职' }, { text: '副职' }],
        negated: false,
      },
    ],
    [
      '复议决定理由为不符合受理条件',
      {
        kind: 'oneOf',
        name: { text: '复议决定理由' },
        options: [{ text: '不符合受理条件' }],
        negated: false,
      },
    ],
    [
      '提交证明不晚于开庭日期前3个工作日',
      {
        kind: 'compare',
        op: 'le',
        left: name('提交证明'),
        right: { kind: 'shift', from: name('开庭日期'), amount: number('3'), unit: 'workday', back: true },
      },
    ],
    ['违反出庭应诉', { kind: 'state', act: { text: '出庭应诉' }, state: 'breach', negated: false }],
    ['未违反出庭应诉', { kind: 'state', act: { text: '出庭应诉' }, state: 'breach', negated: true }],
    ['可以不出庭应诉', { kind: 'modality', act: { text: '出庭应诉' }, modality: 'mayNot', negated: false }],
    ['不作要求', { kind: 'always' }],
  ])('%s', (text, tree) => expect(condition(text)).toEqual(tree));

  it.each([
    ['早于', 'lt'],
    ['晚于', 'gt'],
    ['不早于', 'ge'],
    ['不晚于', 'le'],
    ['低于', 'lt'],
    ['高于', 'gt'],
    ['不低于', 'ge'],
    ['不高于', 'le'],
    ['不超过', 'le'],
    ['超过', 'gt'],
    ['等于', 'eq'],
    ['不等于', 'ne'],
  ])('人数%s3', (words, op) => expect(condition(`人数${words}3`)).toMatchObject({ kind: 'compare', op }));

  it.each([
    ['已履行', 'fulfilled'],
    ['逾期履行', 'late'],
    ['待履行', 'pending'],
    ['逾期未履行', 'overdue'],
    ['已行使', 'exercised'],
    ['逾期行使', 'exercisedLate'],
    ['未行使', 'notExercised'],
    ['免除', 'excused'],
    ['违禁', 'forbiddenDone'],
    ['遵守', 'observed'],
    ['未产生', 'none'],
  ])('出庭应诉%s', (words, state) =>
    expect(condition(`出庭应诉${words}`)).toMatchObject({ kind: 'state', state }),
  );

  it('joins without mixing', () => {
    const [a, b] = [is('是复议机关'), is('涉及重大公共利益')];
    expect(condition('是复议机关，并且涉及重大公共利益，并且提交证明')).toEqual({
      kind: 'all',
      parts: [a, b, is('提交证明')],
    });
    expect(condition('是复议机关，或者涉及重大公共利益')).toEqual({ kind: 'any', parts: [a, b] });
  });
});

/** A measure with lists and facts of every type and no rules: enough for what only reads cases. */
import type { CheckedMeasure, Condition, Fact, List, ValueType } from '../engine/measure.ts';

const [organ, procedure, hearing, attendee] = [0, 1, 2, 3];

const lists: readonly List[] = [
  list('机关', 'organ', '个', []),
  list('程序', 'procedure', '个', []),
  list('开庭', 'hearing', '次', [procedure]),
  list('到庭人', 'attendee', '人', [organ, hearing]),
];

const yes = (index: number): Condition => ({ kind: 'fact', index, at: 'own' });

const facts: readonly Fact[] = [
  fact('是复议机关', 'is_review_organ', [organ], { kind: 'yesno' }),
  fact('复议决定理由', 'review_ground', [organ], options('不符合受理条件', 'inadmissible', '其他', 'other'), {
    guard: yes(0),
  }),
  fact('开庭日期', 'hearing_date', [hearing], { kind: 'date' }),
  fact(
    '法院再次通知出庭',
    'renotified',
    [organ, hearing],
    { kind: 'yesno' },
    { opposite: '法院未再次通知出庭' },
  ),
  fact('涉及重大公共利益', 'public_interest', [], { kind: 'yesno' }, { judged: true }),
  fact('职务', 'post', [attendee], options('正职', 'chief', '副职', 'deputy', '其他', 'other')),
  fact('标的额', 'amount_at_stake', [], { kind: 'money' }, { from: number(0n), to: number(100_000_000n) }),
  fact('人数', 'persons', [], { kind: 'integer' }, { from: number(1n) }),
  fact('系数', 'factor', [], { kind: 'decimal' }),
  fact('过错比例', 'fault', [], { kind: 'percent' }),
  fact('到庭时刻', 'arrived_at', [attendee], { kind: 'time' }),
  fact(
    '提交证明',
    'proof_submitted',
    [attendee],
    { kind: 'event' },
    { opposite: '未提交证明', happened: '已提交证明' },
  ),
  fact('案由', 'cause', [], { kind: 'text' }),
];

export const docket = {
  id: 'docket',
  title: '试',
  effective: '2020-12-03',
  lists,
  facts,
  bearers: [],
  acts: [],
  concepts: [],
  amounts: [],
  readings: [
    {
      id: 'A01',
      question: '例外是否优先？',
      options: [
        { name: '甲说', source: '' },
        { name: '乙说', source: '' },
      ],
      adopted: 0,
    },
  ],
  scopes: [],
  rules: [],
  priorities: [],
  assertions: [],
  order: [],
} as unknown as CheckedMeasure;

export const factKeyed = (key: string): number => facts.findIndex((each) => each.key === key);
export const listKeyed = (key: string): number => lists.findIndex((each) => each.key === key);

function list(name: string, key: string, measureWord: string, within: readonly number[]): List {
  return { name, key, label: undefined, measureWord, within, idName: '号' };
}

function fact(
  name: string,
  key: string,
  over: readonly number[],
  type: ValueType,
  more: Partial<Fact> = {},
): Fact {
  return {
    name,
    key,
    label: undefined,
    over,
    type,
    judged: false,
    question: `${name}？`,
    guard: undefined,
    from: undefined,
    to: undefined,
    opposite: undefined,
    happened: undefined,
    opensConcept: undefined,
    ...more,
  };
}

function options(...words: readonly string[]): ValueType {
  const pairs = words.flatMap((name, i) =>
    i % 2 === 0 ? [{ name, key: words[i + 1]!, label: undefined }] : [],
  );
  return { kind: 'options', options: pairs };
}

function number(n: bigint) {
  return { kind: 'number', n, d: 1n } as const;
}

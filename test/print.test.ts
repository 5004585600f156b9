import { describe, expect, test } from 'vitest';
import { print, printCondition, printSentence } from '../grammar/print/index.ts';
import { span } from '../grammar/span.ts';
import type { Condition, Duty, Literal, Named, RuleFile, Value } from '../grammar/tree.ts';

const at = span(0, 0);
const named = (text: string): Named => ({ text, span: at });
const is = (text: string, negated = false): Condition => ({
  kind: 'is',
  name: named(text),
  negated,
  pointer: undefined,
  span: at,
});
const name = (text: string): Value => ({ kind: 'name', name: named(text), pointer: undefined, span: at });
const literal = (kind: Exclude<Literal['kind'], 'never'>, value: string): Literal => ({
  kind,
  value,
  span: at,
});
const less = (left: Value, right: Value) =>
  printCondition({ kind: 'compare', left, op: 'lt', right, span: at });
const combined = (op: 'add' | 'sub' | 'mul' | 'div', left: Value, right: Value): Value => ({
  kind: 'arithmetic',
  op,
  left,
  right,
  span: at,
});

describe('conditions and values made by hand', () => {
  test('conditions are joined by 并且 or 或者', () => {
    const parts = [is('涉及重大公共利益'), is('复议机关', true)];
    expect(printCondition({ kind: 'all', parts, span: at })).toBe('涉及重大公共利益，并且不复议机关');
    expect(printCondition({ kind: 'any', parts, span: at })).toBe('涉及重大公共利益，或者不复议机关');
  });

  test('days are earlier, amounts are lower', () => {
    expect(less(name('标的额'), literal('money', '10000'))).toBe('标的额低于1万元');
    expect(less(name('受理'), literal('date', '2021-05-01'))).toBe('受理早于2021年5月1日');
  });

  test('exact values in the shortest spelling', () => {
    const spelled = (kind: Exclude<Literal['kind'], 'never'>, value: string) =>
      less(literal(kind, value), name('数')).replace(/(低|早)于数$/, '');
    expect(spelled('money', '100000000000')).toBe('1000亿元');
    expect(spelled('money', '100050')).toBe('100050元');
    expect(spelled('money', '0')).toBe('0元');
    expect(spelled('money', '50.025')).toBe('50.025元');
    expect(spelled('percent', '0.025')).toBe('2.5%');
    expect(spelled('percent', '3')).toBe('300%');
    expect(spelled('percent', '0.5')).toBe('50%');
    expect(spelled('time', '2021-05-10T09:30')).toBe('2021年5月10日9时30分');
    expect(spelled('time', '2021-05-10T09:00')).toBe('2021年5月10日9时');
  });

  test('brackets stand where the order of the operations needs them, and nowhere else', () => {
    const [a, b, c] = [name('甲额'), name('乙额'), name('丙额')];
    const value = (of: Value) => less(of, name('数')).replace(/低于数$/, '');
    expect(value(combined('add', combined('add', a, b), c))).toBe('甲额加乙额加丙额');
    expect(value(combined('sub', a, combined('sub', b, c)))).toBe('甲额减（乙额减丙额）');
    expect(value(combined('add', a, combined('mul', b, c)))).toBe('甲额加乙额乘以丙额');
    expect(value(combined('mul', combined('add', a, b), c))).toBe('（甲额加乙额）乘以丙额');
    expect(value(combined('div', a, combined('mul', b, c)))).toBe('甲额除以（乙额乘以丙额）');
  });

  test('a duty with a deadline, an exception and items', () => {
    const duty: Duty = {
      kind: 'duty',
      readings: [{ reading: named('A01'), option: named('甲说'), span: at }],
      premise: { condition: undefined, listed: true, span: at },
      bearer: named('行政机关'),
      modality: 'must',
      discretion: false,
      deadline: {
        kind: 'within',
        from: name('告知日期'),
        countsFirstDay: false,
        amount: literal('number', '5'),
        unit: 'workday',
        rollsOver: true,
        suspended: literal('number', '3'),
        span: at,
      },
      act: named('补正身份证明'),
      except: is('法院另有决定'),
      items: [
        {
          number: named('1'),
          quote: { head: '身份证明不符合条件；', tail: undefined, span: at },
          readings: [],
          condition: is('不合条件'),
          value: undefined,
          span: at,
        },
        {
          number: named('（二）'),
          quote: undefined,
          readings: [],
          condition: is('告知补正'),
          value: undefined,
          span: at,
        },
      ],
      span: at,
    };
    expect(printSentence(duty)).toBe(
      [
        '采A01甲说时，有下列情形之一的，行政机关应当自告知日期次日起5个工作日内（最后一日为节假日的顺延，扣除3日）补正身份证明；但法院另有决定的除外：',
        '  1．「身份证明不符合条件；」，指不合条件；',
        '  （二）指告知补正。',
      ].join('\n'),
    );
  });

  test('a file without anything still prints', () => {
    const none = undefined;
    const header = {
      language: 1,
      id: none,
      title: none,
      effective: none,
      repealed: none,
      applicability: none,
      calendar: none,
      span: at,
    };
    const empty: RuleFile = { kind: 'measure', header, names: [], blocks: [], span: at };
    expect(print(empty, '')).toBe('语言 1。\n');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Parsed, parse } from '../grammar/index.ts';
import { print, printCondition, printSentence } from '../grammar/print/index.ts';
import { span } from '../grammar/span.ts';
import type { Condition, Duty, Literal, Named, RuleFile, Value } from '../grammar/tree.ts';
import { block } from './trees/blocks.ts';
import { vocabulary } from './trees/expressions.ts';

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

describe('print and parse undo one another', () => {
  const sample = parse(vocabulary, { file: 'sample.tiao' });

  test('on the rule files and cases of the project', () => {
    for (const { file, source, read } of ruleFiles()) {
      const first = read(source);
      const printed = print(first.tree, source);
      const second = read(printed);
      expect(bare(second), file).toEqual(bare(first));
      expect(print(second.tree, printed), file).toBe(printed);
    }
  });

  test('on random blocks', () => {
    expect(sample.diagnostics).toEqual([]);
    fc.assert(
      fc.property(block, (made) => {
        const tree = { ...sample.tree, blocks: [made] };
        const printed = print(tree, '');
        fc.pre(!startsWithBracket.test(printed));
        const second = parse(printed, { file: 'sample.tiao' });
        expect(second.diagnostics.map(({ code }) => code)).toEqual([]);
        expect(withoutSpans(second.tree)).toEqual(withoutSpans(tree));
        expect(print(second.tree, printed)).toBe(printed);
      }),
      { numRuns: 500 },
    );
  });

  test('and blanks, line breaks and half-width marks mean nothing', () => {
    const source = `${vocabulary}【 二（一）第一款 】「开庭前」\n负责机关应当在 开庭日期\n之前 出庭应诉;但 本次未\n涉及公共利益,或者该次没有负责人到庭的除外.`;
    const first = parse(source, { file: 'sample.tiao' });
    expect(first.diagnostics).toEqual([]);
    expect(print(first.tree, source).split('\n').slice(-3)).toEqual([
      '【二（一）第一款】「开庭前」',
      '  负责机关应当在开庭日期之前出庭应诉；但本次未涉及公共利益，或者该次没有负责人到庭的除外。',
      '',
    ]);
  });
});

/** A bracket right behind a quotation is read as the date of a repealed document. */
const startsWithBracket = /」\n {2}（/;

/** What a tree says, and how many mistakes its file has: a mistake may not be printed away. */
const bare = ({ tree, diagnostics }: Parsed) => ({ tree: withoutSpans(tree), mistakes: diagnostics.length });

function withoutSpans(tree: RuleFile): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === 'span' ? undefined : value)));
}

function* ruleFiles() {
  const root = join(import.meta.dirname, '..');
  const files = ['rules', 'test/laws'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
      join(root, folder, path),
    ),
  );
  const measures = files.filter((path) => /\/\d[\d-]*\.tiao$/.test(path)).sort();
  for (const file of files.filter((path) => path.endsWith('.tiao'))) {
    const measure = measures.findLast((path) => dirname(path) === dirname(file));
    const source = readFileSync(file, 'utf8');
    const isCollection = source.includes('案例集：') && measure !== undefined;
    const given = isCollection
      ? { vocabulary: parse(readFileSync(measure, 'utf8'), { file: measure }).vocabulary }
      : {};
    yield { file, source, read: (text: string) => parse(text, { file, ...given }) };
  }
}

test('a remark that opens the file stays before the head', () => {
  const source = '※ 说明\n\n语言 1。\n法规：t「t」。\n自2020年1月1日起施行。\n';
  expect(print(parse(source, { file: 'x' }).tree, source)).toBe(source);
});

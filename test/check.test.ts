/** What the checker makes of a sound rule file: the measure it means. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkVersions } from '../engine/check/index.ts';
import type { CheckedMeasure, Condition } from '../engine/measure.ts';
import { parse } from '../grammar/index.ts';
import { body, errors, head, measureOf, names, rule } from './trial.ts';

describe('a sound file', () => {
  it('gives a measure and no error', () => {
    expect(errors(head + names + body)).toEqual([]);
    expect(measureOf(head + names + body).title).toBe('试验');
  });

  it('makes a rule of each 项 under its number, with the words of the 项', () => {
    const { rules } = measureOf(head + names + body);
    expect(rules.map(({ clause, words }) => `${clause.text} ${words}`)).toEqual([
      '二（一）第一款第1项 正职或副职负责人；',
      '二（一）第一款第三句 行政机关负责人包括：',
      '二（一）第一款第三句 行政机关负责人包括：',
      '二（二）第二款第一句 负责人出庭一次即履行了出庭义务。',
      '二（二）第二款第一句 负责人出庭一次即履行了出庭义务。',
      '二（三）第一款第1项 涉及重大公共利益的案件；',
      '二（四）第一款 行政机关负责人在以下情况中可以不出庭：',
      '三第一款 受理费按标的额计算。',
    ]);
  });

  it('reads a bare name at the element counted where it varies with it, and 本 at the rule’s own', () => {
    const measure = measureOf(head + names + body);
    expect(say(measure, measure.rules[3]!.condition)).toBe(
      'count 开庭 within 程序 (counted 开庭日期 lt own 开庭日期 and counted 负责人到庭)',
    );
    expect(say(measure, measure.rules[1]!.condition)).toBe(
      'count 到庭人 within 机关、开庭 (counted 具有负责人身份)',
    );
  });

  it('counts across the whole case where 全案 is written', () => {
    const measure = measureOf(head + names + body.replace('是指本程序的开庭', '是指全案的开庭'));
    expect(say(measure, measure.rules[3]!.condition)).toContain('count 开庭 within 全案 ');
  });

  it('adds “and not” for an exception, to its own rule only', () => {
    const measure = measureOf(head + names + body);
    expect(say(measure, measure.rules[4]!.condition)).toBe('own 此前已到庭 and not own 再次通知');
  });

  it('reads 已发生 and its opposite as the event having happened or not', () => {
    const measure = measureOf(
      head + names + body + rule('材料未交，并且负责人未到庭的，行政机关负责人可以出庭应诉。'),
    );
    expect(say(measure, measure.rules.at(-1)!.condition)).toBe('not own 材料时间 and not own 负责人到庭');
  });

  it('turns comparisons round rather than negate them: with 不适用 only 不等于 is so', () => {
    const measure = measureOf(
      head + names + body + rule('标的额不低于1万元，并且人数不等于3的，行政机关负责人可以出庭应诉。'),
    );
    expect(say(measure, measure.rules.at(-1)!.condition)).toBe('10000 le own 标的额 and not own 人数 eq 3');
  });

  it('orders the questions so that none needs a later one', () => {
    const measure = measureOf(head + names + body);
    expect(measure.order.map(({ kind, index }) => `${kind} ${index}`)).toEqual([
      'concept 0',
      'concept 1',
      'concept 2',
      'performance 0',
      'duty 0',
      'amount 0',
    ]);
  });

  it('takes 每个程序、每次开庭 as 每次开庭, which fixes its 程序', () => {
    const more = names.replace('每次开庭填：', '每个程序、每次开庭填：');
    expect(measureOf(head + more + body).facts.find(({ key }) => key === 'hearing_date')?.over).toEqual([2]);
  });

  it('gives the scope the lists its condition needs', () => {
    const measure = measureOf(head + names + body + rule('本文件适用于开庭日期晚于2020年12月3日的情形。'));
    expect(measure.scopes.map(({ over }) => over)).toEqual([[2]]);
  });

  it('keeps what was replaced and is not held', () => {
    const repeal = rule('「旧办法」（2015年11月30日印发）自本文件施行起不再执行，其条文未收录。');
    const { unheld } = measureOf(head + names + body + repeal);
    expect(unheld.map(({ title, issued }) => [title, issued])).toEqual([['旧办法', '2015-11-30']]);
  });
});

describe('versions', () => {
  it('must begin on different days and mean the same by a key', () => {
    const first = { file: 'a', measure: measureOf(head + names + body) };
    const later = head.replace('2020年12月3日', '2022年1月1日');
    const second = {
      file: 'b',
      measure: measureOf(later + names.replace('标的额　金额', '标的额　金额') + body),
    };
    const third = { file: 'c', measure: measureOf(later + names.replace('人数　整数', '人数　小数') + body) };
    expect(checkVersions([first, second])).toEqual([]);
    expect(checkVersions([first, third]).map(({ code, args }) => `${code} ${args.key}`)).toEqual([
      'LAW453 persons',
    ]);
    expect(checkVersions([second, { ...second, file: 'd' }]).map(({ code }) => code)).toEqual(['LAW451']);
  });
});

describe('the measure of 武清', () => {
  const file = 'rules/wuqing-court-appearance/2020-12-03';
  const source = readFileSync(`${file}.tiao`, 'utf8');
  const statute = readFileSync(`${file}.txt`, 'utf8');

  it('is checked against every letter of its text', () => {
    const result = check({ ...parse(source, { file }), source, file }, statute);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(result.characters.covered).toBe(result.characters.total);
    expect(result.sentences.missing).toBe(0);
    expect(result.measure?.rules.length).toBeGreaterThan(100);
  });

  it('never crashes on a damaged file, and gives no measure where something is wrong', () => {
    const signs = [...source];
    fc.assert(
      fc.property(
        fc.nat(signs.length - 1),
        fc.nat(12),
        fc.constantFrom('', '。', '的', '不', '甲说', '；'),
        (at, count, put) => {
          const text = signs.toSpliced(at, count, put).join('');
          const parsed = parse(text, { file });
          const { measure, diagnostics } = check({ ...parsed, source: text, file }, statute);
          const wrong = [...parsed.diagnostics, ...diagnostics].some(({ severity }) => severity === 'error');
          expect(measure === undefined).toBe(wrong);
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** A condition in a few words, so that a test can be read. */
function say(measure: CheckedMeasure, condition: Condition): string {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.map((part) => say(measure, part)).join(` ${condition.kind} `);
    case 'not':
      return `not ${say(measure, condition.part)}`;
    case 'fact':
    case 'happened':
      return `${condition.at} ${measure.facts[condition.index]!.name}`;
    case 'concept':
      return `${condition.at} ${measure.concepts[condition.index]!.name}`;
    case 'compare':
      return `${value(condition.left)} ${condition.op} ${value(condition.right)}`;
    case 'count': {
      const within = condition.within.map((list) => measure.lists[list]!.name).join('、') || '全案';
      return `count ${measure.lists[condition.list]!.name} within ${within} (${say(measure, condition.where)})`;
    }
    default:
      return condition.kind;
  }

  function value(expr: (Condition & { kind: 'compare' })['left']): string {
    if (expr.kind === 'fact') return `${expr.at} ${measure.facts[expr.index]!.name}`;
    return expr.kind === 'literal' && expr.value.kind === 'number' ? String(expr.value.n) : expr.kind;
  }
}

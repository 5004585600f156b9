/** The checker trusts no tree: what the parser would never build is a message too, not a crash. */
import { describe, expect, it } from 'vitest';
import { check, checkVersions } from '../engine/check/index.ts';
import { parse } from '../grammar/index.ts';
import type { RuleFile } from '../grammar/tree.ts';
import { amounts, body, errors, head, measureOf, names, rule } from './trial.ts';

const more = names
  .replace('职务　', '级别　高（high）、低（low）　level\n    职务　')
  .replace(
    '行政机关负责人（每个机关，head）',
    '行政机关负责人（每个机关，head）；代表（每个到庭人，delegate）',
  )
  .replace(
    '数额：',
    '行为：盖章（每个机关，stamp）。\n  概念：空（全案，empty）。\n  数额：截止日（全案，日期，limit_day）；',
  );

describe('a tree changed by hand', () => {
  const table = rule('受理费按下表：\n｜人数｜受理费｜\n｜3｜50元｜\n');
  const source = head + names + body + rule('职务为正职的，认定为具有负责人身份。') + table;
  const cases: readonly (readonly [string, string, string])[] = [
    ['an unknown name', '"name":{"text":"涉及公共利益"', 'NAM216'],
    ['an act where a concept is defined', '"concept":{"text":"此前已到庭"', 'NAM220'],
    ['an act that is none', '"act":{"text":"出庭应诉"', 'NAM221'],
    ['a bearer that is none', '"bearer":{"text":"行政机关负责人"', 'NAM222'],
    ['an amount that is none', '"amount":{"text":"受理费"', 'NAM223'],
    ['options of a name without any', '"kind":"oneOf","name":{"text":"职务"', 'NAM225'],
    ['a value of a name without any', '"kind":"name","name":{"text":"标的额"', 'NAM226'],
    ['a day that does not exist', '"kind":"date","value":"2021-05-10"', 'TYP313'],
  ];
  const instead: Readonly<Record<string, string>> = { NAM216: '无此名', TYP313: '2021-02-30' };

  it.each(cases)('%s', (_, place, code) => {
    const text = /"([^"]+)"$/.exec(place)![1]!;
    const other = place.replace(new RegExp(`"${text}"$`), `"${instead[code] ?? '再次通知'}"`);
    expect(codesOf(changed(source, place, other))).toContain(code);
  });

  it.each([
    ['another language', '"language":1', '"language":2', 'LAW436'],
    ['no language', '"language":1,', '', 'LAW437'],
    ['no id', '"id":{"text":"trial"', '"unknown":{"text":"trial"', 'LAW438'],
    [
      'a row without a column',
      '"columns":[',
      '"columns":[{"text":"标的额","span":{"start":0,"end":0}},',
      'TYP315',
    ],
    ['no day of entry into force', '"effective":{"date"', '"unknown":{"date"', 'LAW439'],
    ['a collection of cases', '"kind":"measure"', '"kind":"cases"', 'LAW455'],
  ])('%s', (_, from, to, code) => {
    expect(codesOf(changed(source, from, to))).toContain(code);
  });

  /** Blocks and head only: the declarations stay as they are. */
  function changed(text: string, from: string, to: string): RuleFile {
    const { tree } = parse(text, { file: 'trial' });
    const { names: declared, ...rest } = tree;
    const before = JSON.stringify(rest);
    const after = before.replaceAll(from, to);
    expect(after).not.toBe(before);
    return { ...JSON.parse(after), names: declared };
  }

  function codesOf(tree: RuleFile): readonly string[] {
    const { measure, diagnostics } = check({ tree, source, file: 'trial' }, undefined);
    expect(measure).toBeUndefined();
    return diagnostics.map(({ code }) => code);
  }
});

describe('names that are declared and used amiss', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['职务为高的，认定为具有负责人身份。', 'NAM227 高'],
    ['代表应当盖章。', 'NAM235 代表'],
    ['截止日为申请日期，四舍五入到元。', 'TYP307 四舍五入到元'],
    ['行政机关负责人可以出庭应诉。', 'LAW422 空'],
  ];
  it.each(cases)('%s', (sentence, expected) => {
    expect(errors(head + more + body.replace(amounts, '') + rule(sentence))).toContain(expected);
  });

  it('the judged fact of an open concept needs its name and key to itself', () => {
    const taken = names.replace('标的额　金额　amount_at_stake', '标的额　金额　is_head_other');
    const open = body.replace('除此以外，不认定为具有负责人身份', '除此以外，是否具有负责人身份由人工认定');
    expect(errors(head + taken + open)).toEqual(['NAM238 具有负责人身份']);
  });
});

describe('around a file', () => {
  it('warns that the quotations were not compared when there is no text', () => {
    const source = head + names + body;
    const { diagnostics } = check({ ...parse(source, { file: 'trial' }), source, file: 'trial' }, undefined);
    expect(diagnostics.filter(({ code }) => code === 'LAW450')).toHaveLength(1);
  });

  it('wants one id for all versions', () => {
    const other = measureOf(head.replace('法规：trial', '法规：other') + names + body);
    const versions = [
      { file: 'a', measure: measureOf(head + names + body) },
      { file: 'b', measure: other },
    ];
    expect(checkVersions(versions).map(({ code }) => code)).toEqual(['LAW452']);
  });

  it('refuses to rank more pairs of rules than any text has', () => {
    const items = Array.from({ length: 1001 }, (_, index) => `${index + 1}．指标的额超过${index}元`).join(
      '；',
    );
    const duty = (clause: string, may: string) =>
      `\n【${clause}】「文」有下列情形之一的，行政机关负责人${may}出庭应诉：${items}。`;
    const text = duty('五（一）第一款', '应当') + duty('五（二）第一款', '可以不');
    const rank = rule('五（一）与五（二）不一致的，适用五（二）。');
    expect(errors(head + names + body + text + rank).map((each) => each.slice(0, 6))).toEqual(['LAW459']);
  });
});

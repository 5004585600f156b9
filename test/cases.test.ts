/** Cases as lawyers write them: what each form tells, what it may not tell, and what a wrong conclusion is told. */
import { describe, expect, it } from 'vitest';
import { basesOf, type CaseResult, casesOf, caseToJson, readCase, runCases } from '../engine/cases/index.ts';
import { check } from '../engine/check/index.ts';
import { compile, decide } from '../engine/decide/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { parse } from '../grammar/index.ts';
import { message } from '../grammar/messages/index.ts';

const rules = `语言 1。
法规：court「出庭办法」。
自2020年12月3日起施行。

名称
  对象：机关（个，organ，以机关名为号）；程序（个，procedure，以案号为号）；开庭（次，hearing，属于程序，以庭次为号）；
        到庭人（人，attendee，属于机关、开庭，以姓名为号）。
  主体：行政机关负责人（每个机关，head）。
  行为：出庭应诉（每个机关、每次开庭，appear）。
  全案填：
    涉及重大公共利益　是否，由人认定　public_interest
    标的额　金额　amount　自0元至100万元
  每个机关填：
    是复议机关　是否　is_review_organ
    复议决定理由　不符合受理条件（inadmissible）、其他（other）　ground　只在是复议机关时填
  每次开庭填：
    开庭日期　日期　hearing_date
  每个到庭人填：
    职务　正职（chief）、副职（deputy）、其他（other）　post
    提交证明　事件　proof　已发生：已提交证明　反面：未提交证明
  概念：具有负责人身份（每个到庭人，is_head）；负责人到庭（每个机关、每次开庭，head_present，反面：负责人未到庭）；
        到庭人数达标（每个机关、每次开庭，enough）。

【第一条】「谁是负责人。」
  职务为正职、副职之一的，认定为具有负责人身份。
  除此以外，不认定为具有负责人身份。
  本规则所称负责人到庭，是指本次开庭的到庭人中有一人以上，该人具有负责人身份的情形。
  负责人到庭的，认定已履行出庭应诉，履行时间为开庭日期。

【第二条】「应当出庭：」
  有下列情形之一的，行政机关负责人应当在开庭日期出庭应诉：
    1．「重大公共利益；」，指涉及重大公共利益；
    2．「标的额。」，指标的额超过50万元。

【第三条】「可以不出庭。」
  复议决定理由为不符合受理条件的，行政机关负责人可以不出庭应诉。
  采A01甲说时，第三条与第二条不一致的，适用第三条。
  采A01乙说时，第三条与第二条不一致的，不定先后，报告冲突。

【第四条】「人数。」
  本规则所称到庭人数达标，是指本次开庭的到庭人中有二人以上，该人已提交证明的情形。

分歧A01「例外是否优先？」：甲说（本文件采用）「例外优先」；乙说「不优先」。
`;

const { measure, vocabulary } = sound(rules);

function sound(source: string): {
  measure: CheckedMeasure;
  vocabulary: ReturnType<typeof parse>['vocabulary'];
} {
  const { tree, vocabulary, diagnostics } = parse(source, { file: 'rules' });
  const checked = check({ tree, source, file: 'rules', diagnostics }, undefined);
  const wrong = [...diagnostics, ...checked.diagnostics].filter(({ severity }) => severity === 'error');
  expect(wrong.map((each) => message(each, 'zh'))).toEqual([]);
  return { measure: checked.measure!, vocabulary };
}

const collection = (blocks: string): string =>
  `语言 1。\n案例集：court，自2020年12月3日起施行的文本。\n\n${blocks}\n`;

function read(blocks: string) {
  const source = collection(blocks);
  const { tree, diagnostics } = parse(source, { file: 'cases', vocabulary });
  expect(diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  const bases = basesOf(tree.blocks);
  const told = casesOf(tree.blocks).map((block) => ({ ...readCase(measure, block, bases, 'cases'), block }));
  return { source, tree, bases, told, first: told[0]! };
}

/** The case as its JSON document tells it: the shape people know. */
function json(blocks: string): unknown {
  const { bases, first } = read(blocks);
  expect(first.diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  return caseToJson(measure, first.block, bases, 'cases').json;
}

function run(blocks: string): readonly CaseResult[] {
  const { source, tree } = read(blocks);
  const program = compile(measure);
  return runCases(
    { measure, versions: [measure], file: 'cases', source, blocks: tree.blocks },
    (facts, asOf, readings) => decide([{ program, facts }], { asOf, readings }),
  );
}

/** Each problem as its code and the words it stands under. */
function problems(blocks: string): readonly (readonly [string, string])[] {
  const { source, told } = read(blocks);
  return told.flatMap(({ diagnostics }) =>
    diagnostics.map(({ code, span }) => [code, source.slice(span.start, span.end)] as const),
  );
}

describe('what a case tells', () => {
  it('is the same as its JSON', () => {
    const told = json(`案例「一」，截至2021年6月1日，采A01乙说：
  全案：涉及重大公共利益（由某法院于2021年4月1日认定，理由「受众广」）；标的额为60万元。
  「某局」：是复议机关；复议决定理由为不符合受理条件。
  「一审」：开庭只有第1次。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭：到庭人有「甲」。
  「某局」「一审」第1次开庭「甲」：职务为正职；未提交证明。`);
    expect(told).toEqual({
      measure: 'court',
      asOf: '2021-06-01',
      readings: { A01: '乙说' },
      lists: {
        organ: { complete: false, items: [{ id: '某局', is_review_organ: true, ground: '不符合受理条件' }] },
        procedure: { complete: false, items: [{ id: '一审' }] },
        hearing: {
          complete: [{ procedure: '一审', complete: true }],
          items: [{ id: '1', procedure: '一审', hearing_date: '2021-05-10' }],
        },
        attendee: {
          complete: [{ organ: '某局', hearing: ['一审', '1'], complete: false }],
          items: [{ id: '甲', organ: '某局', hearing: ['一审', '1'], post: '正职', proof: '未发生' }],
        },
      },
      facts: {
        public_interest: { value: true, judgedBy: '某法院', on: '2021-04-01', because: '受众广' },
        amount: '600000',
      },
      pairs: [],
    });
  });

  it('may be shortened where there is only one', () => {
    const short = json(`案例「一」：
  「某局」「一审」第1次开庭：没有到庭人。
  第1次开庭：开庭日期为2021年5月10日。
  全案：不是复议机关。`);
    expect(short).toMatchObject({
      lists: {
        organ: { items: [{ id: '某局', is_review_organ: false }] },
        hearing: { items: [{ id: '1', procedure: '一审', hearing_date: '2021-05-10' }] },
        attendee: { complete: [{ organ: '某局', hearing: ['一审', '1'], complete: true }], items: [] },
      },
    });
  });

  it('stands in any order', () => {
    const turned = json(`案例「一」：
  第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭：没有到庭人。`);
    expect(turned).toMatchObject({
      lists: { hearing: { items: [{ id: '1', procedure: '一审', hearing_date: '2021-05-10' }] } },
    });
  });

  it('keeps elements of one number in two procedures apart', () => {
    const both = json(`案例「一」：
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「二审」第1次开庭：开庭日期为2021年8月10日。`);
    expect(both).toMatchObject({
      lists: {
        hearing: {
          items: [
            { procedure: '一审', hearing_date: '2021-05-10' },
            { procedure: '二审', hearing_date: '2021-08-10' },
          ],
        },
      },
    });
  });
});

describe('a case on a 底案', () => {
  const base = `底案「到庭」：
  全案：涉及重大公共利益；标的额为10万元。
  「某局」：不是复议机关。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭：到庭人只有「甲」。
  「甲」：职务为正职。
`;

  it('inherits what it does not tell', () => {
    expect(json(`${base}\n案例「一」，依底案「到庭」：\n  全案：标的额为20万元。`)).toMatchObject({
      facts: { public_interest: true, amount: '200000' },
      lists: { attendee: { items: [{ id: '甲', post: '正职' }] } },
    });
  });

  it('takes back by 未知', () => {
    expect(json(`${base}\n案例「一」，依底案「到庭」：\n  全案：涉及重大公共利益未知。`)).toMatchObject({
      facts: { amount: '100000' },
    });
    expect(
      json(`${base}\n案例「一」，依底案「到庭」：\n  全案：涉及重大公共利益待认定。`),
    ).not.toHaveProperty('facts.public_interest');
  });

  it('replaces a list told anew, with all that was told of its elements', () => {
    const replaced = json(`${base}\n案例「一」，依底案「到庭」：\n  第1次开庭：到庭人只有「乙」。`);
    expect(replaced).toMatchObject({
      lists: { attendee: { complete: [{ complete: true }], items: [{ id: '乙' }] } },
    });
    expect(JSON.stringify(replaced)).not.toContain('正职');
  });

  it('empties a list by 没有, and makes it unknown by 不明', () => {
    expect(json(`${base}\n案例「一」，依底案「到庭」：\n  第1次开庭：没有到庭人。`)).toMatchObject({
      lists: { attendee: { complete: [{ complete: true }], items: [] } },
    });
    expect(json(`${base}\n案例「一」，依底案「到庭」：\n  第1次开庭：到庭人不明。`)).toMatchObject({
      lists: { attendee: { complete: [{ complete: 'unknown' }], items: [] } },
    });
  });

  it('stands on bases of bases', () => {
    const two = `底案「下」：\n  全案：标的额为10万元；涉及重大公共利益。\n\n底案「上」，依底案「下」：\n  全案：标的额为20万元。\n\n`;
    expect(json(`${two}案例「一」，依底案「上」：\n  「某局」：不是复议机关。`)).toMatchObject({
      facts: { amount: '200000', public_interest: true },
    });
  });

  it('may not stand on itself, nor on what is not there', () => {
    expect(
      problems(
        '底案「一」，依底案「二」：\n  全案：标的额为1元。\n\n底案「二」，依底案「一」：\n  全案：标的额为1元。\n\n案例「三」，依底案「一」：\n  全案：标的额为2元。',
      ),
    ).toEqual([['RUN658', '「一」']]);
    expect(problems('案例「三」，依底案「一」：\n  全案：标的额为2元。')).toEqual([['RUN657', '「一」']]);
  });
});

const refused: readonly (readonly [
  name: string,
  statements: string,
  problems: readonly (readonly [string, string])[],
])[] = [
  ['a value of another type', '全案：标的额为2021年5月10日。', [['RUN655', '标的额']]],
  ['a number for money', '全案：标的额为5。', [['RUN655', '标的额']]],
  ['a value beyond its bounds', '全案：标的额为101万元。', [['RUN665', '标的额为101万元']]],
  ['a fact told twice', '全案：标的额为1元；标的额为2元。', [['RUN654', '标的额为2元']]],
  [
    'a judgement of what nobody judges',
    '全案：标的额为1元（由某法院认定）。',
    [['RUN667', '（由某法院认定）']],
  ],
  ['what does not arise', '「某局」：不是复议机关；复议决定理由为其他。', [['RUN659', '「一」']]],
  ['an event without its day', '「某局」「一审」第1次开庭「甲」：已提交证明。', [['RUN663', '已提交证明']]],
  [
    'one of several, not named',
    '「某局」「一审」第1次开庭：没有到庭人。\n  「二局」：不是复议机关。\n  第1次开庭：到庭人不明。',
    [['RUN651', '第1次开庭']],
  ],
  [
    'an id that may stand for several things',
    '「某局」：是复议机关。\n  「二局」：不是复议机关。\n  「一审」第1次开庭：没有到庭人。',
    [['RUN653', '「一审」']],
  ],
  [
    'an element outside a complete list',
    '「某局」「一审」第1次开庭：到庭人只有「乙」。\n  「某局」「一审」第1次开庭「甲」：职务为正职。',
    [['RUN652', '「甲」']],
  ],
];

describe('what a case may not tell', () => {
  it.each(refused)('%s', (_, statements, expected) => {
    expect(problems(`案例「一」：\n  ${statements}`)).toEqual(expected);
  });

  it('is never decided on half of it', () => {
    const { first } = read('案例「一」：\n  全案：标的额为101万元；涉及重大公共利益。');
    expect(first.facts).toBeUndefined();
  });
});

const absent = `案例「未到庭」，截至2021年6月1日：
  全案：涉及重大公共利益；标的额为10万元。
  「某局」：不是复议机关。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭：没有到庭人。
  结论应为：`;

const differences = (expectation: string): readonly string[] =>
  run(`${absent}${expectation}。`).flatMap(({ diagnostics }) =>
    diagnostics.map((each) => message(each, 'zh')),
  );

describe('结论应为', () => {
  it.each([
    '出庭应诉逾期未履行',
    '违反出庭应诉',
    '应当出庭应诉',
    '出庭应诉期限为2021年5月10日',
    '「某局」「一审」第1次开庭出庭应诉逾期未履行，依据第二条第1项',
    '第1次开庭负责人未到庭',
    '第二条第1项成立；第二条第2项不成立；第三条不成立',
    '采A01乙说时，应当出庭应诉',
  ])('agrees: %s', (expectation) => {
    expect(differences(expectation)).toEqual([]);
  });

  it.each([
    ['出庭应诉已履行', '结论应为“出庭应诉已履行”'],
    ['可以不出庭应诉', '结论应为“可以不出庭应诉”'],
    ['负责人到庭', '结论应为“负责人到庭”'],
    ['出庭应诉期限为2021年5月11日', '结论应为“出庭应诉期限为2021年5月11日”'],
    ['出庭应诉逾期未履行，依据第二条第2项', '依据中应有第二条第2项'],
    ['出庭应诉逾期未履行，还缺标的额', '应还缺“标的额”'],
    ['第二条第2项成立', '第二条第2项应为成立，实际为不成立'],
    ['「二局」出庭应诉逾期未履行', '本案没有这里所说的“出庭应诉”'],
  ])('differs: %s', (expectation, said) => {
    expect(differences(expectation)).toEqual([expect.stringContaining(said)]);
  });

  it('walks from a performance to what it rests on', () => {
    const [result] = run(`案例「到庭」，截至2021年6月1日：
  全案：涉及重大公共利益。
  「某局」：不是复议机关。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭「甲」：职务为正职。
  结论应为：出庭应诉已履行，依据第一条、第二条第1项；「甲」具有负责人身份，依据第一条。`);
    expect(result?.diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
  });

  it('names what is missing, and only what can matter', () => {
    const told = `案例「不全」，截至2021年6月1日：
  全案：标的额为10万元。
  「某局」：不是复议机关。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  「某局」「一审」第1次开庭：没有到庭人。
  结论应为：出庭应诉未定，还缺涉及重大公共利益；出庭应诉待认定。`;
    expect(run(told)[0]?.diagnostics.map((each) => message(each, 'zh'))).toEqual([]);
    const [wrong] = run(told.replace('还缺涉及重大公共利益', '还缺职务'));
    expect(wrong?.diagnostics.map(({ code }) => code)).toEqual(['RUN672']);
  });

  it('decides under the readings of the case, and those of one item', () => {
    const clash = (readings: string, expected: string) =>
      run(`案例「冲突」${readings}：
  全案：涉及重大公共利益。
  「某局」：是复议机关；复议决定理由为不符合受理条件。
  「一审」第1次开庭：开庭日期为2021年5月10日。
  结论应为：${expected}。`)[0]!;
    expect(clash('', '可以不出庭应诉；第二条第1项让位').passed).toBe(true);
    expect(clash('，采A01乙说', '出庭应诉的义务冲突').passed).toBe(true);
    expect(clash('', '采A01乙说时，出庭应诉的义务冲突；可以不出庭应诉').passed).toBe(true);
    expect(clash('', '出庭应诉的义务冲突').passed).toBe(false);
  });

  it('says a difference in English too', () => {
    const [result] = run(`${absent}出庭应诉已履行。`);
    expect(message(result!.diagnostics[0]!, 'en')).toContain(
      'Case “未到庭”: expected “出庭应诉已履行”, got “',
    );
  });
});

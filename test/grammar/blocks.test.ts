/** The head, the names, the blocks and the cases of grammar/README.md, and the trees they become. */
import { describe, expect, it } from 'vitest';
import { parse, type Vocabulary } from '../../grammar/index.ts';
import { bare, block, head, names, read, told } from './read.ts';

describe('the head of a measure', () => {
  it('says all it may', () => {
    const { tree, diagnostics } = parse(
      `语言 1。\n法规：test「办法」。\n自2020年12月3日起施行。自2024年1月1日起失效。\n适用日为本次的开庭日期后1日。\n工作日历为cn-2024。\n${names}`,
      { file: 'x' },
    );
    expect(told(diagnostics)).toEqual([]);
    expect(bare(tree.header)).toEqual({
      language: 1,
      id: { text: 'test' },
      title: { text: '办法' },
      effective: { date: '2020-12-03' },
      repealed: { date: '2024-01-01' },
      applicability: expect.objectContaining({ kind: 'shift' }),
      calendar: { text: 'cn-2024' },
    });
  });
});

describe('名称', () => {
  const declared = (name: string): unknown => bare(read('').tree.names.find((at) => at.name.text === name));

  it('reads without a complaint', () => expect(told(read('').diagnostics)).toEqual([]));

  it('declares lists, bearers, acts, concepts and amounts', () => {
    expect(declared('到庭人')).toEqual({
      kind: 'list',
      name: { text: '到庭人' },
      key: { text: 'attendee' },
      measureWord: { text: '人' },
      within: [{ text: '机关' }, { text: '开庭' }],
      idName: { text: '姓名' },
    });
    expect(declared('行政机关负责人')).toMatchObject({
      kind: 'bearer',
      key: { text: 'head' },
      over: [{ text: '机关' }],
    });
    expect(declared('区司法局')).toMatchObject({ kind: 'bearer', over: [] });
    expect(declared('出庭应诉')).toMatchObject({
      kind: 'act',
      label: { text: 'appear in court' },
      over: [{ text: '机关' }, { text: '开庭' }],
      applicability: { kind: 'name', name: { text: '开庭日期' } },
    });
    expect(declared('负责人到庭')).toMatchObject({ kind: 'concept', opposite: { text: '负责人未到庭' } });
    expect(declared('受理费')).toMatchObject({ kind: 'amount', type: 'money', over: [] });
    expect(declared('开庭次数')).toMatchObject({ kind: 'amount', type: 'integer', over: [{ text: '程序' }] });
  });

  it('declares facts with all their parts', () => {
    expect(declared('涉及重大公共利益')).toMatchObject({
      kind: 'fact',
      type: { kind: 'yesno' },
      judged: true,
      label: { text: 'major public interest' },
      question: { text: '是否涉及重大公共利益？' },
    });
    expect(declared('复议决定理由')).toMatchObject({
      over: [{ text: '机关' }],
      type: { options: [{ name: { text: '不符合受理条件' } }, { name: { text: '其他' } }] },
      guard: { kind: 'is', name: { text: '是复议机关' } },
    });
    expect(declared('职务')).toMatchObject({
      over: [{ text: '到庭人' }],
      type: { options: [{ key: { text: 'chief' } }, {}, {}] },
    });
    expect(declared('标的额')).toMatchObject({
      from: { kind: 'money', value: '0' },
      to: { value: '100000000' },
    });
    expect(declared('提交证明')).toMatchObject({
      type: { kind: 'event' },
      happened: { text: '已提交证明' },
      opposite: { text: '未提交证明' },
    });
  });

  it.each(['整数', '小数', '金额', '百分比', '日期', '时刻', '事件', '文字'])('knows the type %s', (type) => {
    const { tree, diagnostics } = parse(`${head}名称\n全案填：\n  某事　${type}，由人认定　x\n`, {
      file: 'x',
    });
    expect(told(diagnostics)).toEqual([]);
    expect(tree.names[0]).toMatchObject({ kind: 'fact', judged: true, over: [] });
  });

  it('lets a fact go on over lines, and a remark stand among the names', () => {
    const { tree, diagnostics } = parse(
      `${head}名称\n※ 说明\n全案填：\n  某事　是否　x\n    问「是吗？」\n    反面：没某事\n  另事　是否　y\n`,
      { file: 'x' },
    );
    expect(told(diagnostics)).toEqual([]);
    expect(tree.names).toHaveLength(2);
    expect(bare(tree.names[0])).toMatchObject({ question: { text: '是吗？' }, opposite: { text: '没某事' } });
    expect(bare(tree.blocks)).toEqual([{ kind: 'remark', text: '说明' }]);
  });

  it('lets the words of the head be names', () => {
    const { diagnostics } = parse(`${head}名称\n全案填：\n  依据　法律、法规　x\n【一】「x」\n`, {
      file: 'x',
    });
    expect(told(diagnostics)).toEqual(['NAM203 “依据”是规则语言的固定用语，不能作名称。']);
  });
});

describe('blocks', () => {
  it('a clause with quotations, sentences and remarks', () => {
    expect(
      block(
        '【二(一)】「甲」 本句不另设规则，理由：「目的」。 ※ 记\n「开头……结尾」本句不另设规则，理由：「目的」。',
      ),
    ).toMatchObject({
      kind: 'clause',
      clause: { text: '二（一）' },
      quotes: [{ head: '甲' }, { head: '开头', tail: '结尾' }],
      sentences: [{ kind: 'noRule' }, { kind: 'remark', text: '记' }, { kind: 'noRule' }],
    });
  });

  it('分歧', () => {
    expect(block('分歧A01「例外是否优先？」：甲说（本文件采用）「标题」；乙说「许可」。')).toEqual({
      kind: 'reading',
      id: { text: 'A01' },
      question: { text: '例外是否优先？' },
      options: [
        { name: { text: '甲说' }, adopted: true, source: { text: '标题' } },
        { name: { text: '乙说' }, adopted: false, source: { text: '许可' } },
      ],
    });
  });

  it('断言', () => {
    expect(block('断言「来了」：任何读法下，凡负责人到庭的，不得判为违反出庭应诉。')).toMatchObject({
      kind: 'assertion',
      anyReading: true,
      negated: true,
      premise: { kind: 'is' },
      conclusion: { kind: 'state', state: 'breach' },
    });
    expect(block('断言「来了」：必为负责人到庭。')).toMatchObject({ anyReading: false, negated: false });
  });

  it('底案', () => {
    expect(block('底案「甲」，依底案「乙」：全案：涉及重大公共利益。')).toMatchObject({
      kind: 'base',
      name: { text: '甲' },
      base: { text: '乙' },
      statements: [{ instance: { parts: [] } }],
    });
  });

  it('※', () => expect(block('※ 给人看的')).toEqual({ kind: 'remark', text: '给人看的' }));
});

describe('案例', () => {
  const told_ = (statement: string): unknown => {
    const read = block(`案例「某」：${statement}。`);
    return read.kind === 'case' ? read.statements[0]?.tellings[0] : undefined;
  };
  const expected = (words: string): unknown => {
    const read = block(`案例「某」：结论应为：${words}。`);
    return read.kind === 'case' ? read.expectations[0] : undefined;
  };

  it('has a head', () => {
    expect(
      block(
        '案例「某」，来源H08、R01，依底案「乙」，截至2021年6月1日，采A01甲说、A02乙说：全案：是复议机关。',
      ),
    ).toMatchObject({
      kind: 'case',
      sources: [{ text: 'H08' }, { text: 'R01' }],
      base: { text: '乙' },
      asOf: { date: '2021-06-01' },
      readings: [{ reading: { text: 'A01' } }, { option: { text: '乙说' } }],
    });
  });

  it('speaks of instances', () => {
    const read = block(
      '案例「某」：「某局」「二审」第1次开庭「甲」到庭人：职务为正职。机关「某局」：是复议机关。',
    );
    expect(read).toMatchObject({
      statements: [
        {
          instance: {
            parts: [
              { id: { text: '某局' } },
              { id: { text: '二审' } },
              { id: { text: '1' }, list: { text: '开庭' } },
              { id: { text: '甲' }, list: { text: '到庭人' } },
            ],
          },
        },
        { instance: { parts: [{ id: { text: '某局' }, list: { text: '机关' } }] } },
      ],
    });
  });

  it.each([
    ['全案：没有涉及重大公共利益', { kind: 'yesno', name: { text: '涉及重大公共利益' }, negated: true }],
    ['全案：未提交证明', { kind: 'yesno', name: { text: '未提交证明' }, negated: false }],
    ['全案：职务为正职', { kind: 'value', name: { text: '职务' }, value: { text: '正职' } }],
    ['全案：标的额为5万元', { kind: 'value', value: { kind: 'money', value: '50000' } }],
    ['全案：提交证明为未发生', { kind: 'value', value: { kind: 'never' } }],
    ['全案：备注为「无」', { kind: 'value', value: { text: '无' } }],
    ['全案：标的额未知', { kind: 'unknown', name: { text: '标的额' } }],
    ['全案：涉及重大公共利益待认定', { kind: 'unknown', name: { text: '涉及重大公共利益' } }],
    ['全案：没有机关', { kind: 'list', list: { text: '机关' }, complete: 'complete', ids: [] }],
    [
      '全案：机关只有「甲」、「乙」',
      { kind: 'list', complete: 'complete', ids: [{ text: '甲' }, { text: '乙' }] },
    ],
    [
      '「二审」：开庭只有第1次、第2次',
      { kind: 'list', complete: 'complete', ids: [{ text: '1' }, { text: '2' }] },
    ],
    ['全案：机关有「甲」', { kind: 'list', complete: 'incomplete' }],
    ['全案：机关不明', { kind: 'list', complete: 'unknown' }],
    [
      '全案：涉及重大公共利益（由武清区人民法院于2021年4月1日认定，理由「影响大」）',
      {
        judgement: {
          by: { text: '武清区人民法院' },
          on: { date: '2021-04-01' },
          because: { text: '影响大' },
        },
      },
    ],
    ['全案：涉及重大公共利益（由「某于局」认定）', { judgement: { by: { text: '某于局' } } }],
  ])('tells %s', (statement, telling) => expect(told_(statement)).toMatchObject(telling));

  it.each([
    ['应当出庭应诉', { kind: 'modality', modality: 'must' }],
    ['出庭应诉逾期未履行', { kind: 'state', state: 'overdue' }],
    ['违反出庭应诉', { kind: 'state', state: 'breach' }],
    ['不具有负责人身份', { kind: 'yesno', negated: true }],
    ['负责人未到庭', { kind: 'yesno', negated: false }],
    ['受理费为1050元', { kind: 'value', ofDeadline: false, value: { value: '1050' } }],
    ['出庭应诉期限为2021年5月10日', { kind: 'value', ofDeadline: true }],
    ['出庭应诉未定', { kind: 'word', aspect: 'state', word: 'undetermined' }],
    ['出庭应诉未定（未证明）', { kind: 'word', word: 'unproven' }],
    ['出庭应诉的义务冲突', { kind: 'word', aspect: 'modality', word: 'conflict' }],
    ['受理费不适用', { kind: 'word', aspect: 'value', word: 'notApplicable' }],
    ['具有负责人身份待认定', { kind: 'word', aspect: 'value', word: 'awaitsJudgement' }],
    ['出庭应诉没有现行文本', { kind: 'word', word: 'noVersion' }],
    ['出庭应诉条文未收录', { kind: 'word', word: 'textNotHeld' }],
    ['二（四）第一款第1项让位', { kind: 'clause', fared: 'yields' }],
    ['二（四）第一款第1项成立', { kind: 'clause', fared: 'holds' }],
    ['二（四）第一款第1项不成立', { kind: 'clause', fared: 'fails' }],
    ['二（四）第一款第1项未定', { kind: 'clause', fared: 'undetermined' }],
  ])('expects %s', (words, outcome) => expect(expected(words)).toMatchObject({ outcome }));

  it('expects with readings, instance, grounds and what is missing', () => {
    expect(
      expected(
        '采A01乙说时，「某局」第1次开庭出庭应诉未定，依据二（三）第一款、二（四），还缺是复议机关、开庭日期、到庭人',
      ),
    ).toMatchObject({
      readings: [{ reading: { text: 'A01' }, option: { text: '乙说' } }],
      instance: { parts: [{ id: { text: '某局' } }, { id: { text: '1' }, list: { text: '开庭' } }] },
      grounds: [{ text: '二（三）第一款' }, { text: '二（四）' }],
      missing: [{ text: '是复议机关' }, { text: '开庭日期' }, { text: '到庭人' }],
    });
  });
});

describe('案例集', () => {
  const collection =
    '语言 1。\n案例集：test，自2020年12月3日起施行的文本。\n案例「某」：全案：涉及重大公共利益。结论应为：负责人到庭。\n';
  const vocabulary: Vocabulary = read('').vocabulary;

  it('is read with the names of its measure', () => {
    const { tree, diagnostics } = parse(collection, { file: 'cases', vocabulary });
    expect(told(diagnostics)).toEqual([]);
    expect(bare(tree)).toMatchObject({
      kind: 'cases',
      header: { id: { text: 'test' }, effective: { date: '2020-12-03' } },
      blocks: [{ kind: 'case', expectations: [{ outcome: { kind: 'yesno' } }] }],
    });
  });

  it('says so without them', () => {
    const codes = parse(collection, { file: 'cases' }).diagnostics.map((at) => at.code);
    expect(codes).toContain('SYN114');
  });

  it('holds no rules', () => {
    const { diagnostics } = parse(`${collection}【一】「x」本句不另设规则，理由：「y」。`, {
      file: 'cases',
      vocabulary,
    });
    expect(diagnostics.map((at) => at.code)).toEqual(['SYN115']);
  });
});

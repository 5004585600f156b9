/** What the checker says of a rule file that is wrong: one message, at the words that are meant. */
import { describe, expect, it } from 'vitest';
import { check } from '../engine/check/index.ts';
import { parse } from '../grammar/index.ts';
import { amounts, body, diagnosticsOf, errors, head, measureOf, names, rule } from './trial.ts';

describe('names', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['a key is missing', '机关（个，organ，以机关名为号）', '机关（个，以机关名为号）', 'NAM211 机关'],
    ['a key is not snake case', 'amount_at_stake', 'AmountAtStake', 'NAM212 AmountAtStake'],
    ['a key is used twice', 'amount_at_stake', 'fee', 'NAM213 fee'],
    ['a list is unknown', '属于程序，', '属于案件，', 'NAM214 案件'],
    [
      'lists lie inside each other',
      '程序（个，procedure，以案号为号）',
      '程序（个，procedure，属于开庭，以案号为号）',
      'NAM215 程序',
    ],
    [
      'an option stands twice',
      '正职（chief）、副职（deputy）',
      '正职（chief）、正职（deputy）',
      'NAM228 正职',
    ],
    ['bounds are turned round', '人数　整数　persons', '人数　整数　persons　自9至1', 'TYP312 人数'],
    ['a bound is of another kind', '人数　整数　persons', '人数　整数　persons　自1元至9元', 'TYP311 1元'],
  ];
  it.each(cases)('%s', (_, from, to, expected) => {
    expect(errors(head + names.replace(from, to) + body)).toContain(expected);
  });
});

describe('instances', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'a name needs a list that the rule does not fix',
      '再次通知的，认定为具有负责人身份乙。',
      'NAM230 再次通知',
    ],
    ['该 where nothing is counted', '该次再次通知的，行政机关负责人可以出庭应诉。', 'NAM231 再次通知'],
    [
      'the owner is no parent of the list',
      '本规则所称新概念，是指本机关的开庭中有一次以上的情形。',
      'NAM233 机关',
    ],
    ['the owner is not fixed', '本规则所称全案概念，是指本程序的开庭中有一次以上的情形。', 'NAM234 程序'],
    [
      '该 of a name that does not vary',
      '本规则所称新概念，是指本程序的开庭中有一次以上，该次涉及公共利益的情形。',
      'NAM232 涉及公共利益',
    ],
  ];
  const more = names.replace(
    '  数额：',
    '  概念：新概念（每个机关、每次开庭，new_concept）；全案概念（全案，whole_concept）；具有负责人身份乙（每个机关，is_head_b）。\n  数额：',
  );
  it.each(cases)('%s', (_, sentence, expected) => {
    expect(errors(head + more + body + rule(sentence))).toContain(expected);
  });
});

describe('types', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['标的额超过3的，行政机关负责人可以出庭应诉。', 'TYP300 标的额超过3'],
    ['申请日期早于1万元的，行政机关负责人可以出庭应诉。', 'TYP300 申请日期早于1万元'],
    ['备注早于备注的，行政机关负责人可以出庭应诉。', 'TYP309 备注'],
    ['材料时间早于未发生的，行政机关负责人可以出庭应诉。', 'TYP309 未发生'],
    ['受理费为标的额乘以标的额。', 'TYP301 标的额乘以标的额'],
    ['受理费为标的额加人数。', 'TYP301 标的额加人数'],
    ['受理费为人数。', 'TYP305 受理费为人数。'],
    ['受理费为标的额除以0。', 'TYP318 0'],
    ['行政机关负责人应当在标的额出庭应诉。', 'TYP304 标的额'],
    ['行政机关负责人应当自申请日期次日起0.5日内出庭应诉。', 'TYP303 0.5'],
    ['受理费为申请日期加3。', 'TYP302 申请日期加3'],
    ['受理费为全案的机关中，申请日期合计。', 'TYP308 申请日期'],
    ['受理费为全案的机关中，标的额最早者。', 'TYP308 标的额'],
    ['标的额、人数中较高者超过3元的，行政机关负责人可以出庭应诉。', 'TYP300 标的额、人数中较高者'],
    ['受理费按下列规定：1．指涉及公共利益；2．指材料已交，为3元。', 'TYP319 1．指涉及公共利益'],
    ['受理费为按标的额分段累计：不超过3的部分，50元；超过3的部分，按2%。', 'TYP314 3'],
    ['受理费为按标的额分段累计：不超过1万元的部分，5%；超过1万元的部分，按2%。', 'TYP314 5%'],
    ['受理费为按标的额分段累计：不超过1万元的部分，按5元；超过1万元的部分，按2%。', 'TYP314 5元'],
    ['行政机关负责人应当自申请日期次日起3个工作日内出庭应诉。', 'LAW442 自申请日期次日起3个工作日内'],
    ['职务为正职的，行政机关负责人可以出庭应诉。', 'NAM230 职务'],
  ];
  it.each(cases)('%s', (sentence, expected) => {
    expect(errors(head + names + body.replace(amounts, '') + rule(sentence))).toContain(expected);
  });

  it('asks for rounding where a whole number is wanted', () => {
    const more = names.replace(
      '受理费（全案，金额，fee）',
      '受理费（全案，金额，fee）；份数（全案，整数，shares）',
    );
    expect(errors(head + more + body + rule('份数为人数除以2。'))).toEqual(['TYP306 份数为人数除以2。']);
    expect(errors(head + more + body + rule('份数为人数除以2，四舍五入到整数。'))).toEqual([]);
  });

  it('leaves no gap between tiers and no end to the last', () => {
    const tiered = (tiers: string) =>
      errors(head + names + body.replace(amounts, '') + rule(`受理费为按标的额分段累计：${tiers}。`));
    expect(tiered('不超过1万元的部分，50元；超过1万元的部分，按2%')).toEqual([]);
    expect(tiered('不超过1万元的部分，50元；超过2万元的部分，按2%')).toEqual([
      'LAW445 超过2万元的部分，按2%',
    ]);
    expect(tiered('不超过1万元的部分，50元')).toEqual(['LAW446 不超过1万元的部分，50元']);
  });
});

describe('tables', () => {
  const table = (rows: string) =>
    errors(head + names + body.replace(amounts, '') + rule(`受理费按下表：\n${rows}`));

  it('may ask facts of every kind', () => {
    expect(
      table('｜涉及公共利益｜人数｜受理费｜\n｜是｜1以上不满10｜50元｜\n｜否｜—｜标的额乘以1%｜\n'),
    ).toEqual([]);
  });

  it.each([
    ['｜人数｜受理费｜\n｜是｜50元｜\n', 'NAM224 人数'],
    ['｜人数｜受理费｜\n｜1元以上｜50元｜\n', 'TYP310 1元以上'],
    ['｜人数｜受理费｜\n｜正职｜50元｜\n', 'TYP310 正职'],
    ['｜人数｜标的额｜\n｜3｜50元｜\n', 'TYP316 标的额'],
    ['｜人数｜受理费｜\n｜3｜是｜\n', 'TYP310 是'],
  ])('%s', (rows, expected) => {
    expect(table(rows)).toContain(expected);
  });
});

describe('the law', () => {
  const closing = '  除此以外，不认定为具有负责人身份。\n';
  const cases: readonly (readonly [string, string, string])[] = [
    ['a list that is neither closed nor open', body.replace(closing, ''), 'LAW420'],
    [
      'a list that is both',
      body.replace(closing, `${closing}  除此以外，是否具有负责人身份由人工认定。\n`),
      'LAW421',
    ],
    ['a quotation with nothing under it', `${body}\n【三第二款】「空话。」`, 'LAW428 「空话。」'],
    ['a sentence on no quotation', `${body}\n【三第二款】本句不另设规则，理由：「标题」。`, 'LAW429'],
    [
      'a rank of clauses without rules',
      body + rule('二（三）第一款与五第一款不一致的，适用五第一款。'),
      'LAW424 五第一款',
    ],
    ['a rank of other questions', body + rule('二（三）第一款与三第一款不一致的，适用三第一款。'), 'LAW425'],
    [
      'written into a clause without rules',
      body + rule('本句已写入五第一款，理由：「同义」。'),
      'LAW448 五第一款',
    ],
    ['a reading nobody declared', body + rule('采A09甲说时，行政机关负责人可以出庭应诉。'), 'NAM236 A09'],
    ['an amount nobody computes', body.replace(amounts, ''), 'LAW449 受理费'],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(errors(head + names + text).find((each) => each.startsWith(expected))).toBeDefined();
  });

  it('leaves a concept open under one reading, its judged fact asked for under that reading only', () => {
    const open = body.replace(
      closing,
      '  采A01甲说时，除此以外，不认定为具有负责人身份。\n  采A01乙说时，除此以外，是否具有负责人身份由人工认定。\n',
    );
    const reading = '\n分歧A01「列全了吗？」：甲说（本文件采用）「列全」；乙说「没有列全」。\n';
    const measure = measureOf(head + names + open + reading);
    const concept = measure.concepts[0]!;
    const fact = measure.facts[concept.openFact!]!;
    expect([concept.open, fact.name, fact.key, fact.opensConcept]).toEqual([
      true,
      '其他具有负责人身份的情形',
      'is_head_other',
      0,
    ]);
    expect(fact.guard).toEqual({ kind: 'reading', reading: 0, option: 1 });
  });

  it('says once that a reading is unknown, wherever it is asked for', () => {
    const open = '  采A09甲说时，除此以外，是否具有负责人身份由人工认定。\n';
    expect(errors(head + names + body.replace(closing, open))).toEqual(['NAM236 A09']);
  });

  it('wants every understanding of a reading in the rules', () => {
    const reading = '\n分歧A01「？」：甲说（本文件采用）「一」；乙说「二」。\n';
    const used = rule('采A01甲说时，行政机关负责人可以出庭应诉。');
    expect(errors(head + names + body + used + reading)).toEqual(['LAW432 A01']);
  });

  it('wants exactly one understanding adopted', () => {
    const reading = '\n分歧A01「？」：甲说「一」；乙说「二」。\n';
    const used =
      rule('采A01甲说时，行政机关负责人可以出庭应诉。') + rule('采A01乙说时，行政机关负责人应当出庭应诉。');
    expect(errors(head + names + body + used + reading)).toEqual(['LAW443 A01']);
  });

  it('names a circle of questions', () => {
    const circle =
      body.replace('指职务为正职、副职之一', '指新概念') +
      rule('本规则所称新概念，是指具有负责人身份的情形。');
    const more = names.replace('  数额：', '  概念：新概念（每个到庭人，new_concept）。\n  数额：');
    const [found] = diagnosticsOf(head + more + circle).filter(({ code }) => code === 'LAW427');
    expect(found?.args.circle).toBe('具有负责人身份 → 新概念 → 具有负责人身份');
  });

  it('finds a circle of priorities under one choice of readings, and none where the readings exclude each other', () => {
    const reading = '\n分歧A01「谁优先？」：甲说（本文件采用）「一」；乙说「二」。\n';
    const rank = (option: string, side: string) =>
      rule(`采A01${option}时，二（三）第一款与二（四）第一款不一致的，适用${side}。`);
    const apart = rank('甲说', '二（三）第一款') + rank('乙说', '二（四）第一款');
    expect(errors(head + names + body + apart + reading)).toEqual([]);
    const always = rule('二（三）第一款与二（四）第一款不一致的，适用二（四）第一款。');
    expect(errors(head + names + body + apart + always + reading).map((each) => each.slice(0, 6))).toEqual([
      'LAW426',
    ]);
  });

  it('pairs a clause with the rules under it that answer the same question', () => {
    const measure = measureOf(head + names + body + rule('二（三）与二（四）不一致的，适用二（四）。'));
    expect(measure.priorities.map(({ over, under, meant }) => [over, under, meant])).toEqual([
      [6, 5, 'prevails'],
    ]);
  });

  it('lets one act have one bearer', () => {
    const more = names.replace(
      '行政机关负责人（每个机关，head）',
      '行政机关负责人（每个机关，head）；上级机关（每个机关，superior）',
    );
    const other = rule('材料已交的，上级机关应当出庭应诉。');
    expect(errors(head + more + body + other)).toEqual(['LAW423 上级机关']);
  });

  it('wants a 适用日 for an act that the day of the file does not reach', () => {
    const more = names
      .replace('appear）。', 'appear）；通报（全案，circular）。')
      .replace('head）。', 'head）；区司法局（全案，bureau）。');
    const duty = rule('材料已交的，区司法局应当通报。') + rule('材料已交的，认定已履行通报。');
    expect(errors(head + more + body + duty)).toEqual(['LAW447 通报']);
    expect(errors(head + more.replace('circular）', 'circular，适用日为申请日期）') + body + duty)).toEqual(
      [],
    );
  });

  it('warns of what is declared and never used', () => {
    const warnings = diagnosticsOf(head + names + body).filter(({ severity }) => severity === 'warning');
    expect(warnings.map(({ code, args }) => `${code} ${args.name ?? ''}`)).toEqual(
      expect.arrayContaining(['LAW430 人数', 'LAW430 备注']),
    );
  });

  it('says nothing of what is missing while the text could not be read', () => {
    const broken = body.replace('认定为具有负责人身份：', '认定为：');
    const codes = diagnosticsOf(head + names + broken).map(({ code }) => code);
    expect(codes.filter((code) => /^LAW4[23]/.test(code))).toEqual([]);
  });
});

describe('the head of a file', () => {
  it.each([
    ['two calendars', head.replace('适用日为', '工作日历为cn-1999。\n适用日为'), 'LAW441 cn-1999'],
    ['a repeal before the beginning', head.replace('起施行。', '起施行。自2020年12月1日起失效。'), 'LAW440'],
  ])('%s', (_, changed, expected) => {
    expect(errors(changed + names + body).find((each) => each.startsWith(expected))).toBeDefined();
  });

  it('takes the calendar by its name', () => {
    const calendar = { name: 'cn-2024', years: [2024], off: [], worked: [] };
    const text = head.replace('适用日为', '工作日历为cn-2024。\n适用日为') + names + body;
    const input = { ...parse(text, { file: 'trial' }), source: text, file: 'trial' };
    const { measure } = check(input, undefined, { calendars: new Map([['cn-2024', calendar]]) });
    expect(measure?.calendar).toBe(calendar);
  });
});

describe('what is declared beside the point', () => {
  const reading = '\n分歧A01「？」：甲说（本文件采用）「一」；乙说「二」。\n';
  const both =
    rule('采A01甲说时，行政机关负责人可以出庭应诉。') + rule('采A01乙说时，行政机关负责人应当出庭应诉。');
  const assertion = '\n断言「到庭即履行」：凡负责人到庭的，不得判为违反出庭应诉。\n';
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'an understanding nobody declared',
      body + both + reading + rule('采A01丙说时，行政机关负责人可以出庭应诉。'),
      'NAM237 丙说',
    ],
    ['a reading declared twice', body + both + reading + reading, 'LAW444 A01'],
    ['an assertion named twice', body + assertion + assertion, 'LAW454 「到庭即履行」'],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(errors(head + names + text).find((each) => each.startsWith(expected))).toBeDefined();
  });

  const warned: readonly (readonly [string, string, string, string])[] = [
    [
      'LAW431',
      'a concept without consequence',
      '概念：闲置（全案，idle）。\n  数额：',
      '本规则所称闲置，是指涉及公共利益的情形。',
    ],
    [
      'LAW433',
      'an act that nobody may or must do',
      '行为：闲置（每个机关、每次开庭，idle）。\n  数额：',
      '负责人到庭的，认定已履行闲置。',
    ],
    [
      'LAW434',
      'an act of which nothing says it is done',
      '行为：闲置（每个机关、每次开庭，idle）。\n  数额：',
      '行政机关负责人应当闲置。',
    ],
    [
      'LAW456',
      'an act never spoken of',
      '行为：闲置（每个机关、每次开庭，idle）。\n  数额：',
      '行政机关负责人可以出庭应诉。',
    ],
    [
      'LAW456',
      'a bearer of nothing',
      '主体：闲置（每个机关，idle）。\n  数额：',
      '行政机关负责人可以出庭应诉。',
    ],
    [
      'LAW456',
      'an object of which nothing is told',
      '对象：闲置（个，idle，以号为号）。\n  数额：',
      '行政机关负责人可以出庭应诉。',
    ],
  ];
  it.each(warned)('%s %s', (code, _, declared, sentence) => {
    const said = warnings(head + names.replace('数额：', declared) + body + rule(sentence));
    expect(said.filter((each) => each.endsWith(' 闲置'))).toEqual([`${code} 闲置`]);
  });

  it('a rule said twice, and one that asks for two understandings at once', () => {
    const twice = rule('涉及公共利益的，行政机关负责人可以出庭应诉。');
    const never = rule(
      '采A01甲说时，有下列情形之一的，行政机关负责人可以出庭应诉：1．采A01乙说时，指涉及公共利益；2．指材料已交。',
    );
    expect(
      warnings(head + names + body + twice + twice).filter((each) => each.startsWith('LAW435')),
    ).toHaveLength(1);
    expect(
      warnings(head + names + body + both + reading + never).filter((each) => each.startsWith('LAW457')),
    ).toHaveLength(1);
  });
});

describe('what was probably meant', () => {
  it('is offered as a fix, unless it turns the meaning round', () => {
    const fixed = (from: string, to: string, code: string) =>
      diagnosticsOf(head + names.replace(from, to) + body).find((each) => each.code === code)?.fixes[0]?.title
        .zh;
    expect(fixed('属于程序，', '属于程续，', 'NAM214')).toBe('程序');
    expect(fixed('属于程序，', '属于不程序，', 'NAM214')).toBeUndefined();
  });

  it('is a sentence to add, where a list is neither closed nor open', () => {
    const source = head + names + body.replace('  除此以外，不认定为具有负责人身份。\n', '');
    const fixes = diagnosticsOf(source).find(({ code }) => code === 'LAW420')?.fixes ?? [];
    expect(fixes).toHaveLength(2);
    for (const { edits } of fixes) {
      const [{ span, text }] = edits as [(typeof edits)[0]];
      expect(errors(source.slice(0, span.start) + text + source.slice(span.end))).toEqual([]);
    }
  });
});

describe('a file of great length', () => {
  it('is checked in bounded time: a long chain of concepts, a long order of precedence', () => {
    const count = 1500;
    const all = Array.from({ length: count }, (_, index) => index + 1);
    const chain = `语言 1。
法规：long「长」。
自2020年12月3日起施行。
适用日为甲日。
名称
  主体：局（全案，bureau）。
  行为：办事（全案，act）。
  全案填：
    甲日　日期　day
    事项　是否　thing
  概念：${all.map((index) => `概念${index}号（全案，c_${index}）`).join('；')}。
${all
  .map((index) => {
    const before = index === 1 ? '事项' : `概念${index - 1}号`;
    return `【第${index}条】「文」本规则所称概念${index}号，是指${before}的情形。概念${index}号的，局应当办事。`;
  })
  .join('\n')}
${all
  .slice(1)
  .map((index) => `【第${index}条】「文」第${index}条与第${index - 1}条不一致的，适用第${index - 1}条。`)
  .join('\n')}
`;
    const began = performance.now();
    expect(errors(chain)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

function warnings(source: string): readonly string[] {
  return diagnosticsOf(source)
    .filter(({ severity }) => severity === 'warning')
    .map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`);
}

/** What the checker makes of a rule file: the measure it means, or the one message that says what is wrong. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, checkVersions } from '../engine/check/index.ts';
import type { CheckedMeasure, Condition } from '../engine/measure.ts';
import { parse } from '../grammar/index.ts';

/** The head and names that the small files below stand on; more names may follow. */
const head = `语言 1。
法规：trial「试验」。
自2020年12月3日起施行。
适用日为开庭日期。
`;
const names = `
名称
  对象：机关（个，organ，以机关名为号）；程序（个，procedure，以案号为号）；
        开庭（次，hearing，属于程序，以庭次为号）；到庭人（人，attendee，属于机关、开庭，以姓名为号）。
  主体：行政机关负责人（每个机关，head）。
  行为：出庭应诉（每个机关、每次开庭，appear）。
  全案填：
    涉及公共利益　是否，由人认定　public_interest
    标的额　金额　amount_at_stake
    人数　整数　persons
    申请日期　日期　applied_on
    提交证明　事件　proof_submitted　已发生：已提交证明　反面：未提交证明
    备注　文字　remark
  每次开庭填：
    开庭日期　日期　hearing_date
  每个机关、每次开庭填：
    再次通知　是否　renotified
  每个到庭人填：
    职务　正职（chief）、副职（deputy）、其他（other）　post
  概念：具有负责人身份（每个到庭人，is_head）；
        负责人到庭（每个机关、每次开庭，head_present，反面：负责人未到庭）；
        此前已到庭（每个机关、每次开庭，present_before）。
  数额：受理费（全案，金额，fee）。
`;
const concepts = `
【二（一）第一款第三句】「行政机关负责人包括：」
  有下列情形之一的，认定为具有负责人身份：
    1．「正职或副职负责人；」，指职务为正职、副职之一。
  除此以外，不认定为具有负责人身份。
  本规则所称负责人到庭，是指本次开庭的到庭人中有一人以上，该人具有负责人身份的情形。
  负责人到庭的，认定已履行出庭应诉，履行时间为开庭日期。
【二（二）第二款第一句】「负责人出庭一次即履行了出庭义务。」
  本规则所称此前已到庭，是指本程序的开庭中有一次以上，该次的开庭日期早于本次的开庭日期，并且该次负责人到庭的情形。
  此前已到庭的，视为已履行出庭应诉；但再次通知的除外。
`;
const duties = `
【二（三）第一款】「行政机关负责人在以下案件中应当出庭应诉：」
  有下列情形之一的，行政机关负责人应当在开庭日期出庭应诉：
    1．「涉及重大公共利益的案件；」，指涉及公共利益。
【二（四）第一款】「行政机关负责人在以下情况中可以不出庭：」
  已提交证明，并且申请日期早于2021年5月10日的，行政机关负责人可以不出庭应诉。
`;
const amounts = `
【三第一款】「受理费按标的额计算。」
  受理费为标的额乘以1%。
`;
const body = concepts + duties + amounts;

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

  it('adds “and not” for an exception, to its own rule only', () => {
    const measure = measureOf(head + names + body);
    expect(say(measure, measure.rules[4]!.condition)).toBe('own 此前已到庭 and not own 再次通知');
  });

  it('reads 已发生 and its opposite as the event having happened or not', () => {
    const measure = measureOf(
      head + names + body + rule('未提交证明，并且负责人未到庭的，行政机关负责人可以出庭应诉。'),
    );
    expect(say(measure, measure.rules.at(-1)!.condition)).toBe('not own 提交证明 and not own 负责人到庭');
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

  it('counts across the whole case where 全案 is written', () => {
    const measure = measureOf(head + names + body.replace('是指本程序的开庭', '是指全案的开庭'));
    expect(say(measure, measure.rules[3]!.condition)).toContain('count 开庭 within 全案 ');
  });
});

describe('types', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['标的额超过3的，行政机关负责人可以出庭应诉。', 'TYP300 标的额超过3'],
    ['申请日期早于1万元的，行政机关负责人可以出庭应诉。', 'TYP300 申请日期早于1万元'],
    ['备注早于备注的，行政机关负责人可以出庭应诉。', 'TYP309 备注早于备注'],
    ['受理费为标的额乘以标的额。', 'TYP301 标的额乘以标的额'],
    ['受理费为标的额加人数。', 'TYP301 标的额加人数'],
    ['受理费为人数。', 'TYP305 受理费为人数。'],
    ['受理费为标的额除以0。', 'TYP318 0'],
    ['行政机关负责人应当在标的额出庭应诉。', 'TYP304 标的额'],
    ['行政机关负责人应当自申请日期次日起0.5日内出庭应诉。', 'TYP303 0.5'],
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
    const other = rule('已提交证明的，上级机关应当出庭应诉。');
    expect(errors(head + more + body + other)).toEqual(['LAW423 上级机关']);
  });

  it('wants a 适用日 for an act that the day of the file does not reach', () => {
    const more = names
      .replace('appear）。', 'appear）；通报（全案，circular）。')
      .replace('head）。', 'head）；区司法局（全案，bureau）。');
    const duty = rule('已提交证明的，区司法局应当通报。') + rule('已提交证明的，认定已履行通报。');
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

function rule(sentence: string): string {
  return `\n【四第一款】「另外的话。」\n  ${sentence}\n`;
}

function diagnosticsOf(source: string) {
  const parsed = parse(source, { file: 'trial' });
  const checked = check({ ...parsed, source, file: 'trial' }, undefined);
  return [...parsed.diagnostics, ...checked.diagnostics];
}

/** Code and the words it points at. */
function errors(source: string): readonly string[] {
  return diagnosticsOf(source)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span }) => `${code} ${source.slice(span.start, span.end)}`);
}

function measureOf(source: string): CheckedMeasure {
  const parsed = parse(source, { file: 'trial' });
  const { measure } = check({ ...parsed, source, file: 'trial' }, undefined);
  if (measure === undefined) throw new Error(errors(source).join('\n'));
  return measure;
}

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

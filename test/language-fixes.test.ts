/** What is offered to mend: what the messages know themselves, and what takes the whole file or the case to know. */
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../editor/analysis/snapshot.ts';
import { languageAnswers } from '../editor/language/answers.ts';
import type { FixView } from '../editor/language/questions.ts';
import {
  apply,
  casesPath,
  inCase,
  lineWith,
  on,
  rulesPath,
  type Spot,
  sentence,
  spot,
  texts,
  withTexts,
} from './desk.ts';

const fixesAt = ({ snapshot, path, offset }: Spot, locale: 'zh' | 'en' = 'zh') =>
  languageAnswers.fixes(snapshot, { path, from: offset, to: offset, locale });

async function fix(at: Spot, title: string): Promise<FixView> {
  const found = (await fixesAt(at)).find((each) => each.title.includes(title));
  if (found === undefined)
    throw new Error(`${title} is not among ${(await fixesAt(at)).map((each) => each.title).join(' | ')}`);
  return found;
}

/** The file that the fix is for, as it leaves it, and all that is then told of the measure. */
async function mended(at: Spot, title: string): Promise<{ text: string; told: readonly string[] }> {
  const { path, edits } = await fix(at, title);
  const before = path === at.path ? at.source : texts.get(path)!;
  const changed: Record<string, string> = { [at.path]: at.source, [path]: apply(before, edits) };
  return { text: changed[path]!, told: told(withTexts(changed)) };
}

const told = ({ versions, caseSets }: Snapshot): readonly string[] =>
  [...versions.map(({ rules }) => rules), ...caseSets].flatMap(({ diagnostics }) =>
    diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ code, args }) => `${code} ${JSON.stringify(args)}`),
  );

describe('a word nobody declared', () => {
  const at = () => sentence('涉及外商│投资的，行政机关负责人应当在开庭日期出庭应诉。');

  it('becomes a fact of what the sentence is about, with its question and a key', async () => {
    const { text, told } = await mended(at(), '事实（是否，每个机关、每次开庭）');
    const group = text.slice(text.indexOf('  每个机关、每次开庭填：'), text.indexOf('  每个到庭人填：'));
    expect(lineWith(group, '涉及外商投资')).toBe(
      '涉及外商投资　是否　she_ji_wai_shang_tou_zi　问「是否涉及外商投资？」',
    );
    expect(told).toEqual([]);
  });

  it('or of the whole case', async () => {
    const { text, told } = await mended(at(), '事实（是否，全案）');
    const group = text.slice(text.indexOf('  全案填：'), text.indexOf('  每期通报期填：'));
    expect(group).toContain('\n    涉及外商投资　是否　');
    expect(told).toEqual([]);
  });

  it('or a concept, whose rules are then to be written', async () => {
    const { text, told } = await mended(at(), '概念（每个机关、每次开庭）');
    expect(text).toContain('涉及外商投资（每个机关、每次开庭，she_ji_wai_shang_tou_zi）。');
    expect(told.map((each) => each.slice(0, 6))).toEqual(['LAW422']);
  });

  it('or an option of the fact that it was said of', async () => {
    const { text, told } = await mended(
      sentence('单位类别为人民│团体的，认定为列入适用对象。'),
      '给“单位类别”加一个选项“人民团体”',
    );
    expect(text).toContain('其他机关（other_organ）、人民团体（ren_min_tuan_ti）　unit_kind');
    expect(told).toEqual([]);
  });

  it('also where a case says it: then the rules are edited', async () => {
    const here = inCase('「到庭者」：所任职务为总工│程师。');
    expect((await fix(here, '加一个选项“总工程师”')).path).toBe(rulesPath);
    const { told } = await mended(here, '加一个选项“总工程师”');
    expect(told).toEqual([]);
  });

  it('is not declared where no such name may be', async () => {
    const titles = (await fixesAt(sentence('负责人到庭一一│的，认定为负责人到庭。'))).map(
      ({ title }) => title,
    );
    expect(titles.filter((title) => title.includes('声明'))).toEqual([]);
  });

  it('keeps the nearest name as the first advice', async () => {
    const [first] = await fixesAt(sentence('负责人到│停的，行政机关应当在开庭时间之前提交身份证明。'));
    expect(first).toMatchObject({ title: '改为“负责人到庭”', preferred: true, code: 'NAM201' });
  });
});

describe('a sentence of the text without a rule', () => {
  const whole = '【三（一）标题】「提高政治站位，增强法治意识」\n  本句不另设规则，理由：「标题。」。\n\n';
  const bare = () => {
    const at = spot(whole, '│');
    const problem = at.snapshot.versions[0]!.rules.diagnostics.find(({ code }) => code === 'LAW408')!;
    return { ...at, offset: problem.span.start };
  };

  it('gets its block where the text has it, to write the rule', async () => {
    const { text } = await mended(bare(), '为三（一）标题写规则');
    const around = text.slice(text.indexOf('【三标题】'), text.indexOf('【三（一）第一款】'));
    expect(around).toContain('。\n\n【三（一）标题】「提高政治站位，增强法治意识」\n');
  });

  it('or is said to have no rule of its own', async () => {
    const { text, told } = await mended(bare(), '写明三（一）标题不另设规则');
    const around = text.slice(text.indexOf('【三（一）标题】'), text.indexOf('【三（一）第一款】'));
    expect(around).toBe(
      '【三（一）标题】「提高政治站位，增强法治意识」\n  本句不另设规则，理由：「（请写明理由）」。\n\n',
    );
    expect(told).toEqual([]);
  });

  it('words left out within a clause get their quotation in its block', async () => {
    const at = spot(
      '「自觉维护诉讼秩序，」\n  负责人到庭的，行政机关负责人应当在开庭日期维护诉讼秩序。\n  负责人到庭，并且庭上维护秩序的，认定已履行维护诉讼秩序，履行时间为开庭日期。\n',
      '│',
    );
    const problem = at.snapshot.versions[0]!.rules.diagnostics.find(({ code }) => code === 'LAW409')!;
    const { text, told } = await mended({ ...at, offset: problem.span.start }, '不另设规则');
    const around = text.slice(
      text.indexOf('认定已履行遵守法庭规则'),
      text.indexOf('「就案件情况进行陈述、」'),
    );
    expect(around).toBe(
      '认定已履行遵守法庭规则，履行时间为开庭日期。\n「自觉维护诉讼秩序」\n  本句不另设规则，理由：「（请写明理由）」。\n',
    );
    expect(told.filter((each) => each.startsWith('LAW409'))).toEqual([]);
  });

  it('a quotation with nothing under it is said to have no rule', async () => {
    const at = spot(
      '【三（一）标题】「提高政治站位，增强法治意识」\n  本句不另设规则，理由：「标题。」。',
      '【三（一）标题】「提高│政治站位，增强法治意识」',
    );
    expect((await mended(at, '写明这段原文不另设规则')).told).toEqual([]);
  });
});

describe('what a list leaves open', () => {
  it.each([
    ['不认定为方式足以到庭', '除此以外，不认定为方式足以到庭。'],
    ['是否', '除此以外，是否方式足以到庭由人工认定。'],
  ])('%s', async (title, words) => {
    const gone = spot('  除此以外，不认定为方式足以到庭。\n', '│');
    const problem = gone.snapshot.versions[0]!.rules.diagnostics.find(({ code }) => code === 'LAW420')!;
    const wanted = title === '是否' ? '由人判断' : title;
    const at = { ...gone, offset: problem.span.start };
    const found = (await fixesAt(at)).find(({ edits }) => edits[0]!.text.includes(words))!;
    expect(found.title.length, wanted).toBeGreaterThan(4);
    expect(told(withTexts({ [rulesPath]: apply(at.source, found.edits) }))).toEqual([]);
  });
});

describe('a reading that is not there', () => {
  it('is begun behind the block that speaks of it', async () => {
    const { text, told } = await mended(
      sentence('采C0│9甲说时，负责人到庭的，认定为负责人有效出庭。'),
      '写一个分歧C09',
    );
    expect(text).toContain('分歧C09「」：\n  甲说（本文件采用）「」；\n  乙说「」。');
    expect(told.filter((each) => each.startsWith('NAM23'))).toEqual([]);
  });

  it('or gets the option that is used', async () => {
    const { text } = await mended(
      sentence('采B01丙│说时，负责人到庭的，认定为负责人有效出庭。'),
      '给分歧B01加上“丙说”',
    );
    expect(text).toContain('乙说「“包括”没有列全，列举以外的由人认定」；\n  丙说「」。');
  });
});

describe('an expectation that does not come true', () => {
  it.each([
    [
      '出庭应诉已履行，依据二（一）第一款第1项；',
      '出庭应诉逾期未│履行；',
      '应得写错了：改为现在的结论“出庭应诉已履行”',
    ],
    ['    应当出庭应诉；', '    不得│出庭应诉；', '改为现在的结论“应当出庭应诉”'],
    ['出庭应诉已履行，依据二（一）第一款第1项；', '出庭应诉已履行，依据二（一）│第一款第2项；', '依据写错了'],
    [
      '出庭应诉已履行，依据二（一）第一款第1项；',
      '二（二）第二款第一句成│立；',
      '应得写错了：改为现在的结论“二（二）第二款第一句不成立”',
    ],
  ])('%s → %s', async (was, wrong, title) => {
    const at = spot(was, wrong, casesPath);
    const { text } = await mended(at, title);
    const after = withTexts({ [casesPath]: text });
    const again = await languageAnswers.fixes(after, {
      path: casesPath,
      from: at.offset - 2,
      to: at.offset,
      locale: 'zh',
    });
    expect(again).toEqual([]);
  });

  it('a concept and what is still missing', async () => {
    const at = spot('「到庭者」具有负责人身份待认定。', '「到庭者」不具有│负责人身份。', casesPath);
    expect((await fix(at, '应得写错了')).edits[0]!.text).toBe('具有负责人身份待认定');
    const lacks = spot(
      '采B02乙说时，「到庭者」具有负责人身份未定，还缺有分工文件；',
      '采B02乙说时，「到庭者」具有负责人身份未定，还缺是复议│机关；',
      casesPath,
    );
    expect((await fix(lacks, '还缺的写错了')).edits[0]!.text).toMatch(/^具有负责人身份未定，还缺/);
  });

  it('is left alone where it is right, and where the rules have a mistake', async () => {
    expect(await fixesAt(on('出庭应诉已履│行，依据二（一）第一款第1项；', casesPath))).toEqual([]);
    const wrong = spot('出庭应诉已履行，依据二（一）第一款第1项；', '出庭应诉逾期未│履行；', casesPath);
    const broken = withTexts({
      [casesPath]: wrong.source,
      [rulesPath]: texts.get(rulesPath)!.replace('负责人到庭的，行政机关应当', '负责人到庭的，行政机关'),
    });
    expect(await fixesAt({ ...wrong, snapshot: broken })).toEqual([]);
  });

  it('is said in English', async () => {
    const wrong = spot('出庭应诉已履行，依据二（一）第一款第1项；', '出庭应诉逾期未│履行；', casesPath);
    expect((await fixesAt(wrong, 'en'))[0]?.title).toBe(
      'The expectation was wrong: take the present outcome “出庭应诉已履行”',
    );
  });
});

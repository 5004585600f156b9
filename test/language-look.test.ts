/** Looking at what is written: what a word means, where it comes from, where else it stands, how rules fare in a case. */
import { describe, expect, it } from 'vitest';
import { languageAnswers } from '../editor/language/answers.ts';
import type { Location } from '../editor/language/questions.ts';
import { casesPath, on, real, rulesPath, type Spot, sheetOf, small, spot, textPath, texts } from './desk.ts';

const zh = { locale: 'zh' as const };

async function card(at: Spot, trial?: string, locale: 'zh' | 'en' = 'zh') {
  const found = await languageAnswers.hover(at.snapshot, { path: at.path, offset: at.offset, locale, trial });
  return (
    found && {
      title: found.title,
      rows: Object.fromEntries(found.rows.map(({ label, text }) => [label, text])),
      span: found.span,
    }
  );
}

describe('hovering', () => {
  it('a fact: its question, its answers, who gives them, when it is asked', async () => {
    const found = await card(on('经认定属于有│关单位的，认定为列入适用对象'));
    expect(found?.title).toBe('经认定属于有关单位');
    expect(found?.rows).toMatchObject({
      问: '该单位是否属于受文的“各有关单位”？',
      答: '是、否',
      谁答: '有权认定的人；程序只记下谁认定的、为什么',
      只在: '单位类别不为镇人民政府、街道办事处、委办局之一时填',
      分别问: '每个机关',
      用在: '文首第4段',
    });
  });

  it('options, with the fact they belong to', async () => {
    const found = await card(on('指所任职务为正│职、副职之一'));
    expect(found?.title).toBe('正职');
    expect(found?.rows).toMatchObject({ 意思: '“所任职务”的选项', 答: '正职、副职、其他职务' });
  });

  it('the answer in the case being tried, and that it is not told', async () => {
    const trial = sheetOf('科长出庭');
    expect((await card(on('指所任职│务为正职、副职之一'), trial))?.rows.现在的答案).toBe('其他职务');
    expect((await card(on('涉及重大公│共利益，或者'), trial))?.rows.现在的答案).toBe('否');
    expect((await card(on('线上到庭算作│出庭的，认定为'), trial))?.rows.现在的答案).toBe('待认定');
    expect((await card(on('认定为具有负责│人身份'), trial))?.rows.现在的答案).toBe('否');
    expect((await card(on('行政机关负责人应当在开庭日期出庭│应诉'), trial))?.rows.现在的答案).toContain(
      '逾期未履行',
    );
  });

  it('concepts and acts: the clauses that settle them, the bearer, the cases', async () => {
    const concept = await card(on('认定为具有负责│人身份'));
    expect(concept?.rows.依据).toBe('二（一）第一款第三句');
    expect(concept?.rows.谁答).toBe(
      '采B01甲说时，由规则得出，没有规则成立的为否；采B01乙说时，规则以外的由人认定',
    );
    const act = await card(on('行政机关负责人应当在开庭日期出庭│应诉'));
    expect(act?.rows.主体).toBe('行政机关负责人');
    const count = Number(/\d+/.exec(act?.rows.案例 ?? '')?.[0]);
    expect(count).toBeGreaterThan(40);
  });

  it.each([
    ['行政机关负责人可以│不出庭应诉', '可以不', '有义务，但准许不做'],
    ['行政机关负责人无│须出庭应诉', '无须', '没有义务'],
    ['不定│先后，报告冲突', '不定先后', '两条不分先后'],
    ['有下列│情形之一的', '有下列情形之一的', '下面各项有一项就够'],
  ])('%s: what the word means', async (marked, title, meaning) => {
    expect(await card(on(marked))).toMatchObject({ title, rows: { 意思: meaning } });
  });

  it('a clause number: the words of the clause', async () => {
    const found = await card(on('不一致的，适用二（二）第二款│第三句'));
    expect(found?.rows.原文).toBe(
      '行政机关作为共同被告参加行政诉讼的，由原行政行为作出机关的负责人出庭应诉，但由人民法院确定的除外。',
    );
  });

  it('a reading: its question, what each says, which is adopted', async () => {
    const found = await card(on('采A0│7甲说时，构成应诉庭审'));
    expect(found?.rows).toMatchObject({
      分歧: '共同被告“由原行政行为作出机关的负责人出庭应诉”，其他被告还要不要出庭？',
      '甲说（本文件采用）': '这是分配：其他被告无须出庭；法院另行确定的，义务随之转移',
    });
    expect((await card(on('采A07乙│说时，负有')))?.rows.理由).toBe(
      '这是最低要求：其他被告的一般出庭义务仍在',
    );
  });

  it('a 底案: what it tells', async () => {
    const found = await card(on('底案「负责人到庭」，依底案「一审│开庭」', casesPath));
    expect(found?.rows.填了).toContain('「');
  });

  it.each(['有下列情形之一的│，行政机关', '负责人到庭│的，行政机关应当', '│\n名称', '理由：「标│题。」'])(
    'nothing on %s',
    async (marked) => {
      const at = marked.startsWith('│\n') ? { ...on('│名称'), offset: 0 } : on(marked);
      const found = await card(at);
      expect(found === undefined || found.span.end - found.span.start > 0).toBe(true);
      if (marked.includes('理由')) expect(found).toBeUndefined();
    },
  );

  it('in English: labels, kinds of answers and the meaning of words', async () => {
    const found = await card(on('经认定属于有│关单位的，认定为列入适用对象'), undefined, 'en');
    expect(found?.title).toBe('经认定属于有关单位 (one of the units concerned)');
    expect(found?.rows).toMatchObject({ Answers: 'yes, no', 'Asked for each': 'each 机关' });
    expect((await card(on('行政机关负责人无│须出庭应诉'), undefined, 'en'))?.rows.Meaning).toBe('need not');
  });

  it('still knows the names while a sentence is half written', async () => {
    const at = spot(
      '  上级要求出庭有两种理解（A18）：',
      '  负责人到庭的，行政机关负责人应当\n  上级要求│出庭有两种理解（A18）：',
    );
    expect((await card(at))?.title).toBe('上级要求出庭');
  });
});

const lines = (found: readonly Location[]): readonly string[] => found.map(({ line }) => line);

describe('where a word comes from', () => {
  const definition = (at: Spot) =>
    languageAnswers.definition(at.snapshot, { path: at.path, offset: at.offset, ...zh });

  it.each([
    ['指所任职务为正│职、副职之一', rulesPath, '所任职务　'],
    ['指所任职│务为正职、副职之一', rulesPath, '所任职务　'],
    ['负责人未│到庭的，不得判为', rulesPath, '负责人到庭（每个机关、每次开庭'],
    ['身份证明已提│交，并且身份证明加盖印章，并且', rulesPath, '身份证明提交时间　'],
    ['采A07乙│说时，负有', rulesPath, '乙说「这是最低要求'],
    ['采A0│7甲说时，构成应诉庭审', rulesPath, '分歧A07'],
    ['全案的机│关中有一个以上，该机关法院', rulesPath, '对象：机关'],
  ])('%s', async (marked, path, words) => {
    const [first] = await definition(on(marked));
    expect(first?.path).toBe(path);
    expect(first?.line).toContain(words);
  });

  it('of a case: the declaration in the rules, the 底案 in its own file, the element where it is first named', async () => {
    expect(
      lines(await definition(on('「到庭者」：所任职│务为其他职务；具有副职级别', casesPath)))[0],
    ).toContain('所任职务　');
    expect(lines(await definition(on('来源H01，依底案「负责│人到庭」', casesPath)))).toEqual([
      '底案「负责人到庭」，依底案「一审开庭」：',
    ]);
    expect(
      lines(await definition(on('「到庭│者」：所任职务为其他职务；具有副职级别', casesPath)))[0],
    ).toContain('到庭人只有「到庭者」');
  });

  it('of a clause number: the block that quotes it, then its words', async () => {
    const found = await definition(on('不一致的，适用二（二）第二款│第三句'));
    expect(found.map(({ path }) => path)).toEqual([rulesPath, textPath]);
    expect(found[0]!.line).toContain('【二（二）第二款第三句】');
    expect(texts.get(textPath)!.slice(found[1]!.span.start, found[1]!.span.end)).toMatch(
      /^行政机关作为共同被告/,
    );
  });

  it('of a quotation: its words in the promulgated text, abbreviated ones too', async () => {
    const words = async (at: Spot): Promise<string> => {
      const [found] = await definition(at);
      return texts.get(textPath)!.slice(found!.span.start, found!.span.end);
    };
    expect(await words(on('1．「涉及重│大公共利益的案件；」'))).toContain('涉及重大公共利益的案件；');
    expect(await words(on('「经区人民政│府同意，现将……请遵照执行。」'))).toMatch(
      /^经区人民政府同意.*请遵照执行。$/,
    );
  });
});

describe('where else a word stands', () => {
  const references = (at: Spot) =>
    languageAnswers.references(at.snapshot, { path: at.path, offset: at.offset, ...zh });

  it('a fact, in the rules and in the cases', async () => {
    const found = await references(on('　　所任职│务　'.trim()));
    expect(new Set(found.map(({ path }) => path)).size).toBe(4);
    const others = ['real-cases.tiao', 'told-apart.tiao'].map((file) => `wuqing-court-appearance/${file}`);
    const everywhere = [rulesPath, casesPath, ...others];
    const counted = everywhere.reduce(
      (sum, path) => sum + (texts.get(path)!.match(/所任职务/g) ?? []).length,
      0,
    );
    expect(found.length).toBe(counted);
  });

  it('an option of one fact only, though another fact has one of the same name', async () => {
    const found = await references(on('法院对更换的答复为准│许、照常'));
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(({ line }) => line.includes('更换的答复'))).toBe(true);
  });

  it('a reading, not the number of a source', async () => {
    const found = await references(on('采B0│1甲说时，除此以外'));
    expect(found.length).toBeGreaterThan(3);
    expect(found.every(({ line }) => line.includes('B01'))).toBe(true);
    expect(lines(await references(on('来源H0│1，依底案', casesPath)))).toEqual([]);
  });

  it('a clause with what lies in it', async () => {
    const found = await references(on('【二（三）第│一款】'));
    expect(lines(found).some((line) => line.includes('依据二（三）第一款第4项'))).toBe(true);
    expect(lines(found).some((line) => line.includes('【二（四）第一款】'))).toBe(false);
  });

  it('an element of a case: its own and those of the cases above it, not one of another family', async () => {
    const snapshot = small({
      '2020-12-03.tiao': texts.get(rulesPath)!.replaceAll('wuqing-court-appearance', 'trial'),
      '2020-12-03.txt': texts.get(textPath)!,
      'c.tiao': `语言 1。
案例集：trial，自2020年12月3日起施行的文本。

底案「甲案」：
  全案：机关只有「某局」。
案例「一」，依底案「甲案」：
  「某局」：是复议机关。
案例「二」：
  全案：机关只有「某局」。
`,
    });
    const source = snapshot.caseSets[0]!.source;
    const at = { snapshot, path: 'trial/c.tiao', offset: source.indexOf('「某局」：') + 2, source };
    expect(lines(await references(at))).toEqual(['全案：机关只有「某局」。', '「某局」：是复议机关。']);
  });
});

describe('how the rules fare in the case being tried', () => {
  const inlays = async (trial: string, snapshot = real, locale: 'zh' | 'en' = 'zh') => {
    const source = snapshot.versions[0]!.rules.source;
    const found = await languageAnswers.inlays(snapshot, {
      path: rulesPath,
      from: 0,
      to: source.length,
      trial,
      locale,
    });
    return (words: string) => {
      const end = source.indexOf(words) + words.length;
      return found.find(({ offset }) => offset === end);
    };
  };

  it('stands at the end of each sentence', async () => {
    const at = await inlays(sheetOf('科长出庭'));
    expect(at('负有一般出庭义务的，行政机关负责人应当在开庭日期出庭应诉。')?.label).toBe('成立');
    expect(at('负责人到庭的，行政机关应当在开庭时间之前提交身份证明。')?.label).toBe('不成立');
    expect(at('线上到庭算作出庭的，认定为方式足以到庭。')?.label).toBe('不成立');
  });

  it('is said of each instance where they differ, with all of them behind it', async () => {
    const trial = sheetOf('镇长一审出庭');
    const at = await inlays(trial);
    const items = at('3．「其他参与分管的负责人。」，指符合其他分管项。');
    expect(items?.label).toBe('成立');
    expect(items?.tooltip).toContain('「到庭者」');
  });

  it('is undetermined where nothing is told, in both languages', async () => {
    const trial = JSON.stringify({ facts: { inspection_date: '2021-06-01' } });
    const words = '市司法局有工作要求的，区司法局应当建立沟通对接机制。';
    expect((await inlays(trial))(words)?.label).toBe('未定');
    expect((await inlays(trial, real, 'en'))(words)?.label).toBe('undetermined');
  });

  it('follows its sentence while another is half written', async () => {
    const broken = spot(
      '  负责人到庭的，行政机关负责人应当在开庭日期全程参与案件处理。',
      '  负责人到庭的，│',
    );
    const found = await inlays(sheetOf('科长出庭'), broken.snapshot);
    expect(found('负有一般出庭义务的，行政机关负责人应当在开庭日期出庭应诉。')?.label).toBe('成立');
  });

  it('is nothing for a case that cannot be read, or in a 案例集', async () => {
    expect((await inlays('{'))('负责人到庭的，行政机关应当在开庭时间之前提交身份证明。')).toBeUndefined();
    const trial = sheetOf('科长出庭');
    expect(
      await languageAnswers.inlays(real, { path: casesPath, from: 0, to: 9999, trial, locale: 'zh' }),
    ).toEqual([]);
  });
});

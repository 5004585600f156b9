/** What 条文 is told: every unit of the promulgated text with what keeps it, its rules as prose, what is not written. */
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../editor/analysis/snapshot.ts';
import { lawAnswers } from '../editor/law/answers.ts';
import { outlineOf } from '../editor/law/outline.ts';
import type { ClauseProse, LawRow, LawView, RuleIndex, Unwritten } from '../editor/law/questions.ts';
import { real, rulesPath, small, textPath, texts, withTexts } from './desk.ts';

const rules = texts.get(rulesPath)!;
const view = async (snapshot: Snapshot): Promise<LawView> =>
  (await lawAnswers.law(snapshot, { date: undefined, locale: 'zh' }))!;
const row = async (snapshot: Snapshot, clause: string): Promise<LawRow> =>
  (await view(snapshot)).rows.find((each) => each.clause === clause)!;
const prose = async (clause: string, snapshot = real): Promise<ClauseProse> =>
  (await lawAnswers.prose(snapshot, { clause, date: undefined, locale: 'zh' }))!;

/** The measure with one stretch of its rule file taken out. */
function without(from: string, to: string): Snapshot {
  const [start, end] = [rules.indexOf(from), rules.indexOf(to)];
  return withTexts({ [rulesPath]: rules.slice(0, start) + rules.slice(end) });
}

const bare = without('【二（三）第二款第三句】', '【二（四）标题】');

describe('the units of the law', () => {
  it('are all there, each with its own words, in the order of the text', async () => {
    const { text, rows } = await view(real);
    expect(text).toBe(texts.get(textPath));
    const said = rows.map(({ words }) => text.slice(words.start, words.end)).join('');
    const markers = /[一二三四五六七八九十]+、|（[一二三四]）(?=\S)|[0-9]．|\s/g;
    expect(said.replace(/\s/g, '')).toBe(text.replace(markers, ''));
    expect(rows.map(({ words }) => words.start)).toEqual(
      rows.map(({ words }) => words.start).toSorted((a, b) => a - b),
    );
  });

  it('say whether they have rules, are declared to have none, or are not written', async () => {
    expect((await row(real, '二（三）第一款第1项')).status).toBe('encoded');
    expect((await row(real, '二（三）标题')).status).toBe('declared');
    expect((await row(bare, '二（三）第二款第三句')).status).toBe('missing');
    expect((await row(bare, '二（三）第二款第二句')).status).toBe('encoded');
  });

  it('point at what keeps them: a 项 at its own line, a sentence cut in two at both parts', async () => {
    const at = (each: LawRow) => each.blocks.map(({ start, end }) => rules.slice(start, end));
    expect(at(await row(real, '二（三）第一款第5项'))).toEqual([
      '5．「人民法院通知出庭应诉的案件。」，指法院通知出庭',
    ]);
    const [first, second] = at(await row(real, '二（四）第三款第一句'));
    expect(first).toMatch(/^【二（四）第三款】「行政机关负责人有正当理由不能出庭的，也可/);
    expect(first).toMatch(/履行时间为延期申请时间。$/);
    expect(second).toMatch(/^「但需经人民法院准许。」/);
  });

  it('name the readings they depend on, and how many cases name them', async () => {
    const { readings, cases } = await row(real, '二（四）第三款第一句');
    expect(readings).toEqual(['A14']);
    expect(cases).toBeGreaterThan(0);
    expect((await row(real, '二（四）第一款第一句')).readings).toEqual(['A09', 'A27', 'B06', 'A01']);
  });

  it('have short names within their section', async () => {
    const short = async (clause: string) => (await row(real, clause)).short;
    expect(await short('二（三）第一款第5项')).toBe('第5项');
    expect(await short('二（二）第二款第一句')).toBe('第二款第一句');
    expect(await short('二（二）第一款第一句')).toBe('第一款');
    expect(await short('二（三）标题')).toBe('标题');
    expect(await short('文首第4段')).toBe('第4段');
  });

  it('are not called bare where somebody has begun to write them', async () => {
    const slip = withTexts({ [rulesPath]: rules.replace('指法院通知出庭。\n', '指法院通知出廷。\n') });
    const half = await row(slip, '二（三）第一款第5项');
    expect(half).toMatchObject({ status: 'missing', unread: true });
    expect(slip.versions[0]!.rules.source.slice(half.blocks[0]!.start)).toMatch(/^5．「人民法院通知/);
    expect(await row(bare, '二（三）第二款第三句')).toMatchObject({ unread: false, blocks: [] });
  });

  it('are none where the promulgated text is missing', async () => {
    const alone = small({ '2020-12-03.tiao': rules.replace('wuqing-court-appearance', 'trial') });
    expect(await view(alone)).toMatchObject({ text: '', rows: [], outline: [] });
    expect(await lawAnswers.law(real, { date: '1999-01-01', locale: 'zh' })).toBeUndefined();
  });
});

describe('the contents', () => {
  it('count what of each section is kept', async () => {
    const { outline } = await view(bare);
    const third = outline.find(({ title }) => title.startsWith('（三）行政机关负责人应当出庭'));
    expect(third).toMatchObject({ depth: 1, covered: 9, total: 10 });
    expect(outline.filter(({ depth }) => depth === 0).map(({ title }) => title)).toEqual([
      '文首',
      '一\u3000指导思想',
      '二\u3000基本制度',
      '三\u3000工作要求',
    ]);
  });

  it('list nothing of a law without words', () => {
    expect(outlineOf({ text: '', children: [] }, [])).toEqual([]);
  });
});

describe('the rules of a clause as prose', () => {
  const lines = ({ sentences }: ClauseProse) =>
    sentences.map(({ depth, pieces }) => '　'.repeat(depth) + pieces.map(({ text }) => text).join(''));

  it('of a 项: the sentence it completes, then the 项', async () => {
    expect(lines(await prose('二（三）第一款第5项'))).toEqual([
      '构成应诉庭审，有下列情形之一的，行政机关负责人应当在开庭日期出庭应诉：',
      '　5．「人民法院通知出庭应诉的案件。」，指法院通知出庭',
    ]);
  });

  it('keep the kinds of words apart', async () => {
    const { sentences } = await prose('二（二）第二款第二句');
    const kinds = new Map(sentences[0]!.pieces.map(({ text, kind }) => [text, kind]));
    expect(kinds.get('应当')).toBe('modality');
    expect(kinds.get('出庭应诉')).toBe('act');
    expect(kinds.get('负有一般出庭义务')).toBe('concept');
    expect(kinds.get('，')).toBe('plain');
  });

  it('ask the facts that the sentences name, also through what the block says of a concept', async () => {
    const { facts } = await prose('二（三）第一款第5项');
    expect(facts).toContainEqual({
      name: '法院告知方式',
      question: '人民法院以何种方式告知负责人出庭？',
      answers: '专门通知、应诉通知书、书面建议、传票、无告知',
    });
    const judged = await prose('二（三）第一款第1项');
    expect(judged.facts.find(({ name }) => name === '涉及重大公共利益')?.answers).toBe('是、否，由人认定');
  });

  it('list the cases that name the clause, and nothing for a clause there is not', async () => {
    const { cases } = await prose('二（四）第一款第2项');
    expect(cases.length).toBeGreaterThan(1);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
    const gone = { clause: '九（九）第一款', date: undefined, locale: 'zh' } as const;
    expect(await lawAnswers.prose(real, gone)).toBeUndefined();
  });
});

describe('a sentence nobody has written', () => {
  const ask = async (snapshot: Snapshot, clause: string): Promise<Unwritten | undefined> =>
    lawAnswers.unwritten(snapshot, { clause, date: undefined });
  const put = ({ at }: Unwritten, text: string, into: string) => into.slice(0, at) + text + into.slice(at);

  it('is put where the words before it in the law are kept, whole and quoted', async () => {
    const source = bare.versions[0]!.rules.source;
    const found = (await ask(bare, '二（三）第二款第三句'))!;
    const declared = put(found, found.without.text.replace('「」', '「试验。」'), source);
    const mended = withTexts({ [rulesPath]: declared });
    expect(mended.versions[0]!.rules.diagnostics.map(({ code }) => code)).not.toContain('LAW408');
    expect((await row(mended, '二（三）第二款第三句')).status).toBe('declared');
    expect(declared.indexOf('【二（三）第二款第二句】')).toBeLessThan(found.at);
    expect(declared.indexOf('【二（四）标题】')).toBeGreaterThan(found.at);
  });

  it('leaves the caret where the author goes on', async () => {
    const { rule, without: none } = (await ask(bare, '二（三）第二款第三句'))!;
    expect(rule.text.slice(0, rule.cursor)).toMatch(/准许。」\n {2}$/);
    expect(none.text.slice(0, none.cursor)).toMatch(/理由：「$/);
    expect(none.text.slice(none.cursor)).toBe('」。');
  });

  it('the first of all stands before every block', async () => {
    const headless = without('【文首第1段至第3段】', '【文首第4段】');
    const found = (await ask(headless, '文首第1段'))!;
    const source = headless.versions[0]!.rules.source;
    expect(source.slice(found.at)).toMatch(/^【文首第4段】/);
    expect(put(found, found.rule.text, source)).toContain('」\n  \n\n【文首第4段】');
  });

  it('is not asked of one that is written', async () => {
    expect(await ask(real, '二（三）第二款第三句')).toBeUndefined();
  });
});

describe('what the rule file holds beside its sentences', () => {
  const index = async (snapshot: Snapshot): Promise<RuleIndex> =>
    (await lawAnswers.ruleIndex(snapshot, { date: undefined }))!;

  it('readings with the one adopted, assertions, and how many names', async () => {
    const { facts, acts, readings, assertions } = await index(real);
    const measure = real.versions[0]!.measure!;
    expect(acts).toBe(measure.acts.length);
    expect(facts).toBe(measure.facts.filter(({ opensConcept }) => opensConcept === undefined).length);
    expect(readings.map(({ id }) => id).toSorted()).toEqual(measure.readings.map(({ id }) => id).toSorted());
    for (const { id, options, at } of readings) {
      const known = measure.readings.find((each) => each.id === id)!;
      expect(options.findIndex(({ adopted }) => adopted)).toBe(known.adopted);
      expect(rules.slice(at, at + 60)).toContain(id);
    }
    expect(assertions.map(({ name }) => name)).toEqual(measure.assertions.map(({ name }) => name));
    expect(assertions.map(({ anyReading }) => anyReading)).toEqual(
      measure.assertions.map(({ anyReading }) => anyReading),
    );
    expect(new Set(assertions.map(({ anyReading }) => anyReading)).size).toBe(2);
  });

  it('also while the file has a mistake', async () => {
    const slip = withTexts({ [rulesPath]: rules.replace('指法院通知出庭。\n', '指法院通知出廷。\n') });
    expect((await index(slip)).assertions.length).toBe((await index(real)).assertions.length);
  });
});

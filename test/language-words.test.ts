/** The file as a page sees it: the colour and the edges of words, the table of contents, folding, selecting, the layout. */
import { describe, expect, it } from 'vitest';
import { languageAnswers } from '../editor/language/answers.ts';
import type { OutlineEntry, TokenView } from '../editor/language/questions.ts';
import {
  apply,
  casesPath,
  on,
  real,
  rulesPath,
  type Spot,
  sentence,
  spot,
  textPath,
  texts,
  withTexts,
} from './desk.ts';

async function wordsOn({
  snapshot,
  path,
  source,
  offset,
}: Spot): Promise<readonly (readonly [string, TokenView['kind']])[]> {
  const from = source.lastIndexOf('\n', offset - 1) + 1;
  const to = source.indexOf('\n', offset);
  const found = await languageAnswers.tokens(snapshot, { path, from, to });
  return found.map(({ span, kind }) => [source.slice(span.start, span.end), kind]);
}

describe('words', () => {
  it('of a sentence, cut where the parser cuts', async () => {
    expect(await wordsOn(on('  负责人到庭的，行政机关│应当在开庭时间之前提交身份证明。'))).toEqual([
      ['负责人到庭', 'concept'],
      ['的', 'keyword'],
      ['行政机关', 'bearer'],
      ['应当', 'modality'],
      ['在', 'keyword'],
      ['开庭时间', 'fact'],
      ['之前', 'keyword'],
      ['提交身份证明', 'act'],
    ]);
  });

  it('of a clause with its quotation', async () => {
    expect(await wordsOn(on('【二（一）标题】│'))).toEqual([
      ['【二（一）标题】', 'clause'],
      ['「出庭应诉是行政机关负责人的法定职责」', 'quote'],
    ]);
    expect(await wordsOn(on('    1．「正职或副职│负责人；」，指符合正副职项；'))).toEqual([
      ['1．', 'number'],
      ['「正职或副职负责人；」', 'quote'],
      ['指', 'keyword'],
      ['符合正副职项', 'concept'],
    ]);
    expect((await wordsOn(on('「自觉维护│诉讼秩序，」')))[0]![1]).toBe('quote');
    expect((await wordsOn(on('  本句不另设规则，理由：「标题│。」。')))[1]![1]).toBe('keyword');
    expect((await wordsOn(on('  本句不另设规则，理由：「标题│。」。'))).at(-1)).toEqual([
      '「标题。」',
      'string',
    ]);
  });

  it('of a half-written sentence', async () => {
    expect(await wordsOn(sentence('负责人到庭的，行政机关负责人应当出│'))).toEqual([
      ['负责人到庭', 'concept'],
      ['的', 'keyword'],
      ['行政机关负责人', 'bearer'],
      ['应当', 'modality'],
      ['出', 'unknown'],
    ]);
  });

  it('of a case', async () => {
    expect(await wordsOn(on('  「到庭者」：所任职│务为其他职务；具有副职级别', casesPath))).toEqual(
      expect.arrayContaining([
        ['「到庭者」', 'string'],
        ['所任职务', 'fact'],
        ['其他职务', 'option'],
      ]),
    );
  });

  it('of 名称', async () => {
    expect(await wordsOn(on('    身份证明提交时间　　　事│件　'))).toEqual([
      ['身份证明提交时间', 'fact'],
      ['事件', 'keyword'],
      ['id_submitted_at', 'string'],
      ['"proof of identity submitted"', 'string'],
      ['已发生', 'keyword'],
      ['身份证明已提交', 'fact'],
      ['问', 'keyword'],
      ['「负责人身份证明何时提交人民法院？」', 'string'],
    ]);
  });

  it('do not overlap, stand in the order of the text and touch the stretch', async () => {
    for (const path of [rulesPath, casesPath]) {
      const found = await languageAnswers.tokens(real, { path, from: 2000, to: 9000 });
      expect(found.length).toBeGreaterThan(200);
      for (const [i, { span }] of found.entries()) {
        expect(span.start).toBeGreaterThanOrEqual(found[i - 1]?.span.end ?? 0);
        expect(span.end > 2000 && span.start < 9000).toBe(true);
      }
    }
  });
});

const titles = (entries: readonly OutlineEntry[]): readonly string[] => entries.map(({ title }) => title);

describe('the table of contents', () => {
  it('has the clauses under their parts, with the words of the headings', async () => {
    const entries = await languageAnswers.outline(real, { path: rulesPath, locale: 'zh' });
    expect(titles(entries).slice(0, 4)).toEqual(['名称', '文首', '一', '二']);
    const two = entries.find(({ title }) => title === '二')!;
    expect(two.detail).toBe('基本制度');
    expect(titles(two.under)).toEqual(['二标题', '二（一）', '二（二）', '二（三）', '二（四）']);
    expect(two.under[1]!.detail).toBe('出庭应诉是行政机关负责人的法定职责');
    expect(titles(two.under[1]!.under)).toContain('B01');
  });

  it('has the names by kind', async () => {
    const [names] = await languageAnswers.outline(real, { path: rulesPath, locale: 'en' });
    expect(names!.title).toBe('Names');
    expect(titles(names!.under)).toEqual(['List', 'Bearer', 'Act', 'Fact', 'Concept']);
    expect(titles(names!.under[0]!.under)).toEqual(['机关', '程序', '开庭', '到庭人', '司法建议', '通报期']);
  });

  it('has the cases with their numbers', async () => {
    const entries = await languageAnswers.outline(real, { path: casesPath, locale: 'zh' });
    expect(entries.find(({ title }) => title === '科长出庭')).toMatchObject({ detail: 'H04', kind: 'case' });
    expect(entries.filter(({ kind }) => kind === 'base').length).toBeGreaterThan(2);
  });

  it('holds what lies under an entry inside it', async () => {
    const check = (entries: readonly OutlineEntry[]): void => {
      for (const { span, under } of entries) {
        for (const inner of under)
          expect(inner.span.start >= span.start && inner.span.end <= span.end).toBe(true);
        check(under);
      }
    };
    check(await languageAnswers.outline(real, { path: rulesPath, locale: 'zh' }));
  });
});

describe('folding', () => {
  it('takes in 名称, each group of facts, blocks, sentences of several lines', async () => {
    const source = texts.get(rulesPath)!;
    const found = await languageAnswers.folds(real, { path: rulesPath });
    const starts = found.map(({ start }) => source.slice(start, start + 12).split('\n')[0]);
    expect(starts).toEqual(
      expect.arrayContaining([
        '名称',
        '法院已受理　　　　　　是',
        '【二（一）标题】「出庭应',
        '负有一般出庭义务有两种理',
      ]),
    );
    expect(found.every(({ start, end }) => source.slice(start, end).includes('\n'))).toBe(true);
  });
});

describe('selecting ever more', () => {
  it('goes from the word to the term, the condition, the sentence, the block', async () => {
    const { snapshot, path, offset, source } = on('指所任职务为正│职、副职之一；');
    const found = await languageAnswers.selections(snapshot, { path, offset, locale: 'zh' });
    const words = found.map(({ start, end }) => source.slice(start, end));
    expect(words.slice(0, 2)).toEqual(['正职', '所任职务为正职、副职之一']);
    expect(words[2]).toMatch(/^甲说（本文件采用）「第1项没有写分管」，指/);
    expect(words[3]).toMatch(/^符合正副职项有两种理解/);
    expect(words[4]).toMatch(/^【二（一）第一款第三句】/);
    expect(words.at(-1)).toBe(source);
  });
});

describe('the standard layout', () => {
  const format = async (source: string, path = rulesPath): Promise<string> =>
    apply(source, await languageAnswers.format(withTexts({ [path]: source }), { path }));

  it('is left alone where it stands', async () => {
    for (const path of [rulesPath, casesPath])
      expect(await languageAnswers.format(real, { path })).toEqual([]);
  });

  it('comes back by small edits', async () => {
    const source = texts.get(rulesPath)!;
    const spoiled = source
      .replace(
        '  负责人到庭的，行政机关应当在开庭时间之前提交身份证明。',
        '负责人到庭的,行政机关应当\n在开庭时间之前提交身份证明.',
      )
      .replace('\n\n【三（一）标题】', '\n【三（一）标题】');
    const edits = await languageAnswers.format(withTexts({ [rulesPath]: spoiled }), { path: rulesPath });
    expect(apply(spoiled, edits)).toBe(source);
    expect(edits.length).toBeLessThan(6);
    expect(edits.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(60);
  });

  it('is the same for a case set', async () => {
    const source = texts.get(casesPath)!;
    expect(await format(source.replace('；程序只有', '；\n 程序只有'), casesPath)).toBe(source);
  });

  it('leaves a file with a mistake alone', async () => {
    const { source } = spot(
      '  负责人到庭的，行政机关负责人应当在开庭日期全程参与案件处理。',
      '负责人到庭的，行政机关负责人应当│',
    );
    expect(await format(source)).toBe(source);
  });

  it('knows nothing of the promulgated text', async () => {
    expect(await languageAnswers.format(real, { path: textPath })).toEqual([]);
  });
});

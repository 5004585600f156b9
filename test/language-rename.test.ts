/** Another name for a thing: everywhere at once, nowhere else, and never one that would change what a file says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../editor/analysis/snapshot.ts';
import { languageAnswers } from '../editor/language/answers.ts';
import { lexiconOf } from '../editor/language/lexicon.ts';
import { basesOf, caseRunner, casesOf } from '../engine/cases/index.ts';
import { sha256 } from '../engine/hash.ts';
import { decideFacts } from '../index.ts';
import {
  apply,
  casesPath,
  on,
  real,
  rulesPath,
  type Spot,
  sentence,
  small,
  textPath,
  texts,
  withTexts,
} from './desk.ts';

const zh = { locale: 'zh' as const };

async function renamed({ snapshot, path, offset }: Spot, to: string): Promise<ReadonlyMap<string, string>> {
  const answer = await languageAnswers.rename(snapshot, { path, offset, to, ...zh });
  if (answer.kind === 'refused') throw new Error(answer.reason);
  const all = new Map(
    [...snapshot.versions.map(({ rules }) => rules), ...snapshot.caseSets].map((file) => [
      file.path,
      file.source,
    ]),
  );
  return new Map(answer.files.map(({ path, edits }) => [path, apply(all.get(path)!, edits)]));
}

async function refused({ snapshot, path, offset }: Spot, to: string): Promise<string> {
  const answer = await languageAnswers.rename(snapshot, { path, offset, to, ...zh });
  if (answer.kind === 'edits') throw new Error('not refused');
  return answer.reason;
}

describe('a new name', () => {
  it('of a fact stands in its declaration, in the sentences, and in every case', async () => {
    const after = await renamed(on('指所任职│务为正职、副职之一'), '现任职务');
    expect([...after.keys()].sort()).toEqual(
      [
        rulesPath,
        casesPath,
        'wuqing-court-appearance/real-cases.tiao',
        'wuqing-court-appearance/told-apart.tiao',
      ].sort(),
    );
    for (const [path, text] of after) expect(text).toBe(texts.get(path)!.replaceAll('所任职务', '现任职务'));
  });

  it('of an act leaves the words of the law and the titles alone', async () => {
    const after = await renamed(on('行政机关负责人应当在开庭日期出庭│应诉'), '到庭应诉');
    const text = after.get(rulesPath)!;
    expect(text).toContain('「行政机关负责人在以下案件中应当出庭应诉：」');
    expect(text).toContain('行政机关负责人应当在开庭日期到庭应诉');
    expect(text).toContain('落实出庭应诉工作要求（每个机关');
    expect(after.get(casesPath)).toContain('到庭应诉已履行');
    expect(after.get(casesPath)).toContain('案例「副职级别的分管人员出庭」');
  });

  it('of an opposite changes the opposite alone', async () => {
    const text = (await renamed(on('负责人未│到庭的，不得判为'), '没有负责人到庭')).get(rulesPath)!;
    expect(text).toContain('反面：没有负责人到庭）');
    expect(text).toContain('凡没有负责人到庭的，不得判为');
    expect(text).toContain('负责人到庭（每个机关、每次开庭，head_present');
  });

  it('of an option changes it for its own fact alone', async () => {
    const text = (await renamed(on('法院对更换的答复为准│许、照常'), '同意')).get(rulesPath)!;
    expect(text).toContain('法院对更换的答复　　　同意（granted）');
    expect(text).toContain('法院对延期的答复　　　准许（granted）');
    expect(text).toContain('法院对更换的答复为同意、照常开庭而未答复之一');
  });

  it('of a list stands in 每次开庭 too', async () => {
    const text = (await renamed(on('对象：机│关（个'), '公署')).get(rulesPath)!;
    expect(text).toContain('对象：公署（个，organ');
    expect(text).toContain('每个公署、每次开庭填：');
    expect(text).toContain('属于公署、开庭');
    expect(text).toContain('全案的公署中有一个以上，该公署');
    expect(text).toContain('行政机关（每个公署，administrative_organ');
  });

  it('of a reading keeps the numbers of cases', async () => {
    const after = await renamed(on('分歧B0│1「'), 'C01');
    expect(after.get(rulesPath)).toContain('采C01甲说时，除此以外');
    expect(after.get(casesPath)).toContain('采C01乙说时，「到庭者」具有负责人身份待认定');
  });

  it('of a 底案, a case and an element stays in its file', async () => {
    const base = await renamed(on('底案「一审│开庭」：', casesPath), '一审庭审');
    expect([...base.keys()]).toEqual([casesPath]);
    expect(base.get(casesPath)).toContain('底案「负责人到庭」，依底案「一审庭审」');
    const one = await renamed(on('案例「科长│出庭」', casesPath), '科长到庭');
    expect(one.get(casesPath)).toBe(texts.get(casesPath)!.replace('案例「科长出庭」', '案例「科长到庭」'));
    const element = await renamed(on('到庭人只有「到庭│者」；身份证明提交时间', casesPath), '来人');
    expect(element.get(casesPath)).toContain('「来人」具有负责人身份，依据');
    expect(element.get(casesPath)).not.toContain('「到庭者」');
  });

  it('goes into every version that declares the same, where it is called the same', async () => {
    const older = texts
      .get(rulesPath)!
      .replaceAll('wuqing-court-appearance', 'two')
      .replace('自2020年12月3日起施行', '自2019年1月1日起施行')
      .replaceAll('立案日期', '受理日期');
    const newer = texts.get(rulesPath)!.replaceAll('wuqing-court-appearance', 'two');
    const snapshot = small(
      {
        '2019-01-01.tiao': older,
        '2019-01-01.txt': texts.get(textPath)!,
        '2020-12-03.tiao': newer,
        '2020-12-03.txt': texts.get(textPath)!,
      },
      'two',
    );
    const at = (words: string): Spot => ({
      snapshot,
      path: 'two/2020-12-03.tiao',
      offset: newer.indexOf(words) + 1,
      source: newer,
    });
    expect([...(await renamed(at('所任职务'), '现任职务')).keys()]).toEqual([
      'two/2020-12-03.tiao',
      'two/2019-01-01.tiao',
    ]);
    expect([...(await renamed(at('立案日期'), '收案日期')).keys()]).toEqual(['two/2020-12-03.tiao']);
  });

  it('the same as before changes nothing', async () => {
    expect((await renamed(on('指所任职│务为正职、副职之一'), '所任职务')).size).toBe(0);
  });
});

describe('what is refused, with the reason', () => {
  const fact = () => on('指所任职│务为正职、副职之一');
  it.each([
    ['应当', '“应当”是规则语言的固定用语，不能作名称。'],
    ['职 务', '不得有标点'],
    ['职务的', '不得以“的”结尾'],
    ['到庭方式', '已经声明'],
    ['出庭应诉', '已经声明为行为名'],
    ['五元', '读起来是数'],
    ['到庭名义为代理人', '会有两种断法'],
    ['', '不能空着'],
    ['「职务」', '含引号'],
  ])('%s', async (to, why) => {
    expect(await refused(fact(), to)).toContain(why);
  });

  it.each([
    ['a clause number', () => on('【二（三）第│一款】'), '条号随公布的原文而定'],
    ['甲说', () => on('采A07甲│说时，构成应诉庭审'), '甲说、乙说是规则语言的用语'],
    ['a measure word', () => on('是指全案的机关中有一个│以上，该机关法院'), '量词会写进许多句子'],
    ['a fixed word', () => on('行政机关负责人应│当在开庭日期出庭应诉'), '这里没有可以改名的名称'],
    ['the text', () => ({ snapshot: real, path: textPath, offset: 5, source: '' }), '这里没有可以改名的名称'],
  ] as const)('%s', async (_, at, why) => {
    const { snapshot, path, offset } = at();
    const answer = await languageAnswers.renameable(snapshot, { path, offset, ...zh });
    expect('refused' in answer ? answer.refused : '没有拒绝').toContain(why);
  });

  it('an element that would become another', async () => {
    expect(await refused(on('到庭人只有「到庭│者」；身份证明提交时间', casesPath), '工作人员')).toContain(
      '“工作人员”已经有了',
    );
  });

  it('a 底案 that there is already', async () => {
    expect(await refused(on('底案「一审│开庭」：', casesPath), '负责人到庭')).toContain('已经有了');
  });

  it('in English too', async () => {
    const { snapshot, path, offset } = fact();
    const answer = await languageAnswers.rename(snapshot, { path, offset, to: '应当', locale: 'en' });
    expect(answer).toMatchObject({ kind: 'refused', reason: expect.stringContaining('fixed word') });
  });

  it('nothing that was wrong before is held against a new name', async () => {
    const broken = sentence('某某的，行政机关负责人应当│');
    const at = { ...broken, offset: broken.source.indexOf('指所任职务') + 2 };
    const after = await renamed(at, '现任职务');
    expect(after.get(rulesPath)).toContain('某某的，行政机关负责人应当');
  });
});

/** Every case with its verdict, by the rules as they stand. */
function verdicts(snapshot: Snapshot): readonly string[] {
  const whole = snapshot.lastSound!;
  const measure = whole.versions[0]!.measure;
  const file = snapshot.caseSets.find(({ path }) => path === casesPath)!;
  const run = caseRunner(
    { measure, versions: [measure], file: file.path, source: file.source, blocks: file.tree.blocks },
    (facts, asOf, readings) => decideFacts(whole, facts, measure, { asOf, readings }),
  );
  expect(basesOf(file.tree.blocks).length).toBeGreaterThan(0);
  return casesOf(file.tree.blocks).map((block) => {
    const { passed, expectations } = run(block);
    const outcomes = expectations.map(
      ({ actual }) =>
        actual &&
        JSON.stringify({
          ...actual,
          name: '',
          bearer: '',
          instance: [],
          missing: actual.missing.map(({ key }) => key),
        }),
    );
    return `${passed} ${sha256(outcomes.join())}`;
  });
}

describe('renaming and renaming back', () => {
  const before = verdicts(real);
  const names = lexiconOf(real.versions[0]!.rules.tree).declarations.filter(({ kind }) => kind !== 'list');
  const stems = ['甲类事项', '乙类结果', '丙等安排', '丁项记录', '戊种状况'];

  it('gives the same bytes, and every case the same verdict in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: names.length - 1 }),
        fc.constantFrom(...stems),
        async (which, to) => {
          const { name } = names[which]!;
          const source = texts.get(rulesPath)!;
          const there = await renamed(
            { snapshot: real, path: rulesPath, offset: name.span.start, source },
            to,
          );
          const changed = withTexts(Object.fromEntries(there));
          expect(changed.sound).toBe(true);
          expect(verdicts(changed)).toEqual(before);
          const text = there.get(rulesPath)!;
          const back = await renamed(
            { snapshot: changed, path: rulesPath, offset: text.indexOf(to), source: text },
            name.text,
          );
          for (const [path, bytes] of back) expect(bytes).toBe(texts.get(path)!);
          expect([...back.keys()].sort()).toEqual([...there.keys()].sort());
        },
      ),
      { numRuns: 5 },
    );
  });
});

/** What is offered to a lawyer who writes: at every kind of place the words that may stand there, found by pinyin. */
import { describe, expect, it } from 'vitest';
import { forms } from '../editor/words/forms.ts';
import { parse } from '../grammar/index.ts';
import {
  casesPath,
  chosen,
  inCase,
  labels,
  lineChosen,
  offered,
  real,
  rulesPath,
  sentence,
  small,
  spot,
  textPath,
  texts,
} from './desk.ts';
import { head, names } from './trial.ts';

describe('in a sentence', () => {
  it.each([
    ['行政机关负责人应当│', ['出庭应诉', '在', '自', '最迟于', '及时'], ['负责人到庭', '所任职务', '认定为']],
    ['负责人到庭的，│', ['行政机关负责人', '认定为', '认定已履行'], ['。']],
    ['负责人到庭的，认定为│', ['具有负责人身份', '负责人到庭'], ['出庭应诉', '所任职务', '涉及重大公共利益']],
    ['所任职务为│', ['正职', '副职', '其他职务'], ['现场', '负责人到庭']],
    ['所任职务为正职、│', ['副职', '其他职务'], ['正职']],
    ['开庭日期早于│', ['立案日期', '2021年5月10日'], ['50元', '12', '所任职务']],
    ['采│', ['A01甲说', 'A07乙说', 'B03丙说'], ['H01']],
    ['采A07│', ['甲说', '乙说', '丙说'], ['丁说']],
    ['本规则所称│', ['负责人到庭'], ['开庭日期', '出庭应诉']],
    ['负责人到庭│', ['的', '并且', '或者'], ['开庭日期']],
    ['本句已写入│', ['二（三）第一款第1项', '文首第4段'], ['负责人到庭']],
    ['出庭应诉│', ['已履行', '逾期未履行', '免除'], ['应当']],
    ['本规则所称此前在案件中已出庭，是指全案的│', ['机关', '到庭人'], ['出庭应诉']],
  ])('%s', async (marked, some, none) => {
    const found = await labels(sentence(marked));
    expect(found).toEqual(expect.arrayContaining(some));
    expect(none.filter((label) => found.includes(label))).toEqual([]);
  });

  it('offers the sentence forms where a sentence may begin, each with its places to fill', async () => {
    const found = (await offered(sentence('│'))).filter(({ kind }) => kind === 'form');
    expect(found.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['…的，…应当…。', '本规则所称…，是指…的情形。', '有下列情形之一的，认定为…：']),
    );
    expect(found.every(({ snippet, insert }) => snippet && /\$[{\d]/.test(insert))).toBe(true);
    expect(found.find(({ label }) => label === '…的，…应当…。')?.detail).toBe('谁应当做什么');
  });

  it('offers no sentence forms in the middle of one', async () => {
    expect((await offered(sentence('负责人到庭的，│'))).filter(({ kind }) => kind === 'form')).toEqual([]);
  });

  it('goes on after a mistake by what may follow the last word', async () => {
    expect(await labels(sentence('某某到庭之后的，行政机关负责人应当│'))).toEqual(
      expect.arrayContaining(['出庭应诉', '在']),
    );
  });

  it('puts the acts of the bearer first', async () => {
    const found = await labels(sentence('区司法局应当│'));
    expect(found.indexOf('通报出庭应诉情况')).toBeLessThan(found.indexOf('出庭应诉'));
  });

  it('puts first what is about the same things, where the sentence says what it is about', async () => {
    const found = await labels(sentence('本规则所称具有负责人身份，是指│'));
    expect(found.indexOf('担任领导职务')).toBeLessThan(found.indexOf('负责人全程参与庭审'));
  });

  it('tells with each name what it is, what it asks and where it is used', async () => {
    const fact = (await offered(sentence('│'))).find(({ label }) => label === '涉及重大公共利益')!;
    expect(fact.detail).toBe('事实：本案是否涉及重大公共利益？');
    expect(fact.documentation).toContain('谁答：有权认定的人');
    expect(fact.documentation).toContain('用在：二（三）第一款');
    expect(fact.documentation).toContain('例：涉及重大公共利益的，…');
  });
});

describe('a half-written word', () => {
  it('is found from its beginning only, so that nothing strange is put in its place', async () => {
    for (const typed of ['chongda', 'xyz', '某某'])
      expect(await labels(sentence(`${typed}│`))).not.toContain('涉及重大公共利益');
  });

  it.each([
    ['负责人到庭的，行政机关负责人应当cuting│', '负责人到庭的，行政机关负责人应当出庭应诉', '出庭应诉'],
    ['负责人到庭的，行政机关负责人应当ctys│', '负责人到庭的，行政机关负责人应当出庭应诉', '出庭应诉'],
    ['负责人到庭的，行政机关负责人应当CTYS│', '负责人到庭的，行政机关负责人应当出庭应诉', '出庭应诉'],
    ['负责人到庭的，行政机关负责人应当出庭│', '负责人到庭的，行政机关负责人应当出庭应诉', '出庭应诉'],
    ['负责人到庭的，行政机关负责人应当出庭ys│', '负责人到庭的，行政机关负责人应当出庭应诉', '出庭应诉'],
    ['负责人到庭的，行政机关负│', '负责人到庭的，行政机关负责人', '行政机关负责人'],
    ['负责人到庭的，行政机关│', '负责人到庭的，行政机关负责人', '行政机关负责人'],
    ['负责人到庭的，xzjgfzr│', '负责人到庭的，行政机关负责人', '行政机关负责人'],
    ['srzw│', '所任职务为', '所任职务'],
    ['负责人dao│', '负责人到庭', '负责人到庭'],
    ['采A0│', '采A01甲说', 'A01甲说'],
    ['采a01│', '采A01甲说', 'A01甲说'],
  ])('%s becomes %s', async (marked, becomes, label) => {
    const at = sentence(marked);
    expect(await lineChosen(at, label)).toBe(becomes);
  });

  it('is found by every likely reading of a short word', async () => {
    const snapshot = small({
      '2020-12-03.tiao': `${head}${names.replace('人数　整数', '会计　是否　accountant\n    人数　整数')}\n【一】「字」\n  `,
    });
    const path = 'trial/2020-12-03.tiao';
    const source = snapshot.versions[0]!.rules.source;
    for (const typed of ['kuaiji', 'huiji', 'kj', 'hj']) {
      const changed = small({ '2020-12-03.tiao': source + typed });
      const found = await labels({
        snapshot: changed,
        path,
        offset: source.length + typed.length,
        source: source + typed,
      });
      expect(found).toContain('会计');
    }
  });

  it('carries how it is typed, for the page to filter by', async () => {
    const must = (await offered(sentence('行政机关负责人│'))).find(({ label }) => label === '应当')!;
    expect(must.filter).toBe('应当 yingdang yd');
    expect(must.kind).toBe('modality');
  });
});

describe('the promulgated text', () => {
  it('gives clause numbers with their first words', async () => {
    const found = (await offered(sentence('本句已写入│'))).find(
      ({ label }) => label === '二（三）第一款第1项',
    )!;
    expect(found.detail).toBe('1．涉及重大公共利益的案件；');
  });

  it('gives its words verbatim after 【…】「', async () => {
    const at = spot('【二（三）标题】「行政机关负责人应当出庭的案件范围」', '【二（三）标题】「│');
    expect(await lineChosen(at, '行政机关负责人应当出庭的案件范围')).toBe(
      '【二（三）标题】「行政机关负责人应当出庭的案件范围」',
    );
  });

  it('says which of its words are not covered yet', async () => {
    const at = spot('【二（三）标题】「行政机关负责人应当出庭的案件范围」', '【二（三）标题】│');
    const found = (await offered(at)).find(({ label }) => label === '「行政机关负责人应当出庭的案件范围」')!;
    expect(found.detail).toBe('还没有写入');
  });

  it('offers first, inside 【, the clause that is not covered yet, with its words', async () => {
    const whole =
      '【二（三）标题】「行政机关负责人应当出庭的案件范围」\n  本句不另设规则，理由：「标题；“范围”一词支持清单穷尽的理解，已写入分歧A02。」。';
    const at = spot(whole, '【二（三│');
    const [first] = await offered(at);
    expect(first!.label).toBe('二（三）标题');
    expect(await chosen(at, '二（三）标题')).toContain(
      '【二（三）标题】「行政机关负责人应当出庭的案件范围」\n',
    );
  });

  it('quotes the item whose number has been written', async () => {
    const at = spot('1．「涉及重大公共利益的案件；」，指', '1．「│');
    expect(await labels(at)).toContain('涉及重大公共利益的案件；');
    expect(await labels(at)).not.toContain('可能引发群体性事件的案件；');
  });

  it('goes on with the next item and its words', async () => {
    const at = spot('    2．「社会高度关注影响重大的案件；」，指社会高度关注影响重大；\n', '    │\n');
    expect(await chosen(at, '2．')).toContain('2．「社会高度关注影响重大的案件；」，指');
  });
});

describe('in a case', () => {
  it.each([
    [
      '「到庭者」：│',
      ['所任职务', '到庭方式', '具有副职级别', '线上到庭不算作出庭'],
      ['单位类别', '涉及重大公共利益', '负责人到庭', '出庭应诉'],
    ],
    ['「被告机关」：单位类别为│', ['镇人民政府', '委办局'], ['被告', '正职']],
    ['全案：│', ['涉及重大公共利益', '没有机关', '程序不明', '法院未受理'], ['到庭人不明']],
    ['「一审」第1次开庭：开庭日期为│', ['2021年5月10日'], ['50元', '一审', '「…」']],
    ['│', ['全案', '「到庭者」', '结论应为：…。', '全案：…。'], ['本规则所称…，是指…的情形。']],
    ['结论应为：出庭应诉│', ['已履行', '逾期未履行', '未定', '冲突', '期限'], ['是复议机关']],
    ['结论应为：│', ['应当', '违反', '负责人到庭', '采'], ['涉及重大公共利益', '所任职务', '开庭日期']],
    ['「到庭者」：不│', ['具有副职级别'], ['是复议机关', '到庭人', '具有负责人身份的人']],
    ['「被告机关」：没有│', ['是复议机关', '司法建议'], ['影响重大', '机关']],
    ['结论应为：「到庭者」│', ['具有负责人身份', '不'], ['法院未列为出庭负责人', '所任职务']],
    ['结论应为：出庭应诉已履行，│', ['依据', '还缺'], ['并且']],
    ['结论应为：出庭应诉未定，还缺│', ['有分工文件', '到庭人'], ['出庭应诉']],
    ['结论应为：出庭应诉已履行，依据│', ['二（一）第一款第1项'], ['出庭应诉']],
  ])('%s', async (marked, some, none) => {
    const found = await labels(inCase(marked));
    expect(found).toEqual(expect.arrayContaining(some));
    expect(none.filter((label) => found.includes(label))).toEqual([]);
  });

  it('offers first what is not told yet, and what the statement has told no more', async () => {
    const found = await labels(inCase('「到庭者」：所任职务为副职；│'));
    expect(found).not.toContain('所任职务');
    expect(found.indexOf('具有副职级别')).toBeLessThan(found.indexOf('到庭方式'));
  });

  it('puts first, after an element, what is concluded of it', async () => {
    const found = await labels(inCase('结论应为：「到庭者」│'));
    expect(found.indexOf('具有负责人身份')).toBeLessThan(found.indexOf('出庭应诉'));
  });

  it('goes on with 为 where a fact takes a value', async () => {
    expect(await lineChosen(inCase('「到庭者」：srzw│'), '所任职务')).toBe('「到庭者」：所任职务为');
  });

  it('names the 底案 of the file', async () => {
    const at = spot('依底案「负责人到庭」，截至', '依底案「│，截至', casesPath);
    expect(await labels(at)).toEqual(expect.arrayContaining(['一审开庭', '负责人到庭', '理由证明俱全']));
    expect(await chosen(at, '负责人到庭')).toContain('依底案「负责人到庭」，截至');
  });

  it('gives a new case the next number', async () => {
    const at = spot('案例「镇长一审出庭」，来源H01', '案例「镇长一审出庭」，来源│', casesPath);
    const numbers = [...texts.get(casesPath)!.matchAll(/H(\d+)/g)].map(([, number]) => Number(number));
    expect(await labels(at)).toContain(`H${Math.max(...numbers.filter((each) => each !== 1)) + 1}`);
  });

  it('begins new cases at the beginning of a line only', async () => {
    const end = spot('案例「镇长一审出庭」，来源H01', '│\n\n案例「镇长一审出庭」，来源H01', casesPath);
    expect(await labels(end)).toContain('案例「…」');
    expect(await labels(inCase('全案：│'))).not.toContain('案例「…」');
  });
});

describe('in 名称', () => {
  const fact = '    影响重大　　　　　　　是否，由人认定';
  it.each([
    [`    新的事实　│\n${fact}`, ['是否', '日期', '金额', '事件']],
    [`    新的事实　是否，│\n${fact}`, ['由人认定']],
    [`    新的事实　是否　new_fact　│\n${fact}`, ['问「…」', '反面：…', '只在…时填']],
    [`    新的事实　是否　new_fact　只在│\n${fact}`, ['涉及重大公共利益', '所任职务']],
    [`    │\n${fact}`, ['…　是否', '每次开庭填：', '概念：…']],
  ])('%s', async (marked, some) => {
    expect(await labels(spot(fact, marked))).toEqual(expect.arrayContaining(some));
  });

  it('asks the question in the words of the name', async () => {
    const at = spot(fact, `    涉及外商投资　是否　new_fact　│\n${fact}`);
    expect(await chosen(at, '问「…」')).toContain('new_fact　问「是否涉及外商投资？」');
  });
});

describe('in the head', () => {
  it.each([
    ['自2020年12月3日│', ['起施行', '起失效']],
    ['适用日为│', ['开庭日期', '立案日期']],
  ])('%s', async (marked, some) => {
    const [of] = marked.startsWith('自') ? ['自2020年12月3日起施行。'] : ['适用日为开庭日期。'];
    expect(await labels(spot(of, marked))).toEqual(expect.arrayContaining(some));
  });
});

describe('a file just begun', () => {
  const path = 'trial/cases.tiao';
  const begun = (typed: string) => {
    const source = `语言 1。\n案例集：trial，自2020年12月3日起施行的文本。\n\n${typed}`;
    const snapshot = small({ '2020-12-03.tiao': head + names, 'cases.tiao': source });
    return { snapshot, path, offset: source.length, source };
  };

  it.each(['', '底案', '案例', 'dian'])('offers its blocks after %j', async (typed) => {
    const found = await labels(begun(typed));
    expect(found.some((label) => label === '底案「…」' || label === '案例「…」')).toBe(true);
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in a remark', () => sentence('※ 负责人│')],
    ['in free words', () => sentence('本句不另设规则，理由：「标│')],
  ])('%s', async (_, at) => {
    expect(await labels(at())).toEqual([]);
  });

  it('in the promulgated text, or in a file that is not there', async () => {
    for (const path of [textPath, 'nowhere.tiao'])
      expect(await labels({ snapshot: real, path, offset: 3, source: '' })).toEqual([]);
  });
});

describe('the forms', () => {
  const filled: Readonly<Record<string, string>> = {
    条件: '涉及公共利益',
    概念: '负责人到庭',
    主体: '行政机关负责人',
    行为: '出庭应诉',
    时间: '开庭日期',
    日期: '开庭日期',
    算式: '标的额',
    数额: '受理费',
    金额: '标的额',
    条号: '一第一款',
    对象: '机关',
    量词: '个',
    编号: 'A77',
  };
  const fill = (words: string): string =>
    words.replace(/⟨([^⟩]*)⟩/g, (_, place: string) => {
      if (place === '') return '本句不另设规则，理由：「标题。」。';
      return filled[place.replace(/[一二]$/, '')] ?? place;
    });

  it.each(forms.filter(({ place }) => place === 'sentence').map((form) => [form.label, form] as const))(
    '%s is a sentence of the grammar once its places are filled',
    (_, { words }) => {
      const { diagnostics } = parse(`${head}${names}\n【四第一款】「话。」\n  ${fill(words)}\n`, {
        file: 'forms',
      });
      expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
    },
  );

  it.each(forms.filter(({ place }) => place === 'block').map((form) => [form.label, form] as const))(
    '%s is a block of the grammar',
    (_, { words }) => {
      const text = fill(words).replace('【A77】', '【四】').replace('【一第一款】', '【四第一款】');
      const { diagnostics } = parse(`${head}${names}\n${text}\n`, { file: 'forms' });
      expect(diagnostics.map(({ code, args }) => [code, args])).toEqual([]);
    },
  );
});

describe('in English', () => {
  it('details are English', async () => {
    const at = sentence('行政机关负责人│');
    const { languageAnswers } = await import('../editor/language/answers.ts');
    const found = await languageAnswers.complete(at.snapshot, {
      path: rulesPath,
      offset: at.offset,
      locale: 'en',
    });
    expect(found.find(({ label }) => label === '应当')?.detail).toBe('must');
  });
});

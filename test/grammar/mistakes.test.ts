/** One mistake, one message, at its place; the rest is read all the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, type Diagnostic, limits, message, parse } from '../../grammar/index.ts';
import { head, mistakes, mistakesIn, names, read } from './read.ts';

describe('a mistake in a sentence', () => {
  it.each([
    ['涉及重大公共利益的认定为具有负责人身份。', 'SYN105', '认定为'],
    ['涉及重大公共利益，认定为具有负责人身份。', 'SYN105', '认定为'],
    ['涉及重大公共利益的，认定为。', 'SYN105', '。'],
    ['涉及重大公共利益的，认定为受理费。', 'SYN105', '受理费'],
    ['涉及重大公共利益的，认定为具有负责人身份', 'SYN125', '份'],
    ['涉及重大公共利益的，认定为', 'SYN106', '为'],
    ['行政机关负责人应当出庭应诉。涉及重大公共利益。', 'SYN105', '。'],
    ['【第一百条之】「甲」', 'SYN111', '【第一百条之】'],
    ['受理费按下表：｜人数｜受理费｜｜标的额以上｜5元｜', 'SYN123', '标的额'],
    ['本句不另设规则，理由：「甲」「乙」。', 'SYN105', '「乙」'],
    ['认定为具有负责人身份。', 'SYN118', '认定为'],
    ['是复议机关，并且提交证明，或者涉及重大公共利益的，认定为具有负责人身份。', 'SYN108', '或者'],
    ['二（四）与二（三）不一致的，适用二（一）。', 'SYN124', '适用二（一）'],
    ['行政机关负责人应当在2021年2月29日出庭应诉。', 'SYN104', '2021年2月29日'],
    ['受理费为二二。', 'SYN112', '二二'],
    ['涉及重大公众利益的，认定为具有负责人身份。', 'NAM201', '涉及重大公众利益'],
    ['职务为副职的，认定为『具有身份』。', 'NAM201', '『具有身份』'],
    ['提交证明的，认定为具有负责人身份\u200B。', 'SYN102', '\u200B'],
    ['「没有关上。', 'SYN103', '「'],
    ['断言「甲」：必为负责人到庭。提交证明。', 'SYN107', '提交证明'],
    ['涉及重大公共利益且是复议机关的，认定为具有负责人身份。', 'NAM251', '且'],
    ['案例「甲」，截至2021年6月1日\n全案：提交证明。', 'SYN106', '日'],
    ['本句不另设规则，理由：「甲」。。', 'SYN105', '。'],
  ])('%s', (text, code, words) => {
    expect(mistakesIn(text)).toEqual([[code, words]]);
  });

  it('leaves the sentences around it alone', () => {
    const good = '涉及重大公共利益的，认定为具有负责人身份。';
    const { tree, diagnostics } = read(
      `【一】「甲」${good}是复议机关认定为。${good}\n断言「x」：必为。\n【二】「乙」${good}`,
    );
    expect(diagnostics.map((at) => at.code)).toEqual(['SYN105', 'SYN105']);
    expect(
      tree.blocks.map((block) => (block.kind === 'clause' ? block.sentences.length : block.kind)),
    ).toEqual([2, 1]);
  });

  it('a missing full stop costs nothing but itself', () => {
    const text =
      '涉及重大公共利益的，认定为具有负责人身份\n是复议机关的，认定为具有负责人身份\n除此以外，不认定为具有负责人身份';
    const source = `${head}${names}【一】「甲」${text}\n【二】「乙」本句不另设规则，理由：「丙」。`;
    const { tree, diagnostics } = parse(source, { file: 'x' });
    expect(diagnostics.map((at) => [at.code, at.fixes[0]?.edits[0]?.text])).toEqual(
      Array(3).fill(['SYN125', '。']),
    );
    expect(tree.blocks[0]).toMatchObject({
      sentences: [{ kind: 'hold' }, { kind: 'hold' }, { kind: 'otherwise' }],
    });
    expect(parse(applied(source, diagnostics), { file: 'x' }).diagnostics).toEqual([]);
  });

  it('a missing mark comes with its fix', () => {
    const source = `${head}${names}【一】「甲」涉及重大公共利益的认定为具有负责人身份。`;
    const { diagnostics } = parse(source, { file: 'x' });
    expect(parse(applied(source, diagnostics), { file: 'x' }).diagnostics).toEqual([]);
  });

  it('in a statement before 结论应为 leaves the expectations', () => {
    const { tree, diagnostics } = read('案例「某」：全案：涉及重大公共利益\n结论应为：负责人到庭。');
    expect(diagnostics.map((at) => at.code)).toEqual(['SYN125']);
    expect(tree.blocks[0]).toMatchObject({ statements: [{}], expectations: [{}] });
  });

  it('in one statement of a case leaves the case', () => {
    const { tree, diagnostics } = read(
      '案例「某」：全案：涉及。\n「甲」：是复议机关。\n结论应为：负责人到庭。',
    );
    expect(diagnostics.map((at) => at.code)).toEqual(['NAM201']);
    expect(tree.blocks[0]).toMatchObject({ kind: 'case', statements: [{}], expectations: [{}] });
  });

  it('says what was expected in the words of the law', () => {
    const [diagnostic] = read('【一】「甲」涉及重大公共利益的认定为具有负责人身份。').diagnostics;
    expect(message(diagnostic!, 'zh')).toBe('此处不应是“认定为”，应为“，”。');
    expect(message(diagnostic!, 'en')).toBe('“认定为” does not fit here; expected “，”.');
  });
});

describe('a word that is not of the language', () => {
  it.each([
    ['标的额大于5元的，认定为具有负责人身份。', ['超过']],
    ['职务是正职的，认定为具有负责人身份。', ['为']],
    ['行政机关负责人应当自提交证明之日起3日内出庭应诉。', ['次日起', '当日起']],
  ])('%s', (text, words) => {
    const source = `${head}${names}【一】「甲」${text}`;
    const { diagnostics } = parse(source, { file: 'x' });
    expect(diagnostics.map((at) => at.code)).toEqual(['NAM251']);
    expect(diagnostics[0]?.fixes.map((fix) => fix.edits[0]?.text)).toEqual(words);
    expect(parse(applied(source, diagnostics), { file: 'x' }).diagnostics).toEqual([]);
  });

  it('第一次 is written with a digit', () => {
    expect(mistakes(`${head}${names}案例「甲」：第一次开庭：负责人到庭。`)).toEqual([['NAM251', '第一次']]);
  });
});

describe('an unknown name', () => {
  const fixOf = (text: string): string | undefined => {
    const [diagnostic] = read(`【一】「甲」${text}`).diagnostics;
    expect(diagnostic?.code).toBe('NAM201');
    return diagnostic?.fixes[0]?.edits[0]?.text;
  };

  it('gets the nearest one', () => {
    expect(fixOf('涉及重大公众利益的，认定为具有负责人身份。')).toBe('涉及重大公共利益');
    expect(fixOf('有下列情形之一，认定为具有负责人身份：1．指是复议机关。')).toBe('有下列情形之一的');
  });

  it('never one that turns the meaning round', () => {
    expect(fixOf('负责人没到庭的，认定为具有负责人身份。')).not.toBe('负责人到庭');
    expect(fixOf('行政机关负责人无应当出庭应诉。')).not.toBe('应当');
    expect(fixOf('职务为非正职的，认定为具有负责人身份。')).toBeUndefined();
  });

  it('is told once, with its other places', () => {
    const { diagnostics } = read(
      '【一】「甲」涉及公众利益的，认定为具有负责人身份。涉及公众利益的，不认定为具有负责人身份。',
    );
    expect(diagnostics.map((at) => [at.code, at.related.length])).toEqual([['NAM201', 1]]);
  });

  it('is not blamed where its declaration is what cannot be read', () => {
    const broken = names.replace('涉及重大公共利益　是否', '涉及重大公共利益　是不是');
    const found = mistakes(`${head}${broken}\n【一】「甲」涉及重大公共利益的，认定为具有负责人身份。`);
    expect(found).toEqual([['SYN119', '是不是']]);
  });
});

describe('a mistake in 名称', () => {
  const fact = (line: string): readonly (readonly [string, string])[] =>
    mistakes(`${head}名称\n对象：机关（个，organ）。\n全案填：\n  ${line}\n  另一事　是否　other\n`);

  it.each([
    ['某事　数字　x', 'SYN119', '数字'],
    ['某事　是否　x　反面', 'SYN106', '面'],
    ['应当　是否　x', 'NAM203', '应当'],
    ['某·事　是否　x', '', ''],
    ['某《事　是否　x', 'NAM204', '某《事'],
    ['有权的　是否　x', 'NAM206', '有权的'],
    ['情形之一　是否　x', 'NAM206', '情形之一'],
    ['机关　是否　x', 'NAM205', '机关'],
    ['另一事　是否　x', 'NAM210', '另一事'],
    ['第一条　是否　x', 'NAM250', '第一条'],
    ['三百　是否　x', 'NAM250', '三百'],
    [`${'长'.repeat(61)}　是否　x`, 'NAM209', '长'.repeat(61)],
  ])('%s', (line, code, words) => expect(fact(line)).toEqual(code === '' ? [] : [[code, words]]));

  it.each([
    ['对象：机关（organ）。', 'SYN120', '机关'],
    ['数额：费（全案，fee）。', 'SYN120', '费'],
    ['数额：费（全案，是否，fee）。', 'SYN120', '费'],
    ['行为：不出庭（全案，x）。', 'NAM207', '不出庭'],
    ['行为：出庭（每次开庭，x）。', 'NAM208', '次开庭'],
    ['行为：出庭（全案，x。', 'SYN106', 'x'],
    ['机关。', 'SYN113', '机关'],
  ])('%s', (line, code, words) => expect(mistakes(`${head}名称\n${line}\n`)).toEqual([[code, words]]));
});

describe('a mistake in the head', () => {
  it.each([
    ['法规：t「t」。\n自2020年1月1日起施行。', ['SYN116']],
    ['语言 1。\n自2020年1月1日起施行。', ['SYN116']],
    ['语言 1。\n法规：t「t」。', ['SYN116']],
    ['语言 2。\n法规：t「t」。\n自2020年1月1日起施行。', ['SYN121']],
    ['语言 1。\n语言 1。\n法规：t「t」。\n自2020年1月1日起施行。', ['SYN122']],
    ['语言 1。\n法规：t「t」。\n自2020年1月1日起施行。\n※ 说明\n', []],
    ['※ 说明\n语言 1。\n※ 说明\n法规：t「t」。\n自2020年1月1日起施行。', []],
    ['※ 只有说明', ['SYN116', 'SYN116', 'SYN116']],
    ['', ['SYN116', 'SYN116', 'SYN116']],
  ])('%s', (text, codes) => expect(mistakes(text).map(([code]) => code)).toEqual(codes));
});

describe('limits', () => {
  const timed = (body: string): readonly string[] => {
    const start = performance.now();
    const codes = mistakesIn(body).map(([code]) => code);
    expect(performance.now() - start).toBeLessThan(10_000);
    return codes;
  };

  it('of size', () => {
    expect(mistakes(' '.repeat(limits.source + 1))[0]?.[0]).toBe('SYN101');
  });

  it('of brackets and of operators', () => {
    expect(timed(`受理费为${'（'.repeat(64)}1${'）'.repeat(64)}。`)).toEqual([]);
    expect(timed(`受理费为${'（'.repeat(100_000)}1${'）'.repeat(100_000)}。`)).toEqual(['SYN109']);
    expect(timed(`受理费为1${'加1'.repeat(256)}。`)).toEqual([]);
    expect(timed(`受理费为1${'加1'.repeat(100_000)}。`)).toEqual(['SYN110']);
  });

  it('of what is told', () => {
    const codes = timed('提交证明认定为。\n'.repeat(5000));
    expect(codes).toHaveLength(limits.messages + 1);
    expect(codes.at(-1)).toBe('SYN117');
  });

  it.each([
    ['unclosed quotations', '「'.repeat(100_000)],
    ['unclosed clause marks', '【'.repeat(100_000)],
    ['unclosed judgements', `案例「x」：全案：提交证明${'（由a'.repeat(50_000)}。`],
    ['blanks in a judgement', `案例「x」：全案：提交证明（由${' '.repeat(100_000)}。`],
    ['unknown words', '囗 '.repeat(100_000)],
    ['half a number', '一'.repeat(200_000)],
    ['conditions', `提交证明${'，并且提交证明'.repeat(50_000)}的，认定为具有负责人身份。`],
    ['clause numbers', `二（一）${'第一款'.repeat(100_000)}。`],
  ])('take no time: %s', (_, body) => expect(timed(body).length).toBeLessThanOrEqual(limits.messages + 1));

  it('take no time in 名称', () => {
    const start = performance.now();
    for (const part of ['只在', '“', '"', '「', '（', '每', '自1至', '、']) {
      parse(`${head}名称\n全案填：\n  某事　是否　x　${part.repeat(50_000)}\n`, { file: 'x' });
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

it('every code of this room has its test', () => {
  const folder = join(import.meta.dirname, '.');
  const tests = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('');
  const codes = Object.keys(catalogue).filter((code) => /^(SYN1[0-8]|NAM20|NAM25)/.test(code));
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !tests.includes(`'${code}`))).toEqual([]);
});

/** The source with the first fix of every message put in. */
function applied(source: string, diagnostics: readonly Diagnostic[]): string {
  const edits = diagnostics.flatMap((at) => at.fixes[0]?.edits ?? []);
  const last = [...edits].sort((a, b) => b.span.start - a.span.start);
  return last.reduce(
    (text, { span, text: put }) => text.slice(0, span.start) + put + text.slice(span.end),
    source,
  );
}

/** The command line as a person or a CI job meets it: words in, text and exit code out. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';
import { verdictSchema } from '../engine/targets/index.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-cli-'));
const rules = join(scratch, 'rules');
const measure = join(rules, 'mini');
const [ruleFile, text, cases] = ['2020-01-01.tiao', '2020-01-01.txt', 'cases.tiao'].map((name) =>
  join(measure, name),
) as [string, string, string];
const facts = join(root, 'test', 'mini', 'facts.json');

beforeEach(() => {
  rmSync(rules, { recursive: true, force: true });
  cpSync(join(root, 'test', 'mini', 'mini'), measure, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Result {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** In this process; `program` below is the same as a program of its own. */
function tiaowen(argv: readonly string[], stdin: string | Uint8Array = ''): Result {
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const exit = run(argv, {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    stdin: () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  });
  if (exit instanceof Promise) throw new Error(`${argv[0]} waits for something`);
  return { exit, out: said.out.join(''), err: said.err.join('') };
}

function program(argv: readonly string[], input = ''): Result {
  const main = join(root, 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
    cwd: scratch,
    input,
    encoding: 'utf8',
  });
  return { exit: status ?? -1, out: stdout, err: stderr };
}

/** Changes one file; the words must be there, or the test would test nothing. */
function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

const codes = (result: Result): readonly string[] =>
  (JSON.parse(result.out) as { diagnostics: readonly { code: string }[] }).diagnostics.map(
    ({ code }) => code,
  );

describe('check', () => {
  it('counts what of the text is quoted', () => {
    const result = tiaowen(['check', '--json', rules]);
    expect(result.exit).toBe(0);
    expect(JSON.parse(result.out)).toEqual({
      errors: 0,
      warnings: 0,
      diagnostics: [],
      measures: [
        {
          id: 'mini',
          version: '2020-01-01',
          sentences: { total: 5, encoded: 4, declared: 1, missing: 0 },
          characters: { total: 63, covered: 63 },
        },
      ],
    });
    expect(tiaowen(['check', rules]).out).toContain('没有发现问题');
    expect(tiaowen(['check', rules, '--lang', 'en']).out).toContain('No problem found');
  });

  it('names the sentence that was left out, with its place, in both languages', () => {
    writeFileSync(text, `${readFileSync(text, 'utf8')}\n负责人应当守时。\n`);
    const result = tiaowen(['check', '--json', measure]);
    expect(result.exit).toBe(1);
    expect(codes(result)).toContain('LAW408');
    const [problem] = JSON.parse(result.out).diagnostics;
    expect(problem.start).toEqual({
      line: expect.any(Number),
      column: expect.any(Number),
      offset: expect.any(Number),
    });
    expect(tiaowen(['check', measure]).out).toContain('负责人应当守时');
    expect(tiaowen(['check', measure, '--lang=en']).out).toMatch(/errors?, 0 warnings/);
  });

  it('writes annotations for code platforms', () => {
    change(ruleFile, '是复议机关的，行政', '是复译机关的，行政');
    const github = tiaowen(['check', '--annotations', 'github', measure]);
    expect(github.exit).toBe(1);
    expect(github.out).toMatch(
      /^::error file=.*2020-01-01\.tiao,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=NAM201::/m,
    );
    const gitlab = JSON.parse(tiaowen(['check', '--annotations', 'gitlab', measure]).out);
    expect(gitlab[0]).toMatchObject({
      check_name: 'NAM201',
      severity: 'major',
      location: { path: ruleFile },
    });
    expect(gitlab[0].fingerprint).toMatch(/^[0-9a-f]{64}$/);
  });

  it('writes SARIF, with the rule and the place of each problem', () => {
    change(ruleFile, '是复议机关的，行政', '是复译机关的，行政');
    const file = join(scratch, 'check.sarif');
    expect(tiaowen(['check', '--sarif', file, measure]).exit).toBe(1);
    const { version, runs } = JSON.parse(readFileSync(file, 'utf8'));
    const [{ tool, results }] = runs;
    expect(version).toBe('2.1.0');
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'NAM201',
      shortDescription: { text: expect.any(String) },
    });
    expect(results[0]).toMatchObject({
      ruleId: 'NAM201',
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 35, startColumn: 3 } } }],
    });
  });

  it.each([
    ['the promulgated text', () => rmSync(text), 'LAW490'],
    ['the rule file', () => rmSync(ruleFile), 'LAW491'],
    ['the same date', () => change(ruleFile, '自2020年1月1日', '自2020年2月1日'), 'LAW492'],
    ['the same id', () => change(ruleFile, '法规：mini', '法规：maxi'), 'LAW493'],
    ['the version of the cases', () => change(cases, '自2020年1月1日', '自2019年1月1日'), 'LAW494'],
  ])('misses %s', (_, spoil, code) => {
    spoil();
    const result = tiaowen(['check', '--json', rules]);
    expect(result.exit).toBe(1);
    expect(codes(result)).toContain(code);
  });

  it('reports only what stands in the files named', () => {
    change(cases, '不是复议机关', '不是复译机关');
    expect(tiaowen(['check', ruleFile]).exit).toBe(0);
    expect(tiaowen(['check', cases]).exit).toBe(1);
  });
});

describe('test', () => {
  it('runs every case, with our engine and with the target held to it', () => {
    const result = tiaowen(['test', '--json', '--engines', 'own,json-logic', rules]);
    expect(result.exit).toBe(0);
    const { passed, failed, skipped, cases: ran } = JSON.parse(result.out);
    expect({ passed, failed, skipped }).toEqual({ passed: 6, failed: 0, skipped: 0 });
    expect(ran[0]).toEqual({
      measure: 'mini',
      version: '2020-01-01',
      engine: 'own',
      file: cases,
      name: '二审未到庭',
      sources: [],
      status: 'passed',
      diagnostics: [],
    });
  });

  it('says what was expected and what came, and reports it to JUnit', () => {
    change(cases, '出庭应诉逾期未履行', '出庭应诉已履行');
    change(cases, '案例「复议机关」', '案例「复议机关 <&"\'>」');
    const report = join(scratch, 'junit.xml');
    const result = tiaowen(['test', rules, '--junit', report]);
    expect(result.exit).toBe(1);
    expect(result.out).toContain('不通过「二审未到庭」');
    expect(result.out).toContain('逾期未履行');
    expect(result.out).toContain('2 个通过，1 个不通过');
    const xml = readFileSync(report, 'utf8');
    expect(xml).toContain('<testsuites tests="3" failures="1" skipped="0">');
    expect(xml).toContain('name="复议机关 &lt;&amp;&quot;&apos;&gt;"');
    expect(xml).toMatch(/<failure message="RUN670 /);
  });

  it('writes SARIF of the cases that fail', () => {
    const file = join(scratch, 'test.sarif');
    expect(tiaowen(['test', '--sarif', file, measure]).exit).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).runs[0].results).toEqual([]);
    change(cases, '出庭应诉逾期未履行', '出庭应诉已履行');
    expect(tiaowen(['test', '--sarif', file, measure]).exit).toBe(1);
    const [result] = JSON.parse(readFileSync(file, 'utf8')).runs[0].results;
    expect(result).toMatchObject({ ruleId: expect.stringMatching(/^RUN/), level: 'error' });
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toContain('cases.tiao');
  });

  it('counts cases as not run, never as passed, when the rules have an error', () => {
    change(ruleFile, '是复议机关的，行政', '是复译机关的，行政');
    const result = tiaowen(['test', '--json', rules]);
    expect(result.exit).toBe(1);
    expect(JSON.parse(result.out)).toMatchObject({ passed: 0, failed: 0, skipped: 3 });
    expect(result.err).toContain('NAM201');
  });
});

describe('decide', () => {
  it('gives the same bytes for the same case', () => {
    const once = tiaowen(['decide', '--json', '--rules', rules, facts]);
    expect(once.exit).toBe(0);
    expect(tiaowen(['decide', '--json', '--rules', rules, '-'], readFileSync(facts, 'utf8')).out).toBe(
      once.out,
    );
    const verdict = JSON.parse(once.out);
    expect(Object.keys(verdict)).toEqual([
      'asOf',
      'engine',
      'lackingYears',
      'measure',
      'outcomes',
      'versions',
    ]);
    expect(verdict.outcomes[0]).toMatchObject({
      key: 'appear',
      state: { kind: 'is', value: 'excused' },
      restsOn: ['A01'],
    });
  });

  it('says it in Chinese and in English', () => {
    expect(tiaowen(['decide', '--rules', rules, facts]).out).toBe(
      [
        '《示例办法》（自2020年1月1日起施行的文本），截至2021年6月1日',
        '「某局」「二审」第1次开庭',
        '  行政机关负责人可以不出庭应诉 — 免除',
        '    取决于读法：采A01甲说',
        '  否：负责人到庭',
        '',
      ].join('\n'),
    );
    expect(tiaowen(['decide', '--rules', rules, facts, '--lang', 'en']).out).toBe(
      [
        '示例办法 (version in force from 2020-01-01), as of 2021-06-01',
        'organ "某局", procedure "二审", hearing 1',
        '  the head of the organ may choose not to appear in court — excused',
        '    rests on readings: A01 read as 甲说',
        '  no: head present',
        '',
      ].join('\n'),
    );
  });

  it('under another reading, and under all of them', () => {
    const other = tiaowen(['decide', '--rules', rules, '--readings', 'A01=乙说', facts]);
    expect(other.out).toContain(
      '行政机关负责人出庭应诉的义务 — 冲突（一第一款第1项、一第一款第2项 与 一第二款）',
    );
    const all = tiaowen(['decide', '--rules', rules, '--readings', 'all', facts]);
    expect(all.out).toContain(
      '采A01乙说时：\n  「某局」「二审」第1次开庭：行政机关负责人出庭应诉的义务 — 冲突',
    );
    const { varied, complete, verdicts } = JSON.parse(
      tiaowen(['decide', '--rules', rules, '--readings', 'all', '--json', facts]).out,
    );
    expect({ varied, complete }).toEqual({ varied: ['A01'], complete: true });
    expect(verdicts.map(({ readings }: { readings: object }) => readings)).toEqual([
      { A01: '甲说' },
      { A01: '乙说' },
    ]);
  });

  it('on the day asked, whatever the case says', () => {
    const argv = ['decide', '--rules', rules, '--case', '二审未到庭'];
    expect(tiaowen(argv).out).toContain('逾期未履行');
    expect(tiaowen([...argv, '--as-of', '2021-05-10']).out).toContain('待履行');
  });

  it('writes the facts of a case, which decide the same when read back', () => {
    const argv = ['--rules', rules, '--case', '是否公共利益未认定'];
    const written = tiaowen(['decide', ...argv, '--facts']).out;
    expect(tiaowen(['decide', '--rules', rules, '-'], written).out).toBe(tiaowen(['decide', ...argv]).out);
  });

  it('decides nothing by rules that have an error', () => {
    change(ruleFile, '是复议机关的，行政', '是复译机关的，行政');
    const result = tiaowen(['decide', '--rules', rules, facts]);
    expect({ exit: result.exit, out: result.out }).toEqual({ exit: 1, out: '' });
    expect(result.err).toContain('NAM201');
  });
});

describe('explain', () => {
  it('gives the clauses verbatim, how each fared, who judged, and what each needed', () => {
    expect(tiaowen(['explain', '--rules', rules, '--case', '二审未到庭']).out.split('\n')).toEqual([
      '《示例办法》（自2020年1月1日起施行的文本），截至2021年6月1日',
      '「某局」「二审」第1次开庭：行政机关负责人应当出庭应诉 — 逾期未履行（期限2021年5月10日）',
      '  成立：依一第一款第1项「涉及重大公共利益的案件；」应当出庭应诉',
      '    涉及重大公共利益：是（由某区法院于2021年4月1日认定，理由「涉及全区供水」）',
      '    期限：2021年5月10日',
      '      开庭日期：2021年5月10日',
      '  成立：依一第一款第2项「人民法院通知出庭应诉的案件。」应当出庭应诉',
      '    法院通知出庭：是',
      '    期限：2021年5月10日',
      '      开庭日期：2021年5月10日',
      '  不成立：依一第二款「复议机关的负责人可以不出庭应诉。」可以不出庭应诉',
      '    是复议机关：否',
      '  不成立：依一第一款「行政机关负责人在以下案件中应当出庭应诉：」认定已履行出庭应诉',
      '    负责人到庭：否',
      '',
    ]);
  });

  it('goes to the end of why a rule fails when asked', () => {
    const full = tiaowen(['explain', '--rules', rules, '--case', '二审未到庭', '--full']).out;
    expect(full).toContain('到庭人中有1人以上，该到庭人的职务为正职、副职之一：否\n          没有到庭人');
  });

  it('keeps 待认定 apart from 未知 and 否, with the question to ask', () => {
    const out = tiaowen(['explain', '--rules', rules, '--case', '是否公共利益未认定']).out;
    expect(out).toContain('行政机关负责人是否应当出庭应诉 — 待认定');
    expect(out).toContain('涉及重大公共利益：待认定');
    expect(out).toContain('法院通知出庭：否');
    expect(out).toContain('还缺：\n    全案「案件是否涉及重大公共利益？」（待认定）');
    const unknown = tiaowen(
      ['explain', '--rules', rules, '-'],
      JSON.stringify({ lists: JSON.parse(readFileSync(facts, 'utf8')).lists }),
    );
    expect(unknown.out).toContain('法院通知出庭：未知');
    expect(unknown.out).toContain('没有给出截至日');
  });

  it('says who yields to whom, and what it yields to', () => {
    const out = tiaowen(['explain', '--rules', rules, facts]).out;
    expect(out).toContain('让位：依一第一款第1项「涉及重大公共利益的案件；」应当出庭应诉，让位于一第二款');
    expect(out).toContain('取决于读法：采A01甲说');
  });

  it('speaks English with the labels of the file', () => {
    const out = tiaowen(['explain', '--rules', rules, facts, '--lang', 'en']).out;
    expect(out).toContain(
      'yields: by 一第一款第2项 "人民法院通知出庭应诉的案件。" must appear in court, yielding to 一第二款',
    );
    expect(out).toContain('the court gave notice: yes');
  });

  it('lets no word of a case move the cursor', () => {
    const told = { public_interest: { value: true, judgedBy: '某院\u001b[2J\u202e', because: '一\n二' } };
    const { lists } = JSON.parse(readFileSync(facts, 'utf8'));
    const out = tiaowen(['explain', '--rules', rules, '-'], JSON.stringify({ lists, facts: told })).out;
    expect(out).toContain('由某院␛[2J\ufffd认定，理由「一␊二」');
  });

  it('about one thing only, or as data', () => {
    const about = tiaowen(['explain', '--rules', rules, facts, '--about', 'head_present']).out;
    expect(about).toContain('「某局」「二审」第1次开庭：负责人到庭 — 否');
    expect(about).not.toContain('免除');
    expect(tiaowen(['explain', '--rules', rules, facts, '--about', '负责人到停']).err).toContain(
      '是不是“负责人到庭”',
    );
    const { verdict, questions } = JSON.parse(tiaowen(['explain', '--rules', rules, facts, '--json']).out);
    expect(verdict.measure).toBe('mini');
    expect(questions.length).toBeGreaterThan(0);
  });
});

describe('fmt', () => {
  it('prints one layout, tells who needs it, and writes it once', () => {
    const printed = tiaowen(['fmt', ruleFile]).out;
    expect(printed).toContain('法规：mini「示例办法」');
    expect(tiaowen(['fmt', '--check', measure]).exit).toBe(1);
    expect(tiaowen(['fmt', '--write', measure]).exit).toBe(0);
    expect(readFileSync(ruleFile, 'utf8')).toBe(printed);
    expect(tiaowen(['fmt', '--check', measure])).toEqual({ exit: 0, out: '', err: '' });
    expect(tiaowen(['test', rules]).exit).toBe(0);
  });

  it('leaves a file with an error alone', () => {
    change(ruleFile, '是复议机关的，行政', '是复译机关的，行政');
    const before = readFileSync(ruleFile, 'utf8');
    expect(tiaowen(['fmt', '--write', ruleFile]).exit).toBe(1);
    expect(readFileSync(ruleFile, 'utf8')).toBe(before);
  });
});

describe('compile', () => {
  it('to each target', () => {
    const made = (target: string) => JSON.parse(tiaowen(['compile', '--target', target, rules]).out);
    expect(made('schema').$id).toBe('urn:tiaowen:mini:2020-01-01:facts');
    expect(made('verdict-schema')).toEqual(JSON.parse(JSON.stringify(verdictSchema)));
    expect(made('program').rules.length).toBe(5);
    const { conclusions } = made('json-logic');
    expect(conclusions.map(({ key }: { key: string }) => key)).toEqual(['appear', 'head_present']);
    expect(JSON.stringify(conclusions[0].needs)).toContain('attendee_in_organ_hearing');
  });
});

describe('files that are not what they should be', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);
  const utf16 = (words: string) => Uint8Array.from(Buffer.from(words, 'utf16le'));

  it.each<[string, Uint8Array | string, string]>([
    ['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, ...utf16('语言 1。')]), 'SYN190'],
    ['UTF-16 without', utf16('language 1 and more words'), 'SYN190'],
    ['GBK', bytes(0xd3, 0xef, 0xd1, 0xd4), 'SYN190'],
    ['no encoding at all', bytes(0xff, 0xc0, 0x80), 'SYN190'],
    ['a NUL', '语言 1。\0 and enough other words', 'SYN192'],
    ['20 MB', 'x'.repeat(20 * 1024 * 1024), 'SYN191'],
    ['10 MB', 'x'.repeat(10 * 1024 * 1024), 'SYN101'],
    ['an empty file', '', 'SYN116'],
    ['deep brackets', '（'.repeat(100_000), 'SYN116'],
  ])('a rule file: %s', (_, content, code) => {
    writeFileSync(ruleFile, content);
    const result = tiaowen(['check', '--json', ruleFile]);
    expect(result.exit).toBe(1);
    expect(codes(result)).toContain(code);
  });

  it('says how to save it', () => {
    writeFileSync(text, bytes(0xd3, 0xef, 0xd1, 0xd4));
    expect(tiaowen(['check', rules]).out).toContain(
      '看上去是 GBK / GB18030）。请在编辑软件里“另存为”，编码选 UTF-8',
    );
    expect(tiaowen(['decide', '--rules', rules, facts]).exit).toBe(1);
  });

  it('takes a byte order mark', () => {
    writeFileSync(ruleFile, `\uFEFF${readFileSync(ruleFile, 'utf8')}`);
    expect(tiaowen(['test', rules]).exit).toBe(0);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'RUN607'],
    ['not JSON', '事实', 'RUN601'],
    ['not an object', '[]', 'RUN625'],
    ['a key twice', '{"asOf":"2021-06-01","asOf":"2021-06-02"}', 'RUN602'],
    ['__proto__', '{"__proto__":{"asOf":"2021-06-01"}}', 'RUN610'],
    ['constructor', '{"facts":{"constructor":true}}', 'RUN610'],
    ['no such day', '{"asOf":"2021-02-30"}', 'RUN617'],
    ['another measure', '{"measure":"other"}', 'RUN623'],
    ['deep nesting', '['.repeat(100_000), 'RUN603'],
    ['10 MB', `{"measure":"${'x'.repeat(10 * 1024 * 1024)}"}`, 'RUN600'],
    ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(0x20), 'SYN191'],
    ['GBK', bytes(0xd3, 0xef, 0xd1, 0xd4), 'SYN190'],
  ])('facts: %s', (_, content, code) => {
    const result = tiaowen(['decide', '--json', '--rules', rules, '-'], content);
    expect(result.exit).toBe(1);
    expect(codes(result)).toContain(code);
    const told = tiaowen(['decide', '--rules', rules, '-', '--lang', 'en'], content);
    expect({ exit: told.exit, out: told.out }).toEqual({ exit: 1, out: '' });
    expect(told.err).toContain(`error ${code}`);
  });

  it.each([
    ['not JSON', '{'],
    ['another name', '{"name":"cn-2025","years":[2024],"off":[],"worked":[]}'],
    ['a day that is none', '{"name":"cn-2024","years":[2024],"off":["2024-02-30"],"worked":[]}'],
    ['a day of a year not known', '{"name":"cn-2024","years":[2024],"off":["2025-01-01"],"worked":[]}'],
  ])('a calendar: %s', (_, content) => {
    cpSync(join(root, 'rules', 'calendars'), join(rules, 'calendars'), { recursive: true });
    expect(tiaowen(['check', rules]).exit).toBe(0);
    writeFileSync(join(rules, 'calendars', 'cn-2024.json'), content);
    expect(codes(tiaowen(['check', '--json', rules]))).toEqual(['LAW495']);
  });
});

describe('a call that cannot be meant', () => {
  it.each<[readonly string[], string, string]>([
    [[], '用法：', 'Usage:'],
    [['chek'], '没有“chek”这个命令。是不是 check？', 'Did you mean check?'],
    [['check', '--jsn'], '没有“--jsn”这个选项。是不是 --json？', 'Did you mean --json?'],
    [['check', '--frobnicate'], '没有“--frobnicate”这个选项。', 'There is no option "--frobnicate".'],
    [['check', '--json', '--json'], '选项 --json 写了两次', 'given twice'],
    [['check', '--json=yes'], '选项 --json 后面不写内容', 'takes no value'],
    [['check', '--lang', 'fr'], '只能是 zh | en', 'must be zh | en'],
    [['check', '/no/such/folder'], '找不到“/no/such/folder”', 'There is no "/no/such/folder"'],
    [['check', scratch], '里没有规则文件', 'holds no rule files'],
    [['check', facts], '规则文件的名字以 .tiao 结尾', 'must end in .tiao'],
    [['test', '--engines', 'own,abacus'], '只能是 own | json-logic', 'must be own | json-logic'],
    [['decide', '--rules', rules], '请给出事实文件', 'Give a file of facts'],
    [['decide', '--rules', rules, facts, facts], '一次只能给一个事实文件', 'only one file'],
    [['decide', '--rules', rules, '--as-of', '1 June', facts], '“1 June”不是日期', 'is not a date'],
    [
      ['decide', '--rules', rules, '--as-of', '--json', facts],
      '选项 --as-of 后面要写 DATE',
      'must be followed by DATE',
    ],
    [
      ['decide', '--rules', rules, '--measure', 'maxi', facts],
      '没有“maxi”这部法规。这里有：mini',
      'There are: mini',
    ],
    [
      ['decide', '--rules', rules, '--readings', 'A01=丙说', facts],
      '只能是 all | A01=甲说 | A01=乙说',
      'must be all',
    ],
    [
      ['explain', '--rules', rules, '--case', '二审未到听'],
      '是不是「二审未到庭」？',
      'Did you mean "二审未到庭"?',
    ],
    [['fmt'], '请写出文件名', 'Name the files'],
    [['fmt', '--check', '--write', ruleFile], '--check 与 --write 只能写一个', 'only one of'],
    [['compile', rules], '请用 --target 指明目标', 'Name the target'],
    [
      ['compile', '--target', 'schema', '--version', '1999-01-01', rules],
      '这里有：2020-01-01',
      'There are: 2020-01-01',
    ],
  ])('%j', (argv, zh, en) => {
    const result = tiaowen(argv);
    expect(result.exit).toBe(2);
    const said = result.out + result.err;
    expect(said).toContain(zh);
    expect(said).toContain(en);
    expect(said).toMatch(/用法：|Usage:/);
  });

  it('is answered in the language it asks for', () => {
    expect(tiaowen(['check', '--jsn', '--lang', 'en']).err).not.toContain('没有');
    expect(tiaowen(['check', '--jsn', '--lang=zh']).err).not.toContain('Usage');
  });

  it('is not confused with asking for help', () => {
    for (const argv of [
      ['--help'],
      ['help'],
      ['help', 'decide'],
      ['check', '--help'],
      ['explain', '-h', '--lang', 'en'],
    ]) {
      expect(tiaowen(argv)).toMatchObject({ exit: 0, err: '' });
    }
  });
});

describe('as a program', () => {
  it('uses the folder rules where it stands, and says 0, 1 or 2', () => {
    expect(program(['test'])).toEqual({
      exit: 0,
      out: '案例：3 个通过，0 个不通过，0 个没有执行。\n',
      err: '',
    });
    expect(program(['decide', '--json', '-'], readFileSync(facts, 'utf8')).exit).toBe(0);
    expect(program(['decide', '-'], '{').exit).toBe(1);
    expect(program(['decide']).exit).toBe(2);
  });

  it("shows a real case of the rules decided, and says how to decide one's own", () => {
    const example = join(root, 'cli', 'example.ts');
    const { status, stdout } = spawnSync(process.execPath, [example], { cwd: scratch, encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^案例「.+」\n\n《.+》/);
    expect(stdout).toMatch(/：行政机关负责人.+ — /);
    expect(stdout).toContain('判定自己的案子');
  });

  it('does not mind when nobody reads to the end', () => {
    const command = `"${process.execPath}" "${join(root, 'cli', 'main.ts')}" compile --target program rules rules; echo "exit $?" >&2`;
    const { stdout, stderr } = spawnSync('bash', ['-c', `(${command}) | head -c 10`], {
      cwd: scratch,
      encoding: 'utf8',
    });
    expect(stdout.length).toBe(10);
    expect(stderr).toBe('exit 0\n');
  });
});

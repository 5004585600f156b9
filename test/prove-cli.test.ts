/** tiaowen prove as a person or a CI job meets it: what is told, in which form, with which exit code. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCall } from '../cli/call.ts';
import { loadProject } from '../cli/project.ts';
import { type Prover, proveVerb } from '../cli/prove.ts';
import { run } from '../cli/run.ts';
import { everywhere, type Verb } from '../cli/verb.ts';
import { casesOf, measureVocabulary } from '../engine/cases/index.ts';
import type { ProofReport, Solver } from '../engine/proof/index.ts';
import { readFacts } from '../engine/read/index.ts';
import { parse } from '../grammar/index.ts';
import { SolverFault } from '../solver/fault.ts';
import { cleanProof, openProof, recordedProof } from './recorded-proof.ts';

const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-prove-'));
const rules = join(scratch, 'rules');
const ruleFile = join(rules, 'mini', '2020-01-01.tiao');
cpSync(join(import.meta.dirname, 'mini'), rules, { recursive: true });
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A proof of which only the telling is in question. */
const told = (report: (measure: Parameters<Prover>[0]) => ProofReport): Verb =>
  proveVerb(async (measure) => report(measure));

async function called(verb: Verb, argv: readonly string[], status?: (line: string) => void) {
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const exit = await verb.run(readCall(argv, [...verb.flags, ...everywhere]), {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    stdin: () => new Uint8Array(),
    ...(status === undefined ? {} : { status }),
  });
  return { exit, out: said.out.join(''), err: said.err.join('') };
}

const measure = loadProject([join(rules, 'mini')]).measures[0]!.versions[0]!.measure!;

describe('prove, for people', () => {
  it('shows each finding at its place, with the case and what it comes to', async () => {
    const { exit, out, err } = await called(told(recordedProof), [rules]);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out).toContain(`${ruleFile}:29:5 错误 PRF800\n29 |     1．「涉及重大公共利益的案件；」`);
    expect(out).toContain('一第一款第1项与一第二款可以在同一个案件里都成立，对“出庭应诉”的结论却不一致');
    expect(out).toContain(
      '这样的案件：\n  案例「一第一款第1项与一第二款冲突」，截至2021年6月1日，采A01乙说：\n',
    );
    expect(out).toContain(
      '判定的结论：\n  「某局」「二审」第1次开庭：行政机关负责人出庭应诉的义务 — 冲突（一第一款第1项 与 一第二款）',
    );
    expect(out).toContain('最接近的案件：\n  案例「一第二款的例外不起作用」');
    expect(out).toContain('断言：\n  不成立　　「复议机关总可以不出庭」\n  成立　　　「到庭就算履行」\n');
    for (const why of [
      '在每个问题的时限内没有答完',
      '还有 1 个问题，轮到之前证明已经停止',
      '超出求解器',
      '不是它所说的结论',
    ])
      expect(out).toContain(why);
    expect(out).toContain(
      'mini 2020-01-01：冲突 1 处，没有结论的案件 1 种，不起作用的规定 2 处，断言不成立 1 条，未得出结果 4 个。\n问了 12 个问题',
    );
  });

  it('speaks English, and keeps the case in the words of the rules', async () => {
    const { out } = await called(told(recordedProof), [rules, '--lang', 'en']);
    expect(out).toContain('can both hold in one case');
    expect(out).toContain('Such a case:\n  案例「一第一款第1项与一第二款冲突」');
    expect(out).toContain('wherever it applies, other rules say the same or prevail');
    expect(out).toContain(
      '1 conflicts, 1 gaps, 2 things that change nothing, 1 assertions refuted, 4 not decided',
    );
  });

  it('has nothing to show where everything is proved', async () => {
    const { exit, out } = await called(told(cleanProof), [rules]);
    expect(exit).toBe(0);
    expect(out).not.toContain('PRF');
    expect(out).toContain('冲突 0 处，没有结论的案件 0 种');
  });

  it('says how far it is, on a terminal, and takes that away', async () => {
    const shown: string[] = [];
    const slow = proveVerb(async (measure, _, { progress }) => {
      progress(0, 4);
      await new Promise((wait) => setTimeout(wait, 1100));
      progress(2, 4);
      return cleanProof(measure);
    });
    await called(slow, [rules], (line) => shown.push(line));
    expect(shown).toEqual(['证明 mini [==========          ] 2/4，已用 1 秒', '']);
    shown.length = 0;
    await called(slow, [rules, '--json'], (line) => shown.push(line));
    expect(shown).toEqual([]);
  });
});

describe('prove, for programs', () => {
  it('writes the five lists, and cases that can be read again', async () => {
    const { exit, out } = await called(told(recordedProof), [rules, '--json']);
    expect(exit).toBe(1);
    const report = JSON.parse(out);
    expect(Object.keys(report).slice(0, 7)).toEqual([
      ...['measure', 'version', 'conflicts', 'gaps', 'dead', 'properties', 'undecided'],
    ]);
    expect(report.conflicts[0]).toMatchObject({
      code: 'PRF800',
      file: ruleFile,
      start: { line: 29, column: 5 },
      clauses: ['一第一款第1项', '一第二款'],
      question: { key: 'appear' },
      case: { asOf: '2021-06-01', readings: { A01: '乙说' } },
    });
    expect(report.gaps[0]).toMatchObject({ lacks: 'deadline', clauses: ['一第一款第1项'] });
    expect(report.dead[1]).toMatchObject({ what: 'rule', because: 'never', case: null });
    expect(report.properties.map((each: object) => Object.keys(each))).toEqual(
      report.properties.map(() => ['name', 'result', 'case']),
    );
    expect(report.undecided.map(({ why }: { why: string }) => why)).toEqual([
      ...['time', 'stopped', 'beyond', 'disagreed'],
    ]);
    const { text, facts } = report.conflicts[0].case;
    const head = '语言 1。\n案例集：mini，自2020年1月1日起施行的文本。\n\n';
    const read = parse(head + text, { file: 'kept', vocabulary: measureVocabulary(measure) });
    expect(read.diagnostics).toEqual([]);
    expect(casesOf(read.tree.blocks)).toHaveLength(1);
    const again = readFacts(measure, JSON.stringify(facts), 'kept.json');
    expect(again.diagnostics).toEqual([]);
    expect(again.facts).toEqual(recordedProof(measure).conflicts[0]!.shown.facts);
  });

  it('writes a list where there are several measures, each with its name', async () => {
    cpSync(join(rules, 'mini'), join(scratch, 'two', 'mini'), { recursive: true });
    cpSync(join(rules, 'mini'), join(scratch, 'two', 'twin'), { recursive: true });
    const twin = join(scratch, 'two', 'twin', '2020-01-01.tiao');
    rmSync(join(scratch, 'two', 'twin', 'cases.tiao'));
    const source = readFileSync(twin, 'utf8').replace('法规：mini', '法规：twin');
    writeFileSync(twin, source);
    const { out } = await called(told(cleanProof), [join(scratch, 'two'), '--json']);
    expect(JSON.parse(out).map((each: { measure: string }) => each.measure)).toEqual(['mini', 'twin']);
  });

  it('writes JUnit: what is found fails, what is not decided is skipped unless that is not enough', async () => {
    const file = join(scratch, 'report.xml');
    await called(told(recordedProof), [rules, '--junit', file]);
    const xml = readFileSync(file, 'utf8');
    expect(xml).toContain('<testsuites tests="11" failures="5" skipped="5">');
    expect(xml).toContain('name="一第一款第1项与一第二款冲突"');
    expect(xml).toMatch(/<failure message="PRF800 [^"]*">[^<]*案例「一第一款第1项与一第二款冲突」/);
    await called(told(openProof), [rules, '--strict', '--junit', file]);
    expect(readFileSync(file, 'utf8')).toContain('failures="1" skipped="0"');
    await called(told(cleanProof), [rules, '--junit', file]);
    const clean = readFileSync(file, 'utf8');
    expect(clean).toContain('failures="0" skipped="0"');
    for (const none of ['规则不互相冲突', '没有漏掉的案件', '没有不起作用的规定'])
      expect(clean).toContain(none);
  });

  it('writes SARIF, each result at its words', async () => {
    const file = join(scratch, 'report.sarif');
    await called(told(recordedProof), [rules, '--sarif', file]);
    const { $schema, version, runs } = JSON.parse(readFileSync(file, 'utf8'));
    expect({ $schema, version, runs: runs.length }).toEqual({
      $schema: expect.stringContaining('sarif-2.1.0'),
      version: '2.1.0',
      runs: 1,
    });
    const { tool, results } = runs[0];
    expect(tool.driver.name).toBe('tiaowen');
    expect(results).toHaveLength(9);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(['error', 'warning']).toContain(result.level);
      expect(result.message.text).toMatch(/。$/);
    }
    const [{ physicalLocation: place }] = results[0].locations;
    expect(place.artifactLocation.uri).toMatch(/^file:\/\/\/.*mini\/2020-01-01\.tiao$/);
    expect(place.region).toMatchObject({ startLine: 29, startColumn: 5, endLine: 29 });
    expect(results[0].relatedLocations).toHaveLength(1);
  });

  it('writes annotations for code platforms', async () => {
    const { out } = await called(told(recordedProof), [rules, '--annotations', 'github']);
    expect(out).toMatch(
      /^::error file=.*2020-01-01\.tiao,line=29,endLine=29,col=5,endColumn=\d+,title=PRF800::/m,
    );
  });
});

describe('the exit code of prove', () => {
  it.each([
    ['what is found', recordedProof, [], 1],
    ['as much as is put up with', recordedProof, ['conflict=1', 'gap=1', 'dead=2', 'property=1'], 0],
    ['one more than is put up with', recordedProof, ['conflict=1', 'gap=1', 'dead=1', 'property=1'], 1],
    ['what is not decided', openProof, [], 0],
    ['what is not decided, where that is not put up with', openProof, ['undecided=0'], 1],
    ['nothing', cleanProof, ['undecided=0'], 0],
  ] as const)('for %s', async (_, report, allow, exit) => {
    const flags = allow.flatMap((each) => ['--allow', each]);
    expect((await called(told(report), [rules, ...flags])).exit).toBe(exit);
  });

  it('is that of something wrong where not everything is decided and the call is strict', async () => {
    expect((await called(told(openProof), [rules, '--strict'])).exit).toBe(1);
    expect((await called(told(cleanProof), [rules, '--strict'])).exit).toBe(0);
  });
});

describe('a call of prove', () => {
  it.each([
    [['--time', '0'], 'badCount'],
    [['--per-question', 'soon'], 'badCount'],
    [['--lists', '1.5'], 'badCount'],
    [['--allow', 'dead'], 'badAllowance'],
    [['--allow', 'death=1'], 'badAllowance'],
    [['--version', 'yesterday'], 'badDate'],
    [['--version', '2021-01-01'], 'unknownVersion'],
    [['--annotations', 'bitbucket'], 'badChoice'],
  ])('cannot be %j', async (argv, complaint) => {
    await expect(called(told(cleanProof), [rules, ...argv])).rejects.toMatchObject({ complaint });
  });

  it('is refused where the rules have errors, which are told instead', async () => {
    const broken = join(scratch, 'broken', 'mini');
    cpSync(join(rules, 'mini'), broken, { recursive: true });
    rmSync(join(broken, '2020-01-01.txt'));
    const { exit, err } = await called(told(cleanProof), [broken]);
    expect(exit).toBe(1);
    expect(err).toContain('LAW490');
  });

  it('proves the version that is named, by date or by file', async () => {
    const asked: string[] = [];
    const hears = proveVerb(async (measure) => {
      asked.push(measure.effective);
      return cleanProof(measure);
    });
    await called(hears, [rules, '--version', '2020-01-01']);
    await called(hears, [ruleFile]);
    expect(asked).toEqual(['2020-01-01', '2020-01-01']);
  });

  it('gives the bounds on to the proof', async () => {
    const heard: unknown[] = [];
    const hears = proveVerb(async (measure, _, { perQuestion, goesOn }, options) => {
      heard.push({ perQuestion, options, before: goesOn() });
      await new Promise((wait) => setTimeout(wait, 1000));
      heard.push(goesOn());
      return cleanProof(measure);
    });
    await called(hears, [rules, '--time', '1', '--per-question', '50', '--lists', '3']);
    expect(heard).toEqual([{ perQuestion: 50, options: { lists: 3 }, before: true }, false]);
  });

  it('says what became of the solver, and leaves none behind', async () => {
    let left: Solver | undefined;
    const dies = proveVerb(async (_, solver) => {
      left = solver;
      expect((await solver.run('(check-sat)')).trim()).toBe('sat');
      throw new SolverFault('died', 'exit 1');
    });
    await expect(called(dies, [rules])).rejects.toMatchObject({ fault: 'died' });
    await expect(left?.run('(check-sat)')).rejects.toMatchObject({ fault: 'closed' });
  });
});

describe('a real proof', () => {
  it('finds what a measure leaves open, shows it, and is clean again when that is said', async () => {
    const office = join(scratch, 'office', 'mini');
    cpSync(join(rules, 'mini'), office, { recursive: true });
    const file = join(office, '2020-01-01.tiao');
    const whole = readFileSync(file, 'utf8');
    const said: string[] = [];
    const say = (text: string) => void said.push(text);
    const prove = () =>
      run(['prove', office, '--json'], { out: say, err: say, stdin: () => new Uint8Array() });
    expect(await prove()).toBe(0);
    // without the sentences that say which prevails
    writeFileSync(
      file,
      whole.replace(
        /\n {2}采A01甲说时，一第二款.*/,
        '\n  采A01甲说时，一第二款与一第一款第2项不一致的，适用一第二款。',
      ),
    );
    expect(await prove()).toBe(1);
    const [clean, found] = said.map((each) => JSON.parse(each));
    expect(clean).toMatchObject({ conflicts: [], gaps: [], dead: [], undecided: [] });
    expect(found.conflicts[0]).toMatchObject({ code: 'PRF800', clauses: ['一第一款第1项', '一第二款'] });
    expect(found.conflicts[0].case.text).toContain('涉及重大公共利益');
  });
});

/** tiaowen test --coverage --mutate --suggest on a small folder of rules: what is told, what fails, what is written. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-mutants-'));
const measure = join(scratch, 'rules', 'mini');
const suggested = join(measure, 'suggested.tiao');

beforeEach(() => {
  rmSync(measure, { recursive: true, force: true });
  cpSync(join(root, 'test', 'mini', 'mini'), measure, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function tiaowen(...argv: readonly string[]) {
  const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
  const exit = await run(argv, {
    out: (text) => void said.out.push(text),
    err: (text) => void said.err.push(text),
    stdin: () => new Uint8Array(),
  });
  return { exit, out: said.out.join(''), err: said.err.join('') };
}

interface Told {
  readonly passed: number;
  readonly coverage: {
    readonly rules: unknown;
    readonly sentences: unknown;
    readonly uncoveredRules: readonly {
      readonly clause: string;
      readonly start: { readonly line: number };
    }[];
  };
  readonly mutants: {
    readonly total: number;
    readonly killed: number;
    readonly equivalent: number;
    readonly survived: number;
    readonly undecided: number;
    readonly survivors: readonly {
      readonly clause: string;
      readonly change: string;
      readonly case: { readonly text: string } | null;
    }[];
  };
}

describe('test --coverage', () => {
  it('answers at once, in data and in words', async () => {
    const { exit, out } = await tiaowen('test', measure, '--coverage', '--json');
    const { coverage, passed } = JSON.parse(out) as Told;
    expect({ exit, passed }).toEqual({ exit: 0, passed: 3 });
    expect(coverage).toMatchObject({
      rules: { total: 5, covered: 3 },
      sentences: { total: 4, covered: 3 },
      uncoveredRules: [
        { clause: '一第一款', start: { line: 31 } },
        { clause: '一第一款', start: { line: 32 } },
      ],
    });
    const words = await tiaowen('test', measure, '--coverage', '--lang', 'en');
    expect(words.out).toContain('mini: the cases use 3 of 5 rules.');
    expect(words.out).toContain('PRF850');
    expect(words.out).toContain('PRF851');
  });

  it('says nothing of it where nobody asks', async () => {
    const { out } = await tiaowen('test', measure, '--json');
    expect(Object.keys(JSON.parse(out) as Told)).toEqual(['passed', 'failed', 'skipped', 'cases']);
  });

  it.each([
    ['--min-rules', '60', 0, ''],
    ['--min-rules', '60.01', 1, '用到的规则 3/5 条（60%），少于要求的 60.01%'],
    ['--min-sentences', '75', 0, ''],
    ['--min-sentences', '100', 1, '用到的句子 3/4 句（75%），少于要求的 100%'],
    ['--min-rules', '101', 2, '要写 0 到 100 之间的数'],
  ])('%s %s ends with %i', async (flag, percent, exit, said) => {
    const result = await tiaowen('test', measure, flag, percent);
    expect(result.exit).toBe(exit);
    expect(result.err).toContain(said);
  });
});

describe('test --mutate', () => {
  it('tells what no case notices, each with the case that would', async () => {
    const xml = join(scratch, 'report.xml');
    const { exit, out } = await tiaowen('test', measure, '--mutate', '--coverage', '--json', '--junit', xml);
    const { mutants } = JSON.parse(out) as Told;
    expect(exit).toBe(0);
    expect(mutants.killed + mutants.equivalent + mutants.survived).toBe(mutants.total);
    expect(mutants.survivors).toHaveLength(mutants.survived);
    expect(mutants.killed).toBeGreaterThan(20);
    const changed = mutants.survivors.find(({ change }) => change === '“认定已履行”改为“视为未履行”');
    expect(changed?.case?.text).toContain('案例「待写结论：一第一款');
    const report = readFileSync(xml, 'utf8');
    expect(report).toContain('<testsuite name="mini 改错"');
    expect(report).toContain('<testsuite name="mini 案例用到的规则" tests="3" failures="3"');
  });

  it('says at its place what no case notices', async () => {
    const { out } = await tiaowen('test', measure, '--mutate');
    expect(out).toContain('PRF852');
    expect(out).not.toContain('PRF853');
  });

  it('writes the cases that would notice, which read without a mistake and leave their outcome open', async () => {
    const before = await tiaowen('test', measure, '--suggest', suggested, '--json');
    expect(before.exit).toBe(0);
    expect(before.err).toMatch(/已写 \d+ 件待写结论的案件，分辨 \d+ 处/);
    const text = readFileSync(suggested, 'utf8');
    expect(text).toContain('※ 　　现行规则：');
    expect(text).not.toContain('结论应为：');
    expect((await tiaowen('check', measure)).out).toContain('没有发现问题');
    const cases = text.match(/^案例「/gm)!.length;
    const { mutants } = JSON.parse(before.out) as Told;
    // several survivors share a case
    expect(cases).toBeLessThan(mutants.survived - mutants.undecided);
    expect(JSON.parse((await tiaowen('test', measure, '--json')).out)).toMatchObject({
      passed: 3 + cases,
      failed: 0,
    });
  });

  it('fails where more go unnoticed than are allowed', async () => {
    const { exit, err } = await tiaowen('test', measure, '--max-survivors', '0');
    expect(exit).toBe(1);
    expect(err).toMatch(/没有案例发现的改错 \d+ 处，多于允许的 0 处/);
  });

  it('overwrites nothing', async () => {
    writeFileSync(suggested, '※ 已有。\n');
    const { exit, err } = await tiaowen('test', measure, '--suggest', suggested);
    expect(exit).toBe(2);
    expect(err).toContain('已经存在，没有写');
    expect(readFileSync(suggested, 'utf8')).toBe('※ 已有。\n');
  });

  it('writes only what is named as a case set', async () => {
    const other = join(measure, 'suggested.txt');
    expect(await tiaowen('test', measure, '--suggest', other)).toMatchObject({ exit: 2 });
    expect(existsSync(other)).toBe(false);
  });
});

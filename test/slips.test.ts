/** Deliberate slips in a copy of the measure: each is named at its place, with its code, in both languages. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const measure = 'wuqing-court-appearance/2020-12-03.tiao';
const cases = 'wuqing-court-appearance/hypotheticals.tiao';
let rules = '';

beforeEach(() => {
  rules = join(mkdtempSync(join(tmpdir(), 'tiaowen-slip-')), 'rules');
  cpSync(join(root, 'rules'), rules, { recursive: true });
});
afterEach(() => rmSync(dirname(rules), { recursive: true, force: true }));

describe('a deliberate slip', () => {
  it('none: the copy is clean', () => {
    expect(tiaowen('check', '--json')).toMatchObject({ status: 0, json: { errors: 0 } });
  });

  it('a misspelt fact', () => {
    slip(measure, '指涉及重大公共利益；', '指涉及重大公共例益；');
    expectNamed('NAM201', '涉及重大公共例益', ['没有在“名称”中声明', 'is not declared']);
  });

  it('a quotation altered by one character', () => {
    slip(measure, '「可能引发群体性事件的案件；」', '「可能引起群体性事件的案件；」');
    expectNamed('LAW402', '可能引起群体性事件的案件', [
      '引文作“起”处原文作“发”',
      'the quotation has “起” and the text “发”',
    ]);
  });

  it('a removed clause', () => {
    slip(measure, /【二（四）第三款】[\s\S]*?(?=\n【)/, '');
    expectNamed('LAW408', '', ['二（四）第三款第一句没有写入', '二（四）第三款第一句 is left out']);
  });

  it('a circle of priorities', () => {
    slip(
      measure,
      '  二（四）第一款与二（一）标题、二（二）第二款第二句不一致的，适用二（四）第一款。\n',
      '  二（四）第一款与二（一）标题、二（二）第二款第二句不一致的，适用二（四）第一款。\n  二（四）第一款与二（一）标题不一致的，适用二（一）标题。\n',
    );
    expectNamed('LAW426', '二（二）第二款第三句与二（一）标题', [
      '先后顺序成了一个圈',
      'The order of precedence is a circle',
    ]);
  });

  it('a case that expects the wrong clause', () => {
    slip(cases, '出庭应诉已履行，依据二（一）第一款第1项；', '出庭应诉已履行，依据二（一）第一款第2项；');
    for (const other of ['real-cases.tiao', 'mutants.tiao'])
      rmSync(join(rules, 'wuqing-court-appearance', other));
    const run = tiaowen('test', '--json');
    expect(run.status).toBe(1);
    expect(run.json).toMatchObject({ failed: 1 });
    for (const [language, words] of [
      ['zh', '依据中应有'],
      ['en', 'should be among the reasons'],
    ] as const) {
      const told = tiaowen('test', '--lang', language).text;
      expect(told).toContain('RUN671');
      expect(told).toContain('二（一）第一款第2项');
      expect(told).toContain(words);
    }
  });
});

function slip(file: string, from: string | RegExp, to: string): void {
  const path = join(rules, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

/** The slip is reported with its code, over the words `underlined`, and worded in both languages. */
function expectNamed(code: string, underlined: string, [zh, en]: readonly [string, string]): void {
  const { status, json } = tiaowen('check', '--json');
  expect(status).toBe(1);
  const named = json.diagnostics?.find((each) => each.code === code);
  expect(named, JSON.stringify(json.diagnostics)).toBeDefined();
  const source = readFileSync(join(rules, measure), 'utf8');
  expect(source.slice(named?.start.offset, named?.end.offset)).toContain(underlined);
  expect(tiaowen('check', '--lang', 'zh').text).toContain(zh);
  expect(tiaowen('check', '--lang', 'en').text).toContain(en);
}

interface Printed {
  readonly diagnostics?: readonly { code: string; start: { offset: number }; end: { offset: number } }[];
  readonly failed?: number;
}

function tiaowen(...args: string[]): { status: number | null; text: string; json: Printed } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'cli/main.ts'), ...args, rules],
    { encoding: 'utf8' },
  );
  return { status, text: stdout + stderr, json: args.includes('--json') ? JSON.parse(stdout) : {} };
}

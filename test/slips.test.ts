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
    expectNamed('NAM201', '涉及重大公共例益', ['没有在“名称”中声明', 'declare']);
  });

  it('a quotation altered by one character', () => {
    slip(measure, '「可能引发群体性事件的案件；」', '「可能引起群体性事件的案件；」');
    expectNamed(/^LAW4/, '可能引起群体性事件的案件', ['引起', '引起']);
  });

  it('a removed clause', () => {
    slip(measure, /【二（四）第三款】[\s\S]*?(?=\n【)/, '');
    expectNamed(/^LAW4/, '', ['二（四）第三款', '二（四）第三款']);
  });

  it('a circle of priorities', () => {
    slip(
      measure,
      '  二（四）第一款与二（一）标题、二（二）第二款第二句不一致的，适用二（四）第一款。\n',
      '  二（四）第一款与二（一）标题、二（二）第二款第二句不一致的，适用二（四）第一款。\n  二（四）第一款与二（一）标题不一致的，适用二（一）标题。\n',
    );
    expectNamed(/^LAW4/, '', ['二（一）标题', '二（一）标题']);
  });

  it('a case that expects the wrong clause', () => {
    slip(cases, '出庭应诉已履行，依据二（一）第一款第1项；', '出庭应诉已履行，依据二（一）第一款第2项；');
    const run = tiaowen('test', '--json');
    expect(run.status).toBe(1);
    expect(run.json).toMatchObject({ failed: 1 });
    for (const [language, words] of [['zh', '依据中应有'], ['en', 'ground']] as const) {
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

/** Exactly the slip is reported: `code`, over the words `underlined`, worded in both languages. */
function expectNamed(code: string | RegExp, underlined: string, [zh, en]: readonly [string, string]): void {
  const { status, json } = tiaowen('check', '--json');
  expect(status).toBe(1);
  const found = (json as { diagnostics: { code: string; file: string; span: { start: number; end: number } }[] }).diagnostics;
  const named = found.filter((each) => (typeof code === 'string' ? each.code === code : code.test(each.code)));
  expect(named.length, JSON.stringify(found)).toBeGreaterThan(0);
  const [first] = named;
  const source = readFileSync(join(rules, measure), 'utf8');
  expect(source.slice(first!.span.start, first!.span.end)).toContain(underlined);
  expect(tiaowen('check', '--lang', 'zh').text).toContain(zh);
  expect(tiaowen('check', '--lang', 'en').text).toContain(en);
}

function tiaowen(...args: string[]): { status: number | null; text: string; json: unknown } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'cli/main.ts'), ...args, rules], { encoding: 'utf8' });
  return { status, text: stdout + stderr, json: args.includes('--json') ? JSON.parse(stdout) : undefined };
}

/** The lines that the README gives to other systems, run and type-checked from outside the package as it is published. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultWords } from '../solver/fault.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outside = mkdtempSync(join(tmpdir(), 'tiaowen-package-'));
const installed = join(outside, 'node_modules', 'tiaowen');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  expect(
    run(tsc, ['-p', join(root, 'tsconfig.build.json'), '--outDir', join(installed, 'dist')]),
  ).toMatchObject({ status: 0 });
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  for (const name of ['chevrotain', 'ajv', 'json-logic-js', 'vitest', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(outside, 'node_modules', name));
  }
  cpSync(join(root, 'rules'), join(outside, 'rules'), { recursive: true });
  writeFileSync(join(outside, 'package.json'), '{ "type": "module" }');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(outside, 'example.ts'), exampleOf(readme, 'loadMeasure'));
  writeFileSync(join(outside, 'rules.test.ts'), exampleOf(readme, 'describeMeasure'));
});

afterAll(() => rmSync(outside, { recursive: true, force: true }));

describe('the package', () => {
  it('is typed for those who call it', () => {
    const strict = [
      '--noEmit',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      'node',
      'example.ts',
      'rules.test.ts',
    ];
    expect(run(tsc, strict)).toMatchObject({ status: 0, output: '' });
  });

  it('decides a case in the lines of the README', () => {
    const { status, output } = run('example.ts', []);
    expect(output).toMatch(/^[1-9]\d* /);
    expect(status).toBe(0);
  });

  it('brings its command', () => {
    const { status, output } = run(join(installed, 'dist', 'cli', 'main.js'), ['check', 'rules']);
    expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining('没有发现问题') });
  });

  it('says what to install before anything is proved', () => {
    const { status, output } = run(join(installed, 'dist', 'cli', 'main.js'), [
      'prove',
      'rules',
      '--time',
      '5',
    ]);
    expect({ status, output: output.trim() }).toEqual({
      status: 2,
      output: [faultWords('missing', '', 'zh'), faultWords('missing', '', 'en')].join('\n'),
    });
  });

  it('makes a test of each case, with its clause in the name and a readable difference', () => {
    const office = join(outside, 'office');
    cpSync(join(root, 'test', 'mini', 'mini'), join(office, 'rules', 'mini'), { recursive: true });
    cpSync(join(outside, 'rules.test.ts'), join(office, 'rules.test.ts'));
    const cases = join(office, 'rules', 'mini', 'cases.tiao');
    const right = '出庭应诉待认定，还缺涉及重大公共利益';
    change(cases, right, '出庭应诉逾期未履行');
    const broken = join(office, 'rules', 'broken');
    cpSync(join(root, 'test', 'mini', 'mini'), broken, { recursive: true });
    for (const file of ['cases.tiao', '2020-01-01.tiao']) change(join(broken, file), '：mini', '：broken');
    change(join(broken, '2020-01-01.tiao'), '指法院通知出庭', '指法院通告出庭');
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const report = join(office, 'report.json');
    const { status, output } = run(vitest, ['run', '--reporter=json', `--outputFile=${report}`], office);
    expect(status, output).toBe(1);
    const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Reported;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const [unsound, sound] = [tests.slice(0, 4), tests.slice(4)];
    // over rules with an error no case is decided, and none is passed over
    expect(unsound.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'failed']);
    for (const { failureMessages } of unsound) expect(failureMessages.join()).toContain('NAM201');
    expect(sound.map((each) => [each.title, each.status])).toEqual([
      ['规则和案例集没有错误', 'passed'],
      ['「二审未到庭」 一第一款第1项', 'passed'],
      ['「是否公共利益未认定」 一第一款、一第二款', 'failed'],
      ['「复议机关」 一第一款、一第二款', 'passed'],
    ]);
    expect(sound[1]?.ancestorTitles).toEqual(['示例办法 mini', '自2020年1月1日起施行的文本']);
    const [told = ''] = sound[2]?.failureMessages ?? [];
    expect(told).toContain('rules/mini/cases.tiao:18:');
    expect(told).toContain('结论应为“出庭应诉逾期未履行”，实际为“');
    expect(told).toContain('一第一款第1项「涉及重大公共利益的案件；」');
    // one frame, and it is the line of the case
    expect(told.match(/^ {4}at .*$/gm)).toEqual([`    at 「是否公共利益未认定」 (${cases}:18:8)`]);
  });
});

interface Reported {
  readonly testResults: readonly {
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function change(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

/** The lines of TypeScript in the README that call this. */
function exampleOf(readme: string, called: string): string {
  const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, lines = '']) => lines);
  const example = examples.find((lines) => lines.includes(called));
  if (example === undefined) throw new Error(`the README has no TypeScript example of ${called}`);
  return example;
}

function run(
  script: string,
  args: readonly string[],
  cwd = outside,
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

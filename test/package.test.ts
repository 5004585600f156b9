/** The lines that the README gives to other systems, run and type-checked from outside the package as it is published. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
  for (const name of ['chevrotain', 'ajv', 'json-logic-js', '@types']) {
    symlinkSync(join(root, 'node_modules', name), join(outside, 'node_modules', name));
  }
  cpSync(join(root, 'rules'), join(outside, 'rules'), { recursive: true });
  writeFileSync(join(outside, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(outside, 'example.ts'), exampleOf(readFileSync(join(root, 'README.md'), 'utf8')));
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
});

function exampleOf(readme: string): string {
  const [, example] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  if (example === undefined) throw new Error('the README has no TypeScript example');
  return example;
}

function run(script: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: outside,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

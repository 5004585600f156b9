/** The command line as a person or a CI job meets it: words in, text and exit code out. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const measure = 'wuqing-court-appearance';
let scratch = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'tiaowen-cli-'));
  cpSync(join(root, 'rules'), join(scratch, 'rules'), { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Result {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** In this process: fast. Paths are given in full, so that the working directory does not matter. */
function tiaowen(argv: readonly string[], stdin: string | Uint8Array = ''): Result {
  const said = { out: '', err: '' };
  const exit = run(argv, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    stdin: () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
  });
  return { exit, ...said };
}

/** As a program of its own, in a folder of its own. */
function program(argv: readonly string[], cwd = scratch, input = ''): Result {
  const main = join(root, 'cli', 'main.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], { cwd, input, encoding: 'utf8' });
  return { exit: status ?? -1, out: stdout, err: stderr };
}

const inScratch = (...parts: readonly string[]): string => join(scratch, ...parts);

function written(name: string, content: string | Uint8Array): string {
  const path = inScratch(name);
  writeFileSync(path, content);
  return path;
}

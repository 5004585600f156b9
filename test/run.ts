/** `npm test`: types, lint and format, then the tests; says which Node runs and how long it took. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const began = performance.now();
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'tiaowen-test-'));
const report = join(scratch, 'report.json');
const failures: string[] = [];

console.log(`Node ${process.versions.node} (${process.execPath})`);

run('types', 'typescript', 'tsc', ['--noEmit']);
run('types of the editor', 'typescript', 'tsc', ['--noEmit', '-p', 'editor']);
run('types of the browser tests', 'typescript', 'tsc', ['--noEmit', '-p', 'test/browser']);
run('lint and format', '@biomejs/biome', 'biome', ['check', '--error-on-warnings']);
run('tests', 'vitest', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
if (process.env.CI === 'true') requireEveryTest();
rmSync(scratch, { recursive: true, force: true });

for (const failure of failures) console.error(`失败 failed: ${failure}`);
console.log(`${failures.length === 0 ? '通过 passed' : '未通过 failed'}: ${seconds()} s`);
process.exitCode = failures.length === 0 ? 0 : 1;

/** Runs a package's command on this very Node, whatever stands first on PATH. */
function run(what: string, name: string, command: string, args: string[]): void {
  const manifest = findManifest(name);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: string | Record<string, string> };
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${name} has no command ${command}`);
  const { status, signal, error } = spawnSync(process.execPath, [join(dirname(manifest), script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) failures.push(`${what} (${error?.message ?? signal ?? `exit ${status}`})`);
}

function findManifest(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const manifest = join(folder, name, 'package.json');
    try {
      readFileSync(manifest);
      return manifest;
    } catch {
      // not in this folder
    }
  }
  throw new Error(`${name} is not installed: run npm ci`);
}

/** A test that did not run proves nothing: in CI none may be skipped, and some must have run. */
function requireEveryTest(): void {
  let counts: { numPassedTests: number; numPendingTests: number; numTodoTests: number };
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    failures.push('the tests left no report');
    return;
  }
  const skipped = counts.numPendingTests + counts.numTodoTests;
  if (skipped > 0) failures.push(`skipped tests: ${skipped}`);
  if (counts.numPassedTests === 0) failures.push('no test ran');
}

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(1);
}

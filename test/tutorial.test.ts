/** rules/README.md teaches by literal steps: here they are followed, one by one, on a copy of rules/. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { run } from '../cli/run.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const office = mkdtempSync(join(tmpdir(), 'tiaowen-tutorial-'));
cpSync(join(root, 'rules'), join(office, 'rules'), { recursive: true });
afterAll(() => rmSync(office, { recursive: true, force: true }));

type Step =
  | { readonly kind: 'run'; readonly argv: readonly string[]; readonly shows: readonly string[] }
  | { readonly kind: 'append'; readonly file: string; readonly text: string }
  | { readonly kind: 'replace'; readonly file: string; readonly from: string; readonly to: string };

const readme = readFileSync(join(root, 'rules', 'README.md'), 'utf8');
const handsOn = readme.slice(readme.indexOf('## 五、'), readme.indexOf('## 六、'));

const command = /```sh\nnpm run -s tiaowen -- (?<argv>.*)\n```(?:\n\n```text\n(?<shows>[^`]*)```)?/;
const append = /打开 `(?<into>[^`]+)`，在最后加上：\n\n```tiao\n(?<text>[^`]*)```/;
const replace = /打开 `(?<file>[^`]+)`，把 `(?<from>[^`]+)` 改成 `(?<to>[^`]+)`/;
const anyStep = new RegExp([command, append, replace].map(({ source }) => source).join('|'), 'g');

const steps: readonly Step[] = [...handsOn.matchAll(anyStep)].map(({ groups = {} }): Step => {
  const { argv, shows = '', into, text = '', file = '', from = '', to = '' } = groups;
  if (argv !== undefined)
    return { kind: 'run', argv: argv.split(' '), shows: shows.split('\n').filter((line) => line !== '') };
  return into !== undefined ? { kind: 'append', file: into, text } : { kind: 'replace', file, from, to };
});

it('has all its steps', () => {
  expect(steps.map(({ kind }) => kind)).toEqual([
    ...['run', 'run', 'append', 'run', 'run', 'replace', 'run', 'replace', 'run', 'replace', 'run', 'run'],
  ]);
  expect(handsOn.match(/```sh/g)?.length).toBe(steps.filter(({ kind }) => kind === 'run').length);
});

it('shows what it says it shows', { timeout: 120_000 }, () => {
  for (const step of steps) follow(step);
});

/** Commands stand in the office's own folder, as a reader's terminal would. */
function follow(step: Step): void {
  if (step.kind === 'run') {
    const said = runIn(office, step.argv);
    for (const line of step.shows) expect(said).toContain(line);
    return;
  }
  const file = join(office, step.file);
  const before = readFileSync(file, 'utf8');
  if (step.kind === 'replace') expect(before.split(step.from).length).toBe(2);
  const after = step.kind === 'append' ? `${before}\n${step.text}` : before.replace(step.from, step.to);
  writeFileSync(file, after);
}

function runIn(folder: string, argv: readonly string[]): string {
  const before = process.cwd();
  const said: string[] = [];
  const hear = (text: string): void => {
    said.push(text);
  };
  process.chdir(folder);
  try {
    run(argv, { out: hear, err: hear, stdin: () => new Uint8Array() });
  } finally {
    process.chdir(before);
  }
  return said.join('');
}

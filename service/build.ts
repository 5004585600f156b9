/** The page, built where it is missing or older than what it is made from, and compressed once for all who fetch it. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface Build {
  /** the checkout */
  readonly root: string;
  /** makes the page in editor/build; false where it could not */
  readonly make: (root: string) => Promise<boolean>;
  /** asked at most once, before anything is made */
  readonly begins: () => void;
}

export type Built = 'fresh' | 'made' | 'failed';

/** What the page is made from: the same contents make the same page, whatever their dates. */
const inputs = [
  'editor',
  'grammar',
  'engine',
  'index.ts',
  'service/contract.ts',
  'service/proof-contract.ts',
  'package-lock.json',
];

export const buildFolder = (root: string): string => join(root, 'editor', 'build');

export async function ensureBuilt({ root, make, begins }: Build): Promise<Built> {
  const hash = await inputsHash(root);
  const folder = buildFolder(root);
  const note = join(folder, '.inputs');
  if ((await readFile(note, 'utf8').catch(() => undefined)) === hash) return 'fresh';
  begins();
  if (!(await make(root))) return 'failed';
  await compressAll(folder);
  // last: a build that was broken off is made again
  await writeFile(note, hash);
  return 'made';
}

export async function makeWithVite(root: string): Promise<boolean> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', 'editor'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // whoever builds, a test run too: what is served is never the slower build for developers
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (status) => resolve(status === 0));
  });
}

async function inputsHash(root: string): Promise<string> {
  const files = (await Promise.all(inputs.map((input) => filesUnder(root, input)))).flat().sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const contents = await readFile(join(root, file));
    hash.update(`${file}\0${contents.length}\0`).update(contents);
  }
  return hash.digest('hex');
}

async function filesUnder(root: string, input: string): Promise<readonly string[]> {
  const found = await stat(join(root, input)).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [input];
  const entries = await readdir(join(root, input), { recursive: true, withFileTypes: true });
  const own = `${buildFolder(root)}${sep}`;
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(own) && !/\.(md|png)$/.test(file))
    .map((file) => file.slice(root.length + 1));
}

/** Beside each text file its smaller forms; fonts and pictures are as small as they get. */
async function compressAll(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const texts = names.filter((name) => /\.(js|css|html|svg|json|map)$/.test(name));
  await Promise.all(texts.map((name) => compress(join(folder, name))));
}

async function compress(file: string): Promise<void> {
  const contents = await readFile(file);
  if (contents.length < 1024) return;
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 7 } };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(contents, quality),
    promisify(gzip)(contents),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

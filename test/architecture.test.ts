/** The house as a law: reads every import of the tree and fails on the ones ARCHITECTURE.md does not allow. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['grammar', 'engine', 'solver', 'cli', 'harness', 'service', 'editor', 'test', 'bench'];
const files = rooms
  .filter((room) => existsSync(join(root, room)))
  .flatMap((room) => sources(join(root, room)))
  .concat(join(root, 'index.ts'));
const imports = new Map(files.map((file) => [name(file), importsOf(file)]));

const browsers = ['playwright-core', '@axe-core/playwright', 'vite'];

/** What each room may import: prefixes of files, or packages. The longest prefix of the importer decides. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  grammar: ['grammar', 'chevrotain'],
  engine: ['grammar', 'engine'],
  solver: ['engine/proof/index.ts', 'solver', 'node:', 'z3-solver'],
  cli: ['grammar', 'engine', 'solver', 'cli', 'index.ts', 'node:', 'ajv', 'json-logic-js'],
  harness: ['grammar', 'engine', 'cli', 'index.ts', 'harness', 'node:', 'vitest'],
  'index.ts': ['grammar', 'engine'],
  service: ['grammar', 'engine', 'solver', 'service', 'node:', 'fastify', '@fastify/static'],
  editor: [
    'grammar',
    'engine',
    'index.ts',
    'service/contract.ts',
    'editor',
    'react',
    'react-dom',
    'react-aria-components',
    '@internationalized/date',
    '@fontsource/noto-serif-sc',
    '@fontsource/noto-sans-sc',
    'monaco-editor',
    'idb',
    'node-diff3',
    'pinyin-pro',
    'exceljs',
  ],
  'editor/vite.config.ts': ['node:', 'vite'],
  test: [
    'grammar',
    'engine',
    'solver',
    'cli',
    'harness',
    'service',
    'editor',
    'index.ts',
    'test',
    'node:',
    'vitest',
    'fast-check',
    'ajv',
    'json-logic-js',
    'chevrotain',
    'exceljs',
    'fastify',
    ...browsers,
  ],
  bench: ['grammar', 'engine', 'editor', 'index.ts', 'test', 'bench', 'node:', ...browsers],
};
const prefixes = Object.keys(allowed).sort((a, b) => b.length - a.length);
const allowedTo = (file: string): readonly string[] =>
  allowed[prefixes.find((prefix) => file === prefix || file.startsWith(`${prefix}/`)) ?? ''] ?? [];

describe('the rooms', () => {
  it('are all read', () => {
    const tracked = execFileSync(
      'git',
      ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
      .split('\n')
      .filter((file) => rooms.includes(file.split('/')[0] ?? '') || file === 'index.ts')
      .filter((file) => existsSync(join(root, file)));
    expect([...imports.keys()].sort()).toEqual(expect.arrayContaining(tracked.sort()));
    expect(imports.size).toBeGreaterThan(40);
  });

  it('know only whom they may', () => {
    const trespass = [...imports].flatMap(([file, targets]) =>
      targets
        .filter(
          (target) =>
            !allowedTo(file).some(
              (may) => target === may || target.startsWith(may.endsWith(':') ? may : `${may}/`),
            ),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(trespass).toEqual([]);
  });

  it('keep deciding free of the checker, the parser and the cases', () => {
    const trespass = [...imports].flatMap(([file, targets]) =>
      file.startsWith('engine/decide/')
        ? targets
            .filter((target) =>
              /^(engine\/(check|cases|targets|statute)|chevrotain|grammar\/parser)/.test(target),
            )
            .map((target) => `${file} → ${target}`)
        : [],
    );
    expect(trespass).toEqual([]);
  });

  it('keep what the editor’s worker runs free of the page', () => {
    const run = [...reachedFrom('editor/analysis/answers.ts'), 'editor/analysis/analyst.ts'].concat(
      [...imports.keys()].filter((file) => /^editor\/(language|sheet)\//.test(file)),
    );
    expect(run.length).toBeGreaterThan(40);
    const trespass = run.filter(
      (file) =>
        /\b(window|document|navigator|localStorage|sessionStorage|indexedDB)\./.test(
          code(join(root, file)),
        ) || imports.get(file)?.some((target) => /^(react|monaco-editor)|\.(tsx|css)$/.test(target)),
    );
    expect(trespass).toEqual([]);
  });

  it('have no cycle of values', () => {
    expect(cycle()).toEqual([]);
  });

  it('stay pure: grammar and engine name no clock, no network and no environment', () => {
    const impure = files
      .filter((file) => /\/(grammar|engine)\//.test(file))
      .filter((file) =>
        /\b(Date\.now|new Date\(\)|process\.|fetch\(|Math\.random|setTimeout|new Function|eval\()/.test(
          code(file),
        ),
      )
      .map(name);
    expect(impure).toEqual([]);
  });
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('build/'))
    .map((file) => join(folder, file));
}

function name(file: string): string {
  return relative(root, file);
}

/** Every import: of values and of types, at the beginning and on demand. */
function importsOf(file: string): string[] {
  return [
    ...code(file).matchAll(/^(?:import|export)\s(?:[^'";]*?from\s)?'([^']+)'|\bimport\(\s*'([^']+)'/gm),
  ].map(([, fixed, onDemand]) => {
    const target = fixed ?? onDemand ?? '';
    return target.startsWith('.') ? normalize(join(dirname(name(file)), target)) : target;
  });
}

/** The files that come along when this one runs. */
function reachedFrom(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !imports.has(file)) return seen;
  seen.add(file);
  for (const next of valuesOf(file)) reachedFrom(next, seen);
  return seen;
}

/** The source without type-only imports' influence on cycles is read separately; comments are dropped here. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** Value imports only: types may refer to each other freely. */
function valuesOf(file: string): string[] {
  return [
    ...code(join(root, file)).matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";]*?from\s)?'(\.[^']+)'/gm),
  ].map(([, target = '']) => normalize(join(dirname(file), target)));
}

function cycle(): string[] {
  const edges = new Map([...imports.keys()].map((file) => [file, valuesOf(file)]));
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const next of edges.get(file) ?? []) {
      const found = walk(next, [...path, file]);
      if (found.length > 0) return found;
    }
    done.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

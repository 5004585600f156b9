/** The house as a law: reads every import of the tree and fails on the ones ARCHITECTURE.md does not allow. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const rooms = ['grammar', 'engine', 'cli', 'test'];
const files = rooms.flatMap((room) => sources(join(root, room))).concat(join(root, 'index.ts'));
const imports = new Map(files.map((file) => [name(file), importsOf(file)]));

/** What each room may import: prefixes of files, or packages. The longest prefix of the importer decides. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  grammar: ['grammar', 'chevrotain'],
  engine: ['grammar', 'engine'],
  cli: ['grammar', 'engine', 'cli', 'index.ts', 'node:', 'ajv', 'json-logic-js'],
  'index.ts': ['grammar', 'engine'],
  test: [
    'grammar',
    'engine',
    'cli',
    'index.ts',
    'test',
    'node:',
    'vitest',
    'fast-check',
    'ajv',
    'json-logic-js',
    'chevrotain',
  ],
};

describe('the rooms', () => {
  it('are all read', () => {
    const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], {
      cwd: root,
      encoding: 'utf8',
    })
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
            !(allowed[file.split('/')[0] ?? ''] ?? []).some(
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
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}

function name(file: string): string {
  return relative(root, file);
}

function importsOf(file: string): string[] {
  return [...code(file).matchAll(/^(?:import|export)\s(?:[^'";]*?from\s)?'([^']+)'/gm)].map(
    ([, target = '']) => (target.startsWith('.') ? normalize(join(dirname(name(file)), target)) : target),
  );
}

/** The source without type-only imports' influence on cycles is read separately; comments are dropped here. */
function code(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}

/** Value imports only: types may refer to each other freely. */
function cycle(): string[] {
  const edges = new Map(
    files.map((file) => [
      name(file),
      [...code(file).matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";]*?from\s)?'(\.[^']+)'/gm)].map(
        ([, target = '']) => normalize(join(dirname(name(file)), target)),
      ),
    ]),
  );
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

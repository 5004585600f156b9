/** A snapshot → its cases file by file, each with its name and the version in whose words it is told. */
import { basesOf, casesOf } from '../../engine/cases/index.ts';
import type { Block, CaseBlock } from '../../grammar/index.ts';
import { originOf } from '../../grammar/moved.ts';
import type { FileSnapshot, Snapshot, VersionSnapshot } from './snapshot.ts';

export interface CaseFile {
  readonly rules: FileSnapshot;
  readonly version: VersionSnapshot;
  readonly cases: readonly NamedCase[];
  readonly hasErrors: boolean;
}

export interface NamedCase {
  /** path#name, and #n for the n-th of that name in its file */
  readonly id: string;
  readonly path: string;
  readonly block: CaseBlock;
  /** the case as it was read, how far it has moved since, and all 底案 it might stand on */
  readonly read: Block;
  readonly by: number;
  readonly bases: readonly Block[];
}

/** Every file that may hold cases: the versions' own, and the 案例集, each with the version it is written for. */
export function caseFilesOf({ versions, caseSets }: Snapshot): readonly CaseFile[] {
  const own = versions.map((version) => fileOf(version.rules, version));
  const sets = caseSets.flatMap((rules) => {
    const date = rules.tree.header.effective?.date;
    const version = versions.find((each) => each.date === date) ?? versions.at(-1);
    return version === undefined ? [] : [fileOf(rules, version)];
  });
  return [...own, ...sets];
}

function fileOf(rules: FileSnapshot, version: VersionSnapshot): CaseFile {
  const hasErrors = rules.diagnostics.some(({ severity }) => severity === 'error');
  return { rules, version, cases: namedCases(rules.path, rules.tree.blocks), hasErrors };
}

/** The cases of a file, in its order. */
export function namedCases(path: string, blocks: readonly Block[]): readonly NamedCase[] {
  const times = new Map<string, number>();
  const bases = basesOf(blocks).map((base) => originOf(base).block);
  return casesOf(blocks).map((block) => {
    const { block: read, by } = originOf(block);
    const name = `${path}#${(read as CaseBlock).name.text}`;
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { id: time === 1 ? name : `${name}#${time}`, path, block, read, by, bases };
  });
}

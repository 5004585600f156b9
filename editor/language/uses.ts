/** Where the names of a version are used: the clauses whose rules speak of each, and the cases that do. */
import type { RuleFile } from '../../grammar/index.ts';
import type { FileSnapshot, Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';
import { filesOf } from './file.ts';
import { mentionsIn } from './mentions.ts';
import type { Mention, Thing } from './things.ts';
import { wordsOf } from './words-of.ts';

export interface Uses {
  /** clauses in the order of the file, each once */
  readonly clauses: readonly string[];
  /** clauses whose rules decide it: 认定为 it, 应当 do it */
  readonly settledBy: readonly string[];
}

/** Everything that is said of one declaration counts for it: its options, its opposite. */
export const ownerOf = (thing: Thing): string | undefined => {
  switch (thing.kind) {
    case 'name':
      return thing.text;
    case 'opposite':
    case 'happened':
    case 'option':
      return thing.of;
    default:
      return undefined;
  }
};

const knownUses = new WeakMap<FileSnapshot, ReadonlyMap<string, Uses>>();

export function usesIn(version: VersionSnapshot): (name: string) => Uses {
  const uses = knownUses.get(version.rules) ?? gather(version);
  knownUses.set(version.rules, uses);
  return (name) => uses.get(name) ?? { clauses: [], settledBy: [] };
}

function gather(version: VersionSnapshot): ReadonlyMap<string, Uses> {
  const file = version.rules;
  const mentions = mentionsIn({ file, version });
  const found = new Map<string, { clauses: Set<string>; settledBy: Set<string> }>();
  const of = (name: string) => {
    const uses = found.get(name) ?? { clauses: new Set(), settledBy: new Set() };
    found.set(name, uses);
    return uses;
  };
  let next = 0;
  for (const { kind, tokens } of wordsOf(file).blocks) {
    const [first] = tokens;
    const clause = kind === 'clause' ? first?.payload : undefined;
    const end = tokens.at(-1)!.endOffset! + 1;
    while (next < mentions.length && mentions[next]!.span.start < first!.startOffset) next++;
    for (; next < mentions.length && mentions[next]!.span.start < end; next++) {
      const name = ownerOf(mentions[next]!.thing);
      if (name !== undefined && clause) of(name).clauses.add((clause as { text: string }).text);
    }
  }
  for (const block of file.tree.blocks) {
    if (block.kind !== 'clause') continue;
    for (const sentence of block.sentences) {
      const settles = 'concept' in sentence ? sentence.concept : 'act' in sentence ? sentence.act : undefined;
      const name = settles ?? ('amount' in sentence ? sentence.amount : undefined);
      if (name !== undefined) of(name.text).settledBy.add(block.clause.text);
    }
  }
  return new Map(
    [...found].map(([name, { clauses, settledBy }]) => [
      name,
      { clauses: [...clauses], settledBy: [...settledBy] },
    ]),
  );
}

interface Counted {
  readonly names: RuleFile;
  readonly counts: ReadonlyMap<string, number>;
}

const knownCases = new WeakMap<FileSnapshot, Counted>();

/** How many cases speak of it themselves; what a 底案 tells counts for the 底案 alone. */
export function casesThatUse(snapshot: Snapshot, version: VersionSnapshot, name: string): number {
  return filesOf(snapshot, version).reduce((sum, file) => sum + (casesIn(file, version).get(name) ?? 0), 0);
}

function casesIn(file: FileSnapshot, version: VersionSnapshot): ReadonlyMap<string, number> {
  const known = knownCases.get(file);
  if (known?.names === version.rules.tree) return known.counts;
  const counts = new Map<string, number>();
  const mentions = mentionsIn({ file, version });
  let next = 0;
  for (const { kind, tokens } of wordsOf(file).blocks) {
    const start = tokens[0]!.startOffset;
    const end = tokens.at(-1)!.endOffset! + 1;
    while (next < mentions.length && mentions[next]!.span.start < start) next++;
    const own: Mention[] = [];
    for (; next < mentions.length && mentions[next]!.span.start < end; next++) own.push(mentions[next]!);
    if (kind !== 'case') continue;
    for (const name of new Set(own.flatMap(({ thing }) => ownerOf(thing) ?? [])))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  knownCases.set(file, { names: version.rules.tree, counts });
  return counts;
}

/**
 * Where else a thing lives: in the case sets of its version, and in other versions that declare the same. A
 * declaration is the same in two versions where its key and its kind are; what is called otherwise there keeps its name.
 */
import type { FileSnapshot, Snapshot, VersionSnapshot } from '../analysis/snapshot.ts';
import { filesOf, type Opened } from './file.ts';
import { lexiconOf } from './lexicon.ts';
import { mentionsIn } from './mentions.ts';
import type { Thing } from './things.ts';

export interface Home {
  readonly version: VersionSnapshot;
  readonly files: readonly FileSnapshot[];
}

export function homesOf(snapshot: Snapshot, { file, version }: Opened, thing: Thing): readonly Home[] {
  switch (thing.kind) {
    case 'base':
    case 'case':
    case 'instance':
      return [{ version, files: [file] }];
    case 'clause':
      return [{ version, files: filesOf(snapshot, version) }];
    default:
      return snapshot.versions
        .filter((other) => other === version || isSame(version, other, thing))
        .map((other) => ({ version: other, files: filesOf(snapshot, other) }));
  }
}

function isSame(own: VersionSnapshot, other: VersionSnapshot, thing: Thing): boolean {
  switch (thing.kind) {
    case 'name':
      return sameKey(own, other, thing.text);
    case 'opposite':
    case 'happened':
      return sameKey(own, other, thing.of) && says(other, thing);
    case 'option':
      return sameKey(own, other, thing.of) && optionKey(own, thing) === optionKey(other, thing);
    case 'reading':
      return hasReading(other, thing.text);
    case 'understanding':
      return hasReading(other, thing.of);
    default:
      return false;
  }
}

function sameKey(own: VersionSnapshot, other: VersionSnapshot, name: string): boolean {
  const a = lexiconOf(own.rules.tree).named(name);
  const b = lexiconOf(other.rules.tree).named(name);
  return a !== undefined && a.kind === b?.kind && a.key?.text === b.key?.text && a.key !== undefined;
}

const says = (version: VersionSnapshot, { text, of }: Extract<Thing, { of: string }>): boolean =>
  lexiconOf(version.rules.tree)
    .meanings(text)
    .some(({ sense, declaration }) => sense !== 'name' && declaration.name.text === of);

function optionKey(
  version: VersionSnapshot,
  { text, of }: Extract<Thing, { of: string }>,
): string | undefined {
  const fact = lexiconOf(version.rules.tree).named(of);
  if (fact?.kind !== 'fact' || fact.type.kind !== 'options') return undefined;
  const option = fact.type.options.find(({ name }) => name.text === text);
  return option && (option.key?.text ?? option.name.text);
}

/** Readings have no key but their number. */
const hasReading = (version: VersionSnapshot, id: string): boolean =>
  mentionsIn({ file: version.rules, version }).some(
    ({ thing, declares }) => declares && thing.kind === 'reading' && thing.text === id,
  );

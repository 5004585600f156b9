/** The text of a 案例集 → its tree, cut in the words of the version that its head names. */
import { misnamedCases, versionOfCases } from '../../engine/folder/index.ts';
import { type Parsed, parse, readHeader } from '../../grammar/index.ts';
import type { FileSnapshot, VersionSnapshot } from './snapshot.ts';
import type { Texts } from './state.ts';
import { inOrder } from './version.ts';

interface CaseSetPlace {
  readonly folder: string;
  readonly file: string;
}

export function readCaseSet(
  { folder, file }: CaseSetPlace,
  texts: Texts,
  versions: readonly VersionSnapshot[],
  before: FileSnapshot | undefined,
): FileSnapshot {
  const source = texts.get(file)!;
  const known = versions.map(({ date, rules }) => ({ date, vocabulary: rules.vocabulary }));
  const version = versionOfCases(readHeader(source, file), known, file);
  if ('code' in version) {
    const { tree, vocabulary } = parse(source, { file });
    return { path: file, source, tree, vocabulary, diagnostics: [version] };
  }
  const { vocabulary } = version;
  if (before?.source === source && before.vocabulary === vocabulary) return before;
  const parsed = parse(source, { file, vocabulary, before: before && readings.get(before) });
  const { tree } = parsed;
  const own = [...parsed.diagnostics, ...misnamedCases(folder, tree, file)];
  const set: FileSnapshot = { path: file, source, tree, vocabulary, diagnostics: inOrder(own) };
  readings.set(set, parsed);
  return set;
}

/** How a file was read, for the next reading of it. */
const readings = new WeakMap<FileSnapshot, Parsed>();

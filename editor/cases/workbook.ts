/** Cases of the snapshot ↔ an Excel workbook. */
import { basesOf, expectationWords, readCase, sameFacts, writeCase } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { type BaseBlock, type Locale, message } from '../../grammar/index.ts';
import { caseFilesOf, type NamedCase } from '../analysis/case-files.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { readWorkbook, type SheetCase, sheetMessage, writeWorkbook } from '../sheet/index.ts';
import { type FoundFile, fileFound } from './found.ts';
import type { Imported } from './questions.ts';

/** Cases told in the words of the newest version: a workbook has the names of one version only. */
export async function exportCases(
  snapshot: Snapshot,
  { ids, locale }: { readonly ids: readonly string[] | undefined; readonly locale: Locale },
): Promise<Uint8Array | undefined> {
  const newest = snapshot.versions.at(-1)!;
  const measure = newest.measure ?? newest.lastMeasure;
  if (measure === undefined) return undefined;
  const files = caseFilesOf(snapshot)
    .filter(({ version }) => version === newest)
    .map((file) => ({ file, measure }));
  const wanted = ids === undefined ? undefined : new Set(ids);
  const cases = files.flatMap(({ file: { cases, rules } }) => {
    const bases = basesOf(rules.tree.blocks);
    return cases
      .filter(({ id }) => wanted === undefined || wanted.has(id))
      .flatMap((named) => toldOf(measure, named, bases) ?? []);
  });
  return writeWorkbook(measure, cases, { locale, bases: basesOfAll(files) });
}

function toldOf(
  measure: CheckedMeasure,
  { block, path }: NamedCase,
  bases: readonly BaseBlock[],
): SheetCase | undefined {
  const { facts, asOf, readings } = readCase(measure, block, bases, path);
  if (facts === undefined) return undefined;
  const { name, sources, base, expectations } = block;
  return {
    name: name.text,
    sources: sources.map(({ text }) => text),
    base: base?.text,
    asOf,
    readings,
    facts,
    expectations,
  };
}

/** Nothing is changed while any problem stands in the way. A case that a file has already is changed where it stands. */
export async function importCases(
  snapshot: Snapshot,
  { bytes, path, locale }: { readonly bytes: Uint8Array; readonly path: string; readonly locale: Locale },
): Promise<Imported | undefined> {
  const into = fileFound(snapshot, path);
  if (into === undefined) return undefined;
  const files = filesOf(snapshot, into);
  const { cases, problems } = await readWorkbook(bytes, into.measure, basesOfAll(files));
  if (problems.length > 0)
    return { ...none, problems: problems.map((problem) => sheetMessage(problem, locale)) };
  const changes = cases.map((told) => changeOf(files.find((file) => holds(file, told)) ?? into, told));
  const unwritten = changes.flatMap(({ kind, diagnostics }) => (kind === 'bad' ? diagnostics : []));
  if (unwritten.length > 0) return { ...none, problems: unwritten.map((each) => message(each, locale)) };
  const named = (kind: Change['kind']) =>
    changes.filter((change) => change.kind === kind).map(({ name }) => name);
  return {
    files: files.flatMap(({ file: { rules } }) => {
      const edits = editsOf(
        rules.source,
        changes.filter((change) => change.path === rules.path),
      );
      return edits.length === 0 ? [] : [{ path: rules.path, seen: rules.source, edits }];
    }),
    added: named('added'),
    replaced: named('replaced'),
    unchanged: named('unchanged'),
    problems: [],
  };
}

const none = { files: [], added: [], replaced: [], unchanged: [] } as const;

/** The file asked for, and the others written for the same version. */
function filesOf(snapshot: Snapshot, into: FoundFile): readonly FoundFile[] {
  const others = caseFilesOf(snapshot).filter(
    ({ version, rules }) => version === into.file.version && rules.path !== into.file.rules.path,
  );
  return [into, ...others.map((file) => ({ file, measure: into.measure }))];
}

const holds = ({ file }: FoundFile, { name }: SheetCase): boolean =>
  file.cases.some(({ block }) => block.name.text === name);

/** A workbook names a 底案 without its file: of two of one name the first, on the way out as on the way in. */
function basesOfAll(files: readonly FoundFile[]): readonly BaseBlock[] {
  const inOrder = files.toSorted((a, b) => (a.file.rules.path < b.file.rules.path ? -1 : 1));
  const all = inOrder.flatMap(({ file }) => basesOf(file.rules.tree.blocks));
  return [...new Map(all.toReversed().map((base) => [base.name.text, base])).values()];
}

interface Change {
  readonly kind: 'added' | 'replaced' | 'unchanged' | 'bad';
  readonly path: string;
  readonly name: string;
  readonly text: string;
  readonly at: { readonly start: number; readonly end: number } | undefined;
  readonly diagnostics: ReturnType<typeof writeCase>['diagnostics'];
}

function changeOf({ measure, file }: FoundFile, told: SheetCase): Change {
  const bases = basesOf(file.rules.tree.blocks);
  const before = file.cases.find(({ block }) => block.name.text === told.name);
  const was = before && toldOf(measure, before, bases);
  const change = {
    path: file.rules.path,
    name: told.name,
    text: '',
    at: before?.block.span,
    diagnostics: [],
  };
  if (was !== undefined && isSame(measure, was, told)) return { ...change, kind: 'unchanged' };
  const { base, ...rest } = told;
  const isThere = bases.some(({ name }) => name.text === base);
  const over = base === undefined || !isThere ? {} : { base: { name: base, bases } };
  const { text, diagnostics } = writeCase(measure, { ...rest, ...over, file: file.rules.path });
  if (text === undefined) return { ...change, kind: 'bad', diagnostics };
  return { ...change, kind: before === undefined ? 'added' : 'replaced', text };
}

/** The same told and the same expected: how the file words it, and on which 底案, is left as it stands. */
function isSame(measure: CheckedMeasure, was: SheetCase, told: SheetCase): boolean {
  const words = ({ asOf, readings, sources, expectations }: SheetCase) =>
    JSON.stringify([
      asOf,
      [...readings].sort(),
      sources,
      expectations.map((each) => expectationWords(measure, each)),
    ]);
  return sameFacts(measure, was.facts, told.facts) && words(was) === words(told);
}

/** Replacements in their places, what is new behind everything the file holds. */
function editsOf(source: string, changes: readonly Change[]): readonly TextEdit[] {
  const replaced = changes
    .flatMap(({ kind, at, text }) =>
      kind === 'replaced' && at ? [{ from: at.start, to: at.end, text }] : [],
    )
    .sort((a, b) => a.from - b.from);
  const added = changes.filter(({ kind }) => kind === 'added').map(({ text }) => text);
  if (added.length === 0) return replaced;
  const end = source.trimEnd().length;
  return [...replaced, { from: end, to: source.length, text: `\n\n${added.join('\n\n')}\n` }];
}

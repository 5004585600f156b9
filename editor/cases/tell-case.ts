/** What the form of a case says → the edit of its file that says the same. */
import { basesOf, type ReadExpectations, readExpectations, writeCase } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import type { Diagnostic } from '../../grammar/index.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { caseSetHead } from './case-set-head.ts';
import { decidedExpectations, type Told } from './decided-as.ts';
import { caseFound, fileFound, newestMeasure } from './found.ts';
import type { CaseTold, CaseWritten } from './questions.ts';

export function tellCase(snapshot: Snapshot, told: CaseTold): CaseWritten {
  const found = fileFound(snapshot, told.path);
  const measure = found?.measure ?? newestMeasure(snapshot);
  if (measure === undefined) return nothing([]);
  const { facts, asOf, readings, diagnostics } = readFacts(measure, told.sheet, told.path);
  if (facts === undefined || diagnostics.some(isError)) return nothing(diagnostics);
  const bases = basesOf(found?.file.rules.tree.blocks ?? []);
  const { expectations, diagnostics: unread } = expected(snapshot, measure, told, { facts, asOf, readings });
  if (unread.some(isError)) return nothing(unread);
  const { name, sources, base } = told;
  const over = base === undefined ? {} : { base: { name: base, bases } };
  const said = { facts, asOf, readings, ...over, name, sources, expectations, file: told.path };
  const { text, diagnostics: wrong } = writeCase(measure, said);
  if (text === undefined) return nothing(wrong);
  if (found === undefined)
    return { edits: [], text, begun: `${caseSetHead(measure)}\n${text}\n`, diagnostics: wrong };
  const edits = [placed(snapshot, told, text, found.file.rules.source)];
  return { edits, text, begun: undefined, diagnostics: wrong };
}

/** As somebody wrote them, item by item, or as the case is decided now. */
function expected(
  { lastSound }: Snapshot,
  measure: CheckedMeasure,
  { expectations, path }: CaseTold,
  told: Told,
): ReadExpectations {
  if (expectations !== undefined) return readExpectations(measure, expectations.filter(isSaid), path);
  const decided = lastSound === undefined ? [] : decidedExpectations(lastSound, measure, told);
  return { expectations: decided, diagnostics: [] };
}

const isSaid = (item: string): boolean => item.trim() !== '';

/** In place of the case it was, or behind everything the file holds. */
function placed(snapshot: Snapshot, { id }: CaseTold, text: string, source: string): TextEdit {
  const before = id === undefined ? undefined : caseFound(snapshot, id)?.named.block.span;
  if (before !== undefined) return { from: before.start, to: before.end, text };
  const end = source.trimEnd().length;
  return { from: end, to: source.length, text: `\n\n${text}\n` };
}

const nothing = (diagnostics: readonly Diagnostic[]): CaseWritten => ({
  edits: [],
  text: undefined,
  begun: undefined,
  diagnostics,
});

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

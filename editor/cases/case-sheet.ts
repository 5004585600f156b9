/** One case of a file → what its form shows. */
import { basesOf, caseToJson } from '../../engine/cases/index.ts';
import type { BaseBlock, CaseBlock } from '../../grammar/index.ts';
import { span } from '../../grammar/span.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { caseFound, fileFound } from './found.ts';
import type { BaseSheet, CaseSheet } from './questions.ts';

export function caseSheet(snapshot: Snapshot, { id }: { readonly id: string }): CaseSheet | undefined {
  const found = caseFound(snapshot, id);
  if (found === undefined) return undefined;
  const { measure, named, file } = found;
  const { block, path } = named;
  const { json } = caseToJson(measure, block, basesOf(file.rules.tree.blocks), path);
  return {
    id,
    path,
    name: block.name.text,
    sources: block.sources.map(({ text }) => text),
    base: block.base?.text,
    sheet: json === undefined ? undefined : JSON.stringify(json),
    expectations: writtenExpectations(block, file.rules.source),
  };
}

/** The items of 结论应为 as written, each on one line. */
const writtenExpectations = ({ expectations }: CaseBlock, source: string): readonly string[] =>
  expectations.map(({ span: { start, end } }) => source.slice(start, end).replace(/\s*\n\s*/g, ''));

/** What each 底案 of a file tells, as of a case that stands on it and tells nothing more. */
export function baseSheets(snapshot: Snapshot, { path }: { readonly path: string }): readonly BaseSheet[] {
  const found = fileFound(snapshot, path);
  if (found === undefined) return [];
  const bases = basesOf(found.file.rules.tree.blocks);
  return bases.flatMap((base) => {
    const { json } = caseToJson(found.measure, standingOn(base), bases, path);
    return json === undefined ? [] : [{ name: base.name.text, sheet: JSON.stringify(json) }];
  });
}

const standingOn = ({ name }: BaseBlock): CaseBlock => ({
  kind: 'case',
  name,
  base: name,
  sources: [],
  asOf: undefined,
  readings: [],
  statements: [],
  expectations: [],
  span: span(0, 0),
});

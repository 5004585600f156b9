/** A proposed case put into a case file through the desk, and taken out again. */
import type { Diagnostic } from '../../grammar/index.ts';
import type { Analysis } from '../analysis/client.ts';
import { removeBlock } from '../cases/block.ts';
import type { CaseTold } from '../cases/questions.ts';
import type { Desk } from '../desk/index.ts';

export interface CaseKept {
  readonly path: string;
  readonly name: string;
  /** the block as it was put in */
  readonly text: string;
}

export interface NotKept {
  /** `rules`: they have errors, nothing can be written by them; `file`: it cannot be changed now */
  readonly because: 'rules' | 'file' | 'words';
  readonly diagnostics: readonly Diagnostic[];
}

export type Proposed = Pick<CaseTold, 'path' | 'name' | 'sheet' | 'expectations'>;

export async function keepCase(
  { desk, analysis }: { readonly desk: Desk; readonly analysis: Analysis },
  proposed: Proposed,
): Promise<CaseKept | NotKept> {
  const { path, name } = proposed;
  const seen = desk.document(path)?.text;
  const told: CaseTold = { id: undefined, sources: [], base: undefined, ...proposed };
  const { edits, begun, text, diagnostics } = await analysis.ask('tellCase', told);
  if (text === undefined) return { because: diagnostics.length > 0 ? 'words' : 'rules', diagnostics };
  const isWritten =
    begun === undefined
      ? edits.length > 0 && desk.change(path, edits, seen)
      : desk.create(path, begun) === 'created';
  return isWritten ? { path, name, text } : { because: 'file', diagnostics: [] };
}

/** False where its words no longer stand in the file as they were put in. */
export function takeBack(desk: Desk, { path, text }: CaseKept): boolean {
  const start = desk.document(path)?.text.lastIndexOf(text) ?? -1;
  return start >= 0 && removeBlock(desk, path, { start, end: start + text.length }) !== undefined;
}

/** A case of a rule file → its facts as a JSON document, for other systems; readFacts reads the same facts back. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { BaseBlock, CaseBlock } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';
import { type Plain, writeFacts } from '../read/write.ts';
import { readCase } from './case.ts';

export function caseToJson(
  measure: CheckedMeasure,
  block: CaseBlock,
  bases: readonly BaseBlock[],
  file: string,
): { readonly json: Plain | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const { facts, diagnostics, ...rest } = readCase(measure, block, bases, file);
  return { json: facts && writeFacts(measure, { facts, ...rest }), diagnostics };
}

/** What a person typed as an answer → the exact answer, or what is wrong with it in the words of the question. */
import type { Fact, Value } from '../../engine/measure.ts';
import { readAnswer } from '../../engine/read/answer.ts';
import { sheetOf } from '../../engine/read/sheet.ts';
import { writeValue } from '../../engine/read/written.ts';
import type { Diagnostic } from '../../grammar/index.ts';
import { span } from '../../grammar/span.ts';

export type Typed =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly diagnostic: Diagnostic };

/** Full-width digits and signs are what an input method gives; a comma between thousands is no part of the number. */
export function typedAnswer(fact: Fact, typed: string): Typed {
  const source = fact.type.kind === 'text' ? typed.trim() : plainNumber(typed);
  if (source === '') return { kind: 'nothing' };
  const { sheet, diagnostics } = sheetOf(source, 'case.json', () => undefined);
  const text = { kind: 'string', text: source, span: span(0, source.length) } as const;
  const answered = source.isWellFormed() ? readAnswer(sheet, fact, text) : undefined;
  const [diagnostic] = diagnostics;
  if (diagnostic !== undefined) return { kind: 'wrong', diagnostic };
  return answered === undefined ? { kind: 'nothing' } : { kind: 'value', value: answered.value };
}

/** The answer as it stands in its field. */
export function asTyped(fact: Fact, value: Value | undefined): string {
  if (value === undefined) return '';
  if (fact.type.kind === 'percent' && value.kind === 'number')
    return `${String(writeValue({ ...value, n: value.n * 100n }, fact.type)).replace(/\.0+$/, '')}%`;
  return String(writeValue(value, fact.type));
}

const plainNumber = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .replace(/\s*元$/, '');

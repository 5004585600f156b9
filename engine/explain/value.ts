/** Names and literals of the checked measure → words: 该开庭的开庭日期, 本程序的开庭, 2021年5月10日. */

import type { At, CheckedMeasure, Name, Over, Value } from '../measure.ts';
import { writeValue } from '../read/written.ts';
import { amountWords, type Speech, type Unit } from './speech.ts';

/** A measure, the language it is spoken of in, and the list whose elements are being counted, if any. */
export interface Scene {
  readonly measure: CheckedMeasure;
  readonly speech: Speech;
  readonly counted: number | undefined;
}

/** 开庭日期; at the element being counted: 该开庭的开庭日期. */
export function pointed(at: At, name: Name, { measure, speech, counted }: Scene): string {
  const said = nameWords(name, speech);
  const list = counted === undefined ? undefined : measure.lists[counted];
  return at === 'own' || list === undefined ? said : speech.words.ofCounted(nameWords(list, speech), said);
}

/** 本程序的开庭: the list, and the parents whose element must be the rule's own. */
export function listWords(list: number, within: Over, { measure, speech }: Scene): string {
  const owners = within.map((owner) => nameWords(measure.lists[owner]!, speech));
  return speech.words.listOf(owners, nameWords(measure.lists[list]!, speech));
}

export const nameWords = (name: Name, { names }: Speech): string => names.get(name.key) ?? name.name;

/** `unit`: what the number counts, where what it is held against tells. */
export function literalWords(value: Value, unit: Unit | undefined, speech: Speech): string {
  if (value.kind === 'never') return speech.words.never;
  if (value.kind === 'yesno') return value.yes ? speech.words.yes : speech.words.no;
  return amountWords(
    String(writeValue(value, { kind: 'text' })),
    value.kind === 'number' ? unit : 'date',
    speech,
  );
}

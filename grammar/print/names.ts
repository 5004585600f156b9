/** Prints names where they are used, and 本次的 or 该人 before them. */
import type { Named, Pointer } from '../tree.ts';
import type { Manner } from './manner.ts';

/** 『…』 only where the author needed it, or where the name could not be read without. */
export function printName({ text, span }: Named, manner: Manner): string {
  return manner.setApart(span) || !/^[\p{L}\p{N}\p{M}]+$/u.test(text) ? `『${text}』` : text;
}

export function printNames(names: readonly Named[], manner: Manner): string {
  return names.map((name) => printName(name, manner)).join('、');
}

interface Pointed {
  readonly pointer: Pointer;
  readonly name: Named;
}

/** 本次的开庭日期 (`of`), 该人具有负责人身份 (`before`) */
export function printPointer({ pointer, name }: Pointed, style: 'of' | 'before', manner: Manner): string {
  if (pointer === undefined) return '';
  const word = pointer === 'own' ? '本' : '该';
  const chosen = manner.pointerBefore(name.span.start);
  if (chosen?.startsWith(word)) return chosen;
  const list = manner.listOf(name.text);
  const element = list === undefined ? '个' : manner.pointed(list);
  return word + element + (style === 'of' ? '的' : '');
}

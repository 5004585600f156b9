/** What a word of a rule file may stand for, so that two words can be said to mean one thing. */
import type { ClauseRef, Span } from '../../grammar/index.ts';

export type Thing =
  /** anything declared in 名称, by its own name */
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'measure'; readonly text: string }
  /** another way to say it: 反面, 已发生; `of` is its own name */
  | { readonly kind: 'opposite' | 'happened'; readonly text: string; readonly of: string }
  | { readonly kind: 'option'; readonly text: string; readonly of: string }
  | { readonly kind: 'reading'; readonly text: string }
  | { readonly kind: 'understanding'; readonly text: string; readonly of: string }
  | { readonly kind: 'clause'; readonly text: string; readonly clause: ClauseRef }
  /** known within their file only */
  | { readonly kind: 'base' | 'case'; readonly text: string }
  /** 「某局」 of a case: `of` is the case or 底案 that speaks of it first, `family` the lowest 底案 below, by their places */
  | { readonly kind: 'instance'; readonly text: string; readonly of: string; readonly family: string };

/** One word that stands for a thing. */
export interface Mention {
  readonly span: Span;
  readonly thing: Thing;
  readonly declares: boolean;
}

export const sameThing = (a: Thing, b: Thing): boolean =>
  a.kind === b.kind && a.text === b.text && ('of' in a ? a.of : '') === ('of' in b ? b.of : '');

/**
 * Clause numbers as Chinese documents write them, down to 款, 项, 目, 句, 分句:
 * 二（二）第二款第一句, 第十三条第一款第（一）项第2目, 二（三）标题, 文首第4段.
 * A canonical string is the identity of a clause; everything that cites compares these.
 */
import type { Span } from './span.ts';

/** One level of the path, outermost first. */
export interface ClauseStep {
  readonly level: 'head' | 'part' | 'section' | 'chapter' | 'article' | 'paragraph' | 'item' | 'point' | 'sentence' | 'subsentence' | 'heading';
  /** 1-based; 0 for a heading (标题) */
  readonly number: number;
}

export interface ClauseRef {
  /** canonical spelling: full-width brackets, Chinese numerals for 部分/节/条/款/句, Arabic for 项 written with Arabic */
  readonly text: string;
  readonly path: readonly ClauseStep[];
  /** the last clause of a range 至 */
  readonly to: { readonly text: string; readonly path: readonly ClauseStep[] } | undefined;
  readonly span: Span;
}

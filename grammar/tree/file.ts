/** A rule file as a whole: its head, its names, its blocks. */
import type { Span } from '../span.ts';
import type { Block } from './blocks.ts';
import type { Declaration } from './declarations.ts';
import type { Value } from './expressions.ts';

export interface Named {
  readonly text: string;
  readonly span: Span;
}

/** One file: either a version of a measure, or a collection of cases for one (案例集). */
export interface RuleFile {
  readonly kind: 'measure' | 'cases';
  readonly header: Header;
  readonly names: readonly Declaration[];
  readonly blocks: readonly Block[];
  readonly span: Span;
}

export interface Header {
  /** 语言 1。 */
  readonly language: number | undefined;
  /** 法规：id「标题」 or, in a 案例集, 案例集：id */
  readonly id: Named | undefined;
  readonly title: Named | undefined;
  /** 自…起施行, ISO date */
  readonly effective: Dated | undefined;
  /** 自…起失效 */
  readonly repealed: Dated | undefined;
  /** 适用日为 … */
  readonly applicability: Value | undefined;
  /** 工作日历为 … */
  readonly calendar: Named | undefined;
  readonly span: Span;
}

/** An ISO date (2020-12-03) as written in the file. */
export interface Dated {
  readonly date: string;
  readonly span: Span;
}

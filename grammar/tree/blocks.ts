/** The blocks of a rule file: clauses with their words, 分歧, 断言, remarks. */
import type { ClauseRef } from '../clause.ts';
import type { Span } from '../span.ts';
import type { BaseBlock, CaseBlock } from './cases.ts';
import type { Condition } from './expressions.ts';
import type { Named } from './file.ts';
import type { Sentence } from './sentences.ts';

export type Block = ClauseBlock | ReadingBlock | AssertionBlock | BaseBlock | CaseBlock | RemarkBlock;

/** 【clause】「verbatim」 and the sentences that stand under it. */
export interface ClauseBlock {
  readonly kind: 'clause';
  readonly clause: ClauseRef;
  readonly quotes: readonly Quote[];
  readonly sentences: readonly Sentence[];
  readonly span: Span;
}

/** 「…」 or 「开头……结尾」: words of the promulgated text. */
export interface Quote {
  readonly head: string;
  /** undefined unless the quotation is abbreviated with …… */
  readonly tail: string | undefined;
  readonly span: Span;
}

/** 分歧A01「question」：甲说（本文件采用）「source」；乙说「source」。 */
export interface ReadingBlock {
  readonly kind: 'reading';
  readonly id: Named;
  readonly question: Named;
  readonly options: readonly ReadingOption[];
  readonly span: Span;
}

export interface ReadingOption {
  readonly name: Named;
  readonly adopted: boolean;
  readonly source: Named;
  readonly span: Span;
}

/** 断言「name」：[任何读法下，]凡 A 的，必为 B。 | …，不得判为 B。 */
export interface AssertionBlock {
  readonly kind: 'assertion';
  readonly name: Named;
  readonly anyReading: boolean;
  readonly premise: Condition | undefined;
  readonly negated: boolean;
  readonly conclusion: Condition;
  readonly span: Span;
}

/** ※ a remark for people, kept by the printer. */
export interface RemarkBlock {
  readonly kind: 'remark';
  readonly text: string;
  readonly span: Span;
}

/** The sentences under a clause, form by form (README.md). */
import type { ClauseRef } from '../clause.ts';
import type { Span } from '../span.ts';
import type { Quote, RemarkBlock } from './blocks.ts';
import type { CompareOp, Condition, Count, Literal, Value } from './expressions.ts';
import type { Dated, Named } from './file.ts';

export type Sentence =
  | Define
  | Hold
  | Duty
  | Perform
  | Otherwise
  | Compute
  | ReadingSentence
  | Priority
  | NoRule
  | Scope
  | Repeal
  | RemarkBlock;

interface SentenceBase {
  /** 采A01甲说时，… */
  readonly readings: readonly ReadingUse[];
  readonly span: Span;
}

export interface ReadingUse {
  readonly reading: Named;
  readonly option: Named;
  readonly span: Span;
}

/** 条件的，| [条件，]有下列情形之一的， */
export interface Premise {
  readonly condition: Condition | undefined;
  readonly listed: boolean;
  readonly span: Span;
}

/** 1．「原文」，指条件。 */
export interface Item {
  readonly number: Named;
  readonly quote: Quote | undefined;
  readonly readings: readonly ReadingUse[];
  readonly condition: Condition;
  /** in a 计算 list: ，为 value */
  readonly value: Value | undefined;
  readonly span: Span;
}

/** 本规则所称 概念，是指 … 的情形。 */
export interface Define extends SentenceBase {
  readonly kind: 'define';
  readonly concept: Named;
  readonly body: Condition | Count;
  /** …情形；但 条件 的除外 */
  readonly except: Condition | undefined;
}

/** 前提 认定为|不认定为 概念 */
export interface Hold extends SentenceBase {
  readonly kind: 'hold';
  readonly premise: Premise;
  readonly concept: Named;
  readonly negated: boolean;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

export type Modality = 'must' | 'may' | 'mayNot' | 'needNot' | 'mustNot';

/** [前提] 主体 应当|可以|可以不|无须|不得 [期限]行为[；但条件的除外][列举] */
export interface Duty extends SentenceBase {
  readonly kind: 'duty';
  readonly premise: Premise | undefined;
  readonly bearer: Named;
  readonly modality: Modality;
  /** 视情: discretion, which stays 可以 */
  readonly discretion: boolean;
  readonly deadline: Deadline | undefined;
  readonly act: Named;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

export type Deadline =
  | { readonly kind: 'promptly' | 'regularly'; readonly span: Span }
  /** 在 D [之前]: by the end of D, or strictly before it */
  | { readonly kind: 'on' | 'before'; readonly value: Value; readonly span: Span }
  /** 自 D 次日起|当日起 N 日|工作日|个月|年 内 */
  | {
      readonly kind: 'within';
      readonly from: Value;
      readonly countsFirstDay: boolean;
      readonly amount: Value;
      readonly unit: DeadlineUnit;
      /** （最后一日为节假日的顺延） */
      readonly rollsOver: boolean;
      /** （扣除 V） whole days of suspended time */
      readonly suspended: Value | undefined;
      readonly span: Span;
    };

export type DeadlineUnit = 'day' | 'workday' | 'month' | 'year';

export type PerformKind = 'done' | 'deemedDone' | 'deemedNotDone' | 'exercised';

/** 前提 认定已履行|视为已履行|视为未履行|认定已行使 行为[，履行时间为 …][；但 条件 的除外] */
export interface Perform extends SentenceBase {
  readonly kind: 'perform';
  readonly premise: Premise;
  readonly performs: PerformKind;
  readonly act: Named;
  /** 履行时间为 value; 'earliest' is 该情形最早成立之时 */
  readonly at: Value | 'earliest' | undefined;
  readonly except: Condition | undefined;
  readonly items: readonly Item[];
}

/** 除此以外，不认定为 概念 | 除此以外，是否 概念 由人工认定 */
export interface Otherwise extends SentenceBase {
  readonly kind: 'otherwise';
  readonly concept: Named;
  readonly closes: boolean;
}

/** [前提]数额 为 算式[，四舍五入到…]; or in tiers; or a table; or a list of 项 each with its value */
export interface Compute extends SentenceBase {
  readonly kind: 'compute';
  readonly premise: Premise | undefined;
  readonly amount: Named;
  readonly body:
    | { readonly kind: 'value'; readonly value: Value }
    | { readonly kind: 'tiers'; readonly of: Value; readonly tiers: readonly Tier[] }
    | { readonly kind: 'items'; readonly items: readonly Item[] }
    | { readonly kind: 'table'; readonly columns: readonly Named[]; readonly rows: readonly TableRow[] };
  readonly rounding: Rounding | undefined;
}

export interface Rounding {
  readonly mode: 'half' | 'up' | 'down';
  /** the unit rounded to, as an exact decimal: "1", "0.1", "0.01" */
  readonly to: string;
  readonly span: Span;
}

/** 不超过 B 的部分 | 超过 A 至 B 的部分 | 超过 A 的部分，(fixed amount | 按 rate) */
export interface Tier {
  readonly over: Literal | undefined;
  readonly upTo: Literal | undefined;
  readonly amount: Literal;
  readonly isRate: boolean;
  readonly span: Span;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly span: Span;
}

/** — | 1以上不满10 | 不满1 | 正职、副职 | 是 ; the last cell of a row is its value */
export type Cell =
  | { readonly kind: 'any'; readonly span: Span }
  | { readonly kind: 'options'; readonly options: readonly Named[]; readonly span: Span }
  | { readonly kind: 'yesno'; readonly yes: boolean; readonly span: Span }
  | {
      readonly kind: 'range';
      readonly bounds: readonly { readonly op: CompareOp; readonly value: Literal }[];
      readonly span: Span;
    }
  | { readonly kind: 'value'; readonly value: Value; readonly span: Span };

/** 概念 有两种理解（编号）：甲说（本文件采用），指 条件；乙说，指 条件。 */
export interface ReadingSentence extends SentenceBase {
  readonly kind: 'readings';
  readonly concept: Named;
  readonly id: Named;
  readonly options: readonly {
    readonly name: Named;
    readonly adopted: boolean;
    readonly source: Named | undefined;
    readonly body: Condition | Count;
    readonly span: Span;
  }[];
}

/** 引用 与 引用 不一致的，适用 引用 | 不定先后，报告冲突 */
export interface Priority extends SentenceBase {
  readonly kind: 'priority';
  readonly left: readonly ClauseRef[];
  readonly right: readonly ClauseRef[];
  /** the side that prevails; undefined: 不定先后，报告冲突 */
  readonly prevails: 'left' | 'right' | undefined;
}

/** 本句不另设规则，理由：「」 | 本句已写入 条号，理由：「」 */
export interface NoRule extends SentenceBase {
  readonly kind: 'noRule';
  readonly writtenInto: ClauseRef | undefined;
  readonly reason: Named;
}

/** 本文件适用于 条件 的情形。 */
export interface Scope extends SentenceBase {
  readonly kind: 'scope';
  readonly condition: Condition;
}

/** 「旧文件名」（2015年11月30日印发）自本文件施行起不再执行，其条文未收录。 */
export interface Repeal extends SentenceBase {
  readonly kind: 'repeal';
  readonly title: Named;
  readonly issued: Dated;
  readonly textHeld: boolean;
}

/** 底案 and 案例: what is told of a case, and what should come of it. */
import type { ClauseRef } from '../clause.ts';
import type { Span } from '../span.ts';
import type { Literal, StateWord } from './expressions.ts';
import type { Dated, Named } from './file.ts';
import type { Modality, ReadingUse } from './sentences.ts';

/** 底案「普通一审」：… — statements other cases stand on. */
export interface BaseBlock {
  readonly kind: 'base';
  readonly name: Named;
  readonly base: Named | undefined;
  readonly statements: readonly Statement[];
  readonly span: Span;
}

/** 案例「name」，来源H08，依底案「…」，截至2021年6月1日，采A02乙说：… 结论应为：… */
export interface CaseBlock {
  readonly kind: 'case';
  readonly name: Named;
  readonly sources: readonly Named[];
  readonly base: Named | undefined;
  readonly asOf: Dated | undefined;
  readonly readings: readonly ReadingUse[];
  readonly statements: readonly Statement[];
  readonly expectations: readonly Expectation[];
  readonly span: Span;
}

/** 「某局」「二审」第1次开庭：…； …。 or 全案：… */
export interface Statement {
  readonly instance: Instance;
  readonly tellings: readonly Telling[];
  readonly span: Span;
}

/** 「某局」 | 「二审」第1次开庭 | 机关「某局」 ; a part with a list word names its list, one without is found by its id */
export interface Instance {
  readonly parts: readonly {
    readonly id: Named;
    /** 「某局」机关 is written 机关「某局」; 第1次开庭 names 开庭 */
    readonly list: Named | undefined;
  }[];
  readonly span: Span;
}

export type Telling =
  /** 涉及重大公共利益 | 不是复议机关 */
  | {
      readonly kind: 'yesno';
      readonly name: Named;
      readonly negated: boolean;
      readonly judgement: Judgement | undefined;
      readonly span: Span;
    }
  /** 职务为正职 | 开庭日期为2021年5月10日 | 提交时间为未发生 */
  | {
      readonly kind: 'value';
      readonly name: Named;
      readonly value: Literal | Named;
      readonly judgement: Judgement | undefined;
      readonly span: Span;
    }
  /** 法院准许更换未知 | 待认定: takes back what the base case told */
  | { readonly kind: 'unknown'; readonly name: Named; readonly span: Span }
  /** 没有到庭人 | 到庭人只有「甲」、「乙」 | 到庭人有「甲」 | 到庭人不明 */
  | {
      readonly kind: 'list';
      readonly list: Named;
      readonly complete: 'complete' | 'incomplete' | 'unknown';
      readonly ids: readonly Named[];
      readonly span: Span;
    };

/** （由武清区人民法院于2021年4月1日认定，理由「…」） */
export interface Judgement {
  readonly by: Named;
  readonly on: Dated | undefined;
  readonly because: Named | undefined;
  readonly span: Span;
}

/** One item of 结论应为, with the readings it is stated under, its 依据 and its 还缺. */
export interface Expectation {
  readonly readings: readonly ReadingUse[];
  readonly instance: Instance | undefined;
  readonly outcome: ExpectedOutcome;
  readonly grounds: readonly ClauseRef[];
  readonly missing: readonly Named[];
  readonly span: Span;
}

export type OutcomeWord =
  | 'undetermined'
  | 'unproven'
  | 'conflict'
  | 'notApplicable'
  | 'awaitsJudgement'
  | 'noVersion'
  | 'textNotHeld';

export type ExpectedOutcome =
  /** 应当出庭应诉: the modality that stands */
  | { readonly kind: 'modality'; readonly act: Named; readonly modality: Modality; readonly span: Span }
  /** 出庭应诉已履行 */
  | { readonly kind: 'state'; readonly act: Named; readonly state: StateWord; readonly span: Span }
  /** 具有负责人身份 | 不具有负责人身份 */
  | { readonly kind: 'yesno'; readonly name: Named; readonly negated: boolean; readonly span: Span }
  /** 受理费为1050元 | 出庭应诉期限为2021年5月10日 */
  | {
      readonly kind: 'value';
      readonly name: Named;
      readonly ofDeadline: boolean;
      readonly value: Literal;
      readonly span: Span;
    }
  /** 出庭应诉未定 | 具有负责人身份待认定 | 出庭应诉的义务冲突 (aspect: which question of an act) */
  | {
      readonly kind: 'word';
      readonly name: Named;
      readonly aspect: 'state' | 'modality' | 'value';
      readonly word: OutcomeWord;
      readonly span: Span;
    }
  /** 二（四）第一款第1项让位: how one clause fared */
  | {
      readonly kind: 'clause';
      readonly clause: ClauseRef;
      readonly fared: 'holds' | 'yields' | 'fails' | 'undetermined';
      readonly span: Span;
    };

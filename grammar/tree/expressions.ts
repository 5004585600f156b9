/** Conditions and values, and the counting of lists. */
import type { Span } from '../span.ts';
import type { Named } from './file.ts';
import type { DeadlineUnit, Modality } from './sentences.ts';

/** 本 is the rule's own instance, 该 the one being counted; undefined: whichever is current. */
export type Pointer = 'own' | 'counted' | undefined;

export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[]; readonly span: Span }
  /** a yes-or-no name, its registered opposite, an event or its 已发生 form, with or without 不 */
  | {
      readonly kind: 'is';
      readonly name: Named;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  | {
      readonly kind: 'oneOf';
      readonly name: Named;
      readonly options: readonly Named[];
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  | {
      readonly kind: 'compare';
      readonly left: Value;
      readonly op: CompareOp;
      readonly right: Value;
      readonly span: Span;
    }
  /** 出庭应诉逾期未履行, 违反出庭应诉 */
  | {
      readonly kind: 'state';
      readonly act: Named;
      readonly state: StateWord;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  /** 应当出庭应诉, as a condition: such a duty stands */
  | {
      readonly kind: 'modality';
      readonly act: Named;
      readonly modality: Modality;
      readonly negated: boolean;
      readonly pointer: Pointer;
      readonly span: Span;
    }
  /** 不作要求: always so */
  | { readonly kind: 'always'; readonly span: Span };

export type CompareOp = 'lt' | 'le' | 'gt' | 'ge' | 'eq' | 'ne';

export type StateWord =
  | 'fulfilled' // 已履行
  | 'late' // 逾期履行
  | 'pending' // 待履行
  | 'overdue' // 逾期未履行
  | 'exercised' // 已行使
  | 'exercisedLate' // 逾期行使
  | 'notExercised' // 未行使
  | 'excused' // 免除
  | 'forbiddenDone' // 违禁
  | 'observed' // 遵守
  | 'none' // 未产生
  | 'breach'; // 违反: late, overdue or forbiddenDone

/** [本程序的]开庭中有一次以上，条件 — only as the whole of a 定义 */
export interface Count {
  readonly kind: 'count';
  readonly over: Scoped;
  /** 有N以上 | 至多N | 恰有N | 每个都 */
  readonly quantifier: 'atLeast' | 'atMost' | 'exactly' | 'every';
  readonly n: number;
  readonly where: Condition | undefined;
  readonly span: Span;
}

/** 本次开庭的到庭人, 全案的机关 */
export interface Scoped {
  readonly owners: readonly Named[];
  readonly list: Named;
  readonly span: Span;
}

export type Value =
  | Literal
  | { readonly kind: 'name'; readonly name: Named; readonly pointer: Pointer; readonly span: Span }
  | {
      readonly kind: 'arithmetic';
      readonly op: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Value;
      readonly right: Value;
      readonly span: Span;
    }
  /** A与B中较高者 | 较低者 */
  | {
      readonly kind: 'pick';
      readonly of: 'max' | 'min';
      readonly values: readonly Value[];
      readonly span: Span;
    }
  /** D 后|前 N 日|工作日|个月|年 */
  | {
      readonly kind: 'shift';
      readonly from: Value;
      readonly amount: Value;
      readonly unit: DeadlineUnit;
      readonly back: boolean;
      readonly span: Span;
    }
  /** 本程序的开庭中[，条件的]，数量 | value 合计|最早者|最晚者|最高者|最低者 — only as the whole of a 计算 */
  | {
      readonly kind: 'aggregate';
      readonly of: 'count' | 'sum' | 'earliest' | 'latest' | 'max' | 'min';
      readonly over: Scoped;
      readonly where: Condition | undefined;
      readonly value: Value | undefined;
      readonly span: Span;
    };

/** Numbers are exact decimals in text ("0.025"), money in yuan, percent already divided ("0.15" for 15%). */
export type Literal =
  | {
      readonly kind: 'number' | 'money' | 'percent' | 'date' | 'time';
      readonly value: string;
      readonly span: Span;
    }
  | { readonly kind: 'never'; readonly span: Span }; // 未发生

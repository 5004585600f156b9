/** 名称: what a file may speak of. */
import type { Span } from '../span.ts';
import type { Condition, Literal, Value } from './expressions.ts';
import type { Named } from './file.ts';

export type Declaration = ListDecl | BearerDecl | ActDecl | FactDecl | ConceptDecl | AmountDecl;

interface Declared {
  readonly name: Named;
  /** ASCII key; undefined when the author gave none */
  readonly key: Named | undefined;
  readonly label: Named | undefined;
  readonly span: Span;
}

/** 每个机关、每次开庭 */
export type Over = readonly Named[];

export interface ListDecl extends Declared {
  readonly kind: 'list';
  /** 量词: 个, 次, 人 */
  readonly measureWord: Named;
  /** 属于机关、开庭 */
  readonly within: Over;
  /** 以案号为号 */
  readonly idName: Named | undefined;
}

export interface BearerDecl extends Declared {
  readonly kind: 'bearer';
  readonly over: Over;
}

export interface ActDecl extends Declared {
  readonly kind: 'act';
  readonly over: Over;
  /** an act may name its own 适用日 */
  readonly applicability: Value | undefined;
}

export type FactType =
  | { readonly kind: 'yesno' }
  | { readonly kind: 'options'; readonly options: readonly OptionDecl[] }
  | { readonly kind: 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'time' | 'event' | 'text' };

export interface OptionDecl {
  readonly name: Named;
  readonly key: Named | undefined;
}

export interface FactDecl extends Declared {
  readonly kind: 'fact';
  readonly over: Over;
  readonly type: FactType;
  /** 由人认定 */
  readonly judged: boolean;
  /** 问「…」 */
  readonly question: Named | undefined;
  /** 只在…时填 */
  readonly guard: Condition | undefined;
  /** 自 … 至 …, bounds included */
  readonly from: Literal | undefined;
  readonly to: Literal | undefined;
  /** 反面：… , the registered opposite */
  readonly opposite: Named | undefined;
  /** 已发生：…, how an event that has happened is said */
  readonly happened: Named | undefined;
}

export interface ConceptDecl extends Declared {
  readonly kind: 'concept';
  readonly over: Over;
  readonly opposite: Named | undefined;
}

/** 数额: a value that 计算 sentences give. */
export interface AmountDecl extends Declared {
  readonly kind: 'amount';
  readonly over: Over;
  readonly type: 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'time';
}

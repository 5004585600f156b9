/** What a mutant is: a checked measure that says something else in one place, and which place. */
import type { ClauseRef } from '../../../grammar/clause.ts';
import type { Span } from '../../../grammar/span.ts';
import type { Answer, CheckedMeasure, Condition, Expr, QuestionRef, Rule } from '../../measure.ts';

export const mutantKinds = [
  /** a condition left out; 但……的除外 left out; a condition said the other way round; 并且 for 或者 and back */
  'drop',
  'exception',
  'negate',
  'junction',
  /** one of several options left out; a number, a day or an amount off by one, 以上 for 超过 */
  'option',
  'bound',
  /** what is computed: another sign, rounding, 合计 for 最高, a number off by one */
  'value',
  /** a rule or 顺位 under another understanding; another understanding adopted */
  'reading',
  'adopted',
  /** 应当 for 可以 and so on; 认定 for 不认定, 已履行 for 未履行 */
  'modality',
  'answer',
  /** 期限 left out or moved; 履行时间 left out or moved */
  'deadline',
  'performedAt',
  /** 除此以外 left to judgement, or no longer */
  'open',
  'close',
  'dropPriority',
  'reversePriority',
  'settlePriority',
] as const;

export type MutantKind = (typeof mutantKinds)[number];

export interface Mutant {
  readonly kind: MutantKind;
  /** the clause whose rule was changed */
  readonly clause: ClauseRef | undefined;
  /** the sentence that was changed, as it stands in the rule file */
  readonly source: string;
  /** where that sentence stands in the rule file */
  readonly span: Span | undefined;
  /** the rule that was changed, by its position; of a priority the higher of the two */
  readonly rule: number | undefined;
  /** which change of its place, in the order of reading, from 1 */
  readonly part: number;
  readonly change: Change;
  /** the questions whose rules were changed */
  readonly questions: readonly QuestionRef[];
  /** of a priority, the two rules */
  readonly between: readonly Rule[];
  readonly before: Saying;
  readonly after: Saying;
  /** the measure it was made of */
  readonly original: CheckedMeasure;
  readonly measure: CheckedMeasure;
}

/** What a rule, scope or priority says, and where. */
export interface Saying {
  readonly condition: Condition;
  readonly says: unknown;
}

/** The words that were changed: `to` is undefined where they were left out. */
export interface Change {
  readonly from: Piece;
  readonly to: Piece | undefined;
  /** the list whose elements are being counted there */
  readonly counted: number | undefined;
}

export type Piece =
  | { readonly of: 'condition'; readonly condition: Condition }
  | { readonly of: 'value'; readonly value: Expr }
  | { readonly of: 'answer'; readonly answer: Answer }
  | { readonly of: 'adopted'; readonly reading: number; readonly option: number }
  | { readonly of: 'concept'; readonly concept: number; readonly open: boolean }
  | {
      readonly of: 'priority';
      readonly over: Rule;
      readonly under: Rule;
      readonly meant: 'prevails' | 'conflict';
    };

/** Something said otherwise, and what of it was changed. */
export interface Variant<T> {
  readonly kind: MutantKind;
  readonly said: T;
  readonly change: Change;
}

/** Where a condition or a value stands. */
export interface Setting {
  readonly measure: CheckedMeasure;
  readonly counted: number | undefined;
  /** the parts of the condition that 但……的除外 adds */
  readonly exceptions: ReadonlySet<Condition>;
  /** the variants of a condition that stands within a value: 本程序的开庭中，…的，数量 */
  readonly ofWhere: (condition: Condition, setting: Setting) => readonly Variant<Condition>[];
}

/** Variants of a part → variants of the whole that it is part of. */
export const within = <P, W>(variants: readonly Variant<P>[], put: (part: P) => W): readonly Variant<W>[] =>
  variants.map(({ kind, said, change }) => ({ kind, said: put(said), change }));

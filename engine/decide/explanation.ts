/**
 * An explanation: the tree of reasons as data. Each question is explained once and referred to by its position, so that
 * a reason shared by many is not told many times over. Words are put to it in engine/explain/.
 */
import type { JudgedBy } from '../facts.ts';
import type { Value } from '../measure.ts';
import type { InstancePart, LiteralTruth, RuleFared, Settled, Verdict } from '../verdict.ts';

export interface Explanation {
  readonly verdict: Verdict;
  /** for each outcome of the verdict, in its order, the questions it is made of: of an act its duty and performance */
  readonly outcomes: readonly (readonly number[])[];
  /** every question that an outcome rests on */
  readonly questions: readonly QuestionReason[];
}

export interface QuestionReason {
  readonly kind: 'concept' | 'amount' | 'duty' | 'performance';
  /** position among the concepts, amounts or acts of its version */
  readonly index: number;
  /** 施行 of the version in whose terms it is explained */
  readonly effective: string;
  readonly key: string;
  readonly name: string;
  readonly instance: readonly InstancePart[];
  /** 是 or 否, an amount, a modality, when done: as the verdict says them */
  readonly answer: Settled<string | boolean>;
  readonly deadline: Settled<string> | undefined;
  readonly rules: readonly RuleReason[];
  /** 范围, of a duty */
  readonly scope: readonly { readonly clause: string; readonly condition: ConditionReason }[];
  /** what an open concept falls back to; a closed one falls back to 否 */
  readonly otherwise: FactReason | undefined;
}

export interface RuleReason {
  /** position among the rules of the version: its condition in engine/measure.ts has the shape of the one here */
  readonly rule: number;
  readonly clause: string;
  /** verbatim */
  readonly words: string;
  /** the sentence of the rule file */
  readonly source: string;
  readonly fared: RuleFared['fared'];
  readonly yieldsTo: readonly { readonly rule: number; readonly clause: string }[];
  readonly condition: ConditionReason;
  /** what its value, its deadline or its 履行时间 is taken from */
  readonly values: readonly ValueReason[];
}

export type Truth = LiteralTruth['truth'];

export type ConditionReason =
  | { readonly kind: 'true'; readonly truth: Truth }
  | { readonly kind: 'and' | 'or' | 'not'; readonly truth: Truth; readonly parts: readonly ConditionReason[] }
  | { readonly kind: 'literal'; readonly literal: number; readonly truth: Truth; readonly ground: Ground };

export type Ground =
  | { readonly kind: 'fact'; readonly fact: FactReason }
  /** a concept, or an act read for its modality or state: positions in Explanation.questions */
  | { readonly kind: 'questions'; readonly questions: readonly number[] }
  | { readonly kind: 'compare'; readonly left: ValueReason; readonly right: ValueReason }
  | { readonly kind: 'reading'; readonly reading: string; readonly option: string; readonly chosen: string }
  | {
      readonly kind: 'count';
      readonly list: string;
      readonly elements: readonly {
        readonly instance: readonly InstancePart[];
        readonly condition: ConditionReason;
      }[];
      readonly lacking: 'listUnknown' | 'listIncomplete' | undefined;
    };

export interface FactReason {
  readonly key: string;
  readonly name: string;
  readonly instance: readonly InstancePart[];
  /** 'notHappened': told, but dated after the day asked about */
  readonly standing: 'told' | 'unknown' | 'awaitsJudgement' | 'notApplicable' | 'notHappened';
  readonly value: Value | undefined;
  readonly judgement: JudgedBy | undefined;
}

/** A value, and all that was read to get it. */
export interface ValueReason {
  readonly value: Settled<string>;
  readonly facts: readonly FactReason[];
  readonly questions: readonly number[];
}

/**
 * A program: one version of a measure, ready to decide. Every literal (atomic condition) stands once in a table;
 * conditions are trees over positions in it. Plain data: deciding needs neither parser nor checker.
 */
import type { DeadlineUnit, Modality, StateWord } from '../../grammar/tree.ts';
import type {
  Act,
  Amount,
  At,
  Bearer,
  Calendar,
  Concept,
  Expr,
  Fact,
  List,
  Over,
  QuestionRef,
  Reading,
  TierExpr,
  Value,
} from '../measure.ts';

export interface Program {
  readonly id: string;
  readonly title: string;
  readonly effective: string;
  readonly repealed: string | undefined;
  readonly hashes: { readonly text: string; readonly rules: string };
  readonly applicability: Formula | undefined;
  readonly calendar: Calendar | undefined;
  readonly unheld: readonly { readonly title: string; readonly issued: string }[];
  readonly lists: readonly List[];
  readonly bearers: readonly Bearer[];
  readonly acts: readonly ProgramAct[];
  readonly facts: readonly ProgramFact[];
  readonly concepts: readonly Concept[];
  readonly amounts: readonly Amount[];
  readonly readings: readonly Reading[];
  readonly scopes: readonly { readonly clause: string; readonly over: Over; readonly condition: Tree }[];
  readonly literals: readonly Literal[];
  readonly rules: readonly ProgramRule[];
  readonly priorities: readonly ProgramPriority[];
  readonly order: readonly QuestionRef[];
  readonly questions: Questions<Question>;
}

/** One entry for each concept, amount, duty and performance. */
export interface Questions<T> {
  readonly concepts: readonly T[];
  readonly amounts: readonly T[];
  readonly duties: readonly T[];
  readonly performances: readonly T[];
}

export interface Question {
  /** positions of the rules that answer it */
  readonly rules: readonly number[];
  /** positions of the priorities between them */
  readonly priorities: readonly number[];
}

export type ProgramAct = Omit<Act, 'applicability'> & { readonly applicability: Formula | undefined };
export type ProgramFact = Omit<Fact, 'guard'> & { readonly guard: Tree | undefined };

export interface ProgramRule {
  readonly question: QuestionRef;
  readonly clause: string;
  readonly words: string;
  readonly source: string;
  readonly over: Over;
  readonly condition: Tree;
  readonly answer: ProgramAnswer;
}

export interface ProgramPriority {
  readonly over: number;
  readonly under: number;
  readonly clause: string | undefined;
  readonly condition: Tree;
}

export type ProgramAnswer =
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'value'; readonly value: Formula }
  | {
      readonly kind: 'modality';
      readonly modality: Modality;
      readonly discretion: boolean;
      readonly deadline: ProgramDeadline | undefined;
    }
  | {
      readonly kind: 'performance';
      readonly performs: 'done' | 'deemedDone' | 'deemedNotDone' | 'exercised';
      readonly at: Formula | 'earliest' | undefined;
    };

export type ProgramDeadline =
  | { readonly kind: 'promptly' | 'regularly' }
  | { readonly kind: 'on' | 'before'; readonly value: Formula }
  | {
      readonly kind: 'within';
      readonly from: Formula;
      readonly countsFirstDay: boolean;
      readonly amount: Formula;
      readonly unit: DeadlineUnit;
      readonly rollsOver: boolean;
      readonly suspended: Formula | undefined;
    };

export type Tree =
  | { readonly kind: 'true' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Tree[] }
  | { readonly kind: 'not'; readonly part: Tree }
  | { readonly kind: 'literal'; readonly literal: number };

export type Literal =
  | { readonly kind: 'fact' | 'concept' | 'happened'; readonly index: number; readonly at: At }
  | { readonly kind: 'oneOf'; readonly fact: number; readonly options: readonly number[]; readonly at: At }
  | {
      readonly kind: 'compare';
      readonly op: 'lt' | 'le' | 'eq';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'state'; readonly act: number; readonly state: StateWord; readonly at: At }
  | { readonly kind: 'modality'; readonly act: number; readonly modality: Modality; readonly at: At }
  | { readonly kind: 'reading'; readonly reading: number; readonly option: number }
  | {
      readonly kind: 'count';
      readonly list: number;
      readonly within: Over;
      readonly quantifier: 'atLeast' | 'atMost' | 'exactly' | 'every';
      readonly n: number;
      readonly where: Tree;
    };

/** An expression whose conditions are trees. */
export type Formula =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'fact' | 'amount'; readonly index: number; readonly at: At }
  | {
      readonly kind: 'arithmetic';
      readonly op: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: 'pick'; readonly of: 'max' | 'min'; readonly values: readonly Formula[] }
  | {
      readonly kind: 'shift';
      readonly from: Formula;
      readonly amount: Formula;
      readonly unit: DeadlineUnit;
      readonly back: boolean;
    }
  | {
      readonly kind: 'round';
      readonly mode: 'half' | 'up' | 'down';
      readonly to: string;
      readonly value: Formula;
    }
  | { readonly kind: 'tiers'; readonly of: Formula; readonly tiers: readonly TierExpr[] }
  | {
      readonly kind: 'aggregate';
      readonly of: Extract<Expr, { kind: 'aggregate' }>['of'];
      readonly list: number;
      readonly within: Over;
      readonly where: Tree;
      readonly value: Formula | undefined;
    };

/**
 * The checked measure: lists, questions, rules, priorities (language.md §3), each tied to its clause and words.
 * Plain data, resolved and typed. Ids are positions in the arrays below (stable for one text).
 */
import type { ClauseRef } from '../grammar/clause.ts';
import type { Span } from '../grammar/span.ts';
import type { DeadlineUnit, Modality, StateWord } from '../grammar/tree.ts';

declare const checked: unique symbol;

export interface CheckedMeasure {
  readonly [checked]: true;
  readonly id: string;
  readonly title: string;
  /** ISO date of 施行 */
  readonly effective: string;
  /** ISO date of 失效, first day no longer in force */
  readonly repealed: string | undefined;
  /** hex SHA-256 of the promulgated text and of the rule file, as given to `check` */
  readonly hashes: { readonly text: string; readonly rules: string };
  readonly applicability: Expr | undefined;
  readonly calendar: Calendar | undefined;
  /** measures this one replaced whose text is not held */
  readonly unheld: readonly { readonly title: string; readonly issued: string; readonly clause: ClauseRef }[];
  readonly lists: readonly List[];
  readonly bearers: readonly Bearer[];
  readonly acts: readonly Act[];
  readonly facts: readonly Fact[];
  readonly concepts: readonly Concept[];
  readonly amounts: readonly Amount[];
  readonly readings: readonly Reading[];
  readonly scopes: readonly ScopeRule[];
  readonly rules: readonly Rule[];
  readonly priorities: readonly Priority[];
  readonly assertions: readonly Assertion[];
  /** every question that rules answer, in an order in which none needs a later one */
  readonly order: readonly QuestionRef[];
}

export interface Name {
  readonly name: string;
  /** ASCII, unique in the measure; the key in JSON */
  readonly key: string;
  readonly label: string | undefined;
}

/** Ids of lists, sorted; closed under nothing: an instance of 开庭 also fixes its 程序. */
export type Over = readonly number[];

export interface List extends Name {
  readonly measureWord: string;
  readonly within: Over;
  readonly idName: string;
}

export interface Bearer extends Name {
  readonly over: Over;
}

export interface Act extends Name {
  readonly over: Over;
  /** index of the bearer all rules about this act name; undefined when no rule does */
  readonly bearer: number | undefined;
  readonly applicability: Expr | undefined;
}

export type ValueType =
  | { readonly kind: 'yesno' }
  | { readonly kind: 'options'; readonly options: readonly Name[] }
  | { readonly kind: 'integer' | 'decimal' | 'money' | 'percent' | 'date' | 'time' | 'event' | 'text' };

export interface Fact extends Name {
  readonly over: Over;
  readonly type: ValueType;
  readonly judged: boolean;
  /** the question put to a person; from 问「」, or made from the name */
  readonly question: string;
  readonly guard: Condition | undefined;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
  /** 反面：… , another way of telling a yes-or-no fact in a case, or that an event has not happened */
  readonly opposite: string | undefined;
  /** 已发生：… , how an event that has happened is said */
  readonly happened: string | undefined;
  /** the judged fact 「其他…」 that stands for an open concept's lowest rule */
  readonly opensConcept: number | undefined;
}

export interface Concept extends Name {
  readonly over: Over;
  /** closed: no rule stands means 否; open: its judged fact decides */
  readonly open: boolean;
  /** the fact 「其他…」 when open */
  readonly openFact: number | undefined;
  readonly opposite: string | undefined;
}

export interface Amount extends Name {
  readonly over: Over;
  readonly type: Exclude<ValueType, { kind: 'options' } | { kind: 'yesno' }>;
}

export interface Reading {
  readonly id: string;
  readonly question: string;
  readonly options: readonly { readonly name: string; readonly source: string }[];
  readonly adopted: number;
}

export interface ScopeRule {
  readonly clause: ClauseRef;
  /** lists the condition needs; it governs every norm that lies over at least these */
  readonly over: Over;
  readonly condition: Condition;
}

/** What rules answer. `state` and `modality` are read off duties and performances. */
export type QuestionRef =
  | { readonly kind: 'concept'; readonly index: number }
  | { readonly kind: 'amount'; readonly index: number }
  | { readonly kind: 'duty'; readonly index: number } // index of the act
  | { readonly kind: 'performance'; readonly index: number }; // index of the act

export interface Rule {
  readonly question: QuestionRef;
  readonly clause: ClauseRef;
  /** verbatim words of the clause (or of the 项) the rule rests on, as in the promulgated text */
  readonly words: string;
  /** the sentence of the rule file, for people */
  readonly source: string;
  readonly span: Span;
  /** lists of the rule's own instance: those of its question */
  readonly over: Over;
  readonly condition: Condition;
  readonly answer: Answer;
  /** the part of the condition that 但……的除外 adds: not the exception */
  readonly exception?: Condition | undefined;
  /** of a row: the condition of its whole table, the same object in every row of it */
  readonly table?: Condition | undefined;
}

export type Answer =
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'value'; readonly value: Expr }
  | {
      readonly kind: 'modality';
      readonly modality: Modality;
      readonly discretion: boolean;
      readonly deadline: Deadline | undefined;
    }
  | {
      readonly kind: 'performance';
      readonly performs: 'done' | 'deemedDone' | 'deemedNotDone' | 'exercised';
      /** 'earliest': 该情形最早成立之时 */
      readonly at: Expr | 'earliest' | undefined;
    };

export type Deadline =
  | { readonly kind: 'promptly' | 'regularly' }
  | { readonly kind: 'on' | 'before'; readonly value: Expr }
  | {
      readonly kind: 'within';
      readonly from: Expr;
      readonly countsFirstDay: boolean;
      readonly amount: Expr;
      readonly unit: DeadlineUnit;
      readonly rollsOver: boolean;
      readonly suspended: Expr | undefined;
    };

/** rules[over] prevails over rules[under]; `declared` false: 不定先后, the conflict is meant. */
export interface Priority {
  readonly over: number;
  readonly under: number;
  readonly meant: 'prevails' | 'conflict';
  readonly clause: ClauseRef | undefined;
  /** under which readings it is declared */
  readonly condition: Condition;
  readonly span: Span;
}

export interface Assertion {
  readonly name: string;
  readonly span: Span;
  readonly anyReading: boolean;
  readonly over: Over;
  readonly premise: Condition;
  readonly conclusion: Condition;
}

/** Whose instance a name is read at: the rule's own, or the element being counted. */
export type At = 'own' | 'counted';

export type Condition =
  | { readonly kind: 'true' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  /** a yes-or-no fact or concept; an event as a condition: it has happened by 截至 */
  | { readonly kind: 'fact' | 'concept' | 'happened'; readonly index: number; readonly at: At }
  /** option positions */
  | { readonly kind: 'oneOf'; readonly fact: number; readonly options: readonly number[]; readonly at: At }
  | { readonly kind: 'compare'; readonly op: 'lt' | 'le' | 'eq'; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'state'; readonly act: number; readonly state: StateWord; readonly at: At }
  | { readonly kind: 'modality'; readonly act: number; readonly modality: Modality; readonly at: At }
  | { readonly kind: 'reading'; readonly reading: number; readonly option: number }
  | {
      readonly kind: 'count';
      readonly list: number;
      /** parents whose element must be the rule's own */
      readonly within: Over;
      readonly quantifier: 'atLeast' | 'atMost' | 'exactly' | 'every';
      readonly n: number;
      readonly where: Condition;
    };

export type Expr =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'fact' | 'amount'; readonly index: number; readonly at: At }
  | {
      readonly kind: 'arithmetic';
      readonly op: 'add' | 'sub' | 'mul' | 'div';
      readonly left: Expr;
      readonly right: Expr;
    }
  | { readonly kind: 'pick'; readonly of: 'max' | 'min'; readonly values: readonly Expr[] }
  | {
      readonly kind: 'shift';
      readonly from: Expr;
      readonly amount: Expr;
      readonly unit: DeadlineUnit;
      readonly back: boolean;
    }
  | {
      readonly kind: 'round';
      readonly mode: 'half' | 'up' | 'down';
      readonly to: string;
      readonly value: Expr;
    }
  /** each part of `of` over a, up to and including b, at its rate or for its fixed amount; summed */
  | { readonly kind: 'tiers'; readonly of: Expr; readonly tiers: readonly TierExpr[] }
  | {
      readonly kind: 'aggregate';
      readonly of: 'count' | 'sum' | 'earliest' | 'latest' | 'max' | 'min';
      readonly list: number;
      readonly within: Over;
      readonly where: Condition;
      readonly value: Expr | undefined;
    };

export interface TierExpr {
  readonly over: string | undefined;
  readonly upTo: string | undefined;
  readonly amount: string;
  readonly isRate: boolean;
}

/** A known value. Numbers are exact fractions; money in yuan; a percentage is its fraction. */
export type Value =
  | { readonly kind: 'yesno'; readonly yes: boolean }
  | { readonly kind: 'option'; readonly option: number }
  | { readonly kind: 'number'; readonly n: bigint; readonly d: bigint }
  /** days since 1970-01-01 in the proleptic Gregorian calendar */
  | { readonly kind: 'day'; readonly day: number }
  /** a time of a day, in minutes since 1970-01-01T00:00 local time */
  | { readonly kind: 'minute'; readonly minute: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'text'; readonly text: string };

/** A working-day calendar: which years it knows, which days differ from Monday to Friday. */
export interface Calendar {
  readonly name: string;
  readonly years: readonly number[];
  /** ISO dates that are not worked though Monday to Friday */
  readonly off: readonly string[];
  /** ISO dates that are worked though Saturday or Sunday */
  readonly worked: readonly string[];
}

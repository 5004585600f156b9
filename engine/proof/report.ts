/**
 * What was proved of a measure, as data: findings, each with the case that shows it, and what could not be decided.
 * Everything is said of cases in which no list holds more than `lists` things within each of what it lies in.
 */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { Facts } from '../facts.ts';
import type { InstancePart, Outcome } from '../verdict.ts';

export interface ProofReport {
  readonly measure: string;
  readonly effective: string;
  /** how many questions were put */
  readonly questions: number;
  /** the most things that a list holds, in the cases that were looked at */
  readonly lists: number;
  readonly conflicts: readonly ConflictFound[];
  readonly gaps: readonly GapFound[];
  readonly dead: readonly DeadFound[];
  readonly properties: readonly PropertyProved[];
  readonly undecided: readonly Undecided[];
  /** what became of cases that are only partly told, where some were looked at */
  readonly open?: OpenChecked;
}

export type Finding = ConflictFound | GapFound | DeadFound;

/** A case that shows something. It was decided before it is shown, and came out as the solver said. */
export interface Shown {
  /** in the order and words of the measure, as `readCase` would give them */
  readonly facts: Facts;
  /** ISO date */
  readonly asOf: string;
  /** reading → option, where it is not the one the file adopts */
  readonly readings: ReadonlyMap<string, string>;
  /** what the case comes to, of the questions it is about */
  readonly outcomes: readonly Outcome[];
}

/** A rule (or a row of a table, which is one), and where it stands in the rule file. */
export interface RuleNamed {
  /** position in the measure */
  readonly rule: number;
  readonly clause: ClauseRef;
  /** the sentence of the rule file */
  readonly source: string;
  readonly span: Span;
}

/** What a question is about: 出庭应诉 at 「机关甲」「程序一」第1次开庭. */
export interface QuestionNamed {
  readonly kind: Outcome['kind'];
  readonly key: string;
  readonly name: string;
  readonly instance: readonly InstancePart[];
}

/** Two rules of one question that can apply together, disagree, and between which nobody has said which prevails. */
export interface ConflictFound {
  readonly kind: 'conflict';
  readonly question: QuestionNamed;
  readonly rules: readonly [RuleNamed, RuleNamed];
  readonly shown: Shown;
}

/** A case within the measure in which something that it asks for has no answer. */
export interface GapFound {
  readonly kind: 'gap';
  /** `question`: no rule answers; `table`: no row fits; `deadline`: a duty whose last day does not arise; `performance`: a duty of which no sentence says when it is done */
  readonly lacks: 'question' | 'table' | 'deadline' | 'performance';
  readonly question: QuestionNamed;
  /** the rule that needs the answer, or the first row of the table */
  readonly rule: RuleNamed | undefined;
  readonly shown: Shown;
}

/** Something that may be struck out of the measure without any case coming out otherwise. */
export interface DeadFound {
  readonly kind: 'dead';
  readonly what: 'rule' | 'row' | 'exception' | 'condition' | 'priority' | 'reading';
  readonly rule: RuleNamed | undefined;
  /** `exception`, `condition`: which part of the sentence, in its own words; `reading`: 「A02」丙说; `priority`: the two clauses */
  readonly words: string;
  /** where it stands */
  readonly span: Span;
  /** `never`: its condition cannot be met; `always`: it is met wherever the rest is; `outdone`: others say the same or prevail wherever it applies */
  readonly because: 'never' | 'always' | 'outdone';
  /** the case that comes nearest to making it matter */
  readonly shown: Shown | undefined;
}

/** A 断言 of the rule file. */
export interface PropertyProved {
  readonly name: string;
  readonly span: Span;
  readonly result: 'proved' | 'refuted' | 'undecided';
  readonly shown: Shown | undefined;
}

/** A question that was not answered: honestly said, never passed over. */
export interface Undecided {
  readonly about: 'conflict' | 'gap' | 'dead' | 'property' | 'difference' | 'mutant' | 'outcome';
  /** what it was about, in words of the measure: names and clauses only */
  readonly what: string;
  readonly span: Span | undefined;
  /** `time`: the question took longer than it may; `stopped`: the caller ended the proof; `beyond`: not expressible exactly; `disagreed`: the engine did not confirm the solver's case */
  readonly why: 'time' | 'stopped' | 'beyond' | 'disagreed';
}

/** Outcomes of cases partly told, as the engine decides them and as the solver finds them. */
export interface OpenChecked {
  readonly cases: number;
  /** decided by the engine, and the same in every completion */
  readonly decided: number;
  /** 未定 by the engine, and different in two completions */
  readonly open: number;
  /** 未定（未证明）by the engine, and settled by the solver */
  readonly settled: number;
  /** not comparable: lists not told to their end, conflicts, amounts, another version */
  readonly beyond: number;
  readonly disagreed: readonly Undecided[];
}

/** Two versions, or two measures, on the questions and facts that they share by key. */
export interface DifferenceReport {
  readonly questions: number;
  readonly lists: number;
  /** keys of questions that only one of them has */
  readonly onlyIn: readonly [readonly string[], readonly string[]];
  /** the kinds of case decided differently, each by its smallest case */
  readonly kinds: readonly DifferenceKind[];
  /** questions of which every other case is proved to be decided the same */
  readonly sameOtherwise: readonly QuestionNamed[];
  readonly undecided: readonly Undecided[];
}

export interface DifferenceKind {
  readonly question: QuestionNamed;
  readonly shown: Shown;
  /** what the case comes to under each */
  readonly outcomes: readonly [Outcome, Outcome];
}

/** Whether a measure changed in one place decides anything differently. */
export type ToldApart =
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'differs'; readonly shown: Shown; readonly changed: readonly Outcome[] }
  | { readonly kind: 'undecided'; readonly why: Undecided['why'] };

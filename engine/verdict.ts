/** A verdict (language.md §6): the outcome of every instance, and all that is needed to explain it. Plain data. */

import type { Modality } from '../grammar/tree.ts';
import type { JudgedBy } from './facts.ts';

export interface Verdict {
  readonly measure: string;
  readonly engine: string;
  readonly asOf: string | undefined;
  /** every version an outcome rests on, oldest first */
  readonly versions: readonly VersionUsed[];
  /** acts first, in the order of the file, then concepts and amounts; instances in the order of the case */
  readonly outcomes: readonly Outcome[];
  /** years whose working days were needed and that the calendar does not hold: no fact would settle what needs them */
  readonly lackingYears?: readonly { readonly calendar: string; readonly year: number }[];
}

export interface VersionUsed {
  readonly effective: string;
  readonly hashes: { readonly text: string; readonly rules: string };
}

export type Outcome = ActOutcome | ConceptOutcome | AmountOutcome;

interface OutcomeBase {
  readonly key: string;
  readonly name: string;
  readonly instance: readonly InstancePart[];
  readonly version: VersionStanding;
  /** readings whose change, alone, changes this outcome */
  readonly restsOn: readonly string[];
  /** facts that could still change it, only those, in the order worth asking */
  readonly missing: readonly MissingFact[];
  /** how every rule that answers the question(s) fared */
  readonly rules: readonly RuleFared[];
}

/** Element of one list: 开庭 「1」 */
export interface InstancePart {
  readonly list: string;
  readonly listName: string;
  readonly id: string;
}

export type VersionStanding =
  | { readonly kind: 'inForce'; readonly effective: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'textNotHeld'; readonly title: string }
  | { readonly kind: 'undetermined' };

/** 未定, 冲突, 不适用, 待认定 stay apart from every decided value. */
export type Settled<T> =
  | { readonly kind: 'is'; readonly value: T }
  /** two completions differ (proven), or the check would be too large (proven: false) */
  | { readonly kind: 'undetermined'; readonly proven: boolean; readonly awaits: 'fact' | 'judgement' }
  | { readonly kind: 'conflict'; readonly between: readonly (readonly number[])[] } // rule positions, side by side
  | { readonly kind: 'notApplicable' };

export interface ActOutcome extends OutcomeBase {
  readonly kind: 'act';
  readonly bearer: string | undefined;
  readonly modality: Settled<Modality | 'none'>;
  readonly state: Settled<ActState>;
  /** ISO date, or ISO minute */
  readonly deadline: Settled<string | 'none' | 'promptly' | 'regularly'>;
  readonly doneOn: Settled<string | 'notDone' | 'timeUnknown'>;
}

export type ActState =
  | 'fulfilled'
  | 'late'
  | 'pending'
  | 'overdue'
  | 'exercised'
  | 'exercisedLate'
  | 'notExercised'
  | 'excused'
  | 'forbiddenDone'
  | 'observed'
  | 'none';

export interface ConceptOutcome extends OutcomeBase {
  readonly kind: 'concept';
  readonly value: Settled<boolean>;
}

export interface AmountOutcome extends OutcomeBase {
  readonly kind: 'amount';
  /** exact: an integer or decimal in text, a fraction "1/3" where no decimal ends, an ISO date */
  readonly value: Settled<string>;
}

export interface MissingFact {
  readonly key: string;
  readonly name: string;
  readonly instance: readonly InstancePart[];
  readonly question: string;
  readonly standing: 'unknown' | 'awaitsJudgement' | 'listUnknown' | 'listIncomplete' | 'asOf';
}

/** 成立, 让位 (outranked), 不成立, 未定 */
export interface RuleFared {
  readonly rule: number;
  readonly clause: string;
  readonly fared: 'holds' | 'yields' | 'fails' | 'undetermined';
  /** the rule that outranks it, when it yields */
  readonly yieldsTo: readonly number[];
  readonly literals: readonly LiteralTruth[];
}

export interface LiteralTruth {
  /** position in the program's literal table */
  readonly literal: number;
  readonly truth: 'yes' | 'no' | 'undetermined' | 'conflict';
}

export interface GivenAnswer {
  readonly value: string;
  readonly judgement: JudgedBy | undefined;
}

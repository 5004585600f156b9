/** The words that a language must have for saying a verdict and its reasons. No file but zh.ts and en.ts holds prose. */
import type { DeadlineUnit, Modality } from '../../grammar/tree.ts';
import type { QuestionReason } from '../decide/explanation.ts';
import type { ActState, MissingFact, RuleFared } from '../verdict.ts';

export type Locale = 'zh' | 'en';

export interface Words {
  readonly yes: string;
  readonly no: string;
  readonly state: Readonly<Record<ActState, string>>;
  readonly modality: Readonly<Record<Modality, string>>;
  /** how a rule fared */
  readonly fared: Readonly<Record<RuleFared['fared'], string>>;
  /** why a fact is still missing */
  readonly standing: Readonly<Record<MissingFact['standing'], string>>;
  /** language.md §4: these stay apart from 否 and from each other */
  readonly undetermined: string;
  readonly unproven: string;
  readonly awaitsJudgement: string;
  readonly unknown: string;
  readonly conflict: string;
  readonly notApplicable: string;
  readonly noVersion: string;
  readonly versionUndetermined: string;
  readonly textNotHeld: (title: string) => string;
  readonly promptly: string;
  readonly regularly: string;
  readonly timeUnknown: string;

  readonly wholeCase: string;
  /** 「某局」 | organ 某局 */
  readonly element: (list: string, id: string) => string;
  /** 第1次开庭 | hearing 1 */
  readonly ordinal: (list: string, id: string, measureWord: string) => string;
  readonly betweenElements: string;
  readonly at: (instance: string, sentence: string) => string;

  readonly day: (year: string, month: string, day: string) => string;
  readonly minute: (day: string, hour: string, minute: string) => string;
  readonly yuan: (amount: string) => string;
  readonly percent: (hundredths: string) => string;

  readonly norm: (bearer: string, modality: string, act: string) => string;
  readonly noNorm: (bearer: string, act: string) => string;
  readonly openNorm: (bearer: string, act: string) => string;
  readonly normInConflict: (bearer: string, act: string) => string;
  readonly outcome: (norm: string, state: string, notes: readonly string[]) => string;
  readonly deadline: (date: string) => string;
  readonly doneOn: (date: string) => string;
  readonly value: (name: string, value: string) => string;
  readonly conflictBetween: (sides: readonly string[]) => string;
  readonly list: (parts: readonly string[]) => string;

  readonly title: (measure: string, versions: readonly string[], asOf: string | undefined) => string;
  readonly noAsOf: string;
  readonly lackingYear: (calendar: string, year: number) => string;
  readonly version: (effective: string) => string;
  readonly restsOn: (readings: readonly string[]) => string;
  readonly reading: (id: string, option: string) => string;
  readonly alternative: (readings: readonly string[]) => string;
  readonly sameOutcome: string;
  readonly readingsCut: string;
  readonly missing: string;
  readonly asked: (name: string, question: string) => string;
  /** questions that no fact of the file words */
  readonly askOf: Readonly<Record<'listUnknown' | 'listIncomplete' | 'asOf', (name: string) => string>>;
  readonly ask: (instance: string, question: string, standing: string) => string;
  readonly nothing: string;

  // reasons
  readonly ruleFared: (fared: string, clause: string, effect: string, yieldsTo: readonly string[]) => string;
  /** a clause with its words, the first time; afterwards its number says enough */
  readonly verbatim: (clause: string, words: string) => string;
  readonly held: (concept: string, value: boolean) => string;
  readonly gives: (amount: string) => string;
  readonly performs: Readonly<
    Record<'done' | 'deemedDone' | 'deemedNotDone' | 'exercised', (act: string) => string>
  >;
  readonly outOfScope: (clause: string, certain: boolean) => string;
  readonly otherwise: (judgement: string) => string;
  /** what a rule's value is for its question: 期限, 数额, 履行时间 */
  readonly valueOf: Readonly<Record<QuestionReason['kind'], string>>;
  readonly noted: (answer: string, notes: readonly string[]) => string;
  readonly judged: (by: string, on: string | undefined, because: string | undefined) => string;
  readonly afterAsOf: string;
  readonly noElements: (list: string) => string;
  readonly ofInstance: (instance: string, said: string) => string;

  // deadlines
  readonly before: (day: string) => string;
  readonly within: (from: string, countsFirstDay: boolean, amount: string, unit: string) => string;
  readonly rollsOver: string;
  readonly lessDays: (days: string) => string;

  // conditions and values
  readonly always: string;
  readonly join: Readonly<Record<'and' | 'or', string>>;
  readonly group: (text: string) => string;
  readonly not: (text: string) => string;
  readonly happened: (event: string) => string;
  readonly oneOf: (name: string, options: readonly string[]) => string;
  readonly compare: Readonly<
    Record<'moment' | 'quantity', Readonly<Record<'lt' | 'le' | 'eq' | 'gt' | 'ge', string>>>
  >;
  readonly compared: (left: string, op: string, right: string) => string;
  readonly actState: (act: string, state: string) => string;
  readonly actBreach: (act: string) => string;
  readonly actModality: (modality: string, act: string) => string;
  readonly readingChosen: (id: string, option: string) => string;
  readonly readingNot: (id: string, option: string, chosen: string) => string;
  readonly quantifier: Readonly<
    Record<'atLeast' | 'atMost' | 'exactly' | 'every', (list: string, n: number, unit: string) => string>
  >;
  readonly counted: (count: string, where: string | undefined) => string;
  readonly listOf: (owners: readonly string[], list: string) => string;
  /** 该开庭的开庭日期: read at the element being counted */
  readonly ofCounted: (list: string, name: string) => string;
  readonly never: string;
  readonly arithmetic: Readonly<Record<'add' | 'sub' | 'mul' | 'div', string>>;
  readonly calculated: (left: string, op: string, right: string) => string;
  readonly pick: (of: 'max' | 'min', values: readonly string[]) => string;
  readonly unit: Readonly<Record<DeadlineUnit, string>>;
  readonly shifted: (from: string, amount: string, unit: string, back: boolean) => string;
  readonly rounded: (value: string, mode: 'half' | 'up' | 'down', to: string) => string;
  readonly tiered: (of: string) => string;
  readonly aggregate: Readonly<Record<'count' | 'sum' | 'earliest' | 'latest' | 'max' | 'min', string>>;
  readonly aggregated: (list: string, where: string | undefined, value: string, of: string) => string;
}

/**
 * What the page and the worker say to each other. The page tells of changes and asks questions; the worker reports
 * marks, the measure and the results of cases as they become known, and answers each question once.
 */
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { Questions } from './questions.ts';

/** Offsets are UTF-16, into the text before this message; edits do not overlap and come in the order of the text. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export type ToWorker =
  /** all files of one measure, the calendars beside its folder among them; what was open before is forgotten */
  | {
      readonly kind: 'open';
      readonly measure: string;
      readonly revision: number;
      readonly files: readonly SourceFile[];
    }
  | {
      readonly kind: 'change';
      readonly path: string;
      readonly revision: number;
      readonly edits: readonly TextEdit[];
    }
  /** a file made new, replaced as a whole, or (text undefined) gone */
  | {
      readonly kind: 'put';
      readonly path: string;
      readonly revision: number;
      readonly text: string | undefined;
    }
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question }
  | { readonly kind: 'forget'; readonly id: number };

export type QuestionName = keyof Questions;
export type Question = {
  [Name in QuestionName]: { readonly name: Name; readonly of: Questions[Name]['of'] };
}[QuestionName];
export type AnswerTo<Name extends QuestionName> = Questions[Name]['answer'];

export type FromWorker =
  /** every diagnostic of one file, after the change with this revision */
  | {
      readonly kind: 'marks';
      readonly path: string;
      readonly revision: number;
      readonly diagnostics: readonly Diagnostic[];
    }
  /** sent when it differs from the last one sent */
  | { readonly kind: 'measure'; readonly revision: number; readonly view: MeasureView }
  | { readonly kind: 'cases'; readonly report: CasesReport }
  | { readonly kind: 'answer'; readonly id: number; readonly revision: number; readonly answer: unknown }
  /** a question that could not be answered: a fault of ours; the page says so and goes on */
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };

/** What the screens need of the newest version: its names and questions, not its rules. */
export interface MeasureView
  extends Pick<
    CheckedMeasure,
    | 'id'
    | 'title'
    | 'effective'
    | 'lists'
    | 'bearers'
    | 'acts'
    | 'facts'
    | 'concepts'
    | 'amounts'
    | 'readings'
  > {
  /** whether the newest state is without error; else the view is of the last state that was */
  readonly sound: boolean;
  readonly versions: readonly {
    readonly date: string;
    readonly path: string;
    readonly textPath: string | undefined;
  }[];
  readonly caseFiles: readonly string[];
  readonly sentences: Readonly<Record<'total' | 'encoded' | 'declared' | 'missing', number>>;
}

export interface CasesReport {
  readonly revision: number;
  readonly done: number;
  readonly total: number;
  /** cases whose result is new or has changed since the last report */
  readonly changed: readonly CaseOutcome[];
  /** cases that are no longer there */
  readonly gone: readonly string[];
}

export interface CaseOutcome {
  /** path#name, and #n for the n-th of that name */
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly sources: readonly string[];
  /** of the case in its file */
  readonly span: { readonly start: number; readonly end: number };
  /** notRun: the rules or the case's file have errors; it keeps the result of the last sound state in `expectations` */
  readonly standing: 'passed' | 'failed' | 'notRun';
  /** what the case tells by itself: the day asked about, and the first date of its facts */
  readonly asOf: string | undefined;
  readonly expectations: readonly ExpectationOutcome[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ExpectationOutcome {
  /** the words of the expectation in the file, one line */
  readonly expected: string;
  /** what came, as a sentence in zh and en; undefined where nothing fits what it names */
  readonly actual: { readonly zh: string; readonly en: string } | undefined;
  /** the same without the instance, for a narrow column */
  readonly came: { readonly zh: string; readonly en: string } | undefined;
  /** two norms disagree in what came, and nothing says which prevails */
  readonly conflict: boolean;
  /** clauses that the expectation names (依据) */
  readonly named: readonly string[];
  /** clauses that the actual outcome rests on */
  readonly clauses: readonly string[];
  readonly passed: boolean;
  readonly span: { readonly start: number; readonly end: number };
  readonly diagnostics: readonly Diagnostic[];
}

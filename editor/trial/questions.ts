/**
 * What 试算 asks: a case told as JSON (engine/read/README.md) is decided, explained, varied, saved. The whole verdict is
 * decided without what it rests on; that, the reasons and every variation are asked about one outcome at a time, so that
 * no single answer holds up what is typed meanwhile.
 */
import type { JudgedBy } from '../../engine/facts.ts';
import type { InstancePart, MissingFact, Outcome } from '../../engine/verdict.ts';
import type { Diagnostic, Locale } from '../../grammar/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { FactPlace } from './sheet.ts';

/** The case as the page holds it: the JSON text that `readFacts` reads. */
export interface Tried {
  readonly sheet: string;
  readonly locale: Locale;
}

/** One outcome, found again in every verdict by what it is of. */
export interface About {
  readonly kind: Outcome['kind'];
  readonly key: string;
  readonly instance: readonly InstancePart[];
}

type OfOne = Tried & { readonly about: About };

export interface TrialQuestions {
  readonly decide: { of: Tried; answer: Decided };
  /** undefined: the case cannot be read, or has no such outcome */
  readonly reasons: { of: OfOne; answer: Reasons | undefined };
  /** what the outcome comes to with each possible answer to a question */
  readonly prospects: { of: OfOne & { readonly ask: MissingFact }; answer: readonly Prospect[] };
  /** what the outcome comes to where one thing that was told is told otherwise: only what changes it */
  readonly turns: { of: OfOne & { readonly place: FactPlace }; answer: readonly Prospect[] };
  /** every outcome that moves where the case is told otherwise */
  readonly whatIf: { of: Tried & { readonly instead: string }; answer: readonly Moved[] };
  /** every reading of the measure, those first whose change alone changes the outcome */
  readonly readings: { of: OfOne; answer: readonly ReadingView[] };
  readonly underReading: { of: OfOne & { readonly reading: string }; answer: readonly OptionOutcome[] };
  /** the text of a 案例 with 结论应为 as decided, and the files of the measure it can be put into */
  readonly asCase: {
    of: Tried & {
      readonly name: string;
      readonly sources: readonly string[];
      /** what is expected: each of these outcomes as decided; undefined: all that stands */
      readonly about: readonly string[] | undefined;
    };
    answer: CaseText;
  };
  readonly memorandum: { of: OfOne; answer: Memorandum | undefined };
}

export interface Decided {
  /** what cannot be read in the case: each with the place in the sheet it is about */
  readonly diagnostics: readonly Diagnostic[];
  /** false: decided by the last sound state of the rules, not by the text as it stands */
  readonly current: boolean;
  /** false: there has never been a sound state of the rules to decide by */
  readonly canDecide: boolean;
  readonly outcomes: readonly OutcomeView[];
  /** everything that still matters to any outcome, each once; outcomes point into it */
  readonly asked: readonly MissingFact[];
  /** what the verdict says as a whole that no outcome does: a calendar that lacks a year */
  readonly notes: readonly string[];
}

/** One norm's outcome in words for the screen; position as in the verdict. */
export interface OutcomeView {
  readonly position: number;
  readonly about: About;
  readonly kind: Outcome['kind'];
  /** the act, concept or amount by itself */
  readonly name: string;
  readonly bearer: string | undefined;
  /** 应当出庭应诉; 未定, 冲突, 未产生 named as such */
  readonly title: string;
  /** the whole of it in a few words: 应当出庭应诉 — 待履行 */
  readonly brief: string;
  readonly instance: string;
  readonly standing: 'is' | 'undetermined' | 'conflict' | 'notApplicable';
  /** no duty, no permission, no amount: nothing to say but that */
  readonly absent: boolean;
  readonly modality: string;
  /** of an act its state, of a concept 是 or 否, of an amount its value */
  readonly state: string;
  readonly deadline: string | undefined;
  readonly doneOn: string | undefined;
  readonly clauses: readonly string[];
  /** the sides of a conflict, face to face */
  readonly sides: readonly (readonly Side[])[];
  /** how many facts can still change it */
  readonly missing: number;
  /** which, in the order worth asking: positions in `Decided.asked` */
  readonly ask: readonly number[];
}

export interface Side {
  readonly clause: string;
  readonly words: string;
  /** 应当出庭应诉, 可以不出庭应诉 */
  readonly says: string;
}

export interface Reasons {
  /** what makes the outcome what it is */
  readonly why: readonly Reason[];
  /** every other rule of its question, and what each lacked */
  readonly whyNot: readonly Reason[];
  /** answers that the outcome was drawn from */
  readonly facts: readonly FactPlace[];
}

export interface Reason {
  readonly text: string;
  /** of a rule: the clause whose words are quoted, and where the rule stands */
  readonly clause: string | undefined;
  readonly words: string | undefined;
  readonly rule: { readonly path: string; readonly span: Span } | undefined;
  readonly fared: 'holds' | 'yields' | 'fails' | 'undetermined' | undefined;
  readonly under: readonly Reason[];
}

export interface Moved {
  readonly outcome: string;
  readonly instance: string;
  readonly from: string;
  readonly to: string;
}

export interface Prospect {
  /** 是, 正职, 未发生, 只有这些 */
  readonly answer: string;
  /** the sheet with this answer */
  readonly sheet: string;
  /** what the outcome comes to */
  readonly to: string;
  readonly standing: OutcomeView['standing'] | 'absent';
  /** false: it comes to the same as without the answer */
  readonly moves: boolean;
  /** questions that can then still change it */
  readonly stillMissing: number;
}

export interface ReadingView {
  readonly id: string;
  readonly question: string;
  readonly options: readonly {
    readonly name: string;
    readonly source: string;
    readonly adopted: boolean;
    readonly chosen: boolean;
  }[];
  /** its change alone changes the outcome */
  readonly matters: boolean;
}

export interface OptionOutcome {
  readonly name: string;
  readonly outcome: OutcomeView | undefined;
  /** the first of the questions that are then open */
  readonly ask: MissingFact | undefined;
}

export interface CaseText {
  readonly text: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** case sets written in the words of the newest version, each with where its last case ends */
  readonly files: readonly { readonly path: string; readonly end: number }[];
  /** the head of a new file */
  readonly head: string;
  /** a case of that name stands in the measure already, here */
  readonly taken: string | undefined;
}

/** Everything the printed memorandum says; set by the page. */
export interface Memorandum {
  readonly measure: string;
  /** ISO dates of 施行 of the versions the findings rest on */
  readonly versions: readonly {
    readonly effective: string;
    readonly hashes: { readonly text: string; readonly rules: string };
  }[];
  readonly current: boolean;
  readonly asOf: string | undefined;
  readonly facts: readonly {
    readonly about: string;
    readonly name: string;
    readonly answer: string;
    readonly judgement: JudgedBy | undefined;
  }[];
  readonly finding: { readonly outcome: OutcomeView; readonly reasons: Reasons };
  /** the other norms of the case that stand, are open or in conflict */
  readonly others: readonly OutcomeView[];
  readonly readings: readonly {
    readonly view: ReadingView;
    readonly under: readonly OptionOutcome[];
  }[];
  readonly open: readonly MissingFact[];
  readonly notes: readonly string[];
}

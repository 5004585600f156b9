/**
 * Asking for proofs, as pure data (contract.ts gives it on). The texts of one measure go in as the page has them now; what
 * is found comes back as it becomes known: what is wrong with the rules for any case there could be, which rules the
 * cases of the measure have tried, which rules have no effect, and changes of the rules that no case would notice.
 *
 *   POST /api/proof                 ← ProofAsk → ProofAnswer    400 403 413 415 429 Refusal
 *   GET  /api/proof/:id?from=<n>    → ProofAnswer               400 404 Refusal
 *
 * One measure is checked at a time: a newer ask ends the one before it. The same texts asked twice are checked once.
 */
import type { Refusal } from './contract.ts';

export interface ProofAsk {
  /** the name of the measure's folder */
  readonly measure: string;
  /** rule files, promulgated texts, case sets and calendars, by the paths of MeasureFiles */
  readonly files: readonly ProofFile[];
}

export interface ProofFile {
  readonly path: string;
  readonly text: string;
}

/** In bytes, all texts of an ask together. */
export const largestProofAsk = 32 * 1024 * 1024;

export interface ProofAnswer {
  /** of these texts: the same texts have the same */
  readonly id: string;
  readonly standing: ProofStanding;
  /** what is being done, while `standing` is checking */
  readonly progress: ProofProgress | undefined;
  /** what has become known, from the `from`-th piece on */
  readonly news: readonly ProofNews[];
  readonly from: number;
  /** why it failed */
  readonly why: Refusal | undefined;
}

export type ProofStanding =
  | 'checking'
  | 'done'
  /** ended before it was done: other texts of the measure were asked about, or nobody looked any more */
  | 'stopped'
  /** a rule file has an error: nothing can be said of it until it is mended */
  | 'unsound'
  | 'failed'
  /** this service was started without proofs */
  | 'off';

export interface ProofProgress {
  readonly stage: 'starting' | 'findings' | 'coverage' | 'idle' | 'missing';
  readonly done: number;
  /** 0: not known yet */
  readonly of: number;
}

export type ProofNews =
  | { readonly kind: 'findings'; readonly told: FindingsTold }
  | { readonly kind: 'coverage'; readonly told: CoverageTold }
  | { readonly kind: 'missing'; readonly told: MissingTold }
  | { readonly kind: 'mutants'; readonly told: MutantsTold };

/** Of the newest version of the measure. */
export interface FindingsTold {
  /** `wrong`: conflicts, gaps, 断言 that do not hold, told first; `idle`: what has no effect, which takes longer */
  readonly part: 'wrong' | 'idle';
  /** the rule file that every span is in */
  readonly path: string;
  /** the most things that a list held in the cases that were looked at */
  readonly lists: number;
  readonly findings: readonly FindingTold[];
  /** what was not decided, each in words of the measure */
  readonly undecided: readonly UndecidedTold[];
}

export interface PlaceTold {
  readonly clause: string;
  /** the sentence of the rule file */
  readonly source: string;
  readonly span: SpanTold;
}

export interface SpanTold {
  readonly start: number;
  readonly end: number;
}

export type FindingTold =
  | {
      readonly kind: 'conflict';
      readonly about: string;
      readonly places: readonly [PlaceTold, PlaceTold];
      readonly shown: ShownCase;
    }
  | {
      readonly kind: 'gap';
      readonly lacks: 'question' | 'table' | 'deadline' | 'performance';
      readonly about: string;
      readonly places: readonly PlaceTold[];
      readonly shown: ShownCase;
    }
  | {
      readonly kind: 'dead';
      readonly what: 'rule' | 'row' | 'exception' | 'condition' | 'priority' | 'reading';
      readonly because: 'never' | 'always' | 'outdone';
      /** the part that may be struck out */
      readonly words: string;
      readonly places: readonly PlaceTold[];
      readonly shown: ShownCase | undefined;
    }
  /** a 断言 that does not hold */
  | {
      readonly kind: 'refuted';
      readonly name: string;
      readonly places: readonly PlaceTold[];
      readonly shown: ShownCase | undefined;
    };

export interface UndecidedTold {
  readonly about: 'conflict' | 'gap' | 'dead' | 'property' | 'difference' | 'mutant' | 'outcome';
  readonly what: string;
  readonly span: SpanTold | undefined;
  readonly why: 'time' | 'stopped' | 'beyond' | 'disagreed';
}

/** A case that shows something, ready to be tried, read and kept. */
export interface ShownCase {
  /** as JSON text, as `readFacts` reads it */
  readonly sheet: string;
  /** what it tells, sentence by sentence in the words of 案例; empty where the case cannot be written as one */
  readonly facts: readonly string[];
  /** as sentences of 结论应为: what the rules make of it now */
  readonly expectations: readonly string[];
  /** the same in sentences for people */
  readonly outcomes: readonly Sentence[];
}

export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** How far the cases of the measure have tried its rules. */
export interface CoverageTold {
  readonly path: string;
  readonly rules: readonly RuleTried[];
  /** sentences of the promulgated text on which rules stand, and of how many some case has seen one apply */
  readonly sentences: { readonly total: number; readonly covered: number };
  /** case files that have errors and were left out */
  readonly unread: readonly string[];
}

export interface RuleTried extends PlaceTold {
  /** `both`: cases in which it applied and cases in which it did not; `one`: only the one or the other */
  readonly tried: 'both' | 'one' | 'none';
  /** for `one`: which */
  readonly side: 'applied' | 'didNotApply' | undefined;
}

/** A change of the rules that no case notices, and the smallest case that would. */
export interface MissingTold {
  readonly id: string;
  readonly place: PlaceTold;
  /** what was changed into what, without a mark at its end */
  readonly change: Sentence;
  /** as the rules decide it now */
  readonly shown: ShownCase;
  /** as the changed rules would decide it */
  readonly changed: { readonly expectations: readonly string[]; readonly outcomes: readonly Sentence[] };
}

/** All changes have been tried. */
export interface MutantsTold {
  /** those whose smallest case was told, by their ids: what an earlier check told beside them is over */
  readonly proposed: readonly string[];
  readonly total: number;
  readonly killed: number;
  readonly equivalent: number;
  /** those proposed, and those of which it was not decided whether any case can notice them */
  readonly survived: number;
}

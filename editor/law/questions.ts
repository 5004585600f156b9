/** What 条文 and the reading view ask: the promulgated text clause by clause beside the rules that keep it. */
import type { Locale } from '../../grammar/index.ts';
import type { Span } from '../../grammar/span.ts';

export interface LawQuestions {
  /** `date` names a version; undefined: the newest. No answer where there is no such version */
  readonly law: { of: { date: string | undefined; locale: Locale }; answer: LawView | undefined };
  /** rules of a clause set as prose, and what they ask; undefined where the text has no such clause */
  readonly prose: {
    of: { clause: string; date: string | undefined; locale: Locale };
    answer: ClauseProse | undefined;
  };
  /** where a rule for a sentence that has none is to be written, and what to write there */
  readonly unwritten: {
    of: { clause: string; date: string | undefined };
    answer: Unwritten | undefined;
  };
  /** what the rule file holds beside its sentences; also while it has mistakes */
  readonly ruleIndex: { of: { date: string | undefined }; answer: RuleIndex | undefined };
}

export interface LawView {
  readonly title: string;
  readonly date: string;
  readonly rulesPath: string;
  /** the promulgated text, unchanged; rows point into it. Empty where it is missing */
  readonly text: string;
  /** every unit of the text (heading, 段, 句, 项, 目), in its order */
  readonly rows: readonly LawRow[];
  readonly outline: readonly {
    readonly title: string;
    readonly row: number;
    readonly depth: number;
    readonly covered: number;
    readonly total: number;
  }[];
}

export interface LawRow {
  /** clause number: 二（三）第一款第1项 */
  readonly clause: string;
  /** the same within its section: 第1项, 第二款第一句, 标题 */
  readonly short: string;
  readonly level: string;
  /** its own words in `text`, with the marker (一、 1．) apart */
  readonly words: Span;
  readonly marker: Span | undefined;
  readonly status: 'encoded' | 'declared' | 'missing';
  readonly gaps: readonly Span[];
  /** its words are quoted in the file, but what stands there cannot be read yet: not bare */
  readonly unread: boolean;
  /** places in the rule file that keep it: its quotation with the sentences under it, or the 项 of one */
  readonly blocks: readonly Span[];
  /** readings that the rules of this clause depend on */
  readonly readings: readonly string[];
  /** how many cases name it as a ground (依据) */
  readonly cases: number;
}

export interface ClauseProse {
  readonly clause: string;
  readonly status: LawRow['status'];
  readonly sentences: readonly ProseSentence[];
  readonly facts: readonly { readonly name: string; readonly question: string; readonly answers: string }[];
  /** cases that name it as a ground (依据) */
  readonly cases: readonly { readonly id: string; readonly name: string }[];
}

/** A rule's sentence, cut into pieces so that names and modal words can be set apart. */
export interface ProseSentence {
  readonly span: Span;
  readonly depth: number;
  readonly pieces: readonly { readonly text: string; readonly kind: string }[];
}

/** A sentence without a rule: both beginnings are whole lines, put in at `at`. */
export interface Unwritten {
  readonly path: string;
  readonly at: number;
  /** 【条号】「原文」 with room for a sentence under it; the place to go on writing, counted from `at` */
  readonly rule: { readonly text: string; readonly cursor: number };
  /** 本句不另设规则，理由：「」。 with the reason left to the author */
  readonly without: { readonly text: string; readonly cursor: number };
}

export interface RuleIndex {
  readonly facts: number;
  readonly acts: number;
  readonly readings: readonly {
    readonly id: string;
    /** the concept, or the question */
    readonly about: string;
    readonly at: number;
    readonly options: readonly {
      readonly name: string;
      readonly source: string;
      readonly adopted: boolean;
    }[];
  }[];
  readonly assertions: readonly {
    readonly name: string;
    readonly anyReading: boolean;
    readonly at: number;
  }[];
}

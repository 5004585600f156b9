/** What Monaco asks of the language: pure functions of a snapshot and a place answer (answers.ts). Offsets are UTF-16. */
import type { Locale } from '../../grammar/index.ts';
import type { Span } from '../../grammar/span.ts';
import type { TextEdit } from '../analysis/protocol.ts';

export interface At {
  readonly path: string;
  readonly offset: number;
  readonly locale: Locale;
}

export interface LanguageQuestions {
  /** words that touch the stretch, in the order of the text */
  readonly tokens: { of: { path: string; from: number; to: number }; answer: readonly TokenView[] };
  /** what may stand at the place, best first; every one fits what is half written there */
  readonly complete: { of: At; answer: readonly Completion[] };
  readonly hover: { of: At & { readonly trial: string | undefined }; answer: HoverCard | undefined };
  /** of a clause number the blocks that quote it, then its words in the promulgated text (a path ending in .txt) */
  readonly definition: { of: At; answer: readonly Location[] };
  readonly references: { of: At; answer: readonly Location[] };
  readonly renameable: { of: At; answer: { span: Span; name: string } | { refused: string } };
  /** edits by file, or the reason against the new name */
  readonly rename: { of: At & { readonly to: string }; answer: Renamed };
  readonly outline: { of: { path: string; locale: Locale }; answer: readonly OutlineEntry[] };
  readonly folds: { of: { path: string }; answer: readonly Span[] };
  /** the standard layout as edits; empty where it stands already, or where a mistake keeps the file from being read */
  readonly format: { of: { path: string }; answer: readonly TextEdit[] };
  readonly fixes: {
    of: { path: string; from: number; to: number; locale: Locale };
    answer: readonly FixView[];
  };
  /** values that rules have in the case being tried, at the end of each rule's sentence */
  readonly inlays: {
    of: { path: string; from: number; to: number; trial: string; locale: Locale };
    answer: readonly Inlay[];
  };
  /** the word, then the condition, then the sentence, then the block around a place */
  readonly selections: { of: At; answer: readonly Span[] };
}

export interface TokenView {
  readonly span: Span;
  readonly kind:
    | 'keyword'
    | 'modality'
    | 'fact'
    | 'concept'
    | 'act'
    | 'bearer'
    | 'list'
    | 'amount'
    | 'option'
    | 'reading'
    | 'clause'
    | 'quote'
    | 'string'
    | 'number'
    | 'date'
    | 'remark'
    | 'unknown';
}

export interface Completion {
  readonly label: string;
  readonly kind: TokenView['kind'] | 'form' | 'file';
  readonly detail: string;
  readonly documentation: string;
  /** what to put in place of `span`; `$1 ${2:…}` places where `snippet` */
  readonly insert: string;
  readonly snippet: boolean;
  readonly span: Span;
  /** label, pinyin in full and initials, set apart by spaces: 应当 yingdang yd */
  readonly filter: string;
  readonly sort: string;
}

export interface HoverCard {
  readonly span: Span;
  readonly title: string;
  /** pairs of a label and its text: 问, 答, 用在, 现在的答案 … */
  readonly rows: readonly { readonly label: string; readonly text: string }[];
}

export interface Location {
  readonly path: string;
  readonly span: Span;
  /** the line it stands on, for lists */
  readonly line: string;
}

export type Renamed =
  | {
      readonly kind: 'edits';
      readonly files: readonly { readonly path: string; readonly edits: readonly TextEdit[] }[];
    }
  | { readonly kind: 'refused'; readonly reason: string };

export interface OutlineEntry {
  readonly title: string;
  readonly detail: string;
  readonly kind: 'names' | 'clause' | 'reading' | 'assertion' | 'case' | 'base' | 'remark';
  readonly span: Span;
  readonly under: readonly OutlineEntry[];
}

export interface FixView {
  readonly title: string;
  /** the file to be edited: a name that a 案例集 lacks is declared in the rules */
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** the code of the diagnostic it mends */
  readonly code: string;
  readonly preferred: boolean;
}

export interface Inlay {
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

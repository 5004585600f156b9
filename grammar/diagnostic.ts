/** A problem as data. Worded once, at the edge, in the reader's language (messages/). */
import type { Span } from './span.ts';

export interface Diagnostic {
  /** stable, never reused: SYN1xx text, NAM2xx names, TYP3xx types, LAW4xx the law, TGT5xx targets, RUN6xx facts and cases, RUN7xx workbooks, PRF8xx proofs */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** file the span lies in, as the caller named it */
  readonly file: string;
  readonly span: Span;
  readonly args: Readonly<Record<string, string>>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface Related {
  readonly file: string;
  readonly span: Span;
}

export interface Fix {
  /** the words that the edits put in place, for the title of the fix */
  readonly title: { readonly zh: string; readonly en: string };
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** One entry of the catalogue. `{holes}` are filled from `args`; both wordings have the same holes. */
export interface Wording {
  readonly severity: 'error' | 'warning';
  readonly zh: string;
  readonly en: string;
}

/** One question that a proof puts: what it is about, and how it is answered. */
import type { Span } from '../../grammar/span.ts';
import type { Finding, PropertyProved, Undecided } from './report.ts';

export interface ProofQuestion {
  readonly about: Undecided['about'];
  /** in words of the measure: names and clauses only */
  readonly what: string;
  readonly span: Span | undefined;
  /** key of what it asks about: `act appear` */
  readonly subject: string | undefined;
  /** undefined: there is nothing to find */
  readonly answer: () => Promise<Finding | PropertyProved | Unanswered | undefined>;
}

export interface Unanswered {
  readonly kind: 'unanswered';
  readonly why: Undecided['why'];
}

export const unanswered = (why: Undecided['why']): Unanswered => ({ kind: 'unanswered', why });

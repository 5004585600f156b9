/** One thing that may be written at a place, before it is spelled out for the page. */
import type { Locale } from '../../../grammar/index.ts';
import type { Token } from '../../../grammar/lexer.ts';
import type { Next } from '../../../grammar/parser/next.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import type { Opened } from '../file.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Completion } from '../questions.ts';

export interface Offer {
  readonly label: string;
  readonly kind: Completion['kind'];
  readonly detail: string;
  readonly documentation?: string;
  /** the label where it is not given */
  readonly insert?: string;
  readonly snippet?: boolean;
  /** more words to find it by: its key, its English label */
  readonly also?: string;
  readonly rank: Rank;
}

/** What fits best stands first. */
export type Rank = 'best' | 'good' | 'name' | 'word' | 'rare' | 'mark';
export const ranks: readonly Rank[] = ['best', 'good', 'name', 'word', 'rare', 'mark'];

/** A place where something is being written. */
export interface Asking {
  readonly snapshot: Snapshot;
  readonly opened: Opened;
  readonly lexicon: Lexicon;
  readonly locale: Locale;
  /** the words of the block before the place, and of them those of the piece being written */
  readonly block: readonly Token[];
  readonly piece: readonly Token[];
  readonly next: readonly Next[];
  /** what stands directly after the place in the text */
  readonly after: string;
}

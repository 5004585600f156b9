/** The front door of the desk: the documents of one measure, over the browser's own drafts, clock and page. */
import { browserClock, browserPage } from './browser.ts';
import { browserDrafts } from './browser-drafts.ts';
import { startDesk } from './desk.ts';
import type { Desk } from './desk-types.ts';
import type { Clock, DraftStore, PageEvents, Transport } from './parts.ts';

export type {
  Created,
  Desk,
  DeskDocument,
  DeskStatus,
  DraftsStanding,
  Edit,
  Resolution,
  Standing,
} from './desk-types.ts';
export { editsBetween } from './edits.ts';
export type { LineRange } from './lines.ts';
export { type DifferingPiece, differing, type Piece, type Side } from './merge.ts';
export type { Clock, DraftStore, PageEvents, Transport } from './parts.ts';
export type { SheetClash } from './sheet.ts';

export interface DeskOptions {
  readonly measure: string;
  readonly transport: Transport;
  readonly drafts?: DraftStore;
  readonly clock?: Clock;
  readonly page?: PageEvents;
}

/** Fails where the measure cannot be had. */
export const openDesk = (options: DeskOptions): Promise<Desk> =>
  startDesk({ drafts: browserDrafts(), clock: browserClock, page: browserPage, ...options });

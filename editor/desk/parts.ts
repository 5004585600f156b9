/** What the desk is given of the world: a line to the service, a place for drafts, a clock, and what happens to the page. */
import type {
  Changed,
  FileEvent,
  FileState,
  MeasureFiles,
  MeasureList,
  Refusal,
  Saved,
  SaveFile,
} from '../../service/contract.ts';
import type { Draft } from './sheet.ts';

/** A promise that fails means that no answer came: what was asked may have been done or not. */
export interface Transport {
  measures(): Promise<MeasureList>;
  /** fails also where the service refuses, with its words */
  measure(id: string): Promise<MeasureFiles>;
  /** undefined: there is no such file */
  read(path: string): Promise<FileState | Refusal | undefined>;
  save(path: string, file: SaveFile): Promise<Saved | Changed | Refusal>;
  /** Until the function it gives is called. After each `connected`, news may have been missed. */
  listen(hear: (news: News) => void): () => void;
}

export type News = FileEvent | { readonly kind: 'connected' } | { readonly kind: 'lost' };

export interface KeptDraft {
  readonly id: string;
  readonly draft: Draft;
}

/** A promise that fails has a DraftsForbidden or DraftsFull, or whatever else the browser says. */
export interface DraftStore {
  /** Drafts whose page has ended. `later` hears of those whose page ends while this one is open. */
  open(measure: string, later: (drafts: readonly KeptDraft[]) => void): Promise<readonly KeptDraft[]>;
  /** All of it or nothing. `replaced` are drafts that were handed over and now stand in those that are put. */
  write(change: DraftChange): Promise<void>;
  /** The page ends: what it leaves behind is anybody's. */
  close(): void;
}

export interface DraftChange {
  readonly put: readonly Draft[];
  /** paths of this page's drafts that are no longer needed */
  readonly remove: readonly string[];
  readonly replaced: readonly string[];
}

/** The browser has no more room. */
export class DraftsFull extends Error {}

export interface Clock {
  now(): number;
  /** Gives the function that calls it off. */
  after(milliseconds: number, act: () => void): () => void;
}

/** What happens to the page around the desk. */
export interface PageEvents {
  /** It is hidden or goes: now or never. */
  onLeave(act: () => void): () => void;
  /** It is back in front, or the network is. */
  onReturn(act: () => void): () => void;
  /** The reader is asked before leaving while this is true. */
  askBeforeLeaving(isNeeded: () => boolean): () => void;
}

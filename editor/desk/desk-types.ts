/** What the screens see of the desk. */
import type { Refusal, UnreadableFile } from '../../service/contract.ts';
import type { LineRange } from './lines.ts';
import type { Side } from './merge.ts';
import type { SheetClash } from './sheet.ts';

/** The same object as long as nothing about the document changes. */
export interface DeskDocument {
  readonly path: string;
  readonly text: string;
  /** false for promulgated texts and calendars */
  readonly writable: boolean;
  /** what disk was last known to hold; undefined: nothing yet */
  readonly onDisk: string | undefined;
  readonly standing: Standing;
  /** lines of `text` that came from another program or page a moment ago */
  readonly outside: readonly LineRange[];
}

export type Standing =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing is written until it is resolved; typing may go on. `further` are versions that come up after this one. */
  | { readonly kind: 'clash'; readonly clash: SheetClash; readonly further: readonly string[] }
  /** Taken away underneath: to be kept (written anew) or let go. */
  | { readonly kind: 'gone'; readonly further: readonly string[] };

/** Whether this browser keeps drafts, as the last write found it. */
export type DraftsStanding = 'kept' | 'full' | 'forbidden';

export interface DeskStatus {
  /** the most pressing of all documents' standings */
  readonly kind: Exclude<Standing['kind'], 'fixed'>;
  /** how many documents hold something that is not on disk */
  readonly unsaved: number;
  /** documents that wait for the reader */
  readonly awaiting: readonly DeskDocument[];
  readonly drafts: DraftsStanding;
  /** false while the service does not answer */
  readonly reachable: boolean;
  /** something typed stands neither on disk nor in a draft: it would be lost with the page */
  readonly atRisk: boolean;
  /** when everything was last on disk, in milliseconds of the clock; undefined: nothing was saved since opening */
  readonly savedAt: number | undefined;
}

/** In place of `text.slice(from, to)`; all of one change count in the text before it. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export type Resolution =
  /** a side for each differing piece, in their order */
  | { readonly kind: 'sides'; readonly sides: readonly Side[] }
  | { readonly kind: 'text'; readonly text: string };

export type Created = 'created' | 'badName' | 'exists';

export interface Desk {
  readonly measure: string;
  /** In the order of their paths. The same array as long as no document changes. */
  documents(): readonly DeskDocument[];
  document(path: string): DeskDocument | undefined;
  /** files of the folder that cannot be shown, each with why */
  unreadable(): readonly UnreadableFile[];
  /** The same object as long as nothing about it changes. */
  status(): DeskStatus;
  subscribe(listener: () => void): () => void;

  /**
   * `seen` is the text the writer had before them, where it may not be the newest: then both are put together, and where
   * they clash it is a clash like any other. False, and nothing done, for a document that is fixed or not there.
   */
  change(path: string, change: string | readonly Edit[], seen?: string): boolean;
  create(path: string, text: string): Created;
  /** `clash` is the one that was shown; another one meanwhile is not decided unseen: false, and nothing done. */
  resolve(path: string, clash: SheetClash, resolution: Resolution): boolean;
  /** A file that was taken away is written anew. */
  keep(path: string): void;
  /** Everything not on disk is let go; gives the text that was let go. */
  discard(path: string): string | undefined;
  /** The marks of lines from outside have been seen. */
  acknowledge(path: string): void;
  /** While held (a word half composed), the text changes by typing alone and is not saved. Gives the release. */
  hold(path: string): () => void;
  /** Saves now; true when everything is on disk, false when something cannot be saved. */
  flush(): Promise<boolean>;
  /** Saves what it can, leaves the rest in the drafts, and ends. */
  close(): Promise<void>;
}

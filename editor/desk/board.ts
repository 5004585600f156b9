/** What the screens look at: the documents and their status as they are now, the same objects until something changes. */
import type { UnreadableFile } from '../../service/contract.ts';
import type { Desk, DeskDocument, DraftsStanding } from './desk-types.ts';
import { isSettled, type Sheet } from './sheet.ts';
import { statusOf } from './status.ts';
import { documentOf } from './view.ts';

export interface Board extends Pick<Desk, 'documents' | 'document' | 'unreadable' | 'status' | 'subscribe'> {
  /** Something may have changed: everybody who listens looks. */
  announce(): void;
}

/** Where the board looks. */
export interface Sights {
  readonly sheets: () => readonly Sheet[];
  readonly unreadable: () => readonly UnreadableFile[];
  readonly drafts: () => DraftsStanding;
  readonly isKept: (sheet: Sheet) => boolean;
  readonly isReachable: () => boolean;
  readonly now: () => number;
}

export function startBoard({ sheets, unreadable, drafts, isKept, isReachable, now }: Sights): Board {
  const listeners = new Set<() => void>();
  let documents: readonly DeskDocument[] = [];
  let unreadableNow: readonly UnreadableFile[] = [];
  let status = statusOf(
    [],
    { drafts: 'kept', reachable: true, atRisk: false, savedAt: undefined },
    undefined,
  );

  function statusNow() {
    const atRisk = sheets().some((sheet) => !isSettled(sheet) && !isKept(sheet));
    const facts = { drafts: drafts(), reachable: isReachable(), atRisk, savedAt: status.savedAt };
    const next = statusOf(documents, facts, status);
    const hasJustSaved = next.kind === 'saved' && status.kind !== 'saved';
    return hasJustSaved ? statusOf(documents, { ...facts, savedAt: now() }, status) : next;
  }

  return {
    documents: () => documents,
    document: (path) => documents.find((document) => document.path === path),
    unreadable: () => unreadableNow,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce: () => {
      documents = sameOr(documents, sheets().map(documentOf).sort(byPath));
      unreadableNow = sameOr(unreadableNow, unreadable());
      status = statusNow();
      for (const listener of [...listeners]) listener();
    },
  };
}

const byPath = (a: DeskDocument, b: DeskDocument): number => (a.path < b.path ? -1 : 1);

/** The list before, where nothing in it has changed. */
const sameOr = <T>(before: readonly T[], now: readonly T[]): readonly T[] =>
  before.length === now.length && before.every((each, at) => each === now[at]) ? before : now;

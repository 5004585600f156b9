/** Writes the drafts behind the typing: soon, together, one write at a time, and says whether they are kept. */
import type { DraftsStanding } from './desk-types.ts';
import { type Clock, type DraftStore, DraftsFull } from './parts.ts';
import { type Draft, draftOf, isSettled, type Sheet } from './sheet.ts';

/** Typing within this time becomes one write. */
const together = 100;
/** A browser that had no room may have some later. */
const retryAfter = 5000;

export interface Drafting {
  /** The sheet has changed, or is no longer there. */
  touched(path: string): void;
  /** The drafts handed over that now stand in this sheet. */
  took(path: string, ids: readonly string[]): void;
  /** What the sheet holds is in the store. */
  isKept(sheet: Sheet): boolean;
  standing(): DraftsStanding;
  /** The store could not even be opened. */
  refused(): void;
  /** Writes what is to be written now; resolves when it is written, or cannot be. */
  flush(): Promise<void>;
}

export interface DraftingParts {
  readonly store: DraftStore;
  readonly clock: Clock;
  readonly sheetAt: (path: string) => Sheet | undefined;
  readonly changed: () => void;
}

export function startDrafting({ store, clock, sheetAt, changed }: DraftingParts): Drafting {
  const pending = new Set<string>();
  const replaced = new Map<string, readonly string[]>();
  const kept = new Map<string, Draft>();
  let standing: DraftsStanding = 'kept';
  let callOff: (() => void) | undefined;
  let dueAt = 0;
  let writing: Promise<void> | undefined;

  /** The earlier of two times counts: what is typed does not wait for a retry. */
  const soon = (milliseconds: number) => {
    if (callOff !== undefined && dueAt <= clock.now() + milliseconds) return;
    callOff?.();
    dueAt = clock.now() + milliseconds;
    callOff = clock.after(milliseconds, () => void flush());
  };

  function flush(): Promise<void> {
    callOff?.();
    callOff = undefined;
    // one at a time: the next write has everything that was typed during this one
    writing ??= write().finally(() => {
      writing = undefined;
    });
    return writing;
  }

  async function write(): Promise<void> {
    while (pending.size > 0) {
      const paths = [...pending];
      pending.clear();
      const sheets = paths.flatMap((path) => sheetAt(path) ?? []);
      const put = sheets.filter((sheet) => !isSettled(sheet)).map(draftOf);
      const remains = new Set(put.map(({ path }) => path));
      const remove = paths.filter((path) => !remains.has(path) && kept.has(path));
      const ids = paths.flatMap((path) => replaced.get(path) ?? []);
      if (put.length + remove.length + ids.length === 0) continue;
      try {
        await store.write({ put, remove, replaced: ids });
      } catch (error) {
        for (const path of paths) pending.add(path);
        say(error instanceof DraftsFull ? 'full' : 'forbidden');
        soon(retryAfter);
        return;
      }
      for (const path of paths) replaced.delete(path);
      for (const path of remove) kept.delete(path);
      for (const draft of put) kept.set(draft.path, draft);
      say('kept');
    }
  }

  /** Also where the standing is the same: a write that is done may have ended a risk. */
  const say = (now: DraftsStanding) => {
    standing = now;
    changed();
  };

  return {
    touched: (path) => {
      pending.add(path);
      soon(together);
    },
    took: (path, ids) => {
      replaced.set(path, [...(replaced.get(path) ?? []), ...ids]);
      pending.add(path);
      soon(together);
    },
    isKept: ({ path, text, base, copies }) => {
      const draft = kept.get(path);
      return draft?.text === text && draft.copies === copies && draft.base?.hash === base?.hash;
    },
    standing: () => standing,
    refused: () => say('forbidden'),
    flush,
  };
}

/**
 * Drafts in the browser's own database. Each open page holds a lock by its name; drafts whose page's lock is free have
 * nobody who writes them any longer, and go to the next page that opens the measure, or to one that is waiting.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type DraftChange, type DraftStore, DraftsFull, type KeptDraft } from './parts.ts';
import type { Disk, Draft } from './sheet.ts';

interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft; indexes: { measure: string } };
  /** apart, because it is as long as the text and stays the same while one types */
  bases: { key: string; value: Disk };
}

interface StoredDraft extends Omit<Draft, 'base'> {
  readonly id: string;
  /** the page that writes it */
  readonly page: string;
  readonly measure: string;
  readonly hasBase: boolean;
}

type Database = IDBPDatabase<Schema>;

export function browserDrafts(): DraftStore {
  const page = crypto.randomUUID();
  const bases = new Map<string, string | undefined>();
  const handedOver = new Map<string, () => void>();
  const ended = new AbortController();
  let measure = '';
  let database: Promise<Database> | undefined;
  const opened = () => {
    database ??= openDatabase();
    // one that could not be opened is tried again next time
    database.catch(() => {
      database = undefined;
    });
    return database;
  };

  async function open(asked: string, later: (drafts: readonly KeptDraft[]) => void) {
    measure = asked;
    void navigator.locks
      ?.request(lockOf(page), { signal: ended.signal }, () => until(ended.signal))
      .catch(ignore);
    const stored = await (await opened()).getAllFromIndex('drafts', 'measure', measure);
    const pages = [...new Set(stored.map((draft) => draft.page))].filter((other) => other !== page);
    const found = await Promise.all(pages.map((other) => takeOver(other, later)));
    return found.flat();
  }

  /** The drafts of a page that has ended; of one that still stands, later, as soon as it ends. */
  async function takeOver(other: string, later: (drafts: readonly KeptDraft[]) => void) {
    if (navigator.locks === undefined) return left(other);
    return new Promise<readonly KeptDraft[]>((resolve) => {
      const hold = async (lock: Lock | null, take: (drafts: readonly KeptDraft[]) => void) => {
        const drafts = lock === null ? [] : await left(other).catch(() => []);
        take(drafts);
        // nobody else takes them before they stand in this page's own drafts
        await Promise.race([until(ended.signal), Promise.all(drafts.map(({ id }) => written(id)))]);
        return lock !== null;
      };
      const name = lockOf(other);
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => hold(lock, resolve))
        .then((wasFree) =>
          wasFree
            ? undefined
            : navigator.locks.request(name, { signal: ended.signal }, (lock) =>
                hold(lock, (drafts) => drafts.length > 0 && later(drafts)),
              ),
        )
        .catch(ignore);
    });
  }

  const written = (id: string) => new Promise<void>((resolve) => handedOver.set(id, resolve));

  async function left(other: string): Promise<readonly KeptDraft[]> {
    const reading = (await opened()).transaction(['drafts', 'bases']);
    const stored = await reading.objectStore('drafts').index('measure').getAll(measure);
    const theirs = stored.filter((draft) => draft.page === other);
    return Promise.all(
      theirs.map(async ({ id, path, text, sent, copies, hasBase }) => {
        const base = hasBase ? await reading.objectStore('bases').get(id) : undefined;
        return { id, draft: { path, text, sent, copies, base } };
      }),
    );
  }

  async function write({ put, remove, replaced }: DraftChange): Promise<void> {
    const writing = (await opened()).transaction(['drafts', 'bases'], 'readwrite');
    const drafts = writing.objectStore('drafts');
    const kept = writing.objectStore('bases');
    const idOf = (path: string) => `${page} ${path}`;
    const known = new Map<string, string | undefined>();
    const asked: Promise<unknown>[] = [writing.done];
    for (const { base, ...draft } of put) {
      const id = idOf(draft.path);
      asked.push(drafts.put({ ...draft, id, page, measure, hasBase: base !== undefined }));
      if (base !== undefined && bases.get(id) !== base.hash) asked.push(kept.put(base, id));
      known.set(id, base?.hash);
    }
    for (const id of [...remove.map(idOf), ...replaced]) asked.push(drafts.delete(id), kept.delete(id));
    await Promise.all(asked).catch((error: unknown) => {
      // whatever became of the database, the next write opens it anew and trusts nothing of this one
      database = undefined;
      bases.clear();
      throw error instanceof DOMException && error.name === 'QuotaExceededError' ? new DraftsFull() : error;
    });
    for (const path of remove) bases.delete(idOf(path));
    for (const [id, hash] of known) bases.set(id, hash);
    for (const id of replaced) handedOver.get(id)?.();
  }

  return {
    open,
    write,
    close: () => {
      ended.abort();
      void database?.then((open) => open.close(), ignore);
    },
  };
}

const openDatabase = (): Promise<Database> =>
  openDB<Schema>('tiaowen', 1, {
    upgrade: (database) => {
      database.createObjectStore('drafts', { keyPath: 'id' }).createIndex('measure', 'measure');
      database.createObjectStore('bases');
    },
  });

const lockOf = (page: string): string => `tiaowen page ${page}`;

const until = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const ignore = () => undefined;

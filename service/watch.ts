/**
 * What changes in the rules folder while it is open, whoever changes it. The system's own notices only say when to look;
 * what changed is told by the hashes. Where the system gives no notice (network drives), a slow look round finds it.
 */
import { type FSWatcher, watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './bytes.ts';
import type { FileEvent } from './contract.ts';
import type { RulesFolder } from './folder.ts';

export interface Watch {
  /** A file was written by the service itself: told at once, and not again when the system's notice comes. */
  wrote(path: string, hash: string): void;
  close(): void;
}

export interface Pace {
  /** programs write in several steps: look when it has been quiet for so long … */
  readonly quiet: number;
  /** … or after so long at the latest */
  readonly latest: number;
  /** programs replace files by taking the old one away first: gone is only what is still gone after so long */
  readonly grace: number;
  /** between looks round without any notice */
  readonly round: number;
}

export const usualPace: Pace = { quiet: 50, latest: 500, grace: 150, round: 2000 };

export async function watchRules(
  folder: RulesFolder,
  tell: (event: FileEvent) => void,
  pace: Pace = usualPace,
): Promise<Watch> {
  /** what is known to stand on disk */
  let known = await survey(folder);
  const watchers = new Map<string, FSWatcher>();
  let quiet: NodeJS.Timeout | undefined;
  let noticedAt: number | undefined;
  let looking: Promise<void> = Promise.resolve();
  let open = true;

  const look = () => {
    looking = looking.then(() => compare()).catch(() => undefined);
  };
  const notice = () => {
    if (!open) return;
    const now = performance.now();
    noticedAt ??= now;
    clearTimeout(quiet);
    quiet = setTimeout(look, Math.max(0, Math.min(pace.quiet, noticedAt + pace.latest - now)));
  };

  async function compare(): Promise<void> {
    noticedAt = undefined;
    const before = new Map(known);
    const found = await survey(folder);
    // saved by the service while the survey was under way: known better than the survey knows
    for (const [path, seen] of known) if (before.get(path) !== seen) found.set(path, seen);
    if (!open) return;
    for (const [path, { hash }] of found)
      if (known.get(path)?.hash !== hash) tell({ kind: 'file', path, hash });
    const gone = [...known].filter(([path]) => !found.has(path));
    known = found;
    for (const [path, seen] of gone) missing(path, seen);
    follow();
  }

  const missing = (path: string, seen: Seen) => {
    if (seen.missing === undefined) {
      known.set(path, { ...seen, missing: performance.now() });
      setTimeout(look, pace.grace).unref();
    } else if (performance.now() - seen.missing < pace.grace) known.set(path, seen);
    else tell({ kind: 'gone', path });
  };

  /** The folder and the folders in it; Node's own recursive watching loses folders that are made anew. */
  function follow(): void {
    const wanted = new Set(['', ...[...known.keys()].map((path) => path.split('/')[0] ?? '')]);
    for (const [name, watcher] of watchers) if (!wanted.has(name)) drop(name, watcher);
    for (const name of wanted) if (!watchers.has(name)) listen(name);
  }

  function listen(name: string): void {
    try {
      const watcher = watch(join(folder.root, name), { persistent: false }, notice);
      watchers.set(name, watcher);
      watcher.on('error', () => drop(name, watcher));
      // a folder that was replaced keeps its name and sends no more notices: its watcher is made anew
      watcher.on('change', (_, changed) => {
        if (name === '' && changed !== null) renew(String(changed));
      });
    } catch {
      // no notices to be had (limits of the system, network drives): the look round is left
    }
  }

  const renew = (name: string) => {
    const watcher = watchers.get(name);
    if (watcher !== undefined) drop(name, watcher);
  };
  const drop = (name: string, watcher: FSWatcher) => {
    watcher.close();
    if (watchers.get(name) === watcher) watchers.delete(name);
  };

  follow();
  const round = setInterval(async () => {
    if (open && (await isStale(folder, known))) look();
  }, pace.round);
  round.unref();
  return {
    wrote: (path, hash) => {
      known.set(path, { hash, mark: undefined, missing: undefined });
      tell({ kind: 'file', path, hash });
    },
    close: () => {
      open = false;
      clearTimeout(quiet);
      clearInterval(round);
      for (const [name, watcher] of watchers) drop(name, watcher);
    },
  };
}

interface Seen {
  readonly hash: string;
  /** size, times and number of the file when it was read; undefined where they were not asked */
  readonly mark: string | undefined;
  /** when it was first found missing */
  readonly missing: number | undefined;
}

async function survey(folder: RulesFolder): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const path of await folder.allPaths()) {
    const read = await readable(folder, path);
    if (read !== undefined) seen.set(path, read);
  }
  return seen;
}

async function readable(folder: RulesFolder, path: string): Promise<Seen | undefined> {
  const mark = await markOf(folder, path);
  try {
    const located = await folder.locate(path);
    const contents = located && (await folder.read(located));
    return contents && { hash: hashOf(contents.bytes), mark, missing: undefined };
  } catch {
    // there, and not to be read: that too is a state whose end is news
    return { hash: '', mark, missing: undefined };
  }
}

/** Cheap: names and marks only. A mark that was never taken is taken by looking. */
async function isStale(folder: RulesFolder, known: ReadonlyMap<string, Seen>): Promise<boolean> {
  const paths = await folder.allPaths().catch(() => undefined);
  if (paths === undefined) return false;
  if (paths.length !== known.size || paths.some((path) => !known.has(path))) return true;
  const marks = await Promise.all(paths.map((path) => markOf(folder, path)));
  return paths.some((path, at) => known.get(path)?.mark !== marks[at]);
}

async function markOf(folder: RulesFolder, path: string): Promise<string | undefined> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(join(folder.root, ...path.split('/')), {
      bigint: true,
    });
    return [size, mtimeNs, ctimeNs, ino].join(' ');
  } catch {
    return undefined;
  }
}

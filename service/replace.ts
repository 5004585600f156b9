/** Puts bytes in the place of a file all at once: whoever reads sees the old file or the new one, also after a power cut. */
import { randomBytes } from 'node:crypto';
import { link, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Replacement {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** permissions of the file that is replaced; undefined: there must be none, and one made meanwhile is not touched */
  readonly mode: number | undefined;
  /** asked last of all: is what is being replaced still what was edited? */
  readonly unchanged: () => Promise<boolean>;
}

/** False, and nothing done, where the target has become another meanwhile. */
export async function replaceFile({ target, bytes, mode, unchanged }: Replacement): Promise<boolean> {
  const folder = dirname(target);
  const beside = join(folder, `.${randomBytes(8).toString('hex')}.saving`);
  try {
    await writeThrough(beside, bytes, mode);
    if (!(await unchanged())) return false;
    if (mode === undefined) {
      if (!(await placeNew(beside, target))) return false;
    } else await patiently(() => rename(beside, target));
    await syncFolder(folder);
    return true;
  } finally {
    await unlink(beside).catch(() => undefined);
  }
}

async function writeThrough(file: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx', mode ?? 0o666);
  try {
    await handle.writeFile(bytes);
    // the mode given to open is cut by the umask; the file's own is not
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name for the new file fails where the name is taken, which a rename would not. */
async function placeNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // a disk without second names (FAT, some network drives)
    await patiently(() => rename(from, to));
    return true;
  }
}

/** On Windows a virus scanner or another program may hold the file for a moment. */
async function patiently(act: () => Promise<void>): Promise<void> {
  for (const pause of [20, 60, 200]) {
    try {
      return await act();
    } catch (error) {
      if (!['EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '')) throw error;
      await wait(pause);
    }
  }
  return act();
}

/** The new name itself must reach the disk; systems that cannot do this do it on their own. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Reading and saving the files of the rules folder. Saves of one file happen one after the other, never half. */
import { parse } from '../grammar/index.ts';
import { bytesOf, hashOf } from './bytes.ts';
import {
  type Changed,
  calendarFolder,
  type FileState,
  fileKind,
  isMeasureId,
  isWritable,
  type MeasureFiles,
  type MeasureList,
  type Saved,
  type SaveFile,
} from './contract.ts';
import type { Located, RulesFolder } from './folder.ts';
import { Refused } from './refused.ts';
import { replaceFile } from './replace.ts';

export interface Store {
  measures(): Promise<MeasureList>;
  measure(id: string): Promise<MeasureFiles>;
  file(path: string): Promise<FileState>;
  save(path: string, asked: SaveFile): Promise<Saved | Changed>;
  /** resolves when no save is under way */
  idle(): Promise<void>;
}

/** `written` hears of every save as soon as it stands on disk. */
export function openStore(folder: RulesFolder, written: (path: string, hash: string) => void): Store {
  const inTurn = turns();
  const titles = titleReader();
  return {
    measures: async () => ({
      measures: await Promise.all(
        (await folder.measureIds()).map(async (id) => ({ id, title: (await titles(folder, id)) ?? id })),
      ),
    }),
    measure: async (id) => {
      const paths = isMeasureId(id) ? await folder.paths(id) : [];
      if (paths.length === 0) throw new Refused('noSuchMeasure', { id });
      return { id, ...(await folder.states([...paths, ...(await folder.paths(calendarFolder))])) };
    },
    file: async (path) => {
      const state = await folder.state(path);
      if (state === undefined) throw new Refused('noSuchFile', { path });
      return state;
    },
    save: (path, asked) => inTurn.take(path, () => save(folder, path, asked, written)),
    idle: inTurn.idle,
  };
}

async function save(
  folder: RulesFolder,
  path: string,
  { text, base }: SaveFile,
  written: (path: string, hash: string) => void,
): Promise<Saved | Changed> {
  const kind = fileKind(path);
  if (kind === undefined) throw new Refused('badPath');
  if (!isWritable(kind)) throw new Refused('readOnly', { path });
  const bytes = bytesOf(text);
  const hash = hashOf(bytes);
  const located = await folder.locate(path);
  const target = located?.real ?? (await folder.placeFor(path));
  if (located?.writable === false) throw new Refused('readOnly', { path });
  const now = await folder.state(path);
  // the same save once more, because its answer was lost
  if (now?.hash === hash) return { kind: 'saved', path, hash };
  if (now?.hash !== base || (now === undefined) !== (located === undefined))
    return { kind: 'changed', path, now };
  if (!(await write(folder, { path, located, target, bytes, base })))
    return { kind: 'changed', path, now: await folder.state(path) };
  written(path, hash);
  return { kind: 'saved', path, hash };
}

interface Write {
  readonly path: string;
  readonly located: Located | undefined;
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly base: string | undefined;
}

async function write(folder: RulesFolder, { path, located, target, bytes, base }: Write): Promise<boolean> {
  const mode = located && (await folder.read(located))?.mode;
  const unchanged = async () => (await folder.state(path))?.hash === base;
  try {
    return await replaceFile({ target, bytes, mode, unchanged });
  } catch (error) {
    if (error instanceof Refused) throw error;
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Refused(why === 'ENOSPC' || why === 'EDQUOT' ? 'diskFull' : 'unwritable', { path, why });
  }
}

/** One after the other for each key; a failure does not hold up the next. */
function turns() {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: <T>(key: string, act: () => Promise<T>): Promise<T> => {
      const turn = (last.get(key) ?? Promise.resolve()).then(act, act);
      last.set(key, turn);
      const leave = () => last.get(key) === turn && last.delete(key);
      turn.then(leave, leave);
      return turn;
    },
    idle: async () => {
      while (last.size > 0) await Promise.allSettled(last.values());
    },
  };
}

/** The title in the head of the newest rule file, read anew only when the file is another. */
function titleReader() {
  const known = new Map<string, string | undefined>();
  return async (folder: RulesFolder, id: string): Promise<string | undefined> => {
    const newest = (await folder.paths(id)).filter((path) => fileKind(path) === 'rules').at(-1);
    const { files } = await folder.states(newest === undefined ? [] : [newest]);
    const [file] = files;
    if (file === undefined) return undefined;
    if (!known.has(file.hash)) known.set(file.hash, titleOf(file));
    return known.get(file.hash);
  };
}

const titleOf = ({ path, text }: FileState): string | undefined =>
  parse(text, { file: path }).tree.header.title?.text;

/** The rules folder on disk: which files of it exist for the service, and what stands in them. Nothing outside it does. */
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { hashOf, textOf } from './bytes.ts';
import {
  calendarFolder,
  type FileState,
  fileKind,
  isMeasureId,
  isWritable,
  largestFile,
  type UnreadableFile,
} from './contract.ts';
import { Refused } from './refused.ts';

/** A file that is there, by its real place. */
export interface Located {
  readonly path: string;
  readonly real: string;
  readonly writable: boolean;
}

export interface Contents {
  readonly bytes: Uint8Array;
  /** permissions, as chmod takes them */
  readonly mode: number;
}

export class RulesFolder {
  /** with every link on the way to it followed */
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Folders that hold at least one rule file or case set. */
  async measureIds(): Promise<readonly string[]> {
    const names = (await this.namesIn('')).filter(isMeasureId);
    const held = await Promise.all(names.map(async (name) => (await this.paths(name)).some(isRules)));
    return names.filter((_, at) => held[at]);
  }

  /** Every file of a folder that exists for the service, in the order of names. */
  async paths(folder: string): Promise<readonly string[]> {
    return (await this.namesIn(folder)).map((name) => `${folder}/${name}`).filter(isKnown);
  }

  /** Every file of the whole folder. */
  async allPaths(): Promise<readonly string[]> {
    const names = await this.namesIn('');
    const folders = names.filter((name) => isMeasureId(name) || name === calendarFolder);
    return (await Promise.all(folders.map((folder) => this.paths(folder)))).flat();
  }

  /** Undefined where there is no such file. A link may lead elsewhere in the folder, to a file of a known kind. */
  async locate(path: string): Promise<Located | undefined> {
    const kind = fileKind(path);
    if (kind === undefined) throw new Refused('badPath');
    const named = join(this.root, ...path.split('/'));
    const real = await ifThere(realpath(named), path);
    if (real === undefined) {
      if ((await ifThere(lstat(named), path)) !== undefined) throw new Refused('outside', { path });
      return undefined;
    }
    const realKind = fileKind(this.within(real) ?? '');
    if (realKind === undefined || !(await lstat(real)).isFile()) throw new Refused('outside', { path });
    return { path, real, writable: isWritable(kind) && isWritable(realKind) };
  }

  /** Where a new file of this path would stand: its measure's folder must be there, and be a folder of its own. */
  async placeFor(path: string): Promise<string> {
    const [id = '', name = ''] = path.split('/');
    const folder = await ifThere(realpath(join(this.root, id)), path);
    if (folder === undefined) throw new Refused('noSuchMeasure', { id });
    if (!isMeasureId(this.within(folder) ?? '')) throw new Refused('outside', { path });
    return join(folder, name);
  }

  /** The bytes of a file, or undefined where it has gone meanwhile. */
  async read({ real, path }: Located): Promise<Contents | undefined> {
    const handle = await ifThere(open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)), path);
    if (handle === undefined) return undefined;
    try {
      const { size, mode } = await handle.stat();
      if (size > largestFile) throw new Refused('overLimit', { path, limit: largestFile / 1024 / 1024 });
      return { bytes: await handle.readFile(), mode: mode & 0o7777 };
    } catch (error) {
      throw error instanceof Refused ? error : new Refused('unreadable', { path, why: codeOf(error) });
    } finally {
      await handle.close();
    }
  }

  /** What stands in a file, or undefined where there is none; refused where it is no text. */
  async state(path: string): Promise<FileState | undefined> {
    const located = await this.locate(path);
    const contents = located && (await this.read(located));
    if (located === undefined || contents === undefined) return undefined;
    const { bytes } = contents;
    return { path, text: textOf(bytes, path), hash: hashOf(bytes), writable: located.writable };
  }

  /** The same for a list of files, each either shown or said why not. */
  async states(paths: readonly string[]): Promise<{
    readonly files: readonly FileState[];
    readonly unreadable: readonly UnreadableFile[];
  }> {
    const read = await Promise.all(paths.map((path) => this.stateOrWhy(path)));
    const present = read.filter((each) => each !== undefined);
    return {
      files: present.filter((each) => 'text' in each),
      unreadable: present.filter((each) => 'why' in each),
    };
  }

  private async stateOrWhy(path: string): Promise<FileState | UnreadableFile | undefined> {
    try {
      return await this.state(path);
    } catch (error) {
      if (error instanceof Refused) return { path, why: error.refusal };
      throw error;
    }
  }

  private async namesIn(folder: string): Promise<readonly string[]> {
    const real = await ifThere(realpath(join(this.root, folder)), folder);
    // the rules folder itself out of reach is not the same as empty
    if (real === undefined && folder === '')
      throw new Refused('unreadable', { path: this.root, why: 'ENOENT' });
    // a folder that is a link to somewhere else is not looked into
    if (real === undefined || this.within(real) !== folder) return [];
    try {
      return (await readdir(real)).sort();
    } catch (error) {
      if (codeOf(error) === 'ENOTDIR' || codeOf(error) === 'ENOENT') return [];
      throw new Refused('unreadable', { path: folder, why: codeOf(error) });
    }
  }

  /** The path of a real place inside the folder, with slashes, or undefined where it is outside. */
  private within(real: string): string | undefined {
    const from = relative(this.root, real);
    return from === '..' || from.startsWith(`..${sep}`) || isAbsolute(from)
      ? undefined
      : from.split(sep).join('/');
  }
}

async function ifThere<T>(asked: Promise<T>, path: string): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new Refused(code === 'ELOOP' ? 'outside' : 'unreadable', { path, why: code });
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
const isKnown = (path: string): boolean => fileKind(path) !== undefined;
const isRules = (path: string): boolean => path.endsWith('.tiao');

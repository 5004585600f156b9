/** News of the folder → which files are worth looking at. Nothing is learned from the news itself but that. */
import { fileKind } from '../../service/contract.ts';
import type { News, Transport } from './parts.ts';
import type { Sheet } from './sheet.ts';

export interface HearingParts {
  readonly measure: string;
  readonly transport: Transport;
  readonly sheetAt: (path: string) => Sheet | undefined;
  /** every path of which anything was ever seen */
  readonly paths: () => Iterable<string>;
  readonly look: (path: string, hash: string | undefined) => void;
  readonly reached: (isReachable: boolean) => void;
}

/** Gives the function that ends it. */
export function startHearing({
  measure,
  transport,
  sheetAt,
  paths,
  look,
  reached,
}: HearingParts): () => void {
  let over = false;

  function hear(news: News): void {
    if (news.kind === 'connected') void compare();
    else if (news.kind === 'lost') reached(false);
    else if (isOurs(news.path)) consider(news.path, news.kind === 'file' ? news.hash : undefined);
  }

  const isOurs = (path: string) => path.startsWith(`${measure}/`) || fileKind(path) === 'calendar';

  /** Our own saves come back as news of what is known. */
  function consider(path: string, hash: string | undefined): void {
    const sheet = sheetAt(path);
    const isKnown =
      sheet !== undefined &&
      sheet.underneath === undefined &&
      sheet.trouble === undefined &&
      sheet.base?.hash === hash;
    if (!isKnown) look(path, hash);
  }

  /** After a time without news. */
  async function compare(): Promise<void> {
    const now = await transport.measure(measure).catch(() => undefined);
    if (now === undefined || over) return;
    reached(true);
    const hashes = new Map<string, string | undefined>(now.files.map(({ path, hash }) => [path, hash]));
    for (const { path } of now.unreadable) hashes.set(path, undefined);
    for (const path of new Set([...hashes.keys(), ...paths()])) consider(path, hashes.get(path));
  }

  const stop = transport.listen(hear);
  return () => {
    over = true;
    stop();
  };
}

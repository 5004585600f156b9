/** Everywhere a thing is spoken of; of a clause also where what lies in it is. */
import { clauseContains, sameClause } from '../../grammar/index.ts';
import type { FileSnapshot, Snapshot } from '../analysis/snapshot.ts';
import { lineAround, type Opened, openedFile } from './file.ts';
import { mentionAt, mentionsIn } from './mentions.ts';
import type { Location } from './questions.ts';
import { homesOf } from './same-declaration.ts';
import { type Mention, sameThing, type Thing } from './things.ts';

interface Place {
  readonly path: string;
  readonly offset: number;
}

export function references(snapshot: Snapshot, { path, offset }: Place): readonly Location[] {
  const opened = openedFile(snapshot, path);
  const thing = opened && mentionAt(mentionsIn(opened), offset)?.thing;
  return thing === undefined
    ? []
    : mentionsOf(snapshot, opened!, thing).map(({ file, span }) => locationOf(file, span));
}

export interface Found extends Mention {
  readonly file: FileSnapshot;
}

/** In its own version first, file by file. */
export function mentionsOf(snapshot: Snapshot, opened: Opened, thing: Thing): readonly Found[] {
  const homes = homesOf(snapshot, opened, thing).toSorted(
    (a, b) => Number(b.version === opened.version) - Number(a.version === opened.version),
  );
  return homes.flatMap(({ version, files }) =>
    files.flatMap((file) =>
      mentionsIn({ file, version })
        .filter((mention) => speaksOf(mention.thing, thing))
        .map((mention) => ({ ...mention, file })),
    ),
  );
}

function speaksOf(thing: Thing, asked: Thing): boolean {
  if (thing.kind === 'clause' && asked.kind === 'clause')
    return sameClause(thing.clause, asked.clause) || clauseContains(asked.clause, thing.clause);
  return sameThing(thing, asked);
}

export const locationOf = (file: FileSnapshot, span: Mention['span']): Location => ({
  path: file.path,
  span,
  line: lineAround(file.source, span.start),
});

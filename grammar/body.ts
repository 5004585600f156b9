/** All chunks of a file together: its blocks in order, and what is wrong with them. */
import { type Chunk, chunksIn, isUntouched, readChunk } from './chunks.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import { moved, movedBlock, movedDiagnostics } from './moved.ts';
import type { Span } from './span.ts';
import type { Block } from './tree.ts';
import { unknownNames } from './unknown.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Body {
  readonly blocks: readonly Block[];
  readonly odd: readonly Diagnostic[];
  readonly ofWords: readonly Diagnostic[];
  readonly ofBlocks: readonly Diagnostic[];
  /** for the next reading */
  readonly chunks: readonly Placed[];
}

/** A chunk where it stands now, which may be elsewhere than where it was read. */
interface Placed {
  readonly chunk: Chunk;
  readonly at: number;
  readonly blocks: () => readonly Block[];
}

/** What an earlier reading has, and the names that have come or gone since: undefined where they are too many to ask. */
export interface Earlier {
  readonly chunks: readonly Placed[];
  readonly names: readonly string[];
}

export function readBody(
  text: string,
  body: Span,
  vocabulary: Vocabulary,
  file: string,
  mistakes: number,
  earlier: Earlier | undefined,
): Body {
  const chunks = placedChunks(text, chunksIn(text, body), vocabulary, file, earlier);
  const ofWords = [
    ...chunks.flatMap(({ chunk, at }) => movedDiagnostics(chunk.ofWords, at - chunk.at)),
    ...unknownIn(chunks, vocabulary, file),
  ];
  const odd = chunks.flatMap(({ chunk, at }) => movedDiagnostics(chunk.odd, at - chunk.at));
  return { ...readAll(chunks, mistakes + ofWords.length + odd.length), odd, ofWords, chunks };
}

/** Beyond so many mistakes nobody reads on: what follows is left aside. */
function readAll(chunks: readonly Placed[], mistakes: number): Pick<Body, 'blocks' | 'ofBlocks'> {
  const blocks: Block[] = [];
  const ofBlocks: Diagnostic[] = [];
  for (const placed of chunks) {
    if (mistakes + ofBlocks.length >= limits.mistakes) break;
    const { chunk, at } = placed;
    ofBlocks.push(...movedDiagnostics(chunk.read().diagnostics, at - chunk.at));
    blocks.push(...placed.blocks());
  }
  return { blocks, ofBlocks };
}

/** Chunks before and behind the words that changed are those of the earlier reading. */
function placedChunks(
  text: string,
  places: readonly Span[],
  vocabulary: Vocabulary,
  file: string,
  earlier: Earlier | undefined,
): readonly Placed[] {
  const known = earlier?.chunks ?? [];
  const same = (place: Span | undefined, placed: Placed | undefined): placed is Placed =>
    place !== undefined && placed !== undefined && isSame(text, place, placed.chunk, earlier!.names);
  let before = 0;
  while (same(places[before], known[before])) before++;
  const most = Math.min(places.length, known.length) - before;
  let behind = 0;
  while (behind < most && same(places.at(-1 - behind), known.at(-1 - behind))) behind++;
  return places.map(({ start, end }, position) => {
    const fromEnd = places.length - position;
    if (position < before) return moveTo(known[position]!, start);
    if (fromEnd <= behind) return moveTo(known[known.length - fromEnd]!, start);
    // a name in the 名称 may have changed chunks in the middle of many that it has not
    const own = known.length === places.length ? known[position] : undefined;
    if (same(places[position], own)) return moveTo(own, start);
    return placedAt(readChunk(text, { start, end }, vocabulary, file), start);
  });
}

function isSame(text: string, { start, end }: Span, chunk: Chunk, names: readonly string[]): boolean {
  return (
    chunk.words.length === end - start && text.startsWith(chunk.words, start) && isUntouched(chunk, names)
  );
}

const moveTo = (placed: Placed, at: number): Placed =>
  placed.at === at ? placed : placedAt(placed.chunk, at);

function placedAt(chunk: Chunk, at: number): Placed {
  let blocks: readonly Block[] | undefined;
  return {
    chunk,
    at,
    blocks: () => {
      blocks ??= chunk.read().blocks.map((block) => movedBlock(block, at - chunk.at));
      return blocks;
    },
  };
}

/** A word nobody declared is told once, wherever else it stands. */
function unknownIn(chunks: readonly Placed[], vocabulary: Vocabulary, file: string): readonly Diagnostic[] {
  if (!chunks.some(({ chunk }) => chunk.hasUnknown)) return [];
  const tokens = chunks.flatMap(({ chunk, at }) =>
    chunk.unknown.map((token) => tokenAt(token, at - chunk.at)),
  );
  return unknownNames(tokens, vocabulary, file);
}

const tokenAt = (token: Token, by: number): Token =>
  by === 0
    ? token
    : {
        ...token,
        payload: moved(token.payload, by),
        startOffset: token.startOffset + by,
        endOffset: token.endOffset! + by,
      };

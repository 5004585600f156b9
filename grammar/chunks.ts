/**
 * The blocks of a file, cut at the lines where one surely begins: no word and no quotation runs over such a line, so
 * each chunk is read for itself, and one that has been read stays read while its words are the same.
 */
import { oddCharacters } from './characters.ts';
import type { Diagnostic } from './diagnostic.ts';
import { lex, type Token } from './lexer.ts';
import { readBlock, strayWords } from './parser/build.ts';
import { outline } from './parser/outline.ts';
import type { Builder } from './parser/piece.ts';
import { type Span, span } from './span.ts';
import { Shape } from './tokens.ts';
import type { Block } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Chunk {
  readonly words: string;
  /** where it stood when it was read; all its spans are of that place */
  readonly at: number;
  readonly odd: readonly Diagnostic[];
  readonly ofWords: readonly Diagnostic[];
  /** words nobody declared with their neighbours, and its first and last word, in order */
  readonly unknown: readonly Token[];
  readonly hasUnknown: boolean;
  /** its blocks, read when first asked for */
  readonly read: () => ReadChunk;
}

export interface ReadChunk {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
}

/** 【…】, 断言「…」, 案例「…」, 底案「…」 at the beginning of a line: 分歧 could stand in a quotation over several lines. */
const beginning = /\n(?=[^\S\n]*(?:【|(?:断言|案例|底案)[^\S\n]*「))/g;

export function chunksIn(text: string, body: Span): readonly Span[] {
  const starts = [body.start];
  beginning.lastIndex = body.start;
  for (let found = beginning.exec(text); found !== null; found = beginning.exec(text)) {
    starts.push(found.index + 1);
  }
  return body.start === body.end ? [] : starts.map((start, at) => span(start, starts[at + 1] ?? body.end));
}

export function readChunk(text: string, place: Span, vocabulary: Vocabulary, file: string): Chunk {
  const words = text.slice(place.start, place.end);
  const { tokens, diagnostics } = lex(text, place, 'body', vocabulary, file);
  const isTold = tokens.map(({ tokenType }) => tokenType === Shape.Unknown);
  const last = tokens.length - 1;
  const nearUnknown = (at: number) => isTold[at - 1] || isTold[at] || isTold[at + 1];
  return {
    words,
    at: place.start,
    odd: oddIn(words, place.start, file),
    ofWords: diagnostics,
    unknown: tokens.filter((_, at) => at === 0 || at === last || nearUnknown(at)),
    hasUnknown: isTold.includes(true),
    read: once(() => blocksOf(tokens, file)),
  };
}

/** Whether a chunk is cut as before when these names come or go. */
export const isUntouched = ({ words }: Chunk, names: readonly string[]): boolean =>
  !names.some((name) => words.includes(name));

function oddIn(words: string, at: number, file: string): readonly Diagnostic[] {
  return oddCharacters(words, file).map((each) => ({
    ...each,
    span: span(each.span.start + at, each.span.end + at),
  }));
}

function blocksOf(tokens: readonly Token[], file: string): ReadChunk {
  const builder: Builder = { file, diagnostics: [] };
  const { before, blocks } = outline(tokens);
  for (const [stray] of before) if (stray) builder.diagnostics.push(strayWords(stray, file));
  return {
    blocks: blocks.flatMap((block) => readBlock(block, builder) ?? []),
    diagnostics: builder.diagnostics,
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  let left: (() => T) | undefined = make;
  return () => {
    made ??= { it: left!() };
    left = undefined;
    return made.it;
  };
}

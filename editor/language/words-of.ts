/** The words of a file, cut as the parser cuts them: head, the conditions inside 名称, and the blocks. */

import type { Declaration, Span, Vocabulary } from '../../grammar/index.ts';
import { type Context, lex, type Token } from '../../grammar/lexer.ts';
import { type BlockOutline, outline } from '../../grammar/parser/outline.ts';
import { namesRegion, type Regions } from '../../grammar/region.ts';
import type { TokenType } from '../../grammar/tokens.ts';
import { Name, type NameRole, Shape, Word } from '../../grammar/tokens.ts';
import { type FixedWordName, fixedWords } from '../../grammar/words.ts';
import type { FileSnapshot } from '../analysis/snapshot.ts';

export interface WordsOf {
  readonly regions: Regions;
  /** every word outside the declarations' own parts, in the order of the text */
  readonly all: readonly Token[];
  readonly head: readonly Token[];
  readonly blocks: readonly BlockOutline[];
}

const known = new WeakMap<FileSnapshot, WordsOf>();

export function wordsOf(file: FileSnapshot): WordsOf {
  const before = known.get(file);
  if (before !== undefined) return before;
  const { source, vocabulary } = file;
  const regions = namesRegion(source);
  const cut = (at: Span, context: Context = 'body') => wordsIn(source, at, vocabulary, context);
  const head = cut(regions.head, 'head');
  const body = cut(regions.body);
  const inside = file.tree.names.flatMap(partsInside).flatMap((at) => cut(at));
  const words = { regions, all: [...head, ...inside, ...body], head, blocks: outline(body).blocks };
  known.set(file, words);
  return words;
}

export const wordsIn = (
  source: string,
  at: Span,
  vocabulary: Vocabulary,
  context: Context = 'body',
): readonly Token[] => lex(source, at, context, vocabulary, '').tokens;

/** The condition of 只在…时填 and the day of 适用日为…. */
function partsInside(declaration: Declaration): readonly Span[] {
  if (declaration.kind === 'fact' && declaration.guard) return [declaration.guard.span];
  return declaration.kind === 'act' && declaration.applicability ? [declaration.applicability.span] : [];
}

export const endOf = (token: Token): number => token.startOffset + token.image.length;
export const spanOf = (token: Token): Span => ({ start: token.startOffset, end: endOf(token) });

/** The word at an offset; between two words the one that begins there. */
export function wordAt(words: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.startOffset <= offset) low = middle + 1;
    else high = middle;
  }
  const found = words[low - 1];
  return found !== undefined && offset <= endOf(found) ? found : undefined;
}

const roles: ReadonlyMap<TokenType, NameRole> = new Map(
  (Object.keys(Name) as NameRole[]).map((role) => [Name[role], role]),
);
const fixed: ReadonlyMap<TokenType, FixedWordName> = new Map(
  (Object.keys(fixedWords) as FixedWordName[]).map((name) => [Word[name], name]),
);

export const roleOf = (type: TokenType): NameRole | undefined => roles.get(type);
export const fixedWordOf = (type: TokenType): FixedWordName | undefined => fixed.get(type);

/** What a declared name is without the 『』 that set it apart. */
export const nameIn = ({ image }: Token): string => image.replace(/^『|』$/g, '');

export function nameSpan(token: Token): Span {
  const { start, end } = spanOf(token);
  return token.image.startsWith('『') ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Inside 「…」, which may still be open. */
export function insideQuotes(token: Token): Span {
  const { start, end } = spanOf(token);
  return { start: start + 1, end: Math.max(start + 1, token.image.endsWith('」') ? end - 1 : end) };
}

export const wordsInQuotes = ({ image }: Token): string => image.replace(/^「|」$/g, '');

export const isQuoted = (token: Token | undefined): token is Token => token?.tokenType === Shape.Quoted;

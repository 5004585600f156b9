/**
 * Cuts the words of a file into pieces: head sentences, and blocks with their quotations and sentences. A piece ends
 * at 。 or where the next block begins, so that one mistake spoils one sentence and nothing after it.
 */

import type { Token } from '../lexer.ts';
import { Name, readingNames, Shape, Word } from '../tokens.ts';

export type Piece =
  | { readonly kind: 'sentence' | 'quote' | 'remark'; readonly tokens: readonly Token[] }
  | { readonly kind: 'head' | 'statement' | 'expectations'; readonly tokens: readonly Token[] };

export interface Outline {
  /** what stands before the first block: the head of the file, or words that belong to no block */
  readonly before: readonly (readonly Token[])[];
  readonly blocks: readonly BlockOutline[];
}

export interface BlockOutline {
  readonly kind: 'clause' | 'reading' | 'assertion' | 'case' | 'base' | 'remark';
  readonly tokens: readonly Token[];
}

/** Blocks begin with 【条号】, or with 断言, 案例, 底案, 分歧 where a sentence may begin. */
export function outline(tokens: readonly Token[]): Outline {
  const before: Token[] = [];
  const blocks: { kind: BlockOutline['kind']; tokens: Token[] }[] = [];
  for (const [at, token] of tokens.entries()) {
    const opened = blocks.at(-1);
    const kind = blockKind(tokens, at, opened?.kind);
    if (kind !== undefined) blocks.push({ kind, tokens: [token] });
    else if (opened === undefined) before.push(token);
    else opened.tokens.push(token);
  }
  return { before: sentences(before), blocks };
}

function blockKind(
  tokens: readonly Token[],
  at: number,
  inside: BlockOutline['kind'] | undefined,
): BlockOutline['kind'] | undefined {
  const token = tokens[at]!;
  if (token.tokenType === Shape.ClauseMark) return 'clause';
  if (token.tokenType === Shape.Remark) return inside === 'clause' ? undefined : 'remark';
  const free = token.startsLine || tokens[at - 1]?.tokenType === Word.Stop;
  const next = tokens[at + 1]?.tokenType;
  if (!free || next === undefined) return undefined;
  if (token.tokenType === Word.Reading) return next === Shape.Id ? 'reading' : undefined;
  return next === Shape.Quoted ? named.get(token.tokenType) : undefined;
}

const named: ReadonlyMap<unknown, BlockOutline['kind']> = new Map([
  [Word.Assertion, 'assertion'],
  [Word.Case, 'case'],
  [Word.Base, 'base'],
]);

/** The quotations, sentences and remarks under 【条号】. */
export function clausePieces(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const rest = tokens.slice(1);
  for (let at = 0; at < rest.length; ) {
    const kind = rest[at]!.tokenType === Shape.Remark ? 'remark' : isQuote(rest, at) ? 'quote' : 'sentence';
    const end = kind === 'sentence' ? sentenceEnd(rest, at) : at + 1;
    const taken = rest.slice(at, end);
    pieces.push({ kind, tokens: kind === 'remark' ? taken : taken.filter(notRemark) });
    if (kind === 'sentence') pieces.push(...taken.filter(isRemark).map(asRemark));
    at = end;
  }
  return pieces;
}

/** The head, the statements and the expectations of a case. */
export function casePieces(tokens: readonly Token[]): readonly Piece[] {
  const headEnd = caseHeadEnd(tokens);
  const head: Piece = { kind: 'head', tokens: tokens.slice(0, headEnd) };
  const rest = sentences(tokens.slice(headEnd)).map((sentence): Piece => {
    return {
      kind: sentence[0]?.tokenType === Word.Expected ? 'expectations' : 'statement',
      tokens: sentence,
    };
  });
  return [head, ...rest];
}

/** A head ends with its colon. Where that is missing, the next statement shows: in a head a mark would stand before it. */
function caseHeadEnd(tokens: readonly Token[]): number {
  for (let at = 2; at < tokens.length; at++) {
    const { tokenType } = tokens[at]!;
    if (tokenType === Word.Colon || tokenType === Word.Stop) return at + 1;
    if (opensStatement.has(tokenType) && endsHeadPart.has(tokens[at - 1]!.tokenType)) return at;
  }
  return tokens.length;
}

const opensStatement: ReadonlySet<unknown> = new Set([
  Word.WholeCase,
  Word.Expected,
  Shape.Quoted,
  Shape.Ordinal,
  Name.List,
]);
const endsHeadPart: ReadonlySet<unknown> = new Set([Shape.Quoted, Shape.Id, Shape.Date, ...readingNames]);

function sentences(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = sentenceEnd(tokens, at);
    found.push(tokens.slice(at, end));
    at = end;
  }
  return found;
}

const isRemark = (token: Token): boolean => token.tokenType === Shape.Remark;
const notRemark = (token: Token): boolean => !isRemark(token);
const asRemark = (token: Token): Piece => ({ kind: 'remark', tokens: [token] });

/** A quotation at the beginning of a sentence is one of the text, unless it is the title of a repealed document. */
function isQuote(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.tokenType === Shape.Quoted && tokens[at + 1]?.tokenType !== Word.Open;
}

/** A list of items goes on after 。 where the next word is a number of one; a table ends with its last row. */
function sentenceEnd(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) {
    const { tokenType } = tokens[at]!;
    if (tokenType === Word.Stop && tokens[at + 1]?.tokenType !== Shape.ItemNumber) return at + 1;
    if (at > from && tokenType === Word.Expected) return at;
    if (tokenType === Word.AsTable) {
      const end = tableEnd(tokens, at);
      if (!afterTable.has(tokens[end]?.tokenType)) return end;
      at = end - 1;
    }
  }
  return tokens.length;
}

/** What may still follow the last row in the same sentence: ，四舍五入到元。 */
const afterTable: ReadonlySet<unknown> = new Set([Word.Comma, Word.Stop, undefined]);

/** Rows have as many bars as the head; where one row has ended and no bar follows, the table ends. */
function tableEnd(tokens: readonly Token[], from: number): number {
  let head: number | undefined;
  let bars = 0;
  for (let at = from; at < tokens.length; at++) {
    const { tokenType } = tokens[at]!;
    if (tokenType === Word.Stop) return at;
    if (tokenType !== Word.Bar) continue;
    bars++;
    const another = tokens[at + 1]?.tokenType === Word.Bar;
    if (another) head ??= bars;
    if (head !== undefined && bars >= head && !another) return at + 1;
    if (another) bars = 0;
  }
  return tokens.length;
}

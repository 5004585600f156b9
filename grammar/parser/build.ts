/** Words to blocks: each piece goes through its rule of the parser (piece.ts) into its place in the tree. */
import type { ClauseRef } from '../clause.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Token } from '../lexer.ts';
import { problem } from '../messages/index.ts';
import { cover, type Span } from '../span.ts';
import type { Block, CaseBlock, ClauseBlock, Quote, RemarkBlock, Sentence } from '../tree.ts';
import type { HeaderPart } from './blocks.ts';
import { type BlockOutline, casePieces, clausePieces, type Piece } from './outline.ts';
import { type Builder, readPiece, readSentences } from './piece.ts';
import { tokenSpan } from './problems.ts';

export function readHeaderPart(tokens: readonly Token[], into: Builder): HeaderPart | undefined {
  return readPiece((at) => at.header, tokens, into);
}

export function readBlock(block: BlockOutline, into: Builder): Block | undefined {
  switch (block.kind) {
    case 'clause':
      return readClause(block.tokens, into);
    case 'reading':
      return readPiece((at) => at.readingBlock, block.tokens, into);
    case 'assertion':
      return readPiece((at) => at.assertionBlock, block.tokens, into);
    case 'remark':
      return readRemark(block.tokens, into);
    case 'base':
    case 'case':
      return readCase(block, into);
  }
}

function readClause(tokens: readonly Token[], into: Builder): ClauseBlock | undefined {
  const clause = tokens[0]!.payload as ClauseRef | undefined;
  const quotes: Quote[] = [];
  const sentences: Sentence[] = [];
  for (const piece of clausePieces(tokens)) {
    const quote = piece.kind === 'quote' ? readPiece((at) => at.quote, piece.tokens, into) : undefined;
    if (piece.kind !== 'quote') sentences.push(...readSentence(piece, into));
    if (quote) quotes.push(quote);
  }
  return clause && { kind: 'clause', clause, quotes, sentences, span: spanOf(tokens) };
}

function readSentence(piece: Piece, into: Builder): readonly Sentence[] {
  if (piece.kind === 'remark') return [remarkOf(piece.tokens[0]!)];
  return readSentences((at) => at.sentence, piece.tokens, into);
}

const remarkOf = (token: Token): RemarkBlock => ({
  kind: 'remark',
  text: token.image.slice(1).trim(),
  span: tokenSpan(token),
});

/** A remark stands alone; words after it on the next line belong to no block. */
function readRemark(tokens: readonly Token[], into: Builder): RemarkBlock {
  const stray = tokens[1];
  if (stray) into.diagnostics.push(strayWords(stray, into.file));
  return remarkOf(tokens[0]!);
}

export const strayWords = (token: Token, file: string): Diagnostic =>
  problem('SYN113', { file, span: tokenSpan(token) }, { found: token.image });

function readCase({ kind, tokens }: BlockOutline, into: Builder): Block | undefined {
  const pieces = casePieces(tokens);
  const of = (wanted: Piece['kind']): readonly Piece[] => pieces.filter((piece) => piece.kind === wanted);
  const head = readPiece((at) => at.caseHead, of('head')[0]?.tokens ?? [], into);
  const statements = of('statement').flatMap((piece) =>
    readSentences((at) => at.statement, piece.tokens, into),
  );
  const expectations = of('expectations').flatMap((piece) =>
    readSentences((at) => at.expectations, piece.tokens, into).flat(),
  );
  if (head === undefined) return undefined;
  const span = spanOf(tokens);
  if (kind === 'base') return { kind, name: head.name, base: head.base, statements, span };
  return { ...head, kind: 'case', statements, expectations, span } satisfies CaseBlock;
}

const spanOf = (tokens: readonly Token[]): Span => cover(tokenSpan(tokens[0]!), tokenSpan(tokens.at(-1)!));

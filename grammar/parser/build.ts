/** Words to blocks: each piece goes through its rule of the parser; what fails is left out and told once. */
import type { ParserMethod, TokenType } from 'chevrotain';
import type { ClauseRef } from '../clause.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Token } from '../lexer.ts';
import { limits } from '../limits.ts';
import { problem } from '../messages/index.ts';
import { cover, type Span } from '../span.ts';
import { Shape, Word } from '../tokens.ts';
import type { Block, CaseBlock, ClauseBlock, Quote, RemarkBlock, Sentence, Statement } from '../tree.ts';
import { FileParser, type HeaderPart } from './blocks.ts';
import { type Follow, followOf } from './follow.ts';
import { type BlockOutline, casePieces, clausePieces, type Piece } from './outline.ts';
import { syntaxProblem, tokenSpan } from './problems.ts';

/**
 * One parser serves the whole program: building it takes 50 ms. Chevrotain keeps the input in it, so every use sets
 * the input first and reads the result before anybody else can.
 */
const parser = new FileParser();

/** What may stand after what, in every sentence the parser knows. */
export const allowedAfter: Follow = followOf(parser.getGAstProductions());

const marks: ReadonlySet<TokenType> = new Set([
  ...([
    Word.Comma,
    Word.Semicolon,
    Word.Stop,
    Word.Colon,
    Word.Pause,
    Word.Open,
    Word.Close,
    Word.Bar,
  ] as const),
  Shape.Quoted,
]);

/** Fixed words after which nothing but a mark may stand. */
export const onlyBeforeMark: ReadonlySet<TokenType> = new Set(
  Object.values(Word).filter(
    (type) => !marks.has(type) && [...(allowedAfter.get(type) ?? [])].every((next) => marks.has(next)),
  ),
);

export interface Builder {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

/** Runs one rule over one piece; undefined where the piece has a mistake. */
export function readPiece<T>(
  rule: (parser: FileParser) => ParserMethod<[], T>,
  tokens: readonly Token[],
  into: Builder,
): T | undefined {
  const { file, diagnostics } = into;
  if (diagnostics.length >= limits.mistakes) return undefined;
  const beyond = tooLarge(tokens, file);
  if (beyond) diagnostics.push(beyond);
  if (beyond || tokens.some(unreadable)) return undefined;
  const told: Diagnostic[] = [];
  parser.input = tokens as Token[];
  parser.report = (span, make) => told.push(make({ file, span }));
  const result = rule(parser).call(parser);
  const [error] = parser.errors;
  if (error) diagnostics.push(syntaxProblem(error, tokens, file));
  else diagnostics.push(...told);
  return error ? undefined : result;
}

/** The lexer has told of it already. */
const unreadable = (token: Token): boolean =>
  token.tokenType === Shape.Unknown || (token.tokenType === Shape.ClauseMark && token.payload === undefined);

const operators = new Set([Word.Plus, Word.Minus, Word.Times, Word.Divided, Word.After, Word.Back]);

/** The parser goes down into brackets and the tree is as deep as its operators, so both are bounded. */
function tooLarge(tokens: readonly Token[], file: string): Diagnostic | undefined {
  let depth = 0;
  let chain = 0;
  for (const token of tokens) {
    if (token.tokenType === Word.Open) depth++;
    if (token.tokenType === Word.Close) depth--;
    if (token.tokenType === Word.Comma || token.tokenType === Word.Semicolon) chain = 0;
    if (operators.has(token.tokenType)) chain++;
    const place = { file, span: tokenSpan(token) };
    if (depth > limits.nesting) return problem('SYN109', place, { limit: String(limits.nesting) });
    if (chain > limits.operators) return problem('SYN110', place, { limit: String(limits.operators) });
  }
  return undefined;
}

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
    const sentence = piece.kind === 'quote' ? undefined : readSentence(piece, into);
    if (quote) quotes.push(quote);
    if (sentence) sentences.push(sentence);
  }
  return clause && { kind: 'clause', clause, quotes, sentences, span: spanOf(tokens) };
}

function readSentence(piece: Piece, into: Builder): Sentence | undefined {
  if (piece.kind === 'remark') return remarkOf(piece.tokens[0]!);
  return readPiece((at) => at.sentence, piece.tokens, into);
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
  const statements = of('statement').flatMap((piece): readonly Statement[] => {
    const statement = readPiece((at) => at.statement, piece.tokens, into);
    return statement ? [statement] : [];
  });
  const expectations = of('expectations').flatMap(
    (piece) => readPiece((at) => at.expectations, piece.tokens, into) ?? [],
  );
  if (head === undefined) return undefined;
  const span = spanOf(tokens);
  if (kind === 'base') return { kind, name: head.name, base: head.base, statements, span };
  return { ...head, kind: 'case', statements, expectations, span } satisfies CaseBlock;
}

const spanOf = (tokens: readonly Token[]): Span => cover(tokenSpan(tokens[0]!), tokenSpan(tokens.at(-1)!));

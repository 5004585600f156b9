/** The one parser, and what its productions say of the words: which may follow which, which end before a mark. */
import type { IToken, TokenType } from 'chevrotain';
import { Shape, Word } from '../tokens.ts';
import { FileParser } from './blocks.ts';
import { type Follow, followOf } from './follow.ts';
import { type NextWords, nextAfter } from './next.ts';

/**
 * One parser serves the whole program: building it takes 50 ms. Chevrotain keeps the input in it, so every use sets
 * the input first and reads the result before anybody else can.
 */
export const parser = new FileParser();

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

const productions = parser.getGAstProductions();

/** The words that may go on a piece of the text read by one rule of the parser: 'sentence', 'statement' … */
export const nextInPiece = (rule: PieceRule, tokens: readonly IToken[]): NextWords =>
  nextAfter(productions, rule, tokens);

export type PieceRule =
  | 'header'
  | 'quote'
  | 'sentence'
  | 'readingBlock'
  | 'assertionBlock'
  | 'caseHead'
  | 'statement'
  | 'expectations'
  | 'wholeCondition'
  | 'wholeValue';

/** One piece of a file through one rule of the parser: what fails is left out and told once. */
import type { IRecognitionException, ParserMethod } from 'chevrotain';
import type { Diagnostic } from '../diagnostic.ts';
import type { Token } from '../lexer.ts';
import { limits } from '../limits.ts';
import { problem } from '../messages/index.ts';
import { Shape, Word } from '../tokens.ts';
import type { FileParser } from './blocks.ts';
import { parser } from './language.ts';
import { lackingStop, missingStop, syntaxProblem, tokenSpan } from './problems.ts';

export interface Builder {
  readonly file: string;
  readonly diagnostics: Diagnostic[];
}

type RuleOf<T> = (parser: FileParser) => ParserMethod<[], T>;

/** Runs one rule over one piece; undefined where the piece has a mistake. */
export function readPiece<T>(rule: RuleOf<T>, tokens: readonly Token[], into: Builder): T | undefined {
  if (!readable(tokens, into)) return undefined;
  const { result, error } = run(rule, tokens, into);
  if (error) into.diagnostics.push(syntaxProblem(error, tokens, into.file));
  return result;
}

/** The sentences of a piece: one, unless the full stop is missing before a line that begins another. */
export function readSentences<T>(rule: RuleOf<T>, tokens: readonly Token[], into: Builder): readonly T[] {
  const found: T[] = [];
  if (!readable(tokens, into)) return found;
  for (let rest = tokens; rest.length > 0 && into.diagnostics.length < limits.mistakes; ) {
    const { result, error } = run(rule, rest, into);
    const end = error && lackingStop(error, rest);
    if (error)
      into.diagnostics.push(
        end ? missingStop(rest[end - 1]!, into.file) : syntaxProblem(error, rest, into.file),
      );
    const sentence = end
      ? run(rule, [...rest.slice(0, end), stopAfter(rest[end - 1]!)], into).result
      : result;
    if (sentence !== undefined) found.push(sentence);
    rest = end ? rest.slice(end) : [];
  }
  return found;
}

interface Run<T> {
  readonly result: T | undefined;
  readonly error: IRecognitionException | undefined;
}

function run<T>(rule: RuleOf<T>, tokens: readonly Token[], { file, diagnostics }: Builder): Run<T> {
  const told: Diagnostic[] = [];
  parser.input = tokens as Token[];
  parser.report = (span, make) => told.push(make({ file, span }));
  const result = rule(parser).call(parser);
  const [error] = parser.errors;
  if (error === undefined) diagnostics.push(...told);
  return { result: error ? undefined : result, error };
}

const stopAfter = (token: Token): Token => ({
  ...token,
  image: '。',
  tokenType: Word.Stop,
  tokenTypeIdx: Word.Stop.tokenTypeIdx!,
});

/** What the lexer has told of already is not told again, and what is too large is not begun. */
function readable(tokens: readonly Token[], { file, diagnostics }: Builder): boolean {
  if (diagnostics.length >= limits.mistakes || tokens.some(unreadable)) return false;
  const beyond = tooLarge(tokens, file);
  if (beyond) diagnostics.push(beyond);
  return beyond === undefined;
}

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

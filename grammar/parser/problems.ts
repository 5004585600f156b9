/** A place where the parser stopped, as a diagnostic in the words of the law. */
import { type IRecognitionException, type IToken, type TokenType, tokenLabel } from 'chevrotain';
import type { Diagnostic, Fix } from '../diagnostic.ts';
import type { Token } from '../lexer.ts';
import { problem } from '../messages/index.ts';
import { type Span, span } from '../span.ts';
import { Word } from '../tokens.ts';
import { type Stopped, stoppedAt } from './expected.ts';

/** How many of the words that would have fitted are named. */
const named = 8;

export function syntaxProblem(
  error: IRecognitionException,
  tokens: readonly IToken[],
  file: string,
): Diagnostic {
  const { at, expected } = placeOf(error, tokens);
  const [token, before] = [tokens[at], tokens[at - 1]];
  const words = listed(expected);
  const more = { fixes: before && !isMark(token) ? insertion(expected, before) : [] };
  if (token === undefined) return problem('SYN106', { file, span: endOf(before) }, { expected: words }, more);
  const place = { file, span: tokenSpan(token) };
  if (words === '') return problem('SYN107', place, { found: shortened(token.image) });
  return problem('SYN105', place, { found: shortened(token.image), expected: words }, more);
}

/** Where a full stop is all that lacks: before a line that begins with something else, or at the end. */
export function lackingStop(error: IRecognitionException, tokens: readonly Token[]): number | undefined {
  const { at, expected } = placeOf(error, tokens);
  const ends = at === tokens.length || tokens[at]?.startsLine === true;
  return at > 0 && ends && expected.includes(stop) ? at : undefined;
}

export function missingStop(before: Token, file: string): Diagnostic {
  return problem('SYN125', { file, span: endOf(before) }, {}, { fixes: insertion([stop], before) });
}

function placeOf(error: IRecognitionException, tokens: readonly IToken[]): Stopped & { readonly at: number } {
  const stopped = stoppedAt(error);
  const index = tokens.indexOf(error.token);
  return { ...stopped, at: index < 0 ? tokens.length : Math.min(tokens.length, index + stopped.ahead) };
}

const label = (type: TokenType): string => tokenLabel(type);
const stop = label(Word.Stop);
const marks = new Map(
  [Word.Comma, Word.Semicolon, Word.Stop, Word.Colon].map((type) => [label(type), label(type).slice(1, -1)]),
);

const isMark = (token: IToken | undefined): boolean =>
  token !== undefined && /^[，,；;。.：:]$/.test(token.image);

/** A mark that alone was expected can be put in. */
function insertion(expected: readonly string[], before: IToken): readonly Fix[] {
  const mark =
    expected.length === 1 || expected.includes(stop)
      ? marks.get(expected.includes(stop) ? stop : expected[0]!)
      : undefined;
  const { end } = tokenSpan(before);
  const title = { zh: `补上“${mark}”`, en: `Insert “${mark}”` };
  return mark === undefined ? [] : [{ title, edits: [{ span: span(end, end), text: mark }] }];
}

export const tokenSpan = (token: IToken): Span =>
  span(token.startOffset, (token.endOffset ?? token.startOffset) + 1);

function listed(expected: readonly string[]): string {
  const more = expected.length > named ? '……' : '';
  return expected.slice(0, named).join('、') + more;
}

/** Nobody wants a page of it in a message. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

/** The last character before what is missing. */
function endOf(token: IToken | undefined): Span {
  if (token === undefined) return span(0, 0);
  const { end } = tokenSpan(token);
  return span(end - 1, end);
}

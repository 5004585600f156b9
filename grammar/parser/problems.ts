/** A place where the parser stopped, as a diagnostic in the words of the law. */
import type { IRecognitionException, IToken } from 'chevrotain';
import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../messages/index.ts';
import { type Span, span } from '../span.ts';
import { stoppedAt } from './expected.ts';

/** How many of the words that would have fitted are named. */
const named = 8;

export function syntaxProblem(
  error: IRecognitionException,
  tokens: readonly IToken[],
  file: string,
): Diagnostic {
  const { ahead, expected } = stoppedAt(error);
  const index = tokens.indexOf(error.token);
  const token = index < 0 ? undefined : tokens[index + ahead];
  const words = listed(expected);
  if (token === undefined) return problem('SYN106', { file, span: endOf(tokens) }, { expected: words });
  const place = { file, span: tokenSpan(token) };
  if (words === '') return problem('SYN107', place, { found: token.image });
  return problem('SYN105', place, { found: shortened(token.image), expected: words });
}

export const tokenSpan = (token: IToken): Span =>
  span(token.startOffset, (token.endOffset ?? token.startOffset) + 1);

function listed(expected: readonly string[]): string {
  const more = expected.length > named ? '……' : '';
  return expected.slice(0, named).join('、') + more;
}

/** Nobody wants a page of it in a message. */
export const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

/** Just behind the last word: there something is missing. */
function endOf(tokens: readonly IToken[]): Span {
  const last = tokens.at(-1);
  if (last === undefined) return span(0, 0);
  const { end } = tokenSpan(last);
  return span(end - 1, end);
}

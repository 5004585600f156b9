/** The words inside one token of 名称: what a quotation quotes, what 以…为号 names, what 自…至… bounds. */
import type { IToken } from 'chevrotain';
import { numberAt } from '../numbers.ts';
import { type Span, span } from '../span.ts';
import type { Literal, Named } from '../tree.ts';

export const spanOf = (token: IToken): Span =>
  span(token.startOffset, token.startOffset + token.image.length);

/** The image without `head` characters before and `tail` behind. */
export function within(token: IToken, head: number, tail: number): Named {
  const end = token.image.length - tail;
  return {
    text: token.image.slice(head, end),
    span: span(token.startOffset + head, token.startOffset + end),
  };
}

export const insideQuotes = (token: IToken): Named => within(token, 1, 1);

export function boundsOf(token: IToken): { from: Literal | undefined; to: Literal | undefined } {
  const from = literalAt(token, 1);
  const to = literalAt(token, token.image.lastIndexOf('至') + 1);
  return { from, to };
}

function literalAt(token: IToken, at: number): Literal | undefined {
  const found = numberAt(token.image ?? '', at);
  if (found?.value === undefined) return undefined;
  const start = token.startOffset + at;
  return { kind: found.kind, value: found.value, span: span(start, start + found.length) };
}

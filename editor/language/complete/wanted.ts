/** What sort of value is wanted next: of the fact before 为, of what stands on the other side of a comparison. */

import type { Token } from '../../../grammar/lexer.ts';
import type { TokenType } from '../../../grammar/tokens.ts';
import { Name, Shape, Word } from '../../../grammar/tokens.ts';
import type { Lexicon } from '../lexicon.ts';
import { nameIn } from '../words-of.ts';

export interface Wanted {
  /** the fact or amount whose value it is, where one is named */
  readonly of: string | undefined;
  readonly literals: ReadonlySet<TokenType>;
  readonly isMoment: boolean;
}

export const momentTypes: ReadonlySet<string> = new Set(['date', 'time', 'event']);

const literalsOf: Readonly<Record<string, readonly TokenType[]>> = {
  yesno: [],
  options: [],
  integer: [Shape.Number],
  decimal: [Shape.Number],
  money: [Shape.Money],
  percent: [Shape.Percent],
  date: [Shape.Date],
  time: [Shape.Time],
  event: [Shape.Date, Shape.Time, Word.Never],
  text: [Shape.Quoted],
};

/** undefined where nothing is said of it. */
export function wantedAt(piece: readonly Token[], lexicon: Lexicon): Wanted | undefined {
  const last = piece.at(-1)?.tokenType;
  if (last === undefined) return undefined;
  if (daysAfter.has(last)) return moments(undefined);
  if (last === Word.Is || last === Word.IsNot) {
    if (piece.at(-2)?.tokenType === Word.DeadlineWord) return moments(undefined);
    return ofName(piece.at(-2), lexicon);
  }
  if (!compares.has(last)) return undefined;
  const left = piece
    .slice(0, -1)
    .findLast(({ tokenType }) => valued.has(tokenType) || tokenType === Word.Comma);
  return ofName(left, lexicon);
}

function ofName(name: Token | undefined, lexicon: Lexicon): Wanted | undefined {
  if (name === undefined || !valued.has(name.tokenType)) return undefined;
  const declaration = lexicon.named(nameIn(name));
  const type =
    declaration?.kind === 'fact'
      ? declaration.type.kind
      : declaration?.kind === 'amount'
        ? declaration.type
        : undefined;
  return type && { of: nameIn(name), literals: new Set(literalsOf[type]), isMoment: momentTypes.has(type) };
}

const moments = (of: string | undefined): Wanted => ({
  of,
  literals: new Set([Shape.Date, Shape.Time]),
  isMoment: true,
});

const valued: ReadonlySet<TokenType> = new Set([
  Name.Quantity,
  Name.Event,
  Name.Amount,
  Name.Options,
  Name.YesNo,
]);
const daysAfter: ReadonlySet<TokenType> = new Set([Word.On, Word.AtLatest, Word.From, Word.DoneAt]);
const compares: ReadonlySet<TokenType> = new Set([
  Word.Earlier,
  Word.Later,
  Word.NotEarlier,
  Word.NotLater,
  Word.Below,
  Word.Above,
  Word.NotBelow,
  Word.NotAbove,
  Word.AtMost,
  Word.MoreThan,
  Word.Equals,
  Word.NotEquals,
]);

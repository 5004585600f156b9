/** The words that the grammar allows next, each made into what a person would pick: names, options, numbers, quotations. */

import type { Next } from '../../../grammar/parser/next.ts';
import type { TokenType } from '../../../grammar/tokens.ts';
import { Shape, Word } from '../../../grammar/tokens.ts';
import { snippetOf } from '../../words/forms.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { roleOf } from '../words-of.ts';
import { fixedOffer } from './fixed.ts';
import { idOffers, quotedOffers } from './ids.ts';
import { clauseOffers, itemOffers } from './law.ts';
import { namesFor } from './names.ts';
import type { Asking, Offer } from './offer.ts';
import { deniedOffers, tellingOffers } from './tellings.ts';
import { literalOffers, optionOffers } from './values.ts';
import { wantedAt } from './wanted.ts';

export function offersAt(asking: Asking): readonly Offer[] {
  const byType = Map.groupBy(asking.next, ({ type }) => type);
  const [tells, denies] = [beginsTelling(asking), deniesTelling(asking)];
  return [
    ...(tells ? tellingOffers(asking) : denies ? deniedOffers(asking) : []),
    ...[...byType].flatMap(([type, next]) =>
      (tells || denies) && roleOf(type) ? [] : offersOf(type, next, asking),
    ),
  ];
}

/** The first word of a telling. */
const beginsTelling = ({ piece, next }: Asking): boolean =>
  (piece.at(-1)?.tokenType === Word.Colon || piece.at(-1)?.tokenType === Word.Semicolon) &&
  next.some(({ rules }) => rules.includes('telling'));

/** After 不, 未 or 没有 in a telling. */
const deniesTelling = ({ piece, next }: Asking): boolean =>
  denials.has(piece.at(-1)?.tokenType) && next.some(({ rules }) => rules.includes('telling'));

const denials: ReadonlySet<unknown> = new Set([Word.Not, Word.NotYet, Word.HasNot]);

function offersOf(type: TokenType, next: readonly Next[], asking: Asking): readonly Offer[] {
  const role = roleOf(type);
  if (role === 'Option') return optionOffers(asking);
  if (role !== undefined) return namesFor(role, next, asking);
  switch (type) {
    case Shape.Clause:
      return clauseOffers(asking);
    case Shape.ItemNumber:
      return itemOffers(asking);
    case Shape.Id:
      return idOffers(next, asking);
    case Shape.Quoted:
      return inQuotes(next, asking);
    case Shape.Ordinal:
      return [ordinal(asking)];
    case Word.Never: {
      const wanted = wantedAt(asking.piece, asking.lexicon);
      return wanted && !wanted.literals.has(type) ? [] : fixedOffer(type, next, asking);
    }
    default:
      return [...literalOffers(type, asking), ...fixedOffer(type, next, asking)];
  }
}

/** The same as inside the quotation marks, with them; and an empty pair where the words are free. */
function inQuotes(next: readonly Next[], asking: Asking): readonly Offer[] {
  const offers = quotedOffers(next, asking).map((offer) => ({ ...offer, label: `「${offer.label}」` }));
  const free = next.some(({ rules }) => !known.has(rules[0] ?? ''));
  const wanted = wantedAt(asking.piece, asking.lexicon);
  if (!free || (wanted !== undefined && !wanted.literals.has(Shape.Quoted))) return offers;
  const empty: Offer = {
    label: '「…」',
    kind: 'string',
    detail: say(language.complete.anyText, asking.locale),
    insert: '「$1」',
    snippet: true,
    rank: 'word',
  };
  return [...offers, empty];
}

const known: ReadonlySet<string> = new Set(['quote', 'onBase']);

const ordinal = ({ locale }: Asking): Offer => ({
  label: '第1',
  kind: 'number',
  detail: say(language.kind.instance, locale),
  insert: snippetOf('第⟨1⟩'),
  snippet: true,
  rank: 'word',
});

/** The fixed words that may come next, each with what it means. */

import type { Next } from '../../../grammar/parser/next.ts';
import type { TokenType } from '../../../grammar/tokens.ts';
import { readingNames, Word } from '../../../grammar/tokens.ts';
import { type FixedWordName, fixedWords } from '../../../grammar/words.ts';
import { meaningOf } from '../../words/fixed-words.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { readingsIn } from '../readings.ts';
import { fixedWordOf } from '../words-of.ts';
import type { Asking, Offer, Rank } from './offer.ts';

export function fixedOffer(type: TokenType, next: readonly Next[], asking: Asking): readonly Offer[] {
  const name = fixedWordOf(type);
  if (name === undefined || !mayStand(type, next, asking)) return [];
  const { text, group } = fixedWords[name];
  const meaning = say(meaningOf(name), asking.locale);
  const isMark = group === 'mark';
  return [
    {
      label: text,
      kind: modal.has(type) ? 'modality' : 'keyword',
      detail: meaning,
      documentation: `${say(isMark ? language.kind.mark : language.kind.word, asking.locale)}${say(language.colon, asking.locale)}${meaning}`,
      ...withComma(name, asking),
      rank: rankOf(type, isMark, asking),
    },
  ];
}

const modal: ReadonlySet<TokenType> = new Set([
  Word.Must,
  Word.May,
  Word.MayNot,
  Word.NeedNot,
  Word.MustNot,
  Word.MayAtDiscretion,
]);

/** Where the grammar leaves few words, they are what is wanted. */
const fewWords = 8;

function rankOf(type: TokenType, isMark: boolean, { next }: Asking): Rank {
  if (isMark) return 'mark';
  if (seldom.has(type)) return 'rare';
  const words = new Set(next.flatMap((each) => fixedWordOf(each.type) ?? []));
  const concludes = modal.has(type) && next.some(({ rules }) => rules.includes('outcome'));
  return concludes || words.size <= fewWords ? 'good' : 'word';
}

const seldom: ReadonlySet<TokenType> = new Set([Word.Not, Word.NotYet, Word.HasNot, Word.Open, Word.Never]);

/** A comma stands before 并且 and after 的 that closes a condition: both come with it. */
function withComma(name: FixedWordName, { piece, next, after }: Asking): Pick<Offer, 'insert'> {
  const text = fixedWords[name].text;
  if ((name === 'And' || name === 'Or') && piece.at(-1)?.tokenType !== Word.Comma)
    return { insert: `，${text}` };
  const closes = next.some(({ type, rules }) => type === Word[name] && rules[0] === 'premiseEnd');
  if (closes && (name === 'Of' || name === 'AnyOfBelow') && !/^[，,]/.test(after))
    return { insert: `${text}，` };
  return name === 'Otherwise' && !/^[，,]/.test(after) ? { insert: `${text}，` } : {};
}

/** 甲说 after A01 only where A01 has such an option; in the reading itself only the next one. */
function mayStand(type: TokenType, next: readonly Next[], asking: Asking): boolean {
  const at = readingNames.indexOf(type);
  if (at < 0) return true;
  const uses = next.some(({ type: each, rules }) => each === type && rules.includes('readingUse'));
  if (!uses) return at === asking.piece.filter(({ tokenType }) => readingNames.includes(tokenType)).length;
  const id = asking.piece.at(-1)?.image;
  const reading = readingsIn(asking.opened.version.rules).find((each) => each.id === id);
  return reading === undefined || reading.options.some(({ name }) => name === textOf(type));
}

const textOf = (type: TokenType): string => fixedWords[fixedWordOf(type)!].text;

/** The promulgated text as it is cited and quoted: clause numbers with their first words, the words verbatim. */
import { type Clause, find, locate, unitsOf } from '../../../engine/statute/index.ts';
import type { ClauseRef, Span } from '../../../grammar/index.ts';
import { digits, readInteger } from '../../../grammar/numbers.ts';
import type { Next } from '../../../grammar/parser/next.ts';
import { Shape } from '../../../grammar/tokens.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { roleOf } from '../words-of.ts';
import type { Asking, Offer } from './offer.ts';

/** Every clause that can be cited; those that the file quotes already first. */
export function clauseOffers({ opened, locale, next }: Asking): readonly Offer[] {
  const { text, rules } = opened.version;
  if (text === undefined) return [];
  const quoted = new Set(
    rules.tree.blocks.flatMap((block) => (block.kind === 'clause' ? [block.clause.text] : [])),
  );
  return everyClause(text.statute.children).map((clause) => ({
    label: clause.text,
    kind: 'clause',
    detail: firstWords(wordsAt(text.source, clause.span)),
    documentation: `${say(language.kind.clause, locale)}\n${wordsAt(text.source, clause.span)}`,
    rank: mayBeName(next) ? 'rare' : quoted.has(clause.text) ? 'good' : 'name',
  }));
}

/** Where a name may stand as well, a clause number is seldom meant. */
const mayBeName = (next: readonly Next[]): boolean => next.some(({ type }) => roleOf(type) !== undefined);

const everyClause = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.flatMap((clause) => [clause, ...everyClause(clause.children)]);

/** For a new block: what no quotation holds yet, in the order of the text, each with its words. */
export function blockOffers(asking: Asking, opening: '【' | ''): readonly Offer[] {
  const { opened, locale, after } = asking;
  const { text, coverage } = opened.version;
  if (text === undefined) return [];
  return coverage.units
    .filter(({ status, clause }) => status === 'missing' && clause.own !== undefined)
    .map(({ clause }) => ({
      label: `${opening}${clause.text}`,
      kind: 'clause',
      detail: say(language.complete.notCovered, locale),
      documentation: wordsAt(text.source, clause.own!),
      insert: `${opening}${clause.text}】「${escaped(wordsAt(text.source, clause.own!))}」${after.startsWith('】') ? '' : '\n  $0'}`,
      snippet: true,
      rank: 'best',
    }));
}

/** The words of the clause of this block, or of the item being written: each unit of it, those not yet quoted first. */
export function verbatimOffers(asking: Asking): readonly Offer[] {
  const { text, coverage } = asking.opened.version;
  const clause = clauseOf(asking);
  const within = text && clause && locate(text.statute, clause);
  if (text === undefined || within === undefined) return [];
  const gaps = coverage.units.flatMap((unit) => unit.gaps).map((gap) => withMarks(gap, text.source));
  const units = unitsOf(text.statute)
    .flatMap(({ own }) => own ?? [])
    .filter((own) => within.start <= own.start && own.end <= within.end);
  const pieces = [...new Set([...gaps.filter((gap) => inside(gap, within)), ...units])];
  const offers = pieces.flatMap((own): readonly Offer[] => {
    const words = wordsAt(text.source, own);
    const isGap = gaps.some((gap) => gap.start < own.end && own.start < gap.end);
    const offer = (label: string): Offer => ({
      label,
      kind: 'quote',
      detail: isGap
        ? say(language.complete.notCovered, asking.locale)
        : say(language.kind.quote, asking.locale),
      documentation: words,
      rank: isGap ? 'best' : 'name',
    });
    return words.length > longQuote
      ? [offer(words), offer(abbreviated(words))]
      : words === ''
        ? []
        : [offer(words)];
  });
  return [...new Map(offers.map((offer) => [offer.label, offer])).values()];
}

/** A quotation takes the mark after its words along. */
function withMarks({ start, end }: Span, source: string): Span {
  const marks = /^[，、；：。！？”）》]*/.exec(source.slice(end, end + 4))?.[0].length ?? 0;
  return { start, end: end + marks };
}

const longQuote = 60;
const abbreviated = (words: string): string => `${words.slice(0, 16)}……${words.slice(-12)}`;
const inside = (a: Span, b: Span): boolean => b.start <= a.start && a.end <= b.end;

/** After 2． the second item under the clause of the block. */
function clauseOf({ block, piece, opened: { version } }: Asking): Pick<ClauseRef, 'path' | 'to'> | undefined {
  const own = block.find(({ tokenType }) => tokenType === Shape.ClauseMark)?.payload as ClauseRef | undefined;
  const item = piece.at(-1)?.tokenType === Shape.ItemNumber ? itemNumber(piece.at(-1)!.image) : undefined;
  if (own === undefined || item === undefined || version.text === undefined) return own;
  const under = { level: own.path.at(-1)?.level === 'item' ? 'point' : 'item', number: item } as const;
  const path = [...own.path, under];
  return find(version.text.statute, path) === undefined ? own : { path, to: undefined };
}

const itemNumber = (image: string): number | undefined =>
  readInteger(digits(image).replace(/[（().．）、]/g, ''));

/** The number of the next item, with its words where the clause has them. */
export function itemOffers(asking: Asking): readonly Offer[] {
  const numbers = asking.piece.filter(({ tokenType }) => tokenType === Shape.ItemNumber);
  const number = `${numbers.length + 1}．`;
  const last = asking.piece.at(-1);
  const written = {
    ...asking,
    piece: last ? [...asking.piece, { ...last, tokenType: Shape.ItemNumber, image: number }] : [],
  };
  const [words] = numbers.length === 0 && last === undefined ? [] : verbatimOffers(written);
  const quote = words === undefined ? '' : `「${escaped(words.label)}」，`;
  return [
    {
      label: number,
      kind: 'number',
      detail: words?.label ?? say(language.complete.nextItem, asking.locale),
      insert: `${number}${quote}指$0`,
      snippet: true,
      rank: 'best',
    },
  ];
}

const wordsAt = (text: string, { start, end }: Span): string =>
  text
    .slice(start, end)
    .trim()
    .replace(/\s*\n\s*/g, '');
const firstWords = (words: string): string => (words.length > 24 ? `${words.slice(0, 24)}……` : words);

/** What a snippet would take for a place to fill. */
export const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

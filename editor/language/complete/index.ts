/**
 * What may be written at a place: what the grammar allows next there, in the words of the file. A half-written word is
 * replaced, also one typed as pinyin; a short word that may become a longer one is offered the longer.
 */
import type { Vocabulary } from '../../../grammar/index.ts';
import type { Token } from '../../../grammar/lexer.ts';
import { Shape } from '../../../grammar/tokens.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { type Opened, openedFile } from '../file.ts';
import { lexiconOf } from '../lexicon.ts';
import { speller } from '../pinyin.ts';
import type { At, Completion } from '../questions.ts';
import { endOf, isQuoted, wordsIn, wordsOf } from '../words-of.ts';
import { formOffers } from './forms-at.ts';
import { begunAt } from './half.ts';
import { quotedOffers } from './ids.ts';
import { blockOffers, clauseOffers } from './law.ts';
import { declarationOffers } from './names-block.ts';
import type { Asking, Offer } from './offer.ts';
import { offersAt } from './offers.ts';
import { nextOf, type PieceAt, pieceInBlock, pieceInHead } from './piece.ts';
import { type Written, written } from './written.ts';

export async function complete(snapshot: Snapshot, at: At): Promise<readonly Completion[]> {
  const opened = openedFile(snapshot, at.path);
  if (opened === undefined) return [];
  const offset = Math.min(Math.max(at.offset, 0), opened.file.source.length);
  const spell = await speller();
  return written(offersOf(snapshot, opened, { ...at, offset }), spell);
}

function offersOf(snapshot: Snapshot, opened: Opened, at: At): readonly Written[] {
  const { source } = opened.file;
  const { regions } = wordsOf(opened.file);
  const line = source.slice(source.lastIndexOf('\n', at.offset - 1) + 1, at.offset);
  if (line.includes('※')) return [];
  const base = blankAsking(snapshot, opened, at);
  if (at.offset < regions.body.start || regions.body.start === regions.body.end) {
    const inNames = at.offset >= regions.names.start && regions.names.start < regions.names.end;
    if (inNames)
      return [
        ...inDeclarations(base, at.offset, line),
        ...(line.trim() === '' ? inBlocks(base, at.offset, line) : []),
      ];
    if (at.offset <= regions.head.end && regions.head.end > 0) return inHead(base, at.offset, line);
  }
  return inBlocks(base, at.offset, line);
}

function blankAsking(snapshot: Snapshot, opened: Opened, { locale, offset }: At): Asking {
  const lexicon = lexiconOf(opened.version.rules.tree);
  const after = opened.file.source.slice(offset, offset + 8);
  return { snapshot, opened, lexicon, locale, block: [], piece: [], next: [], after };
}

function inHead(base: Asking, offset: number, line: string): readonly Written[] {
  const { source, vocabulary } = base.opened.file;
  const tokens = wordsIn(source, { start: 0, end: offset }, vocabulary, 'head');
  return begun(tokens, base, offset, pieceInHead, opensLine(line, offset));
}

/** In 名称; the condition of 只在…时填 is written as in a sentence. */
function inDeclarations(base: Asking, offset: number, line: string): readonly Written[] {
  const { source, vocabulary } = base.opened.file;
  const guard = /只在(?!.*时填)/.exec(line);
  if (guard !== null) {
    const start = offset - line.length + guard.index + guard[0].length;
    const tokens = wordsIn(source, { start, end: offset }, vocabulary);
    return begun(
      tokens,
      base,
      offset,
      (own) => conditionPiece(own),
      () => false,
    );
  }
  const typed = /[^\s，,；;。：:、（）()「」"“”※]*$/.exec(line)![0];
  const start = offset - typed.length;
  const before = { start: wordsOf(base.opened.file).regions.names.start, end: start };
  const offers = declarationOffers(
    source,
    before,
    line.slice(0, line.length - typed.length).trim() === '',
    base,
  );
  return offers.map((offer) => ({ offer, start, end: offset, typed, exact: false }));
}

const conditionPiece = (tokens: readonly Token[]): PieceAt => ({
  kind: 'none',
  tokens,
  next: nextOf(['wholeCondition'], tokens),
  begins: [],
});

function inBlocks(base: Asking, offset: number, line: string): readonly Written[] {
  const { source, vocabulary } = base.opened.file;
  const tokens = blockWords(base.opened, offset, vocabulary);
  const open = tokens.at(-1);
  if (open !== undefined && endOf(open) >= offset) {
    if (open.tokenType === Shape.ClauseMark && !open.image.endsWith('】'))
      return inClauseMark(base, open, offset);
    if (isQuoted(open) && !open.image.endsWith('」')) return inQuotation(base, tokens, offset);
  }
  if (open?.tokenType === Shape.Remark && !source.slice(endOf(open), offset).includes('\n')) return [];
  return begun(tokens, base, offset, pieceInBlock, opensLine(line, offset));
}

/** Nothing but blanks before a place on its line. */
const opensLine =
  (line: string, offset: number) =>
  (start: number): boolean =>
    line.slice(0, line.length - (offset - start)).trim() === '';

/** From the beginning of the block that the place lies in. */
function blockWords({ file }: Opened, offset: number, vocabulary: Vocabulary): readonly Token[] {
  const { blocks, regions } = wordsOf(file);
  const start = blocks.findLast(({ tokens }) => tokens[0]!.startOffset < offset)?.tokens[0]?.startOffset;
  const from = Math.min(start ?? regions.body.start, offset);
  return wordsIn(file.source, { start: from, end: offset }, vocabulary);
}

/** At every place where the word being written may have begun. */
function begun(
  tokens: readonly Token[],
  base: Asking,
  offset: number,
  pieceOf: (tokens: readonly Token[]) => PieceAt,
  isLineStart: (start: number) => boolean,
): readonly Written[] {
  const { source, vocabulary } = base.opened.file;
  return begunAt(tokens, source, offset, vocabulary).flatMap(({ start, exact }): readonly Written[] => {
    const block = tokens.filter((token) => endOf(token) <= start);
    const piece = pieceOf(block);
    const asking: Asking = { ...base, block, piece: piece.tokens, next: piece.next };
    const begins = piece.begins.filter(
      (place) => (place !== 'block' && place !== 'caseBlock') || isLineStart(start),
    );
    // pinyin reads as a number of a reading; after a real one the grammar itself knows what follows
    const isPinyin = start === offset && block.at(-1)?.tokenType === Shape.Id && isGuessed(piece);
    const offers = isPinyin ? [] : [...formOffers(begins, asking), ...offersAt(asking)];
    return offers.map((offer) => ({ offer, start, end: offset, typed: source.slice(start, offset), exact }));
  });
}

const isGuessed = ({ next }: PieceAt): boolean => next.every(({ rules }) => rules.length === 0);

function inClauseMark(base: Asking, mark: Token, offset: number): readonly Written[] {
  const start = mark.startOffset + 1;
  const closing = base.after.startsWith('】') ? '' : '】';
  const cited = clauseOffers(base).map((offer) => ({ ...offer, insert: offer.label + closing }));
  const fresh = blockOffers(base, '');
  const all: readonly Offer[] = [
    ...fresh,
    ...cited.filter(({ label }) => fresh.every((each) => each.label !== label)),
  ];
  return all.map((offer) => ({ offer, start, end: offset, typed: mark.image.slice(1), exact: false }));
}

function inQuotation(base: Asking, tokens: readonly Token[], offset: number): readonly Written[] {
  const quote = tokens.at(-1)!;
  const block = tokens.slice(0, -1);
  const { tokens: piece, next } = pieceInBlock(block);
  const quoted = next.filter(({ type }) => type === Shape.Quoted);
  const closing = base.after.startsWith('」') ? '' : '」';
  const start = quote.startOffset + 1;
  return quotedOffers(quoted, { ...base, block, piece, next }).map((offer) => ({
    offer: { ...offer, insert: offer.label + closing },
    start,
    end: offset,
    typed: quote.image.slice(1),
    exact: false,
  }));
}

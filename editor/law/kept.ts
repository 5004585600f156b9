/** Which places of the rule file keep which words of the promulgated text. */
import { quoteBefore } from '../../engine/check/quotes.ts';
import { type Claim, cover } from '../../engine/statute/index.ts';
import type { ClauseBlock, Item, Quote, Sentence, Span } from '../../grammar/index.ts';
import type { VersionSnapshot } from '../analysis/snapshot.ts';

/** A quotation that was found in the text, and what stands under it in the rule file. */
export interface Kept {
  readonly block: ClauseBlock;
  /** where the quoted words stand in the promulgated text */
  readonly words: Span;
  /** where they are kept in the rule file: from the quotation to the last sentence under it, or one 项 */
  readonly place: Span;
  /** the sentences that rest on these words; of a 项 the one it is part of */
  readonly sentences: readonly Sentence[];
  readonly item: Item | undefined;
}

const known = new WeakMap<VersionSnapshot, readonly Kept[]>();

/** In the order of the rule file; what is quoted wrongly keeps nothing. */
export function keptBy(version: VersionSnapshot): readonly Kept[] {
  const before = known.get(version);
  if (before !== undefined) return before;
  const quotations = version.rules.tree.blocks.flatMap((block) =>
    block.kind === 'clause' ? quotationsIn(block) : [],
  );
  const kept = version.text === undefined ? [] : placed(quotations, version.text.statute);
  known.set(version, kept);
  return kept;
}

type Quotation = Omit<Kept, 'words'> & { readonly quote: Quote };

function placed(
  quotations: readonly Quotation[],
  statute: NonNullable<VersionSnapshot['text']>['statute'],
): readonly Kept[] {
  const { matched } = cover(statute, quotations.map(claimOf), '');
  return quotations.flatMap((quotation, index) => {
    const words = matched[index];
    return words === undefined ? [] : [{ ...quotation, words }];
  });
}

const claimOf = ({ block, quote, item }: Quotation): Claim => ({
  quote,
  clause: block.clause,
  kind: 'rule',
  span: quote.span,
  file: '',
  itemNumber: item?.number.text,
});

function quotationsIn(block: ClauseBlock): readonly Quotation[] {
  return block.quotes.flatMap((quote, index) => {
    const sentences = block.sentences.filter((each) => quoteBefore(block, each) === quote);
    const start = index === 0 ? block.span.start : quote.span.start;
    const end = sentences.at(-1)?.span.end ?? quote.span.end;
    const own: Quotation = { block, quote, place: { start, end }, sentences, item: undefined };
    return [own, ...sentences.flatMap((sentence) => itemsIn(block, sentence))];
  });
}

function itemsIn(block: ClauseBlock, sentence: Sentence): readonly Quotation[] {
  return itemsOf(sentence).flatMap((item) =>
    item.quote === undefined
      ? []
      : [{ block, quote: item.quote, place: item.span, sentences: [sentence], item }],
  );
}

function itemsOf(sentence: Sentence): readonly Item[] {
  if (sentence.kind === 'compute') return sentence.body.kind === 'items' ? sentence.body.items : [];
  return 'items' in sentence ? sentence.items : [];
}

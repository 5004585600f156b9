/** Quotations of a rule file → the words of the promulgated text they stand for, and what the text leaves uncovered. */
import type { ClauseBlock, Quote, RuleFile, Sentence } from '../../grammar/tree.ts';
import { type Claim, type Coverage, cover, readStatute } from '../statute/index.ts';
import type { Report } from './report.ts';

export interface Quoted {
  /** the full words a quotation stands for */
  words(quote: Quote): string;
  readonly coverage: Pick<Coverage, 'sentences' | 'characters'>;
}

export function readQuotes(tree: RuleFile, text: string | undefined, report: Report): Quoted {
  const blocks = tree.blocks.filter((block) => block.kind === 'clause');
  const claims = blocks.flatMap((block) => claimsOf(block, report));
  if (text === undefined) {
    report.say('LAW450', tree.header.span, {});
    return { words: abbreviated, coverage: nothingCovered };
  }
  const statute = readStatute(text);
  const coverage = cover(statute, claims, report.file);
  report.take(coverage.diagnostics);
  const words = new Map(claims.map(({ quote }, index) => [quote, wordsAt(text, coverage.matched[index])]));
  const { sentences, characters } = coverage;
  return { words: (quote) => words.get(quote) ?? abbreviated(quote), coverage: { sentences, characters } };
}

/** The last quotation before a sentence in its block: the words it rests on. */
export function quoteBefore(block: ClauseBlock, sentence: Sentence): Quote | undefined {
  return block.quotes.findLast((quote) => quote.span.start < sentence.span.start);
}

function claimsOf(block: ClauseBlock, report: Report): readonly Claim[] {
  for (const sentence of block.sentences) {
    if (sentence.kind !== 'remark' && quoteBefore(block, sentence) === undefined) {
      report.say('LAW429', sentence.span, { clause: block.clause.text });
    }
  }
  return block.quotes.flatMap((quote) => claimsUnder(block, quote, report));
}

function claimsUnder(block: ClauseBlock, quote: Quote, report: Report): readonly Claim[] {
  const sentences = block.sentences.filter(
    (each) => each.kind !== 'remark' && quoteBefore(block, each) === quote,
  );
  if (sentences.length === 0) report.say('LAW428', quote.span, { clause: block.clause.text });
  const kind = sentences.every((sentence) => sentence.kind === 'noRule') ? 'declared' : 'rule';
  const claim = (of: Quote, itemNumber?: string): Claim => ({
    quote: of,
    clause: block.clause,
    kind,
    span: of.span,
    file: report.file,
    itemNumber,
  });
  const items = sentences.flatMap((sentence) => itemsOf(sentence));
  return [claim(quote), ...items.flatMap(({ quote: own, number }) => (own ? [claim(own, number.text)] : []))];
}

function itemsOf(sentence: Sentence) {
  if (sentence.kind === 'compute') return sentence.body.kind === 'items' ? sentence.body.items : [];
  return 'items' in sentence ? sentence.items : [];
}

function wordsAt(text: string, place: { readonly start: number; readonly end: number } | undefined) {
  return place && text.slice(place.start, place.end);
}

const abbreviated = ({ head, tail }: Quote): string => (tail === undefined ? head : `${head}……${tail}`);

const nothingCovered: Quoted['coverage'] = {
  sentences: { total: 0, encoded: 0, declared: 0, missing: 0 },
  characters: { total: 0, covered: 0 },
};

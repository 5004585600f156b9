/** Quotations of a rule file → the words of the promulgated text they stand for, and what the text leaves uncovered. */
import { moved } from '../../grammar/moved.ts';
import type { ClauseBlock, Header, Quote, Sentence } from '../../grammar/tree.ts';
import {
  type Claim,
  type Coverage,
  cover,
  type Found,
  place,
  readStatute,
  type Statute,
} from '../statute/index.ts';
import type { Memory } from './memory.ts';
import type { ReadBlock } from './previous.ts';
import type { Report } from './report.ts';

export interface Quoted {
  /** for each block the full words that its quotations stand for (quotesIn) */
  readonly words: readonly (readonly string[])[];
  readonly coverage: Pick<Coverage, 'sentences' | 'characters' | 'units'>;
}

export function readQuotes(
  blocks: readonly ReadBlock[],
  header: Header,
  text: string | undefined,
  memory: Memory,
  report: Report,
): Quoted {
  const claimed = blocks.map((block) => claimsIn(block, memory, report));
  if (text === undefined) {
    report.say('LAW450', header.span, {});
    return { words: blocks.map(({ of }) => quotesIn(of).map(abbreviated)), coverage: nothingCovered };
  }
  const statute = memory.again('statute', [text], () => readStatute(text));
  const found = blocks.map((block, at) => foundIn(block, claimed[at]!, statute, memory));
  const all = claimed.flatMap(({ claims }) => claims);
  const by = claimed.flatMap((each) => each.claims.map(() => each.by));
  const placed = found.flatMap((each) => each.found);
  const coverage = cover(statute, all, report.file, placed, (claim) => moved(all[claim]!, by[claim]!));
  report.take(coverage.diagnostics);
  return { words: found.map(({ words }) => words), coverage };
}

interface Claimed {
  readonly claims: readonly Claim[];
  /** how far they have moved since they were read */
  readonly by: number;
}

/** What a block claims of the text. */
function claimsIn(block: ReadBlock, memory: Memory, report: Report): Claimed {
  const { made, by, told } = memory.recall('claims', block, [], (own) => claimsOf(block.here(), own));
  report.take(told);
  return { claims: made, by };
}

interface InText {
  /** where in the text each claim is, or what is wrong with it */
  readonly found: readonly Found[];
  readonly words: readonly string[];
}

function foundIn(block: ReadBlock, claimed: Claimed, statute: Statute, memory: Memory): InText {
  const { made, by } = memory.recall('found', block, [statute], () => {
    const found = moved(claimed.claims, claimed.by).map((claim) => place(statute, claim));
    const quotes = quotesIn(block.of);
    return { found, words: found.map((each, at) => wordsOf(each, statute) ?? abbreviated(quotes[at]!)) };
  });
  if (by === 0 || made.found.every(({ range }) => range !== undefined)) return made;
  return { ...made, found: made.found.map((each) => foundAt(each, by)) };
}

const wordsOf = ({ range }: Found, { text }: Statute): string | undefined =>
  range && text.slice(range.start, range.end);

/** Only the problem lies in the rule file; the ranges lie in the text. */
const foundAt = (found: Found, by: number): Found =>
  found.range === undefined ? { ...found, problem: moved(found.problem, by) } : found;

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
  const sentences = sentencesUnder(block, quote);
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
  const items = itemsUnder(block, quote);
  return [claim(quote), ...items.flatMap(({ quote: own, number }) => (own ? [claim(own, number.text)] : []))];
}

const sentencesUnder = (block: ClauseBlock, quote: Quote): readonly Sentence[] =>
  block.sentences.filter((each) => each.kind !== 'remark' && quoteBefore(block, each) === quote);

const itemsUnder = (block: ClauseBlock, quote: Quote) => sentencesUnder(block, quote).flatMap(itemsOf);

function itemsOf(sentence: Sentence) {
  if (sentence.kind === 'compute') return sentence.body.kind === 'items' ? sentence.body.items : [];
  return 'items' in sentence ? sentence.items : [];
}

/** The quotations of a block in the order of its claims: each with those of the 项 under it. */
export const quotesIn = (block: ClauseBlock): readonly Quote[] =>
  block.quotes.flatMap((quote) => [quote, ...itemsUnder(block, quote).flatMap((item) => item.quote ?? [])]);

const abbreviated = ({ head, tail }: Quote): string => (tail === undefined ? head : `${head}……${tail}`);

const nothingCovered: Quoted['coverage'] = {
  sentences: { total: 0, encoded: 0, declared: 0, missing: 0 },
  characters: { total: 0, covered: 0 },
  units: [],
};

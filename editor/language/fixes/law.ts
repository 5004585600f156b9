/** Words of the text that no rule stands for: their block, or that they have none; lists that do not say what else holds. */

import { locate } from '../../../engine/statute/index.ts';
import type { Block, ClauseBlock, Diagnostic, Locale } from '../../../grammar/index.ts';
import { clauseContains, parseClause } from '../../../grammar/index.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import type { Opened } from '../file.ts';
import type { FixView } from '../questions.ts';
import { quotedWords } from '../quoted-words.ts';
import { wordsOf } from '../words-of.ts';
import { insertion } from './names-edit.ts';

export function lawFixes(diagnostic: Diagnostic, opened: Opened, locale: Locale): readonly FixView[] {
  switch (diagnostic.code) {
    case 'LAW408':
    case 'LAW409':
      return leftOut(diagnostic, opened, locale);
    case 'LAW428':
      return withoutRule(diagnostic, opened, locale);
    case 'LAW420':
      return neitherClosedNorOpen(diagnostic, opened, locale);
    default:
      return [];
  }
}

function leftOut(diagnostic: Diagnostic, opened: Opened, locale: Locale): readonly FixView[] {
  const { file } = opened;
  const { clause = '', words = '' } = diagnostic.args;
  const quote = `「${words.trim().replace(/\s*\n\s*/g, '')}」`;
  const place = placeFor(diagnostic, opened);
  const heading = place.within ? quote : `【${clause}】${quote}`;
  const opening = place.before !== '' ? heading : `${place.within ? '\n' : '\n\n'}${heading}`;
  const fix = (title: string, under: string): FixView => ({
    title,
    path: file.path,
    edits: [insertion(place.at, `${opening}\n  ${under}${place.before}`)],
    code: diagnostic.code,
    preferred: false,
  });
  return [
    fix(say(language.fix.writeRule, locale, { clause }), ''),
    fix(say(language.fix.noEffect, locale, { clause }), noEffect(locale)),
  ];
}

interface PlaceFor {
  readonly at: number;
  /** the block of the clause is there: only the quotation is wanting */
  readonly within: boolean;
  /** what keeps the following words apart */
  readonly before: string;
}

/** In the block of the clause, behind the words that go before it in the text; without one, in a block of its own. */
function placeFor(diagnostic: Diagnostic, opened: Opened): PlaceFor {
  const { blocks } = opened.file.tree;
  const cited = parseClause(diagnostic.args.clause ?? '', diagnostic.span);
  const own = blocks.filter(
    (block): block is ClauseBlock =>
      block.kind === 'clause' && cited !== undefined && clauseContains(block.clause, cited),
  );
  const before = own.flatMap((block) => quotesBefore(diagnostic, block, opened)).at(-1);
  if (before !== undefined) return { at: before, within: true, before: '' };
  const [first] = own[0]?.quotes ?? [];
  if (first !== undefined) return { at: first.span.start, within: true, before: '\n' };
  return besideBlocks(diagnostic, blocks, wordsOf(opened.file).regions.body.start);
}

/** The ends of what stands under each quotation of words before those left out. */
function quotesBefore({ args }: Diagnostic, block: ClauseBlock, { version }: Opened): readonly number[] {
  const { text, coverage } = version;
  const within = text && locate(text.statute, block.clause);
  const gap = coverage.units
    .filter(({ clause }) => clause.text === args.clause)
    .flatMap(({ gaps }) => gaps)
    .find(({ start, end }) => text?.source.slice(start, end) === args.words);
  if (text === undefined || within === undefined || gap === undefined) return [];
  return block.quotes.flatMap((quote, at) => {
    if (quotedWords(text.source, quote, within).start >= gap.start) return [];
    const next = block.quotes[at + 1];
    return [next === undefined ? block.span.end : endBefore(block, next.span.start)];
  });
}

/** A new block stands behind the one that the message points at, or before all others. */
function besideBlocks({ span }: Diagnostic, blocks: readonly Block[], start: number): PlaceFor {
  const block = blocks.find(
    (each) => each.kind === 'clause' && each.span.start <= span.start && span.start <= each.span.end,
  );
  if (block !== undefined) return { at: block.span.end, within: false, before: '' };
  const first = blocks.find((each) => each.kind !== 'remark' && each.span.start >= start);
  return { at: first?.span.start ?? start, within: false, before: '\n\n' };
}

/** The end of the last sentence or quotation before a place. */
const endBefore = ({ quotes, sentences }: ClauseBlock, place: number): number =>
  Math.max(...[...quotes, ...sentences].map(({ span }) => span.end).filter((end) => end <= place));

const noEffect = (locale: Locale): string =>
  `本句不另设规则，理由：「${say(language.fix.reasonToWrite, locale)}」。`;

function withoutRule({ span, code }: Diagnostic, { file }: Opened, locale: Locale): readonly FixView[] {
  const title = say(language.fix.noEffectHere, locale);
  const edits = [insertion(span.end, `\n  ${noEffect(locale)}`)];
  return [{ title, path: file.path, edits, code, preferred: false }];
}

/** The sentence goes behind the last one that speaks of the concept. */
function neitherClosedNorOpen(
  { args, code }: Diagnostic,
  { file }: Opened,
  locale: Locale,
): readonly FixView[] {
  const { concept: name = '' } = args;
  const sentences = file.tree.blocks.flatMap((block) => (block.kind === 'clause' ? block.sentences : []));
  const last = sentences.findLast((sentence) => sentence.kind === 'hold' && sentence.concept.text === name);
  if (last === undefined) return [];
  const fix = (title: string, words: string): FixView => ({
    title,
    path: file.path,
    edits: [insertion(last.span.end, `\n  ${words}`)],
    code,
    preferred: false,
  });
  return [
    fix(say(language.fix.closes, locale, { name }), `除此以外，不认定为${name}。`),
    fix(say(language.fix.leavesOpen, locale, { name }), `除此以外，是否${name}由人工认定。`),
  ];
}

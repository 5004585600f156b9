/** What a statement or an expectation of a case is about: the lists of the elements it names. */
import type { Block, Declaration } from '../../../grammar/index.ts';
import type { Token } from '../../../grammar/lexer.ts';
import { Name, Word } from '../../../grammar/tokens.ts';
import { closureOf, type Lexicon, overOf } from '../lexicon.ts';
import { isQuoted, nameIn, wordsInQuotes } from '../words-of.ts';
import type { Asking, Rank } from './offer.ts';

type Varying = Exclude<Declaration, { kind: 'list' }>;

/** 'whole' case, or the lists of which elements are named. */
export type About = 'whole' | ReadonlySet<string> | undefined;

export function aboutStatement(asking: Asking): About {
  const colon = asking.piece.findIndex(({ tokenType }) => tokenType === Word.Colon);
  return aboutWords(asking.piece.slice(0, colon < 0 ? asking.piece.length : colon), asking);
}

/** The lists of the elements that an expectation has named so far. */
export function elementsSaid(asking: Asking): ReadonlySet<string> | undefined {
  const from = asking.piece.findLastIndex(({ tokenType }) => opens.has(tokenType));
  const about = aboutWords(asking.piece.slice(from + 1), asking);
  return about === 'whole' ? undefined : about;
}

const opens: ReadonlySet<unknown> = new Set([Word.Colon, Word.Semicolon, Word.Comma]);

function aboutWords(head: readonly Token[], { opened, lexicon }: Asking): About {
  if (head.some(({ tokenType }) => tokenType === Word.WholeCase)) return 'whole';
  const known = listsOfElements(opened.file.tree.blocks);
  const lists = head.flatMap((word, at) => {
    if (word.tokenType === Name.List) return [nameIn(word)];
    if (!isQuoted(word) || head[at + 1]?.tokenType === Name.List || head[at - 1]?.tokenType === Name.List)
      return [];
    return known.get(wordsInQuotes(word)) ?? [];
  });
  return lists.length === 0 ? undefined : closureOf(lists, lexicon);
}

/** 「到庭者」 → 到庭人, from where the cases of the file say so. */
export function listsOfElements(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== 'case' && block.kind !== 'base') continue;
    for (const { tellings } of block.statements)
      for (const telling of tellings)
        if (telling.kind === 'list') for (const { text } of telling.ids) found.set(text, telling.list.text);
  }
  return found;
}

/** A fact that varies with nothing the statement names cannot be told in it. */
export function rankOf(declaration: Varying, about: About, lexicon: Lexicon): Rank | undefined {
  const over = overOf(declaration);
  if (about === undefined) return 'name';
  if (about === 'whole') return over.length === 0 ? 'best' : 'rare';
  return fitOf(declaration, about, lexicon);
}

/** The same lists, or more of them where only one element is there; fewer, or others, do not fit. */
export function fitOf(
  declaration: Declaration,
  about: ReadonlySet<string>,
  lexicon: Lexicon,
): Rank | undefined {
  const reached = closureOf(overOf(declaration), lexicon);
  if (![...about].every((list) => reached.has(list))) return undefined;
  return reached.size === about.size ? 'best' : 'good';
}

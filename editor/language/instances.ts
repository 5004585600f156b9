/** 「某局」 in cases: which words name an element, and which cases speak of the same one. */
import type { Token } from '../../grammar/lexer.ts';
import { type BlockOutline, casePieces } from '../../grammar/parser/outline.ts';
import { Word } from '../../grammar/tokens.ts';
import type { Mention } from './things.ts';
import { insideQuotes, isQuoted, wordsInQuotes } from './words-of.ts';

/**
 * A case and the 底案 it stands on speak of the same elements. An element belongs to the lowest of them that names it:
 * two cases that each bring a 「某局」 of their own speak of two.
 */
export function instancesIn(blocks: readonly BlockOutline[]): readonly Mention[] {
  const cases = blocks.flatMap((block) => caseOf(block) ?? []);
  const bases = new Map(cases.filter(({ kind }) => kind === 'base').map((each) => [each.name, each]));
  return cases.flatMap((each) => {
    const chain = chainOf(each, bases);
    const family = String(chain[0]!.at);
    const seen = new Set<string>();
    return each.ids.map((word): Mention => {
      const text = wordsInQuotes(word);
      const owner = chain.find(({ named }) => named.has(text)) ?? each;
      const declares = owner === each && !seen.has(text);
      seen.add(text);
      return {
        span: insideQuotes(word),
        thing: { kind: 'instance', text, of: String(owner.at), family },
        declares,
      };
    });
  });
}

interface Spoken {
  readonly kind: 'case' | 'base';
  readonly at: number;
  readonly name: string;
  readonly base: string | undefined;
  readonly ids: readonly Token[];
  readonly named: ReadonlySet<string>;
}

function caseOf({ kind, tokens }: BlockOutline): Spoken | undefined {
  if ((kind !== 'case' && kind !== 'base') || !isQuoted(tokens[1])) return undefined;
  const pieces = casePieces(tokens);
  const base = tokens.find((_, at) => tokens[at - 1]?.tokenType === Word.OnBase);
  const ids = pieces.filter((piece) => piece.kind !== 'head').flatMap((piece) => idsIn(piece.tokens));
  return {
    kind,
    at: tokens[0]!.startOffset,
    name: wordsInQuotes(tokens[1]),
    base: isQuoted(base) ? wordsInQuotes(base) : undefined,
    ids,
    named: new Set(ids.map(wordsInQuotes)),
  };
}

/** Lowest 底案 first, the case itself last. */
function chainOf(each: Spoken, bases: ReadonlyMap<string, Spoken>): readonly Spoken[] {
  const chain: Spoken[] = [each];
  for (
    let base = bases.get(each.base ?? '');
    base && !chain.includes(base);
    base = bases.get(base.base ?? '')
  )
    chain.unshift(base);
  return chain;
}

/** A quotation in a statement or an expectation names an element, unless it is a text, a reason or who judged. */
const idsIn = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter((token, at) => isQuoted(token) && !saysOther.has(tokens[at - 1]?.tokenType));

const saysOther: ReadonlySet<unknown> = new Set([Word.Is, Word.IsNot, Word.Reason, Word.JudgedBy]);

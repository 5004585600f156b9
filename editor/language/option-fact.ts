/** Which fact an option belongs to: the one it is said of, in 职务为正职、副职之一 or in the column of a table. */
import type { Token } from '../../grammar/lexer.ts';
import { Name, Word } from '../../grammar/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { nameIn } from './words-of.ts';

/** The name of the fact; undefined where nothing says it and several facts have such an option. */
export function factOfOption(words: readonly Token[], at: number, lexicon: Lexicon): string | undefined {
  const fact = factSaidOf(words, at) ?? factOfColumn(words, at);
  if (fact !== undefined) return fact;
  const owners = lexicon.meanings(nameIn(words[at]!)).filter(({ sense }) => sense === 'option');
  return owners.length === 1 ? owners[0]!.declaration.name.text : undefined;
}

/** The fact before 为 or 不为, over the options listed so far; `at` may be the place after the last word. */
export function factSaidOf(words: readonly Token[], at: number): string | undefined {
  let before = at - 1;
  while (listing.has(words[before]?.tokenType)) before--;
  const says = words[before]?.tokenType;
  if (says !== Word.Is && says !== Word.IsNot) return undefined;
  const name = words[before - 1];
  return name?.tokenType === Name.Options ? nameIn(name) : undefined;
}

const listing: ReadonlySet<unknown> = new Set([Name.Option, Word.Pause]);

/** In a table: the column that the cell at this place lies in. */
export function factOfColumn(words: readonly Token[], at: number): string | undefined {
  const start = tableStart(words, at);
  if (start === undefined) return undefined;
  const columns: string[] = [];
  let next = start + 3;
  for (
    ;
    next < at && words[next - 1]?.tokenType === Word.Bar && words[next]?.tokenType !== Word.Bar;
    next += 2
  )
    columns.push(nameIn(words[next]!));
  if (next >= at) return undefined;
  const bars = words.slice(next, at).filter(({ tokenType }) => tokenType === Word.Bar).length;
  return columns[(bars - 1) % (columns.length + 1)];
}

/** 按下表, in the same sentence. */
function tableStart(words: readonly Token[], at: number): number | undefined {
  for (let before = at - 1; before >= 0; before--) {
    const type = words[before]!.tokenType;
    if (type === Word.AsTable) return before;
    if (type === Word.Stop) return undefined;
  }
  return undefined;
}

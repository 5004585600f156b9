/** Words of a sentence that nobody declared: each told once, with the nearest name that does not turn the meaning. */
import { holdsOddCharacter } from './characters.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import type { Token } from './lexer.ts';
import { problem } from './messages/index.ts';
import { shortened, tokenSpan } from './parser/problems.ts';
import { Shape } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fixedWords, negations } from './words.ts';

/** Beyond this the nearest name is not looked for: the table would cost more than the advice is worth. */
const longest = 40;

export function unknownNames(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  file: string,
): readonly Diagnostic[] {
  const places = new Map<string, Token[]>();
  for (const token of tokens) {
    if (token.tokenType !== Shape.Unknown || excused(token.image, vocabulary)) continue;
    const same = places.get(token.image);
    if (same) same.push(token);
    else places.set(token.image, [token]);
  }
  return [...places].map(([text, [first, ...others]]) => {
    const fixes = nearest(text, vocabulary).map((name) => fixOf(name, [first!, ...others]));
    const related = others.slice(0, 10).map((token) => ({ file, span: tokenSpan(token) }));
    return problem(
      'NAM201',
      { file, span: tokenSpan(first!) },
      { text: shortened(text) },
      { related, fixes },
    );
  });
}

/** Its declaration is broken, or it holds a character that is told of already. */
function excused(text: string, { broken }: Vocabulary): boolean {
  return broken.has(text) || holdsOddCharacter(text);
}

function fixOf(name: string, tokens: readonly Token[]): Fix {
  return {
    title: { zh: `改为“${name}”`, en: `Replace with “${name}”` },
    edits: tokens.map((token) => ({ span: tokenSpan(token), text: name })),
  };
}

/** The nearest declared name or fixed word, at most a third of it changed and never by a negation. */
function nearest(text: string, { entries }: Vocabulary): readonly string[] {
  if (text.length > longest) return [];
  let best: string | undefined;
  let least = Math.floor(text.length / 3) + 1;
  for (const word of [...entries.keys(), ...fixedTexts]) {
    if (Math.abs(word.length - text.length) >= least || turnsRound(text, word)) continue;
    const changed = distance(text, word, least);
    if (changed < least) {
      best = word;
      least = changed;
    }
  }
  return best === undefined ? [] : [best];
}

const fixedTexts = Object.values(fixedWords)
  .map((word) => word.text)
  .filter((text) => text.length > 1);

/** 未到庭 and 到庭, 应当 and 不应当: alike in letters, opposite in meaning. */
function turnsRound(a: string, b: string): boolean {
  return negationsIn(a) !== negationsIn(b);
}

const negation = new RegExp(negations.join('|'), 'g');
const negationsIn = (text: string): string => (text.match(negation) ?? []).sort().join();

/** Levenshtein's distance, given up once it cannot fall below `limit`. */
function distance(a: string, b: string, limit: number): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same));
    }
    if (Math.min(...row) >= limit) return limit;
    above = row;
  }
  return above[b.length]!;
}

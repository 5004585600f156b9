/** Words of a sentence that nobody declared: each told once, with the nearest name that does not turn the meaning. */
import { holdsOddCharacter } from './characters.ts';
import type { Diagnostic, Fix } from './diagnostic.ts';
import type { Token } from './lexer.ts';
import { limits } from './limits.ts';
import { problem } from './messages/index.ts';
import { shortened, tokenSpan } from './parser/problems.ts';
import { wordsFor } from './slips.ts';
import { cover, type Span } from './span.ts';
import { Shape, Word } from './tokens.ts';
import { noNames, type Vocabulary } from './vocabulary.ts';
import { fixedWords, negations } from './words.ts';

/** Beyond this the nearest name is not looked for: the table would cost more than the advice is worth. */
const longest = 40;

export function unknownNames(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  file: string,
): readonly Diagnostic[] {
  const places = new Map<string, number[]>();
  for (const [at, token] of tokens.entries()) {
    if (token.tokenType !== Shape.Unknown || excused(token.image, vocabulary)) continue;
    const same = places.get(token.image);
    if (same) same.push(at);
    else places.set(token.image, [at]);
  }
  return [...places.values()].map((at, told) =>
    toldOf(at, tokens, told < limits.messages ? vocabulary : noNames, file),
  );
}

/** Its declaration is broken, or it holds a character that is told of already. */
function excused(text: string, { broken }: Vocabulary): boolean {
  return broken.has(text) || holdsOddCharacter(text);
}

/** Of the run itself and the run with its neighbours, the one that comes nearest to a word is what was meant. */
function toldOf(
  places: readonly number[],
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  file: string,
): Diagnostic {
  const [first = 0, ...others] = places;
  const tries = windows(tokens, first).map((run) => ({ run, words: meantBy(run.text, vocabulary) }));
  const best = tries.reduce((a, b) => (b.words.share < a.words.share ? b : a), tries[0]!);
  const { run, words } = best;
  const elsewhere = others.map((at) => widened(tokens, at, run));
  const fixes = words.words.map((word) => fixOf(word, [run.span, ...elsewhere]));
  const related = elsewhere.slice(0, 10).map((span) => ({ file, span }));
  const place = { file, span: run.span };
  const text = shortened(run.text);
  if (!words.slip) return problem('NAM201', place, { text }, { related, fixes });
  return problem('NAM251', place, { text, words: words.words.join('”或“') }, { related, fixes });
}

interface Meant {
  readonly words: readonly string[];
  /** how much of it would change */
  readonly share: number;
  /** a word of the trade that is not one of the language */
  readonly slip: boolean;
}

/** What was meant is looked for once: while a sentence is being written, its unknown words stay for many keys. */
const meant = new WeakMap<Vocabulary, Map<string, Meant>>();
const mostKept = 1000;

function meantBy(text: string, vocabulary: Vocabulary): Meant {
  const known = meant.get(vocabulary) ?? new Map<string, Meant>();
  meant.set(vocabulary, known);
  const found = known.get(text) ?? nearestMeant(text, vocabulary);
  if (known.size >= mostKept) known.clear();
  known.set(text, found);
  return found;
}

function nearestMeant(text: string, vocabulary: Vocabulary): Meant {
  const slip = wordsFor(text);
  if (slip.length > 0) return { words: slip, share: 0, slip: true };
  const near = nearest(text, vocabulary);
  return { words: near ? [near.word] : [], share: near?.share ?? 1, slip: false };
}

interface Window {
  readonly text: string;
  readonly span: Span;
  /** neighbours taken in before and after */
  readonly before: number;
  readonly after: number;
}

/** 下列情形 in 有下列情形之一: short fixed words around an unknown run may be pieces of one slip. */
function windows(tokens: readonly Token[], at: number): readonly Window[] {
  return [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].flatMap(([before = 0, after = 0]) => {
    const taken = tokens.slice(at - before, at + after + 1);
    const whole =
      taken.length === before + after + 1 &&
      taken.every((token, i) => i === 0 || joins(taken[i - 1]!, token));
    if (!whole) return [];
    return [{ text: taken.map((token) => token.image).join(''), span: spanOf(taken), before, after }];
  });
}

const fixedWord: ReadonlySet<unknown> = new Set(Object.values(Word));
const isMark = (token: Token): boolean => !/[\p{L}\p{N}]/u.test(token.image);

function joins(a: Token, b: Token): boolean {
  const touch = a.endOffset! + 1 === b.startOffset;
  return (
    touch &&
    [a, b].every(
      (token) => token.tokenType === Shape.Unknown || (fixedWord.has(token.tokenType) && !isMark(token)),
    )
  );
}

function widened(tokens: readonly Token[], at: number, { before, after }: Window): Span {
  return spanOf(tokens.slice(Math.max(0, at - before), at + after + 1));
}

const spanOf = (tokens: readonly Token[]): Span => cover(tokenSpan(tokens[0]!), tokenSpan(tokens.at(-1)!));

function fixOf(name: string, places: readonly Span[]): Fix {
  return {
    title: { zh: `改为“${name}”`, en: `Replace with “${name}”` },
    edits: places.map((span) => ({ span, text: name })),
  };
}

interface Near {
  readonly word: string;
  /** how much of it would change */
  readonly share: number;
}

/** The nearest declared name or fixed word, at most a third of it changed and never by a negation. */
function nearest(text: string, { entries }: Vocabulary): Near | undefined {
  if (text.length > longest) return undefined;
  let best: Near | undefined;
  let least = Math.floor(text.length / 3) + 1;
  for (const word of [...entries.keys(), ...fixedTexts]) {
    if (Math.abs(word.length - text.length) >= least || turnsRound(text, word)) continue;
    const changed = distance(text, word, least);
    if (changed >= least) continue;
    best = { word, share: changed / text.length };
    least = changed;
  }
  return best;
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

/** Where the word begins that is being written at a place: half words, pinyin, a short word that may become a long one. */
import type { Vocabulary } from '../../../grammar/index.ts';
import type { Token } from '../../../grammar/lexer.ts';
import { Shape } from '../../../grammar/tokens.ts';
import { fixedWords } from '../../../grammar/words.ts';
import { forms } from '../../words/forms.ts';
import { endOf } from '../words-of.ts';

export interface Begun {
  readonly start: number;
  /** only what goes on with exactly these signs */
  readonly exact: boolean;
}

/** The latest first; at least one. */
export function begunAt(
  tokens: readonly Token[],
  source: string,
  offset: number,
  { entries }: Vocabulary,
): readonly Begun[] {
  const touching = runBefore(tokens, offset);
  const last = touching.at(-1);
  if (last === undefined) return [{ start: offset, exact: false }];
  const half = halfWritten(touching);
  const plain: readonly Begun[] =
    half === undefined
      ? [{ start: offset, exact: false }]
      : [
          { start: half, exact: false },
          ...(last.tokenType === Shape.Id ? [{ start: offset, exact: false }] : []),
        ];
  const earlier = touching
    .slice(-mostWords)
    .map(({ startOffset }) => startOffset)
    .filter((start) => start !== half && isBeginning(source.slice(start, offset), entries));
  return [...plain, ...earlier.map((start) => ({ start, exact: true }))];
}

/** A name longer than this many words and a bit is not looked for. */
const mostWords = 6;

/** The words that touch each other up to the place. */
function runBefore(tokens: readonly Token[], offset: number): readonly Token[] {
  let first = tokens.length;
  let edge = offset;
  while (first > 0 && endOf(tokens[first - 1]!) === edge && !closed.has(tokens[first - 1]!.tokenType)) {
    first--;
    edge = tokens[first]!.startOffset;
  }
  return tokens.slice(first);
}

const closed: ReadonlySet<unknown> = new Set([Shape.Quoted, Shape.ClauseMark, Shape.Remark]);

/** What is no word yet: unknown signs and Latin letters at the end. */
function halfWritten(touching: readonly Token[]): number | undefined {
  let start: number | undefined;
  for (const { tokenType, startOffset } of touching.toReversed()) {
    if (tokenType !== Shape.Unknown && tokenType !== Shape.Id) break;
    start = startOffset;
  }
  return start;
}

const longerWords = [
  ...Object.values(fixedWords).map(({ text }) => text),
  ...forms.map(({ label }) => label),
];

function isBeginning(text: string, entries: Vocabulary['entries']): boolean {
  const goesOn = (word: string): boolean => word.length > text.length && word.startsWith(text);
  if (!/[\p{L}\p{N}]$/u.test(text)) return false;
  for (const word of entries.keys()) if (goesOn(word)) return true;
  return longerWords.some(goesOn);
}

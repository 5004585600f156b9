/**
 * Whether sentences over a vocabulary can be cut in one way only (language.md §1). For every word W with a shorter
 * word t as its beginning, what remains of W must not be able to begin anything allowed after t. Then the longest
 * word is always the word meant, and a new name never changes an old sentence.
 */
import type { TokenType } from 'chevrotain';
import { clausePattern } from './clause.ts';
import type { Diagnostic } from './diagnostic.ts';
import { problem } from './messages/index.ts';
import { numberAt } from './numbers.ts';
import type { Follow } from './parser/follow.ts';
import { onlyBeforeMark } from './parser/language.ts';
import type { Span } from './span.ts';
import { Name, Shape, Word } from './tokens.ts';
import { type Trie, trieOf } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type FixedWordName, fixedWords } from './words.ts';

interface CutWord {
  readonly text: string;
  readonly type: TokenType;
  /** where it is declared; undefined for a fixed word */
  readonly span: Span | undefined;
  /** of an opposite: what it is the opposite of */
  readonly opposes: string | undefined;
}

/** Another way to cut a text: its words, the last of them perhaps longer than the text. */
type Cut = readonly CutWord[];

export function checkCuts(vocabulary: Vocabulary, follow: Follow, file: string): readonly Diagnostic[] {
  const search = searchOf(vocabulary, follow);
  return search.words.flatMap((word) => {
    const cut = otherCut(word, search) ?? numberRunsOn(word, search);
    return cut && declaredIn([word, ...cut]) ? [told(word, cut, file)] : [];
  });
}

interface Search {
  readonly words: readonly CutWord[];
  readonly trie: Trie<CutWord>;
  readonly follow: Follow;
  /** the types of all words below a node of the trie */
  readonly below: ReadonlyMap<Trie<CutWord>, ReadonlySet<TokenType>>;
}

function searchOf({ entries }: Vocabulary, follow: Follow): Search {
  const fixed = (Object.keys(fixedWords) as FixedWordName[]).filter(
    (name) => fixedWords[name].group !== 'file',
  );
  const words: readonly CutWord[] = [
    ...fixed.map((name) => ({
      text: fixedWords[name].text,
      type: Word[name],
      span: undefined,
      opposes: undefined,
    })),
    ...['文首', '前句'].map((text) => shape(text, text.length, Shape.Clause)),
    ...[...entries.values()].map(({ text, role, span, opposes }) => ({
      text,
      type: Name[role],
      span,
      opposes,
    })),
  ];
  const trie = trieOf(words.map((word) => [word.text, word] as const));
  const below = new Map<Trie<CutWord>, ReadonlySet<TokenType>>();
  gatherBelow(trie, below);
  return { words, trie, follow, below };
}

function gatherBelow(
  node: Trie<CutWord>,
  below: Map<Trie<CutWord>, ReadonlySet<TokenType>>,
): ReadonlySet<TokenType> {
  const types = new Set<TokenType>();
  for (const child of node.next.values()) {
    if (child.value) types.add(child.value.type);
    for (const type of gatherBelow(child, below)) types.add(type);
  }
  below.set(node, types);
  return types;
}

/** A cut of `word` that begins with a shorter word. */
function otherCut(word: CutWord, search: Search): Cut | undefined {
  const seen = new Set<string>();
  for (const first of shorterWords(word.text, search)) {
    const rest = continuation(
      word.text.slice(first.text.length),
      first.type,
      search,
      seen,
      onlyBeforeMark.has(word.type),
    );
    if (rest && !meansTheSame(word, rest)) return [first, ...rest];
  }
  return undefined;
}

/** 未到庭 declared as the opposite of 到庭 and 未｜到庭 say one thing. */
const meansTheSame = (word: CutWord, rest: Cut): boolean =>
  rest.length === 1 && rest[0]!.text === word.opposes;

function shorterWords(text: string, { trie }: Search): readonly CutWord[] {
  const found: CutWord[] = [];
  let node = trie.next.get(text.charCodeAt(0));
  for (let i = 1; node !== undefined && i < text.length; i++) {
    if (node.value) found.push(node.value);
    node = node.next.get(text.charCodeAt(i));
  }
  return [...found, ...shapesAt(text).filter((shape) => shape.text.length < text.length)];
}

/**
 * Words that may stand after `before` and of which `rest` is the beginning, or which begin `rest`. `toTheEnd`: a mark must follow,
 * so that only words that end where `rest` ends will do.
 */
function continuation(
  rest: string,
  before: TokenType,
  search: Search,
  seen: Set<string>,
  toTheEnd: boolean,
): Cut | undefined {
  const key = `${rest.length} ${before.tokenTypeIdx}`;
  if (seen.has(key)) return undefined;
  seen.add(key);
  const allowed = search.follow.get(before) ?? new Set<TokenType>();
  for (const word of [...wordsBeginning(rest, search), ...shapesAt(rest)]) {
    if (!allowed.has(word.type)) continue;
    if (word.text.length === rest.length) return [word];
    const more = continuation(rest.slice(word.text.length), word.type, search, seen, toTheEnd);
    if (more) return [word, ...more];
  }
  const longer = toTheEnd ? undefined : longerWord(rest, allowed, search);
  return longer && [longer];
}

function wordsBeginning(rest: string, { trie }: Search): readonly CutWord[] {
  const found: CutWord[] = [];
  let node: Trie<CutWord> | undefined = trie;
  for (let i = 0; node !== undefined && i < rest.length; i++) {
    node = node.next.get(rest.charCodeAt(i));
    if (node?.value) found.push(node.value);
  }
  return found;
}

/** A word of an allowed type that begins with the whole of `rest`. */
function longerWord(
  rest: string,
  allowed: ReadonlySet<TokenType>,
  { trie, below }: Search,
): CutWord | undefined {
  let node: Trie<CutWord> | undefined = trie;
  for (let i = 0; node !== undefined && i < rest.length; i++) node = node.next.get(rest.charCodeAt(i));
  while (node !== undefined && meets(below.get(node), allowed)) {
    const children: readonly Trie<CutWord>[] = [...node.next.values()];
    const here = children.find((child) => child.value && allowed.has(child.value.type));
    if (here?.value) return here.value;
    node = children.find((child) => meets(below.get(child), allowed));
  }
  return startsShape(rest, allowed);
}

const meets = (a: ReadonlySet<TokenType> | undefined, b: ReadonlySet<TokenType>): boolean =>
  a !== undefined && [...a].some((type) => b.has(type));

const numberTypes = {
  number: Shape.Number,
  money: Shape.Money,
  percent: Shape.Percent,
  date: Shape.Date,
  time: Shape.Time,
} as const;

/** Numbers, clause numbers and ids that begin a text: their shape is as good as a declaration. */
function shapesAt(text: string): readonly CutWord[] {
  const number = numberAt(text, 0);
  const clause = lengthOf(clausePattern, text);
  const ordinal = lengthOf(/第[0-9０-９]+/y, text);
  const id = lengthOf(/[A-Za-z][A-Za-z0-9_-]*/y, text);
  return [
    ...(number ? [shape(text, number.length, numberTypes[number.kind])] : []),
    ...(clause > 0 ? [shape(text, clause, Shape.Clause)] : []),
    ...(ordinal > 0 ? [shape(text, ordinal, Shape.Ordinal)] : []),
    ...(id > 0 ? [shape(text, id, Shape.Id)] : []),
  ];
}

const shape = (text: string, length: number, type: TokenType): CutWord => ({
  text: text.slice(0, length),
  type,
  span: undefined,
  opposes: undefined,
});

function lengthOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.[0].length ?? 0;
}

const partOfNumber =
  /^[0-9０-９〇零一二两三四五六七八九][0-9０-９〇零一二两三四五六七八九十百千万亿年月日时分元%％]*$|^十[一二三四五六七八九]?$|^百分之?$/;
const partOfClause = /^(?:第[0-9０-９一二三四五六七八九十百千]*|文|前|[一二三四五六七八九十百]+)$/;

/** `rest` is not yet a number or a clause number, but may become one. */
function startsShape(rest: string, allowed: ReadonlySet<TokenType>): CutWord | undefined {
  const number = Object.values(numberTypes).find((type) => allowed.has(type));
  if (number && partOfNumber.test(rest)) return shape(rest, rest.length, number);
  if (allowed.has(Shape.Ordinal) && /^第[0-9０-９]*$/.test(rest))
    return shape(rest, rest.length, Shape.Ordinal);
  return allowed.has(Shape.Clause) && partOfClause.test(rest)
    ? shape(rest, rest.length, Shape.Clause)
    : undefined;
}

/** 五 before a word that begins with 十 or 元 would be read as one longer number. */
const runsOn = /^(?:[0-9０-９〇零一二两三四五六七八九十百千万亿元%％]|年[0-9０-９])/;

function numberRunsOn(word: CutWord, { follow }: Search): Cut | undefined {
  if (word.span === undefined || !runsOn.test(word.text)) return undefined;
  const before = Object.values(numberTypes).find((type) => follow.get(type)?.has(word.type));
  return before && [shape('5', 1, before), word];
}

const declaredIn = (words: readonly CutWord[]): boolean => words.some((word) => word.span !== undefined);

/** Told at the name whose declaration makes the trouble: the longer one, or the one it is taken for. */
function told(word: CutWord, cut: Cut, file: string): Diagnostic {
  const text = cut.map((part) => part.text).join('');
  const whole = text.startsWith(word.text) ? word.text : text.slice(0, 2);
  const left = text.slice(whole.length);
  const one = left === '' ? whole : `${whole}｜${left}`;
  const places = [word, ...cut].flatMap((part) => (part.span ? [{ file, span: part.span }] : []));
  const other = cut.map((part) => part.text).join('｜');
  return problem('NAM202', places[0]!, { text, one, other }, { related: places.slice(1) });
}

/**
 * Cuts sentences into words, longest first, over the fixed words and the declared names (language.md §1).
 * Blanks and line breaks between words mean nothing. What is no word at all becomes one unknown run.
 */
import type { IToken, TokenType } from 'chevrotain';
import { clausePattern, parseClause } from './clause.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Place, problem } from './messages/index.ts';
import { digits, numberAt } from './numbers.ts';
import { onlyBeforeMark } from './parser/language.ts';
import { shortened } from './parser/problems.ts';
import { type Span, span } from './span.ts';
import { Name, Shape, Word } from './tokens.ts';
import { longestAt, type Trie, trieOf } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type FixedWordName, fixedWords, halfWidth } from './words.ts';

/** A word of the text; `startsLine` helps to find the next block after a mistake. */
export interface Token extends IToken {
  readonly startsLine: boolean;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly Diagnostic[];
}

export function lex(
  source: string,
  region: Span,
  context: Context,
  vocabulary: Vocabulary,
  file: string,
): Lexed {
  const state: State = {
    text: source.slice(0, region.end),
    context,
    vocabulary,
    tokens: [],
    report: (code) => diagnostics.push(code(file)),
  };
  const diagnostics: Diagnostic[] = [];
  let startsLine = true;
  for (let at = region.start; at < region.end; ) {
    const blank = blankAt(state.text, at);
    if (blank > 0) startsLine ||= state.text.slice(at, at + blank).includes('\n');
    else {
      const { type, length, payload } = wordAt(state, at, startsLine);
      state.tokens.push(tokenOf(state.text, at, length, type, startsLine, payload));
      startsLine = false;
      at += length;
    }
    at += blank;
  }
  return { tokens: state.tokens, diagnostics };
}

interface State {
  readonly text: string;
  readonly context: Context;
  readonly vocabulary: Vocabulary;
  readonly tokens: Token[];
  readonly report: (make: (file: string) => Diagnostic) => void;
}

interface Cut {
  readonly type: TokenType;
  readonly length: number;
  readonly payload?: unknown;
}

const blanks = /[\s\uFEFF]+/y;

function blankAt(text: string, at: number): number {
  return lengthAt(blanks, text, at);
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function wordAt(state: State, at: number, startsLine: boolean): Cut {
  return (
    markedAt(state, at) ??
    judgeAt(state, at) ??
    itemNumberAt(state, at, startsLine) ??
    plainWordAt(state, at) ?? { type: Shape.Unknown, length: unknownLength(state, at) }
  );
}

/** ※, 【】, 「」 and 『』 say by their first character what they are. */
function markedAt(state: State, at: number): Cut | undefined {
  switch (state.text[at]) {
    case '※':
      return { type: Shape.Remark, length: lengthAt(/[^\n]*/y, state.text, at) };
    case '【':
      return clauseMarkAt(state, at);
    case '「':
      return quotedAt(state, at);
    case '『':
      return setApartAt(state, at);
    default:
      return undefined;
  }
}

function clauseMarkAt(state: State, at: number): Cut {
  const length = lengthAt(/【[^】\n]*】/y, state.text, at) || unclosed(state, at, '【', '】');
  const inside = state.text.slice(at + 1, at + length).replace(/】$/, '');
  const payload = parseClause(inside, span(at + 1, at + 1 + inside.length));
  if (payload === undefined)
    state.report(at_(at, length, (place) => problem('SYN111', place, { text: shortened(inside) })));
  return { type: Shape.ClauseMark, length, payload };
}

/** A quotation may run over lines, but one that never closes must not swallow the next. */
function quotedAt(state: State, at: number): Cut {
  const length =
    lengthAt(/「[^「」\n]*」|「[^「」【】]*」/y, state.text, at) || unclosed(state, at, '「', '」');
  return { type: Shape.Quoted, length };
}

function setApartAt(state: State, at: number): Cut {
  const length = lengthAt(/『[^『』\n]*』/y, state.text, at) || unclosed(state, at, '『', '』');
  const entry = state.vocabulary.entries.get(state.text.slice(at + 1, at + length - 1));
  return { type: entry ? Name[entry.role] : Shape.Unknown, length };
}

function unclosed(state: State, at: number, open: string, close: string): number {
  state.report(at_(at, 1, (place) => problem('SYN103', place, { open, close })));
  return lengthAt(/[^\n]+/y, state.text, at);
}

/** （由武清区人民法院于…认定）: who judged is free text, up to 于 a day or to 认定. */
function judgeAt(state: State, at: number): Cut | undefined {
  if (state.tokens.at(-1)?.tokenType !== Word.JudgedBy || state.tokens.at(-2)?.tokenType !== Word.Open) {
    return undefined;
  }
  const free = /[^，,；;。（）()「」\n]+?(?=\s{0,9}于\s{0,9}[0-9０-９]{4}年|\s{0,9}认定\s{0,9}[，,）)])/y;
  const length = lengthAt(free, state.text, at);
  return length > 0 ? { type: Shape.Words, length } : undefined;
}

const arabicItem = /[0-9０-９]+(?:[．.](?![0-9０-９])|、(?=\s*(?:「|指|采)))/y;
const chineseItem = /[（(][一二三四五六七八九十百]+[）)](?=\s*(?:「|指|采))/y;

/** 1．, 1、 or （一） at the beginning of an item. */
function itemNumberAt(state: State, at: number, startsLine: boolean): Cut | undefined {
  const before = state.tokens.at(-1)?.tokenType;
  const opens = startsLine || before === Word.Colon || before === Word.Semicolon || before === Word.Stop;
  if (!opens) return undefined;
  const length = lengthAt(arabicItem, state.text, at) || lengthAt(chineseItem, state.text, at);
  return length > 0 ? { type: Shape.ItemNumber, length } : undefined;
}

/** The words of the head are fixed in the head only. */
export type Context = 'head' | 'body';

const fixedTries: Readonly<Record<Context, Trie<TokenType>>> = {
  head: fixedTrie(() => true),
  body: fixedTrie((name) => fixedWords[name].group !== 'file'),
};

function fixedTrie(holds: (name: FixedWordName) => boolean): Trie<TokenType> {
  const names = (Object.keys(fixedWords) as FixedWordName[]).filter(holds);
  return trieOf<TokenType>([
    ...names.map((name) => [fixedWords[name].text, Word[name]] as const),
    ...[...halfWidth].map(([text, name]) => [text, Word[name]] as const),
  ]);
}

/** The longest of what may begin here: a fixed word, a declared name, a number, a clause number, an ASCII id. */
function plainWordAt(state: State, at: number): Cut | undefined {
  let best: Cut | undefined;
  for (const cut of [fixedAt(state, at), nameAt(state, at), shapeAt(state, at)]) {
    if (cut && cut.length > (best?.length ?? 0)) best = cut;
  }
  if (best && numeric.has(best.type)) checkNumber(state, at, best);
  return best;
}

function fixedAt(state: State, at: number): Cut | undefined {
  const found = longestAt(fixedTries[state.context], state.text, at, (type, end) =>
    fitsBefore(type, state.text, end),
  );
  return found && { type: found.value, length: found.length };
}

function nameAt(state: State, at: number): Cut | undefined {
  const found = longestAt(state.vocabulary.trie, state.text, at);
  return found && { type: Name[found.value.role], length: found.length };
}

/** A fixed word that only a mark may follow is one only before a mark: 不适用 ends a sentence, 不适用简易程序 does not. */
function fitsBefore(type: TokenType, text: string, end: number): boolean {
  return !onlyBeforeMark.has(type) || marks.test(text[end + blankAt(text, end)] ?? '。');
}

const mayBeShape = /[0-9０-９A-Za-z〇零一二两三四五六七八九十百千第文前]/;
const idPattern = /[A-Za-z][A-Za-z0-9_-]*/y;

function shapeAt(state: State, at: number): Cut | undefined {
  if (!mayBeShape.test(state.text[at] ?? '')) return undefined;
  return clauseAt(state, at) ?? ordinalAt(state, at) ?? numberShapeAt(state, at) ?? idAt(state, at);
}

/** After these words a numeral alone is a part of the document: 依据二. */
const beforeClause: ReadonlySet<TokenType> = new Set([Word.Grounds, Word.With, Word.Apply, Word.WrittenInto]);

function clauseAt(state: State, at: number): Cut | undefined {
  const length =
    lengthAt(clausePattern, state.text, at) ||
    (beforeClause.has(state.tokens.at(-1)?.tokenType as TokenType)
      ? lengthAt(/[一二三四五六七八九十]+/y, state.text, at)
      : 0);
  const payload = parseClause(state.text.slice(at, at + length), span(at, at + length));
  return payload && { type: Shape.Clause, length, payload };
}

/** 第1次: only in digits, so that 第三人 may be a name. */
function ordinalAt(state: State, at: number): Cut | undefined {
  const length = lengthAt(/第[0-9０-９]+/y, state.text, at);
  return length > 0
    ? { type: Shape.Ordinal, length, payload: digits(state.text.slice(at + 1, at + length)) }
    : undefined;
}

const numberTypes = {
  number: Shape.Number,
  money: Shape.Money,
  percent: Shape.Percent,
  date: Shape.Date,
  time: Shape.Time,
} as const;
const numeric: ReadonlySet<TokenType> = new Set(Object.values(numberTypes));

function numberShapeAt(state: State, at: number): Cut | undefined {
  const found = numberAt(state.text, at);
  return found && { type: numberTypes[found.kind], length: found.length, payload: found.value };
}

function checkNumber(state: State, at: number, cut: Cut): void {
  if (cut.payload !== undefined) return;
  const text = shortened(state.text.slice(at, at + cut.length));
  const code = cut.type === Shape.Date || cut.type === Shape.Time ? 'SYN104' : 'SYN112';
  state.report(at_(at, cut.length, (place) => problem(code, place, { text })));
}

function idAt(state: State, at: number): Cut | undefined {
  const length = lengthAt(idPattern, state.text, at);
  return length > 0 ? { type: Shape.Id, length } : undefined;
}

const marks = /[.．\s\uFEFF，,；;。：:、（）()「」『』【】｜|※]/;

/** An unknown run ends at a mark, a blank, or where a word of two or more characters begins. */
function unknownLength(state: State, at: number): number {
  let end = at + 1;
  while (end < state.text.length && !marks.test(state.text[end]!) && !longWordAt(state, end)) end++;
  return end - at;
}

function longWordAt(state: State, at: number): boolean {
  const found = plainWordLength(state, at);
  if (found !== 1) return found > 1;
  const single = state.text[at] === '的' || state.text[at] === '为';
  const next = state.text[at + 1] ?? '。';
  return single && (marks.test(next) || plainWordLength(state, at + 1) > 1);
}

function plainWordLength(state: State, at: number): number {
  const shape = /[0-9０-９]/.test(state.text[at] ?? '') ? 2 : 0;
  return Math.max(fixedAt(state, at)?.length ?? 0, nameAt(state, at)?.length ?? 0, shape);
}

const at_ =
  (at: number, length: number, make: (place: Place) => Diagnostic) =>
  (file: string): Diagnostic =>
    make({ file, span: span(at, at + length) });

function tokenOf(
  text: string,
  at: number,
  length: number,
  tokenType: TokenType,
  startsLine: boolean,
  payload: unknown,
): Token {
  return {
    image: text.slice(at, at + length),
    startOffset: at,
    endOffset: at + length - 1,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx!,
    startsLine,
    payload,
  };
}

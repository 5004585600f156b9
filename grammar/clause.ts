/**
 * Clause numbers as Chinese documents write them, down to 款, 项, 目, 句, 分句:
 * 二（二）第二款第一句, 第十三条第一款第（一）项第2目, 二（三）标题, 文首第4段.
 * A canonical string is the identity of a clause; everything that cites compares these.
 */
import { chineseNumeral, digits, readInteger } from './numbers.ts';
import type { Span } from './span.ts';

/** One level of the path, outermost first. */
export interface ClauseStep {
  readonly level:
    | 'head'
    | 'part'
    | 'section'
    | 'chapter'
    | 'article'
    | 'paragraph'
    | 'item'
    | 'point'
    | 'sentence'
    | 'subsentence'
    | 'heading';
  /** 1-based; 0 for a heading (标题) */
  readonly number: number;
}

export interface ClauseRef {
  /** canonical spelling: full-width brackets, Chinese numerals for 部分/节/条/款/句, Arabic for 项 written with Arabic */
  readonly text: string;
  readonly path: readonly ClauseStep[];
  /** the last clause of a range 至 */
  readonly to: { readonly text: string; readonly path: readonly ClauseStep[] } | undefined;
  readonly span: Span;
}

type Level = ClauseStep['level'];

/** A step with its canonical spelling. */
interface Spelled extends ClauseStep {
  readonly text: string;
}

/** The sentence quoted before: it has no number of its own, `check` finds it by its place. */
const previous = '前句';

/** Reads one whole clause number, or a range; undefined where `source` is not one. */
export function parseClause(source: string, span: Span): ClauseRef | undefined {
  const text = source.trim();
  if (text === previous) return { text, path: [], to: undefined, span };
  const [first = '', last, ...more] = text.split('至');
  const from = more.length === 0 ? readPlace(first) : undefined;
  if (from === undefined) return undefined;
  if (last === undefined) return { text: textOf(from), path: pathOf(from), to: undefined, span };
  const to = readPlace(last) ?? besides(from, last);
  if (to === undefined) return undefined;
  const range = `${textOf(from)}至${shortened(from, to)}`;
  return { text: range, path: pathOf(from), to: { text: textOf(to), path: pathOf(to) }, span };
}

/** The clause of one 项 under `outer`: its number as the rule file writes it, "1" or "（一）". */
export function itemClause(outer: ClauseRef, number: string): ClauseRef | undefined {
  return parseClause(`${outer.text}第${number}项`, outer.span);
}

export function sameClause(a: ClauseRef, b: ClauseRef): boolean {
  if (a.text === previous || b.text === previous) return a.text === b.text;
  return samePath(a.path, b.path) && samePath(a.to?.path ?? [], b.to?.path ?? []);
}

/** Whether `inner` is `outer` or lies in it: 二（三）第一款 holds its 项 and its 句; a range holds what lies between. */
export function clauseContains(outer: ClauseRef, inner: ClauseRef): boolean {
  if (outer.path.length === 0 || inner.path.length === 0) return outer.text === inner.text;
  const last = outer.to?.path ?? outer.path;
  return notBefore(inner.path, outer.path) && notAfter(inner.to?.path ?? inner.path, last);
}

/** One clause number inside a sentence: a part alone (二) is left to the numerals. */
const numeral = '(?:[0-9０-９]+|[〇零一二两三四五六七八九十百千]+)';
const bracketed = `[（(]${numeral}[）)]`;
const step = `(?:第${numeral}(?:章|节|条|款|项|目|分句|句|段)|第${bracketed}项|${bracketed}|标题)`;
const start = `(?:文首|[一二三四五六七八九十百]+(?=[（(]${numeral}[）)]|第${numeral}[款段句]|标题)|第${numeral}[章条])`;
const sources = `${previous}|${start}${step}*(?:至(?:${start}${step}*|${step}+))?`;
export const clausePattern = new RegExp(sources, 'y');

const ranks: Readonly<Record<Level, number>> = {
  head: 0,
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  paragraph: 4,
  item: 5,
  point: 6,
  sentence: 7,
  subsentence: 8,
  heading: 9,
};

const levels: Readonly<Record<string, Level>> = {
  章: 'chapter',
  节: 'section',
  条: 'article',
  款: 'paragraph',
  段: 'paragraph',
  项: 'item',
  目: 'point',
  句: 'sentence',
  分句: 'subsentence',
};

const opening = /^(?:文首|[一二三四五六七八九十百]+)/;

function readPlace(text: string): readonly Spelled[] | undefined {
  const first = opening.exec(text)?.[0] ?? '';
  const rest = readSteps(text.slice(first.length), first);
  const outermost = rest?.[0]?.level;
  if (first === '')
    return rest && (outermost === 'chapter' || outermost === 'article') ? inward(rest) : undefined;
  const head = first === '文首' ? numbered('head', 1, first) : numbered('part', readInteger(first), first);
  return head && rest && inward([head, ...rest]);
}

/** Where a range ends with 至第3段, its outer levels are those of its beginning. */
function besides(from: readonly Spelled[], text: string): readonly Spelled[] | undefined {
  const rest = readSteps(text, from[0]?.text ?? '');
  const rank = rest?.[0] && ranks[rest[0].level];
  if (rest === undefined || rank === undefined) return undefined;
  return inward([...from.filter((step) => ranks[step.level] < rank), ...rest]);
}

/** 文首第1段至第3段: what the end shares with the beginning is not said again, where the rest can stand alone. */
function shortened(from: readonly Spelled[], to: readonly Spelled[]): string {
  const own = to.findIndex((step, i) => !sameStep(step, from[i]));
  return own > 0 && to[own]!.text.startsWith('第') ? textOf(to.slice(own)) : textOf(to);
}

const oneStep = new RegExp(
  `第[（(]?(${numeral})[）)]?(章|节|条|款|项|目|分句|句|段)|[（(](${numeral})[）)]|标题`,
  'y',
);

/** The steps after the outermost; a bracket alone is a section of a part. */
function readSteps(text: string, outermost: string): readonly Spelled[] | undefined {
  const steps: Spelled[] = [];
  oneStep.lastIndex = 0;
  while (oneStep.lastIndex < text.length) {
    const found = oneStep.exec(text);
    const next = found && readStep(found, outermost !== '' && outermost !== '文首');
    if (!next) return undefined;
    steps.push(next);
  }
  return steps;
}

function readStep([whole, number, word, section]: RegExpExecArray, inPart: boolean): Spelled | undefined {
  if (whole === '标题') return { level: 'heading', number: 0, text: whole };
  if (section !== undefined)
    return inPart ? numbered('section', readInteger(section), bracket(section)) : undefined;
  const level = levels[word ?? ''];
  return level && number ? numbered(level, readInteger(number), spell(word ?? '', number)) : undefined;
}

function numbered(level: Level, number: number | undefined, text: string): Spelled | undefined {
  return number === undefined || number < 1 || number > 9999 ? undefined : { level, number, text };
}

const bracket = (number: string): string => `（${chineseNumeral(readInteger(number) ?? 0)}）`;

/** 段 and 目 are counted with digits, 项 as the document numbers it, all else in Chinese. */
function spell(word: string, number: string): string {
  const value = readInteger(number) ?? 0;
  const arabic = /^[0-9]+$/.test(digits(number));
  if (word === '段' || word === '目' || (word === '项' && arabic)) return `第${value}${word}`;
  return word === '项' ? `第（${chineseNumeral(value)}）项` : `第${chineseNumeral(value)}${word}`;
}

/** Levels go from the outside in; 条 within 款 is no clause number. */
function inward(steps: readonly Spelled[]): readonly Spelled[] | undefined {
  return steps.every((step, i) => i === 0 || ranks[step.level] > ranks[steps[i - 1]!.level])
    ? steps
    : undefined;
}

const textOf = (steps: readonly Spelled[]): string => steps.map((step) => step.text).join('');
const pathOf = (steps: readonly Spelled[]): readonly ClauseStep[] =>
  steps.map(({ level, number }) => ({ level, number }));

function sameStep(a: ClauseStep | undefined, b: ClauseStep | undefined): boolean {
  return a !== undefined && b !== undefined && a.level === b.level && a.number === b.number;
}

function samePath(a: readonly ClauseStep[], b: readonly ClauseStep[]): boolean {
  return a.length === b.length && a.every((at, i) => sameStep(at, b[i]));
}

/** `inner` begins with `edge`, or leaves it towards a later clause of the same level. */
function notBefore(inner: readonly ClauseStep[], edge: readonly ClauseStep[]): boolean {
  return compareFrom(inner, edge, (a, b) => a > b);
}

function notAfter(inner: readonly ClauseStep[], edge: readonly ClauseStep[]): boolean {
  return compareFrom(inner, edge, (a, b) => a < b);
}

function compareFrom(
  inner: readonly ClauseStep[],
  edge: readonly ClauseStep[],
  beyond: (a: number, b: number) => boolean,
): boolean {
  for (const [i, limit] of edge.entries()) {
    const at = inner[i];
    if (at === undefined || at.level !== limit.level) return false;
    if (at.number !== limit.number) return beyond(at.number, limit.number);
  }
  return true;
}

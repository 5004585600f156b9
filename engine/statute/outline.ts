/**
 * Turns a law's lines into an outline: each line with its level and numbering. The same （一） is a section under a
 * part and a 项 under a 款, so what a line is depends on what stands before it.
 */

import { chineseNumeral, readInteger } from '../../grammar/numbers.ts';
import { type Span, span } from '../../grammar/span.ts';
import { linesOf } from './lines.ts';

export type LineLevel = 'head' | 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'item' | 'point';

export interface OutlineLine {
  readonly level: LineLevel;
  /** 0 where lines of a level are counted, not numbered: 段 and 款 */
  readonly number: number;
  /** how the numbering is cited: （二）, 第1项; empty where lines are counted */
  readonly label: string;
  readonly marker: Span | undefined;
  readonly words: Span;
}

export function outlineOf(text: string): readonly OutlineLine[] {
  let seen: Seen = { inArticle: false, started: false, part: 0, article: 0, items: undefined, colon: false };
  return linesOf(text).map((line) => {
    const read = classify(text, line, seen);
    seen = after(seen, read, text);
    return read;
  });
}

/** What the lines before say about the next one. */
interface Seen {
  readonly started: boolean;
  readonly inArticle: boolean;
  /** the number of the last part and of the last article */
  readonly part: number;
  readonly article: number;
  /** how the 项 of the current 款 are numbered */
  readonly items: Style | undefined;
  /** the line before is a 款 that ends in ： */
  readonly colon: boolean;
}

type Style = 'bracketed' | 'arabic' | 'bracketedArabic';

interface Marked {
  readonly style: Style | 'part' | 'article' | 'chapter' | 'division';
  readonly number: number;
  readonly length: number;
  /** a blank or nothing follows: 第三条　内容, not 第三条规定的 */
  readonly apart: boolean;
}

function classify(text: string, line: Span, seen: Seen): OutlineLine {
  const marked = numbering(text.slice(line.start, line.end));
  const level = marked === undefined ? undefined : levelOf(marked, seen);
  if (marked === undefined || level === undefined) {
    return {
      level: seen.started ? 'paragraph' : 'head',
      number: 0,
      label: '',
      marker: undefined,
      words: line,
    };
  }
  const from = line.start + marked.length;
  const gap = /^\s*/.exec(text.slice(from, line.end))![0].length;
  const words = span(from + gap, line.end);
  return { level, number: marked.number, label: label(level, marked), marker: span(line.start, from), words };
}

const numeral = '[零〇一二三四五六七八九十百千]{1,9}|[0-9０-９]{1,4}';
const forms: readonly (readonly [Marked['style'], RegExp])[] = [
  ['part', /^([零〇一二三四五六七八九十百千]{1,9})、/],
  ['chapter', new RegExp(`^第(${numeral})章(?=\\s|$)`)],
  ['division', new RegExp(`^第(${numeral})节(?=\\s|$)`)],
  ['article', new RegExp(`^第(${numeral})条`)],
  ['bracketed', /^[（(]([零〇一二三四五六七八九十百千]{1,9})[）)]/],
  ['bracketedArabic', /^[（(]([0-9０-９]{1,4})[）)]/],
  ['arabic', /^([0-9０-９]{1,3})(?:、|[．.](?![0-9０-９]))/],
];

function numbering(words: string): Marked | undefined {
  for (const [style, form] of forms) {
    const found = form.exec(words);
    const number = found === null ? undefined : readInteger(found[1]!);
    if (found === null || number === undefined) continue;
    const { length } = found[0];
    return { style, number, length, apart: /^(\s|$)/.test(words.slice(length)) };
  }
  return undefined;
}

/** undefined: the line only looks numbered. */
function levelOf(marked: Marked, seen: Seen): LineLevel | undefined {
  switch (marked.style) {
    case 'part':
      return marked.number > seen.part ? 'part' : undefined; // not 一、二审期间… inside part 三
    case 'chapter':
      return 'chapter';
    case 'division':
      return 'section';
    case 'article':
      return marked.apart || marked.number === seen.article + 1 ? 'article' : undefined;
    case 'bracketed':
      return bracketedLevel(marked, seen);
    case 'arabic':
    case 'bracketedArabic':
      if (!seen.started) return undefined;
      return seen.items === undefined || seen.items === marked.style ? 'item' : 'point';
  }
}

/** （一） is a 项 in an article, or where a 款 ending in ： opens the list; else it heads a section. */
function bracketedLevel(marked: Marked, seen: Seen): LineLevel {
  if (seen.items === 'bracketed') return 'item';
  if (seen.inArticle) return seen.items === undefined ? 'item' : 'point';
  return seen.colon && seen.items === undefined && marked.number === 1 ? 'item' : 'section';
}

function after(seen: Seen, line: OutlineLine, text: string): Seen {
  const colon = /[：:]/.test(text[line.words.end - 1] ?? '');
  switch (line.level) {
    case 'head':
      return seen;
    case 'part':
      return { ...seen, started: true, inArticle: false, part: line.number, items: undefined, colon: false };
    case 'chapter':
    case 'section':
      return { ...seen, started: true, inArticle: false, items: undefined, colon: false };
    case 'article':
      return { ...seen, started: true, inArticle: true, article: line.number, items: undefined, colon };
    case 'paragraph':
      return { ...seen, items: undefined, colon };
    case 'item':
      return { ...seen, items: seen.items ?? styleAt(text, line) };
    case 'point':
      return seen;
  }
}

function styleAt(text: string, line: OutlineLine): Style {
  const marker = line.marker === undefined ? '' : text.slice(line.marker.start, line.marker.end);
  if (!/^[（(]/.test(marker)) return 'arabic';
  return /[0-9０-９]/.test(marker) ? 'bracketedArabic' : 'bracketed';
}

function label(level: LineLevel, { style, number }: Marked): string {
  const chinese = chineseNumeral(number);
  if (level === 'part') return chinese;
  if (level === 'chapter') return `第${chinese}章`;
  if (level === 'article') return `第${chinese}条`;
  if (level === 'section') return style === 'division' ? `第${chinese}节` : `（${chinese}）`;
  if (level === 'item' && style === 'bracketed') return `第（${chinese}）项`;
  return level === 'item' ? `第${number}项` : `第${number}目`;
}

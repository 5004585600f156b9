/**
 * The promulgated text → its lines as they are to be set: every character once and in its order, the units of the
 * text (rows) as pieces that can be chosen, all else (numbering, blanks) as it stands between them.
 */
import type { Span } from '../../grammar/span.ts';
import type { LawRow } from '../law/questions.ts';

export interface Line {
  readonly start: number;
  readonly setting: Setting;
  readonly pieces: readonly Piece[];
}

/** title: the law's own; centred: address, seal and date; heading: 一、 and （一）; item: 1． hanging; body: two characters in. */
export type Setting = 'title' | 'centred' | 'flush' | 'part' | 'section' | 'item' | 'body';

/** What is needed of a row to set it. */
export type Unit = Pick<LawRow, 'clause' | 'level' | 'words'>;

export interface Printed {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly Unit[];
}

export interface Piece {
  readonly span: Span;
  readonly text: string;
  /** its position among the rows; undefined for what belongs to none */
  readonly row: number | undefined;
  readonly marker: boolean;
}

export function linesOf({ text, rows, title }: Printed): readonly Line[] {
  const lines: Line[] = [];
  let next = 0;
  for (const span of spansOfLines(text)) {
    const first = next;
    while (next < rows.length && rows[next]!.words.start < span.end) next += 1;
    const own = rows.slice(first, next);
    lines.push({
      start: span.start,
      setting: settingOf(text.slice(span.start, span.end), own[0]),
      pieces: piecesOf(text, span, own, first),
    });
  }
  return withTitle(lines, title);
}

function spansOfLines(text: string): readonly Span[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    if (words === '') return [];
    const start = index + line.indexOf(words);
    return [{ start, end: start + words.length }];
  });
}

function piecesOf(text: string, line: Span, rows: readonly Unit[], first: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = line.start;
  const add = (end: number, row: number | undefined) => {
    if (end > at) pieces.push(piece(text, { start: at, end }, row));
    at = Math.max(at, end);
  };
  rows.forEach(({ words }, index) => {
    add(Math.min(words.start, line.end), undefined);
    add(Math.min(words.end, line.end), first + index);
  });
  add(line.end, undefined);
  return pieces;
}

function piece(text: string, span: Span, row: number | undefined): Piece {
  const words = text.slice(span.start, span.end);
  return { span, text: words, row, marker: row === undefined && words.trim() !== '' };
}

function settingOf(line: string, row: Unit | undefined): Setting {
  if (row?.level === 'heading') return /^[（(]/.test(line) ? 'section' : 'part';
  if (row?.level === 'item' || row?.level === 'point') return 'item';
  if (row?.level !== 'paragraph') return 'body';
  // 文首: what ends without a stop is an address, a seal or a date
  if (/[：:]$/.test(line)) return 'flush';
  return /[。；，]$/.test(line) ? 'body' : 'centred';
}

/** The lines that say the law's title, however often it is broken, are set as a title. */
function withTitle(lines: readonly Line[], title: string): readonly Line[] {
  const wanted = squeezed(title);
  for (let from = 0; from < lines.length; from += 1) {
    let said = '';
    for (let to = from; to < lines.length && wanted.startsWith(said); to += 1) {
      said += squeezed(lines[to]!.pieces.map(({ text }) => text).join(''));
      if (said === wanted)
        return lines.map((line, at) => (at >= from && at <= to ? { ...line, setting: 'title' } : line));
    }
  }
  return lines;
}

const squeezed = (words: string): string => words.replace(/\s/g, '');

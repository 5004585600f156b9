/** Cuts the 名称 block into runs: marks, quotations, and whatever stands between marks and blanks. */
import type { TokenType } from 'chevrotain';
import { type Span, span } from '../span.ts';
import { Word } from '../tokens.ts';
import { halfWidth } from '../words.ts';
import { Part } from './tokens.ts';

export interface Run {
  readonly type: TokenType;
  readonly text: string;
  readonly span: Span;
  /** first on its line: a fact begins here */
  readonly startsLine: boolean;
}

export interface Runs {
  readonly runs: readonly Run[];
  readonly remarks: readonly Run[];
}

export function readRuns(source: string, region: Span): Runs {
  const runs: Run[] = [];
  const remarks: Run[] = [];
  let at = region.start;
  let startsLine = true;
  while (at < region.end) {
    const blank = blankAt(source, at);
    if (blank > 0) {
      startsLine ||= source.slice(at, at + blank).includes('\n');
      at += blank;
      continue;
    }
    const run = runAt(source, at, region.end, startsLine);
    (run.text.startsWith('※') ? remarks : runs).push(run);
    startsLine = false;
    at = run.span.end;
  }
  return { runs, remarks };
}

const blanks = /[\s\uFEFF]+/y;
/** Each stops at the next of its own opening marks or soon after, so that no text is searched twice over. */
const special: readonly (readonly [RegExp, TokenType])[] = [
  [/※[^\n]*/y, Part.Text],
  [/只在[^\n]{1,400}?时填/y, Part.Guard],
  [/适用日为[^，,；;。）)\n]*/y, Part.Applies],
  [/「[^「」\n]*」/y, Part.Quoted],
  [/"[^"\n]*"|“[^“”\n]*”/y, Part.Label],
];
const ordinary = /[^\s\uFEFF，,；;。：:、（）()「」"“”※]+/y;

function blankAt(source: string, at: number): number {
  blanks.lastIndex = at;
  return blanks.exec(source)?.[0].length ?? 0;
}

function runAt(source: string, at: number, end: number, startsLine: boolean): Run {
  for (const [pattern, type] of special) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found && at + found[0].length <= end) return runOf(type, found[0], at, startsLine);
  }
  const mark = marks.get(source[at] ?? '');
  if (mark) return runOf(mark, source[at] ?? '', at, startsLine);
  ordinary.lastIndex = at;
  const text = ordinary.exec(source)?.[0].slice(0, end - at) ?? source.slice(at, at + 1);
  const kept = text.length > 1 && text.endsWith('.') ? text.slice(0, -1) : text;
  return runOf(Part.Text, kept, at, startsLine);
}

const runOf = (type: TokenType, text: string, at: number, startsLine: boolean): Run => ({
  type,
  text,
  span: span(at, at + text.length),
  startsLine,
});

const marks: ReadonlyMap<string, TokenType> = new Map([
  ...(['，Comma', '；Semicolon', '。Stop', '：Colon', '、Pause', '（Open', '）Close'] as const).map(
    (pair) => [pair[0] as string, Word[pair.slice(1) as keyof typeof Word]] as const,
  ),
  ...[...halfWidth].filter(([, name]) => name !== 'Bar').map(([text, name]) => [text, Word[name]] as const),
]);

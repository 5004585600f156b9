/** Cuts the runs of 名称 into pieces of one declaration each, so that one mistake spoils one declaration. */
import type { IToken, TokenType } from 'chevrotain';
import { numberAt } from '../numbers.ts';
import { span } from '../span.ts';
import { Word } from '../tokens.ts';
import { declarationGroups, factTypes } from '../words.ts';
import type { Run } from './lexer.ts';
import { Part } from './tokens.ts';

export type PieceKind =
  | (typeof declarationGroups)[keyof typeof declarationGroups]
  | 'head'
  | 'fact'
  | 'stray';

export interface Piece {
  readonly kind: PieceKind;
  readonly tokens: readonly IToken[];
}

export function piecesOf(runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < runs.length; ) {
    const group = groupAt(runs, at);
    const head = group === undefined ? headEnd(runs, at) : undefined;
    const end = group ? groupEnd(runs, at + 2) : (head ?? factEnd(runs, at));
    if (group) pieces.push(...entriesOf(group, runs.slice(at + 2, end)));
    else if (head) pieces.push({ kind: 'head', tokens: tokensOf(withoutFill(runs.slice(at, end)), true) });
    else
      pieces.push({ kind: inFacts(pieces) ? 'fact' : 'stray', tokens: tokensOf(runs.slice(at, end), false) });
    at = end;
  }
  return pieces;
}

const inFacts = (pieces: readonly Piece[]): boolean => ['head', 'fact'].includes(pieces.at(-1)?.kind ?? '');

function groupAt(runs: readonly Run[], at: number): PieceKind | undefined {
  const colon = runs[at + 1]?.type === Word.Colon;
  return colon
    ? (new Map(Object.entries(declarationGroups)).get(runs[at]?.text ?? '') as PieceKind)
    : undefined;
}

/** 每个机关、每次开庭填： or 全案填： ends after its colon, on the line it begins. */
function headEnd(runs: readonly Run[], from: number): number | undefined {
  if (!runs[from]?.startsLine || !/^每|^全案/.test(runs[from].text)) return undefined;
  for (let at = from; at < runs.length; at++) {
    if (at > from && runs[at]!.startsLine) return undefined;
    if (runs[at]!.type === Word.Colon) return runs[at - 1]!.text.endsWith('填') ? at + 1 : undefined;
  }
  return undefined;
}

/** 每次开庭填： is 每次开庭 and a colon. */
function withoutFill(runs: readonly Run[]): readonly Run[] {
  return runs.flatMap((run, i) => {
    if (runs[i + 1]?.type !== Word.Colon) return [run];
    return run.text === '填'
      ? []
      : [{ ...run, text: run.text.slice(0, -1), span: span(run.span.start, run.span.end - 1) }];
  });
}

function groupEnd(runs: readonly Run[], from: number): number {
  for (let at = from; at < runs.length; at++) {
    if (runs[at]!.type === Word.Stop) return at + 1;
    const next = runs[at]!.startsLine && (groupAt(runs, at) !== undefined || headEnd(runs, at) !== undefined);
    if (next) return at;
  }
  return runs.length;
}

/** A fact ends with its line; a line that begins with one of a fact's own parts goes on with it. */
function factEnd(runs: readonly Run[], from: number): number {
  let at = from + 1;
  while (at < runs.length && (!runs[at]!.startsLine || continues(runs, at))) at++;
  return at;
}

const continuing: readonly TokenType[] = [
  Part.Guard,
  Part.Bounds,
  Part.Asks,
  Part.Label,
  Word.Comma,
  Word.Pause,
];

function continues(runs: readonly Run[], at: number): boolean {
  const type = sortOf(runs[at]!);
  const said = (type === Part.Opposite || type === Part.Happened) && runs[at + 1]?.type === Word.Colon;
  return said || continuing.includes(type);
}

function entriesOf(kind: PieceKind, runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let entry: Run[] = [];
  for (const run of runs) {
    const ends = run.type === Word.Stop || run.type === Word.Semicolon;
    if (!ends) entry.push(run);
    if (ends && entry.length > 0) {
      pieces.push({ kind, tokens: tokensOf(entry, true) });
      entry = [];
    }
  }
  return entry.length === 0 ? pieces : [...pieces, { kind, tokens: tokensOf(entry, true) }];
}

/** In sentences and brackets blanks mean nothing, so runs that only blanks keep apart are one. */
function tokensOf(runs: readonly Run[], joins: boolean): readonly IToken[] {
  const joined: Run[] = [];
  let depth = 0;
  for (const run of runs) {
    const before = joined.at(-1);
    if (run.type === Word.Open) depth++;
    if (run.type === Word.Close) depth--;
    if ((joins || depth > 0) && before && joinable(before, run))
      joined[joined.length - 1] = join(before, run);
    else joined.push(run);
  }
  return joined.map(tokenOf);
}

const joinable = (a: Run, b: Run): boolean => a.type === Part.Text && b.type === Part.Text;
const join = (a: Run, b: Run): Run => ({ ...a, text: a.text + b.text, span: span(a.span.start, b.span.end) });

function tokenOf(run: Run): IToken {
  const type = sortOf(run);
  return {
    image: run.text,
    startOffset: run.span.start,
    endOffset: run.span.end - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx!,
  };
}

const exact: ReadonlyMap<string, TokenType> = new Map([
  ...Object.keys(factTypes).map((text) => [text, Part.Type] as const),
  ['全案', Part.WholeCase],
  ['由人认定', Part.Judged],
  ['反面', Part.Opposite],
  ['已发生', Part.Happened],
  ['问', Part.Asks],
]);

function sortOf(run: Run): TokenType {
  if (run.type !== Part.Text) return run.type;
  const { text } = run;
  if (exact.has(text)) return exact.get(text)!;
  if (/^[A-Za-z][\w-]*$/.test(text)) return Part.Key;
  if (/^以.+为号$/.test(text)) return Part.Id;
  if (/^属于./.test(text)) return Part.Within;
  if (/^自.+至./.test(text) && numberAt(text, 1)) return Part.Bounds;
  return /^每./.test(text) ? Part.Each : Part.Text;
}

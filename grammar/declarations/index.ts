/** The 名称 block, from text to drafts of declarations: their conditions are read when the names are known. */
import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../messages/index.ts';
import { type NextWords, nextAfter } from '../parser/next.ts';
import { syntaxProblem } from '../parser/problems.ts';
import { cover, type Span } from '../span.ts';
import type { Declaration, Named, Over, RemarkBlock } from '../tree.ts';
import { factTypes } from '../words.ts';
import { readRuns } from './lexer.ts';
import { resolveOver } from './over.ts';
import { DeclarationParser, type Draft } from './parser.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { spanOf } from './text.ts';

export interface Drafted {
  readonly kind: Declaration['kind'];
  readonly draft: Draft;
  readonly span: Span;
}

export interface Declarations {
  readonly drafted: readonly Drafted[];
  readonly remarks: readonly RemarkBlock[];
  /** names whose declaration could not be read: what is said of them is not their fault */
  readonly broken: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

export function readDeclarations(source: string, region: Span, file: string): Declarations {
  const { runs, remarks } = readRuns(source, region);
  const reading: Reading = { file, over: [], drafted: [], broken: [], diagnostics: [] };
  for (const piece of piecesOf(runs)) readPiece(piece, reading);
  const resolved = resolveOver(reading.drafted, file);
  return {
    drafted: resolved.drafted,
    remarks: remarks.map(({ text, span }) => ({ kind: 'remark', text: text.slice(1).trim(), span })),
    broken: reading.broken,
    diagnostics: [...reading.diagnostics, ...resolved.diagnostics],
  };
}

interface Reading {
  readonly file: string;
  /** of the …填： above the facts */
  over: Over;
  readonly drafted: Drafted[];
  readonly broken: string[];
  readonly diagnostics: Diagnostic[];
}

/** One for the program: see parser/build.ts. */
const parser = new DeclarationParser();
const productions = parser.getGAstProductions();

/** The words that may go on a declaration half written at the end of `region`, and what kind of piece it is. */
export function nextInNames(source: string, region: Span): NextWords & Pick<Piece, 'kind' | 'tokens'> {
  const { kind, tokens } = piecesOf(readRuns(source, region).runs).at(-1) ?? { kind: 'stray', tokens: [] };
  const rule = kind === 'head' || kind === 'fact' ? kind : 'entry';
  return { kind, tokens, ...nextAfter(productions, rule, tokens) };
}

function readPiece({ kind, tokens }: Piece, reading: Reading): void {
  const [first] = tokens;
  if (first === undefined) return;
  if (kind === 'stray') {
    reading.diagnostics.push(
      problem('SYN113', { file: reading.file, span: spanOf(first) }, { found: first.image }),
    );
    return;
  }
  parser.input = [...tokens];
  const read = kind === 'head' ? parser.head() : kind === 'fact' ? parser.fact() : parser.entry();
  const [error] = parser.errors;
  const span = cover(spanOf(first), spanOf(tokens.at(-1)!));
  if (error) fail(syntaxProblem(error, tokens, reading.file), first.image, reading);
  else if (kind === 'head') reading.over = read as Over;
  else
    keep(
      { kind, draft: kind === 'fact' ? { ...(read as Draft), over: reading.over } : (read as Draft), span },
      reading,
    );
}

function fail(diagnostic: Diagnostic, name: string, reading: Reading): void {
  reading.diagnostics.push(diagnostic);
  reading.broken.push(name);
}

function keep(drafted: Drafted, reading: Reading): void {
  const lacking = lackOf(drafted, reading.file);
  if (lacking) fail(lacking, drafted.draft.name.text, reading);
  else reading.drafted.push(drafted);
}

/** A list needs its measure word, an amount its type, a fact a type there is. */
function lackOf({ kind, draft }: Drafted, file: string): Diagnostic | undefined {
  const { name, type, measureWord } = draft;
  const place = { file, span: name.span };
  if (kind === 'list' && !measureWord) return problem('SYN120', place, { name: name.text, what: '量词' });
  if (kind === 'amount' && !amountTypes.includes(type?.kind ?? ''))
    return problem('SYN120', place, { name: name.text, what: '类型' });
  if (type?.kind !== 'options' || type.options.length > 1) return undefined;
  const [only] = type.options;
  const types = Object.keys(factTypes).join('、');
  return only && problem('SYN119', { file, span: only.name.span }, { text: only.name.text, types });
}

const amountTypes: readonly string[] = ['integer', 'decimal', 'money', 'percent', 'date', 'time'];

export type { Draft, Named };

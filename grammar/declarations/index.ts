/** The 名称 block, from text to declarations whose conditions are still to be read. */
import type { ILexingError, IRecognitionException } from 'chevrotain';
import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../messages/index.ts';
import { syntaxProblem } from '../parser/problems.ts';
import { wordsOfError } from '../parser/expected.ts';
import type { Span } from '../span.ts';
import type { Declaration, Named, Over, RemarkBlock } from '../tree.ts';
import { readRuns } from './lexer.ts';
import { DeclarationParser, type Draft } from './parser.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { spanOf } from './text.ts';

export type { Draft };

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
  const read = readPieces(piecesOf(runs), file);
  const resolved = resolveOver(read.drafted, file);
  return {
    drafted: resolved.drafted,
    remarks: remarks.map((run) => ({ kind: 'remark', text: run.text.slice(1).trim(), span: run.span })),
    broken: read.broken,
    diagnostics: [...read.diagnostics, ...resolved.diagnostics],
  };
}

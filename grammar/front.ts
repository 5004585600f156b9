/** What stands before the first block: the head of the file and its names. It says by which words the rest is cut. */
import { oddCharacters } from './characters.ts';
import { finishDeclaration } from './declarations/finish.ts';
import { type Drafted, readDeclarations } from './declarations/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { headerOf, missingFromHeader } from './header.ts';
import { type Context, lex, type Token } from './lexer.ts';
import { checkNames } from './name-rules.ts';
import { readBlock, readHeaderPart } from './parser/build.ts';
import { allowedAfter } from './parser/language.ts';
import { outline } from './parser/outline.ts';
import { type Builder, readPiece } from './parser/piece.ts';
import type { Regions } from './region.ts';
import type { Span } from './span.ts';
import { Shape } from './tokens.ts';
import type { Block, Declaration, Header, RuleFile } from './tree.ts';
import { checkCuts } from './unique-cut.ts';
import { unknownNames } from './unknown.ts';
import { gatherNames, type Vocabulary } from './vocabulary.ts';

export interface Front {
  readonly kind: RuleFile['kind'];
  readonly header: Header;
  readonly names: readonly Declaration[];
  /** remarks, and what else of blocks stands here */
  readonly blocks: readonly Block[];
  readonly vocabulary: Vocabulary;
  /** problems in the order in which the passes find them, between which stand those of the blocks */
  readonly odd: readonly Diagnostic[];
  readonly ofNames: readonly Diagnostic[];
  readonly ofHead: readonly Diagnostic[];
  readonly lacking: readonly Diagnostic[];
}

export function readFront(text: string, region: Regions, given: Vocabulary | undefined, file: string): Front {
  const builder: Builder = { file, diagnostics: [] };
  const declared = readDeclarations(text, region.names, file);
  const gathered = gatherNames(declared.drafted, declared.broken, file);
  const vocabulary = given ?? gathered.vocabulary;
  builder.diagnostics.push(...declared.diagnostics, ...gathered.diagnostics);
  if (!given) builder.diagnostics.push(...checkVocabulary(vocabulary, file));
  const names = declared.drafted.map((drafted) => finish(drafted, text, vocabulary, builder));
  const head = lexInto(text, region.head, 'head', vocabulary, builder);
  const read = readHead(head, file);
  return {
    ...read,
    names,
    blocks: [...declared.remarks, ...read.blocks],
    vocabulary,
    odd: oddCharacters(text.slice(0, region.body.start), file),
    ofNames: builder.diagnostics,
  };
}

/** Remarks may stand before and between the sentences of the head. */
function readHead(head: readonly Token[], file: string) {
  const builder: Builder = { file, diagnostics: [] };
  const said = head.filter((token) => !isRemark(token));
  const top = outline(said);
  const noted = outline(head.filter(isRemark));
  const parts = top.before.flatMap((sentence) => readHeaderPart(sentence, builder) ?? []);
  const blocks = [...noted.blocks, ...top.blocks].flatMap((block) => readBlock(block, builder) ?? []);
  const kind = parts.some((part) => part.kind === 'collection') ? 'cases' : 'measure';
  const late: Builder = { file, diagnostics: [] };
  const header = headerOf(parts, said, late);
  const lacking = [...late.diagnostics, ...missingFromHeader(header, kind, file)];
  return { kind, header, blocks, ofHead: builder.diagnostics, lacking } as const;
}

/** A name that breaks a rule of its own is not also told to be cut in two ways. */
function checkVocabulary(vocabulary: Vocabulary, file: string): readonly Diagnostic[] {
  const broken = checkNames(vocabulary, file);
  return broken.length > 0 ? broken : checkCuts(vocabulary, allowedAfter, file);
}

function lexInto(
  text: string,
  region: Span,
  context: Context,
  vocabulary: Vocabulary,
  builder: Builder,
): readonly Token[] {
  const { tokens, diagnostics } = lex(text, region, context, vocabulary, builder.file);
  builder.diagnostics.push(...diagnostics, ...unknownNames(tokens, vocabulary, builder.file));
  return tokens;
}

function finish(drafted: Drafted, text: string, vocabulary: Vocabulary, builder: Builder): Declaration {
  const tokens = (at: Span): readonly Token[] => lexInto(text, at, 'body', vocabulary, builder);
  return finishDeclaration(drafted, {
    condition: (at) => readPiece((parser) => parser.wholeCondition, tokens(at), builder),
    value: (at) => readPiece((parser) => parser.wholeValue, tokens(at), builder),
  });
}

const isRemark = (token: Token): boolean => token.tokenType === Shape.Remark;

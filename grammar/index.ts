/** The front door: the text of a rule file becomes its tree, its vocabulary and what is wrong with it. */
import { oddCharacters } from './characters.ts';
import { finishDeclaration } from './declarations/finish.ts';
import { type Drafted, readDeclarations } from './declarations/index.ts';
import type { Diagnostic } from './diagnostic.ts';
import { headerOf, missingFromHeader } from './header.ts';
import { type Context, lex, type Token } from './lexer.ts';
import { limits } from './limits.ts';
import { problem } from './messages/index.ts';
import { checkNames } from './name-rules.ts';
import { readBlock, readHeaderPart, strayWords } from './parser/build.ts';
import { allowedAfter } from './parser/language.ts';
import { outline } from './parser/outline.ts';
import { type Builder, readPiece } from './parser/piece.ts';
import { namesRegion } from './region.ts';
import { type Span, span } from './span.ts';
import { Shape } from './tokens.ts';
import type { Block, Declaration, RemarkBlock, RuleFile } from './tree.ts';
import { checkCuts } from './unique-cut.ts';
import { unknownNames } from './unknown.ts';
import { gatherNames, type Vocabulary } from './vocabulary.ts';

export type { ClauseRef, ClauseStep } from './clause.ts';
export { clauseContains, clausePattern, itemClause, parseClause, sameClause } from './clause.ts';
export type { Diagnostic, Fix, Related } from './diagnostic.ts';
export { limits } from './limits.ts';
export { type Code, catalogue, type Locale, message, type Place, problem } from './messages/index.ts';
export { cover, type Span, span } from './span.ts';
export type * from './tree.ts';
export type { Entry, Vocabulary } from './vocabulary.ts';

export interface Parsed {
  readonly tree: RuleFile;
  readonly vocabulary: Vocabulary;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ParseOptions {
  /** how the caller names the file, for diagnostics */
  readonly file: string;
  /** the measure's vocabulary, for a 案例集 */
  readonly vocabulary?: Vocabulary;
}

/** Never throws: whatever the text, there is a tree of what could be read, and a message for each mistake. */
export function parse(source: string, { file, vocabulary: given }: ParseOptions): Parsed {
  const text = source.length <= limits.source ? source : '';
  const builder: Builder = { file, diagnostics: [...tooLong(source, file), ...oddCharacters(text, file)] };
  const region = namesRegion(text);
  const declared = readDeclarations(text, region.names, file);
  const gathered = gatherNames(declared.drafted, declared.broken, file);
  const vocabulary = given ?? gathered.vocabulary;
  builder.diagnostics.push(...declared.diagnostics, ...gathered.diagnostics);
  if (!given) builder.diagnostics.push(...checkVocabulary(vocabulary, file));
  const names = declared.drafted.map((drafted) => finish(drafted, text, vocabulary, builder));
  const head = lexInto(text, region.head, 'head', vocabulary, builder);
  const body = lexInto(text, region.body, 'body', vocabulary, builder);
  const tree = build(head, body, names, declared.remarks, builder, span(0, text.length));
  if (tree.kind === 'cases') checkCollection(tree, given, builder);
  return { tree, vocabulary, diagnostics: bounded(builder.diagnostics, file) };
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

function build(
  head: readonly Token[],
  body: readonly Token[],
  names: readonly Declaration[],
  remarks: readonly RemarkBlock[],
  builder: Builder,
  whole: Span,
): RuleFile {
  // remarks may stand before and between the sentences of the head
  const said = head.filter((token) => !isRemark(token));
  const top = outline(said);
  const noted = outline(head.filter(isRemark));
  const rest = outline(body);
  const parts = top.before.flatMap((sentence) => readHeaderPart(sentence, builder) ?? []);
  for (const [stray] of rest.before) if (stray) builder.diagnostics.push(strayWords(stray, builder.file));
  const read = [...noted.blocks, ...top.blocks, ...rest.blocks].flatMap((block): readonly Block[] => {
    const built = readBlock(block, builder);
    return built ? [built] : [];
  });
  const blocks = [...remarks, ...read].sort((a, b) => a.span.start - b.span.start);
  const kind = parts.some((part) => part.kind === 'collection') ? 'cases' : 'measure';
  const header = headerOf(parts, said, builder);
  builder.diagnostics.push(...missingFromHeader(header, kind, builder.file));
  return { kind, header, names, blocks, span: whole };
}

const isRemark = (token: Token): boolean => token.tokenType === Shape.Remark;

/** A collection holds cases only, and has no names of its own. */
function checkCollection(
  tree: RuleFile,
  given: Vocabulary | undefined,
  { file, diagnostics }: Builder,
): void {
  if (given === undefined) diagnostics.push(problem('SYN114', { file, span: tree.header.span }, {}));
  const foreign =
    tree.blocks.find((block) => !['case', 'base', 'remark'].includes(block.kind)) ?? tree.names[0];
  if (foreign) diagnostics.push(problem('SYN115', { file, span: foreign.span }, {}));
}

function tooLong(source: string, file: string): readonly Diagnostic[] {
  if (source.length <= limits.source) return [];
  const sizes = { size: String(source.length), limit: String(limits.source) };
  return [problem('SYN101', { file, span: span(0, 0) }, sizes)];
}

/** In the order of the text, and no more than anybody reads. */
function bounded(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  if (sorted.length <= limits.messages) return sorted;
  const kept = sorted.slice(0, limits.messages);
  const count = String(sorted.length - limits.messages);
  return [...kept, problem('SYN117', { file, span: sorted[limits.messages]!.span }, { count })];
}

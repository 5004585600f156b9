/** The front door: the text of a rule file becomes its tree, its vocabulary and what is wrong with it. */
import { type Body, type Earlier, readBody } from './body.ts';
import type { Diagnostic } from './diagnostic.ts';
import { type Front, readFront } from './front.ts';
import { limits } from './limits.ts';
import { problem } from './messages/index.ts';
import { namesRegion, type Regions, regionsAgain } from './region.ts';
import { type Span, span } from './span.ts';
import type { Header, RuleFile } from './tree.ts';
import { changedNames, type Vocabulary } from './vocabulary.ts';

export type { ClauseRef, ClauseStep } from './clause.ts';
export { clauseContains, clausePattern, itemClause, parseClause, sameClause } from './clause.ts';
export type { Diagnostic, Fix, Related } from './diagnostic.ts';
export { limits } from './limits.ts';
export { type Code, catalogue, type Locale, message, type Place, problem } from './messages/index.ts';
export { moved, originOf } from './moved.ts';
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
  /** an earlier reading of the file: what has not changed since is taken from it, and the result is the same as without */
  readonly before?: Parsed | undefined;
}

/** Never throws: whatever the text, there is a tree of what could be read, and a message for each mistake. */
export function parse(source: string, { file, vocabulary: given, before }: ParseOptions): Parsed {
  const text = source.length <= limits.source ? source : '';
  const earlier = before && memories.get(before);
  const region = (earlier && regionsAgain(text, earlier.words, earlier.region)) ?? namesRegion(text);
  const front = frontOf(text, region, given, file, earlier);
  const { vocabulary } = front;
  const told = [...front.odd, ...front.ofNames, ...front.ofHead].length;
  const body = readBody(text, region.body, vocabulary, file, told, bodyBefore(earlier, file, vocabulary));
  const tree = build(front, body, span(0, text.length));
  const diagnostics = [
    ...tooLong(source, file),
    ...[...front.odd, ...body.odd],
    ...[...front.ofNames, ...body.ofWords],
    ...[...front.ofHead, ...body.ofBlocks],
    ...front.lacking,
    ...(tree.kind === 'cases' ? collectionProblems(tree, given, file) : []),
  ];
  const parsed = { tree, vocabulary, diagnostics: bounded(diagnostics, file) };
  const words = text.slice(0, region.body.start);
  memories.set(parsed, { file, given, words, region, front, chunks: body.chunks });
  return parsed;
}

/** The head alone: what a file is, before it is known in whose words it is written. */
export const readHeader = (source: string, file: string): Header =>
  parse(source.slice(0, namesRegion(source).body.start), { file }).tree.header;

/** What a later reading of the same file can take over. */
interface Memory {
  readonly file: string;
  readonly given: Vocabulary | undefined;
  /** everything before the first block */
  readonly words: string;
  readonly region: Regions;
  readonly front: Front;
  readonly chunks: Body['chunks'];
}

const memories = new WeakMap<Parsed, Memory>();

function frontOf(
  text: string,
  region: Regions,
  given: Vocabulary | undefined,
  file: string,
  earlier: Memory | undefined,
): Front {
  const { start } = region.body;
  const same =
    earlier?.file === file &&
    earlier.given === given &&
    earlier.words.length === start &&
    text.startsWith(earlier.words);
  return same ? earlier.front : readFront(text, region, given, file);
}

/** More names than these come and go at once only when another file is meant. */
const fewNames = 20;

function bodyBefore(earlier: Memory | undefined, file: string, vocabulary: Vocabulary): Earlier | undefined {
  if (earlier?.file !== file) return undefined;
  const names = changedNames(earlier.front.vocabulary, vocabulary);
  return names.length > fewNames ? undefined : { chunks: earlier.chunks, names };
}

function build(front: Front, body: Body, whole: Span): RuleFile {
  const { kind, header, names } = front;
  const blocks = [...front.blocks, ...body.blocks].sort((a, b) => a.span.start - b.span.start);
  return { kind, header, names, blocks, span: whole };
}

/** A collection holds cases only, and has no names of its own. */
function collectionProblems(
  tree: RuleFile,
  given: Vocabulary | undefined,
  file: string,
): readonly Diagnostic[] {
  const foreign =
    tree.blocks.find((block) => !['case', 'base', 'remark'].includes(block.kind)) ?? tree.names[0];
  return [
    ...(given === undefined ? [problem('SYN114', { file, span: tree.header.span }, {})] : []),
    ...(foreign ? [problem('SYN115', { file, span: foreign.span }, {})] : []),
  ];
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

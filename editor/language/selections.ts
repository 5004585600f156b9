/** The word at a place, then ever more around it: the term, the condition, the sentence, the block, the file. */
import type { Span } from '../../grammar/index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { isWithin, openedFile } from './file.ts';
import { nameSpan, wordAt, wordsOf } from './words-of.ts';

export function selections(
  snapshot: Snapshot,
  { path, offset }: { path: string; offset: number },
): readonly Span[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined) return [];
  const { file } = opened;
  const word = wordAt(wordsOf(file).all, offset);
  const found: Span[] = [{ start: 0, end: file.source.length }];
  gather([...file.tree.names, ...file.tree.blocks, file.tree.header], offset, found);
  if (word !== undefined) found.push(nameSpan(word));
  const sorted = found.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  return nested(sorted);
}

/** Every part of a tree carries its place, so that the parts around an offset need no list of kinds. */
function gather(node: unknown, offset: number, into: Span[]): void {
  if (Array.isArray(node)) for (const each of node) gather(each, offset, into);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { span } = node as { readonly span?: Span };
  if (span !== undefined && !isWithin(offset, span)) return;
  if (span !== undefined && span.end > span.start) into.push(span);
  for (const [key, value] of Object.entries(node)) if (key !== 'span') gather(value, offset, into);
}

/** Smallest first, each strictly inside the next. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const inner = chain.at(-1);
    if (inner === undefined || (holds(span, inner) && !same(span, inner))) chain.push(span);
  }
  return chain;
}

const holds = (a: Span, b: Span): boolean => a.start <= b.start && b.end <= a.end;
const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

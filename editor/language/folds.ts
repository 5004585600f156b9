/** What can be folded away: 名称 and each group of its facts, blocks, sentences and statements of several lines. */
import type { Block, RuleFile, Span } from '../../grammar/index.ts';
import { cover } from '../../grammar/index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { openedFile } from './file.ts';
import { wordsOf } from './words-of.ts';

export function folds(snapshot: Snapshot, { path }: { path: string }): readonly Span[] {
  const opened = openedFile(snapshot, path);
  if (opened === undefined) return [];
  const { source, tree } = opened.file;
  const names = namesSpan(source, wordsOf(opened.file).regions.names);
  const spans = [...names, ...factGroups(tree), ...tree.blocks.flatMap(blockSpans)];
  return spans
    .filter(({ start, end }) => source.slice(start, end).includes('\n'))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** From the line 名称 to the last line of it that says anything. */
function namesSpan(source: string, { start, end }: Span): readonly Span[] {
  const text = source.slice(start, end);
  if (text.trim() === '') return [];
  const heading = source.lastIndexOf('名称', start);
  return [{ start: heading < 0 ? start : heading, end: start + text.trimEnd().length }];
}

/** Facts that are asked of the same things stand together. */
function factGroups({ names }: RuleFile): readonly Span[] {
  const facts = names.filter((each) => each.kind === 'fact');
  const groups: Span[][] = [];
  for (const [at, { over, span }] of facts.entries()) {
    const before = facts[at - 1]?.over;
    const same = before !== undefined && over.map(textOf).join() === before.map(textOf).join();
    if (same) groups.at(-1)!.push(span);
    else groups.push([span]);
  }
  return groups.map((spans) => spans.reduce(cover));
}

const textOf = ({ text }: { readonly text: string }): string => text;

function blockSpans(block: Block): readonly Span[] {
  switch (block.kind) {
    case 'clause':
      return [block.span, ...block.sentences.map(({ span }) => span)];
    case 'base':
      return [block.span, ...block.statements.map(({ span }) => span)];
    case 'case': {
      const expected = block.expectations.map(({ span }) => span);
      return [
        block.span,
        ...block.statements.map(({ span }) => span),
        ...(expected.length > 0 ? [expected.reduce(cover)] : []),
      ];
    }
    case 'reading':
    case 'assertion':
      return [block.span];
    case 'remark':
      return [];
  }
}

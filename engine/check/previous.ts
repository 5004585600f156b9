/** Clause blocks with 前句 read as the clause it means: that of the words quoted before (grammar/README.md, clause numbers). */
import type { ClauseRef } from '../../grammar/clause.ts';
import { moved, originOf } from '../../grammar/moved.ts';
import type { ClauseBlock, RuleFile, Sentence } from '../../grammar/tree.ts';
import type { Memory, Part } from './memory.ts';

/** A clause block as it was read, and how far it has moved since: what is the same as before is known by its identity. */
export interface ReadBlock extends Part {
  readonly of: ClauseBlock;
  /** at the place where it stands now */
  readonly here: () => ClauseBlock;
}

export function clauseBlocks(tree: RuleFile, memory: Memory): readonly ReadBlock[] {
  let before: ClauseRef | undefined;
  return tree.blocks.flatMap((block) => {
    if (block.kind !== 'clause') return [];
    const { block: read, by } = originOf(block);
    const of = resolved(read as ClauseBlock, before, memory);
    before = of.clause;
    return [{ of, by, here: once(() => moved(of, by)) }];
  });
}

function resolved(block: ClauseBlock, before: ClauseRef | undefined, memory: Memory): ClauseBlock {
  if (!usesPrevious(block, memory)) return block;
  return memory.recall('前句', { of: block, by: 0 }, [before?.text], () => resolveBlock(block, before)).made;
}

function usesPrevious(block: ClauseBlock, memory: Memory): boolean {
  const { clause, sentences } = block;
  const find = () => [clause, ...sentences.flatMap(refsIn)].some(isPrevious);
  return memory.recall('uses of 前句', { of: block, by: 0 }, [], find).made;
}

function refsIn(sentence: Sentence): readonly ClauseRef[] {
  if (sentence.kind === 'priority') return [...sentence.left, ...sentence.right];
  return sentence.kind === 'noRule' && sentence.writtenInto !== undefined ? [sentence.writtenInto] : [];
}

function resolveBlock(block: ClauseBlock, before: ClauseRef | undefined): ClauseBlock {
  const clause = meant(block.clause, before);
  const sentences = block.sentences.map((sentence) => {
    const isLater = block.quotes.filter((quote) => quote.span.start < sentence.span.start).length > 1;
    return resolveSentence(sentence, isLater ? clause : before);
  });
  return { ...block, clause, sentences };
}

function resolveSentence(sentence: Sentence, before: ClauseRef | undefined): Sentence {
  if (sentence.kind === 'noRule' && sentence.writtenInto !== undefined) {
    return { ...sentence, writtenInto: meant(sentence.writtenInto, before) };
  }
  if (sentence.kind !== 'priority') return sentence;
  const all = (refs: readonly ClauseRef[]) => refs.map((ref) => meant(ref, before));
  return { ...sentence, left: all(sentence.left), right: all(sentence.right) };
}

const isPrevious = ({ text }: ClauseRef): boolean => text === '前句';

function meant(clause: ClauseRef, before: ClauseRef | undefined): ClauseRef {
  return isPrevious(clause) && before !== undefined ? { ...before, span: clause.span } : clause;
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

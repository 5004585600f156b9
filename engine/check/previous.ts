/** 前句 → the clause it means: that of the words quoted before (grammar/README.md, clause numbers). */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Block, ClauseBlock, RuleFile, Sentence } from '../../grammar/tree.ts';

export function resolvePrevious(tree: RuleFile): RuleFile {
  let before: ClauseRef | undefined;
  const blocks = tree.blocks.map((block): Block => {
    if (block.kind !== 'clause') return block;
    const resolved = resolveBlock(block, before);
    before = resolved.clause;
    return resolved;
  });
  return { ...tree, blocks };
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

function meant(clause: ClauseRef, before: ClauseRef | undefined): ClauseRef {
  return clause.text === '前句' && before !== undefined ? { ...before, span: clause.span } : clause;
}

/** Prints the blocks of a file: clauses with their sentences, readings, assertions, cases, remarks. */
import type { AssertionBlock, Block, ClauseBlock, Quote, ReadingBlock, Sentence } from '../tree.ts';
import { printBase, printCase } from './cases.ts';
import { printCondition } from './expressions.ts';
import { indented, listedBelow, separated } from './layout.ts';
import type { Manner } from './manner.ts';
import { printQuote } from './norms.ts';
import { printRemark } from './remarks.ts';
import { printOneSentence } from './sentences.ts';

/** A blank line between blocks, but not between the lines of one remark. */
export function printBlocks(blocks: readonly Block[], manner: Manner): string {
  return blocks.map((block, i) => gap(blocks[i - 1], block) + printBlock(block, manner)).join('');
}

function gap(before: Block | undefined, block: Block): string {
  if (before === undefined) return '';
  return before.kind === 'remark' && block.kind === 'remark' ? '\n' : '\n\n';
}

function printBlock(block: Block, manner: Manner): string {
  switch (block.kind) {
    case 'clause':
      return printClauseBlock(block, manner);
    case 'reading':
      return printReadingBlock(block);
    case 'assertion':
      return printAssertion(block, manner);
    case 'base':
      return printBase(block, manner);
    case 'case':
      return printCase(block, manner);
    case 'remark':
      return printRemark(block.text);
  }
}

/** The law's words stand at the margin, and what rests on them is set in below, in the author's order. */
function printClauseBlock({ clause, quotes, sentences }: ClauseBlock, manner: Manner): string {
  const [first, ...rest] = inOrder(quotes, sentences).map((part) => printPart(part, manner));
  const title = `【${clause.text}】`;
  if (first === undefined) return title;
  const start = first.startsWith('「') ? title + first : `${title}\n${first}`;
  return [start, ...rest].join('\n');
}

function printPart(part: Quote | Sentence, manner: Manner): string {
  return 'kind' in part ? indented(printOneSentence(part, manner)) : printQuote(part);
}

function inOrder(quotes: readonly Quote[], sentences: readonly Sentence[]): readonly (Quote | Sentence)[] {
  return [...quotes, ...sentences].sort((a, b) => a.span.start - b.span.start);
}

function printReadingBlock({ id, question, options }: ReadingBlock): string {
  const ways = options.map(
    ({ name, adopted, source }) => `${name.text}${adopted ? '（本文件采用）' : ''}「${source.text}」`,
  );
  return listedBelow(`分歧${id.text}「${question.text}」：`, separated(ways, '；', '。'), 2);
}

function printAssertion(block: AssertionBlock, manner: Manner): string {
  const { name, anyReading, premise, negated, conclusion } = block;
  const wherever = premise === undefined ? '' : `凡${printCondition(premise, manner)}的，`;
  const claim = (negated ? '不得判为' : '必为') + printCondition(conclusion, manner);
  return `断言「${name.text}」：${anyReading ? '任何读法下，' : ''}${wherever}${claim}。`;
}

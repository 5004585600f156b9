/** Turns a syntax tree back into a rule file in the canonical spelling, laid out as legislation is. */

import type { Condition, Header, RuleFile, Sentence } from '../tree.ts';
import { printBlocks } from './blocks.ts';
import { printDeclarations } from './declarations.ts';
import { printCondition as printOneCondition, printValue } from './expressions.ts';
import { printDate } from './literals.ts';
import { type Manner, mannerOf } from './manner.ts';
import { printOneSentence } from './sentences.ts';

/** The author's choice among words of one meaning (未, 不, 没有) is read from the source the tree was parsed from. */
export function print(tree: RuleFile, source: string): string {
  const manner = mannerOf(tree, source);
  const { opening, before, among, after } = aroundNames(tree);
  const parts = [
    printBlocks(opening, manner),
    printHeader(tree, manner),
    printBlocks(before, manner),
    printDeclarations(tree.names, among, manner),
    printBlocks(after, manner),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** One sentence as it reads in a rule file. */
export function printSentence(sentence: Sentence, file?: RuleFile, source = ''): string {
  return printOneSentence(sentence, mannerOf(file, source));
}

export function printCondition(condition: Condition, file?: RuleFile, source = ''): string {
  return printOneCondition(condition, mannerOf(file, source));
}

function printHeader({ kind, header }: RuleFile, manner: Manner): string {
  const lines = kind === 'cases' ? collectionLines(header) : measureLines(header, manner);
  return [...(header.language === undefined ? [] : [`语言 ${header.language}。`]), ...lines].join('\n');
}

function measureLines(header: Header, manner: Manner): readonly string[] {
  const { id, title, effective, repealed, applicability, calendar } = header;
  return [
    ...(id === undefined ? [] : [`法规：${id.text}${title === undefined ? '' : `「${title.text}」`}。`]),
    ...(effective === undefined ? [] : [`自${printDate(effective.date)}起施行。`]),
    ...(repealed === undefined ? [] : [`自${printDate(repealed.date)}起失效。`]),
    ...(applicability === undefined ? [] : [`适用日为${printValue(applicability, manner)}。`]),
    ...(calendar === undefined ? [] : [`工作日历为${calendar.text}。`]),
  ];
}

function collectionLines({ id, effective }: Header): readonly string[] {
  if (id === undefined) return [];
  return [
    `案例集：${id.text}${effective === undefined ? '' : `，自${printDate(effective.date)}起施行的文本`}。`,
  ];
}

/** Remarks may stand before the head, before 名称 and among the names. */
function aroundNames({ header, blocks, names }: RuleFile) {
  const opening = blocks.filter(({ kind, span }) => kind === 'remark' && span.start < header.span.start);
  const rest = blocks.slice(opening.length);
  const [start, end] = [names[0]?.span.start ?? 0, names.at(-1)?.span.start ?? 0];
  const first = rest.findIndex((block) => block.kind !== 'remark' || block.span.start >= end);
  const remarks = rest.slice(0, first < 0 ? rest.length : first).filter((block) => block.kind === 'remark');
  return {
    opening,
    before: remarks.filter((remark) => remark.span.start < start),
    among: remarks.filter((remark) => remark.span.start >= start),
    after: rest.slice(remarks.length),
  };
}

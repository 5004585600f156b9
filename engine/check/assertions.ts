/** 断言 blocks → assertions: premise and conclusion over the lists they need between them (language.md §5). */
import type { AssertionBlock, RuleFile } from '../../grammar/tree.ts';
import type { Assertion } from '../measure.ts';
import type { Checking } from './checking.ts';
import { readCondition } from './conditions.ts';
import { always, notWhen } from './logic.ts';
import { inCondition, listsNeeded } from './mentions.ts';
import { anywhere } from './place.ts';

export function readAssertions(tree: RuleFile, checking: Checking): readonly Assertion[] {
  const blocks = tree.blocks.filter((block) => block.kind === 'assertion');
  checkNames(blocks, checking);
  return blocks.map((block) => readAssertion(block, checking));
}

function readAssertion(block: AssertionBlock, checking: Checking): Assertion {
  const place = anywhere(checking.names);
  const premise = block.premise === undefined ? always : readCondition(block.premise, place, checking);
  const conclusion = notWhen(block.negated, readCondition(block.conclusion, place, checking));
  const over = listsNeeded([...inCondition(premise), ...inCondition(conclusion)], checking.names);
  return {
    name: block.name.text,
    span: block.name.span,
    anyReading: block.anyReading,
    over,
    premise,
    conclusion,
  };
}

function checkNames(blocks: readonly AssertionBlock[], { report }: Checking): void {
  const spans = new Map<string, AssertionBlock['span']>();
  for (const { name } of blocks) {
    const before = spans.get(name.text);
    if (before === undefined) spans.set(name.text, name.span);
    else
      report.say(
        'LAW454',
        name.span,
        { name: name.text },
        { related: [{ file: report.file, span: before }] },
      );
  }
}

/** 解释 and 断言 of a rule file as lists, and how much of each sort it declares; also while it has mistakes. */
import type { ReadingSentence, RuleFile } from '../../grammar/index.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import type { RuleIndex } from './questions.ts';
import { versionAt } from './view.ts';

export function ruleIndex(snapshot: Snapshot, date: string | undefined): RuleIndex | undefined {
  const tree = versionAt(snapshot, date)?.rules.tree;
  if (tree === undefined) return undefined;
  const { names, blocks } = tree;
  return {
    facts: names.filter(({ kind }) => kind === 'fact').length,
    acts: names.filter(({ kind }) => kind === 'act').length,
    readings: readingsIn(tree),
    assertions: blocks.flatMap((block) =>
      block.kind === 'assertion'
        ? [{ name: block.name.text, anyReading: block.anyReading, at: block.span.start }]
        : [],
    ),
  };
}

type Reading = RuleIndex['readings'][number];

/** Those of a concept in a sentence, and those of a question in a block of its own, in the order of the file. */
function readingsIn({ blocks }: RuleFile): readonly Reading[] {
  return blocks.flatMap((block): readonly Reading[] => {
    if (block.kind === 'clause')
      return block.sentences.flatMap((each) => (each.kind === 'readings' ? [ofConcept(each)] : []));
    if (block.kind !== 'reading') return [];
    const options = block.options.map(({ name, source, adopted }) => ({
      name: name.text,
      source: source.text,
      adopted,
    }));
    return [{ id: block.id.text, about: block.question.text, at: block.span.start, options }];
  });
}

const ofConcept = ({ id, concept, options, span }: ReadingSentence): Reading => ({
  id: id.text,
  about: concept.text,
  at: span.start,
  options: options.map(({ name, source, adopted }) => ({
    name: name.text,
    source: source?.text ?? '',
    adopted,
  })),
});

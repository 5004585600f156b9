/** The readings of a rule file, declared as blocks of their own or in a sentence about a concept. */
import type { RuleFile } from '../../grammar/index.ts';
import type { FileSnapshot } from '../analysis/snapshot.ts';

export interface ReadingOf {
  readonly id: string;
  /** of a sentence: the concept that has several meanings */
  readonly question: string;
  readonly options: readonly { readonly name: string; readonly adopted: boolean; readonly source: string }[];
}

const known = new WeakMap<RuleFile, readonly ReadingOf[]>();

export function readingsIn({ tree }: FileSnapshot): readonly ReadingOf[] {
  const before = known.get(tree);
  if (before !== undefined) return before;
  const readings = tree.blocks.flatMap((block): readonly ReadingOf[] => {
    if (block.kind === 'reading')
      return [{ id: block.id.text, question: block.question.text, options: block.options.map(optionOf) }];
    if (block.kind !== 'clause') return [];
    return block.sentences.flatMap((sentence) =>
      sentence.kind === 'readings'
        ? [{ id: sentence.id.text, question: sentence.concept.text, options: sentence.options.map(optionOf) }]
        : [],
    );
  });
  known.set(tree, readings);
  return readings;
}

const optionOf = (option: {
  readonly name: { readonly text: string };
  readonly adopted: boolean;
  readonly source: { readonly text: string } | undefined;
}): ReadingOf['options'][number] => ({
  name: option.name.text,
  adopted: option.adopted,
  source: option.source?.text ?? '',
});

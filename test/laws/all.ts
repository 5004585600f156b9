/** Every measure of the repository with its cases: those of rules/ and the pieces of other law beside this file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProject } from '../../cli/project.ts';
import { basesOf, casesOf } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { parse, type Vocabulary } from '../../grammar/index.ts';
import type { BaseBlock, Block, CaseBlock } from '../../grammar/tree.ts';
import { type Measure, measureOf } from '../../index.ts';
import { pieces } from './pieces.ts';

const root = join(import.meta.dirname, '../..');

export interface Law {
  readonly name: string;
  readonly law: Measure;
  /** the version in whose words the cases are told */
  readonly measure: CheckedMeasure;
  readonly vocabulary: Vocabulary;
  readonly sets: readonly {
    readonly file: string;
    readonly source: string;
    readonly blocks: readonly (CaseBlock | BaseBlock)[];
  }[];
}

export const laws: readonly Law[] = [...ownLaws(), ...otherLaws()];

function ownLaws(): readonly Law[] {
  return loadProject([join(root, 'rules')]).measures.map(({ id, versions, files }) => ({
    name: id,
    law: measureOf(versions.map(({ measure }) => measure!)),
    measure: versions.at(-1)!.measure!,
    vocabulary: versions.at(-1)!.vocabulary,
    sets: files.map(({ file, source, tree }) => ({ file, source, blocks: told(tree.blocks) })),
  }));
}

function otherLaws(): readonly Law[] {
  return pieces.map(({ name, sound }) => {
    const { law, cases } = sound!;
    const path = join(root, 'test/laws', name, `${cases.measure.effective}.tiao`);
    const { vocabulary } = parse(readFileSync(path, 'utf8'), { file: path });
    const { file, source, blocks } = cases;
    return { name, law, measure: cases.measure, vocabulary, sets: [{ file, source, blocks: told(blocks) }] };
  });
}

function told(blocks: readonly Block[]): readonly (CaseBlock | BaseBlock)[] {
  return [...basesOf(blocks), ...casesOf(blocks)];
}

/** How long a campaign runs and from which seed: SEED and RUNS of the environment, or what the campaign says itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { loadProject } from '../../cli/project.ts';
import { basesOf, type CaseSet, casesOf, caseToJson } from '../../engine/cases/index.ts';
import type { Measure } from '../../index.ts';
import { measureOf } from '../../index.ts';
import { pieces } from '../laws/pieces.ts';

const root = join(import.meta.dirname, '../..');

export const seed = Number(process.env.SEED ?? 20261123);
export const runsOr = (usual: number): number => Number(process.env.RUNS ?? usual);
fc.configureGlobal({ seed });

/** A line for the table in README.md. */
export function report(what: string, figures: object, began: number): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${what}: ${JSON.stringify({ seed, ...figures, seconds })}`);
}

export const wuqing = {
  file: join(root, 'rules/wuqing-court-appearance/2020-12-03.tiao'),
  source: readFileSync(join(root, 'rules/wuqing-court-appearance/2020-12-03.tiao'), 'utf8'),
};

export interface Law {
  readonly id: string;
  readonly measure: Measure;
  /** the documents of its cases, told in the words of its newest version */
  readonly cases: readonly object[];
}

/** Every measure of the repository with its cases. */
export function laws(): readonly Law[] {
  const others = pieces.map(({ name, sound }) => {
    if (sound === undefined) throw new Error(`${name} does not check`);
    return { id: name, measure: sound.law, cases: documents(sound.cases) };
  });
  return [...ownLaws(), ...others];
}

function ownLaws(): readonly Law[] {
  return loadProject([join(root, 'rules')]).measures.map(({ id, versions, files }) => {
    const checked = versions.flatMap(({ measure }) => measure ?? []);
    const measure = checked.at(-1)!;
    const blocks = files.flatMap(({ tree }) => tree.blocks);
    return { id, measure: measureOf(checked), cases: documents({ measure, blocks, file: id }) };
  });
}

function documents({
  measure,
  blocks,
  file,
}: Pick<CaseSet, 'measure' | 'blocks' | 'file'>): readonly object[] {
  const bases = basesOf(blocks);
  return casesOf(blocks).map((block) => caseToJson(measure, block, bases, file).json as object);
}

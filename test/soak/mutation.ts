/** A folder of rules and its cases → for a share of its mutants, what notices each first. Runs in a worker, too. */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { loadProject } from '../../cli/project.ts';
import {
  type CaseSet,
  killer,
  type Mutant,
  mutants,
  probesOf,
  type Unmet,
} from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';

export interface Share {
  readonly folder: string;
  readonly part: number;
  readonly of: number;
}

/** `mutant`: its position among all mutants of the folder's versions. */
export interface Tried {
  readonly mutant: number;
  readonly noticed: Unmet | undefined;
}

export interface Trial {
  readonly versions: readonly CheckedMeasure[];
  readonly sets: readonly CaseSet[];
  readonly mutants: readonly Mutant[];
}

export function trialIn(folder: string): Trial {
  const { measures, diagnostics } = loadProject([folder]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ code, file }) => `${file} ${code}`).join('\n'));
  const found = measures.map((measure) => {
    const versions = measure.versions.flatMap((version) => version.measure ?? []);
    const sets = measure.files.map(({ version, file, source, tree }) => ({
      measure: version.measure!,
      versions,
      file,
      source,
      blocks: tree.blocks,
    }));
    return { versions, sets };
  });
  const versions = found.flatMap((each) => each.versions);
  return { versions, sets: found.flatMap((each) => each.sets), mutants: versions.flatMap(mutants) };
}

/** Every `of`-th mutant, from `part`. */
export function tryShare({ folder, part, of }: Share): readonly Tried[] {
  const trial = trialIn(folder);
  const probes = probesOf(trial.sets);
  return trial.mutants.flatMap((mutant, position) =>
    position % of === part ? [{ mutant: position, noticed: killer(mutant, probes) }] : [],
  );
}

if (!isMainThread && parentPort !== null && isShare(workerData)) parentPort.postMessage(tryShare(workerData));

/** The test runner has workers of its own. */
function isShare(data: unknown): data is Share {
  return typeof data === 'object' && data !== null && 'folder' in data && 'part' in data && 'of' in data;
}

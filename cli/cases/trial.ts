/** A measure of a project → its cases and its mutants, the same in every thread that reads the same files. */
import { type CaseSet, type Mutant, mutants } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Project, ProjectMeasure } from '../project.ts';
import { setOf } from './ran.ts';

export interface Trial {
  readonly id: string;
  readonly versions: readonly CheckedMeasure[];
  /** of each version, by its date */
  readonly files: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly sets: readonly CaseSet[];
}

/** Measures with an error are left out: they decide nothing. */
export const trialsOf = ({ measures, sources }: Project): readonly Trial[] =>
  measures.filter(({ sound }) => sound).map((measure) => trialOf(measure, sources));

function trialOf(measure: ProjectMeasure, sources: Project['sources']): Trial {
  const texts = measure.versions.flatMap(({ date, file }) => {
    const text = sources.get(file.replace(/\.tiao$/, '.txt'));
    return text === undefined ? [] : [[date, text] as const];
  });
  return {
    id: measure.id,
    versions: measure.versions.flatMap((version) => version.measure ?? []),
    files: new Map(measure.versions.map(({ date, file }) => [date, file])),
    texts: new Map(texts),
    sets: measure.files.flatMap((file) => setOf(measure, file) ?? []),
  };
}

export const mutantsOf = ({ versions }: Pick<Trial, 'versions'>): readonly Mutant[] =>
  versions.flatMap(mutants);

/** For Node programs: a folder of rules on disk → a measure ready to decide. `tiaowen/node`; the rest needs no disk. */
import { type Loaded, measureOf } from '../index.ts';
import { loadProject } from './project.ts';

export * from '../index.ts';

/** `folder` holds <date>.tiao and <date>.txt of one measure; ../calendars its working-day calendars. */
export function loadMeasureFolder(folder: string): Loaded {
  const { measures, diagnostics } = loadProject([folder]);
  const [measure] = measures;
  if (measure === undefined || measures.length > 1)
    throw new RangeError(`${folder} holds ${measures.length} measures`);
  const cases = new Set(measure.files.filter(({ tree }) => tree.kind === 'cases').map(({ file }) => file));
  const checked = measure.versions.flatMap((version) => version.measure ?? []);
  return {
    measure: measure.sound ? measureOf(checked) : undefined,
    diagnostics: diagnostics.filter(({ file }) => !cases.has(file)),
  };
}

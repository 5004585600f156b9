/** One side of a comparison: a rule file, or measure@date → the version that is meant. */
import { isTiao } from '../../engine/folder/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { CallError } from '../call.ts';
import { shown } from '../folders.ts';
import { loadProject, type Project, type ProjectVersion } from '../project.ts';

export interface Side {
  readonly measure: CheckedMeasure;
  readonly file: string;
  /** measure@date, however it was given */
  readonly name: string;
  readonly sources: Project['sources'];
}

/** Its rules have errors: they are told instead. */
export type Unsound = Project;

/** `rules`: where measure@date is looked for. */
export function sideOf(given: string, rules: readonly string[]): Side | Unsound {
  const project = loadProject(isTiao(given) ? [given] : rules);
  const version = isTiao(given) ? ofFile(given, project) : ofName(given, project);
  const { measure, file, id, date } = version;
  const isSound = project.measures.find((each) => each.versions.includes(version))?.sound === true;
  if (measure === undefined || !isSound) return project;
  return { measure, file, name: `${id}@${date}`, sources: project.sources };
}

function ofFile(given: string, { measures }: Project): ProjectVersion {
  const found = versionsIn(measures).find(({ file }) => file === shown(given));
  return found ?? unknown(given, measures);
}

function ofName(given: string, { measures }: Project): ProjectVersion {
  const found = versionsIn(measures).find(({ id, date }) => given === `${id}@${date}`);
  return found ?? unknown(given, measures);
}

const versionsIn = (measures: Project['measures']): readonly ProjectVersion[] =>
  measures.flatMap(({ versions }) => versions);

function unknown(given: string, measures: Project['measures']): never {
  const choices = versionsIn(measures).map(({ id, date }) => `${id}@${date}`);
  throw new CallError('unknownSide', { given, choices: choices.join(', ') });
}

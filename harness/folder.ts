/** A folder of rules → its measures with their cases, read once, as the command line reads them. */
import { fileURLToPath } from 'node:url';
import { CallError } from '../cli/call.ts';
import { askedFolders } from '../cli/folders.ts';
import { loadProject, type Project, type ProjectFile, type ProjectMeasure } from '../cli/project.ts';
import { complain } from '../cli/words.ts';
import { casesOf, type Slicer, slicer } from '../engine/cases/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import type { Locale } from '../grammar/index.ts';
import type { CaseBlock } from '../grammar/tree.ts';
import { say } from './words.ts';

export interface FoundMeasure {
  readonly title: string;
  readonly sound: boolean;
  readonly errors: readonly Diagnostic[];
  readonly sources: Project['sources'];
  readonly versions: readonly CheckedMeasure[];
  readonly slice: Slicer;
  readonly cases: readonly FoundCase[];
}

export interface FoundCase {
  readonly file: ProjectFile;
  readonly block: CaseBlock;
}

export interface Choice {
  readonly include?: RegExp;
  readonly exclude?: RegExp;
}

/** A choice that lets no case pass would prove nothing, and look like success: it is refused. */
export function measuresIn(folder: string | URL, choice: Choice, locale: Locale): readonly FoundMeasure[] {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const found = inWordsOf(locale, () => {
    const { folders, only } = askedFolders([path]);
    return folders.flatMap((each) => {
      const project = loadProject([each.path]);
      return project.measures.map((measure) => measureFound(measure, project, choice, only));
    });
  });
  const isChosen = choice.include !== undefined || choice.exclude !== undefined;
  if (isChosen && found.every(({ cases }) => cases.length === 0))
    throw new Error(say('noCase', locale, { path }));
  return found;
}

function measureFound(
  { id, versions, files, sound }: ProjectMeasure,
  { diagnostics, sources }: Project,
  choice: Choice,
  only: ReadonlySet<string> | undefined,
): FoundMeasure {
  const title =
    versions.length === 0 ? undefined : files.find(({ tree }) => tree.kind === 'measure')?.tree.header.title;
  const checked = versions.flatMap(({ measure }) => measure ?? []);
  const asked = files.filter(({ file }) => only === undefined || only.has(file));
  return {
    title: title === undefined ? id : `${title.text} ${id}`,
    sound,
    errors: diagnostics.filter(({ severity }) => severity === 'error'),
    sources,
    versions: checked,
    slice: slicer(checked),
    cases: asked
      .flatMap((file) => casesOf(file.tree.blocks).map((block) => ({ file, block })))
      .filter(({ block }) => isChosen(block.name.text, choice)),
  };
}

/** A pattern with g or y remembers where it last was: `search` does not. */
const isChosen = (name: string, { include, exclude }: Choice): boolean =>
  (include === undefined || name.search(include) >= 0) && (exclude === undefined || name.search(exclude) < 0);

/** What the command line would refuse is refused in the language of the tests. */
function inWordsOf<T>(locale: Locale, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof CallError ? new Error(complain(error.complaint, error.args, locale)) : error;
  }
}

/** Every case of a project under the engines asked for: passed, failed or not run. */
import { type CaseResult, type CaseSet, casesOf } from '../../engine/cases/index.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type EngineName, runWith } from '../engines.ts';
import type { Project, ProjectFile, ProjectMeasure } from '../project.ts';

/** One case under one engine. */
export interface Ran {
  readonly measure: string;
  readonly version: string;
  readonly engine: EngineName;
  readonly file: string;
  readonly name: string;
  readonly start: number;
  readonly sources: readonly string[];
  readonly status: 'passed' | 'failed' | 'skipped';
  readonly diagnostics: readonly Diagnostic[];
}

export const runAll = ({ measures }: Project, engines: readonly EngineName[]): readonly Ran[] =>
  measures.flatMap((measure) => measure.files.flatMap((file) => runFile(measure, file, engines)));

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export function countsOf(ran: readonly Ran[]): Counts {
  const count = (status: Ran['status']) => ran.filter((each) => each.status === status).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

function runFile(
  measure: ProjectMeasure,
  cases: ProjectFile,
  engines: readonly EngineName[],
): readonly Ran[] {
  const set = setOf(measure, cases);
  // a measure with an error decides nothing: its cases are counted as not run, never as passed
  if (set === undefined)
    return engines.flatMap((engine) =>
      casesOf(cases.tree.blocks).map((block) => ({ ...ranOf(measure, cases, engine, block), ...notRun })),
    );
  return engines.flatMap((engine) =>
    runWith(engine, set).map(({ block, passed, diagnostics }) => ({
      ...ranOf(measure, cases, engine, block),
      status: passed ? ('passed' as const) : ('failed' as const),
      diagnostics,
    })),
  );
}

/** The cases of a file, ready to run; undefined where it or its measure does not read without error. */
export function setOf(measure: ProjectMeasure, cases: ProjectFile): CaseSet | undefined {
  const { file, source, tree, version } = cases;
  if (version.measure === undefined || !measure.sound || !cases.sound) return undefined;
  const versions = measure.versions.flatMap((each) => each.measure ?? []);
  return { measure: version.measure, versions, file, source, blocks: tree.blocks };
}

const notRun = { status: 'skipped', diagnostics: [] } as const;

function ranOf(
  measure: ProjectMeasure,
  { file, version }: ProjectFile,
  engine: EngineName,
  block: CaseResult['block'],
) {
  const { name, sources, span } = block;
  return {
    measure: measure.id,
    version: version.date,
    engine,
    file,
    name: name.text,
    start: span.start,
    sources: sources.map(({ text }) => text),
  };
}

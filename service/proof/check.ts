/**
 * All that is said of one measure, what takes seconds before what takes minutes: what is wrong for any case, how far its
 * cases try it, what has no effect, which changes none of them would notice. Each piece is told as soon as it is known.
 * What depends on the rules alone is kept, so that after a change of the cases only the cases are tried again.
 */
import { campaign, type Mutant, mutants, probesOf } from '../../engine/cases/index.ts';
import { compile } from '../../engine/decide/index.ts';
import {
  type Effort,
  mutantTeller,
  type ProofReport,
  prove,
  type Solver,
  type ToldApart,
} from '../../engine/proof/index.ts';
import type { FindingsTold, ProofFile, ProofNews, ProofProgress } from '../contract.ts';
import { findingsTold, type ReportedOn } from './findings.ts';
import { idOf, missingTold } from './missing.ts';
import { type MeasureRead, readTexts } from './texts.ts';
import { coverageTold } from './tried.ts';

export interface CheckTools {
  /** started when it is first needed */
  readonly solver: () => Promise<Solver>;
  readonly goesOn: () => boolean;
  readonly news: (news: ProofNews) => void;
  readonly progress: (progress: ProofProgress) => void;
  /** lets messages in between pieces of work */
  readonly breathe: () => Promise<void>;
}

export type Checked = 'done' | 'unsound' | 'stopped';

/** What is kept from one check to the next: all that the rules alone decide. */
export interface Kept {
  rules: KeptOfRules | undefined;
}

interface KeptOfRules {
  readonly key: string;
  readonly reports: Map<FindingsTold['part'], ProofReport>;
  /** by the id of the change */
  readonly told: Map<string, ToldApart>;
}

/** Milliseconds for one question: most take a hundredth of it. */
const perQuestion = 2_000;

const asked = {
  wrong: new Set<'conflict' | 'gap' | 'property'>(['conflict', 'gap', 'property']),
  idle: new Set<'dead'>(['dead']),
} as const;

export async function checkMeasure(
  measure: string,
  files: readonly ProofFile[],
  kept: Kept,
  tools: CheckTools,
): Promise<Checked> {
  const read = readTexts(measure, files);
  if (read === undefined) return 'unsound';
  const on = reportedOn(read);
  if (kept.rules?.key !== read.rulesKey)
    kept.rules = { key: read.rulesKey, reports: new Map(), told: new Map() };
  const { reports, told } = kept.rules;

  if (!(await tellFindings('wrong', on, reports, tools))) return 'stopped';
  tools.progress({ stage: 'coverage', done: 0, of: 0 });
  await tools.breathe();
  const probes = probesOf(read.sets);
  if (!tools.goesOn()) return 'stopped';
  tools.news({ kind: 'coverage', told: coverageTold(read, probes) });
  if (!(await tellFindings('idle', on, reports, tools))) return 'stopped';
  return tryChanges(read, on, probes, told, tools);
}

/** A proof that was ended on the way says little: it is neither told nor kept. */
async function tellFindings(
  part: FindingsTold['part'],
  on: ReportedOn,
  reports: KeptOfRules['reports'],
  tools: CheckTools,
): Promise<boolean> {
  const report =
    reports.get(part) ??
    (await prove(
      on.told,
      await afresh(tools.solver),
      effortOf(part === 'wrong' ? 'findings' : 'idle', tools),
      {
        about: asked[part],
      },
    ));
  if (!tools.goesOn()) return false;
  reports.set(part, report);
  tools.news({ kind: 'findings', told: findingsTold(on, part, report) });
  return true;
}

const effortOf = (stage: ProofProgress['stage'], { goesOn, progress }: CheckTools): Effort => ({
  perQuestion,
  goesOn,
  progress: (done, of) => progress({ stage, done, of }),
});

async function tryChanges(
  read: MeasureRead,
  on: ReportedOn,
  probes: ReturnType<typeof probesOf>,
  told: Map<string, ToldApart>,
  tools: CheckTools,
): Promise<Checked> {
  const { goesOn, breathe, news, progress, solver } = tools;
  const quiet: Effort = { perQuestion, goesOn, progress: () => undefined };
  const changes = mutants(read.newest);
  const counts = { total: changes.length, killed: 0, equivalent: 0, survived: 0 };
  const proposed: string[] = [];
  let teller: ((mutant: Mutant) => Promise<ToldApart>) | undefined;
  let done = 0;
  for (const { mutant: at, noticed } of campaign(read.sets, changes, undefined, probes)) {
    await breathe();
    if (!goesOn()) return 'stopped';
    done += 1;
    progress({ stage: 'missing', done, of: changes.length });
    if (noticed !== undefined) {
      counts.killed += 1;
      continue;
    }
    const mutant = changes[at]!;
    const id = idOf(mutant);
    teller ??= mutantTeller(read.newest, await afresh(solver), quiet);
    const apart = told.get(id) ?? (await teller(mutant));
    if (!goesOn()) return 'stopped';
    told.set(id, apart);
    if (apart.kind === 'equivalent') counts.equivalent += 1;
    else counts.survived += 1;
    if (apart.kind !== 'differs') continue;
    proposed.push(id);
    news({ kind: 'missing', told: missingTold(on, mutant, apart) });
  }
  news({ kind: 'mutants', told: { ...counts, proposed } });
  return 'done';
}

/** Without what an earlier proof has told the solver. */
async function afresh(solver: CheckTools['solver']): Promise<Solver> {
  const started = await solver();
  await started.run('(reset)');
  return started;
}

const reportedOn = ({ newest, versions, path, source }: MeasureRead): ReportedOn => ({
  told: newest,
  versions,
  programs: versions.map(compile),
  path,
  source,
});

/** A measure changed in one place at a time: what its cases notice, and what a proof says of the rest. */
import type { Mutant, Tried } from '../../engine/cases/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Effort, Solver, ToldApart } from '../../engine/proof/index.ts';
import { tryAll } from '../mutation.ts';
import type { Proving } from '../proof/proving.ts';
import { type Shared, sharedCases } from './shared.ts';
import { mutantsOf, type Trial } from './trial.ts';

/** `engine/proof`, or in tests answers that were recorded. */
export type Teller = (
  measure: CheckedMeasure,
  solver: Solver,
  effort: Effort,
) => (mutant: Mutant) => Promise<ToldApart>;

export interface Mutated {
  readonly trial: Trial;
  readonly total: number;
  readonly killed: number;
  readonly equivalent: number;
  /** neither noticed nor proved to make no difference */
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly mutant: Mutant;
  readonly told: Exclude<ToldApart, { kind: 'equivalent' }>;
}

/** What no case notices is asked of the solver while other mutants are still being tried. */
export function mutate(
  trial: Trial,
  paths: readonly string[],
  teller: Teller,
  { ask }: Pick<Proving, 'ask'>,
): Promise<Mutated> {
  const mutants = mutantsOf(trial);
  const doing = { zh: `改错 ${trial.id}`, en: `changing ${trial.id}` };
  return ask(doing, async (solver, effort) => {
    const tell = tellerOf(trial, teller, solver, effort);
    const told = new Map<number, ToldApart>();
    const stop = new AbortController();
    let [done, of] = [0, mutants.length];
    const advance = () => {
      done += 1;
      effort.progress(done, of);
    };
    let asked: Promise<void> = Promise.resolve();
    const tried = ({ mutant, noticed }: Tried): void => {
      advance();
      if (!effort.goesOn()) stop.abort();
      if (noticed !== undefined) return;
      of += 1;
      asked = asked.then(async () => {
        told.set(mutant, await tell(mutants[mutant]!));
        advance();
      });
      // a fault of the solver ends the campaign, and is told where it is waited for
      asked.catch(() => stop.abort());
    };
    const all = await tryAll(trial, mutants, paths, { tried, signal: stop.signal });
    await asked;
    return summed(trial, mutants, all, told);
  });
}

/** One for each version, as its first survivor comes. */
function tellerOf(trial: Trial, teller: Teller, solver: Solver, effort: Effort) {
  const quiet = { ...effort, progress: () => undefined };
  const tellers = new Map<CheckedMeasure, { readonly ask: ReturnType<Teller>; readonly shared: Shared }>();
  return async (mutant: Mutant): Promise<ToldApart> => {
    if (!effort.goesOn()) return stopped;
    const version = trial.versions.find((each) => each === mutant.original)!;
    const own = tellers.get(version) ?? { ask: teller(version, solver, quiet), shared: sharedCases() };
    tellers.set(version, own);
    const known = own.shared.tells(mutant);
    if (known !== undefined) return known;
    const told = await own.ask(mutant);
    own.shared.keep(told);
    return told;
  };
}

const stopped: ToldApart = { kind: 'undecided', why: 'stopped' };

function summed(
  trial: Trial,
  mutants: readonly Mutant[],
  tried: readonly Tried[],
  told: ReadonlyMap<number, ToldApart>,
): Mutated {
  const killed = new Set(tried.filter(({ noticed }) => noticed !== undefined).map(({ mutant }) => mutant));
  const left = mutants.flatMap((mutant, at) =>
    killed.has(at) ? [] : [{ mutant, told: told.get(at) ?? stopped }],
  );
  const survivors = left.flatMap(({ mutant, told: how }): readonly Survivor[] =>
    how.kind === 'equivalent' ? [] : [{ mutant, told: how }],
  );
  return {
    trial,
    total: mutants.length,
    killed: killed.size,
    equivalent: left.length - survivors.length,
    survivors,
  };
}

/**
 * The cases of a measure against its mutants: which case notices each. Split into shares, one for each thread: a share
 * is told by numbers alone, so that a thread that holds the same files makes the same mutants.
 */
import { killer, onlyMet, type Unmet } from './kill.ts';
import type { Mutant } from './mutants/index.ts';
import { type Probe, probesOf } from './probe.ts';
import type { CaseSet } from './run.ts';

/** Every `of`-th mutant from `part`: neighbours are about equally dear. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export interface Tried {
  /** position among the mutants */
  readonly mutant: number;
  /** the case that fails, and what it expects; undefined: no case notices */
  readonly noticed: Unmet | undefined;
}

/** One after another, so that whoever runs it can say how far it has come. */
export function* campaign(
  sets: readonly CaseSet[],
  mutants: readonly Mutant[],
  { part, of }: Share = { part: 0, of: 1 },
  probes: readonly Probe[] = probesOf(sets),
): Generator<Tried, undefined> {
  // what the measure itself does not meet tells nothing of a mutant
  const holding = probes.map(onlyMet);
  // what noticed one change of a rule is likely to notice the next
  const likely = new Map<string, string>();
  for (let position = part; position < mutants.length; position += of) {
    const mutant = mutants[position]!;
    const place = `${mutant.rule} ${mutant.between[1]?.clause.text}`;
    const noticed = killer(mutant, holding, likely.get(place));
    if (noticed !== undefined) likely.set(place, noticed.caseName);
    yield { mutant: position, noticed };
  }
  return undefined;
}

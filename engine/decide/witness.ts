/**
 * An outcome that could not be proven undetermined → proven, where two completions are found that differ. The facts it
 * waits for are answered in a fixed sequence of ways, and each completion is decided like any other case.
 */
import type { Value } from '../measure.ts';
import type { ActOutcome, Outcome, Settled } from '../verdict.ts';
import { endsOf, pointsOf } from './axis.ts';
import type { Evaluator } from './evaluator.ts';
import { WITNESS_LIMIT } from './limits.ts';
import { settledOf } from './outcome.ts';
import { type Parts, partsOf } from './parts.ts';
import { missingOf } from './settle.ts';
import type { Subject } from './subject.ts';
import type { Variable } from './variable.ts';

/** Decides the versions with answers for what is unknown. */
export type Complete = (completion: ReadonlyMap<string, Value>) => readonly Evaluator[];

export function withWitness(outcome: Outcome, subject: Subject, parts: Parts, complete: Complete): Outcome {
  const open = openFacets(outcome);
  if (open.length === 0) return outcome;
  const seen = new Map(open.map((facet) => [facet, new Set<string>()]));
  for (const completion of completionsOf(variablesOf(parts))) {
    const other = partsOf(complete(completion), subject);
    if (other !== undefined) note(seen, settledOf(other));
    if (open.every((facet) => seen.get(facet)!.size > 1)) break;
  }
  const proven = open.filter((facet) => seen.get(facet)!.size > 1);
  return proven.reduce(prove, outcome);
}

type Facet = 'modality' | 'state' | 'deadline' | 'doneOn' | 'value';
type Facets = Partial<Readonly<Record<Facet, Settled<unknown>>>>;

const FACETS: readonly Facet[] = ['modality', 'state', 'deadline', 'doneOn', 'value'];

const openFacets = (outcome: Outcome): readonly Facet[] =>
  FACETS.filter((facet) => {
    const settled = (outcome as Facets)[facet];
    return settled?.kind === 'undetermined' && !settled.proven;
  });

/** Only what is settled under a completion counts: an unknown is no answer. */
function note(seen: ReadonlyMap<Facet, Set<string>>, settled: Facets): void {
  for (const [facet, found] of seen) {
    const is = settled[facet];
    if (is !== undefined && is.kind !== 'undetermined')
      found.add(is.kind === 'is' ? JSON.stringify(is.value) : is.kind);
  }
}

function prove(outcome: Outcome, facet: Facet): Outcome {
  const settled = (outcome as Facets)[facet] as Extract<ActOutcome['state'], { kind: 'undetermined' }>;
  return { ...outcome, [facet]: { ...settled, proven: true } };
}

function variablesOf({ told, answers }: Parts): readonly Variable[] {
  const { kind: _, ...diagrams } = answers;
  return missingOf(told.run.diagrams, Object.values(diagrams));
}

/** First every variable by itself, then many at once, in a sequence that looks random and is always the same. */
function* completionsOf(variables: readonly Variable[]): Generator<ReadonlyMap<string, Value>> {
  const choices = variables.map((variable) => [variable.key, answersOf(variable)] as const);
  const at = (pick: (index: number, size: number) => number) =>
    new Map(choices.map(([key, answers], index) => [key, answers[pick(index, answers.length)]!]));
  yield at(() => 0);
  for (let alone = 0; alone < choices.length && alone < WITNESS_LIMIT / 2; alone += 1)
    yield at((index, size) => (index === alone ? size - 1 : 0));
  let state = 1;
  for (let round = 0; round < WITNESS_LIMIT / 2; round += 1) {
    yield at((_, size) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % size;
    });
  }
}

/** A few answers that lie apart: every option, or the ends and something between. */
function answersOf({ axis }: Variable): readonly Value[] {
  const whole = { from: undefined, to: undefined };
  if (axis.kind === 'steps' && (axis.of === 'yesno' || axis.of === 'option'))
    return Array.from(
      { length: axis.high - axis.low + 1 },
      (_, step) => pointsOf(axis, { from: step, to: step + 1 })[0]!,
    );
  const { low, high } = endsOf(axis);
  return [...pointsOf(axis, whole), low, high].filter((value) => value !== undefined);
}

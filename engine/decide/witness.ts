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
import { type Watched, watch } from './rests.ts';
import { missingOf } from './settle.ts';
import type { Subject } from './subject.ts';
import type { Variable } from './variable.ts';
import { createVariants, type Variants } from './variant.ts';

/** Answers for what is unknown, by the keys of the variables. */
type Completion = ReadonlyMap<string, Value>;

/** How completions are tried. */
export interface Complete {
  /** whether one more may be */
  readonly isAllowed: () => boolean;
  /** the versions with these answers */
  readonly with: (completion: Completion) => readonly Evaluator[];
}

export function withWitness(outcome: Outcome, subject: Subject, parts: Parts, complete: Complete): Outcome {
  const open = openFacets(outcome);
  if (open.length === 0) return outcome;
  const seen = new Map(open.map((facet) => [facet, new Set<string>()]));
  for (const other of underCompletions(subject, completionsOf(variablesOf(parts)), complete)) {
    note(seen, settledOf(other));
    if (open.every((facet) => seen.get(facet)!.size > 1)) break;
  }
  const proven = open.filter((facet) => seen.get(facet)!.size > 1);
  return proven.reduce(prove, outcome);
}

/** Of each completion only what comes out otherwise than under the first is answered again. */
function* underCompletions(
  subject: Subject,
  completions: Iterable<Completion>,
  complete: Complete,
): Generator<Parts> {
  let first:
    | { readonly watched: Watched; readonly completion: Completion; readonly variants: Variants }
    | undefined;
  for (const completion of completions) {
    if (!complete.isAllowed()) return;
    if (first === undefined || isDatedOtherwise(first.completion, completion)) {
      const runs = complete.with(completion);
      const watched = watch(runs, subject);
      first ??= { watched, completion, variants: createVariants(runs) };
      if (watched.parts !== undefined) yield watched.parts;
      continue;
    }
    const { watched, variants } = first;
    variants.runs[0]?.diagrams.grant();
    const of = [...completion]
      .filter(([key, value]) => first!.completion.get(key) !== value)
      .map(([key]) => key);
    if (!variants.change({ of, tried: completion }).includes(watched)) continue;
    const parts = partsOf(variants.runs, subject);
    if (parts !== undefined) yield parts;
  }
}

/** The day asked about stands before everything else. */
const isDatedOtherwise = (a: Completion, b: Completion): boolean => a.get('asOf') !== b.get('asOf');

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

/** Each once; none where nothing that could be found out is waited for. */
function* completionsOf(variables: readonly Variable[]): Generator<Completion> {
  if (variables.length === 0) return;
  const choices = variables.map((variable) => [variable.key, answersOf(variable)] as const);
  const tried = new Set<string>();
  for (const picks of picksAmong(choices.map(([, answers]) => answers.length))) {
    const name = picks.join();
    if (tried.has(name)) continue;
    tried.add(name);
    yield new Map(choices.map(([key, answers], index) => [key, answers[picks[index]!]!]));
  }
}

/** First every choice by itself, then many at once, in a sequence that looks random and is always the same. */
function* picksAmong(sizes: readonly number[]): Generator<readonly number[]> {
  yield sizes.map(() => 0);
  for (let alone = 0; alone < sizes.length && alone < WITNESS_LIMIT / 2; alone += 1)
    yield sizes.map((size, index) => (index === alone ? size - 1 : 0));
  let state = 1;
  for (let round = 0; round < WITNESS_LIMIT / 2; round += 1) {
    yield sizes.map((size) => {
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

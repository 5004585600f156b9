/** Whether a case comes out otherwise under a mutant than under the measure that it was made of, and in which outcomes. */
import { compile, type Program } from '../decide/index.ts';
import type { Facts } from '../facts.ts';
import type { Outcome, Settled } from '../verdict.ts';
import { asAsked } from './kill.ts';
import type { Mutant } from './mutants/index.ts';
import { decidePartly, type OutcomeName } from './partly.ts';
import { compiled } from './probe.ts';

/** A case as told, in the words of the measure. */
export interface ToldCase {
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
}

export interface Apart {
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Of these outcomes those that come out otherwise, in their order. */
export function toldApart(
  mutant: Mutant,
  told: ToldCase,
  wanted: ReadonlySet<OutcomeName>,
): readonly Apart[] {
  const decided = (program: Program, facts: Facts) =>
    decidePartly([{ program, facts }], told, wanted).outcomes;
  const before = decided(compiled(mutant.original), told.facts);
  const after = decided(compile(mutant.measure), asAsked(told.facts, mutant.measure));
  return before.flatMap((outcome, at) =>
    after[at] !== undefined && comeApart(outcome, after[at]) ? [{ before: outcome, after: after[at] }] : [],
  );
}

/** Something that both decide is decided otherwise: 未定 is no outcome that a case could expect. */
function comeApart(before: Outcome, after: Outcome): boolean {
  const [one, other] = [settledIn(before), settledIn(after)];
  return one.some(
    (part, at) => isDecided(part) && isDecided(other[at]!) && textOf(part) !== textOf(other[at]!),
  );
}

const settledIn = (outcome: Outcome): readonly Settled<unknown>[] =>
  outcome.kind === 'act' ? [outcome.modality, outcome.state, outcome.deadline] : [outcome.value];

const isDecided = ({ kind }: Settled<unknown>): boolean => kind !== 'undetermined';

/** 可以不 and 无须 are one (language.md §3). */
const textOf = (settled: Settled<unknown>): string =>
  settled.kind !== 'is' ? settled.kind : settled.value === 'needNot' ? 'mayNot' : String(settled.value);

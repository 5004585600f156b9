/** The words a case may use of a measure → what they mean there. */
import type { CheckedMeasure } from '../measure.ts';

/** How a name tells a fact: as it stands, or turned round (反面). */
export interface FactWord {
  readonly fact: number;
  readonly turned: boolean;
}

export interface CaseNames {
  readonly facts: ReadonlyMap<string, FactWord>;
  /** list names and measure words: 开庭, 次 */
  readonly lists: ReadonlyMap<string, number>;
  readonly acts: ReadonlyMap<string, number>;
  readonly amounts: ReadonlyMap<string, number>;
  readonly concepts: ReadonlyMap<string, { readonly concept: number; readonly turned: boolean }>;
}

const known = new WeakMap<CheckedMeasure, CaseNames>();

/** Gathered once for a measure. */
export function caseNames(measure: CheckedMeasure): CaseNames {
  const names = known.get(measure) ?? gather(measure);
  known.set(measure, names);
  return names;
}

function gather(measure: CheckedMeasure): CaseNames {
  return {
    facts: new Map([...openWords(measure), ...factWords(measure)]),
    lists: new Map([...positions(measure.lists, 'measureWord'), ...positions(measure.lists, 'name')]),
    acts: new Map(positions(measure.acts, 'name')),
    amounts: new Map(positions(measure.amounts, 'name')),
    concepts: new Map(conceptWords(measure)),
  };
}

function factWords({ facts }: CheckedMeasure): [string, FactWord][] {
  return [...facts.entries()].flatMap(([fact, { name, opposite, happened }]) => [
    [name, { fact, turned: false }] as [string, FactWord],
    ...saying(opposite, { fact, turned: true }),
    ...saying(happened, { fact, turned: false }),
  ]);
}

/** An open concept is told by its own name: the judgement that stands where no rule does (除此以外，…由人工认定). */
function openWords({ concepts }: CheckedMeasure): [string, FactWord][] {
  return concepts.flatMap(({ name, opposite, openFact }) =>
    openFact === undefined
      ? []
      : [
          ...saying(name, { fact: openFact, turned: false }),
          ...saying(opposite, { fact: openFact, turned: true }),
        ],
  );
}

function conceptWords({ concepts }: CheckedMeasure): [string, { concept: number; turned: boolean }][] {
  return [...concepts.entries()].flatMap(([concept, { name, opposite }]) => [
    ...saying(opposite, { concept, turned: true }),
    ...saying(name, { concept, turned: false }),
  ]);
}

function saying<T>(word: string | undefined, meaning: T): [string, T][] {
  return word === undefined ? [] : [[word, meaning]];
}

function positions<K extends string>(
  things: readonly Readonly<Record<K, string>>[],
  word: K,
): [string, number][] {
  return things.map((thing, position) => [thing[word], position]);
}

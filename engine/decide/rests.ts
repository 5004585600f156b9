/** The readings an outcome rests on: those whose change, alone, changes it. */
import { type Asker, asking } from './cell.ts';
import type { Diagram } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { settledText } from './outcome.ts';
import { type Parts, partsOf } from './parts.ts';
import { entry } from './place.ts';
import type { Subject } from './subject.ts';
import { createVariants } from './variant.ts';

/** An outcome that is watched while readings are changed. */
export interface Watched extends Asker {
  readonly subject: Subject;
  readonly parts: Parts | undefined;
}

/** Puts the diagrams of an outcome together, and notes what they rest on. */
export function watch(runs: readonly Evaluator[], subject: Subject): Watched {
  const asker = { number: 0, varies: false };
  const parts = asking(runs[0]!.ledger, asker, () => partsOf(runs, subject));
  return Object.assign(asker, { subject, parts });
}

/** By the outcome that is watched. */
export type Rests = ReadonlyMap<Asker, readonly string[]>;

/** The ids of readings, in the order in which the versions declare them. */
export function restsOn(runs: readonly Evaluator[], watched: readonly Watched[]): Rests {
  const rests = new Map<Asker, string[]>(watched.map((one) => [one, []]));
  const outcomes = new Map<Asker, Watched>(watched.map((one) => [one, one]));
  const variants = createVariants(runs);
  const texts = new Map<Parts, string>();
  const textOf = (parts: Parts): string => entry(texts, parts, () => settledText(runs, parts));
  for (const [reading, options] of otherOptions(runs)) {
    for (const option of options) {
      runs[0]!.diagrams.grant();
      for (const asker of variants.change({ of: [reading], option: new Map([[reading, option]]) })) {
        const [found, { subject, parts }] = [rests.get(asker)!, outcomes.get(asker)!];
        if (found.at(-1) === reading) continue;
        if (changes(parts, partsOf(variants.runs, subject), textOf)) found.push(reading);
      }
    }
  }
  return rests;
}

/** Diagrams that are the same need no further look: each stands only once. */
function changes(
  parts: Parts | undefined,
  other: Parts | undefined,
  textOf: (parts: Parts) => string,
): boolean {
  if (parts === undefined || other === undefined) return parts !== other;
  const { same } = parts.told.run.diagrams;
  const [own, others] = [diagramsOf(parts), diagramsOf(other)];
  if (own.every((diagram, at) => same(diagram, others[at]!))) return false;
  return textOf(parts) !== textOf(other);
}

const diagramsOf = ({ version, answers }: Parts): readonly Diagram[] =>
  answers.kind === 'act'
    ? [version, answers.modality, answers.state, answers.deadline, answers.done]
    : [version, answers.value];

/** For each reading that was read, the options that are not chosen in some version that has it. */
function otherOptions(runs: readonly Evaluator[]): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const { program, readings, ledger } of runs) {
    program.readings.forEach(({ id, options }, position) => {
      if (!ledger.readers.has(id)) return;
      const known = entry(others, id, () => new Set<string>());
      options.forEach(({ name }, at) => {
        if (at !== readings[position]) known.add(name);
      });
    });
  }
  return others;
}

/** Like `decide`, but only for the outcomes that are asked for: a mutant is looked at a thousand times. */
import type { DecideOptions, VersionCase } from '../decide/decide.ts';
import { ENGINE, evaluatorsOf } from '../decide/decide.ts';
import type { Evaluator } from '../decide/evaluator.ts';
import { outcomeOf } from '../decide/outcome.ts';
import { partsOf } from '../decide/parts.ts';
import { type Subject, subjectsOf } from '../decide/subject.ts';
import type { Outcome, Verdict } from '../verdict.ts';

/** `act appear`, `concept is_head`: what an outcome is of, as an entry of a set. */
export type OutcomeName = string;

export const outcomeName = (kind: Outcome['kind'], key: string): OutcomeName => `${kind} ${key}`;

/** What the outcomes rest on is left out: no case asks for it. */
export function decidePartly(
  versions: readonly VersionCase[],
  options: DecideOptions,
  wanted: ReadonlySet<OutcomeName>,
): Verdict {
  const runs = evaluatorsOf(versions, options);
  const outcomes = subjectsOf(runs)
    .filter((subject) => wanted.has(nameOf(runs, subject)))
    .flatMap((subject) => {
      const parts = partsOf(runs, subject);
      return parts === undefined ? [] : [outcomeOf(runs, subject, parts, [])];
    });
  return { measure: runs[0]!.program.id, engine: ENGINE, asOf: options.asOf, versions: [], outcomes };
}

function nameOf(runs: readonly Evaluator[], { kind, index }: Subject): OutcomeName {
  const version = index.findIndex((position) => position !== undefined);
  const { acts, concepts, amounts } = runs[version]!.program;
  return outcomeName(kind, { act: acts, concept: concepts, amount: amounts }[kind][index[version]!]!.key);
}

/**
 * 冲突: standing rules that do not agree. Each answer is followed as one option of a choice, ordered after all that can be
 * found out; what does not depend on the choice is not in conflict (language.md §4).
 */

import type { Content } from './content.ts';
import { type Diagram, leaf } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { NOT_FIXED, type Positions } from './place.ts';

export interface Side {
  readonly answer: Content;
  /** positions of the rules that give it */
  readonly rules: readonly number[];
}

/** `question` names it among all questions of the version; the same sides at the same place are one choice. */
export function conflict(
  run: Evaluator,
  question: string,
  positions: Positions,
  sides: readonly Side[],
): Diagram {
  const fixed = positions.map((_, at) => at).filter((at) => positions[at] !== NOT_FIXED);
  const rules = sides.map((side) => side.rules);
  const key = `conflict ${run.version} ${question} ${run.ground.names(fixed, positions)} ${JSON.stringify(rules)}`;
  const tried = run.tried(key);
  if (tried?.kind === 'option') return leaf(sides[tried.option]!.answer);
  const axis = { kind: 'steps', of: 'option', low: 0, high: sides.length - 1 } as const;
  const choice = run.variables.named(key, axis, { kind: 'choice', sides: rules });
  const cuts = sides.slice(1).map((_, at) => at + 1);
  return run.diagrams.branch(
    choice,
    cuts,
    sides.map((side) => leaf(side.answer)),
  );
}

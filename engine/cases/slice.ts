/**
 * A measure → the same with only the rules that some outcomes need: it decides these as the whole does. A case of one
 * thing among thousands is not made to wait for the others.
 */
import type { CheckedMeasure } from '../measure.ts';
import { outcomeOf } from './needs.ts';
import type { OutcomeName } from './partly.ts';

/** `needed` must be closed: with an outcome all that it may rest on (outcomesNeeded). Names keep their positions. */
export function sliceOf(measure: CheckedMeasure, needed: ReadonlySet<OutcomeName>): CheckedMeasure {
  const isNeeded = (question: CheckedMeasure['order'][number]): boolean =>
    needed.has(outcomeOf(measure, question));
  const kept = measure.rules.flatMap(({ question }, at) => (isNeeded(question) ? [at] : []));
  const positions = new Map(kept.map((at, position) => [at, position]));
  return {
    ...measure,
    rules: kept.map((at) => measure.rules[at]!),
    priorities: measure.priorities.flatMap((priority) => {
      const [over, under] = [positions.get(priority.over), positions.get(priority.under)];
      return over === undefined || under === undefined ? [] : [{ ...priority, over, under }];
    }),
    order: measure.order.filter(isNeeded),
  };
}

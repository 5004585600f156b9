/** Choices of readings under which something is declared: joined, compared, and said again as a condition. */
import type { Condition } from '../measure.ts';
import { and } from './logic.ts';

/** reading → option; under an empty one it holds whatever the readings. */
export type Assignment = ReadonlyMap<number, number>;

/** The choice a condition made of readings only asks for; undefined where it asks for two at once. */
export function assignmentOf(condition: Condition): Assignment | undefined {
  const parts = condition.kind === 'and' ? condition.parts : [condition];
  return parts.reduce<Assignment | undefined>((choice, part) => {
    return part.kind === 'reading'
      ? choice && joined(choice, new Map([[part.reading, part.option]]))
      : choice;
  }, new Map());
}

/** Both choices at once; undefined where they differ on a reading. */
export function joined(a: Assignment, b: Assignment): Assignment | undefined {
  for (const [reading, option] of b) if ((a.get(reading) ?? option) !== option) return undefined;
  return new Map([...a, ...b]);
}

/** Whether whatever holds under `wide` holds under `narrow` too. */
export function isWithin(narrow: Assignment, wide: Assignment): boolean {
  return [...wide].every(([reading, option]) => narrow.get(reading) === option);
}

export function conditionOf(assignment: Assignment): Condition {
  const readings = [...assignment].sort(([a], [b]) => a - b);
  return and(...readings.map(([reading, option]) => ({ kind: 'reading', reading, option }) as const));
}

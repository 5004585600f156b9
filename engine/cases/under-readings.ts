/** A condition and the readings chosen → what is left of it when they are settled. */
import type { CheckedMeasure, Condition } from '../measure.ts';

/** Position of the chosen option of each reading. */
export type Chosen = readonly number[];

export const chosenIn = (measure: CheckedMeasure, readings: ReadonlyMap<string, string>): Chosen =>
  measure.readings.map(({ id, options, adopted }) => {
    const position = options.findIndex(({ name }) => name === readings.get(id));
    return position < 0 ? adopted : position;
  });

/** 'never' where it cannot hold. */
export function underReadings(condition: Condition, chosen: Chosen): Condition | 'never' {
  switch (condition.kind) {
    case 'reading':
      return chosen[condition.reading] === condition.option ? { kind: 'true' } : 'never';
    case 'not': {
      const part = underReadings(condition.part, chosen);
      if (part === 'never') return { kind: 'true' };
      return part.kind === 'true' ? 'never' : { kind: 'not', part };
    }
    case 'and':
      return joined('and', condition.parts, chosen);
    case 'or':
      return joined('or', condition.parts, chosen);
    case 'count': {
      const where = underReadings(condition.where, chosen);
      return where === 'never' ? condition : { ...condition, where };
    }
    default:
      return condition;
  }
}

function joined(kind: 'and' | 'or', parts: readonly Condition[], chosen: Chosen): Condition | 'never' {
  const left = parts.map((part) => underReadings(part, chosen));
  const ends = (part: Condition | 'never') => (kind === 'and' ? part === 'never' : isTrue(part));
  if (left.some(ends)) return kind === 'and' ? 'never' : { kind: 'true' };
  const open = left.filter((part) => part !== 'never' && !isTrue(part)) as readonly Condition[];
  if (open.length === 0) return kind === 'and' ? { kind: 'true' } : 'never';
  return open.length === 1 ? open[0]! : { kind, parts: open };
}

const isTrue = (part: Condition | 'never'): boolean => part !== 'never' && part.kind === 'true';

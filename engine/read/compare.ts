/** Two known values → which is greater; undefined where they cannot be ordered, or not surely. */
import type { Value } from '../measure.ts';

export function compareValues(a: Value, b: Value): -1 | 0 | 1 | undefined {
  if (a.kind === 'number' && b.kind === 'number') return sign(a.n * b.d, b.n * a.d);
  if (a.kind === 'day' && b.kind === 'day') return sign(a.day, b.day);
  if (a.kind === 'minute' && b.kind === 'minute') return sign(a.minute, b.minute);
  if (a.kind === 'day' && b.kind === 'minute') return apart(sign(a.day, Math.floor(b.minute / 1440)));
  if (a.kind === 'minute' && b.kind === 'day') return apart(sign(Math.floor(a.minute / 1440), b.day));
  return undefined;
}

/** A day against a time of that same day: unknown (language.md §5). */
const apart = (order: -1 | 0 | 1): -1 | 1 | undefined => (order === 0 ? undefined : order);

function sign<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A verdict → its canonical bytes: keys in order, nothing undefined; the same verdict is the same text. */
import type { Verdict } from '../verdict.ts';

export const verdictJson = (verdict: Verdict): string => JSON.stringify(ordered(verdict));

function ordered(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(ordered);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, ordered(value)]),
  );
}

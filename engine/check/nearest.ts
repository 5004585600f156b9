/** A name nobody declared → the declared name that was probably meant. */
import type { Fix } from '../../grammar/diagnostic.ts';
import type { Span } from '../../grammar/span.ts';

/** Words that turn a meaning round: a suggestion never adds or drops one (language.md §1). */
const turning = ['未', '没', '不', '无', '非'];

export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) > limit || turns(name, candidate)) continue;
    const distance = editDistance(name, candidate);
    if (distance <= limit && distance < (best?.distance ?? Infinity)) best = { name: candidate, distance };
  }
  return best?.name;
}

/** The fix that puts the name that was meant where the unknown one stands. */
export function fixTo(meant: string | undefined, span: Span): readonly Fix[] {
  return meant === undefined ? [] : [{ title: { zh: meant, en: meant }, edits: [{ span, text: meant }] }];
}

function turns(a: string, b: string): boolean {
  return turning.some((word) => a.split(word).length !== b.split(word).length);
}

/** Levenshtein, one row at a time; names are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

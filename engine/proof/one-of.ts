/** A choice among several as truths. */
import { and, any, not } from './logic.ts';
import type { Term, Terms } from './term.ts';

/** Truths of which exactly one is so; alone, it always is. */
export function oneOf(terms: Terms, names: readonly string[]): readonly Term[] {
  if (names.length === 1) return [terms.yes];
  const each = names.map((name) => terms.variable(name, 'truth'));
  const pairs = each.flatMap((a, at) => each.slice(at + 1).map((b) => not(terms, and(terms, a, b))));
  const domain = and(terms, any(terms, each), ...pairs);
  for (const term of each) {
    const { variable } = term;
    variable!.domain = variable!.domain === undefined ? domain : and(terms, variable!.domain, domain);
  }
  return each;
}

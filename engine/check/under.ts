/** A clause → the rules under it, found by the beginning of their numbers rather than by asking every rule. */
import { type ClauseRef, type ClauseStep, clauseContains } from '../../grammar/clause.ts';
import type { Written } from './rules.ts';

/** Positions of the rules under a clause: by their own number, or by that of the block they are written in. */
export type RulesUnder = (clause: ClauseRef) => readonly number[];

export function indexRules(written: readonly Written[]): RulesUnder {
  const index = new Map<string, Set<number>>();
  written.forEach(({ rule, under }, position) => {
    for (const key of [...beginnings(rule.clause.path), ...beginnings(under.path)]) {
      const known = index.get(key);
      if (known === undefined) index.set(key, new Set([position]));
      else known.add(position);
    }
  });
  return (clause) =>
    [...(index.get(keyOf(shared(clause))) ?? [])].filter((position) => {
      const { rule, under } = written[position]!;
      return clauseContains(clause, rule.clause) || clauseContains(clause, under);
    });
}

/** What both ends of a range begin with: its rules lie under that. */
function shared({ path, to }: ClauseRef): readonly ClauseStep[] {
  if (to === undefined) return path;
  const apart = path.findIndex((step, depth) => keyOf([step]) !== keyOf(to.path.slice(depth, depth + 1)));
  return apart < 0 ? path : path.slice(0, apart);
}

const beginnings = (path: readonly ClauseStep[]): readonly string[] =>
  [...path.keys(), path.length].map((depth) => keyOf(path.slice(0, depth)));

const keyOf = (path: readonly ClauseStep[]): string =>
  path.map(({ level, number }) => `${level} ${number}`).join('/');

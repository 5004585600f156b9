/**
 * Unknown answers that are compared with one another cannot be cut each on its own. Deciding writes down which they are
 * and where they turn; `pins.ts` then gives each of them enough answers to stand for every order they can be in, and the
 * case is decided again. A comparison that the pins were not made for stays unknown: never wrong, at most decided again.
 */
import type { Cut } from './axis.ts';
import type { Variable } from './variable.ts';

/** What was compared, by the keys of the variables. */
export interface Compared {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly cuts: ReadonlyMap<string, ReadonlyMap<string, Cut>>;
  readonly pairs: ReadonlyMap<string, Pair>;
  /** compared in a way that pins cannot follow */
  readonly tangled: ReadonlySet<string>;
}

/** left against right, so many days later */
export interface Pair {
  readonly left: string;
  readonly right: string;
  readonly days: number;
}

export interface Relations {
  /** writes down; says whether the pins in use were made for it */
  readonly cut: (variable: Variable, cuts: readonly Cut[]) => boolean;
  readonly pair: (left: Variable, right: Variable, days: number) => boolean;
  readonly tangle: (variables: readonly Variable[]) => void;
  readonly compared: () => Compared;
}

/** `before`: what earlier rounds wrote down; the pins in use were made for all of it. */
export function createRelations(before: Compared = NOTHING): Relations {
  const variables = new Map(before.variables);
  const cuts = new Map([...before.cuts].map(([key, known]) => [key, new Map(known)]));
  const pairs = new Map(before.pairs);
  const tangled = new Set(before.tangled);
  const seen = (variable: Variable): string => {
    variables.set(variable.key, variable);
    return variable.key;
  };
  return {
    cut: (variable, found) => {
      const key = seen(variable);
      const known = cuts.get(key) ?? new Map<string, Cut>();
      cuts.set(key, known);
      for (const cut of found) known.set(cutName(cut), cut);
      return found.every((cut) => before.cuts.get(key)?.has(cutName(cut)));
    },
    pair: (left, right, days) => {
      const pair = { left: seen(left), right: seen(right), days };
      const name = JSON.stringify(pair);
      pairs.set(name, pair);
      return before.pairs.has(name);
    },
    tangle: (among) => {
      for (const variable of among) tangled.add(seen(variable));
    },
    compared: () => ({ variables, cuts, pairs, tangled }),
  };
}

const NOTHING: Compared = { variables: new Map(), cuts: new Map(), pairs: new Map(), tangled: new Set() };

/** Whether a round wrote down anything that the one before had not. */
export function isNews(before: Compared, after: Compared): boolean {
  const count = ({ cuts, pairs, tangled }: Compared): number =>
    [...cuts.values()].reduce((sum, known) => sum + known.size, pairs.size + tangled.size);
  return count(after) > count(before);
}

const cutName = (cut: Cut): string =>
  JSON.stringify(cut, (_, part) => (typeof part === 'bigint' ? `${part}` : part));

/**
 * Where an expression is read, and what its data must hold there. JSON Logic sees only one object at a time (inside
 * `some` and `filter` the element alone), so every element that is counted carries what is asked of it, and under `own`
 * what is asked of the instance around it.
 */
import type { List, Over } from '../../measure.ts';

/** What an object of the data must hold: collected while compiling, filled in from the facts of a case. */
export interface Needs {
  readonly facts: Set<number>;
  /** counted lists by the name they have in the data */
  readonly lists: Map<string, NeededList>;
  asOf: boolean;
}

export interface NeededList {
  readonly list: number;
  /** the parents whose element is the counting instance's own */
  readonly within: Over;
  readonly item: Needs;
  /** what its conditions ask of the counting instance; undefined while nothing is asked */
  own: Needs | undefined;
}

export interface Scope {
  /** '' in the object at hand, 'own.' in the instance around the element being counted */
  readonly path: string;
  readonly needs: Needs;
  /** the rule's own instance, where this is an element being counted */
  readonly own: () => Scope;
}

export const noNeeds = (): Needs => ({ facts: new Set(), lists: new Map(), asOf: false });

export function ownScope(needs: Needs, path = ''): Scope {
  const scope: Scope = { path, needs, own: () => scope };
  return scope;
}

/** The scope of one counted element: paths begin anew, the counting instance is reached by `own`. */
export function itemScope(needed: NeededList): Scope {
  return {
    path: '',
    needs: needed.item,
    own: () => {
      needed.own ??= noNeeds();
      return ownScope(needed.own, 'own.');
    },
  };
}

/** The counted list as the data holds it: attendee_in_organ_hearing. */
export function needList(
  scope: Scope,
  lists: readonly List[],
  list: number,
  within: Over,
): { readonly path: string; readonly needed: NeededList } {
  const name = [
    lists[list]!.key,
    ...(within.length > 0 ? ['in'] : []),
    ...within.map((parent) => lists[parent]!.key),
  ].join('_');
  const needed = scope.needs.lists.get(name) ?? { list, within, item: noNeeds(), own: undefined };
  scope.needs.lists.set(name, needed);
  return { path: `${scope.path}lists.${name}`, needed };
}

/**
 * Where a name is read: for each list the element that is fixed. An instance of 开庭 also fixes its 程序; what is counted
 * has a place of its own inside the rule's (本 and 该).
 */
import { type Facts, instanceKey } from '../facts.ts';
import type { At, List, Over } from '../measure.ts';
import type { Cell } from './cell.ts';
import type { Diagram } from './diagram.ts';

/** Element of each list of the measure, NOT_FIXED where none is. Equal positions on one ground are one object. */
export type Positions = readonly number[];
export const NOT_FIXED = -1;

export interface Place {
  readonly positions: Positions;
  /** the rule's own place; a place that counts nothing is its own */
  readonly own: Place | undefined;
  /** what the literals say here, as far as they have been asked */
  readonly literals: Map<number, Cell<Diagram, Place>>;
}

export const positionsAt = (place: Place, at: At): Positions =>
  at === 'own' && place.own !== undefined ? place.own.positions : place.positions;

/** Where everything of a case stands. */
export interface Ground {
  readonly lists: readonly List[];
  readonly facts: Facts;
  /** keeps what a question lies over, and its parents: an instance is the same wherever it is asked from */
  readonly narrow: (over: Over, positions: Positions) => Positions;
  /** the elements by their names, as JSON: another version's numbering does not matter */
  readonly names: (over: Over, positions: Positions) => string;
  /** all instances of a question: tuples of elements that agree on the parents they share, in the order of the case */
  readonly instances: (over: Over) => readonly Positions[];
  /** what a list holds within the parents that are the rule's own */
  readonly counted: (own: Positions, list: number, within: Over) => Counted;
}

/** The known elements of a list at a place, and the list whose telling is not complete, if any. */
export interface Counted {
  readonly elements: readonly Positions[];
  readonly lacking:
    | { readonly list: number; readonly standing: 'listUnknown' | 'listIncomplete' }
    | undefined;
  /** only the parents that are the rule's own are fixed */
  readonly bounds: Positions;
}

/** The key of a question's instance; undefined when a list it lies over is not fixed. */
export function keyAt(over: Over, positions: Positions): string | undefined {
  const own = over.map((list) => positions[list]!);
  return own.includes(NOT_FIXED) ? undefined : instanceKey(own);
}

export function createGround(lists: readonly List[], facts: Facts): Ground {
  const interned = new Map<string, Positions>();
  const narrowed = new Map<string, Map<Positions, Positions>>();
  const counts = new Map<string, Counted>();
  const named = new Map<Positions, Map<string, string>>();
  const all = new Map<string, readonly Positions[]>();
  const told: Case = { lists, facts };

  const intern = (positions: Positions): Positions => entry(interned, positions.join(), () => positions);

  function narrow(over: Over, positions: Positions): Positions {
    const known = entry(narrowed, over.join(), () => new Map<Positions, Positions>());
    return entry(known, positions, () => intern(keep(lists, over, positions)));
  }

  const instances = (over: Over): readonly Positions[] =>
    entry(all, over.join(), () => instancesWithin(told, over, nowhere(lists)).map(intern));

  const names = (over: Over, positions: Positions): string => {
    const known = entry(named, positions, () => new Map<string, string>());
    return entry(known, over.join(), () =>
      JSON.stringify(over.map((list) => nameOf(told, list, positions[list]!))),
    );
  };

  function counted(own: Positions, list: number, within: Over): Counted {
    return entry(counts, `${list} in ${within} at ${own}`, () => {
      const bounds = within.reduce<Positions>(
        (so, parent) => fix(told, so, parent, own[parent]!) ?? so,
        nowhere(lists),
      );
      const elements = instancesWithin(told, [list], bounds).map((positions) =>
        intern(inside(own, positions)),
      );
      return { elements, lacking: lackingIn(told, list, bounds), bounds: intern(bounds) };
    });
  }

  return { ...told, narrow, names, instances, counted };
}

/** A map, or one that forgets what nothing else holds. */
interface Entries<K, V> {
  readonly get: (key: K) => V | undefined;
  readonly set: (key: K, value: V) => unknown;
}

/** The entry of a map, made at first need. */
export function entry<K, V>(map: Entries<K, V>, key: K, make: () => V): V {
  let found = map.get(key);
  if (found === undefined) {
    found = make();
    map.set(key, found);
  }
  return found;
}

interface Case {
  readonly lists: readonly List[];
  readonly facts: Facts;
}

/** The key of its list and its own id, then the same of its parents. */
function nameOf(of: Case, list: number, element: number): unknown {
  const { key, within } = of.lists[list]!;
  const { id, parents } = of.facts.lists[list]!.elements[element]!;
  return [key, id, ...within.map((parent, at) => nameOf(of, parent, parents[at]!))];
}

const nowhere = (lists: readonly List[]): Positions => lists.map(() => NOT_FIXED);

function keep(lists: readonly List[], over: Over, positions: Positions): Positions {
  const kept = new Set(over);
  for (const list of kept) for (const parent of lists[list]!.within) kept.add(parent);
  return positions.map((position, list) => (kept.has(list) ? position : NOT_FIXED));
}

function instancesWithin(of: Case, over: Over, bounds: Positions): readonly Positions[] {
  let found: readonly Positions[] = [bounds];
  for (const list of over) {
    const elements = of.facts.lists[list]!.elements.map((_, element) => element);
    found = found.flatMap((positions) =>
      elements.flatMap((element) => listed(fix(of, positions, list, element))),
    );
  }
  return found;
}

const listed = (positions: Positions | undefined): readonly Positions[] =>
  positions === undefined ? [] : [positions];

/** The positions with one more element fixed, and its parents; undefined where they disagree. */
function fix(of: Case, positions: Positions, list: number, element: number): Positions | undefined {
  const fixed = [...positions];
  return fixInto(of, fixed, list, element) ? fixed : undefined;
}

function fixInto(of: Case, fixed: number[], list: number, element: number): boolean {
  if (fixed[list] !== NOT_FIXED) return fixed[list] === element;
  fixed[list] = element;
  const { parents } = of.facts.lists[list]!.elements[element]!;
  return of.lists[list]!.within.every((parent, index) => fixInto(of, fixed, parent, parents[index]!));
}

/** Lists that the counted element does not fix stay the rule's own. */
const inside = (own: Positions, inner: Positions): Positions =>
  own.map((position, list) => (inner[list] === NOT_FIXED ? position : inner[list]!));

/** A list is complete where it is complete within each of its parents there, and these are themselves complete. */
function lackingIn(of: Case, list: number, bounds: Positions): Counted['lacking'] {
  const { within } = of.lists[list]!;
  const { complete } = of.facts.lists[list]!;
  for (const parent of within) {
    const found = bounds[parent] === NOT_FIXED ? lackingIn(of, parent, bounds) : undefined;
    if (found !== undefined) return found;
  }
  let worst: Counted['lacking'];
  for (const positions of instancesWithin(of, within, bounds)) {
    const standing = complete.get(keyAt(within, positions)!) ?? 'unknown';
    if (standing === 'unknown') return { list, standing: 'listUnknown' };
    if (standing === 'incomplete') worst = { list, standing: 'listIncomplete' };
  }
  return worst;
}

/**
 * Where a name is read: for each list the element that is fixed. An instance of 开庭 also fixes its 程序; what is counted
 * has a place of its own inside the rule's (本 and 该).
 */
import { type Facts, instanceKey } from '../facts.ts';
import type { At, List, Over } from '../measure.ts';
import type { Diagram } from './diagram.ts';

/** Element of each list of the measure, NOT_FIXED where none is. */
export type Positions = readonly number[];
export const NOT_FIXED = -1;

export interface Place {
  readonly positions: Positions;
  /** the rule's own place; a place that counts nothing is its own */
  readonly own: Place | undefined;
  /** what the literals say here, as far as they have been asked */
  readonly literals: Map<number, Diagram>;
}

export const positionsAt = (place: Place, at: At): Positions =>
  at === 'own' && place.own !== undefined ? place.own.positions : place.positions;

/** Where everything of a case stands. */
export interface Ground {
  readonly lists: readonly List[];
  readonly facts: Facts;
}

export const nowhere = (ground: Ground): Positions => ground.lists.map(() => NOT_FIXED);

/** The key of a question's instance; undefined when a list it lies over is not fixed. */
export function keyAt(over: Over, positions: Positions): string | undefined {
  const own = over.map((list) => positions[list]!);
  return own.includes(NOT_FIXED) ? undefined : instanceKey(own);
}

/** Keeps what a question lies over, and its parents: an instance is the same wherever it is asked from. */
export function narrowing({ lists }: Ground, over: Over): (positions: Positions) => Positions {
  const kept = new Set(over);
  for (const list of kept) for (const parent of lists[list]!.within) kept.add(parent);
  return (positions) => positions.map((position, list) => (kept.has(list) ? position : NOT_FIXED));
}

/** All instances of a question: tuples of elements that agree on the parents they share, in the order of the case. */
export function instances(ground: Ground, over: Over, within: Positions = nowhere(ground)): readonly Positions[] {
  let found: readonly Positions[] = [within];
  for (const list of over) {
    found = found.flatMap((positions) =>
      ground.facts.lists[list]!.elements.flatMap((_, element) => fix(ground, positions, list, element) ?? []),
    );
  }
  return found;
}

/** The positions with one more element fixed, and its parents; undefined (as []) where they disagree. */
function fix(ground: Ground, positions: Positions, list: number, element: number): readonly [Positions] | undefined {
  const fixed = [...positions];
  return fixInto(ground, fixed, list, element) ? [fixed] : undefined;
}

function fixInto(ground: Ground, fixed: number[], list: number, element: number): boolean {
  if (fixed[list] !== NOT_FIXED) return fixed[list] === element;
  fixed[list] = element;
  const { parents } = ground.facts.lists[list]!.elements[element]!;
  return ground.lists[list]!.within.every((parent, index) => fixInto(ground, fixed, parent, parents[index]!));
}

/** What a list holds at a place: its known elements there, and the list whose telling is not complete, if any. */
export interface Counted {
  readonly elements: readonly Positions[];
  readonly lacking: { readonly list: number; readonly standing: 'listUnknown' | 'listIncomplete' } | undefined;
  /** only the parents that are the rule's own are fixed */
  readonly bounds: Positions;
}

export function counted(ground: Ground, own: Positions, list: number, within: Over): Counted {
  let bounds: Positions = nowhere(ground);
  for (const parent of within) bounds = fix(ground, bounds, parent, own[parent]!)?.[0] ?? bounds;
  const elements = instances(ground, [list], bounds).map((positions) => over(own, positions));
  return { elements, lacking: lacking(ground, list, bounds), bounds };
}

/** Lists that the counted element does not fix stay the rule's own. */
const over = (own: Positions, inner: Positions): Positions =>
  own.map((position, list) => (inner[list] === NOT_FIXED ? position : inner[list]!));

/** A list is complete where it is complete within each of its parents there, and these are themselves complete. */
function lacking(ground: Ground, list: number, bounds: Positions): Counted['lacking'] {
  const { within } = ground.lists[list]!;
  const { complete } = ground.facts.lists[list]!;
  for (const parent of within) {
    const found = bounds[parent] === NOT_FIXED ? lacking(ground, parent, bounds) : undefined;
    if (found !== undefined) return found;
  }
  let worst: Counted['lacking'];
  for (const positions of instances(ground, within, bounds)) {
    const standing = complete.get(keyAt(within, positions)!) ?? 'unknown';
    if (standing === 'unknown') return { list, standing: 'listUnknown' };
    if (standing === 'incomplete') worst = { list, standing: 'listIncomplete' };
  }
  return worst;
}

/** How the modalities of standing rules meet on one act (the table of language.md §3). 可以不 and 无须 are one. */
import type { Modality } from '../../grammar/tree.ts';

/** Pairs that do not agree; every other pair has an answer. */
const CLASHES: readonly (readonly [Modality, Modality])[] = [
  ['must', 'mayNot'],
  ['must', 'mustNot'],
  ['may', 'mustNot'],
];

/** Of modalities that agree, the one that is the answer. */
const STRONGEST: readonly Modality[] = ['must', 'mustNot', 'may', 'mayNot'];

/**
 * The answers that remain: one when all agree; else one for each largest part that does. None for no modality.
 * 无须 keeps its own word where 可以不 does not stand beside it.
 */
export function meet(standing: ReadonlySet<Modality>): readonly Modality[] {
  if (standing.size < 2) return [...standing];
  const merged = STRONGEST.filter(
    (one) => standing.has(one) || (one === 'mayNot' && standing.has('needNot')),
  );
  const agreeing = subsets(merged).filter((part) => part.length > 0 && agrees(part));
  const largest = agreeing.filter(
    (part) => !agreeing.some((other) => other.length > part.length && includes(other, part)),
  );
  const spare = standing.has('needNot') && !standing.has('mayNot');
  return largest.map((part) => (part[0] === 'mayNot' && spare ? 'needNot' : part[0]!));
}

const agrees = (part: readonly Modality[]): boolean =>
  !CLASHES.some(([a, b]) => part.includes(a) && part.includes(b));

const includes = (whole: readonly Modality[], part: readonly Modality[]): boolean =>
  part.every((one) => whole.includes(one));

function subsets(of: readonly Modality[]): readonly (readonly Modality[])[] {
  const [first, ...rest] = of;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without.map((part) => [first, ...part]), ...without];
}

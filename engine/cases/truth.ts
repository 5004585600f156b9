/** A condition and what is known of its literals → what it comes to, where that is certain. */
import type { Tree } from '../decide/index.ts';
import type { Condition } from '../measure.ts';

/** undefined: not certain */
export type Truth = 'yes' | 'no' | undefined;

export function truthWith(condition: Condition, of: (literal: Condition) => Truth): Truth {
  switch (condition.kind) {
    case 'true':
      return 'yes';
    case 'not':
      return opposite(truthWith(condition.part, of));
    case 'and':
      return joined(condition.parts, 'no', of);
    case 'or':
      return joined(condition.parts, 'yes', of);
    default:
      return of(condition);
  }
}

/** One part that says `decisive` decides; all must say the opposite for that to be so. */
function joined(
  parts: readonly Condition[],
  decisive: 'yes' | 'no',
  of: (literal: Condition) => Truth,
): Truth {
  const truths = parts.map((part) => truthWith(part, of));
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) ? undefined : opposite(decisive);
}

function opposite(truth: Truth): Truth {
  if (truth === undefined) return undefined;
  return truth === 'yes' ? 'no' : 'yes';
}

/** A condition as it was compiled: each literal, and its position among those of the program. */
export function literalsIn(
  condition: Condition,
  tree: Tree,
): readonly { readonly condition: Condition; readonly literal: number }[] {
  if (tree.kind === 'literal') return [{ condition, literal: tree.literal }];
  if (condition.kind === 'not' && tree.kind === 'not') return literalsIn(condition.part, tree.part);
  if ((condition.kind !== 'and' && condition.kind !== 'or') || !('parts' in tree)) return [];
  return condition.parts.flatMap((part, at) => literalsIn(part, tree.parts[at]!));
}

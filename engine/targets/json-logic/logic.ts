/**
 * Expressions of JSON Logic in its standard operators, folded as they are built; and pairs of them, because JSON Logic
 * knows only true and false: `so` is true where something is certainly so, `not` where it certainly is not. Where it is
 * unknown neither is true (strong Kleene).
 */
export type Logic =
  | null
  | boolean
  | number
  | string
  | readonly Logic[]
  | { readonly [operator: string]: Logic };

export interface Pair {
  readonly so: Logic;
  readonly not: Logic;
}

export const surely: Pair = { so: true, not: false };
export const surelyNot: Pair = { so: false, not: true };
/** What this target cannot say exactly is unknown: more cautious, never different. */
export const unknown: Pair = { so: false, not: false };

export const variable = (path: string): Logic => ({ var: path });

export function and(parts: readonly Logic[]): Logic {
  const kept = distinct(parts.flatMap((part) => operands(part, 'and')).filter((part) => part !== true));
  if (kept.includes(false)) return false;
  return kept.length === 0 ? true : kept.length === 1 ? kept[0]! : { and: kept };
}

export function or(parts: readonly Logic[]): Logic {
  const kept = distinct(parts.flatMap((part) => operands(part, 'or')).filter((part) => part !== false));
  if (kept.includes(true)) return true;
  return kept.length === 0 ? false : kept.length === 1 ? kept[0]! : { or: kept };
}

export const is = (left: Logic, right: Logic): Logic => ({ '===': [left, right] });
export const isGiven = (value: Logic): Logic =>
  isLiteral(value) ? value !== null : { '!==': [value, null] };
export const isMissing = (value: Logic): Logic =>
  isLiteral(value) ? value === null : { '===': [value, null] };

export const all = (pairs: readonly Pair[]): Pair => ({
  so: and(pairs.map(({ so }) => so)),
  not: or(pairs.map(({ not }) => not)),
});

export const any = (pairs: readonly Pair[]): Pair => ({
  so: or(pairs.map(({ so }) => so)),
  not: and(pairs.map(({ not }) => not)),
});

export const opposite = ({ so, not }: Pair): Pair => ({ so: not, not: so });

const isLiteral = (value: Logic): value is null | boolean | number | string =>
  typeof value !== 'object' || value === null;

function operands(part: Logic, operator: 'and' | 'or'): readonly Logic[] {
  const inner =
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? (part as { [key: string]: Logic })[operator]
      : undefined;
  return Array.isArray(inner) ? inner : [part];
}

/** Only what is written twice word for word; the objects are shared, so this is mostly a comparison of references. */
const distinct = (parts: readonly Logic[]): readonly Logic[] => [...new Set(parts)];

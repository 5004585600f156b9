/** Exact fractions: every number of a measure, kept in lowest terms with a positive denominator. */

export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** n/d in lowest terms; `d` must not be 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 1n) return { n, d };
  const divisor = commonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest whole number that is not above `a`. */
export function floor(a: Fraction): bigint {
  const quotient = a.n / a.d;
  return a.n % a.d < 0n ? quotient - 1n : quotient;
}

export const ceiling = (a: Fraction): bigint => -floor({ n: -a.n, d: a.d });

/** "0.025", "-3", "1/3" as an exact fraction; undefined for anything else. */
export function parseFraction(text: string): Fraction | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const [, sign, whole, decimals = '', denominator] = match;
  const d = denominator === undefined ? 10n ** BigInt(decimals.length) : BigInt(denominator);
  if (d === 0n) return undefined;
  const n = BigInt(whole + decimals);
  return fraction(sign === '-' ? -n : n, d);
}

/** Rounds to a multiple of `unit`: 四舍五入 (half away from zero), 进一, 舍去. */
export function roundTo(a: Fraction, unit: Fraction, mode: 'half' | 'up' | 'down'): Fraction {
  const parts = divide(a, unit);
  const negative = parts.n < 0n;
  const size = negative ? { n: -parts.n, d: parts.d } : parts;
  const rounded =
    mode === 'up' ? ceiling(size) : mode === 'down' ? floor(size) : floor(add(size, { n: 1n, d: 2n }));
  return multiply(fraction(negative ? -rounded : rounded), unit);
}

/** "1050", "0.5"; "1/3" where no decimal ends. */
export function fractionText(a: Fraction): string {
  const places = decimalPlaces(a.d);
  if (places === undefined) return `${a.n}/${a.d}`;
  if (places === 0) return `${a.n}`;
  const digits = (((a.n < 0n ? -a.n : a.n) * 10n ** BigInt(places)) / a.d)
    .toString()
    .padStart(places + 1, '0');
  return `${a.n < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function decimalPlaces(d: bigint): number | undefined {
  if (!endsInDecimals(d)) return undefined;
  let places = 0;
  for (let power = 1n; power % d !== 0n; power *= 10n) places += 1;
  return places;
}

function endsInDecimals(d: bigint): boolean {
  let rest = d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}

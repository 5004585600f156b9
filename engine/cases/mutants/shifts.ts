/** A value → the next one of its kind: a day, a minute, a whole one, a cent, a percentage point, the last decimal. */
import { add, type Fraction, fraction, fractionText, parseFraction } from '../../decide/fraction.ts';
import type { Unit } from '../../explain/speech.ts';
import type { Value } from '../../measure.ts';

/** undefined where there is no next one: words, 未发生, what would fall below nothing. */
export function shifted(value: Value, by: 1 | -1, unit: Unit | undefined): Value | undefined {
  switch (value.kind) {
    case 'day':
      return { kind: 'day', day: value.day + by };
    case 'minute':
      return { kind: 'minute', minute: value.minute + by };
    case 'number': {
      const moved = add(value, times(stepOf(value, unit), by));
      return moved.n < 0n ? undefined : { kind: 'number', n: moved.n, d: moved.d };
    }
    case 'yesno':
    case 'option':
    case 'never':
    case 'text':
      return undefined;
  }
}

/** The same of a number as the measure keeps those of its tiers. */
export function shiftedText(text: string, by: 1 | -1, unit: Unit | undefined): string | undefined {
  const value = parseFraction(text);
  if (value === undefined) return undefined;
  const moved = add(value, times(stepOf(value, unit), by));
  return moved.n < 0n ? undefined : fractionText(moved);
}

const times = ({ n, d }: Fraction, by: 1 | -1): Fraction => ({ n: by === 1 ? n : -n, d });

function stepOf(value: Fraction, unit: Unit | undefined): Fraction {
  if (unit === 'integer') return fraction(1n);
  if (unit === 'money' || unit === 'percent') return fraction(1n, 100n);
  const decimals = fractionText(value).split('.')[1] ?? '';
  return fraction(1n, 10n ** BigInt(decimals.length));
}

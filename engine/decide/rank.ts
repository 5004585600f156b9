/** Which of two known values comes first: -1, 0, 1; a day against a time of that day cannot be told (language.md §5). */
import type { Value } from '../measure.ts';
import { MINUTES_A_DAY } from './day.ts';
import { compareFractions } from './fraction.ts';

/** 'incomparable': what has not happened is neither before nor after anything, nor equal to it. */
export type Rank = -1 | 0 | 1 | 'unknown' | 'incomparable';

export function rank(a: Value, b: Value): Rank {
  switch (a.kind) {
    case 'number':
      return b.kind === 'number' ? compareFractions(a, b) : 'incomparable';
    case 'day':
      if (b.kind === 'day') return sign(a.day - b.day);
      return b.kind === 'minute'
        ? sameDay(sign(a.day - Math.floor(b.minute / MINUTES_A_DAY)))
        : 'incomparable';
    case 'minute':
      if (b.kind === 'minute') return sign(a.minute - b.minute);
      return b.kind === 'day' ? sameDay(sign(Math.floor(a.minute / MINUTES_A_DAY) - b.day)) : 'incomparable';
    case 'text':
      return b.kind === 'text' ? (a.text === b.text ? 0 : a.text < b.text ? -1 : 1) : 'incomparable';
    case 'never':
      return b.kind === 'never' ? 0 : 'incomparable';
    case 'yesno':
      return b.kind === 'yesno' ? sign(Number(a.yes) - Number(b.yes)) : 'incomparable';
    case 'option':
      return b.kind === 'option' ? sign(a.option - b.option) : 'incomparable';
  }
}

const sign = (n: number): -1 | 0 | 1 => (n < 0 ? -1 : n > 0 ? 1 : 0);

const sameDay = (is: -1 | 0 | 1): Rank => (is === 0 ? 'unknown' : is);

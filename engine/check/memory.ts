/**
 * What a check keeps for the next one of the same file: for each part of it what a pass made of that part, and what it
 * said, for as long as all that the pass looked at is the same.
 */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { moved } from '../../grammar/moved.ts';
import { listening, type Report } from './report.ts';

export interface Memory {
  /** What `pass` makes of `part`, which stands `by` further on than where it was read; `needs`: all else it looks at. */
  recall<T>(pass: string, part: Part, needs: readonly unknown[], make: (report: Report) => T): Recalled<T>;
  /** What a pass made of the whole, where nothing of it moves. */
  again<T>(pass: string, needs: readonly unknown[], make: () => T): T;
}

/** Of whatever has an identity: a block, the names. */
export interface Part {
  readonly of: object;
  readonly by: number;
}

export interface Recalled<T> {
  readonly made: T;
  /** how far its places have moved since it was made */
  readonly by: number;
  /** what was said, at the places of now */
  readonly told: readonly Diagnostic[];
}

interface Kept extends Recalled<unknown> {
  readonly needs: readonly unknown[];
}

export function openMemory(file: string): Memory {
  const passes = new Map<string, WeakMap<object, Kept>>();
  const whole: Part = { of: passes, by: 0 };
  return { recall, again: (pass, needs, make) => recall(pass, whole, needs, make).made };

  function recall<T>(pass: string, { of, by }: Part, needs: readonly unknown[], make: (report: Report) => T) {
    const kept = passes.get(pass) ?? new WeakMap<object, Kept>();
    passes.set(pass, kept);
    const known = kept.get(of);
    if (known !== undefined && isSame(known.needs, needs)) {
      const since = by - known.by;
      return { made: known.made as T, by: since, told: moved(known.told, since) };
    }
    const { report, heard } = listening(file);
    const made = make(report);
    kept.set(of, { needs, made, by, told: heard });
    return { made, by: 0, told: heard };
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, position) => each === b[position]);

/** The earlier of two lists where they are the same one by one: what is made of it need not be made again. */
export function sameList<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  return before !== undefined && isSame(before, now) ? before : now;
}

/** The verdicts under every combination of the readings that something rests on: what "all readings" means (language.md §5). */
import type { Verdict } from '../verdict.ts';
import { decide } from './decide.ts';
import type { DecideOptions, VersionCase } from './given.ts';
import { READINGS_LIMIT } from './limits.ts';

export interface UnderReadings {
  /** the readings varied; more combinations than can be decided at once are left off the end */
  readonly varied: readonly string[];
  readonly complete: boolean;
  readonly verdicts: readonly {
    readonly readings: Readonly<Record<string, string>>;
    readonly verdict: Verdict;
  }[];
}

/** Begins with the readings given or adopted, and follows what each verdict in turn is seen to rest on. */
export function decideReadings(versions: readonly VersionCase[], options: DecideOptions = {}): UnderReadings {
  const chosen = Object.fromEntries(chosenReadings(versions, options));
  const found = new Map<
    string,
    { readonly readings: Readonly<Record<string, string>>; readonly verdict: Verdict }
  >();
  const varied = new Set<string>();
  const waiting = [chosen];
  for (const readings of waiting) {
    const key = JSON.stringify(Object.entries(readings).sort());
    if (found.has(key)) continue;
    if (found.size >= READINGS_LIMIT)
      return { varied: [...varied].sort(), complete: false, verdicts: [...found.values()] };
    const verdict = decide(versions, { ...options, readings });
    found.set(key, { readings, verdict });
    for (const reading of new Set(verdict.outcomes.flatMap(({ restsOn }) => restsOn))) {
      varied.add(reading);
      for (const option of optionsOf(versions, reading)) waiting.push({ ...readings, [reading]: option });
    }
  }
  return { varied: [...varied].sort(), complete: true, verdicts: [...found.values()] };
}

function chosenReadings(
  versions: readonly VersionCase[],
  { readings }: DecideOptions,
): ReadonlyMap<string, string> {
  const adopted = versions.flatMap(({ program }) =>
    program.readings.map(({ id, options, adopted }) => [id, options[adopted]!.name] as const),
  );
  const given = readings instanceof Map ? readings : Object.entries(readings ?? {});
  return new Map([...adopted, ...given]);
}

const optionsOf = (versions: readonly VersionCase[], reading: string): readonly string[] => [
  ...new Set(
    versions.flatMap(({ program }) =>
      program.readings
        .filter(({ id }) => id === reading)
        .flatMap(({ options }) => options.map(({ name }) => name)),
    ),
  ),
];

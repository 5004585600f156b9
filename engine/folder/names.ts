/** The names of the files of a measure's folder → which is what: <date>.tiao, <date>.txt, and other .tiao, which are 案例集. */

export interface Arranged {
  /** in the order of their dates */
  readonly versions: readonly VersionNames[];
  /** .tiao files whose name is no date */
  readonly caseSets: readonly string[];
  /** <date>.txt without a rule file beside it */
  readonly lone: readonly string[];
}

export interface VersionNames {
  /** 2020-12-03, from the name of the file */
  readonly date: string;
  readonly rules: string;
  readonly text: string | undefined;
}

export function arrange(names: readonly string[]): Arranged {
  const sorted = names.toSorted();
  const has = new Set(sorted);
  const dates = sorted.filter((name) => isDated(name, '.tiao')).map((name) => stem(name, '.tiao'));
  return {
    versions: dates.map((date) => ({
      date,
      rules: `${date}.tiao`,
      text: has.has(`${date}.txt`) ? `${date}.txt` : undefined,
    })),
    caseSets: sorted.filter((name) => isTiao(name) && !isDated(name, '.tiao')),
    lone: sorted.filter((name) => isDated(name, '.txt') && !has.has(`${stem(name, '.txt')}.tiao`)),
  };
}

export const isTiao = (name: string): boolean => name.endsWith('.tiao');

const isDated = (name: string, ending: string): boolean =>
  name.endsWith(ending) && /^\d{4}-\d{2}-\d{2}$/.test(stem(name, ending));
const stem = (name: string, ending: string): string => name.slice(0, -ending.length);

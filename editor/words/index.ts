/** All words of the screens, in Chinese and English; no screen holds prose of its own. */
import type { Locale } from '../../grammar/index.ts';

export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** Fills `{holes}`; what is not given stays visible, so that a missing value is seen and not hidden. */
export function say(
  phrase: Phrase,
  locale: Locale,
  holes: Readonly<Record<string, string | number>> = {},
): string {
  return phrase[locale].replace(/\{(\w+)\}/g, (whole, hole: string) => String(holes[hole] ?? whole));
}

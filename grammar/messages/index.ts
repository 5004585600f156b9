/** The catalogue: every code's severity and its wording in Chinese and English. No phase holds prose. */
import type { Diagnostic, Fix, Related, Wording } from '../diagnostic.ts';
import type { Span } from '../span.ts';
import { cases } from './cases.ts';
import { facts } from './facts.ts';
import { law } from './law.ts';
import { nam } from './nam.ts';
import { prf } from './prf.ts';
import { sheets } from './sheets.ts';
import { syn } from './syn.ts';
import { inEnglish } from './terms.ts';
import { tgt } from './tgt.ts';
import { typ } from './typ.ts';

export const catalogue = { ...syn, ...nam, ...typ, ...law, ...tgt, ...facts, ...cases, ...sheets, ...prf };

export type Locale = 'zh' | 'en';
export type Code = keyof typeof catalogue;

type Holes<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}` ? Hole | Holes<Rest> : never;
/** A code whose two wordings leave different holes cannot be reported: its arguments have type never. */
type Args<C extends Code> = [Holes<(typeof catalogue)[C]['zh']>] extends [Holes<(typeof catalogue)[C]['en']>]
  ? [Holes<(typeof catalogue)[C]['en']>] extends [Holes<(typeof catalogue)[C]['zh']>]
    ? { readonly [H in Holes<(typeof catalogue)[C]['zh']>]: string }
    : never
  : never;

export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** Reports one problem. `more` carries related places and fixes. */
export function problem<C extends Code>(
  code: C,
  place: Place,
  args: Args<C>,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): Diagnostic {
  return {
    code,
    severity: (catalogue[code] as Wording).severity,
    file: place.file,
    span: place.span,
    args,
    related: more.related ?? [],
    fixes: more.fixes ?? [],
  };
}

/** The one sentence a reader sees, in their language. */
export function message(diagnostic: Diagnostic, locale: Locale): string {
  const wording = (catalogue[diagnostic.code as Code] as Wording)[locale];
  return wording.replace(/\{(\w+)\}/g, (whole, hole: string) => {
    const words = diagnostic.args[hole];
    return words === undefined ? whole : locale === 'en' ? inEnglish(hole, words) : words;
  });
}

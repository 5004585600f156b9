/** Offers, each with the words it would replace → what the page shows: found as typed, best first, each once. */

import { fits, type Speller } from '../pinyin.ts';
import type { Completion } from '../questions.ts';
import { type Offer, ranks } from './offer.ts';

export interface Written {
  readonly offer: Offer;
  readonly start: number;
  readonly end: number;
  /** what stands there now */
  readonly typed: string;
  /** only what goes on with exactly that */
  readonly exact: boolean;
}

export function written(offers: readonly Written[], spell: Speller): readonly Completion[] {
  const seen = new Set<string>();
  const found: Completion[] = [];
  for (const { offer, start, end, typed, exact } of offers) {
    if (exact && !(offer.label.length > typed.length && offer.label.startsWith(typed))) continue;
    const filter = filterOf(offer, typed, spell);
    if (!exact && !fits(typed, filter)) continue;
    const key = `${offer.label} ${start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({
      label: offer.label,
      kind: offer.kind,
      detail: offer.detail,
      documentation: offer.documentation ?? '',
      insert: offer.insert ?? offer.label,
      snippet: offer.snippet ?? false,
      span: { start, end },
      filter,
      sort: sortOf(offer, typed, found.length),
    });
  }
  return found.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : 0));
}

/** 出庭ys: the signs written already, then the pinyin of the rest. */
function filterOf({ label, also = '' }: Offer, typed: string, spell: Speller): string {
  const signs = /^[^A-Za-z]+(?=[A-Za-z])/.exec(typed)?.[0];
  const mixed =
    signs !== undefined && label.startsWith(signs)
      ? spell(label.slice(signs.length))
          .split(' ')
          .map((each) => signs + each)
      : [];
  return [label, spell(label), ...mixed, also].filter((word) => word !== '').join(' ');
}

/** What begins with what is typed, then by how well it fits its place, then in the order of the file and the grammar. */
function sortOf({ label, rank }: Offer, typed: string, position: number): string {
  const begins = typed !== '' && label.startsWith(typed) ? 0 : 1;
  return `${begins}${ranks.indexOf(rank)}${String(position).padStart(4, '0')}`;
}

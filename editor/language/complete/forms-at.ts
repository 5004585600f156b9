/** Sentence forms and blocks that may begin at a place. */
import { type FormPlace, forms, shownForm, snippetOf } from '../../words/forms.ts';
import { say } from '../../words/index.ts';
import { blockOffers } from './law.ts';
import type { Asking, Offer } from './offer.ts';

export function formOffers(places: readonly FormPlace[], asking: Asking): readonly Offer[] {
  const { isRules } = asking.opened;
  const allowed = places.filter((place) => isRules || place !== 'block');
  const own = forms
    .filter(({ place }) => allowed.includes(place))
    .map(
      ({ label, says, words, place }): Offer => ({
        label,
        kind: 'form',
        detail: say(says, asking.locale),
        documentation: shownForm(words),
        insert: snippetOf(words),
        snippet: true,
        rank: place === 'block' || place === 'caseBlock' ? 'good' : 'best',
      }),
    );
  return allowed.includes('block') ? [...blockOffers(asking, '【'), ...own] : own;
}

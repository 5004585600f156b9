/** Every place and how it is named on the screen: what holds for all of them is tested over this list. */
import { type Place, places } from '../../editor/app/route.ts';
import { app } from '../../editor/words/app.ts';

export { type Place, places };

export const nameOf = (place: Place, locale: 'zh' | 'en' = 'zh'): string => app[place][locale];

/** What stands at the end of a diagram → how the verdict writes it. */
import type { Content } from './content.ts';
import { isoDay, isoMinute } from './day.ts';
import { fractionText } from './fraction.ts';

/** A word as it stands, a number exactly, a date or time in ISO. */
export function say(is: Content): string {
  if (is.kind === 'word') return is.word;
  if (is.kind !== 'known') return '';
  switch (is.value.kind) {
    case 'number':
      return fractionText(is.value);
    case 'day':
      return isoDay(is.value.day);
    case 'minute':
      return isoMinute(is.value.minute);
    case 'text':
      return is.value.text;
    case 'never':
      return 'never';
    case 'yesno':
      return is.value.yes ? 'true' : 'false';
    case 'option':
      return String(is.value.option);
  }
}

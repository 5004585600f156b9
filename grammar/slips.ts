/** Words that drafters use and this language does not, each with the words it has for them. */

/** Where there are two, they differ in meaning, and only the author can choose. */
const meant: ReadonlyMap<string, readonly string[]> = new Map([
  ['应该', ['应当']],
  ['必须', ['应当']],
  ['须', ['应当']],
  ['无需', ['无须']],
  ['不必', ['无须']],
  ['禁止', ['不得']],
  ['不准', ['不得']],
  ['大于', ['超过']],
  ['多于', ['超过']],
  ['小于', ['低于']],
  ['少于', ['低于']],
  ['至少', ['不低于']],
  ['且', ['，并且']],
  ['并', ['，并且']],
  ['或', ['，或者']],
  ['是', ['为']],
  ['天内', ['日内']],
  ['之日起', ['次日起', '当日起']],
  ['日起', ['次日起', '当日起']],
]);

const ordinal = /^第([一二三四五六七八九])/;

/** The words of the language for a word that is not of it; none where nothing is known of it. */
export function wordsFor(text: string): readonly string[] {
  const known = meant.get(text);
  if (known) return known;
  const counted = ordinal.exec(text)?.[1];
  return counted ? [text.replace(ordinal, `第${'一二三四五六七八九'.indexOf(counted) + 1}`)] : [];
}

/** Spells words as they are typed: pinyin in full and initials, in every likely reading of short words. */

/** How a word may be typed, set apart by blanks: yingdang yd. */
export type Speller = (word: string) => string;

let loading: Promise<Speller> | undefined;

/** The table of readings is large, so it is fetched when somebody first writes. */
export function speller(): Promise<Speller> {
  loading ??= import('pinyin-pro').then(({ pinyin }) => {
    const plain = (text: string): readonly string[] =>
      pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
    const every = (sign: string): readonly string[] => [
      ...new Set(
        pinyin(sign, { toneType: 'none', type: 'array', nonZh: 'removed', multiple: true, v: true }),
      ),
    ];
    return remembered((word) => spelled(word, plain, every));
  });
  return loading;
}

/** Words of more characters are read as they stand: in context their reading is hardly ever in doubt. */
const shortWord = 4;
const mostReadings = 6;

function spelled(
  word: string,
  plain: (text: string) => readonly string[],
  every: (sign: string) => readonly string[],
): string {
  const signs = [...word.replace(/[^\p{Script=Han}]/gu, '')];
  if (signs.length === 0) return '';
  const usual = plain(signs.join(''));
  const other =
    signs.length > shortWord ? [] : combined(signs.map((sign, at) => likely(usual[at], every(sign))));
  const readings = [usual, ...other].slice(0, mostReadings);
  const ways = readings.flatMap((reading) => [reading.join(''), reading.map((each) => each[0]).join('')]);
  return [...new Set(ways)].join(' ');
}

const likely = (usual: string | undefined, all: readonly string[]): readonly string[] => [
  ...new Set([...(usual === undefined ? [] : [usual]), ...all]),
];

function combined(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (before, choice) =>
      before.flatMap((each) => choice.map((one) => [...each, one])).slice(0, mostReadings * 4),
    [[]],
  );
}

const mostRemembered = 20_000;

function remembered(spell: Speller): Speller {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const spelling = spell(word);
    known.set(word, spelling);
    return spelling;
  };
}

/** Whether what is typed goes through one of the words in order: cuting finds 出庭应诉 as chutingyingsu. */
export function fits(typed: string, filter: string): boolean {
  const wanted = typed.toLowerCase();
  return filter
    .toLowerCase()
    .split(' ')
    .some((word) => goesThrough(wanted, word));
}

function goesThrough(wanted: string, word: string): boolean {
  if (wanted[0] !== undefined && wanted[0] !== word[0]) return false;
  let at = 0;
  for (const sign of word) if (sign === wanted[at]) at++;
  return at >= wanted.length;
}

/** The syllables of a word, for an ASCII key: 涉及公共安全 → she, ji, gong, gong, an, quan. */
export async function syllables(word: string): Promise<readonly string[]> {
  const { pinyin } = await import('pinyin-pro');
  return pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map((each) => each.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter((each) => each !== '');
}

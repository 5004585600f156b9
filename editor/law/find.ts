/** Finding among clauses, names and cases: every word asked for must be there; what begins with it comes first. */
export interface Findable {
  readonly id: string;
  readonly kind: 'clause' | 'name' | 'case';
  /** what it is found by its kind: position of the unit, name, id of the case */
  readonly of: string;
  readonly title: string;
  readonly detail: string;
}

/** How a title may be typed: pinyin in full and initials, set apart by blanks. */
export type Spell = (title: string) => string;

export function find(
  things: readonly Findable[],
  words: string,
  most: number,
  spell: Spell = () => '',
): readonly Findable[] {
  const asked = words
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  return things
    .flatMap((thing, at) => {
      const rank =
        rankOf(thing, asked) ?? (isTyped(asked) ? spelledRank(spell(thing.title), asked) : undefined);
      return rank === undefined ? [] : [{ thing, rank, at }];
    })
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .map(({ thing }) => thing);
}

function rankOf({ title, detail }: Findable, asked: readonly string[]): number | undefined {
  const [name, all] = [title.toLowerCase(), `${title} ${detail}`.toLowerCase()];
  if (!asked.every((word) => all.includes(word))) return undefined;
  const [first = ''] = asked;
  if (name === first) return 0;
  if (name.startsWith(first)) return 1;
  return asked.every((word) => name.includes(word)) ? 2 : 3;
}

const isTyped = (asked: readonly string[]): boolean => asked.every((word) => /^[a-z]+$/.test(word));

/** By pinyin only after all that is found by its characters; what begins so first. */
function spelledRank(spelled: string, asked: readonly string[]): number | undefined {
  const ways = spelled.split(' ');
  if (!asked.every((word) => ways.some((way) => way.includes(word)))) return undefined;
  return asked.every((word) => ways.some((way) => way.startsWith(word))) ? 4 : 5;
}

/** A rule file → the same rules many times over in one file, under other names: what grows with length alone. */
import { parse, type Vocabulary } from '../../grammar/index.ts';
import { chineseNumeral } from '../../grammar/numbers.ts';
import { print } from '../../grammar/print/index.ts';
import type { Block, Header, RuleFile } from '../../grammar/tree.ts';

/** Two characters of their own on every name: no name becomes the beginning of another that was not. */
const suffix = (copy: number): string =>
  `${'甲乙丙丁戊己庚辛'[copy >> 3]}${'子丑寅卯辰巳午未申酉戌亥'[copy & 7]}`;
export const most = 64;

/** How the number of a clause is written in one copy. */
export type Clauses = (text: string, copy: number) => string;

/** Lists are shared by all copies, and so are options; everything else has its own. */
export function enlarged(source: string, copies: number, clauses: Clauses = clause): string {
  const { tree, vocabulary } = parse(source, { file: 'f' });
  const words = { names: ownNames(vocabulary), clauses };
  const all = Array.from({ length: copies }, (_, copy) => renamed(tree, words, copy));
  const [first] = all;
  const lists = tree.names.filter(({ kind }) => kind === 'list');
  const declared = all.flatMap((each) => each.names.filter(({ kind }) => kind !== 'list'));
  const blocks = all.flatMap((each) => each.blocks.filter(({ kind }) => kind !== 'remark'));
  return print({ ...first!, names: [...lists, ...declared], blocks }, '');
}

/** Cases told in the words of one copy. */
export function casesOfCopy(source: string, vocabulary: Vocabulary, copy: number, clauses: Clauses): string {
  const { tree } = parse(source, { file: 'f', vocabulary });
  return print(renamed(tree, { names: ownNames(vocabulary), clauses }, copy), '');
}

function ownNames({ entries }: Vocabulary): ReadonlySet<string> {
  const shared = new Set([...entries.values()].filter(isShared).map(({ text }) => text));
  return new Set([...entries.keys()].filter((name) => !shared.has(name)));
}

interface Words {
  readonly names: ReadonlySet<string>;
  readonly clauses: Clauses;
}

const isShared = ({ role }: { readonly role: string }): boolean => role === 'List' || role === 'Option';

/** The key of a fact, an act, a concept or an amount in one copy. */
export const keyIn = (key: string, copy: number): string => `${key}_${copy}`;

function renamed(tree: RuleFile, { names, clauses }: Words, copy: number): RuleFile {
  const again = (part: unknown, field: string): unknown => {
    if (Array.isArray(part)) return part.map((each) => again(each, field));
    if (typeof part !== 'object' || part === null) return part;
    const { text, path } = part as { readonly text?: string; readonly path?: unknown };
    if (typeof text === 'string')
      return { ...part, text: path ? clauses(text, copy) : word(text, field, names, copy) };
    return Object.fromEntries(
      Object.entries(part).map(([name, each]) => [
        name,
        // options have keys of their own, and share them
        name === 'options' && 'type' in part ? each : again(each, name),
      ]),
    );
  };
  return {
    ...tree,
    header: { ...(again(tree.header, '') as Header), id: tree.header.id, title: tree.header.title },
    names: again(tree.names, '') as RuleFile['names'],
    blocks: (again(tree.blocks, '') as RuleFile['blocks']).map((block) => asserted(block, copy)),
  };
}

/** A 断言 is told apart by its name alone. */
function asserted(block: Block, copy: number): Block {
  if (block.kind !== 'assertion') return block;
  return { ...block, name: { ...block.name, text: block.name.text + suffix(copy) } };
}

function word(text: string, field: string, names: ReadonlySet<string>, copy: number): string {
  if (names.has(text)) return text + suffix(copy);
  if (field === 'key' && /^[a-z]/.test(text)) return keyIn(text, copy);
  return /^[A-Z]\d+$/.test(text) ? `${text}${String(copy).padStart(2, '0')}` : text;
}

/**
 * 二（一） of the fifth copy is 十四（一）: three parts of the text further on for each copy. Parts end at 九十九, so
 * from the thirty-third copy on the sections and 款 are others instead.
 */
function clause(text: string, copy: number): string {
  const [parts, rest] = [3 * (copy % 32), 20 * Math.floor(copy / 32)];
  const moved = (numeral: string, by: number): string => chineseNumeral(numerals.indexOf(numeral) + 1 + by);
  return text
    .replace(/^[一二三]/, (part) => moved(part, parts))
    .replace(/（([一二三四五六七八九])）/g, (_, section) => `（${moved(section, rest)}）`)
    .replace(/第([一二三四五六七八九])款/g, (_, paragraph) => `第${moved(paragraph, rest)}款`)
    .replace(/^文首第(\d+)段/, (_, at) => `文首第${Number(at) + 20 * copy}段`);
}

const numerals = '一二三四五六七八九';

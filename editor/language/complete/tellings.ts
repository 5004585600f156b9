/** In a case: the facts of the elements named that are not told yet, and the lists of what lies within them. */
import { basesOf } from '../../../engine/cases/index.ts';
import type { BaseBlock, Block, Declaration } from '../../../grammar/index.ts';
import { Word } from '../../../grammar/tokens.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { kindOfRole, overOf } from '../lexicon.ts';
import { isQuoted, nameIn, roleOf, wordsInQuotes } from '../words-of.ts';
import { type About, aboutStatement, listsOfElements, rankOf } from './elements.ts';
import { detailOf, documentationOf, roleOfDeclared } from './names.ts';
import type { Asking, Offer, Rank } from './offer.ts';

type Fact = Extract<Declaration, { kind: 'fact' }>;
type List = Extract<Declaration, { kind: 'list' }>;

export function tellingOffers(asking: Asking): readonly Offer[] {
  const about = aboutStatement(asking);
  const told = new Set(asking.piece.filter(({ tokenType }) => roleOf(tokenType)).map(nameIn));
  const below = toldBelow(asking);
  return asking.lexicon.declarations.flatMap((declaration): readonly Offer[] => {
    if (declaration.kind === 'list') return listOffers(declaration, about, told, asking);
    if (declaration.kind === 'concept')
      return isOpen(declaration.name.text, asking) ? factOffers(declaration, 'name', asking) : [];
    if (declaration.kind !== 'fact' || waysToSay(declaration).some((word) => told.has(word))) return [];
    const rank = rankOf(declaration, about, asking.lexicon);
    if (rank === undefined) return [];
    const isBelow = waysToSay(declaration).some((word) => below.has(word));
    return factOffers(
      declaration,
      isBelow ? 'rare' : rank,
      asking,
      isBelow ? say(language.complete.toldByBase, asking.locale) : undefined,
    );
  });
}

const waysToSay = ({ name, opposite, happened }: Fact): readonly string[] =>
  [name, opposite, happened].flatMap((way) => way?.text ?? []);

function factOffers(
  declaration: Fact | Extract<Declaration, { kind: 'concept' }>,
  rank: Rank,
  { opened: { version }, locale, after }: Asking,
  note?: string,
): readonly Offer[] {
  const role = roleOfDeclared(declaration);
  const isValue = role === 'Options' || role === 'Quantity' || role === 'Event';
  const offer = (label: string, sense: 'name' | 'opposite'): Offer => ({
    label,
    kind: kindOfRole[role],
    detail: note ?? detailOf(declaration, sense, locale, version),
    documentation: documentationOf(declaration, version, locale),
    ...(isValue && sense === 'name' && !after.startsWith('为') ? { insert: `${label}为` } : {}),
    also: declaration.key?.text ?? '',
    rank,
  });
  const { opposite } = declaration;
  return [offer(declaration.name.text, 'name'), ...(opposite ? [offer(opposite.text, 'opposite')] : [])];
}

/** 到庭人只有「…」, 没有到庭人, 到庭人不明. */
function listOffers(list: List, about: About, told: ReadonlySet<string>, asking: Asking): readonly Offer[] {
  const name = list.name.text;
  if (!fitsList(list, about) || told.has(name)) return [];
  const { locale, opened } = asking;
  const id = isNumbered(name, opened.file.tree.blocks) ? `第\${1:1}${list.measureWord.text}` : '「$1」';
  const offer = (label: string, insert?: string): Offer => ({
    label,
    kind: 'list',
    detail: detailOf(list, 'name', locale, opened.version),
    documentation: documentationOf(list, opened.version, locale),
    ...(insert === undefined ? {} : { insert, snippet: true }),
    rank: 'good',
  });
  return [
    offer(`${name}只有`, `${name}只有${id}`),
    offer(`没有${name}`),
    offer(`${name}有`, `${name}有${id}`),
    offer(`${name}不明`),
  ];
}

/** After 不, 未 and 没有: what may be denied of the elements named, and the lists there may be none of. */
export function deniedOffers(asking: Asking): readonly Offer[] {
  const about = aboutStatement(asking);
  const { lexicon, locale, opened, piece } = asking;
  const mayBeNone = piece.at(-1)?.tokenType === Word.HasNot;
  return lexicon.declarations.flatMap((declaration): readonly Offer[] => {
    if (declaration.kind === 'list')
      return mayBeNone && fitsList(declaration, about)
        ? [
            {
              label: declaration.name.text,
              kind: 'list',
              detail: detailOf(declaration, 'name', locale, opened.version),
              rank: 'good',
            },
          ]
        : [];
    const may =
      declaration.kind === 'fact'
        ? declaration.type.kind === 'yesno'
        : declaration.kind === 'concept' && isOpen(declaration.name.text, asking);
    const rank = may ? rankOf(declaration, about, lexicon) : undefined;
    if (rank === undefined || (declaration.kind !== 'fact' && declaration.kind !== 'concept')) return [];
    return factOffers(declaration, rank, asking).slice(0, 1);
  });
}

function fitsList(list: List, about: About): boolean {
  const within = overOf(list);
  if (about === 'whole') return within.length === 0;
  return about === undefined || within.some((each) => about.has(each));
}

/** 第1次: where the cases of the file count the elements of the list. */
const isNumbered = (list: string, blocks: readonly Block[]): boolean =>
  [...listsOfElements(blocks)].some(([id, name]) => name === list && /^\d+$/.test(id));

/** Told by a case itself: what its rules leave to a person. */
export const isOpen = (name: string, { opened: { version } }: Asking): boolean =>
  (version.measure ?? version.lastMeasure)?.concepts.find((concept) => concept.name === name)?.open === true;

/** Every word that the 底案 below tells something with. */
function toldBelow({ block, opened }: Asking): ReadonlySet<string> {
  const at = block.findIndex(({ tokenType }) => tokenType === Word.OnBase);
  const name = isQuoted(block[at + 1]) ? wordsInQuotes(block[at + 1]!) : undefined;
  const bases = new Map(basesOf(opened.file.tree.blocks).map((base) => [base.name.text, base]));
  const chain: BaseBlock[] = [];
  for (
    let base = bases.get(name ?? '');
    base && !chain.includes(base);
    base = bases.get(base.base?.text ?? '')
  )
    chain.push(base);
  const tellings = chain.flatMap(({ statements }) => statements.flatMap((statement) => statement.tellings));
  return new Set(tellings.flatMap((telling) => (telling.kind === 'list' ? [] : [telling.name.text])));
}

/** Inside 名称: groups and facts to begin, and the parts that a declaration half written may still have. */
import { nextInNames } from '../../../grammar/declarations/index.ts';
import { Part } from '../../../grammar/declarations/tokens.ts';
import type { Span } from '../../../grammar/index.ts';
import { factTypes } from '../../../grammar/words.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { eachWords, overOf } from '../lexicon.ts';
import { formOffers } from './forms-at.ts';
import type { Asking, Offer } from './offer.ts';

/** `before`: the 名称 up to the place; `isNewLine`: nothing but blanks before it on its line. */
export function declarationOffers(
  source: string,
  before: Span,
  isNewLine: boolean,
  asking: Asking,
): readonly Offer[] {
  const { kind, tokens, words } = nextInNames(source, before);
  const begins = isNewLine ? [...formOffers(['names', 'facts'], asking), ...groupOffers(asking)] : [];
  const types = new Set(words.map(({ type }) => type));
  const has = (type: unknown): boolean => types.has(type as never);
  const name = tokens[0]?.image ?? '';
  const parts: readonly Offer[] = [
    ...(has(Part.Type)
      ? Object.entries(factTypes).map(([text, type]) => offer(text, say(language.type[type], asking.locale)))
      : []),
    ...(has(Part.Judged) ? [offer('由人认定', say(language.who.judged, asking.locale))] : []),
    ...(has(Part.Each) ? eachOffers(asking) : []),
    ...(has(Part.WholeCase) ? [offer('全案', say(language.wholeCase, asking.locale))] : []),
    ...(has(Part.Within)
      ? listNames(asking).map((list) => offer(`属于${list}`, say(language.label.within, asking.locale)))
      : []),
    ...(has(Part.Asks)
      ? [filled('问「…」', `问「\${1:${say(language.fix.question, 'zh', { name })}}」`, 'question', asking)]
      : []),
    ...(has(Part.Opposite) ? [filled('反面：…', '反面：$1', 'opposite', asking)] : []),
    ...(has(Part.Happened) && kind === 'fact' ? [filled('已发生：…', '已发生：$1', 'happened', asking)] : []),
    ...(has(Part.Guard) && kind === 'fact' ? [filled('只在…时填', '只在$1时填', 'guard', asking)] : []),
    ...(has(Part.Bounds) && kind === 'fact' ? [filled('自…至…', '自$1至$2', 'bounds', asking)] : []),
    ...(has(Part.Id) && kind === 'list' ? [filled('以…为号', '以$1为号', 'idName', asking)] : []),
  ];
  return [...begins, ...parts];
}

const offer = (label: string, detail: string): Offer => ({ label, kind: 'keyword', detail, rank: 'good' });

const filled = (
  label: string,
  insert: string,
  meaning: keyof typeof language.label,
  { locale }: Asking,
): Offer => ({ ...offer(label, say(language.label[meaning], locale)), insert, snippet: true, rank: 'word' });

const listNames = ({ lexicon }: Asking): readonly string[] =>
  lexicon.declarations.flatMap(({ kind, name }) => (kind === 'list' ? [name.text] : []));

const eachOffers = ({ lexicon, locale }: Asking): readonly Offer[] =>
  lexicon.declarations.flatMap((list) =>
    list.kind === 'list' ? [offer(eachWords(list), say(language.kind.list, locale))] : [],
  );

/** 每次开庭填： for every list that has none yet comes first. */
function groupOffers({ lexicon, locale }: Asking): readonly Offer[] {
  const asked = new Set(
    lexicon.declarations.flatMap((each) => (each.kind === 'fact' ? [overOf(each).join()] : [])),
  );
  return lexicon.declarations.flatMap((list): readonly Offer[] => {
    if (list.kind !== 'list') return [];
    const label = `${eachWords(list)}填：`;
    const detail = say(language.label.over, locale);
    return [
      {
        label,
        kind: 'form',
        detail,
        insert: `${label}\n    `,
        rank: asked.has(list.name.text) ? 'name' : 'good',
      },
    ];
  });
}

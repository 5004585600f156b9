/** Options of the fact before 为, and how numbers, days and amounts are written. */
import type { TokenType } from '../../../grammar/tokens.ts';
import { Name, Shape, Word } from '../../../grammar/tokens.ts';
import { snippetOf } from '../../words/forms.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { factOfColumn, factSaidOf } from '../option-fact.ts';
import { nameIn } from '../words-of.ts';
import { detailOf, documentationOf } from './names.ts';
import type { Asking, Offer } from './offer.ts';
import { wantedAt } from './wanted.ts';

export function optionOffers(asking: Asking): readonly Offer[] {
  const { piece, lexicon, locale, opened } = asking;
  const fact = factSaidOf(piece, piece.length) ?? factOfColumn(piece, piece.length);
  const declared = fact === undefined ? undefined : lexicon.named(fact);
  const anyFact = fact === undefined && wantedAt(piece, lexicon) === undefined;
  const facts = anyFact ? lexicon.declarations : declared ? [declared] : [];
  const listed = new Set(listedBefore(asking));
  return facts.flatMap((declaration) => {
    if (declaration.kind !== 'fact' || declaration.type.kind !== 'options') return [];
    return declaration.type.options
      .filter(({ name }) => !listed.has(name.text))
      .map(
        ({ name, key }): Offer => ({
          label: name.text,
          kind: 'option',
          detail: detailOf(declaration, 'option', locale, opened.version),
          documentation: documentationOf(declaration, opened.version, locale),
          ...(key === undefined ? {} : { also: key.text }),
          rank: fact === undefined ? 'name' : 'best',
        }),
      );
  });
}

/** 正职、副职 … : what is listed stands no second time. */
function listedBefore({ piece }: Asking): readonly string[] {
  const found: string[] = [];
  for (let at = piece.length - 1; at >= 0; at--) {
    const word = piece[at]!;
    if (word.tokenType === Name.Option) found.push(nameIn(word));
    else if (word.tokenType !== Word.Pause) break;
  }
  return found;
}

const shapes: ReadonlyMap<
  TokenType,
  { readonly label: string; readonly words: string; readonly type: keyof typeof language.type }
> = new Map([
  [Shape.Number, { label: '12', words: '⟨12⟩', type: 'decimal' as const }],
  [Shape.Money, { label: '50元', words: '⟨50⟩元', type: 'money' as const }],
  [Shape.Percent, { label: '5%', words: '⟨5⟩%', type: 'percent' as const }],
  [Shape.Date, { label: '2021年5月10日', words: '⟨2021⟩年⟨5⟩月⟨10⟩日', type: 'date' as const }],
  [
    Shape.Time,
    {
      label: '2021年5月10日9时30分',
      words: '⟨2021⟩年⟨5⟩月⟨10⟩日⟨9⟩时⟨30⟩分',
      type: 'time' as const,
    },
  ],
]);

export function literalOffers(type: TokenType, asking: Asking): readonly Offer[] {
  const shape = shapes.get(type);
  const wanted = wantedAt(asking.piece, asking.lexicon);
  if (shape === undefined || (wanted !== undefined && !wanted.literals.has(type))) return [];
  return [
    {
      label: shape.label,
      kind: type === Shape.Date || type === Shape.Time ? 'date' : 'number',
      detail: `${say(language.kind.literal, asking.locale)}${say(language.colon, asking.locale)}${say(language.type[shape.type], asking.locale)}`,
      insert: snippetOf(shape.words),
      snippet: true,
      rank: wanted === undefined ? 'rare' : 'best',
    },
  ];
}

/** Numbers of readings with their 说, and the names in 「」: 底案, elements of the case. */
import { basesOf } from '../../../engine/cases/index.ts';
import type { Block, Statement } from '../../../grammar/index.ts';
import type { Next } from '../../../grammar/parser/next.ts';
import type { FileSnapshot } from '../../analysis/snapshot.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { readingsIn } from '../readings.ts';
import { verbatimOffers } from './law.ts';
import type { Asking, Offer } from './offer.ts';

export function idOffers(next: readonly Next[], asking: Asking): readonly Offer[] {
  const rules = new Set(next.flatMap((each) => each.rules.slice(0, 2)));
  const { snapshot, opened, locale } = asking;
  if (rules.has('readingUse')) return readingOffers(asking);
  if (rules.has('readings') || rules.has('readingBlock'))
    return [
      newId(
        readingsIn(opened.version.rules).map(({ id }) => id),
        'A',
        locale,
      ),
    ];
  if (rules.has('sources')) return [newId(sourcesIn(opened.file), 'H', locale)];
  if (rules.has('regulation') || rules.has('collection'))
    return [{ label: snapshot.id, kind: 'reading', detail: '', rank: 'best' }];
  const calendar = (opened.version.measure ?? opened.version.lastMeasure)?.calendar?.name;
  return rules.has('calendar') && calendar
    ? [{ label: calendar, kind: 'reading', detail: '', rank: 'best' }]
    : [];
}

/** A01甲说: the reading together with what it is read as. */
function readingOffers({ opened, locale }: Asking): readonly Offer[] {
  return readingsIn(opened.version.rules).flatMap(({ id, question, options }) =>
    options.map(
      ({ name, adopted, source }): Offer => ({
        label: `${id}${name}`,
        kind: 'reading',
        detail: question + (adopted ? say(language.adopted, locale) : ''),
        documentation: [
          question,
          ...options.map((each) => `${each.name}${say(language.colon, locale)}${each.source}`),
        ].join('\n'),
        also: source === '' ? id : `${id} ${name}`,
        rank: 'good',
      }),
    ),
  );
}

/** The number after the highest: H45 → H46. */
function newId(used: readonly string[], letter: string, locale: Asking['locale']): Offer {
  const series = used.at(-1)?.match(/^[A-Za-z]+/)?.[0] ?? letter;
  const numbers = used.flatMap((id) => (id.startsWith(series) ? [Number(id.slice(series.length))] : []));
  const highest = Math.max(0, ...numbers.filter(Number.isInteger));
  const label = `${series}${String(highest + 1).padStart(2, '0')}`;
  return { label, kind: 'reading', detail: say(language.complete.newId, locale), rank: 'good' };
}

const sourcesIn = ({ tree }: FileSnapshot): readonly string[] =>
  tree.blocks.flatMap((block) => (block.kind === 'case' ? block.sources.map(({ text }) => text) : []));

/** What may stand between 「 and 」, without them. */
export function quotedOffers(next: readonly Next[], asking: Asking): readonly Offer[] {
  const rules = new Set(next.map((each) => each.rules[0] ?? ''));
  const { tree } = asking.opened.file;
  return [
    ...(rules.has('quote') ? verbatimOffers(asking) : []),
    ...(rules.has('onBase') ? basesOf(tree.blocks).map((base) => named(base.name.text, 'base', asking)) : []),
    ...(rules.has('part') || rules.has('id')
      ? elementsIn(tree.blocks).map((id) => named(id, 'instance', asking))
      : []),
  ];
}

/** Of several names the ones this block has used already fit best. */
function named(label: string, kind: 'base' | 'instance', { block, piece, next, locale }: Asking): Offer {
  const said = block.some(({ image }) => image === `「${label}」`);
  const mayConclude = piece.length > 0 && next.some(({ rules }) => rules.includes('outcome'));
  return {
    label,
    kind: 'string',
    detail: say(language.kind[kind], locale),
    rank: mayConclude ? 'word' : said ? 'best' : 'good',
  };
}

/** Each element that the cases of the file name, the first named first. */
function elementsIn(blocks: readonly Block[]): readonly string[] {
  const statements = blocks.flatMap((block) =>
    block.kind === 'case' || block.kind === 'base' ? block.statements : [],
  );
  return [...new Set(statements.flatMap(idsOf))].filter((id) => !/^\d+$/.test(id));
}

const idsOf = ({ instance, tellings }: Statement): readonly string[] => [
  ...instance.parts.map(({ id }) => id.text),
  ...tellings.flatMap((telling) => (telling.kind === 'list' ? telling.ids.map(({ text }) => text) : [])),
];

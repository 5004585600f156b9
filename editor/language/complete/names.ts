/** Declared names of the kinds that fit: what is spoken of in the same block first, each with its question. */
import type { Declaration } from '../../../grammar/index.ts';
import type { Next } from '../../../grammar/parser/next.ts';
import { Name, type NameRole } from '../../../grammar/tokens.ts';
import type { FileSnapshot } from '../../analysis/snapshot.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { describe, exampleOf, questionOf, row, titleOf } from '../describe.ts';
import { closureOf, kindOfRole, type Meaning, overOf } from '../lexicon.ts';
import { usesIn } from '../uses.ts';
import { nameIn, roleOf } from '../words-of.ts';
import { elementsSaid, fitOf } from './elements.ts';
import type { Asking, Offer, Rank } from './offer.ts';
import { momentTypes, wantedAt } from './wanted.ts';

type Fact = Extract<Declaration, { kind: 'fact' }>;

/** Names of one role, as the next word of a sentence. */
export function namesFor(role: NameRole, next: readonly Next[], asking: Asking): readonly Offer[] {
  const said = new Set(asking.block.filter(({ tokenType }) => roleOf(tokenType)).map(nameIn));
  const rankOf = ranker(role, asking, said);
  // a case expects what rules conclude; a fact is no conclusion
  const concluding = next.every(({ rules }) => rules.includes('ofTruth'));
  const isChoice = role === 'Options' && next.some(({ rules }) => takesOption.has(rules[0] ?? ''));
  return meaningsOf(role, asking)
    .filter(
      ({ declaration }) =>
        fitsValue(declaration, role, asking) && (!concluding || declaration.kind !== 'fact'),
    )
    .map((meaning) =>
      nameOffer(meaning, role, rankOf(meaning), asking, isChoice && !/^不?为/.test(asking.after)),
    );
}

/** 职务 as a condition goes on with 为. */
const takesOption: ReadonlySet<string> = new Set(['choiceOf']);

function meaningsOf(role: NameRole, { lexicon }: Asking): readonly Meaning[] {
  const sense = senses[role] ?? 'name';
  const all = lexicon.declarations
    .filter((declaration) => (sense === 'name' ? roleOfDeclared(declaration) === role : true))
    .flatMap((declaration) => textsOf(declaration, sense).map((text) => ({ text, sense, declaration })));
  return [...new Map(all.map((meaning) => [meaning.text, meaning])).values()];
}

const senses: Partial<Record<NameRole, Meaning['sense']>> = {
  Opposite: 'opposite',
  Happened: 'happened',
  Measure: 'measure',
  Option: 'option',
};

function textsOf(declaration: Declaration, sense: Meaning['sense']): readonly string[] {
  switch (sense) {
    case 'name':
      return [declaration.name.text];
    case 'opposite':
      return 'opposite' in declaration && declaration.opposite ? [declaration.opposite.text] : [];
    case 'happened':
      return declaration.kind === 'fact' && declaration.happened ? [declaration.happened.text] : [];
    case 'measure':
      return declaration.kind === 'list' ? [declaration.measureWord.text] : [];
    case 'option':
      return declaration.kind === 'fact' && declaration.type.kind === 'options'
        ? declaration.type.options.map(({ name }) => name.text)
        : [];
  }
}

export function roleOfDeclared(declaration: Declaration): NameRole {
  switch (declaration.kind) {
    case 'list':
      return 'List';
    case 'bearer':
      return 'Bearer';
    case 'act':
      return 'Act';
    case 'concept':
      return 'Concept';
    case 'amount':
      return 'Amount';
    case 'fact':
      return factRole(declaration);
  }
}

function factRole({ type }: Fact): NameRole {
  if (type.kind === 'yesno') return 'YesNo';
  if (type.kind === 'options') return 'Options';
  return type.kind === 'event' ? 'Event' : 'Quantity';
}

/** Beside 早于 stand days and times, beside 超过 numbers. */
function fitsValue(declaration: Declaration, role: NameRole, { piece, lexicon }: Asking): boolean {
  if (role !== 'Quantity' && role !== 'Event' && role !== 'Amount') return true;
  const wanted = wantedAt(piece, lexicon);
  if (wanted === undefined) return true;
  const type =
    declaration.kind === 'fact'
      ? declaration.type.kind
      : declaration.kind === 'amount'
        ? declaration.type
        : 'text';
  return momentTypes.has(type) === wanted.isMoment && (wanted.isMoment || type !== 'text');
}

/** Acts of the bearer before them, things of the lists that the sentence is about, what the block speaks of already. */
function ranker(role: NameRole, asking: Asking, said: ReadonlySet<string>): (meaning: Meaning) => Rank {
  const { lexicon, piece, opened } = asking;
  const bearer = role === 'Act' ? piece.findLast(({ tokenType }) => tokenType === Name.Bearer) : undefined;
  const measure = opened.version.measure ?? opened.version.lastMeasure;
  const outcome = asking.next.some(({ rules }) => rules.includes('outcome'))
    ? elementsSaid(asking)
    : undefined;
  const isPart = asking.next.some(({ rules }) => rules[0] === 'part');
  const about = subjectOf(asking);
  const around = about && closureOf(overOf(about), lexicon);
  return ({ text, declaration }) => {
    if (bearer !== undefined) {
      const act = measure?.acts.find(({ name }) => name === text);
      const own = act?.bearer !== undefined && measure!.bearers[act.bearer]!.name === nameIn(bearer);
      return own ? 'good' : 'name';
    }
    if (outcome !== undefined) return fitOf(declaration, outcome, lexicon) ?? 'rare';
    if (role === 'List' && isPart) return 'rare';
    const fits = around === undefined || overOf(declaration).every((list) => around.has(list));
    if (!fits) return 'rare';
    if (around !== undefined && closureOf(overOf(declaration), lexicon).size === around.size) return 'good';
    return said.has(text) || said.has(declaration.name.text) ? 'good' : 'name';
  };
}

/** 本规则所称X and X有两种理解 say first what the sentence is about. */
function subjectOf({ piece, lexicon }: Asking): Declaration | undefined {
  const first = piece.slice(0, 3).find(({ tokenType }) => tokenType === Name.Concept);
  return first === undefined || piece.length < 2 ? undefined : lexicon.named(nameIn(first));
}

function nameOffer(
  { text, sense, declaration }: Meaning,
  role: NameRole,
  rank: Rank,
  { opened, locale }: Asking,
  withIs: boolean,
): Offer {
  return {
    label: text,
    kind: kindOfRole[role],
    detail: detailOf(declaration, sense, locale, opened.version),
    documentation: documentationOf(declaration, opened.version, locale),
    ...(withIs ? { insert: `${text}为` } : {}),
    also: [declaration.key?.text, declaration.label?.text.replace(/ /g, '')].join(' '),
    rank,
  };
}

/** What it is, and the question it answers. */
export function detailOf(
  declaration: Declaration,
  sense: Meaning['sense'],
  locale: Asking['locale'],
  version: Asking['opened']['version'],
): string {
  const kind = say(language.kind[sense === 'name' ? declaration.kind : sense], locale);
  if (sense !== 'name') return `${kind}${say(language.colon, locale)}${declaration.name.text}`;
  const told =
    declaration.kind === 'fact' ? questionOf(declaration, version) : (declaration.label?.text ?? '');
  return told === '' ? kind : `${kind}${say(language.colon, locale)}${told}`;
}

const known = new WeakMap<FileSnapshot, Map<string, string>>();

export function documentationOf(
  declaration: Declaration,
  version: Asking['opened']['version'],
  locale: Asking['locale'],
): string {
  const before = known.get(version.rules) ?? new Map<string, string>();
  known.set(version.rules, before);
  const key = `${locale} ${declaration.name.text}`;
  const text = before.get(key) ?? documented(declaration, version, locale);
  before.set(key, text);
  return text;
}

function documented(
  declaration: Declaration,
  version: Asking['opened']['version'],
  locale: Asking['locale'],
): string {
  const rows = [
    ...describe(declaration, version, locale),
    ...row('uses', usesIn(version)(declaration.name.text).clauses[0], locale),
    ...row('example', exampleOf(declaration), locale),
  ];
  return [
    titleOf(declaration, locale),
    ...rows.map(({ label, text }) => label + say(language.colon, locale) + text),
  ].join('\n');
}

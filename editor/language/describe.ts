/** What there is to know of a declared name: its question and answers, who gives them, what settles it. */
import type { Declaration, Locale } from '../../grammar/index.ts';
import { printLiteral } from '../../grammar/print/literals.ts';
import type { VersionSnapshot } from '../analysis/snapshot.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { eachWords, lexiconOf } from './lexicon.ts';
import { usesIn } from './uses.ts';

export interface Row {
  readonly label: string;
  readonly text: string;
}

export type Labelled = keyof (typeof language)['label'];

export const row = (label: Labelled, text: string | undefined, locale: Locale): readonly Row[] =>
  text === undefined || text === '' ? [] : [{ label: say(language.label[label], locale), text }];

type Fact = Extract<Declaration, { kind: 'fact' }>;

/** Names in the language asked for, where the declaration gives one. */
export const titleOf = ({ name, label }: Declaration, locale: Locale): string =>
  locale === 'en' && label !== undefined ? `${name.text} (${label.text})` : name.text;

export function describe(declaration: Declaration, version: VersionSnapshot, locale: Locale): readonly Row[] {
  switch (declaration.kind) {
    case 'list':
      return [
        ...row('measure', declaration.measureWord.text, locale),
        ...row('within', listed(declaration.within.map(textOf), locale), locale),
        ...row('idName', declaration.idName?.text, locale),
      ];
    case 'bearer':
      return row('over', overWords(declaration, version, locale), locale);
    case 'fact':
      return factRows(declaration, version, locale);
    case 'act':
      return [
        ...row('over', overWords(declaration, version, locale), locale),
        ...row('bearer', bearerOf(declaration.name.text, version), locale),
        ...settledRows(declaration.name.text, version, locale),
      ];
    case 'concept':
      return [
        ...row('who', beyondRules(declaration.name.text, version, locale), locale),
        ...row('over', overWords(declaration, version, locale), locale),
        ...row('opposite', declaration.opposite?.text, locale),
        ...settledRows(declaration.name.text, version, locale),
      ];
    case 'amount':
      return [
        ...row('answers', say(language.type[declaration.type], locale), locale),
        ...row('over', overWords(declaration, version, locale), locale),
        ...settledRows(declaration.name.text, version, locale),
      ];
  }
}

function factRows(fact: Fact, version: VersionSnapshot, locale: Locale): readonly Row[] {
  const { rules } = version;
  const guard = fact.guard && rules.source.slice(fact.guard.span.start, fact.guard.span.end);
  return [
    ...row('question', questionOf(fact, version), locale),
    ...row('answers', answersOf(fact, locale), locale),
    ...row('bounds', boundsOf(fact, locale), locale),
    ...row('who', say(fact.judged ? language.who.judged : language.who.told, locale), locale),
    ...row('guard', guard && say(language.onlyIf, locale, { condition: guard }), locale),
    ...row('over', overWords(fact, version, locale), locale),
    ...row('opposite', fact.opposite?.text, locale),
    ...row('happened', fact.happened?.text, locale),
  ];
}

/** The question written for it, or the one made from its name. */
export function questionOf({ name, question }: Fact, version: VersionSnapshot): string {
  const measure = version.measure ?? version.lastMeasure;
  return question?.text ?? measure?.facts.find((each) => each.name === name.text)?.question ?? '';
}

export function answersOf({ type }: Fact, locale: Locale): string {
  if (type.kind !== 'options') return say(language.type[type.kind], locale);
  return listed(
    type.options.map(({ name, key }) => (locale === 'en' && key ? `${name.text} (${key.text})` : name.text)),
    locale,
  );
}

function boundsOf({ from, to }: Fact, locale: Locale): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return say(language.fromTo, locale, { from: printLiteral(from), to: printLiteral(to) });
}

export function overWords(
  declaration: Exclude<Declaration, { kind: 'list' }>,
  { rules }: VersionSnapshot,
  locale: Locale,
): string {
  if (declaration.over.length === 0) return say(language.wholeCase, locale);
  const lexicon = lexiconOf(rules.tree);
  const each = declaration.over.map(({ text }) => {
    const list = lexicon.named(text);
    const each = list?.kind === 'list' ? eachWords(list) : text;
    return say(language.eachOf, locale, { each, list: text });
  });
  return listed(each, locale);
}

const settledRows = (name: string, version: VersionSnapshot, locale: Locale): readonly Row[] => {
  const { settledBy } = usesIn(version)(name);
  const none = say(language.noRule, locale);
  return row('settledBy', settledBy.length === 0 ? none : shortListed(settledBy, locale), locale);
};

function bearerOf(act: string, version: VersionSnapshot): string | undefined {
  const measure = version.measure ?? version.lastMeasure;
  const bearer = measure?.acts.find(({ name }) => name === act)?.bearer;
  return bearer === undefined ? undefined : measure!.bearers[bearer]!.name;
}

/** What holds where no rule does, under each reading that says so. */
function beyondRules(concept: string, { rules }: VersionSnapshot, locale: Locale): string {
  const otherwise = rules.tree.blocks
    .flatMap((block) => (block.kind === 'clause' ? block.sentences : []))
    .flatMap((sentence) =>
      sentence.kind === 'otherwise' && sentence.concept.text === concept ? [sentence] : [],
    );
  if (otherwise.length === 0) return say(language.closedConcept, locale);
  return otherwise
    .map(({ closes, readings }) => {
      const under = listed(
        readings.map(({ reading, option }) => reading.text + option.text),
        locale,
      );
      const said = say(closes ? language.closedConcept : language.openConcept, locale);
      return under === '' ? said : say(language.under, locale, { readings: under, said });
    })
    .join(say(language.semicolon, locale));
}

const mostNamed = 6;

export function shortListed(parts: readonly string[], locale: Locale): string {
  if (parts.length <= mostNamed) return listed(parts, locale);
  return listed(parts.slice(0, mostNamed), locale) + say(language.andMore, locale, { count: parts.length });
}

export const listed = (parts: readonly string[], locale: Locale): string =>
  parts.join(say(language.separator, locale));
const textOf = ({ text }: { readonly text: string }): string => text;

/** A condition that uses it, as a sentence would. */
export function exampleOf(declaration: Declaration): string | undefined {
  const name = declaration.name.text;
  switch (declaration.kind) {
    case 'fact': {
      const { type } = declaration;
      if (type.kind === 'yesno' || type.kind === 'event') return `${declaration.happened?.text ?? name}的，…`;
      if (type.kind === 'options') return `${name}为${type.options[0]?.name.text ?? ''}的，…`;
      return type.kind === 'date' || type.kind === 'time' ? `在${name}` : `${name}超过…的，…`;
    }
    case 'concept':
      return `${name}的，…`;
    case 'act':
      return `…应当${name}。`;
    case 'bearer':
      return `${name}应当…。`;
    case 'amount':
      return `${name}为…。`;
    case 'list':
      return `全案的${name}中有一${declaration.measureWord.text}以上`;
  }
}

/** What a word means, where it is used, and what it is in the case being tried. On the plain words of a sentence: nothing. */
import { locate } from '../../engine/statute/index.ts';
import type { Locale } from '../../grammar/index.ts';
import { fixedWords } from '../../grammar/words.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { meaningOf } from '../words/fixed-words.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { describe, listed, type Row, row, shortListed, titleOf } from './describe.ts';
import { type Opened, openedFile } from './file.ts';
import { lexiconOf } from './lexicon.ts';
import { mentionAt, mentionsIn } from './mentions.ts';
import type { At, HoverCard } from './questions.ts';
import { readingsIn } from './readings.ts';
import type { Thing } from './things.ts';
import { triedCase } from './trial.ts';
import { answersNow } from './trial-answers.ts';
import { casesThatUse, ownerOf, usesIn } from './uses.ts';
import { fixedWordOf, spanOf, wordAt, wordsOf } from './words-of.ts';

type Asked = At & { readonly trial: string | undefined };

export function hover(snapshot: Snapshot, at: Asked): HoverCard | undefined {
  const opened = openedFile(snapshot, at.path);
  if (opened === undefined) return undefined;
  const mention = mentionAt(mentionsIn(opened), at.offset);
  if (mention === undefined) return wordCard(opened, at);
  const card = thingCard(snapshot, opened, mention.thing, at);
  return card && { span: mention.span, ...card };
}

type Card = Omit<HoverCard, 'span'>;

/** Fixed words of the law are explained; 的, 为 and the marks are not. */
function wordCard({ file }: Opened, { offset, locale }: Asked): HoverCard | undefined {
  const word = wordAt(wordsOf(file).all, offset);
  const fixed = word && fixedWordOf(word.tokenType);
  if (word === undefined || fixed === undefined) return undefined;
  const { text, group } = fixedWords[fixed];
  if (group === 'mark' || (text.length < 2 && !singleExplained.has(text))) return undefined;
  return { span: spanOf(word), title: text, rows: row('meaning', say(meaningOf(fixed), locale), locale) };
}

const singleExplained: ReadonlySet<string> = new Set(['采', '本', '该', '自', '在', '—']);

function thingCard(snapshot: Snapshot, opened: Opened, thing: Thing, asked: Asked): Card | undefined {
  const { locale } = asked;
  switch (thing.kind) {
    case 'clause':
      return clauseCard(opened, thing, locale);
    case 'reading':
    case 'understanding':
      return readingCard(opened, thing, locale);
    case 'base':
      return baseCard(opened, thing.text, locale);
    case 'case':
    case 'instance':
      return undefined;
    case 'measure':
      return measureCard(opened, thing.text, locale);
    default:
      return nameCard(snapshot, opened, thing, asked);
  }
}

type NameThing = Extract<Thing, { kind: 'name' | 'opposite' | 'happened' | 'option' }>;

function nameCard(
  snapshot: Snapshot,
  { version }: Opened,
  thing: NameThing,
  { trial, locale }: Asked,
): Card | undefined {
  const owner = ownerOf(thing) ?? '';
  const declaration = lexiconOf(version.rules.tree).named(owner);
  if (declaration === undefined) return undefined;
  const cases = casesThatUse(snapshot, version, owner);
  const tried = triedCase(snapshot, trial);
  const now = tried && answersNow(tried, declaration, locale);
  return {
    title: thing.kind === 'name' ? titleOf(declaration, locale) : thing.text,
    rows: [
      ...saidOf(thing, locale),
      ...row(declaration.kind === 'list' ? 'elements' : 'now', now, locale),
      ...describe(declaration, version, locale),
      ...row('uses', shortListed(usesIn(version)(owner).clauses, locale), locale),
      ...row('cases', cases === 0 ? undefined : say(language.times, locale, { count: cases }), locale),
    ],
  };
}

function saidOf(thing: NameThing, locale: Locale): readonly Row[] {
  if (thing.kind === 'name') return [];
  const phrase = { opposite: language.oppositeOf, happened: language.happenedOf, option: language.optionOf };
  return row('meaning', say(phrase[thing.kind], locale, { name: thing.of }), locale);
}

const measureCard = ({ version }: Opened, text: string, locale: Locale): Card => {
  const lists = lexiconOf(version.rules.tree)
    .meanings(text)
    .map(({ declaration }) => declaration.name.text);
  return { title: text, rows: row('of', listed(lists, locale), locale) };
};

/** Long clauses are cut: the text itself stands beside the rules. */
const mostWords = 300;

function clauseCard(
  { version: { text } }: Opened,
  { text: number, clause }: Extract<Thing, { kind: 'clause' }>,
  locale: Locale,
): Card | undefined {
  const span = text && locate(text.statute, clause);
  if (text === undefined || span === undefined) return undefined;
  const words = text.source
    .slice(span.start, span.end)
    .trim()
    .replace(/\s*\n\s*/g, '\n');
  return {
    title: number,
    rows: row('words', words.length > mostWords ? `${words.slice(0, mostWords)}……` : words, locale),
  };
}

function readingCard(
  { version }: Opened,
  thing: Extract<Thing, { kind: 'reading' | 'understanding' }>,
  locale: Locale,
): Card | undefined {
  const id = thing.kind === 'reading' ? thing.text : thing.of;
  const reading = readingsIn(version.rules).find((each) => each.id === id);
  if (reading === undefined) return undefined;
  if (thing.kind === 'understanding') {
    const option = reading.options.find(({ name }) => name === thing.text);
    const adopted = option?.adopted ? say(language.adopted, locale) : '';
    return {
      title: `${id}${thing.text}${adopted}`,
      rows: [...row('source', option?.source, locale), ...row('reading', reading.question, locale)],
    };
  }
  const options = reading.options.flatMap(({ name, source, adopted }) => [
    { label: name + (adopted ? say(language.adopted, locale) : ''), text: source },
  ]);
  return { title: id, rows: [...row('reading', reading.question, locale), ...options] };
}

const mostTold = 8;

function baseCard({ file }: Opened, name: string, locale: Locale): Card | undefined {
  const base = file.tree.blocks.find((block) => block.kind === 'base' && block.name.text === name);
  if (base?.kind !== 'base') return undefined;
  const told = base.statements
    .slice(0, mostTold)
    .map(({ span }) => file.source.slice(span.start, span.end).replace(/\s*\n\s*/g, ''));
  return {
    title: name,
    rows: [...row('of', base.base?.text, locale), ...told.flatMap((text) => row('tells', text, locale))],
  };
}

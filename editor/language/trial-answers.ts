/** What a name is in the case being tried: the answer told, the outcome decided, the elements there are. */
import { judgementWords, plainValue } from '../../engine/explain/fact.ts';
import { outcomeWords } from '../../engine/explain/outcome.ts';
import { instanceWords, type Speech } from '../../engine/explain/speech.ts';
import type { Answered } from '../../engine/facts.ts';
import type { Fact } from '../../engine/measure.ts';
import type { InstancePart } from '../../engine/verdict.ts';
import type { Declaration, Locale } from '../../grammar/index.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import { listed } from './describe.ts';
import { speechOf, type Tried } from './trial.ts';

/** More instances than these are counted, not told. */
const mostTold = 4;

export function answersNow(tried: Tried, { kind, name }: Declaration, locale: Locale): string | undefined {
  const speech = speechOf(tried, locale);
  switch (kind) {
    case 'fact':
      return factNow(tried, name.text, speech, locale);
    case 'list':
      return elementsNow(tried, name.text, locale);
    case 'bearer':
      return undefined;
    default:
      return outcomeNow(tried, name.text, speech, locale);
  }
}

function factNow(
  { facts, measure }: Tried,
  name: string,
  speech: Speech,
  locale: Locale,
): string | undefined {
  const index = measure.facts.findIndex((fact) => fact.name === name);
  const fact = measure.facts[index];
  if (fact === undefined) return undefined;
  const answers = [...(facts.answers[index] ?? new Map<string, Answered>())];
  if (answers.length === 0) return say(fact.judged ? language.awaits : language.unknown, locale);
  const told = answers.map(([key, answered]) => ({
    instance: instanceAt(key, fact, { facts, measure }),
    words: answerWords(answered, fact, speech),
  }));
  return together(told, speech, locale);
}

function answerWords({ value, judgement }: Answered, { type }: Fact, speech: Speech): string {
  const notes = judgement === undefined ? [] : [judgementWords(judgement, speech)];
  return speech.words.noted(plainValue(value, type, speech), notes);
}

function instanceAt(
  key: string,
  { over }: Fact,
  { facts, measure }: Pick<Tried, 'facts' | 'measure'>,
): readonly InstancePart[] {
  const positions = key === '' ? [] : key.split(',').map(Number);
  return over.map((list, at) => ({
    list: measure.lists[list]!.key,
    listName: measure.lists[list]!.name,
    id: facts.lists[list]!.elements[positions[at]!]!.id,
  }));
}

function elementsNow({ facts, measure }: Tried, name: string, locale: Locale): string | undefined {
  const index = measure.lists.findIndex((list) => list.name === name);
  const elements = facts.lists[index]?.elements;
  if (elements === undefined) return undefined;
  return elements.length === 0
    ? say(language.unknown, locale)
    : listed([...new Set(elements.map(({ id }) => id))], locale);
}

function outcomeNow({ verdict }: Tried, name: string, speech: Speech, locale: Locale): string | undefined {
  const own = verdict.outcomes.filter((outcome) => outcome.name === name);
  if (own.length === 0) return undefined;
  return together(
    own.map((outcome) => ({
      instance: outcome.instance,
      words: outcomeWords(outcome, speech).replace(/^.*? — /, ''),
    })),
    speech,
    locale,
  );
}

/** One answer alone, a few with their instances, many as how often each. */
function together(
  told: readonly { readonly instance: readonly InstancePart[]; readonly words: string }[],
  speech: Speech,
  locale: Locale,
): string {
  if (told.length === 1) return told[0]!.words;
  const join = say(language.semicolon, locale);
  if (told.length <= mostTold)
    return told
      .map(({ instance, words }) => speech.words.at(instanceWords(instance, speech), words))
      .join(join);
  const counts = Map.groupBy(told, ({ words }) => words);
  return [...counts]
    .map(([value, { length }]) => say(language.inlay.counted, locale, { value, count: length }))
    .join(join);
}

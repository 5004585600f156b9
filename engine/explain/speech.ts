/** What sentences are made with: the words of a language and the names of a measure, in all its versions. */
import type { DecideOptions } from '../decide/index.ts';
import type { Amount, CheckedMeasure, Name } from '../measure.ts';
import type { InstancePart } from '../verdict.ts';
import { en } from './en.ts';
import type { Locale, Words } from './words.ts';
import { zh } from './zh.ts';

/** what a value is counted or dated in */
export type Unit = Amount['type']['kind'];

export interface Speech {
  readonly locale: Locale;
  readonly words: Words;
  readonly versions: readonly CheckedMeasure[];
  /** by key: what the thing is called in this language */
  readonly names: ReadonlyMap<string, string>;
  /** by name as written: the same, for texts that carry no key */
  readonly called: ReadonlyMap<string, string>;
  /** by the key of a list: its 量词 */
  readonly measureWords: ReadonlyMap<string, string>;
  /** by the key of an amount: what its number counts */
  readonly units: ReadonlyMap<string, Unit>;
  /** by the key of a concept: its registered opposite */
  readonly opposites: ReadonlyMap<string, string>;
  /** reading → the option the verdict was decided under, where that is known */
  readonly chosen: ReadonlyMap<string, string>;
}

/** Versions oldest first: the newest name of a key is the one that is said. */
export function speech(
  versions: readonly CheckedMeasure[],
  locale: Locale,
  chosen: ReadonlyMap<string, string> = new Map(),
): Speech {
  const named = versions.flatMap(everyName);
  const concepts = versions.flatMap((version) => version.concepts);
  return {
    locale,
    words: locale === 'zh' ? zh : en,
    versions,
    names: new Map(named.map((name) => [name.key, said(name, locale)])),
    called: new Map(named.map((name) => [name.name, said(name, locale)])),
    measureWords: new Map(versions.flatMap(({ lists }) => lists.map((list) => [list.key, list.measureWord]))),
    units: new Map(
      versions.flatMap(({ amounts }) => amounts.map((amount) => [amount.key, amount.type.kind])),
    ),
    opposites: new Map(
      concepts.flatMap(({ key, opposite }) => (opposite === undefined ? [] : [[key, opposite] as const])),
    ),
    chosen,
  };
}

/** The option of every reading: the one adopted, unless another was asked for. */
export function chosenReadings(
  versions: readonly CheckedMeasure[],
  asked: DecideOptions['readings'],
): ReadonlyMap<string, string> {
  return new Map([
    ...versions.flatMap(adopted),
    ...(asked instanceof Map ? asked : Object.entries(asked ?? {})),
  ]);
}

/** 「某局」「二审」第1次开庭; 全案 where the question lies over no list. */
export function instanceWords(
  parts: readonly InstancePart[],
  { words, names, measureWords }: Speech,
): string {
  if (parts.length === 0) return words.wholeCase;
  const said = parts.map(({ list, listName, id }) => {
    const name = names.get(list) ?? listName;
    return /^[0-9]+$/.test(id)
      ? words.ordinal(name, id, measureWords.get(list) ?? '')
      : words.element(name, id);
  });
  return said.join(words.betweenElements);
}

/** ISO date or minute → 2021年5月10日9时30分. */
export function dateWords(iso: string, { words }: Speech): string {
  const [, year = '', month = '', day = '', hour, minute] =
    /^(\d+)-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(iso) ?? [];
  if (year === '') return iso;
  const date = words.day(year, month, day);
  return hour === undefined || minute === undefined ? date : words.minute(date, hour, minute);
}

/** An exact number in the unit of its amount: 1050元, 15%, 2021年5月10日. */
export function amountWords(value: string, unit: Unit | undefined, speech: Speech): string {
  switch (unit) {
    case 'money':
      return speech.words.yuan(value);
    case 'percent':
      return speech.words.percent(timesHundred(value));
    case 'date':
    case 'time':
    case 'event':
      return dateWords(value, speech);
    case 'integer':
    case 'decimal':
    case 'text':
    case undefined:
      return value;
  }
}

/** Exact: the point moves two places, in text. A fraction ("1/3") keeps its denominator. */
function timesHundred(value: string): string {
  const [whole = '', rest] = value.split('/');
  const [digits = '', decimals = ''] = whole.split('.');
  const moved = `${digits}${decimals.padEnd(2, '0').slice(0, 2)}`.replace(/^(-?)0+(?=\d)/, '$1');
  const tail = decimals.slice(2);
  return `${moved}${tail === '' ? '' : `.${tail}`}${rest === undefined ? '' : `/${rest}`}`;
}

function everyName(measure: CheckedMeasure): readonly Name[] {
  const { lists, bearers, acts, facts, concepts, amounts } = measure;
  return [...lists, ...bearers, ...acts, ...facts, ...concepts, ...amounts];
}

const adopted = ({ readings }: CheckedMeasure): readonly (readonly [string, string])[] =>
  readings.map(({ id, options, adopted }) => [id, options[adopted]!.name]);

const said = ({ name, label }: Name, locale: Locale): string => (locale === 'en' ? (label ?? name) : name);

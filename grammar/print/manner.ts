/**
 * What the tree alone does not say and a printer needs: the 量词 of lists, the lists of names, and which of several
 * words of one meaning the author chose (未 or 不, 早于 or 低于): those are kept where the source is at hand.
 */
import type { Span } from '../span.ts';
import type { Declaration, RuleFile } from '../tree.ts';
import { modalityWords, negationWords } from './words.ts';

export interface Manner {
  measureWord(list: string): string;
  /** 次 in 第1次; a collection of cases declares no lists, so there it is read from the source */
  measureIn(ordinal: Span, list: string): string;
  /** how an element of a list is pointed at after 本 or 该: 次, but 机关 where the 量词 is 个 */
  pointed(list: string): string;
  /** how it is named as the owner of others: 本次开庭, 本机关 */
  owner(list: string): string;
  /** the innermost list a name lies over */
  listOf(name: string): string | undefined;
  isMoney(name: string): boolean;
  /** of some words of one meaning, the one the author wrote between two places */
  wordBetween(from: number, to: number, words: readonly string[]): string | undefined;
  /** the one written right before a place */
  wordBefore(at: number, words: readonly string[]): string | undefined;
  /** 本次的, 该人: as the author wrote it before a name, with 不 or 应当 in between */
  pointerBefore(at: number): string | undefined;
  /** whether the author set the name at this place apart with 『』 */
  setApart(at: Span): boolean;
  /** whether what stands at this place was written in 「」 */
  isQuoted(at: Span): boolean;
  isText(name: string): boolean;
}

export function mannerOf(file: RuleFile | undefined, source: string): Manner {
  const names = file?.names ?? [];
  const lists = names.filter((name) => name.kind === 'list');
  const measures = new Map(lists.map(({ name, measureWord }) => [name.text, measureWord.text]));
  const innermost = new Map(names.flatMap(listsOfSayings));
  const money = new Set(names.filter(isMoney).map(({ name }) => name.text));
  const texts = new Set(names.filter(isText).map(({ name }) => name.text));
  const pointed = [...measures.keys(), ...measures.values()].sort((a, b) => b.length - a.length);
  const before = (at: number) => squeezed(source.slice(Math.max(0, at - reach), at));
  return {
    measureWord: (list) => measures.get(list) ?? '个',
    measureIn: ({ start, end }, list) =>
      ordinal.exec(squeezed(source.slice(start, end)))?.[1] ?? measures.get(list) ?? '个',
    pointed: (list) => (hasOwnMeasure(measures.get(list)) ? measures.get(list)! : list),
    owner: (list) =>
      (hasOwnMeasure(measures.get(list)) && !list.endsWith(measures.get(list)!) ? measures.get(list)! : '') +
      list,
    listOf: (name) => innermost.get(name),
    isMoney: (name) => money.has(name),
    wordBetween: (from, to, words) => lastOf(squeezed(source.slice(from, to)), words),
    wordBefore: (at, words) => words.find((word) => before(at).endsWith(word)),
    pointerBefore: (at) => pointerAtEnd(before(at), pointed),
    setApart: ({ start }) => source[start] === '『',
    isQuoted: ({ start }) => source[start] === '「',
    isText: (name) => texts.has(name),
  };
}

function isText(name: Declaration): boolean {
  return name.kind === 'fact' && name.type.kind === 'text';
}

/** 个 is the measure word of whatever has no other: 本个机关 is no Chinese. */
const hasOwnMeasure = (measure: string | undefined): boolean => measure !== undefined && measure !== '个';

function listsOfSayings(name: Declaration): readonly (readonly [string, string])[] {
  const over = name.kind === 'list' ? name.name : name.over.at(-1);
  const happened = name.kind === 'fact' ? name.happened : undefined;
  const opposite = name.kind === 'fact' || name.kind === 'concept' ? name.opposite : undefined;
  const said = [name.name, opposite, happened].filter((saying) => saying !== undefined);
  return over === undefined ? [] : said.map(({ text }) => [text, over.text] as const);
}

function isMoney(name: Declaration): boolean {
  if (name.kind === 'amount') return name.type === 'money';
  return name.kind === 'fact' && name.type.kind === 'money';
}

const ordinal = /^第[0-9０-９〇零一二两三四五六七八九十百千万]+(.+)$/;

/** The last, and of those that end there the longest: 不早于 is not 早于. */
function lastOf(text: string, words: readonly string[]): string | undefined {
  const found = words
    .filter((word) => text.includes(word))
    .map((word) => ({ word, end: text.lastIndexOf(word) + word.length }));
  return found.sort((a, b) => b.end - a.end || b.word.length - a.word.length)[0]?.word;
}

/** How far before a name its pointer may begin: a name has at most 60 characters. */
const reach = 100;

const squeezed = (text: string) => text.replace(/[\s\ufeff]+/g, '');

/** The 本 or 该 phrase that a text ends with, a word between it and the name left out. */
function pointerAtEnd(text: string, lists: readonly string[]): string | undefined {
  const between = betweenPointerAndName.find((word) => text.endsWith(word)) ?? '';
  const phrase = text.slice(0, text.length - between.length);
  const bare = phrase.replace(/的$/, '');
  const list = lists.find((each) => bare.endsWith(`本${each}`) || bare.endsWith(`该${each}`));
  return list === undefined ? undefined : phrase.slice(bare.length - list.length - 1);
}

const betweenPointerAndName = ['未违反', '违反', ...negationWords, '可以不', ...Object.values(modalityWords)];

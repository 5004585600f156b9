/** 机关「某局」程序「一审」第1次开庭, as it stands in a cell → the parts of the place it names, and back. */
import { isOrdinal, type PlacePart } from '../../engine/cases/write-place.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { digits } from '../../grammar/numbers.ts';
import { wholeCase } from '../words/sheet.ts';

export interface PartNamed {
  readonly id: string;
  readonly list: string | undefined;
}

/** Between parts blanks and marks mean nothing; a name that is no list and stands bare is an id. */
export function placeIn(text: string, measure: CheckedMeasure): readonly PartNamed[] | undefined {
  if (text === wholeCase.zh || text === wholeCase.en) return [];
  const part = partOf(measure);
  const parts: PartNamed[] = [];
  while (part.lastIndex < text.length) {
    const found = part.exec(text)?.groups;
    if (found === undefined) return undefined;
    const { ordinal, counted, before, after, quoted, bare } = found;
    if (ordinal !== undefined)
      parts.push({ id: String(Number(digits(ordinal))), list: listOf(measure, counted!) });
    else if (quoted !== undefined) parts.push({ id: quoted, list: before ?? after });
    else if (bare !== undefined) parts.push({ id: bare, list: undefined });
  }
  return parts;
}

/** 第1次开庭 or 第1次 alone; 机关「某局」, 「某局」机关 or 「某局」 alone; a bare name; what stands between them. */
function partOf({ lists }: CheckedMeasure): RegExp {
  const either = lists.flatMap(({ name, measureWord }) => [name, measureWord]);
  const counted = oneOf([...lists.map(({ name, measureWord }) => measureWord + name), ...either]);
  const ordinal = `第(?<ordinal>[0-9０-９]{1,15})(?<counted>${counted})`;
  const named = `(?<before>${oneOf(either)})?「(?<quoted>[^「」]*)」(?:(?<after>${oneOf(either)})(?!「))?`;
  return new RegExp(`${ordinal}|${named}|(?<bare>[^${between}「」]+)|[${between}]+`, 'y');
}

/** 次开庭 is 开庭; 次 alone stays what it is, for whoever knows which list is meant. */
const listOf = ({ lists }: CheckedMeasure, counted: string): string =>
  lists.find(({ name, measureWord }) => measureWord + name === counted)?.name ?? counted;

const between = '\\s、，,；;／/';

const oneOf = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|') || '(?!)';

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** 第1次 and １ are the id 1; what stands in 「」 is meant to the letter. */
export function idIn(text: string, measureWord: string): string {
  const quoted = /^「([^「」]*)」$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  const plain = digits(text);
  if (/^[0-9]+$/.test(plain)) return plain;
  const bare =
    plain.startsWith('第') && plain.endsWith(measureWord) ? plain.slice(1, -measureWord.length) : '';
  return /^[1-9][0-9]{0,14}$/.test(bare) ? bare : text;
}

/** As a cell says it, so that it is read back to the letter. */
export const idSaid = (id: string, measureWord: string): string =>
  idIn(id.trim(), measureWord) === id && !/^「/.test(id) ? id : `「${id}」`;

export function placeSaid({ lists }: CheckedMeasure, parts: readonly PlacePart[]): string {
  return parts
    .map(({ id, list }) => {
      const named = list === undefined ? undefined : lists[list]!;
      if (named === undefined) return `「${id}」`;
      return isOrdinal(id) ? `第${id}${named.measureWord}${named.name}` : `${named.name}「${id}」`;
    })
    .join('');
}

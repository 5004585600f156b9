/** The document being read: where problems go, and how one object's keys are matched with the names allowed there. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Place, problem } from '../../grammar/messages/index.ts';
import { fixTo, nearest } from '../check/nearest.ts';
import type { Name } from '../measure.ts';
import type { Json, Member } from './json.ts';

export interface Sheet {
  readonly file: string;
  report(diagnostic: Diagnostic): void;
  /** the author's own words, for a message */
  words(json: Json): string;
  /** where else a name belongs: 机关、开庭, or 全案; undefined for a name that means nothing */
  elsewhere(name: string): string | undefined;
}

/** A sheet over one source text, and the problems reported on it. */
export function sheetOf(
  source: string,
  file: string,
  elsewhere: Sheet['elsewhere'],
): { readonly sheet: Sheet; readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const sheet: Sheet = {
    file,
    report: (diagnostic) => void diagnostics.push(diagnostic),
    words: ({ span }) => abbreviated(source.slice(span.start, span.end)),
    elsewhere,
  };
  return { sheet, diagnostics };
}

export const wrong = (sheet: Sheet, { span }: Pick<Json, 'span'>): Place => ({ file: sheet.file, span });

/** ASCII keys and Chinese names of some things, each leading to the thing's position. */
export function byName(
  names: readonly Name[],
  positions: readonly number[] = [...names.keys()],
): Map<string, number> {
  const found = new Map<string, number>();
  for (const position of positions) found.set(names[position]!.name, position);
  for (const position of positions) found.set(names[position]!.key, position);
  return found;
}

/** The members of an object whose names are allowed there; others, and a thing named twice, are reported. */
export function* members<T>(
  sheet: Sheet,
  json: Json,
  allowed: ReadonlyMap<string, T>,
): Generator<readonly [T, Member]> {
  if (json.kind !== 'object') {
    return sheet.report(problem('RUN625', wrong(sheet, json), { found: sheet.words(json) }));
  }
  const seen = new Map<T, string>();
  for (const [key, member] of json.members) {
    const meant = allowed.get(key);
    const place = { file: sheet.file, span: member.key };
    const other = meant === undefined ? undefined : seen.get(meant);
    if (meant === undefined) sheet.report(unknownKey(sheet, place, key, allowed.keys()));
    else if (other !== undefined) sheet.report(problem('RUN612', place, { key, other }));
    else yield [seen.set(meant, key) && meant, member];
  }
}

export function items(sheet: Sheet, json: Json): readonly Json[] {
  if (json.kind === 'array') return json.items;
  sheet.report(problem('RUN627', wrong(sheet, json), { found: sheet.words(json) }));
  return [];
}

/** The text of a string; null and absence are no text, anything else is reported. */
export function textOf(sheet: Sheet, json: Json | undefined): string | undefined {
  if (json === undefined || json.kind === 'null') return undefined;
  if (json.kind === 'string') return json.text;
  return void sheet.report(problem('RUN628', wrong(sheet, json), { found: sheet.words(json) }));
}

function unknownKey(sheet: Sheet, place: Place, key: string, allowed: Iterable<string>): Diagnostic {
  const where = sheet.elsewhere(key);
  if (where !== undefined) return problem('RUN641', place, { key, where });
  const meant = nearest(key, allowed);
  if (meant === undefined) return problem('RUN610', place, { key });
  return problem(
    'RUN611',
    place,
    { key, nearest: meant },
    { fixes: fixTo(JSON.stringify(meant), place.span) },
  );
}

function abbreviated(words: string): string {
  return words.length > 40 ? `${words.slice(0, 39).toWellFormed()}…` : words;
}

/**
 * JSON text → a tree in which nothing is lost: numbers stay text, a key given twice is an error, every node has its
 * place. (JSON.parse drops duplicate keys and digits without a word, and its objects inherit names.)
 */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Code, problem } from '../../grammar/messages/index.ts';
import { type Span, span } from '../../grammar/span.ts';

export type Json =
  | { readonly kind: 'null'; readonly span: Span }
  | { readonly kind: 'boolean'; readonly yes: boolean; readonly span: Span }
  /** the digits as they were written */
  | { readonly kind: 'number'; readonly text: string; readonly span: Span }
  | { readonly kind: 'string'; readonly text: string; readonly span: Span }
  | { readonly kind: 'array'; readonly items: readonly Json[]; readonly span: Span }
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, Member>; readonly span: Span };

export interface Member {
  readonly key: Span;
  readonly value: Json;
}

/** Characters (UTF-16 units) of a document, and levels of nesting: beyond them a document is refused, not read. */
export const jsonLimits = { characters: 10_000_000, depth: 32 } as const;

/** Reads one document. Duplicate keys are all reported; at the first thing that is not JSON it stops. */
export function readJson(
  source: string,
  file: string,
): { readonly json: Json | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const reader: Reader = { source, file, at: source.startsWith('\uFEFF') ? 1 : 0, diagnostics: [] };
  if (source.length > jsonLimits.characters) {
    report(reader, 'RUN600', span(0, 0), { limit: String(jsonLimits.characters) });
    return { json: undefined, diagnostics: reader.diagnostics };
  }
  const json = document(reader);
  return { json, diagnostics: reader.diagnostics };
}

interface Reader {
  readonly source: string;
  readonly file: string;
  at: number;
  readonly diagnostics: Diagnostic[];
}

function document(reader: Reader): Json | undefined {
  const json = value(reader, 0);
  if (json === undefined) return undefined;
  blanks(reader);
  return reader.at < reader.source.length ? trailing(reader) : json;
}

/** undefined: reported already, stop. */
function value(reader: Reader, depth: number): Json | undefined {
  blanks(reader);
  if (depth > jsonLimits.depth) return tooDeep(reader);
  switch (reader.source[reader.at]) {
    case '{':
      return object(reader, depth);
    case '[':
      return array(reader, depth);
    case '"':
      return text(reader);
    default:
      return word(reader) ?? number(reader) ?? expected(reader, '一个值');
  }
}

function object(reader: Reader, depth: number): Json | undefined {
  const start = reader.at++;
  const members = new Map<string, Member>();
  if (!next(reader, '}')) {
    do {
      if (!member(reader, members, depth)) return undefined;
    } while (next(reader, ','));
    if (!next(reader, '}')) return expected(reader, '逗号或者右花括号 }');
  }
  return { kind: 'object', members, span: span(start, reader.at) };
}

function member(reader: Reader, members: Map<string, Member>, depth: number): boolean {
  blanks(reader);
  const key = reader.source[reader.at] === '"' ? text(reader) : expected(reader, '引号中的键');
  if (key?.kind !== 'string') return false;
  if (!next(reader, ':')) return expected(reader, '冒号') !== undefined;
  const told = value(reader, depth + 1);
  if (told === undefined) return false;
  const before = members.get(key.text);
  if (before === undefined) members.set(key.text, { key: key.span, value: told });
  else report(reader, 'RUN602', key.span, { key: key.text }, before.key);
  return true;
}

function array(reader: Reader, depth: number): Json | undefined {
  const start = reader.at++;
  const items: Json[] = [];
  if (!next(reader, ']')) {
    do {
      const item = value(reader, depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    } while (next(reader, ','));
    if (!next(reader, ']')) return expected(reader, '逗号或者右方括号 ]');
  }
  return { kind: 'array', items, span: span(start, reader.at) };
}

const words = new Map<string, (span: Span) => Json>([
  ['true', (span) => ({ kind: 'boolean', yes: true, span })],
  ['false', (span) => ({ kind: 'boolean', yes: false, span })],
  ['null', (span) => ({ kind: 'null', span })],
]);

function word(reader: Reader): Json | undefined {
  for (const [spelling, node] of words) {
    if (!reader.source.startsWith(spelling, reader.at)) continue;
    reader.at += spelling.length;
    return node(span(reader.at - spelling.length, reader.at));
  }
  return undefined;
}

function number(reader: Reader): Json | undefined {
  const shape = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
  shape.lastIndex = reader.at;
  const digits = shape.exec(reader.source)?.[0];
  if (digits === undefined) return undefined;
  reader.at += digits.length;
  return { kind: 'number', text: digits, span: span(reader.at - digits.length, reader.at) };
}

const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function text(reader: Reader): Json | undefined {
  const start = reader.at++;
  let read = '';
  while (reader.source[reader.at] !== '"') {
    const piece = plain(reader) ?? escaped(reader);
    if (piece === undefined) return unreadable(reader);
    read += piece;
  }
  reader.at++;
  // half a surrogate pair cannot be written down as UTF-8, so it could not be hashed or stored
  if (!read.isWellFormed()) return unreadable(reader, start);
  return { kind: 'string', text: read, span: span(start, reader.at) };
}

/** The longest run without an escape, a quotation mark or a control character; undefined when there is none. */
function plain(reader: Reader): string | undefined {
  const start = reader.at;
  while (isPlain(reader.source.charCodeAt(reader.at))) reader.at++;
  return reader.at > start ? reader.source.slice(start, reader.at) : undefined;
}

/** False at the end of the text too, where the code is NaN. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

function escaped(reader: Reader): string | undefined {
  if (reader.source[reader.at] !== '\\') return undefined;
  const letter = reader.source[reader.at + 1] ?? '';
  const code =
    letter === 'u' ? /^[0-9a-fA-F]{4}/.exec(reader.source.slice(reader.at + 2, reader.at + 6)) : null;
  const meant = code ? String.fromCharCode(Number.parseInt(code[0], 16)) : escapes.get(letter);
  if (meant !== undefined) reader.at += code ? 6 : 2;
  return meant;
}

function blanks(reader: Reader): void {
  const shape = /[ \t\r\n]*/y;
  shape.lastIndex = reader.at;
  reader.at += shape.exec(reader.source)?.[0].length ?? 0;
}

function next(reader: Reader, sign: string): boolean {
  blanks(reader);
  const found = reader.source[reader.at] === sign;
  if (found) reader.at++;
  return found;
}

function expected(reader: Reader, wanted: string): undefined {
  if (reader.at >= reader.source.length) return ended(reader, wanted);
  const found = wordsAt(reader, reader.at);
  report(reader, 'RUN601', span(reader.at, reader.at + found.length), { expected: wanted, found });
}

function trailing(reader: Reader): undefined {
  const found = wordsAt(reader, reader.at);
  report(reader, 'RUN605', span(reader.at, reader.source.length), { found });
}

function tooDeep(reader: Reader): undefined {
  report(reader, 'RUN603', span(reader.at, reader.at + 1), { limit: String(jsonLimits.depth) });
}

function unreadable(reader: Reader, start = reader.at): undefined {
  if (start >= reader.source.length) return ended(reader, '引号 "');
  const found = wordsAt(reader, start);
  const end = start + Math.max(found.length, 1);
  report(reader, 'RUN604', span(start, end), { found: found || signAt(reader, start) });
}

function ended(reader: Reader, wanted: string): undefined {
  report(reader, 'RUN607', span(reader.at, reader.at), { expected: wanted });
}

/** A few of the author's own characters, none of another word or line. */
function wordsAt({ source }: Reader, at: number): string {
  return (/^[^\s\p{Cc}]{0,12}/u.exec(source.slice(at, at + 24))?.[0] ?? '').toWellFormed();
}

/** U+000A: a sign that cannot be shown. */
function signAt({ source }: Reader, at: number): string {
  return `U+${source.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')}`;
}

function report(
  reader: Reader,
  code: Extract<Code, `RUN60${number}`>,
  place: Span,
  args: Readonly<Record<string, string>>,
  related?: Span,
): void {
  const at = { file: reader.file, span: place };
  const more = related ? { related: [{ file: reader.file, span: related }] } : {};
  reader.diagnostics.push(problem(code, at, args as never, more));
}

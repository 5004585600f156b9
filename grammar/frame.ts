/** Turns a diagnostic into what a terminal shows: its place, the line, carets under the words, the message, the fixes. */
import type { Diagnostic, Related } from './diagnostic.ts';
import { type Locale, message } from './messages/index.ts';
import { type Line, lineAt, position } from './position.ts';
import type { Span } from './span.ts';
import { isWide, widthOf } from './width.ts';

export { position } from './position.ts';

export function frame(diagnostic: Diagnostic, source: string, locale: Locale): string {
  const { file, span, severity, code, fixes } = diagnostic;
  const say = words[locale];
  return [
    `${place(file, span, source)} ${say[severity]} ${code}`,
    ...excerpt(source, span),
    message(diagnostic, locale),
    ...seeAlso(diagnostic, source, locale),
    ...fixes.map(({ title }) => say.fix + title[locale]),
  ]
    .map(harmless)
    .join('\n');
}

const words = {
  zh: { error: '错误', warning: '提醒', seeAlso: '另见：', comma: '、', fix: '可以' },
  en: { error: 'error', warning: 'warning', seeAlso: 'see also: ', comma: ', ', fix: 'fix: ' },
} as const;

function place(file: string, span: Span, source: string): string {
  const { line, column } = position(source, span.start);
  return `${file}:${line}:${column}`;
}

function seeAlso(diagnostic: Diagnostic, source: string, locale: Locale): readonly string[] {
  const places = diagnostic.related.map((other) => relatedPlace(other, diagnostic, source));
  return places.length === 0 ? [] : [words[locale].seeAlso + places.join(words[locale].comma)];
}

/** Of another file only its name is known here, not its lines. */
function relatedPlace(other: Related, { file }: Diagnostic, source: string): string {
  return other.file === file ? place(file, other.span, source) : other.file;
}

/** The line of the span and a line of carets; a span over several lines is marked to the end of its first. */
function excerpt(source: string, span: Span): readonly string[] {
  const line = lineAt(source, span.start);
  const start = Math.min(span.start - line.start, line.text.length);
  const end = Math.min(Math.max(span.end - line.start, start), line.text.length);
  const shown = windowOn(line, start, end);
  const margin = String(line.number);
  const carets = shown.before.replace(/[^\t]/gu, blank) + (shown.marked.replace(/./gsu, caret) || '^');
  return [
    `${margin} | ${shown.before}${shown.marked}${shown.after}`,
    `${' '.repeat(margin.length)} | ${carets}`,
  ];
}

/** A full-width blank or caret under a wide character keeps the two lines together in any font. */
const blank = (sign: string) => (isWide(sign) ? '\u3000' : ' '.repeat(widthOf(sign)));
const caret = (sign: string) => (isWide(sign) ? '＾' : '^'.repeat(widthOf(sign)));

interface Shown {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const most = { before: 40, marked: 60, after: 30 };

/** Of a long line, what stands around the span. */
function windowOn(line: Line, start: number, end: number): Shown {
  const text = harmless(line.text);
  const [before, marked, after] = [
    [...text.slice(0, start)],
    [...text.slice(start, end)],
    [...text.slice(end)],
  ];
  if (before.length + marked.length + after.length <= most.before + most.marked + most.after) {
    return { before: before.join(''), marked: marked.join(''), after: after.join('') };
  }
  const cut = marked.length > most.marked;
  return {
    before: (before.length > most.before ? '...' : '') + before.slice(-most.before).join(''),
    marked: marked.slice(0, most.marked).join(''),
    after:
      cut || after.length > most.after
        ? `${cut ? '' : after.slice(0, most.after).join('')}...`
        : after.join(''),
  };
}

/** What could move the cursor or turn the reading direction must not reach the terminal: it is shown as a picture (␛). */
function harmless(line: string): string {
  return line.replace(/(?![\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (sign) => {
    const code = sign.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

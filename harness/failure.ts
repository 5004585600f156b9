/** What a test throws: a message for people, and instead of the frames of the program the line of the rules it is about. */
import { resolve } from 'node:path';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { position } from '../grammar/frame.ts';
import type { Locale } from '../grammar/index.ts';
import type { Span } from '../grammar/span.ts';
import { say } from './words.ts';

export interface Place {
  readonly file: string;
  readonly source: string;
  readonly span: Span;
  /** what stands there */
  readonly what: string;
}

/** Two texts that differ line by line. */
export interface Compared {
  readonly expected: string;
  readonly actual: string;
}

/** vitest shows `expected` and `actual` as its own diff, and the stack as places to go to. */
export class RuleFailure extends Error {
  readonly expected?: string;
  readonly actual?: string;

  constructor(message: string, place: Place | undefined, locale: Locale, compared?: Compared) {
    super(message);
    this.name = say('failure', locale);
    this.stack = `${this.name}: ${message}${place === undefined ? '' : `\n${frameOf(place)}`}`;
    if (compared !== undefined) {
      this.expected = compared.expected;
      this.actual = compared.actual;
    }
  }
}

/** As V8 writes a frame: editors and terminals make a link of it. */
function frameOf({ file, source, span, what }: Place): string {
  const { line, column } = position(source, span.start);
  return `    at ${what} (${resolve(file)}:${line}:${column})`;
}

export const placeOf = ({ file, span, code }: Diagnostic, sources: ReadonlyMap<string, string>): Place => ({
  file,
  source: sources.get(file) ?? '',
  span,
  what: code,
});

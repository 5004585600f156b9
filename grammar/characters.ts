/** Finds characters no rule file may hold: controls, bidirectional marks, lone surrogates, replacement characters. */
import type { Diagnostic } from './diagnostic.ts';
import { problem } from './messages/index.ts';
import { span } from './span.ts';

/** Tab, line feed and carriage return are blanks; ZWNBSP (BOM) is one too. */
const odd =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFFF9-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export const holdsOddCharacter = (text: string): boolean => text.search(odd) >= 0;

/** A run of odd characters is one mistake. */
export function oddCharacters(source: string, file: string): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  let end = -1;
  for (const found of source.matchAll(odd)) {
    const code = `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    const place = { file, span: span(found.index, found.index + 1) };
    if (found.index !== end) diagnostics.push(problem('SYN102', place, { code }));
    end = found.index + 1;
  }
  return diagnostics;
}

/** The front door of the room: the tree of a rule file → a checked measure, or what is wrong with it. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { RuleFile } from '../../grammar/tree.ts';
import { sha256 } from '../hash.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Coverage } from '../statute/index.ts';
import type { Parts } from './checking.ts';
import { type Calendars, readHead } from './header.ts';
import { readNames } from './names.ts';
import { readParts } from './parts.ts';
import { resolvePrevious } from './previous.ts';
import { readQuotes } from './quotes.ts';
import { readReadings } from './readings.ts';
import { reportOn } from './report.ts';
import { placeSentences } from './rules.ts';
import { checkUse } from './use.ts';

export { checkVersions } from './versions.ts';

export interface CheckInput {
  readonly tree: RuleFile;
  readonly source: string;
  readonly file: string;
  /** what was found in reading the text; with an error among it there is no measure */
  readonly diagnostics?: readonly Diagnostic[];
}

export interface CheckOptions {
  readonly calendars?: Calendars;
}

export interface Checked {
  /** undefined where there are errors: then it would not mean what its words say */
  readonly measure: CheckedMeasure | undefined;
  /** those of the check; those of reading the text are the caller's already */
  readonly diagnostics: readonly Diagnostic[];
  /** how much of the promulgated text is quoted */
  readonly sentences: Coverage['sentences'];
  readonly characters: Coverage['characters'];
}

/** `statute` is the promulgated text; without it the quotations are taken as they stand, with a warning. */
export function check(input: CheckInput, statute: string | undefined, options: CheckOptions = {}): Checked {
  const report = reportOn(input.file, input.diagnostics ?? []);
  const tree = resolvePrevious(input.tree);
  const head = readHead(tree, options.calendars ?? new Map(), report);
  const quoted = readQuotes(tree, statute, report);
  const checking = {
    source: input.source,
    names: readNames(tree.names, report),
    readings: readReadings(tree.blocks, input.source, report),
    hasCalendar: tree.header.calendar !== undefined,
    report,
  };
  const placed = placeSentences(tree, quoted);
  const hashes = { text: sha256(statute ?? ''), rules: sha256(input.source) };
  const parts = { ...head, hashes, ...readParts(tree, placed, checking) };
  if (!report.isWrong()) checkUse(parts, placed, checking);
  const measure = report.isWrong() ? undefined : sound(parts);
  return { measure, diagnostics: report.found(), ...quoted.coverage };
}

/** The only place where a CheckedMeasure is made: nothing wrong was found in its parts. */
function sound(parts: Parts): CheckedMeasure {
  return parts as CheckedMeasure;
}

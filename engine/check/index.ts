/** The front door of the room: the tree of a rule file → a checked measure, or what is wrong with it. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { RuleFile } from '../../grammar/tree.ts';
import { sha256 } from '../hash.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Coverage } from '../statute/index.ts';
import type { Parts } from './checking.ts';
import { type Calendars, readHead } from './header.ts';
import { type Memory, openMemory } from './memory.ts';
import { type Names, readNames } from './names.ts';
import { readParts } from './parts.ts';
import { clauseBlocks } from './previous.ts';
import { readQuotes } from './quotes.ts';
import { readReadings } from './readings.ts';
import { type Report, reportOn } from './report.ts';
import { placeSentences, readRules } from './rules.ts';
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
  /** an earlier check of the file: what has not changed since is taken from it, and the result is the same as without */
  readonly before?: Checked | undefined;
}

export interface Checked {
  /** undefined where there are errors: then it would not mean what its words say */
  readonly measure: CheckedMeasure | undefined;
  /** those of the check; those of reading the text are the caller's already */
  readonly diagnostics: readonly Diagnostic[];
  /** how much of the promulgated text is quoted */
  readonly sentences: Coverage['sentences'];
  readonly characters: Coverage['characters'];
  /** every heading, 段, 句, 项 and 目 of the text, and what became of it */
  readonly units: Coverage['units'];
}

/** `statute` is the promulgated text; without it the quotations are taken as they stand, with a warning. */
export function check(input: CheckInput, statute: string | undefined, options: CheckOptions = {}): Checked {
  const report = reportOn(input.file, input.diagnostics ?? []);
  const { tree } = input;
  const memory = (options.before && memories.get(options.before)) ?? openMemory(input.file);
  const blocks = clauseBlocks(tree, memory);
  const head = readHead(tree, options.calendars ?? new Map(), report);
  const quoted = readQuotes(blocks, tree.header, statute, memory, report);
  const checking = {
    source: input.source,
    names: namesOf(tree.names, memory, report),
    readings: readReadings(tree.blocks, input.source, memory, report),
    hasCalendar: tree.header.calendar !== undefined,
    report,
    memory,
  };
  const placed = placeSentences(blocks);
  const written = readRules(blocks, quoted, checking);
  const hashes = hashesOf(statute ?? '', input.source, memory);
  const parts = { ...head, hashes, ...readParts(tree, written, placed, checking) };
  if (!report.isWrong()) checkUse(parts, placed, checking);
  const measure = report.isWrong() ? undefined : sound(parts);
  const { sentences, characters, units } = quoted.coverage;
  const checked = { measure, diagnostics: report.found(), sentences, characters, units };
  memories.set(checked, memory);
  return checked;
}

const memories = new WeakMap<Checked, Memory>();

/** While nobody has touched the head and the names, they mean what they meant. */
function namesOf(declarations: RuleFile['names'], memory: Memory, report: Report): Names {
  const part = { of: declarations, by: 0 };
  const { made, told } = memory.recall('names', part, [], (own) => readNames(declarations, own));
  report.take(told);
  return made;
}

/** A long text takes a while to hash, and most states of it while it is being written are never named by their hash. */
function hashesOf(text: string, rules: string, memory: Memory): CheckedMeasure['hashes'] {
  let ofRules: string | undefined;
  return {
    get text() {
      return memory.again('hash of the text', [text], () => sha256(text));
    },
    get rules() {
      ofRules ??= sha256(rules);
      return ofRules;
    },
  };
}

/** The only place where a CheckedMeasure is made: nothing wrong was found in its parts. */
function sound(parts: Parts): CheckedMeasure {
  return parts as CheckedMeasure;
}

/** Whether files still say the same with another name in them: every word where it was, and nothing new to complain of. */
import { checkVersions } from '../../engine/check/index.ts';
import type { Calendar } from '../../engine/measure.ts';
import { type Diagnostic, type Locale, message } from '../../grammar/index.ts';
import { readCaseSet } from '../analysis/case-set.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { FileSnapshot, Snapshot } from '../analysis/snapshot.ts';
import { edited } from '../analysis/texts.ts';
import { readVersion } from '../analysis/version.ts';
import { say } from '../words/index.ts';
import { language } from '../words/language.ts';
import type { Thing } from './things.ts';
import { wordsOf } from './words-of.ts';

interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
}

/** The first reason against it, in words. */
export function whatRenamingBreaks(
  snapshot: Snapshot,
  files: readonly FileEdits[],
  thing: Thing,
  to: string,
  locale: Locale,
): string | undefined {
  const texts = textsOf(snapshot);
  const changed = new Map(texts);
  for (const { path, edits } of files) changed.set(path, edited(texts.get(path) ?? '', edits));
  const [before, after] = [readAll(snapshot, texts), readAll(snapshot, changed)];
  const worse = firstNew(before.problems, after.problems);
  if (worse !== undefined) return say(language.rename.breaks, locale, { why: message(worse, locale) });
  const moved = after.files.some((file, at) => !sameWords(before.files[at]!, file, thing.text, to));
  return moved ? say(language.rename.cutOtherwise, locale, { name: to }) : undefined;
}

function textsOf({ versions, caseSets }: Snapshot): Map<string, string> {
  return new Map([
    ...versions.flatMap(({ rules, text }) => [
      [rules.path, rules.source] as const,
      ...(text ? [[text.path, text.source] as const] : []),
    ]),
    ...caseSets.map(({ path, source }) => [path, source] as const),
  ]);
}

interface Everything {
  readonly files: readonly FileSnapshot[];
  readonly problems: readonly Diagnostic[];
}

function readAll({ id, versions, caseSets }: Snapshot, texts: ReadonlyMap<string, string>): Everything {
  const calendars = calendarsOf(versions);
  const read = versions.map(({ date, rules, text }) =>
    readVersion(
      { folder: id, date, file: rules.path, textPath: text?.path },
      texts,
      calendars,
      undefined,
      false,
    ),
  );
  const sets = caseSets.map(({ path }) => readCaseSet({ folder: id, file: path }, texts, read, undefined));
  const files = [...read.map(({ rules }) => rules), ...sets];
  const across = checkVersions(
    read.flatMap(({ measure, rules }) => (measure ? [{ measure, file: rules.path }] : [])),
  );
  return { files, problems: [...files.flatMap(({ diagnostics }) => diagnostics), ...across] };
}

/** Those that the last sound state of each version worked with. */
function calendarsOf(versions: Snapshot['versions']): ReadonlyMap<string, Calendar> {
  const found = versions.flatMap(({ measure, lastMeasure }) => (measure ?? lastMeasure)?.calendar ?? []);
  return new Map(found.map((calendar) => [calendar.name, calendar]));
}

/** A problem of a kind that its file had fewer of before; what is wrong with the name itself rather than what follows from it. */
function firstNew(before: readonly Diagnostic[], after: readonly Diagnostic[]): Diagnostic | undefined {
  const counts = new Map<string, number>();
  const key = ({ file, code }: Diagnostic): string => `${file} ${code}`;
  for (const each of before) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
  const fresh = after.filter((each) => {
    const left = (counts.get(key(each)) ?? 0) - 1;
    counts.set(key(each), left);
    return left < 0;
  });
  return fresh.find(({ code }) => code.startsWith('NAM') && code !== 'NAM201') ?? fresh[0];
}

/** The same words in the same order, each of its kind; where one differs, it is the name. */
function sameWords(before: FileSnapshot, after: FileSnapshot, from: string, to: string): boolean {
  const [a, b] = [wordsOf(before).all, wordsOf(after).all];
  return (
    a.length === b.length &&
    a.every(({ tokenType, image }, at) => {
      const other = b[at]!;
      return (
        other.tokenType === tokenType &&
        (other.image === image || other.image.replace(/^[『「]|[』」]$/g, '') === to) &&
        (other.image === image || image.includes(from))
      );
    })
  );
}

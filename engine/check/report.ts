/** Where the passes of one check put their problems, in the order in which they are found. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { limits } from '../../grammar/limits.ts';
import { type Code, problem } from '../../grammar/messages/index.ts';
import { type Span, span } from '../../grammar/span.ts';

type Args<C extends Code> = Parameters<typeof problem<C>>[2];
type More<C extends Code> = Parameters<typeof problem<C>>[3];

export interface Report {
  readonly file: string;
  /** Says one problem of the file being checked. */
  say<C extends Code>(code: C, span: Span, args: Args<C>, more?: More<C>): void;
  /** Takes over what another room has found. */
  take(diagnostics: readonly Diagnostic[]): void;
  /** Whether an error has been found, here or in reading the text. */
  isWrong(): boolean;
  /** What was found here, in the order of the text, and no more errors than anybody reads. */
  found(): readonly Diagnostic[];
}

/**
 * `ofText`: what was found in reading the text. Where parts of it could not be read, what may stand in them is not
 * missed: one mistake, one message (language.md §7).
 */
export function reportOn(file: string, ofText: readonly Diagnostic[]): Report {
  const diagnostics: Diagnostic[] = [];
  const unread = ofText.some(isError);
  const following = new Set(ofText.flatMap(({ code }) => consequences.get(code) ?? []));
  const ofWords = ofText.filter(({ code }) => nearby.has(code));
  let last: Diagnostic | undefined;
  const said = new Set<string>();
  const isNews = ({ code, span: { start, end }, args }: Diagnostic) => {
    const key = [code, start, end, ...Object.values(args)].join('\n');
    const isFirst = !said.has(key);
    said.add(key);
    const follows =
      following.has(code) || [...ofWords, last].some((cause) => followsThere(cause, code, span(start, end)));
    return isFirst && !follows && !(unread && absences.has(code));
  };
  const take = (found: readonly Diagnostic[]) => {
    for (const diagnostic of found) {
      for (const consequence of consequences.get(diagnostic.code) ?? []) following.add(consequence);
      if (!isNews(diagnostic)) continue;
      diagnostics.push(diagnostic);
      if (nearby.has(diagnostic.code)) last = diagnostic;
    }
  };
  return {
    file,
    take,
    say: (code, span, args, more) => take([problem(code, { file, span }, args, more)]),
    isWrong: () => unread || diagnostics.some(isError),
    found: () => bounded(diagnostics, file),
  };
}

/** For one part of a check: what is said is only written down, to be taken by the report of the whole. */
export function listening(file: string): { readonly report: Report; readonly heard: readonly Diagnostic[] } {
  const heard: Diagnostic[] = [];
  const report: Report = {
    file,
    take: (found) => void heard.push(...found),
    say: (code, span, args, more) => void heard.push(problem(code, { file, span }, args, more)),
    isWrong: () => heard.some(isError),
    found: () => heard,
  };
  return { report, heard };
}

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

function bounded(diagnostics: readonly Diagnostic[], file: string): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const errors = sorted.filter(isError);
  const first = errors[limits.messages];
  if (first === undefined) return sorted;
  const count = String(errors.length - limits.messages);
  return [...errors.slice(0, limits.messages), problem('SYN117', { file, span: first.span }, { count })];
}

/** Which lists an instance fixes cannot be known while a list is not. */
const unplaced: readonly Code[] = ['NAM230', 'NAM232', 'NAM233', 'NAM234', 'NAM235', 'LAW447'];
/** Which readings exclude each other cannot be known while a reading is not. */
const together: readonly Code[] = ['LAW421', 'LAW426', 'LAW432'];

const consequences: ReadonlyMap<string, readonly string[]> = new Map([
  ['NAM208', unplaced],
  ['NAM214', unplaced],
  ['NAM236', together],
  ['NAM237', together],
  // an amount that stands among the conditions of its own table
  ['TYP316', ['LAW427']],
]);

/** What is said of the same words because of it. */
const nearby: ReadonlyMap<string, readonly string[]> = new Map([
  ['SYN104', ['TYP313']],
  ['SYN112', ['TYP305']],
  ['TYP315', ['TYP310']],
]);

function followsThere(cause: Diagnostic | undefined, code: string, at: Span): boolean {
  if (cause === undefined || nearby.get(cause.code)?.includes(code) !== true) return false;
  return cause.span.start < at.end && at.start < cause.span.end;
}

/** What is said of something that is not there, or that reading the text has said already. */
const absences: ReadonlySet<string> = new Set<Code>([
  ...(['NAM210', 'NAM211', 'NAM214', 'NAM216', 'NAM236', 'NAM237'] as const),
  ...(['LAW408', 'LAW409', 'LAW420', 'LAW421', 'LAW422', 'LAW424', 'LAW425', 'LAW426'] as const),
  ...(['LAW428', 'LAW429', 'LAW432', 'LAW436', 'LAW437', 'LAW438', 'LAW439', 'LAW442'] as const),
  ...(['LAW447', 'LAW448', 'LAW449'] as const),
]);

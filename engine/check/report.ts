/** Where the passes of one check put their problems, in the order in which they are found. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Code, problem } from '../../grammar/messages/index.ts';
import type { Span } from '../../grammar/span.ts';

type Args<C extends Code> = Parameters<typeof problem<C>>[2];
type More<C extends Code> = Parameters<typeof problem<C>>[3];

export interface Report {
  readonly file: string;
  readonly diagnostics: readonly Diagnostic[];
  /** Says one problem of the file being checked. */
  say<C extends Code>(code: C, span: Span, args: Args<C>, more?: More<C>): void;
  /** Takes over what another room has found. */
  take(diagnostics: readonly Diagnostic[]): void;
}

/**
 * `ofText`: what was found in reading the text. Where parts of it could not be read, what may stand in them is not
 * missed: one mistake, one message (language.md §7).
 */
export function reportOn(file: string, ofText: readonly Diagnostic[]): Report {
  const diagnostics: Diagnostic[] = [];
  const unread = ofText.some(({ severity }) => severity === 'error');
  const noList = ({ code }: Diagnostic) => code === 'NAM208' || code === 'NAM214';
  const isConsequence = (code: string) =>
    (unread && absences.has(code)) ||
    (unplaced.has(code) && (ofText.some(noList) || diagnostics.some(noList)));
  const take = (found: readonly Diagnostic[]) => {
    diagnostics.push(...found.filter(({ code }) => !isConsequence(code)));
  };
  return {
    file,
    diagnostics,
    take,
    say: (code, span, args, more) => take([problem(code, { file, span }, args, more)]),
  };
}

/** What follows from not knowing a list (NAM208, NAM214): then it cannot be known either which instances are fixed. */
const unplaced: ReadonlySet<string> = new Set<Code>([
  'NAM230',
  'NAM232',
  'NAM233',
  'NAM234',
  'NAM235',
  'LAW447',
]);

/** What is said of something that is not there, or that reading the text has said already. */
const absences: ReadonlySet<string> = new Set<Code>([
  'NAM210',
  'NAM211',
  'NAM214',
  'NAM216',
  'NAM236',
  'NAM237',
  'LAW408',
  'LAW409',
  'LAW420',
  'LAW422',
  'LAW424',
  'LAW425',
  'LAW428',
  'LAW429',
  'LAW430',
  'LAW431',
  'LAW432',
  'LAW433',
  'LAW434',
  'LAW436',
  'LAW437',
  'LAW438',
  'LAW439',
  'LAW442',
  'LAW448',
  'LAW449',
  'LAW456',
]);

/** Files of one folder held to each other: a version to its name and its promulgated text, a 案例集 to its version. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { Parsed, Vocabulary } from '../../grammar/index.ts';
import { problem } from '../../grammar/messages/index.ts';
import { span } from '../../grammar/span.ts';
import type { Header, RuleFile } from '../../grammar/tree.ts';
import type { Checked } from '../check/index.ts';
import type { CheckedMeasure } from '../measure.ts';

/** How a file is called: the folder of its measure, the date its name says, and the file as diagnostics name it. */
export interface Called {
  readonly folder: string;
  readonly date: string;
  readonly file: string;
}

export interface Judged {
  /** of reading the file and of its name; those of the check stand in `checked` */
  readonly diagnostics: readonly Diagnostic[];
  /** undefined while there is an error: what could not be read is missing, and such a measure must not decide */
  readonly measure: CheckedMeasure | undefined;
}

export function judgeVersion(
  called: Called,
  parsed: Pick<Parsed, 'tree' | 'diagnostics'>,
  checked: Pick<Checked, 'measure'>,
  hasText: boolean,
): Judged {
  const diagnostics = [
    ...parsed.diagnostics,
    ...misnamed(called, parsed.tree),
    ...(hasText ? [] : [noText(called)]),
  ];
  return { diagnostics, measure: diagnostics.some(isError) ? undefined : checked.measure };
}

/** The version in whose words a 案例集 is written, as its head says; or that there is none of that date. */
export function versionOfCases<Version extends { readonly date: string; readonly vocabulary: Vocabulary }>(
  header: Header,
  versions: readonly Version[],
  file: string,
): Version | Diagnostic {
  const date = header.effective?.date;
  const found = versions.find((version) => version.date === date);
  if (found !== undefined) return found;
  return problem('LAW494', { file, span: header.effective?.span ?? header.span }, { date: date ?? '?' });
}

/** The folder and the head of a 案例集 name one measure. */
export function misnamedCases(
  folder: string,
  { header: { id } }: RuleFile,
  file: string,
): readonly Diagnostic[] {
  if (id === undefined || id.text === folder) return [];
  return [problem('LAW493', { file, span: id.span }, { folder, written: id.text })];
}

/** A promulgated text without its rules. */
export const textAlone = (file: string): Diagnostic =>
  problem(
    'LAW491',
    { file, span: span(0, 0) },
    { rules: file.replace(/^.*[/\\]/, '').replace(/\.txt$/, '.tiao') },
  );

/** The folder and the name of the file say the same as its head. */
function misnamed({ folder, date, file }: Called, tree: RuleFile): readonly Diagnostic[] {
  const { effective } = tree.header;
  return [
    ...misnamedCases(folder, tree, file),
    ...(effective === undefined || effective.date === date
      ? []
      : [problem('LAW492', { file, span: effective.span }, { named: date, written: effective.date })]),
  ];
}

const noText = ({ file, date }: Called): Diagnostic =>
  problem('LAW490', { file, span: span(0, 0) }, { text: `${date}.txt` });

const isError = ({ severity }: Diagnostic): boolean => severity === 'error';

/** The text of the open measure, read on the page itself: it stands there before the worker has read the rules. */
import { readStatute, unitsOf } from '../../engine/statute/index.ts';
import type { Printed } from './lines.ts';

export interface PrintedFrom {
  readonly documents: readonly { readonly path: string; readonly text: string }[];
  readonly title: string;
  /** of the version; undefined: the newest there is */
  readonly date: string | undefined;
}

export function printedFrom({ documents, title, date }: PrintedFrom): Printed | undefined {
  const newestFirst = documents
    .filter(({ path }) => (date === undefined ? dated.test(path) : path.endsWith(`/${date}.txt`)))
    .sort((a, b) => (a.path < b.path ? 1 : -1));
  const text = newestFirst[0]?.text;
  if (text === undefined) return undefined;
  const rows = unitsOf(readStatute(text)).flatMap(({ text: clause, level, own }) =>
    own === undefined ? [] : [{ clause, level, words: own }],
  );
  return { title, text, rows };
}

const dated = /\/\d{4}-\d{2}-\d{2}\.txt$/;

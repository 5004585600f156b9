/** What can be mended in a stretch of a file: what its diagnostics know themselves, and what takes the whole file to know. */
import type { Diagnostic, Fix, Locale } from '../../../grammar/index.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import { type Opened, openedFile } from '../file.ts';
import type { FixView } from '../questions.ts';
import { expectationFixes } from './expectations.ts';
import { lawFixes } from './law.ts';
import { readingFixes } from './readings.ts';
import { unknownFixes } from './unknown.ts';

export interface FixesAsked {
  readonly path: string;
  readonly from: number;
  readonly to: number;
  readonly locale: Locale;
}

export async function fixes(snapshot: Snapshot, asked: FixesAsked): Promise<readonly FixView[]> {
  const opened = openedFile(snapshot, asked.path);
  if (opened === undefined) return [];
  const touching = opened.file.diagnostics.filter(
    ({ span }) => span.start <= asked.to && span.end >= asked.from,
  );
  const mended = await Promise.all(touching.map((diagnostic) => fixesOf(diagnostic, opened, asked.locale)));
  return once([...mended.flat(), ...expectationFixes(snapshot, opened, asked)]);
}

async function fixesOf(diagnostic: Diagnostic, opened: Opened, locale: Locale): Promise<readonly FixView[]> {
  const own = diagnostic.fixes.map((fix, at) => ownFix(fix, diagnostic, at === 0, locale));
  const unknown = diagnostic.code === 'NAM201' || diagnostic.code === 'NAM227';
  return [
    ...own,
    ...(unknown ? await unknownFixes(diagnostic, opened, locale) : []),
    ...lawFixes(diagnostic, opened, locale),
    ...readingFixes(diagnostic, opened, locale),
  ];
}

function ownFix(
  { title, edits }: Fix,
  { code, file }: Diagnostic,
  preferred: boolean,
  locale: Locale,
): FixView {
  const [only] = edits;
  const bare = only !== undefined && title[locale] === only.text;
  return {
    title: bare ? say(language.fix.replace, locale, { text: only.text }) : title[locale],
    path: file,
    edits: edits
      .map(({ span, text }) => ({ from: span.start, to: span.end, text }))
      .toSorted((a, b) => a.from - b.from),
    code,
    preferred,
  };
}

/** Two diagnostics may be mended by the same. */
function once(views: readonly FixView[]): readonly FixView[] {
  const byTitle = new Map<string, FixView>();
  for (const view of views) {
    const key = `${view.path} ${view.title} ${view.edits[0]?.from}`;
    if (!byTitle.has(key)) byTitle.set(key, view);
  }
  return [...byTitle.values()];
}

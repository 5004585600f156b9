/** What ran → text, JSON and JUnit. */
import { message } from '../../grammar/messages/index.ts';
import type { JunitCase } from '../junit.ts';
import { placed } from '../places.ts';
import type { Project } from '../project.ts';
import { report } from '../report.ts';
import { type Locale, say } from '../words.ts';
import { countsOf, type Ran } from './ran.ts';

export const ranInData = (ran: readonly Ran[], { sources }: Project, locale: Locale) => ({
  ...countsOf(ran),
  cases: ran.map(({ start: _, diagnostics, ...each }) => ({
    ...each,
    diagnostics: placed(diagnostics, sources, locale),
  })),
});

/** Only what fails is told in full; the rest is a count. */
export function ranInText(ran: readonly Ran[], { sources }: Project, locale: Locale): string {
  const failed = ran.filter(({ status }) => status === 'failed');
  const told = failed.map(
    ({ name, diagnostics, engine }) =>
      `${say('failed', locale)}「${name}」${engine === 'own' ? '' : ` (${engine})`}\n${report(diagnostics, sources, locale)}\n`,
  );
  const skipped = ran.some(({ status }) => status === 'skipped') ? `${say('notChecked', locale)}\n` : '';
  return `${told.join('')}${skipped}${say('cases', locale, { ...countsOf(ran) })}\n`;
}

export const ranInJunit = (ran: readonly Ran[], locale: Locale): readonly JunitCase[] =>
  ran.map(({ measure, engine, name, file, status, diagnostics }) => ({
    suite: engine === 'own' ? measure : `${measure} (${engine})`,
    name,
    file,
    failure:
      status === 'failed'
        ? diagnostics.map((each) => `${each.code} ${message(each, locale)}`).join('\n')
        : undefined,
    skipped: status === 'skipped',
  }));

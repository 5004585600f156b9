/**
 * `tiaowen/vitest`: every case of a rules folder is a test, with the clauses it is about in its name. For a test file:
 *
 *   import { describeMeasure } from 'tiaowen/vitest';
 *   describeMeasure('rules');
 */
import { describe, test } from 'vitest';
import type { EngineName } from '../cli/engines.ts';
import { dateWords, speech } from '../engine/explain/speech.ts';
import type { Locale } from '../grammar/index.ts';
import { clausesTold } from './clauses.ts';
import { type FoundCase, measuresIn } from './folder.ts';
import { requireCase, requireSound } from './require.ts';
import { say } from './words.ts';

export type { EngineName, Locale };

export interface DescribeMeasureOptions {
  /** in which language tests are named and differences told: Chinese unless told */
  readonly locale?: Locale;
  /** each case runs once with each: with our own unless told */
  readonly engines?: readonly EngineName[];
  /** only cases whose names match, and of these not those that match `exclude` */
  readonly include?: RegExp;
  readonly exclude?: RegExp;
}

/** A test is given this long: on a busy machine a case with many people in it takes seconds. */
const timeout = 60_000;

/** `folder`: of one measure, of several, or one file of cases; a path from where the tests run, or a URL. */
export function describeMeasure(folder: string | URL, options: DescribeMeasureOptions = {}): void {
  const { locale = 'zh', engines = ['own'] } = options;
  for (const measure of measuresIn(folder, options, locale)) {
    describe(measure.title, () => {
      test(say('sound', locale), { timeout }, () => requireSound(measure, locale));
      for (const [date, cases] of Map.groupBy(measure.cases, ({ file }) => file.version.date))
        describe(say('version', locale, { date: dateTold(date, locale) }), () => {
          for (const engine of engines)
            for (const each of cases)
              test(titleOf(each, engine, locale), { timeout }, () =>
                requireCase(measure, each, engine, locale),
              );
        });
    });
  }
}

/** 「某局收到传票未到庭」 二（三）第一款第5项 */
function titleOf({ file, block }: FoundCase, engine: EngineName, locale: Locale): string {
  const clauses = clausesTold(file.version.measure, block, locale);
  return [`「${block.name.text}」`, clauses, engine === 'own' ? '' : `(${engine})`].filter(Boolean).join(' ');
}

const dateTold = (date: string, locale: Locale): string => dateWords(date, speech([], locale));

/** Survivors → a case set: the fewest cases that tell them, their outcomes left to the lawyer. */
import { existsSync } from 'node:fs';
import { type Apart, outcomeName, toldApart } from '../../engine/cases/index.ts';
import { isTiao } from '../../engine/folder/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Shown } from '../../engine/proof/index.ts';
import type { Outcome } from '../../engine/verdict.ts';
import { printDate } from '../../grammar/print/literals.ts';
import { CallError } from '../call.ts';
import { caseWritten, outcomeLine } from '../proof/shown.ts';
import { type Locale, say } from '../words.ts';
import type { ToldMutated, ToldSurvivor } from './measured.ts';

/** Asked before anything is measured: nothing is overwritten, and one file is in the words of one measure. */
export function checkSuggested(path: string, measures: readonly string[]): void {
  if (!isTiao(path)) throw new CallError('suggestNotTiao', { path });
  if (existsSync(path)) throw new CallError('suggestExists', { path });
  if (measures.length > 1) throw new CallError('suggestOne', { choices: measures.join(', ') });
}

export interface Suggested {
  readonly text: string;
  readonly cases: number;
  /** how many survivors they tell apart */
  readonly told: number;
}

/** In the words of the newest version; undefined where there is no case to write. */
export function suggestedBy({ trial, told }: ToldMutated, locale: Locale): Suggested | undefined {
  const newest = trial.versions.at(-1)!;
  const cases = fewest(told.filter(({ mutant }) => mutant.original === newest));
  const written = cases.flatMap((each) => blockOf(newest, each, locale) ?? []);
  if (written.length === 0) return undefined;
  const head = `语言 1。\n案例集：${newest.id}，自${printDate(newest.effective)}起施行的文本。\n`;
  return {
    text: `${[head, `${say('suggestHead', locale)}\n`, ...written.map(({ text }) => `${text}\n`)].join('\n')}`,
    cases: written.length,
    told: written.reduce((sum, each) => sum + each.told, 0),
  };
}

interface Case {
  readonly name: string;
  readonly shown: Shown;
  readonly tells: Telling[];
}

interface Telling {
  readonly survivor: ToldSurvivor;
  readonly apart: readonly Apart[];
}

/** A survivor that an earlier case tells apart needs none of its own. */
function fewest(survivors: readonly ToldSurvivor[]): readonly Case[] {
  const cases: Case[] = [];
  for (const survivor of survivors) {
    const { mutant, told } = survivor;
    if (told.kind !== 'differs') continue;
    const wanted = new Set(told.changed.map(({ kind, key }) => outcomeName(kind, key)));
    const apartIn = (shown: Shown) => toldApart(mutant, shown, wanted);
    const shared = cases
      .map((each) => ({ each, apart: apartIn(each.shown) }))
      .find(({ apart }) => apart.length > 0);
    if (shared !== undefined) shared.each.tells.push({ survivor, apart: shared.apart });
    else {
      const { shown } = told;
      cases.push({ name: survivor.caseName, shown, tells: [{ survivor, apart: apartIn(shown) }] });
    }
  }
  return cases;
}

/** What the case is for stands above it; undefined where no words of the language tell it. */
function blockOf(measure: CheckedMeasure, { name, shown, tells }: Case, locale: Locale) {
  const { text } = caseWritten(measure, name, shown);
  if (text === undefined) return undefined;
  const remarks = tells.flatMap((telling) => remarksOn(measure, shown, telling, locale));
  return { text: [...remarks, text].join('\n'), told: tells.length };
}

/** More than a few outcomes say nothing more. */
const outcomesTold = 2;

function remarksOn(
  measure: CheckedMeasure,
  shown: Shown,
  { survivor: { mutant, change }, apart }: Telling,
  locale: Locale,
): readonly string[] {
  const line = (outcome: Outcome) => outcomeLine(measure, outcome, shown, locale);
  return [
    say('suggestChange', locale, { clause: mutant.clause?.text ?? '', change }),
    ...apart
      .slice(0, outcomesTold)
      .flatMap(({ before, after }) => [
        say('suggestNow', locale, { outcome: line(before) }),
        say('suggestWould', locale, { outcome: line(after) }),
      ]),
  ];
}

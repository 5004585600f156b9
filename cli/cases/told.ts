/** What was measured → JSON, text and JUnit. */
import type { Outcome } from '../../engine/verdict.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { frame } from '../../grammar/frame.ts';
import { message } from '../../grammar/messages/index.ts';
import type { JunitCase } from '../junit.ts';
import { placed, type Sources } from '../places.ts';
import { caseInJson, caseLines, outcomeLine } from '../proof/shown.ts';
import { oneLine } from '../proof/text.ts';
import { type Locale, say } from '../words.ts';
import {
  coveredIn,
  type Measured,
  mutantCounts,
  type ToldMutated,
  type ToldSurvivor,
  type Used,
} from './measured.ts';

export function measuredInData({ coverage, mutated }: Measured, sources: Sources, locale: Locale) {
  const places = (diagnostics: readonly Diagnostic[]) => placed(diagnostics, sources, locale);
  return {
    ...(coverage && {
      coverage: {
        rules: coveredIn(coverage, 'rules'),
        sentences: coveredIn(coverage, 'sentences'),
        uncoveredRules: coverage.flatMap((used) => uncoveredRules(used, places)),
        uncoveredSentences: coverage.flatMap((used) => uncoveredSentences(used, places)),
      },
    }),
    ...(mutated && {
      mutants: {
        ...mutantCounts(mutated),
        survivors: mutated.flatMap((each) =>
          each.told.map((one) => survivorInData(each, one, places, locale)),
        ),
      },
    }),
  };
}

type Places = (diagnostics: readonly Diagnostic[]) => ReturnType<typeof placed>;

const whereOf = (diagnostic: Diagnostic, places: Places) => {
  const [{ file, start, end }] = places([diagnostic]) as [ReturnType<typeof placed>[number]];
  return { file, start, end };
};

const uncoveredRules = ({ trial, coverage, rules }: Used, places: Places) =>
  coverage.versions
    .flatMap(({ effective, uncoveredRules: bare }) => bare.map((rule) => ({ effective, rule })))
    .map(({ effective, rule: { clause, source } }, at) => ({
      ...{ measure: trial.id, version: effective, clause: clause.text, source },
      ...whereOf(rules[at]!, places),
    }));

const uncoveredSentences = ({ trial, coverage, sentences }: Used, places: Places) =>
  coverage.versions
    .flatMap(({ effective, uncoveredSentences: bare }) => bare.map((sentence) => ({ effective, sentence })))
    .map(({ effective, sentence: { clause, words } }, at) => ({
      ...{ measure: trial.id, version: effective, clause, words },
      ...whereOf(sentences[at]!, places),
    }));

function survivorInData({ trial }: ToldMutated, survivor: ToldSurvivor, places: Places, locale: Locale) {
  const { mutant, told, change, caseName, diagnostic } = survivor;
  const { original } = mutant;
  return {
    ...{ measure: trial.id, version: original.effective, kind: mutant.kind },
    ...{ clause: mutant.clause?.text ?? null, source: mutant.source, change },
    ...whereOf(diagnostic, places),
    ...(told.kind === 'differs'
      ? { case: caseInJson(original, caseName, told.shown, locale), changed: told.changed }
      : { case: null, why: told.why }),
  };
}

/** What is not used or not noticed, each at its place; then the sums. */
export function measuredInText(measured: Measured, sources: Sources, locale: Locale): string {
  const { coverage = [], mutated = [] } = measured;
  const paragraphs = [
    ...coverage.flatMap(({ rules, sentences }) =>
      [...rules, ...sentences].map((each) => frame(each, sources.get(each.file) ?? '', locale)),
    ),
    ...mutated.flatMap((each) => each.told.map((one) => survivorText(one, sources, locale))),
    [
      ...coverage.map((used) => coverageSum(used, locale)),
      ...mutated.map((each) => mutantSum(each, locale)),
    ].join('\n'),
  ];
  return paragraphs.map((each) => `${each}\n`).join('\n');
}

function coverageSum({ trial, coverage: { rules, sentences } }: Used, locale: Locale): string {
  const measure = trial.id;
  return [
    say('usedRules', locale, { measure, ...rules }),
    say('usedSentences', locale, { measure, ...sentences }),
  ].join('\n');
}

const mutantSum = (mutated: ToldMutated, locale: Locale): string =>
  say('mutants', locale, { measure: mutated.trial.id, ...mutantCounts([mutated]) });

function survivorText(survivor: ToldSurvivor, sources: Sources, locale: Locale): string {
  const { told, mutant, diagnostic, caseName } = survivor;
  if (told.kind !== 'differs') return oneLine(diagnostic, sources, locale);
  return [
    frame(diagnostic, sources.get(diagnostic.file) ?? '', locale),
    say('tells', locale),
    ...caseLines(mutant.original, caseName, told.shown, locale).map((line) => `  ${line}`),
    ...changedLines(survivor, locale).map((line) => `  ${line}`),
  ].join('\n');
}

/** What the case comes to now, and what it would come to. */
function changedLines({ told, mutant: { original } }: ToldSurvivor, locale: Locale): readonly string[] {
  if (told.kind !== 'differs') return [];
  const line = (outcome: Outcome) => outcomeLine(original, outcome, told.shown, locale);
  return told.changed.flatMap((after) => {
    const before = told.shown.outcomes.find((each) => sameQuestion(each, after));
    return [
      ...(before === undefined ? [] : [say('decidesNow', locale, { outcome: line(before) })]),
      say('wouldDecide', locale, { outcome: line(after) }),
    ];
  });
}

const sameQuestion = (a: Outcome, b: Outcome): boolean =>
  a.kind === b.kind && a.key === b.key && JSON.stringify(a.instance) === JSON.stringify(b.instance);

/** A test for each that is not used or not noticed, and one where there is none. */
export function measuredInJunit(
  { coverage = [], mutated = [] }: Measured,
  locale: Locale,
): readonly JunitCase[] {
  const test = (suite: string, file: string, name: string, failure?: string): JunitCase => ({
    ...{ suite, file, name, failure },
    skipped: false,
  });
  const failures = (suite: string, file: string, all: readonly Diagnostic[], none: string) =>
    all.length === 0
      ? [test(suite, file, none)]
      : all.map((each) => test(suite, each.file, each.args.clause ?? each.code, told(each, locale)));
  return [
    ...coverage.flatMap(({ trial, rules, sentences }) => {
      const suite = say('coverageSuite', locale, { measure: trial.id });
      const file = [...trial.files.values()].at(-1) ?? '';
      return [
        ...failures(suite, file, rules, say('everyRuleUsed', locale)),
        ...failures(suite, file, sentences, say('everySentenceUsed', locale)),
      ];
    }),
    ...mutated.flatMap(({ trial, told: survivors }) => {
      const suite = say('mutantSuite', locale, { measure: trial.id });
      const file = [...trial.files.values()].at(-1) ?? '';
      if (survivors.length === 0) return [test(suite, file, say('everyChangeNoticed', locale))];
      return survivors.map(({ diagnostic, caseName, change, mutant, told: how }) => {
        const lines = how.kind === 'differs' ? caseLines(mutant.original, caseName, how.shown, locale) : [];
        const failure = [told(diagnostic, locale), ...lines].join('\n');
        return test(suite, diagnostic.file, `${mutant.clause?.text ?? ''} ${change}`, failure);
      });
    }),
  ];
}

const told = (each: Diagnostic, locale: Locale): string => `${each.code} ${message(each, locale)}`;

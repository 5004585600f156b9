/** A case that a proof shows → its text as 案例, its facts in JSON, and what it comes to in words. */
import { type WrittenCase, writeCase } from '../../engine/cases/index.ts';
import { outcomeSentence } from '../../engine/explain/outcome.ts';
import { chosenReadings, speech } from '../../engine/explain/speech.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Shown } from '../../engine/proof/index.ts';
import { writeFacts } from '../../engine/read/index.ts';
import type { Outcome } from '../../engine/verdict.ts';
import { message } from '../../grammar/messages/index.ts';
import type { Locale } from '../words.ts';

/** What it should come to is left to whoever keeps the case. */
export function caseWritten(measure: CheckedMeasure, name: string, shown: Shown): WrittenCase {
  const { facts, asOf, readings } = shown;
  return writeCase(measure, { name, sources: [], facts, asOf, readings, expectations: [] });
}

export function caseInJson(measure: CheckedMeasure, name: string, shown: Shown, locale: Locale) {
  const { text, diagnostics } = caseWritten(measure, name, shown);
  return {
    text: text ?? null,
    ...(text === undefined ? { why: reasons(diagnostics, locale) } : {}),
    facts: writeFacts(measure, shown),
    asOf: shown.asOf,
    readings: shown.readings,
    outcomes: shown.outcomes,
  };
}

/** The case in lines; where it cannot be said as text, why not. */
export function caseLines(
  measure: CheckedMeasure,
  name: string,
  shown: Shown,
  locale: Locale,
): readonly string[] {
  const { text, diagnostics } = caseWritten(measure, name, shown);
  return text === undefined ? reasons(diagnostics, locale) : text.split('\n');
}

/** 「机关甲」「程序一」第1次开庭：…; under the readings that the case chose. */
export function outcomeLine(
  measure: CheckedMeasure,
  outcome: Outcome,
  { readings }: Shown,
  locale: Locale,
): string {
  return outcomeSentence(outcome, speech([measure], locale, chosenReadings([measure], readings)));
}

const reasons = (diagnostics: WrittenCase['diagnostics'], locale: Locale): readonly string[] =>
  diagnostics.map((each) => message(each, locale));

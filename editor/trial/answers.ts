/** The answers of 试算, each a pure function of the last sound state of the rules and the case as the page holds it. */
import type { Answers } from '../analysis/questions.ts';
import type { Snapshot } from '../analysis/snapshot.ts';
import { asCase } from './answers/as-case.ts';
import { decided } from './answers/decided.ts';
import { memorandumOf } from './answers/memorandum.ts';
import { movedBetween } from './answers/moved.ts';
import { prospectsOf, turnsOf } from './answers/prospects.ts';
import { readingsOf, underReading } from './answers/readings.ts';
import { pathsOf, reasonsOf } from './answers/reasons.ts';
import { type TriedCase, triedCase } from './answers/tried.ts';
import type { TrialQuestions } from './questions.ts';

export const trialAnswers: Answers<TrialQuestions> = {
  decide: decided,
  reasons: (snapshot, { sheet, locale, about }) =>
    ofCase(snapshot, sheet, undefined, (tried) =>
      reasonsOf(tried, about, tried.speech(locale), pathsOf(snapshot)),
    ),
  prospects: (snapshot, { sheet, locale, about, ask }) =>
    ofCase(snapshot, sheet, [], (tried) => prospectsOf(tried, about, ask, tried.speech(locale))),
  turns: (snapshot, { sheet, locale, about, place }) =>
    ofCase(snapshot, sheet, [], (tried) => turnsOf(tried, about, place, tried.speech(locale))),
  whatIf: (snapshot, { sheet, locale, instead }) =>
    ofCase(snapshot, sheet, [], (before) =>
      ofCase(snapshot, instead, [], (after) => movedBetween(before, after, before.speech(locale))),
    ),
  readings: (snapshot, { sheet, about }) => ofCase(snapshot, sheet, [], (tried) => readingsOf(tried, about)),
  underReading: (snapshot, { sheet, locale, about, reading }) =>
    ofCase(snapshot, sheet, [], (tried) => underReading(tried, about, reading, tried.speech(locale))),
  asCase,
  memorandum: (snapshot, { sheet, locale, about }) =>
    ofCase(snapshot, sheet, undefined, (tried) =>
      memorandumOf(tried, about, tried.speech(locale), pathsOf(snapshot), snapshot.sound),
    ),
};

function ofCase<T>(snapshot: Snapshot, sheet: string, nothing: T, answer: (tried: TriedCase) => T): T {
  const reading = triedCase(snapshot, sheet);
  return reading.kind === 'case' ? answer(reading.tried) : nothing;
}

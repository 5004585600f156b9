/** A verdict → its sentences: one for each outcome, with the readings it rests on and the questions still open. */
import type { Outcome, Verdict } from '../verdict.ts';
import { missingWords, outcomeSentence } from './outcome.ts';
import { dateWords, type Speech } from './speech.ts';

export function verdictLines(verdict: Verdict, speech: Speech): readonly string[] {
  const { words } = speech;
  const outcomes = verdict.outcomes.flatMap((outcome) => outcomeLines(outcome, speech));
  const noDay = verdict.asOf === undefined ? [words.noAsOf] : [];
  return [titleLine(verdict, speech), ...noDay, ...(outcomes.length > 0 ? outcomes : [words.nothing])];
}

/** The sentence, then what must be known to read it rightly. */
export function outcomeLines(outcome: Outcome, speech: Speech): readonly string[] {
  const readings =
    outcome.restsOn.length > 0
      ? [speech.words.restsOn(outcome.restsOn.map((id) => readingWords(id, speech)))]
      : [];
  const missing = missingWords(outcome.missing, speech);
  return [
    outcomeSentence(outcome, speech),
    ...[...readings, ...(missing === undefined ? [] : [missing])].map(indented),
  ];
}

/** 采A02甲说: the reading an outcome rests on, as it was read. */
export const readingWords = (id: string, { words, chosen }: Speech): string =>
  words.reading(id, chosen.get(id) ?? '');

export function titleLine({ measure, versions, asOf }: Verdict, speech: Speech): string {
  const { words, versions: known } = speech;
  const used = versions.map(({ effective }) => words.version(dateWords(effective, speech)));
  return words.title(
    known.at(-1)?.title ?? measure,
    used,
    asOf === undefined ? undefined : dateWords(asOf, speech),
  );
}

export const indented = (line: string): string => `  ${line}`;

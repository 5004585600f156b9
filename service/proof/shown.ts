/** A case that a proof shows → what the page needs of it: the case to be tried, its facts in sentences, what it comes to. */
import { expectationsOf, expectationWords, writeCase } from '../../engine/cases/index.ts';
import { decide, inEveryVersion, type Program } from '../../engine/decide/index.ts';
import { outcomeSentence } from '../../engine/explain/outcome.ts';
import { speech } from '../../engine/explain/speech.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { writeFacts } from '../../engine/read/index.ts';
import type { Outcome, Verdict } from '../../engine/verdict.ts';
import type { Sentence, ShownCase } from '../contract.ts';

/** The measure in all its versions, compiled; `told` is the one whose words are used. */
export interface Telling {
  readonly told: CheckedMeasure;
  readonly versions: readonly CheckedMeasure[];
  readonly programs: readonly Program[];
}

/** Of the engine's Shown, what is used here. */
export interface CaseFound {
  readonly facts: Facts;
  readonly asOf: string;
  readonly readings: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
}

/** `about`: keys of the questions whose outcome the case is kept for. */
export function shownCase(telling: Telling, found: CaseFound, about: readonly string[]): ShownCase {
  const { told } = telling;
  const { facts, asOf, readings, outcomes } = found;
  return {
    sheet: JSON.stringify(writeFacts(told, { facts, asOf, readings })),
    facts: factLines(told, found),
    expectations: expected(telling, verdictOf(telling, found), about),
    outcomes: sentences(telling, outcomes),
  };
}

/** What the case comes to by the rules of the measure as it stands, every version in its days. */
export function verdictOf(
  { told, versions, programs }: Telling,
  { facts, asOf, readings }: CaseFound,
): Verdict {
  const own = programs[versions.indexOf(told)]!;
  return decide(inEveryVersion(programs, own, facts), { asOf, readings });
}

/** As sentences of 结论应为, of these questions. */
export function expected(
  { told, versions }: Telling,
  verdict: Verdict,
  about: readonly string[],
): readonly string[] {
  const all = expectationsOf(told, verdict, about, versions);
  return [...new Set(all.map((each) => expectationWords(told, each)))];
}

export function sentences(
  { versions }: Pick<Telling, 'versions'>,
  outcomes: readonly Outcome[],
): readonly Sentence[] {
  const [zh, en] = [speech(versions, 'zh'), speech(versions, 'en')];
  return outcomes.map((each) => ({ zh: outcomeSentence(each, zh), en: outcomeSentence(each, en) }));
}

/** The sentences of the 案例 between its head and what it should come to; none where it cannot be written as one. */
function factLines(told: CheckedMeasure, { facts, asOf, readings }: CaseFound): readonly string[] {
  const name = '　';
  const { text = '' } = writeCase(told, { name, sources: [], facts, asOf, readings, expectations: [] });
  const lines = text.split('\n').slice(1);
  // a long sentence is laid out over several lines
  const joined = lines.map((line) => line.trim()).join('');
  return joined.split(/(?<=。)/).filter((sentence) => sentence !== '');
}

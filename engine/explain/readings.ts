/** The verdicts under several readings → the outcomes that differ, under each reading that changes them. */
import type { UnderReadings } from '../decide/index.ts';
import type { Verdict } from '../verdict.ts';
import { outcomeSentence } from './outcome.ts';
import type { Speech } from './speech.ts';
import { type Told, told } from './told.ts';

/** The first verdict is that of the readings asked for; the others are told by what they change in it. */
export function readingsTold({ verdicts, complete }: UnderReadings, speech: Speech): readonly Told[] {
  const [first, ...others] = verdicts;
  if (first === undefined) return [];
  const before = new Set(sentences(first.verdict, speech));
  const { words } = speech;
  return [
    ...others.map(({ readings, verdict }) => {
      const changed = changedReadings(first.readings, readings);
      const differing = sentences(verdict, speech).filter((sentence) => !before.has(sentence));
      const outcomes = differing.length > 0 ? differing : [words.sameOutcome];
      return told(
        words.alternative(changed.map(([id, option]) => words.reading(id, option))),
        outcomes.map((each) => told(each)),
      );
    }),
    ...(complete ? [] : [told(words.readingsCut)]),
  ];
}

const sentences = ({ outcomes }: Verdict, speech: Speech): readonly string[] =>
  outcomes.map((outcome) => outcomeSentence(outcome, speech));

function changedReadings(
  first: Readonly<Record<string, string>>,
  readings: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(readings).filter(([id, option]) => first[id] !== option);
}

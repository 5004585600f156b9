/** The readings of the measure, and what an outcome comes to under each option of one. */
import type { Speech } from '../../../engine/explain/speech.ts';
import type { About, OptionOutcome, ReadingView } from '../questions.ts';
import { numbering } from './decided.ts';
import { outcomeAbout, type TriedCase, toldOtherwise } from './tried.ts';
import { outcomeView } from './view.ts';

export function readingsOf(tried: TriedCase, about: About): readonly ReadingView[] {
  const rests = new Set(outcomeAbout(tried.resting(about), about)?.restsOn ?? []);
  const { measure, told } = tried;
  const views = measure.readings.map(({ id, question, options, adopted }) => ({
    id,
    question,
    matters: rests.has(id),
    options: options.map(({ name, source }, at) => ({
      name,
      source,
      adopted: at === adopted,
      chosen: name === (told.readings.get(id) ?? options[adopted]!.name),
    })),
  }));
  return [...views.filter(({ matters }) => matters), ...views.filter(({ matters }) => !matters)];
}

export function underReading(
  tried: TriedCase,
  about: About,
  reading: string,
  speech: Speech,
): readonly OptionOutcome[] {
  const options = tried.measure.readings.find(({ id }) => id === reading)?.options ?? [];
  return options.map(({ name }) => {
    const readings = new Map(tried.told.readings).set(reading, name);
    const outcome = outcomeAbout(toldOtherwise(tried, { ...tried.told, readings }).only(about), about);
    return {
      name,
      outcome: outcome && outcomeView(outcome, 0, speech, numbering()),
      ask: outcome?.missing[0],
    };
  });
}

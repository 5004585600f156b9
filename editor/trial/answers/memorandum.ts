/** The case being tried → all that its memorandum says about one outcome. Set by the page. */
import { plainValue } from '../../../engine/explain/fact.ts';
import { instanceWords, type Speech } from '../../../engine/explain/speech.ts';
import { instanceOfFact } from '../place.ts';
import type { About, Memorandum } from '../questions.ts';
import { numbering } from './decided.ts';
import { readingsOf, underReading } from './readings.ts';
import { type Paths, reasonsOf } from './reasons.ts';
import { outcomeAbout, type TriedCase } from './tried.ts';
import { outcomeView } from './view.ts';

/** Readings told with all their options; a case that rests on more of them is not ready for a memorandum. */
const mostReadings = 12;

export function memorandumOf(
  tried: TriedCase,
  about: About,
  speech: Speech,
  paths: Paths,
  current: boolean,
): Memorandum | undefined {
  const verdict = tried.verdict();
  const outcome = outcomeAbout(verdict, about);
  const reasons = reasonsOf(tried, about, speech, paths);
  if (outcome === undefined || reasons === undefined) return undefined;
  const view = outcomeView(outcome, 0, speech, numbering());
  const others = verdict.outcomes
    .filter((each) => each !== outcome && each.kind !== 'concept')
    .map((each, at) => outcomeView(each, at, speech, numbering()))
    .filter(({ absent, standing }) => !absent && standing !== 'notApplicable');
  const matter = readingsOf(tried, about).filter(
    ({ matters, options }) => matters || options.some(({ adopted, chosen }) => chosen && !adopted),
  );
  return {
    measure: tried.measure.title,
    versions: verdict.versions,
    current,
    asOf: tried.told.asOf,
    facts: factsTold(tried, speech),
    finding: { outcome: view, reasons },
    others,
    readings: matter.slice(0, mostReadings).map((reading) => ({
      view: reading,
      under: underReading(tried, about, reading.id, speech),
    })),
    open: outcome.missing,
    notes: (verdict.lackingYears ?? []).map(({ calendar, year }) => speech.words.lackingYear(calendar, year)),
  };
}

/** Every answer, in the order of the rule file. */
function factsTold({ measure, told }: TriedCase, speech: Speech): Memorandum['facts'] {
  return measure.facts.flatMap((fact, index) =>
    [...told.facts.answers[index]!].map(([key, { value, judgement }]) => ({
      about: instanceWords(instanceOfFact(measure, told.facts, { fact: index, key }), speech),
      name: speech.names.get(fact.key) ?? fact.name,
      answer: plainValue(value, fact.type, speech),
      judgement,
    })),
  );
}

/** A verdict → its sentences, instance by instance: the norms that stand, then what has not arisen, then what was found. */
import type { ConceptOutcome, Outcome, Settled, Verdict } from '../verdict.ts';
import { clauses, missingTold, outcomeWords, settledWords } from './outcome.ts';
import { dateWords, instanceWords, type Speech } from './speech.ts';
import { type Told, told } from './told.ts';

export function verdictTold(verdict: Verdict, speech: Speech): readonly Told[] {
  const instances = Map.groupBy(verdict.outcomes, ({ instance }) => instanceWords(instance, speech));
  return [
    ...headTold(verdict, speech),
    ...[...instances].map(([instance, outcomes]) => told(instance, instanceTold(outcomes, speech))),
    ...(verdict.outcomes.length === 0 ? [told(speech.words.nothing)] : []),
  ];
}

/** What was decided, by which text, as of when. */
export function headTold(verdict: Verdict, speech: Speech): readonly Told[] {
  return [
    told(titleLine(verdict, speech)),
    ...(verdict.asOf === undefined ? [told(speech.words.noAsOf)] : []),
    ...(verdict.lackingYears ?? []).map(({ calendar, year }) =>
      told(speech.words.lackingYear(calendar, year)),
    ),
  ];
}

function titleLine({ measure, versions, asOf }: Verdict, speech: Speech): string {
  const { words, versions: known } = speech;
  const used = versions.map(({ effective }) => words.version(dateWords(effective, speech)));
  return words.title(
    known.at(-1)?.title ?? measure,
    used,
    asOf === undefined ? undefined : dateWords(asOf, speech),
  );
}

/** What must be known to read an outcome rightly: the readings it rests on, and what is still to be asked. */
export function caveatsTold({ restsOn, missing, instance }: Outcome, speech: Speech): readonly Told[] {
  const readings = restsOn.map((id) => readingWords(id, speech));
  return [
    ...(readings.length > 0 ? [told(speech.words.restsOn(readings))] : []),
    ...missingTold(missing, instance, speech),
  ];
}

function readingWords(id: string, { words, chosen }: Speech): string {
  const option = chosen.get(id);
  return option === undefined ? id : words.reading(id, option);
}

function instanceTold(outcomes: readonly Outcome[], speech: Speech): readonly Told[] {
  const concepts = outcomes.filter((outcome) => outcome.kind === 'concept');
  const others = outcomes.filter((outcome) => outcome.kind !== 'concept');
  return [
    ...others
      .filter((outcome) => !isAbsent(outcome))
      .map((outcome) => told(outcomeWords(outcome, speech), caveatsTold(outcome, speech))),
    ...absentTold(others.filter(isAbsent), speech),
    ...conceptsTold(concepts, speech),
  ];
}

/** No duty, no permission, no amount: nothing to say but that. */
export function isAbsent(outcome: Outcome): boolean {
  if (outcome.version.kind !== 'inForce') return false;
  switch (outcome.kind) {
    case 'act':
      return isNone(outcome.modality) && isNone(outcome.state);
    case 'amount':
      return outcome.value.kind === 'notApplicable';
    case 'concept':
      return false;
  }
}

const isNone = (settled: Settled<string>): boolean => settled.kind === 'is' && settled.value === 'none';

/** 未产生：…; 不适用：… */
function absentTold(outcomes: readonly Outcome[], speech: Speech): readonly Told[] {
  const { words } = speech;
  const kinds = Map.groupBy(outcomes, ({ kind }) =>
    kind === 'act' ? words.state.none : words.notApplicable,
  );
  return [...kinds].map(([word, found]) => listed(word, found, speech));
}

const listed = (word: string, outcomes: readonly Outcome[], { words, names }: Speech): Told =>
  told(words.value(word, words.list(outcomes.map(({ key, name }) => names.get(key) ?? name))));

/** 是：负责人到庭、…; 否：…; 未定：… — the questions behind them are asked where a norm rests on them. */
function conceptsTold(concepts: readonly ConceptOutcome[], speech: Speech): readonly Told[] {
  const { words } = speech;
  const answers = Map.groupBy(concepts, ({ value }) =>
    settledWords(value, (yes) => (yes ? words.yes : words.no), clauses(speech), words),
  );
  return [...answers].map(([answer, found]) => listed(answer, found, speech));
}

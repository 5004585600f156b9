/** A verdict → its sentences, instance by instance: the norms that stand, then what has not arisen, then what was found. */
import type { ActOutcome, ConceptOutcome, Outcome, Verdict } from '../verdict.ts';
import { missingTold, outcomeWords, settledWords } from './outcome.ts';
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
  const readings = restsOn.map((id) => speech.words.reading(id, speech.chosen.get(id) ?? ''));
  return [
    ...(readings.length > 0 ? [told(speech.words.restsOn(readings))] : []),
    ...missingTold(missing, instance, speech),
  ];
}

function instanceTold(outcomes: readonly Outcome[], speech: Speech): readonly Told[] {
  const concepts = outcomes.filter((outcome) => outcome.kind === 'concept');
  const acts = outcomes.filter((outcome) => outcome.kind === 'act');
  const amounts = outcomes.filter((outcome) => outcome.kind === 'amount');
  return [
    ...[...acts.filter((act) => !isAbsent(act)), ...amounts].map((outcome) =>
      told(outcomeWords(outcome, speech), caveatsTold(outcome, speech)),
    ),
    ...absentTold(acts.filter(isAbsent), speech),
    ...conceptsTold(concepts, speech),
  ];
}

/** No duty, no permission: nothing to say but that. */
export function isAbsent({ modality, state, version }: ActOutcome): boolean {
  const none =
    modality.kind === 'is' && modality.value === 'none' && state.kind === 'is' && state.value === 'none';
  return none && version.kind === 'inForce';
}

function absentTold(acts: readonly ActOutcome[], speech: Speech): readonly Told[] {
  if (acts.length === 0) return [];
  const { words } = speech;
  return [told(words.value(words.state.none, words.list(acts.map((act) => nameOf(act, speech)))))];
}

/** 是：负责人到庭、…; 否：…; 未定：… — the questions behind them are asked where a norm rests on them. */
function conceptsTold(concepts: readonly ConceptOutcome[], speech: Speech): readonly Told[] {
  const { words } = speech;
  const answers = Map.groupBy(concepts, ({ value }) =>
    settledWords(value, (yes) => (yes ? words.yes : words.no), [], words),
  );
  return [...answers].map(([answer, found]) =>
    told(words.value(answer, words.list(found.map((concept) => nameOf(concept, speech))))),
  );
}

const nameOf = ({ key, name }: Outcome, { names }: Speech): string => names.get(key) ?? name;

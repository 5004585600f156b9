/** One outcome of the verdict → its words for the screen. 未定, 待认定, 冲突, 不适用 and 未产生 keep their own. */
import { clauses, settledWords } from '../../../engine/explain/outcome.ts';
import { amountWords, dateWords, instanceWords, type Speech } from '../../../engine/explain/speech.ts';
import { isAbsent } from '../../../engine/explain/verdict.ts';
import type { Answer, CheckedMeasure } from '../../../engine/measure.ts';
import type { ActOutcome, MissingFact, Outcome, Settled } from '../../../engine/verdict.ts';
import { say } from '../../words/index.ts';
import { trial } from '../../words/trial.ts';
import type { OutcomeView, Side } from '../questions.ts';

export interface Asks {
  /** the position of a question among all that are asked */
  readonly number: (ask: MissingFact) => number;
}

export function outcomeView(outcome: Outcome, position: number, speech: Speech, asks: Asks): OutcomeView {
  const { kind, key, instance, missing } = outcome;
  const measure = inForce(outcome, speech);
  const name = speech.names.get(key) ?? outcome.name;
  return {
    position,
    about: { kind, key, instance },
    kind,
    name,
    instance: instanceWords(instance, speech),
    absent: isAbsent(outcome),
    clauses: clausesOf(outcome, measure),
    missing: missing.length,
    ask: missing.map(asks.number),
    ...(outcome.version.kind === 'inForce' ? said(outcome, name, speech) : noText(outcome, name, speech)),
  };
}

type Said = Pick<
  OutcomeView,
  'bearer' | 'title' | 'brief' | 'standing' | 'modality' | 'state' | 'deadline' | 'doneOn' | 'sides'
>;

function noText({ version }: Outcome, name: string, { words }: Speech): Said {
  const why = {
    none: words.noVersion,
    undetermined: words.versionUndetermined,
    textNotHeld: version.kind === 'textNotHeld' ? words.textNotHeld(version.title) : '',
    inForce: '',
  }[version.kind];
  const title = words.value(name, why);
  return {
    ...nothingMore,
    title,
    brief: title,
    standing: version.kind === 'undetermined' ? 'undetermined' : 'notApplicable',
    modality: why,
    state: why,
  };
}

const nothingMore = { bearer: undefined, deadline: undefined, doneOn: undefined, sides: [] } as const;

function said(outcome: Outcome, name: string, speech: Speech): Said {
  const { words } = speech;
  if (outcome.kind === 'act') return actSaid(outcome, name, speech);
  const word =
    outcome.kind === 'concept'
      ? worded(outcome.value, (yes) => (yes ? words.yes : words.no), outcome, speech)
      : worded(
          outcome.value,
          (value) => amountWords(value, speech.units.get(outcome.key), speech),
          outcome,
          speech,
        );
  const title = words.value(name, word);
  return {
    ...nothingMore,
    title,
    brief: title,
    standing: outcome.value.kind,
    modality: '',
    state: word,
    sides: sidesOf(outcome.value, name, outcome, speech),
  };
}

function actSaid(outcome: ActOutcome, name: string, speech: Speech): Said {
  const { words, called } = speech;
  const { modality, state, deadline, doneOn, bearer } = outcome;
  const stands = modality.kind === 'is' && modality.value !== 'none';
  const title = actTitle(outcome, name, speech);
  const stateSaid = worded(state, (each) => words.state[each], outcome, speech);
  return {
    bearer: bearer === undefined ? undefined : (called.get(bearer) ?? bearer),
    title,
    brief: stands ? `${title} — ${stateSaid}` : title,
    standing: modality.kind === 'is' ? state.kind : modality.kind,
    modality: worded(
      modality,
      (each) => (each === 'none' ? words.state.none : words.modality[each]),
      outcome,
      speech,
    ),
    state: stateSaid,
    // a duty that is not known to be one has no deadline to speak of
    deadline: modality.kind === 'is' ? deadlineWords(deadline, speech) : undefined,
    doneOn: doneWords(doneOn, speech),
    sides: sidesOf(modality.kind === 'conflict' ? modality : state, name, outcome, speech),
  };
}

function actTitle({ modality }: ActOutcome, name: string, { words, locale }: Speech): string {
  if (modality.kind === 'is')
    return modality.value === 'none'
      ? say(trial.titleNone, locale, { name })
      : words.actModality(words.modality[modality.value], name);
  return say(trial.titleOpen[modality.kind], locale, { name });
}

function deadlineWords(deadline: ActOutcome['deadline'], speech: Speech): string | undefined {
  if (deadline.kind !== 'is') return deadline.kind === 'undetermined' ? speech.words.undetermined : undefined;
  const { value } = deadline;
  if (value === 'none') return undefined;
  return value === 'promptly' || value === 'regularly' ? speech.words[value] : dateWords(value, speech);
}

function doneWords(done: ActOutcome['doneOn'], speech: Speech): string | undefined {
  if (done.kind !== 'is' || done.value === 'notDone') return undefined;
  return done.value === 'timeUnknown' ? speech.words.timeUnknown : dateWords(done.value, speech);
}

/** A conflict as one word: its clauses stand face to face elsewhere. */
function worded<T>(
  settled: Settled<T>,
  value: (value: T) => string,
  outcome: Outcome,
  speech: Speech,
): string {
  if (settled.kind === 'conflict') return speech.words.conflict;
  return settledWords(settled, value, clauses(speech, outcome.version), speech.words);
}

function sidesOf(
  settled: Settled<unknown>,
  name: string,
  outcome: Outcome,
  speech: Speech,
): OutcomeView['sides'] {
  const measure = inForce(outcome, speech);
  if (settled.kind !== 'conflict' || measure === undefined) return [];
  return settled.between.map((side) => side.flatMap((rule) => sideOf(measure, rule, name, speech) ?? []));
}

/** A rule may answer another question, whose conflict this one inherits: then it is said of that one. */
function sideOf(measure: CheckedMeasure, position: number, name: string, speech: Speech): Side | undefined {
  const rule = measure.rules[position];
  if (rule === undefined) return undefined;
  const { kind, index } = rule.question;
  const declared = kind === 'concept' ? measure.concepts : kind === 'amount' ? measure.amounts : measure.acts;
  const own = declared[index];
  const called = own === undefined ? name : (speech.names.get(own.key) ?? own.name);
  return {
    clause: rule.clause.text,
    words: rule.words.replace(/\s*\n\s*/g, ''),
    says: effectWords(rule.answer, called, speech),
  };
}

/** What a rule says when it holds: 应当出庭应诉, 认定为具有负责人身份. */
export function effectWords(answer: Answer, name: string, { words }: Speech): string {
  switch (answer.kind) {
    case 'truth':
      return words.held(name, answer.value);
    case 'value':
      return words.gives(name);
    case 'modality':
      return words.actModality(words.modality[answer.modality], name);
    case 'performance':
      return words.performs[answer.performs](name);
  }
}

/** The clauses of the rules that hold, each once. */
function clausesOf({ rules }: Outcome, measure: CheckedMeasure | undefined): readonly string[] {
  const holding = rules.filter(({ fared }) => fared === 'holds');
  return [...new Set(holding.map(({ rule, clause }) => measure?.rules[rule]?.clause.text ?? clause))];
}

function inForce({ version }: Outcome, { versions }: Speech): CheckedMeasure | undefined {
  return version.kind === 'inForce'
    ? versions.find(({ effective }) => effective === version.effective)
    : versions.at(-1);
}

/** What tells two outcomes of one question apart. */
export const fingerprint = ({ title, state, deadline, doneOn, standing }: OutcomeView): string =>
  JSON.stringify([title, state, deadline, doneOn, standing]);

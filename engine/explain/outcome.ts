/** One outcome → its sentence: 「某局」「二审」第1次开庭：行政机关负责人应当出庭应诉 — 逾期未履行（期限…）. */
import type { Modality } from '../../grammar/tree.ts';
import type { ActOutcome, ActState, MissingFact, Outcome, Settled } from '../verdict.ts';
import { amountWords, dateWords, instanceWords, type Speech } from './speech.ts';
import { type Told, told } from './told.ts';
import type { Words } from './words.ts';

export function outcomeSentence(outcome: Outcome, speech: Speech): string {
  return speech.words.at(instanceWords(outcome.instance, speech), outcomeWords(outcome, speech));
}

/** The outcome without its instance. */
export function outcomeWords(outcome: Outcome, speech: Speech): string {
  const { words } = speech;
  const name = speech.names.get(outcome.key) ?? outcome.name;
  const noText = versionWords(outcome, words);
  if (noText !== undefined) return words.outcome(name, noText, []);
  switch (outcome.kind) {
    case 'act':
      return actWords(outcome, name, speech);
    case 'concept':
      return words.outcome(
        name,
        settledWords(
          outcome.value,
          (yes) => (yes ? words.yes : words.no),
          clauses(speech, outcome.version),
          words,
        ),
        [],
      );
    case 'amount':
      return words.outcome(
        name,
        settledWords(
          outcome.value,
          (value) => amountWords(value, speech.units.get(outcome.key), speech),
          clauses(speech, outcome.version),
          words,
        ),
        [],
      );
  }
}

/** 还缺：, and under it each question in the order worth asking. */
export function missingTold(
  missing: readonly MissingFact[],
  at: Outcome['instance'],
  speech: Speech,
): readonly Told[] {
  if (missing.length === 0) return [];
  const asked = missing.map((fact) => told(askWords(fact, at, speech)));
  return [told(speech.words.missing, asked)];
}

/** 「二审」「法院是否再次通知负责人出庭？」（未知); the instance is said where it is not that of the outcome. */
export function askWords(
  { instance, question, standing, key, name }: MissingFact,
  at: Outcome['instance'],
  speech: Speech,
): string {
  const { words, names } = speech;
  const own = sameInstance(instance, at);
  const where = own || standing === 'asOf' ? '' : instanceWords(instance, speech);
  const asked =
    standing === 'unknown' || standing === 'awaitsJudgement'
      ? words.asked(names.get(key) ?? name, question)
      : words.askOf[standing](names.get(key) ?? name);
  return words.ask(where, asked, words.standing[standing]);
}

const sameInstance = (a: Outcome['instance'], b: Outcome['instance']): boolean =>
  a.length === b.length &&
  a.every(({ list, id }, position) => b[position]?.list === list && b[position]?.id === id);

/** A settled value in words; 未定, 待认定, 未定（未证明）, 冲突 and 不适用 each keep their own. */
export function settledWords<T>(
  settled: Settled<T>,
  value: (value: T) => string,
  clauseOf: (rule: number) => string,
  words: Words,
): string {
  switch (settled.kind) {
    case 'is':
      return value(settled.value);
    case 'notApplicable':
      return words.notApplicable;
    case 'conflict':
      return words.conflictBetween(settled.between.map((side) => words.list(side.map(clauseOf))));
    case 'undetermined':
      if (!settled.proven) return words.unproven;
      return settled.awaits === 'judgement' ? words.awaitsJudgement : words.undetermined;
  }
}

function actWords(outcome: ActOutcome, name: string, speech: Speech): string {
  const { words, called } = speech;
  const { bearer: by = '', modality, state } = outcome;
  const norm = normWords(modality, called.get(by) ?? by, name, words);
  // a duty in conflict or still open leaves its state so too: said once
  const settled = state.kind !== 'is' && modality.kind !== 'is' ? modality : state;
  return words.outcome(
    norm,
    settledWords<Modality | ActState>(
      settled,
      (each) => words.state[each as ActState],
      clauses(speech, outcome.version),
      words,
    ),
    notes(outcome, speech),
  );
}

function normWords(modality: ActOutcome['modality'], bearer: string, act: string, words: Words): string {
  if (modality.kind === 'conflict') return words.normInConflict(bearer, act);
  if (modality.kind !== 'is') return words.openNorm(bearer, act);
  return modality.value === 'none'
    ? words.noNorm(bearer, act)
    : words.norm(bearer, words.modality[modality.value], act);
}

/** 期限2021年5月10日，履行于2021年5月9日: what is known of the two dates, where they matter. */
function notes({ deadline, doneOn }: ActOutcome, speech: Speech): readonly string[] {
  const due = deadline.kind === 'is' && deadline.value !== 'none' ? [dueWords(deadline.value, speech)] : [];
  const done = doneOn.kind === 'is' && doneOn.value !== 'notDone' ? [doneWords(doneOn.value, speech)] : [];
  return [...due, ...done];
}

function dueWords(due: string, speech: Speech): string {
  if (due === 'promptly' || due === 'regularly') return speech.words[due];
  return speech.words.deadline(dateWords(due, speech));
}

function doneWords(done: string, speech: Speech): string {
  return done === 'timeUnknown' ? speech.words.timeUnknown : speech.words.doneOn(dateWords(done, speech));
}

function versionWords({ version }: Outcome, words: Words): string | undefined {
  switch (version.kind) {
    case 'inForce':
      return undefined;
    case 'none':
      return words.noVersion;
    case 'textNotHeld':
      return words.textNotHeld(version.title);
    case 'undetermined':
      return words.versionUndetermined;
  }
}

/** The clause of a rule, be it of another question whose conflict this one inherits; `version`: else the newest. */
export function clauses({ versions }: Speech, version?: Outcome['version']): (rule: number) => string {
  const effective = version?.kind === 'inForce' ? version.effective : versions.at(-1)?.effective;
  const rules = versions.find((each) => each.effective === effective)?.rules ?? [];
  return (rule) => rules[rule]?.clause.text ?? `#${rule}`;
}

/** One outcome of a verdict → what a case may expect of it: 应当出庭应诉, 出庭应诉已履行, 受理费为50元, 出庭应诉未定. */
import { span } from '../../grammar/span.ts';
import type { ExpectedOutcome, Literal, Named, OutcomeWord } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { ActOutcome, AmountOutcome, ConceptOutcome, Outcome, Settled } from '../verdict.ts';

export interface Expectable {
  readonly expected: ExpectedOutcome;
  /** a decided outcome has grounds, an open one lacks facts */
  readonly rests: 'decided' | 'open';
}

/** 'brief': the one thing that says most, and nothing of what does not stand. */
export function expectedOf(
  measure: CheckedMeasure,
  outcome: Outcome,
  how: 'brief' | 'whole',
): readonly Expectable[] {
  const { version } = outcome;
  if (version.kind === 'none' || version.kind === 'textNotHeld') {
    const word = version.kind === 'none' ? 'noVersion' : 'textNotHeld';
    return how === 'whole' ? [open(outcome.name, outcome.kind === 'act' ? 'state' : 'value', word)] : [];
  }
  switch (outcome.kind) {
    case 'act':
      return how === 'whole' ? wholeAct(outcome) : briefAct(outcome);
    case 'concept':
      return how === 'whole' ? concept(measure, outcome) : [];
    case 'amount':
      return amount(measure, outcome, how);
  }
}

const here = span(0, 0);
const named = (text: string): Named => ({ text, span: here });

/** The state where it is known; a duty in conflict leaves its state so too. What is open is no conclusion yet. */
function briefAct(outcome: ActOutcome): readonly Expectable[] {
  const { state, modality } = outcome;
  if (state.kind === 'is' && state.value !== 'none') return stateOf(outcome);
  if (modality.kind === 'conflict') return modalityOf(outcome);
  return state.kind === 'conflict' ? stateOf(outcome) : [];
}

function wholeAct(outcome: ActOutcome): readonly Expectable[] {
  const { state, modality } = outcome;
  const both = state.kind === 'is' || modality.kind === 'is';
  return [...modalityOf(outcome), ...(both ? stateOf(outcome) : []), ...deadlineOf(outcome)];
}

function modalityOf({ name, modality }: ActOutcome): readonly Expectable[] {
  if (modality.kind !== 'is') return openOf(name, 'modality', modality);
  if (modality.value === 'none') return [];
  return [decided({ kind: 'modality', act: named(name), modality: modality.value, span: here })];
}

function stateOf({ name, state }: ActOutcome): readonly Expectable[] {
  if (state.kind !== 'is') return openOf(name, 'state', state);
  return [decided({ kind: 'state', act: named(name), state: state.value, span: here })];
}

function deadlineOf({ name, deadline }: ActOutcome): readonly Expectable[] {
  const value = deadline.kind === 'is' ? dated(deadline.value) : undefined;
  return value === undefined
    ? []
    : [decided({ kind: 'value', name: named(name), ofDeadline: true, value, span: here })];
}

function concept(measure: CheckedMeasure, { name, key, value }: ConceptOutcome): readonly Expectable[] {
  if (value.kind !== 'is') return openOf(name, 'value', value);
  const opposite = measure.concepts.find((each) => each.key === key)?.opposite;
  const [said, negated] = value.value || opposite === undefined ? [name, !value.value] : [opposite, false];
  return [decided({ kind: 'yesno', name: named(said), negated, span: here })];
}

function amount(
  measure: CheckedMeasure,
  { name, key, value }: AmountOutcome,
  how: 'brief' | 'whole',
): readonly Expectable[] {
  const isOpen = value.kind === 'undetermined' || value.kind === 'notApplicable';
  if (isOpen && how === 'brief') return [];
  if (value.kind !== 'is') return openOf(name, 'value', value);
  const kind = measure.amounts.find((each) => each.key === key)?.type.kind;
  const literal = dated(value.value) ?? numbered(kind, value.value);
  return literal === undefined
    ? []
    : [decided({ kind: 'value', name: named(name), ofDeadline: false, value: literal, span: here })];
}

/** A day or a minute; 及时, 定期 and no deadline are none. */
function dated(value: string): Literal | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return { kind: 'date', value, span: here };
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? { kind: 'time', value, span: here } : undefined;
}

/** Numbers below nothing and fractions without a decimal have no words. */
function numbered(kind: string | undefined, value: string): Literal | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(value)) return undefined;
  return { kind: kind === 'money' || kind === 'percent' ? kind : 'number', value, span: here };
}

function openOf(
  name: string,
  aspect: 'state' | 'modality' | 'value',
  settled: Exclude<Settled<unknown>, { kind: 'is' }>,
): readonly Expectable[] {
  return [open(name, aspect, wordOf(settled))];
}

function wordOf(settled: Exclude<Settled<unknown>, { kind: 'is' }>): OutcomeWord {
  if (settled.kind !== 'undetermined') return settled.kind;
  if (!settled.proven) return 'unproven';
  return settled.awaits === 'judgement' ? 'awaitsJudgement' : 'undetermined';
}

const decided = (expected: ExpectedOutcome): Expectable => ({ expected, rests: 'decided' });

const open = (name: string, aspect: 'state' | 'modality' | 'value', word: OutcomeWord): Expectable => ({
  expected: { kind: 'word', name: named(name), aspect, word, span: here },
  rests: word === 'conflict' ? 'decided' : 'open',
});

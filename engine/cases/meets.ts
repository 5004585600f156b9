/** An expected outcome and the outcome of a verdict → whether they say the same. */
import type { ExpectedOutcome, Literal, Modality, OutcomeWord, StateWord } from '../../grammar/tree.ts';
import { compareValues } from '../read/compare.ts';
import { readNumber, writeValue } from '../read/written.ts';
import type { ActState, Outcome, Settled } from '../verdict.ts';
import type { CaseNames } from './names.ts';
import { literalValue } from './telling.ts';

type Expected = Exclude<ExpectedOutcome, { kind: 'clause' }>;

export function meets(names: CaseNames, expected: Expected, { version, ...actual }: Outcome): boolean {
  if (expected.kind === 'word' && expected.word === 'noVersion') return version.kind === 'none';
  if (expected.kind === 'word' && expected.word === 'textNotHeld') return version.kind === 'textNotHeld';
  switch (expected.kind) {
    case 'modality':
      return actual.kind === 'act' && is(actual.modality, (value) => one(value) === one(expected.modality));
    case 'state':
      return actual.kind === 'act' && is(actual.state, (value) => inState(value, expected.state));
    case 'yesno':
      return actual.kind === 'concept' && is(actual.value, (value) => value === truthOf(names, expected));
    case 'value':
      return is(measured(actual, expected), (value) => sameValue(expected.value, value));
    case 'word':
      return inWord(settled(actual, expected.aspect), expected.word);
  }
}

type Bare = Outcome extends infer O ? (O extends Outcome ? Omit<O, 'version'> : never) : never;

function is<T>(settled: Settled<T> | undefined, holds: (value: T) => boolean): boolean {
  return settled?.kind === 'is' && holds(settled.value);
}

/** 可以不 and 无须 are one (language.md §3). */
const one = (modality: Modality | 'none'): Modality | 'none' =>
  modality === 'needNot' ? 'mayNot' : modality;

/** 违反 means 逾期履行, 逾期未履行 or 违禁. */
function inState(actual: ActState, expected: StateWord): boolean {
  return expected === 'breach' ? ['late', 'overdue', 'forbiddenDone'].includes(actual) : actual === expected;
}

function truthOf(names: CaseNames, { name, negated }: Extract<Expected, { kind: 'yesno' }>): boolean {
  return names.concepts.get(name.text)?.turned === negated;
}

function measured(
  actual: Bare,
  { ofDeadline }: Extract<Expected, { kind: 'value' }>,
): Settled<string> | undefined {
  if (ofDeadline) return actual.kind === 'act' ? actual.deadline : undefined;
  return actual.kind === 'amount' ? actual.value : undefined;
}

function sameValue(expected: Literal, actual: string): boolean {
  const value = literalValue(expected);
  if (value?.kind !== 'number') return value !== undefined && writeValue(value, { kind: 'event' }) === actual;
  const [n = '', d = '1'] = actual.split('/');
  const [over, under] = [readNumber(n), readNumber(d)];
  if (over?.kind !== 'number' || under?.kind !== 'number') return false;
  return compareValues({ kind: 'number', n: over.n * under.d, d: over.d * under.n }, value) === 0;
}

function settled(actual: Bare, aspect: 'state' | 'modality' | 'value'): Settled<unknown> | undefined {
  if (actual.kind !== 'act') return actual.value;
  return aspect === 'modality' ? actual.modality : actual.state;
}

/** 未定 says that two completions differ, whoever is waited for; 待认定 only that a person is. */
function inWord(settled: Settled<unknown> | undefined, word: OutcomeWord): boolean {
  switch (word) {
    case 'undetermined':
      return settled?.kind === 'undetermined' && settled.proven;
    case 'unproven':
      return settled?.kind === 'undetermined' && !settled.proven;
    case 'awaitsJudgement':
      return settled?.kind === 'undetermined' && settled.awaits === 'judgement';
    case 'conflict':
    case 'notApplicable':
      return settled?.kind === word;
    case 'noVersion':
    case 'textNotHeld':
      return false;
  }
}

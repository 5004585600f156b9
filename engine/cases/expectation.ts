/** One item of 结论应为 and a verdict → whether they agree, and each difference as a diagnostic. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import type { Expectation, ExpectedOutcome, Named } from '../../grammar/tree.ts';
import { outcomeSentence } from '../explain/outcome.ts';
import { speech } from '../explain/speech.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import { checkClause } from './clause.ts';
import { groundsOf, hasGround } from './grounds.ts';
import { meets } from './meets.ts';
import type { CaseNames } from './names.ts';
import { only, outcomesAt } from './output.ts';

/** What an expectation is held against. */
export interface Held {
  readonly measure: CheckedMeasure;
  readonly versions: readonly CheckedMeasure[];
  readonly names: CaseNames;
  readonly file: string;
  readonly source: string;
  readonly caseName: string;
  readonly verdict: Verdict;
}

export interface Checked {
  /** the outcome the expectation names; undefined for one about a clause, or when none or several fit */
  readonly actual: Outcome | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function checkExpectation(held: Held, expectation: Expectation): Checked {
  const { outcome } = expectation;
  if (outcome.kind === 'clause')
    return { actual: undefined, diagnostics: checkClause(held, expectation, outcome) };
  const found = only(held, expectation, outcomesAt(held, expectation, namedBy(outcome)));
  if ('code' in found) return { actual: undefined, diagnostics: [found] };
  return {
    actual: found,
    diagnostics: [
      ...checkOutcome(held, outcome, found),
      ...checkGrounds(held, expectation, found),
      ...checkMissing(held, expectation, found),
    ],
  };
}

export function namedBy(outcome: Exclude<ExpectedOutcome, { kind: 'clause' }>): Named {
  return outcome.kind === 'modality' || outcome.kind === 'state' ? outcome.act : outcome.name;
}

function checkOutcome(held: Held, expected: ExpectedOutcome, actual: Outcome): readonly Diagnostic[] {
  if (expected.kind === 'clause' || meets(held.names, expected, actual)) return [];
  const args = { name: held.caseName, expected: words(held, expected.span), actual: said(held, actual) };
  return [problem('RUN670', { file: held.file, span: expected.span }, args)];
}

/** 依据: each must be among the clauses that the outcome rests on. */
function checkGrounds(held: Held, { grounds }: Expectation, actual: Outcome): readonly Diagnostic[] {
  if (grounds.length === 0) return [];
  const reasons = groundsOf(held, actual);
  const listed = [...new Set(reasons.map(({ text }) => text))].join('、') || '—';
  return grounds
    .filter((ground) => !hasGround(reasons, ground))
    .map(({ text, span }) =>
      problem('RUN671', { file: held.file, span }, { name: held.caseName, clause: text, actual: listed }),
    );
}

function checkMissing(held: Held, { missing }: Expectation, actual: Outcome): readonly Diagnostic[] {
  const listed = [...new Set(actual.missing.map(({ name }) => name))].join('、') || '—';
  return missing
    .filter(({ text }) => !actual.missing.some(({ name }) => name === factName(held, text)))
    .map(({ text, span }) =>
      problem('RUN672', { file: held.file, span }, { name: held.caseName, fact: text, actual: listed }),
    );
}

/** A fact may be named by its opposite, a list by its measure word. */
function factName({ names, measure }: Held, word: string): string {
  const fact = names.facts.get(word)?.fact;
  const list = names.lists.get(word);
  return fact !== undefined
    ? measure.facts[fact]!.name
    : list !== undefined
      ? measure.lists[list]!.name
      : word;
}

const words = ({ source }: Held, span: { start: number; end: number }): string =>
  source.slice(span.start, span.end);

/** In the words of the rule language, as the expectation is. */
function said({ versions }: Held, outcome: Outcome): string {
  return outcomeSentence(outcome, speech(versions, 'zh'));
}

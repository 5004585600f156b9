/** A case that does not come out as written → what is said of it: each difference at its place, what it rests on, and why. */
import {
  type CaseSet,
  caseRunner,
  type ExpectationResult,
  expectationsOf,
  expectationWords,
} from '../engine/cases/index.ts';
import { explain } from '../engine/decide/index.ts';
import { reasonsTold } from '../engine/explain/reasons.ts';
import { chosenReadings, type Speech, speech } from '../engine/explain/speech.ts';
import { type Told, told, toldLines } from '../engine/explain/told.ts';
import type { Outcome, Verdict } from '../engine/verdict.ts';
import type { Diagnostic } from '../grammar/diagnostic.ts';
import { frame } from '../grammar/frame.ts';
import type { Locale } from '../grammar/index.ts';
import type { CaseBlock, Expectation } from '../grammar/tree.ts';
import { decideFacts, measureOf } from '../index.ts';
import { type Compared, RuleFailure } from './failure.ts';
import { say } from './words.ts';

/** Of the reasons of one outcome: how each rule fared and on what, enough to see which clause went the other way. */
const deepest = 3;
const mostLines = 16;

/** Decided once more, with all rules: the reasons may go further than what the case expects. */
export function differing(set: CaseSet, block: CaseBlock, locale: Locale): RuleFailure {
  const measure = measureOf(set.versions);
  const verdicts = new Map<string, Verdict>();
  const { expectations, diagnostics } = caseRunner(set, (facts, asOf, readings) => {
    const verdict = decideFacts(measure, facts, set.measure, { asOf, readings });
    verdicts.set(keyOf(readings), verdict);
    return verdict;
  })(block);
  const verdictOf = (expectation: Expectation) => verdicts.get(keyOf(readingsOf(block, expectation)));
  const failed = expectations.filter(({ passed }) => !passed);
  const own = diagnostics.filter((each) => !failed.some((one) => one.diagnostics.includes(each)));
  const differences = [
    ...own.map((each) => frame(each, set.source, locale)),
    ...failed.map((each) => failedTold(set, block, each, verdictOf(each.expectation), locale)),
  ];
  const first = own[0]?.span ?? failed[0]?.diagnostics[0]?.span ?? block.name.span;
  const message = [
    say('differs', locale, { name: block.name.text, count: differences.length }),
    ...differences,
  ].join('\n\n');
  const place = { file: set.file, source: set.source, span: first, what: `「${block.name.text}」` };
  return new RuleFailure(message, place, locale, compared(set, block, expectations, verdictOf));
}

const keyOf = (readings: ReadonlyMap<string, string>): string => JSON.stringify([...readings].sort());

type VerdictOf = (expectation: Expectation) => Verdict | undefined;

function failedTold(
  set: CaseSet,
  block: CaseBlock,
  failed: ExpectationResult,
  verdict: Verdict | undefined,
  locale: Locale,
): string {
  const { diagnostics, actual, expectation, rests } = failed;
  const frames = diagnostics.map((each) => frame(each, set.source, locale));
  if (actual === undefined || verdict === undefined) return frames.join('\n');
  const saysClauses = diagnostics.some(({ code }) => code === 'RUN671');
  const clauses = rests().join(say('between', locale)) || '—';
  const readings = chosenReadings(set.versions, readingsOf(block, expectation));
  return [
    ...frames,
    ...(saysClauses ? [] : [say('rests', locale, { clauses })]),
    say('reasons', locale),
    ...reasonsOf(actual, verdict, speech(set.versions, locale, readings), block.name.text),
  ].join('\n');
}

function reasonsOf(actual: Outcome, verdict: Verdict, said: Speech, name: string): readonly string[] {
  const reasons = reasonsTold(explain(verdict), said, (each) => each === actual, 'brief');
  const lines = toldLines(upTo(deepest, reasons), 1);
  const left = toldLines(reasons).length - Math.min(lines.length, mostLines);
  const hint = say('more', said.locale, { count: left, name, about: actual.name });
  return [...lines.slice(0, mostLines), ...(left === 0 ? [] : [`  ${hint}`])];
}

const upTo = (depth: number, reasons: readonly Told[]): readonly Told[] =>
  reasons.map(({ text, under }) => told(text, depth > 1 ? upTo(depth - 1, under) : []));

const readingsOf = (block: CaseBlock, expectation: Expectation): ReadonlyMap<string, string> =>
  new Map([...block.readings, ...expectation.readings].map((use) => [use.reading.text, use.option.text]));

/** 结论应为 as written, and as it would have to be written: one sentence a line, in the same words. */
function compared(
  set: CaseSet,
  block: CaseBlock,
  expectations: readonly ExpectationResult[],
  verdictOf: VerdictOf,
): Compared {
  const words = (expectation: Expectation) => expectationWords(set.measure, expectation);
  const came = expectations.flatMap((each) =>
    each.passed
      ? [words(each.expectation)]
      : cameInstead(set, block, each, verdictOf(each.expectation), words),
  );
  return {
    expected: expectations.map(({ expectation }) => words(expectation)).join('\n'),
    actual: came.join('\n'),
  };
}

function cameInstead(
  set: CaseSet,
  block: CaseBlock,
  { expectation, actual, diagnostics }: ExpectationResult,
  verdict: Verdict | undefined,
  words: (expectation: Expectation) => string,
): readonly string[] {
  if (actual === undefined || verdict === undefined) return diagnostics.flatMap(faredInstead);
  const proposed = expectationsOf(set.measure, verdict, [actual.key], set.versions);
  const { expectations } = caseRunner(set, () => verdict)({ ...block, expectations: proposed });
  const own = expectations.filter((each) => each.actual === actual).map((each) => each.expectation);
  const alike = own.filter(({ outcome }) => aspectOf(outcome) === aspectOf(expectation.outcome));
  return (alike.length > 0 ? alike : own).map((each) => words({ ...each, readings: expectation.readings }));
}

/** Of a clause: 二（四）第一款第1项成立. */
const faredInstead = ({ code, args }: Diagnostic): readonly string[] =>
  code === 'RUN673' ? [`${args.clause}${args.fared}`] : [];

/** Which question of an act is meant. */
function aspectOf(outcome: Expectation['outcome']): string {
  if (outcome.kind === 'word') return outcome.aspect;
  return outcome.kind === 'modality' || outcome.kind === 'state' ? outcome.kind : 'value';
}

/** A case as it came out → what the page is told of it: plain data, worded in both languages. */
import type { CaseResult, CaseSet } from '../../engine/cases/index.ts';
import { outcomeSentence, outcomeWords } from '../../engine/explain/outcome.ts';
import { type Speech, speech } from '../../engine/explain/speech.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { Outcome } from '../../engine/verdict.ts';
import type { CaseBlock } from '../../grammar/index.ts';
import type { NamedCase } from './case-files.ts';
import type { CaseOutcome, ExpectationOutcome } from './protocol.ts';

export interface Tongues {
  readonly zh: Speech;
  readonly en: Speech;
}

export const tongues = (versions: readonly CheckedMeasure[]): Tongues => ({
  zh: speech(versions, 'zh'),
  en: speech(versions, 'en'),
});

/** The same words, for verdicts whose rules are numbered as in these versions. */
export const inWords = ({ zh, en }: Tongues, versions: readonly CheckedMeasure[]): Tongues => ({
  zh: { ...zh, versions },
  en: { ...en, versions },
});

export function outcomeOf(
  named: NamedCase,
  set: CaseSet,
  { passed, expectations, diagnostics }: CaseResult,
  said: Tongues,
): CaseOutcome {
  return {
    ...headOf(named),
    standing: passed ? 'passed' : 'failed',
    expectations: expectations.map((each) => expectationOf(each, set, said)),
    diagnostics,
  };
}

/** A case that cannot be decided now keeps what it came to when it last was. */
export function notRun(named: NamedCase, before: CaseOutcome | undefined): CaseOutcome {
  return { ...headOf(named), standing: 'notRun', expectations: before?.expectations ?? [], diagnostics: [] };
}

function headOf({ id, path, block }: NamedCase) {
  return {
    id,
    path,
    name: block.name.text,
    sources: block.sources.map(({ text }) => text),
    span: { start: block.span.start, end: block.span.end },
    asOf: block.asOf?.date ?? firstDate(block),
  };
}

function firstDate({ statements }: CaseBlock): string | undefined {
  const dates = statements.flatMap(({ tellings }) =>
    tellings.flatMap((telling) =>
      telling.kind === 'value' && 'kind' in telling.value && telling.value.kind === 'date'
        ? [telling.value.value]
        : [],
    ),
  );
  return dates.sort()[0];
}

function expectationOf(
  { expectation, actual, passed, diagnostics, rests }: CaseResult['expectations'][number],
  { source }: CaseSet,
  { zh, en }: Tongues,
): ExpectationOutcome {
  const { start, end } = expectation.span;
  return {
    expected: source.slice(start, end).replace(/\s*\n\s*/g, ''),
    actual: actual && { zh: outcomeSentence(actual, zh), en: outcomeSentence(actual, en) },
    came: actual && { zh: outcomeWords(actual, zh), en: outcomeWords(actual, en) },
    conflict: actual !== undefined && inConflict(actual),
    named: expectation.grounds.map(({ text }) => text),
    clauses: rests(),
    passed,
    span: { start, end },
    diagnostics,
  };
}

const inConflict = (actual: Outcome): boolean =>
  actual.kind === 'act'
    ? actual.modality.kind === 'conflict' || actual.state.kind === 'conflict'
    : actual.value.kind === 'conflict';

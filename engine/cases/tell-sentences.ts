/** 结论应为, one sentence at a time: an expectation in words, and words that somebody typed as an expectation. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { parse } from '../../grammar/index.ts';
import { problem } from '../../grammar/messages/index.ts';
import { printExpectation } from '../../grammar/print/cases.ts';
import { printDate } from '../../grammar/print/literals.ts';
import { span } from '../../grammar/span.ts';
import type { Expectation } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';
import { expectationIn } from './write-expectations.ts';
import { penFor } from './write-pen.ts';
import { measureVocabulary } from './write-vocabulary.ts';

/** 采A01乙说时，「某局」应当出庭应诉，依据第二条 — without a mark at its end. */
export function expectationWords(measure: CheckedMeasure, expectation: Expectation): string {
  const pen = penFor(measure);
  return printExpectation(expectationIn({ measure, pen, naming: 'short' }, expectation), pen.manner);
}

export interface ReadExpectations {
  readonly expectations: readonly Expectation[];
  /** each with the file given, and its place in the sentence it is about */
  readonly diagnostics: readonly Diagnostic[];
}

/** Each sentence by itself: one that cannot be read does not spoil the others. */
export function readExpectations(
  measure: CheckedMeasure,
  sentences: readonly string[],
  file: string,
): ReadExpectations {
  const vocabulary = measureVocabulary(measure);
  const head = `语言 1。\n案例集：${measure.id}，自${printDate(measure.effective)}起施行的文本。\n案例「　」：结论应为：`;
  const read = sentences.map((sentence): ReadExpectations => {
    const bare = sentence.trim().replace(/[。；]$/, '');
    const { tree, diagnostics } = parse(`${head}${bare}。`, { file, vocabulary });
    const [block, ...others] = tree.blocks;
    const told = block?.kind === 'case' ? block : undefined;
    const back = (at: number): number => Math.min(Math.max(0, at - head.length), bare.length);
    const moved = diagnostics.map((each) => ({
      ...each,
      span: span(back(each.span.start), back(each.span.end)),
    }));
    if (moved.length > 0) return { expectations: [], diagnostics: moved };
    const isOne = told !== undefined && others.length === 0 && told.statements.length === 0;
    return isOne
      ? { expectations: told.expectations, diagnostics: [] }
      : { expectations: [], diagnostics: [problem('RUN689', { file, span: span(0, bare.length) }, {})] };
  });
  return {
    expectations: read.flatMap((each) => each.expectations),
    diagnostics: read.flatMap((each) => each.diagnostics),
  };
}

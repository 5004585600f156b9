/** An expectation that does not come true, where it is the expectation that is wrong: what the case does give. */
import { basesOf, type CaseResult, caseRunner } from '../../../engine/cases/index.ts';
import { expectedOf } from '../../../engine/cases/tell-outcome.ts';
import { penFor } from '../../../engine/cases/write-pen.ts';
import type { CheckedMeasure } from '../../../engine/measure.ts';
import {
  type CaseBlock,
  type Diagnostic,
  type ExpectedOutcome,
  type Locale,
  parse,
} from '../../../grammar/index.ts';
import { printOutcome } from '../../../grammar/print/cases.ts';
import { faredWords } from '../../../grammar/print/words.ts';
import { decideFacts, type Measure } from '../../../index.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { edited } from '../../analysis/texts.ts';
import { say } from '../../words/index.ts';
import { language } from '../../words/language.ts';
import type { Opened } from '../file.ts';
import type { FixView } from '../questions.ts';

type Result = CaseResult['expectations'][number];

export function expectationFixes(
  snapshot: Snapshot,
  opened: Opened,
  { from, to, locale }: { from: number; to: number; locale: Locale },
): readonly FixView[] {
  const court = courtOf(snapshot, opened);
  if (court === undefined) return [];
  const touches = ({ span }: { span: { start: number; end: number } }): boolean =>
    span.start <= to && span.end >= from;
  const cases = opened.file.tree.blocks.filter(
    (block): block is CaseBlock => block.kind === 'case' && touches(block),
  );
  return cases.flatMap((block) => {
    if (!block.expectations.some(touches)) return [];
    return court
      .run(opened.file.tree.blocks, opened.file.source, block)
      .expectations.flatMap((result, at) =>
        result.passed || !touches(result.expectation)
          ? []
          : accepted(result, block, at, opened, court, locale),
      );
  });
}

interface Court {
  readonly measure: CheckedMeasure;
  readonly run: (blocks: Opened['file']['tree']['blocks'], source: string, block: CaseBlock) => CaseResult;
}

/** Only rules that stand as they are written can say what is right. */
function courtOf({ sound, lastSound }: Snapshot, { file, version }: Opened): Court | undefined {
  const measure = lastSound?.versions.find((each) => each.measure.effective === version.date)?.measure;
  if (!sound || lastSound === undefined || measure === undefined) return undefined;
  const versions = lastSound.versions.map((each) => each.measure);
  return {
    measure,
    run: (blocks, source, block) =>
      caseRunner(
        { measure, versions, file: file.path, source, blocks: [...basesOf(blocks), block] },
        decider(lastSound, measure),
      )(block),
  };
}

const decider =
  (whole: Measure, told: CheckedMeasure): Parameters<typeof caseRunner>[1] =>
  (facts, asOf, readings) =>
    decideFacts(whole, facts, told, { asOf, readings });

function accepted(
  result: Result,
  block: CaseBlock,
  at: number,
  { file }: Opened,
  court: Court,
  locale: Locale,
): readonly FixView[] {
  const { outcome, span } = result.expectation;
  const code = result.diagnostics[0]?.code ?? '';
  const titles = titlesFor(locale);
  const written = rewordings(result, court.measure).map(({ words, because, lacks }) => ({
    title: titles(result.diagnostics, words, because, lacks),
    edit: {
      from: outcome.span.start,
      to: span.end,
      text:
        words +
        (because.length > 0 ? `，依据${because.join('、')}` : '') +
        (lacks.length > 0 ? `，还缺${lacks.join('、')}` : ''),
    },
  }));
  const sound = written.find(({ edit }) => comesTrue(edited(file.source, [edit]), block, at, file, court));
  return sound === undefined
    ? []
    : [{ title: sound.title, path: file.path, edits: [sound.edit], code, preferred: false }];
}

/** The file as the fix leaves it is read and decided again: nothing is offered that would fail once more. */
function comesTrue(
  source: string,
  block: CaseBlock,
  at: number,
  file: Opened['file'],
  court: Court,
): boolean {
  const { tree } = parse(source, { file: file.path, vocabulary: file.vocabulary });
  const same = tree.blocks.find(
    (each): each is CaseBlock => each.kind === 'case' && each.span.start === block.span.start,
  );
  return same !== undefined && court.run(tree.blocks, source, same).expectations[at]?.passed === true;
}

interface Reworded {
  readonly words: string;
  readonly because: readonly string[];
  readonly lacks: readonly string[];
}

const mostLacking = 3;

/** What is right is kept; of what is wrong, what came instead. */
function rewordings(
  { expectation, actual, diagnostics, rests }: Result,
  measure: CheckedMeasure,
): readonly Reworded[] {
  const wrong = new Set(diagnostics.map(({ code }) => code));
  const { outcome, grounds, missing } = expectation;
  if (outcome.kind === 'clause') {
    const fared = Object.values(faredWords).find((word) => word === diagnostics[0]?.args.fared);
    return fared === undefined ? [] : [{ words: outcome.clause.text + fared, because: [], lacks: [] }];
  }
  if (actual === undefined) return [];
  const because = wrong.has('RUN671') ? (grounds.length > 0 ? rests() : []) : grounds.map(({ text }) => text);
  const lacking = [
    ...new Set(actual.missing.filter(({ standing }) => standing !== 'asOf').map(({ name }) => name)),
  ];
  const lacks = wrong.has('RUN672') ? lacking.slice(0, mostLacking) : missing.map(({ text }) => text);
  const { manner } = penFor(measure);
  const all = wrong.has('RUN670')
    ? expectedOf(measure, actual, 'whole').map(({ expected }) => expected)
    : [outcome];
  return sameAspectFirst(all, outcome).map((expected) => ({
    words: printOutcome(expected, manner),
    because,
    lacks,
  }));
}

/** Who asked for a duty is told of the duty, who asked for a state of the state. */
function sameAspectFirst(
  all: readonly ExpectedOutcome[],
  asked: ExpectedOutcome,
): readonly ExpectedOutcome[] {
  const wanted = aspectOf(asked);
  const ofState = all.flatMap((each) =>
    each.kind === 'word' && wanted === 'state' ? [{ ...each, aspect: 'state' as const }] : [],
  );
  const [own, others] = [
    all.filter((each) => aspectOf(each) === wanted),
    all.filter((each) => aspectOf(each) !== wanted),
  ];
  return [...own, ...ofState, ...others];
}

const aspectOf = (outcome: ExpectedOutcome): string =>
  outcome.kind === 'word'
    ? outcome.aspect
    : outcome.kind === 'value' && outcome.ofDeadline
      ? 'deadline'
      : outcome.kind === 'yesno'
        ? 'value'
        : outcome.kind;

const titlesFor =
  (locale: Locale) =>
  (
    wrong: readonly Diagnostic[],
    words: string,
    because: readonly string[],
    lacks: readonly string[],
  ): string => {
    const codes = new Set(wrong.map(({ code }) => code));
    if (codes.has('RUN670') || codes.has('RUN673'))
      return say(language.fix.acceptOutcome, locale, { outcome: words });
    const join = say(language.separator, locale);
    return codes.has('RUN671')
      ? say(language.fix.acceptGrounds, locale, {
          clauses: because.join(join) || say(language.nothing, locale),
        })
      : say(language.fix.acceptMissing, locale, { names: lacks.join(join) || say(language.nothing, locale) });
  };

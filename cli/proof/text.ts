/** What was proved, for people: each finding at its place, with the case that shows it; then the sum. */
import { type Told, told, toldLines } from '../../engine/explain/told.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import type { OpenChecked } from '../../engine/proof/index.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { frame, position } from '../../grammar/frame.ts';
import { message } from '../../grammar/messages/index.ts';
import type { Sources } from '../places.ts';
import { type Locale, say } from '../words.ts';
import { countsOf, type Proved, type ToldFinding, type ToldProperty, type ToldUndecided } from './proved.ts';
import { caseLines, outcomeLine } from './shown.ts';

export function inText(proved: Proved, sources: Sources, locale: Locale): string {
  const { measure, findings, properties, undecided } = proved;
  const paragraphs = [
    ...findings.map((each) => withCase(each, measure, sources, locale)),
    ...properties.map((each) => withCase(each, measure, sources, locale)),
    assertions(properties, locale),
    open(undecided, sources, locale),
    sum(proved, locale),
  ];
  return paragraphs
    .filter((each) => each !== '')
    .map((each) => `${each}\n`)
    .join('\n');
}

/** Nothing is said here of an assertion that holds. */
function withCase(
  each: ToldFinding | ToldProperty,
  measure: CheckedMeasure,
  sources: Sources,
  locale: Locale,
): string {
  const { diagnostic, shown, caseName } = each;
  if (diagnostic === undefined) return '';
  const framed = frame(diagnostic, sources.get(diagnostic.file) ?? '', locale);
  if (shown === undefined) return framed;
  const outcomes = shown.outcomes.map((outcome) => outcomeLine(measure, outcome, shown, locale));
  const isDead = 'finding' in each && each.finding.kind === 'dead';
  return [
    framed,
    ...section(isDead ? 'nearestCase' : 'suchCase', caseLines(measure, caseName, shown, locale), locale),
    ...section('comesTo', outcomes, locale),
  ].join('\n');
}

const assertions = (properties: readonly ToldProperty[], locale: Locale): string =>
  section(
    'assertions',
    properties.map(({ property: { name, result } }) => `${say(result, locale)}「${name}」`),
    locale,
  ).join('\n');

/** A line each; those whose turn never came are alike and may be very many: they are counted. */
function open(undecided: readonly ToldUndecided[], sources: Sources, locale: Locale): string {
  const [stopped, begun] = [true, false].map((isStopped) =>
    undecided.filter((each) => (each.undecided.why === 'stopped') === isStopped),
  ) as [ToldUndecided[], ToldUndecided[]];
  return [
    ...begun.map(({ diagnostic }) => oneLine(diagnostic, sources, locale)),
    ...(stopped.length === 0 ? [] : [say('proofStopped', locale, { count: stopped.length })]),
  ].join('\n');
}

/** One diagnostic, one line. */
export function oneLine(diagnostic: Diagnostic, sources: Sources, locale: Locale): string {
  const { file, span, code } = diagnostic;
  const { line, column } = position(sources.get(file) ?? '', span.start);
  // what stands nowhere in particular is said of the whole file
  const place = span.end === 0 ? file : `${file}:${line}:${column}`;
  return toldLines([told(`${place} ${code} ${message(diagnostic, locale)}`)]).join('\n');
}

function section(head: Parameters<typeof say>[0], lines: readonly string[], locale: Locale) {
  const under: readonly Told[] = lines.map((line) => told(line));
  return under.length === 0 ? [] : toldLines([told(say(head, locale), under)]);
}

const sampled = ({ cases, decided, open: undetermined, settled, beyond, disagreed }: OpenChecked) => ({
  cases,
  decided,
  undetermined,
  settled,
  beyond,
  disagreed: disagreed.length,
});

function sum(proved: Proved, locale: Locale): string {
  const { report, seconds } = proved;
  const { measure, effective, questions, lists } = report;
  return [
    say('proofFound', locale, { measure, version: effective, ...countsOf(proved) }),
    say('proofAsked', locale, { questions, lists, seconds: seconds.toFixed(1) }),
    ...(report.open === undefined ? [] : [say('proofSampled', locale, sampled(report.open))]),
  ].join('\n');
}

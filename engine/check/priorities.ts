/**
 * 顺位 sentences → pairs of rules. A clause or section stands for the rules under it that answer the same question.
 * Prevailing is transitive, so a circle under one choice of readings is an error (language.md §3).
 */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { Priority as Said } from '../../grammar/tree.ts';
import type { Priority, QuestionRef } from '../measure.ts';
import { type Assignment, assignmentOf, conditionOf } from './assignments.ts';
import type { Checking } from './checking.ts';
import { circleIn, WAYS_LIMIT } from './circles.ts';
import { keyOfQuestion } from './questions.ts';
import { underReadings } from './readings.ts';
import { listening, type Report } from './report.ts';
import { ofKind, type Placed, type Written } from './rules.ts';
import { indexRules, type RulesUnder } from './under.ts';

interface Pair {
  /** position of the sentence that says so */
  readonly by: number;
  readonly over: number;
  readonly under: number;
  readonly meant: Priority['meant'];
  readonly assignment: Assignment;
  readonly span: Span;
}

/** More pairs than any text has; a file that asks for more is told so. */
const PAIRS_LIMIT = 1_000_000;

export function readPriorities(
  placed: readonly Placed[],
  written: readonly Written[],
  checking: Checking,
): readonly Priority[] {
  const said = ofKind(placed, 'priority');
  if (said.length === 0) return [];
  const { memory, readings, report } = checking;
  const sentences = placed.filter(({ of }) => of.kind === 'priority');
  const needs = [readings.declared, ...sentences.map(({ of }) => of), ...written.map(standingOf)];
  const kept = memory.again('priorities', needs, () => pairsFrom(said, written, checking));
  // what was said names places: where these have moved it is found and said anew
  const isHere = kept.told.length === 0 || kept.said.every(({ sentence }, at) => isAt(sentence, said[at]!));
  const { pairs, told } = isHere ? kept : pairsFrom(said, written, checking);
  report.take(told);
  return pairs.map(({ by, over, under, meant, condition }) => {
    const { sentence, clause } = said[by]!;
    return { over, under, meant, clause, span: sentence.span, condition };
  });
}

type Spoken = ReturnType<typeof ofKind<'priority'>>;

/** All that the pairs look at of a rule: neither its condition nor its place. */
function standingOf({ rule: { question, clause }, under }: Written): string {
  const known = standings.get(question);
  if (known !== undefined) return known;
  const standing = [keyOfQuestion(question), clause.text, under.text].join('\n');
  standings.set(question, standing);
  return standing;
}

/** Every rule has a question of its own, which stays when the rule moves. */
const standings = new WeakMap<QuestionRef, string>();

const isAt = (before: Said, { sentence }: Spoken[number]): boolean =>
  before.span.start === sentence.span.start;

function pairsFrom(said: Spoken, written: readonly Written[], checking: Checking) {
  const { report, heard } = listening(checking.report.file);
  const found = findPairs(said, written, { ...checking, report });
  const pairs = found.map(({ by, over, under, meant, assignment }) => {
    return { by, over, under, meant, condition: conditionOf(assignment) };
  });
  return { said, pairs, told: heard };
}

function findPairs(said: Spoken, written: readonly Written[], checking: Checking): readonly Pair[] {
  const rulesUnder = indexRules(written);
  const sides = said.map(({ sentence, clause }, by) => ({
    by,
    ...sidesOf(sentence, clause, written, rulesUnder, checking),
  }));
  const count = sides.map(({ over, under }) => over.length * under.length).reduce((a, b) => a + b, 0);
  if (count > PAIRS_LIMIT) {
    checking.report.say('LAW459', sides[0]!.said.span, { limit: String(PAIRS_LIMIT) });
    return [];
  }
  const pairs = sides.flatMap((each) => pairsOf(each, written, checking));
  checkCircle(
    pairs.filter((pair) => pair.meant === 'prevails'),
    written,
    checking,
  );
  return pairs;
}

interface Sides {
  readonly said: Said;
  readonly clause: ClauseRef;
  readonly over: readonly number[];
  readonly under: readonly number[];
}

function sidesOf(
  said: Said,
  clause: ClauseRef,
  written: readonly Written[],
  rulesUnder: RulesUnder,
  { report }: Checking,
): Sides {
  const side = (refs: readonly ClauseRef[]) => {
    const found = refs.map((ref) => ({ ref, rules: rulesUnder(ref) }));
    for (const { ref, rules } of found)
      if (rules.length === 0) report.say('LAW424', ref.span, { clause: ref.text });
    return [...new Set(found.flatMap(({ rules }) => rules))];
  };
  const [left, right] = [side(said.left), side(said.right)];
  const asked = [left, right].map((rules) => new Set(rules.map((rule) => questionOf(rule, written))));
  const meeting = (rules: readonly number[]) =>
    rules.filter((rule) => asked.every((questions) => questions.has(questionOf(rule, written))));
  if (meeting(left).length === 0 && left.length > 0 && right.length > 0) sayApart(said, report);
  const [over, under] = said.prevails === 'right' ? [right, left] : [left, right];
  return { said, clause, over: meeting(over), under: meeting(under) };
}

const questionOf = (rule: number, written: readonly Written[]): string =>
  keyOfQuestion(written[rule]!.rule.question);

function pairsOf(
  { by, said, clause, over, under }: Sides & Pick<Pair, 'by'>,
  written: readonly Written[],
  checking: Checking,
): readonly Pair[] {
  const assignment = assignmentOf(underReadings(said.readings, checking.readings, checking.report));
  if (assignment === undefined) {
    checking.report.say('LAW457', said.span, { clause: clause.text });
    return [];
  }
  const meant = said.prevails === undefined ? 'conflict' : 'prevails';
  const below = Map.groupBy(under, (rule) => questionOf(rule, written));
  return over.flatMap((a) =>
    (below.get(questionOf(a, written)) ?? [])
      .filter((b) => a !== b)
      .map((b) => ({ by, over: a, under: b, meant, assignment, span: said.span }) as const),
  );
}

function sayApart(said: Said, report: Report): void {
  const words = (refs: readonly ClauseRef[]) => refs.map((ref) => ref.text).join('、');
  report.say('LAW425', said.span, { left: words(said.left), right: words(said.right) });
}

/** Names the rules that, under one choice of readings, prevail over each other. */
function checkCircle(pairs: readonly Pair[], written: readonly Written[], { report }: Checking): void {
  const circle = circleIn(pairs);
  if (circle === 'tooMany') report.say('LAW458', pairs[0]!.span, { limit: String(WAYS_LIMIT) });
  else if (circle !== undefined) sayCircle(circle, pairs, written, report);
}

function sayCircle(
  circle: readonly number[],
  pairs: readonly Pair[],
  written: readonly Written[],
  report: Report,
): void {
  const round = [...circle, circle[0]!];
  const words = round.map((rule) => written[rule]!.rule.clause.text).join(' → ');
  const spans = circle.map(
    (over, at) => pairs.find((pair) => pair.over === over && pair.under === round[at + 1])!.span,
  );
  const related = spans.slice(1).map((span) => ({ file: report.file, span }));
  report.say('LAW426', spans[0]!, { circle: words }, { related });
}

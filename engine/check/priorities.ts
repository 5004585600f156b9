/**
 * 顺位 sentences → pairs of rules. A clause or section stands for the rules under it that answer the same question.
 * Prevailing is transitive, so a circle under one choice of readings is an error (language.md §3).
 */
import { type ClauseRef, clauseContains } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { Priority as Said } from '../../grammar/tree.ts';
import type { Priority } from '../measure.ts';
import { type Assignment, assignmentOf, conditionOf } from './assignments.ts';
import type { Checking } from './checking.ts';
import { circleIn, WAYS_LIMIT } from './circles.ts';
import { isSameQuestion } from './questions.ts';
import { underReadings } from './readings.ts';
import type { Placed, Written } from './rules.ts';

interface Pair {
  readonly over: number;
  readonly under: number;
  readonly meant: Priority['meant'];
  readonly clause: ClauseRef;
  readonly assignment: Assignment;
  readonly span: Span;
}

export function readPriorities(
  placed: readonly Placed[],
  written: readonly Written[],
  checking: Checking,
): readonly Priority[] {
  const pairs = placed.flatMap(({ sentence, standing }) =>
    sentence.kind === 'priority' ? pairsOf(sentence, standing.clause, written, checking) : [],
  );
  checkCircle(pairs.filter((pair) => pair.meant === 'prevails'), written, checking);
  return pairs.map(({ assignment, ...pair }) => ({ ...pair, condition: conditionOf(assignment) }));
}

function pairsOf(
  said: Said,
  clause: ClauseRef,
  written: readonly Written[],
  checking: Checking,
): readonly Pair[] {
  const left = said.left.flatMap((ref) => rulesUnder(ref, written, checking));
  const right = said.right.flatMap((ref) => rulesUnder(ref, written, checking));
  const [over, under] = said.prevails === 'right' ? [right, left] : [left, right];
  const assignment = assignmentOf(underReadings(said.readings, checking.readings, checking.report));
  const meant = said.prevails === undefined ? 'conflict' : 'prevails';
  const met = over.flatMap((a) =>
    under.filter((b) => a !== b && isSame(a, b, written)).map((b) => ({ over: a, under: b })),
  );
  if (met.length === 0 && left.length > 0 && right.length > 0) sayApart(said, checking);
  return assignment === undefined
    ? []
    : met.map((pair) => ({ ...pair, meant, clause, assignment, span: said.span }));
}

const isSame = (a: number, b: number, written: readonly Written[]): boolean =>
  isSameQuestion(written[a]!.rule.question, written[b]!.rule.question);

function rulesUnder(ref: ClauseRef, written: readonly Written[], { report }: Checking): readonly number[] {
  const isUnder = ({ rule, under }: Written) =>
    clauseContains(ref, rule.clause) || clauseContains(ref, under);
  const found = [...written.keys()].filter((position) => isUnder(written[position]!));
  if (found.length === 0) report.say('LAW424', ref.span, { clause: ref.text });
  return found;
}

function sayApart(said: Said, { report }: Checking): void {
  const words = (refs: readonly ClauseRef[]) => refs.map((ref) => ref.text).join('、');
  report.say('LAW425', said.span, { left: words(said.left), right: words(said.right) });
}

/** Names the rules that, under one choice of readings, prevail over each other. */
function checkCircle(pairs: readonly Pair[], written: readonly Written[], { report }: Checking): void {
  const circle = circleIn(pairs);
  if (circle === undefined) return;
  const clauseOf = (rule: number) => written[rule]!.rule.clause.text;
  if (circle === 'tooMany') return report.say('LAW458', pairs[0]!.span, { limit: String(WAYS_LIMIT) });
  const [first] = circle;
  const between = pairs.filter(({ over, under }) => circle.includes(over) && circle.includes(under));
  const related = between.slice(1).map(({ span }) => ({ file: report.file, span }));
  const words = [...circle, first!].map(clauseOf).join(' → ');
  report.say('LAW426', between[0]!.span, { circle: words }, { related });
}

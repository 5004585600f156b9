/**
 * 顺位 sentences → pairs of rules. A clause or section stands for the rules under it that answer the same question.
 * Prevailing is transitive, so a circle under one choice of readings is an error (language.md §3).
 */
import { type ClauseRef, clauseContains } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { Priority as Said } from '../../grammar/tree.ts';
import type { Priority } from '../measure.ts';
import { type Assignment, assignmentOf, conditionOf, isWithin, joined } from './assignments.ts';
import type { Checking } from './checking.ts';
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
  const closed = closeOver(pairs.filter((pair) => pair.meant === 'prevails'));
  const circle = closed.find((pair) => pair.over === pair.under);
  if (circle !== undefined) sayCircle(circle, closed, written, checking);
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

/** All that follows from the pairs: from each rule on, every rule below, and under which readings. */
function closeOver(pairs: readonly Pair[]): readonly Pair[] {
  const from = Map.groupBy(pairs, (pair) => pair.over);
  return [...from.keys()].flatMap((start) => below(start, from));
}

function below(start: number, from: ReadonlyMap<number, readonly Pair[]>): readonly Pair[] {
  const found = new Map<number, Pair[]>();
  const waiting = [...(from.get(start) ?? [])];
  for (const pair of waiting) {
    const known = found.get(pair.under) ?? [];
    if (known.some((other) => isWithin(pair.assignment, other.assignment))) continue;
    found.set(pair.under, [...known.filter((other) => !isWithin(other.assignment, pair.assignment)), pair]);
    for (const next of from.get(pair.under) ?? []) {
      const assignment = joined(pair.assignment, next.assignment);
      if (assignment !== undefined) waiting.push({ ...pair, under: next.under, assignment });
    }
  }
  return [...found.values()].flat();
}

/** Names the rules that, under the readings of the circle, prevail over each other. */
function sayCircle(
  circle: Pair,
  closed: readonly Pair[],
  written: readonly Written[],
  { report }: Checking,
): void {
  const together = (pair: Pair) => joined(pair.assignment, circle.assignment) !== undefined;
  const back = (rule: number) =>
    closed.some((pair) => pair.over === rule && pair.under === circle.over && together(pair));
  const members = closed.filter((pair) => pair.over === circle.over && back(pair.under) && together(pair));
  const names = [...new Set([circle.over, ...members.map((pair) => pair.under)])].map(
    (rule) => written[rule]!.rule.clause.text,
  );
  report.say('LAW426', circle.span, { circle: names.join('、') });
}

/**
 * Two states of a measure → the outcomes whose own rules differ, by name. What is answered from none of them is answered
 * alike by both states: a case that needs none of them need not be decided again.
 */
import { type OutcomeName, outcomeOf } from '../../engine/cases/index.ts';
import type { CheckedMeasure, Priority, Rule } from '../../engine/measure.ts';
import type { Measure } from '../../index.ts';
import { isSame } from './same.ts';

/** 'all': the names, their questions, the readings or what governs every norm differ. */
export type Touched = ReadonlySet<OutcomeName> | 'all';

export function touchedBetween(before: Measure, now: Measure): Touched {
  if (before.versions.length !== now.versions.length) return 'all';
  const touched = new Set<OutcomeName>();
  for (const [at, { measure }] of now.versions.entries()) {
    const earlier = before.versions[at]!.measure;
    if (earlier === measure) continue;
    if (!isSameFrame(earlier, measure)) return 'all';
    const [a, b] = [answersOf(earlier), answersOf(measure)];
    for (const outcome of [...a.keys(), ...b.keys()])
      if (!isSameAnswer(a.get(outcome), b.get(outcome))) touched.add(outcome);
  }
  return touched;
}

/** All that is not a rule and not a priority. Where the sentences stand in the file decides nothing. */
const frame = [
  ...(['id', 'effective', 'repealed', 'applicability', 'calendar'] as const),
  ...(['lists', 'bearers', 'acts', 'facts', 'concepts', 'amounts', 'readings'] as const),
] as const;

function isSameFrame(a: CheckedMeasure, b: CheckedMeasure): boolean {
  const governing = ({ scopes, unheld }: CheckedMeasure) => [
    ...scopes.map(({ clause, over, condition }) => [clause.text, over, condition]),
    ...unheld.map(({ title, issued, clause }) => [title, issued, clause.text]),
  ];
  return frame.every((part) => isSame(a[part], b[part])) && isSame(governing(a), governing(b));
}

/** The rules that answer one outcome's questions, in their order, and how they rank. */
interface Answers {
  readonly rules: Rule[];
  readonly ranks: Rank[];
}

/** A priority between two of them, by their positions among them. */
type Rank = Pick<Priority, 'meant' | 'condition'> & {
  readonly over: number;
  readonly under: number;
  readonly clause: string | undefined;
};

function answersOf(measure: CheckedMeasure): ReadonlyMap<OutcomeName, Answers> {
  const answers = new Map<OutcomeName, Answers>();
  const positions = measure.rules.map((rule) => {
    const outcome = outcomeOf(measure, rule.question);
    const own = answers.get(outcome) ?? { rules: [], ranks: [] };
    answers.set(outcome, own);
    return { own, position: own.rules.push(rule) - 1 };
  });
  for (const { over, under, meant, condition, clause } of measure.priorities) {
    const [a, b] = [positions[over]!, positions[under]!];
    a.own.ranks.push({ meant, condition, over: a.position, under: b.position, clause: clause?.text });
  }
  return answers;
}

function isSameAnswer(a: Answers | undefined, b: Answers | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return (
    a.rules.length === b.rules.length &&
    a.ranks.length === b.ranks.length &&
    a.rules.every((rule, at) => isSameRule(rule, b.rules[at]!)) &&
    a.ranks.every((rank, at) => isSame(rank, b.ranks[at]))
  );
}

const isSameRule = (a: Rule, b: Rule): boolean =>
  a.question.kind === b.question.kind &&
  a.clause.text === b.clause.text &&
  isSame(a.condition, b.condition) &&
  isSame(a.answer, b.answer);

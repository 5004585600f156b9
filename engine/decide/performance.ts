/** Whether an act is done, and when (履行); done after 截至 is not done yet, 视为已履行 is in time (language.md §3). */
import { compare } from './comparison.ts';
import { conflict } from './conflict.ts';
import type { Content, Done } from './content.ts';
import { type Diagram, leaf, open, word } from './diagram.ts';
import { earliestAt } from './earliest.ts';
import type { Answered, Evaluator, Standing } from './evaluator.ts';
import { dayOnly } from './fact.ts';
import { choose, saysNo } from './logic.ts';
import type { Positions } from './place.ts';
import { anyStands, EVERYWHERE, side, standings } from './standing.ts';
import { waitsOf } from './symbol.ts';

export const NOT_DONE = word('notDone');

export function performanceAt(run: Evaluator, act: number, positions: Positions): Answered {
  const standing = standings(run, run.program.questions.performances[act]!, positions, EVERYWHERE);
  const isDenial = (rule: number) => performsOf(run, rule) === 'deemedNotDone';
  const positive = standing.filter(({ rule }) => !isDenial(rule));
  const done = positive.reduce((sum, one) => withRule(run, sum, one), NOT_DONE as Diagram);
  const denied = anyStands(run, standing, isDenial);
  const name = () => `performance ${run.version} ${act} ${positions} ${side(standing, () => true)}`;
  const answer = run.diagrams.apply(name, [done, denied], (is, no) => {
    if (saysNo(no) || isWord(is)) return leaf(is);
    if (is.kind === 'open' || no.kind === 'open') return open(waitsOf([is, no]));
    return conflict(run, `performance ${act}`, positions, [
      { answer: is, rules: side(positive, () => true) },
      { answer: NOT_DONE.is, rules: side(standing, isDenial) },
    ]);
  });
  return { answer, standing };
}

const isWord = (is: Content): boolean => is.kind === 'word';

const performsOf = (run: Evaluator, rule: number) => {
  const { answer } = run.program.rules[rule]!;
  return answer.kind === 'performance' ? answer.performs : undefined;
};

function withRule(run: Evaluator, sum: Diagram, { rule, place, stands }: Standing): Diagram {
  const { answer } = run.program.rules[rule]!;
  if (answer.kind !== 'performance') return sum;
  const time =
    answer.at === undefined
      ? undefined
      : answer.at === 'earliest'
        ? earliestAt(run, run.program.rules[rule]!.condition, place)
        : run.value(answer.at, place);
  const done = doneAt(run, time, answer.performs === 'deemedDone');
  const both = run.diagrams.apply('first done', [sum, done], (a, b) => first(run, a, b));
  return choose(run.diagrams, stands, both, sum);
}

/** An event that has not happened leaves the act undone; a time that is 不适用 or not written leaves it undated. */
function doneAt(run: Evaluator, time: Diagram | undefined, deemed: boolean): Diagram {
  const undated = leaf({ kind: 'done', at: undefined, deemed });
  if (time === undefined) return undated;
  return run.diagrams.apply(`done ${deemed}`, [time, run.asOf], (at, asOf) => {
    if (at.kind === 'open') return leaf(at);
    if (at.kind !== 'known' && at.kind !== 'symbol') return undated;
    if (at.kind === 'known' && at.value.kind === 'never') return NOT_DONE;
    const happened = compare(run.diagrams, 'le', dayOnly(at), asOf);
    return choose(run.diagrams, happened, leaf({ kind: 'done', at, deemed }), NOT_DONE);
  });
}

/** Done twice is done the first time; a date counts before none, 视为 with either. */
function first(run: Evaluator, a: Content, b: Content): Diagram {
  if (isWord(a)) return leaf(b);
  if (isWord(b)) return leaf(a);
  if (a.kind !== 'done' || b.kind !== 'done') return open(waitsOf([a, b]));
  const deemed = a.deemed || b.deemed;
  const as = ({ at }: Done): Diagram => leaf({ kind: 'done', at, deemed });
  if (a.at === undefined || b.at === undefined) return as(a.at === undefined ? b : a);
  return choose(run.diagrams, compare(run.diagrams, 'le', a.at, b.at), as(a), as(b));
}

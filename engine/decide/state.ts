/** The state of a duty on the day asked about: the table of language.md §3, cell by cell. */
import { compare } from './comparison.ts';
import type { Content, Done, Due } from './content.ts';
import { type Diagram, leaf, open, type Settles, word } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { dayOnly } from './fact.ts';
import { choose } from './logic.ts';
import type { Positions } from './place.ts';
import { waitsOf } from './symbol.ts';

export function stateAt(run: Evaluator, act: number, positions: Positions): Diagram {
  const { answer, deadline } = run.duty(act, positions);
  const performance = run.performance(act, positions).answer;
  return run.diagrams.apply(
    'state',
    [answer, deadline, performance, run.asOf],
    (modality, due, done, asOf) => {
      if (modality.kind === 'word') return row(run, modality.word, due, done, asOf);
      return modality.kind === 'open' ? open(waitsOf([modality, due, done])) : leaf(modality);
    },
    withoutDuty,
  );
}

/** Where there is no duty, neither its deadline nor its performance matters. */
const withoutDuty: Settles = ([modality]) => {
  if (modality?.kind !== 'leaf') return undefined;
  if (modality.is.kind === 'notApplicable') return modality;
  return modality.is.kind === 'word' && modality.is.word === 'none' ? NONE : undefined;
};

const NONE = word('none');

function row(run: Evaluator, modality: string, due: Content, done: Content, asOf: Content): Diagram {
  if (modality === 'none') return NONE;
  if (done.kind === 'open') return leaf(done);
  const isDone = done.kind === 'done';
  switch (modality) {
    case 'must':
      return isDone ? byTime(run, done, due, 'fulfilled', 'late') : undone(run, due, asOf);
    case 'may':
      return isDone ? byTime(run, done, due, 'exercised', 'exercisedLate') : word('notExercised');
    case 'mustNot':
      return word(isDone ? 'forbiddenDone' : 'observed');
    default:
      // 可以不, 无须: doing it all the same is 已履行
      return word(isDone ? 'fulfilled' : 'excused');
  }
}

function byTime(run: Evaluator, done: Done, due: Content, inTime: string, late: string): Diagram {
  if (done.deemed || done.at === undefined) return word(inTime);
  if (due.kind === 'open') return leaf(due);
  if (due.kind !== 'due') return word(inTime);
  return choose(run.diagrams, within(run, done.at, due), word(inTime), word(late));
}

/** 在 D 之前 is strict; a deadline that is a day lasts to the end of that day. */
const within = (run: Evaluator, at: Content, { date, before }: Due): Diagram =>
  compare(run.diagrams, before ? 'lt' : 'le', isDay(date) ? dayOnly(at) : at, date);

function undone(run: Evaluator, due: Content, asOf: Content): Diagram {
  if (due.kind === 'open') return leaf(due);
  if (due.kind !== 'due') return word('pending');
  const past = compare(run.diagrams, due.before ? 'le' : 'lt', due.date, asOf);
  return choose(run.diagrams, past, word('overdue'), word('pending'));
}

/** Unknown dates are told in days, unless they are times. */
function isDay(date: Due['date']): boolean {
  if (date.kind === 'known') return date.value.kind === 'day';
  return date.term.variables.every(({ axis }) => axis.kind !== 'steps' || axis.of !== 'minute');
}

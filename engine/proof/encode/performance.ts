/** Whether an act is done, and when (履行); done after 截至 is not done yet, 视为已履行 is in time (language.md §3). */
import type { Positions } from '../../decide/place.ts';
import { and, choose, not, or } from '../logic.ts';
import type { Term, Terms } from '../term.ts';
import { chooseValue, compare, dayOf, type Encoded, type Moment } from '../value.ts';
import { earliestAt } from './earliest.ts';
import { type Encoding, type PerformanceAnswer, placeAt, type Standing, sideName } from './encoding.ts';
import { anyStands, standingsAt } from './standing.ts';

type Done = Pick<PerformanceAnswer, 'done' | 'dated' | 'at' | 'deemed'>;

export function performanceAt(encoding: Encoding, act: number, positions: Positions): PerformanceAnswer {
  const { terms, measure } = encoding;
  const standing = standingsAt(encoding, { kind: 'performance', index: act }, positions, terms.yes);
  const positive = standing.filter((one) => !isDenial(one));
  const done = positive.reduce((sum, one) => withRule(encoding, sum, one, positions), undone(encoding));
  const denied = anyStands(encoding, standing, isDenial);
  const clash = and(terms, done.done, denied);
  const name = `${sideName(encoding, measure.acts[act]!, positions)} performance`;
  const isDone =
    clash === terms.no
      ? done.done
      : and(terms, done.done, or(terms, not(terms, denied), terms.variable(name, 'truth', clash)));
  return { ...done, done: isDone, clash, standing };
}

const isDenial = ({ rule: { answer } }: Standing): boolean =>
  answer.kind === 'performance' && answer.performs === 'deemedNotDone';

const undone = ({ terms, asOf }: Encoding): Done => ({
  done: terms.no,
  dated: terms.no,
  at: asOf,
  deemed: terms.no,
});

function withRule(encoding: Encoding, sum: Done, { rule, stands }: Standing, positions: Positions): Done {
  const { answer } = rule;
  const { terms } = encoding;
  if (answer.kind !== 'performance' || stands === terms.no) return sum;
  const deemed = terms.truth(answer.performs === 'deemedDone');
  const done =
    answer.at === undefined
      ? { ...undone(encoding), done: terms.yes, deemed }
      : answer.at === 'earliest'
        ? sinceThen(encoding, rule.condition, positions, deemed)
        : doneAt(encoding, encoding.value(answer.at, placeAt(positions)), deemed);
  return chooseDone(terms, stands, first(terms, sum, done), sum);
}

function sinceThen(
  encoding: Encoding,
  condition: Standing['rule']['condition'],
  positions: Positions,
  deemed: Term,
): Done {
  const { terms } = encoding;
  const { never, always, at } = earliestAt(encoding, condition, placeAt(positions));
  const undated = or(terms, never, always);
  const dated = doneAt(encoding, at, deemed);
  return chooseDone(terms, undated, { ...undone(encoding), done: terms.yes, deemed }, dated);
}

/** An event that has not happened leaves the act undone; a time that is 不适用 leaves it undated. */
function doneAt(encoding: Encoding, time: Encoded, deemed: Term): Done {
  const { terms, asOf } = encoding;
  const undated = { ...undone(encoding), done: terms.yes, deemed };
  if (time.kind !== 'moment') return undated;
  const at = { ...time, na: terms.no, never: terms.no };
  const happened = and(terms, not(terms, time.never), compare(terms, 'le', dayOf(terms, at), asOf));
  return chooseDone(terms, time.na, undated, { done: happened, dated: terms.yes, at, deemed });
}

/** Done twice is done the first time; a date counts before none, 视为 with either. */
function first(terms: Terms, a: Done, b: Done): Done {
  const bothDated = and(terms, a.dated, b.dated);
  const aFirst = choose(terms, bothDated, compare(terms, 'le', a.at, b.at), a.dated);
  const both = { ...chooseDone(terms, aFirst, a, b), done: terms.yes, deemed: or(terms, a.deemed, b.deemed) };
  return chooseDone(terms, a.done, chooseDone(terms, b.done, both, a), b);
}

function chooseDone(terms: Terms, condition: Term, yes: Done, no: Done): Done {
  const of = (a: Term, b: Term): Term => choose(terms, condition, a, b);
  return {
    done: of(yes.done, no.done),
    dated: of(yes.dated, no.dated),
    at: chooseValue(terms, condition, yes.at, no.at) as Moment,
    deemed: of(yes.deemed, no.deemed),
  };
}

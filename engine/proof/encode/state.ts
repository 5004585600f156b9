/** The state of a duty on the day asked about: the table of language.md §3. */
import type { Modality } from '../../../grammar/tree.ts';
import type { Positions } from '../../decide/place.ts';
import type { ActState } from '../../verdict.ts';
import { and, any, choose, not, or } from '../logic.ts';
import type { Term } from '../term.ts';
import { compare, dayOf, type Moment } from '../value.ts';
import type { Due, Encoding, PerformanceAnswer, StateAnswer } from './encoding.ts';

export function stateAt(encoding: Encoding, act: number, positions: Positions): StateAnswer {
  const { terms } = encoding;
  const { na, is, deadline } = encoding.duty(act, positions);
  const none = and(terms, not(terms, na), not(terms, any(terms, is.values())));
  const states = statesUnder(encoding, is, deadline, encoding.performance(act, positions));
  return { na, is: new Map([...states, ['none', none]]) };
}

/** The rows of the table in which a modality stands. */
export function statesUnder(
  encoding: Encoding,
  is: ReadonlyMap<Modality, Term>,
  deadline: Due,
  performance: PerformanceAnswer,
): ReadonlyMap<ActState, Term> {
  const { terms } = encoding;
  const { done } = performance;
  const undone = not(terms, done);
  const inTime = isInTime(encoding, performance, deadline);
  const past = isPast(encoding, deadline);
  const stands = (modality: Modality): Term => is.get(modality) ?? terms.no;
  const [must, may, mustNot] = [stands('must'), stands('may'), stands('mustNot')];
  const mayNot = or(terms, stands('mayNot'), stands('needNot'));
  return new Map([
    ['fulfilled', or(terms, and(terms, must, done, inTime), and(terms, mayNot, done))],
    ['late', and(terms, must, done, not(terms, inTime))],
    ['pending', and(terms, must, undone, not(terms, past))],
    ['overdue', and(terms, must, undone, past)],
    ['exercised', and(terms, may, done, inTime)],
    ['exercisedLate', and(terms, may, done, not(terms, inTime))],
    ['notExercised', and(terms, may, undone)],
    ['excused', and(terms, mayNot, undone)],
    ['forbiddenDone', and(terms, mustNot, done)],
    ['observed', and(terms, mustNot, undone)],
  ]);
}

/** 在 D 之前 is strict; a deadline that is a day lasts to the end of that day. */
function isInTime(
  { terms }: Encoding,
  { at, dated, deemed }: PerformanceAnswer,
  { dated: isDue, date, before }: Due,
): Term {
  if (and(terms, isDue, dated) === terms.no) return terms.yes;
  const day = compareBoth(date.timed === terms.no ? dayOf(terms, at) : at);
  const rough =
    date.timed === terms.no || date.timed === terms.yes
      ? day
      : choose(terms, date.timed, day, compareBoth(dayOf(terms, at)));
  return or(terms, deemed, not(terms, dated), not(terms, isDue), rough);

  function compareBoth(done: Moment): Term {
    return choose(terms, before, compare(terms, 'lt', done, date), compare(terms, 'le', done, date));
  }
}

function isPast({ terms, asOf }: Encoding, { dated, date, before }: Due): Term {
  if (dated === terms.no) return terms.no;
  return and(
    terms,
    dated,
    choose(terms, before, compare(terms, 'le', date, asOf), compare(terms, 'lt', date, asOf)),
  );
}

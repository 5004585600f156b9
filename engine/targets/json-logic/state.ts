/** The state of a duty → for each state whether it certainly is the one: the table of language.md §3. */
import type { StateWord } from '../../../grammar/tree.ts';
import type { Deadline } from '../../measure.ts';
import type { ActState } from '../../verdict.ts';
import { type Compiling, refuse } from './compiling.ts';
import { dutyLogic } from './duty.ts';
import { all, and, any, opposite, or, type Pair, surely, unknown, variable } from './logic.ts';
import type { Scope } from './needs.ts';
import { anyStands, type Standing, standings } from './standing.ts';
import { compared, dayTerm, type Moment, type Term } from './term.ts';
import { moved, term, wholeDays } from './value.ts';

export type StateLogic = Readonly<Record<ActState, Pair>>;

export function stateLogic(compiling: Compiling, act: number, state: StateWord, scope: Scope): Pair {
  const logic = statesLogic(compiling, act, scope);
  return state === 'breach' ? any([logic.late, logic.overdue, logic.forbiddenDone]) : logic[state];
}

export function statesLogic(compiling: Compiling, act: number, place: Scope): StateLogic {
  const duty = dutyLogic(compiling, act, place);
  const done = doneLogic(compiling, act, place);
  const dues = duesOf(compiling, duty.standing, place);
  const past = pastLogic(dues, asOf(place));
  const { must, may, mayNot, mustNot, none } = duty.is;
  return {
    fulfilled: any([all([must, done.is, inTime(done, dues, 'must')]), all([mayNot, done.is])]),
    late: all([must, done.is, opposite(inTime(done, dues, 'must'))]),
    pending: all([must, done.isNot, opposite(past)]),
    overdue: all([must, done.isNot, past]),
    exercised: all([may, done.is, inTime(done, dues, 'may')]),
    exercisedLate: all([may, done.is, opposite(inTime(done, dues, 'may'))]),
    notExercised: all([may, done.isNot]),
    excused: all([mayNot, done.isNot]),
    forbiddenDone: all([mustNot, done.is]),
    observed: all([mustNot, done.isNot]),
    none,
  };
}

// ───────────────────────────── 履行

interface DoneLogic {
  readonly is: Pair;
  readonly isNot: Pair;
  readonly performances: readonly Performance[];
}

/** One 履行 rule: whether by it the act is done by 截至, and when. */
interface Performance {
  readonly done: Pair;
  readonly at: Moment | 'undated' | 'unknown';
  readonly deemed: boolean;
}

/** Done and said not to be (视为未履行) is 冲突; what is not done stays so. */
function doneLogic(compiling: Compiling, act: number, place: Scope): DoneLogic {
  const standing = standings(compiling, { kind: 'performance', index: act }, place, surely);
  const denied = anyStands(standing, (rule) => performsOf(compiling, rule) === 'deemedNotDone');
  const positive = standing.filter(({ rule }) => performsOf(compiling, rule) !== 'deemedNotDone');
  const performances = positive.map((each) => performance(compiling, each, place));
  const done = any(performances.map((each) => each.done));
  return {
    is: { so: and([done.so, denied.not]), not: done.not },
    isNot: { so: done.not, not: and([done.so, denied.not]) },
    performances,
  };
}

function performsOf({ measure }: Compiling, rule: number) {
  const { answer } = measure.rules[rule]!;
  return answer.kind === 'performance' ? answer.performs : undefined;
}

/** A time after 截至, or an event that has not happened, leaves the act undone; a time that does not arise, undated. */
function performance(compiling: Compiling, { rule, stands }: Standing, place: Scope): Performance {
  const { answer, clause, span } = compiling.measure.rules[rule]!;
  const deemed = answer.kind === 'performance' && answer.performs === 'deemedDone';
  if (answer.kind !== 'performance' || answer.at === undefined)
    return { done: stands, at: 'undated', deemed };
  const here = { ...compiling, rule: { clause, span } };
  if (answer.at === 'earliest') {
    refuse(here, 'TGT503');
    return { done: all([stands, unknown]), at: 'unknown', deemed };
  }
  const at = momentOf(here, term(here, answer.at, place));
  if (at === undefined) return { done: all([stands, unknown]), at: 'unknown', deemed };
  const byNow = compared('le', { ...dayOnly(at), applies: surely }, asOf(place));
  const never = at.happened.not;
  return {
    done: all([
      stands,
      {
        so: or([at.applies.not, and([at.applies.so, byNow.so])]),
        not: and([at.applies.so, or([never, byNow.not])]),
      },
    ]),
    at,
    deemed,
  };
}

/** An amount has one moment for each rule that may give it: dates are not counted from it here. */
function momentOf(compiling: Compiling, value: Term): Moment | undefined {
  if (value.kind === 'choice') refuse(compiling, 'TGT502');
  return value.kind === 'moment' ? value : undefined;
}

const dayOnly = (moment: Moment): Moment => ({ ...moment, minute: null });

function asOf(place: Scope): Moment {
  place.needs.asOf = true;
  return dayTerm(variable(`${place.path}asOf`));
}

// ───────────────────────────── 期限

interface Due {
  readonly norm: string;
  readonly stands: Pair;
  readonly before: boolean;
  /** a clock whose start has not happened, or does not arise, sets no deadline */
  readonly date: Moment | undefined;
}

function duesOf(compiling: Compiling, standing: readonly Standing[], place: Scope): readonly Due[] {
  return standing.flatMap(({ rule, stands }) => {
    const { answer, clause, span } = compiling.measure.rules[rule]!;
    const deadline = answer.kind === 'modality' ? answer.deadline : undefined;
    if (answer.kind !== 'modality' || deadline === undefined || !isDated(deadline)) return [];
    const date = dueDate({ ...compiling, rule: { clause, span } }, deadline, place);
    return [{ norm: answer.modality, stands, before: deadline.kind === 'before', date }];
  });
}

/** 及时 and 定期 have no date. */
type Dated = Extract<Deadline, { readonly value: unknown } | { readonly from: unknown }>;
const isDated = (deadline: Deadline): deadline is Dated => 'value' in deadline || 'from' in deadline;

function dueDate(compiling: Compiling, deadline: Dated, place: Scope): Moment | undefined {
  if (deadline.kind !== 'within') return momentOf(compiling, term(compiling, deadline.value, place));
  const { from, amount, unit, countsFirstDay, rollsOver, suspended } = deadline;
  const days = unit === 'day' && !rollsOver && suspended === undefined ? wholeDays(amount) : undefined;
  if (days === undefined) return void refuse(compiling, 'TGT501');
  const start = momentOf(compiling, term(compiling, from, place));
  return start && moved(dayOnly(start), countsFirstDay ? days - 1 : days);
}

/** Whether there is such a deadline, and its comparison with a moment. */
function dueWhere(due: Due, compare: (date: Moment) => Pair): Pair {
  if (due.date === undefined) return all([due.stands, unknown]);
  const { happened, applies } = due.date;
  return all([
    due.stands,
    { so: and([happened.so, applies.so]), not: or([happened.not, applies.not]) },
    compare(due.date),
  ]);
}

/** The earliest deadline is past when any is. 之前 is strict: on the day itself it is past. */
function pastLogic(dues: readonly Due[], now: Moment): Pair {
  return any(
    dues
      .filter(({ norm }) => norm === 'must')
      .map((due) => dueWhere(due, (date) => compared(due.before ? 'le' : 'lt', date, now))),
  );
}

/** 视为已履行 and what has no date are in time; else the first performance against the earliest deadline. */
function inTime({ performances }: DoneLogic, dues: readonly Due[], norm: string): Pair {
  const counting = dues.filter((due) => due.norm === norm);
  const dated = performances.flatMap(({ at, done }) =>
    typeof at === 'object' ? [{ done, late: lateLogic(at, counting) }] : [],
  );
  const doneWhere = (belongs: (each: Performance) => boolean) =>
    any(performances.filter(belongs).map(({ done }) => done));
  const deemed = doneWhere((each) => each.deemed);
  const undated = doneWhere(({ at }) => at === 'undated');
  // whether it was early or late, a time that cannot be said may be the first
  const hidden = doneWhere(({ at }) => at === 'unknown');
  const shown = any(dated.map(({ done }) => done));
  const early = or(dated.map(({ done, late }) => and([done.so, late.not])));
  return {
    so: or([deemed.so, early, and([undated.so, shown.not, hidden.not])]),
    not: and([deemed.not, hidden.not, shown.so, ...dated.map(({ done, late }) => or([done.not, late.so]))]),
  };
}

/** A deadline that is a day lasts to the end of that day. */
function lateLogic(at: Moment, dues: readonly Due[]): Pair {
  return any(
    dues.map((due) =>
      dueWhere(due, (date) => {
        const whole = date.minute === null ? dayOnly(at) : at;
        return opposite(
          compared(
            due.before ? 'lt' : 'le',
            { ...whole, applies: surely, happened: surely },
            { ...date, applies: surely, happened: surely },
          ),
        );
      }),
    ),
  );
}

/** A duty's answer: the modality in which the standing rules meet, and the earliest 期限 they set. */
import type { Modality } from '../../../grammar/tree.ts';
import { meet } from '../../decide/modality.ts';
import type { Positions } from '../../decide/place.ts';
import type { Deadline } from '../../measure.ts';
import { and, any, choose, not, or } from '../logic.ts';
import { add } from '../numbers.ts';
import type { Term, Terms } from '../term.ts';
import { chooseValue, compare, type Encoded, type Moment } from '../value.ts';
import { clampDay, countOf, endOf, rolledOver } from './calendar.ts';
import { type Due, type DutyAnswer, type Encoding, placeAt, type Standing, sideName } from './encoding.ts';
import { anyStands, standingsAt } from './standing.ts';

const MODALITIES: readonly Modality[] = ['must', 'may', 'mayNot', 'needNot', 'mustNot'];
/** Only 应当 and 可以 have rows of the table that turn on a deadline. */
const TIMED: readonly Modality[] = ['must', 'may'];

export function dutyAt(encoding: Encoding, act: number, positions: Positions): DutyAnswer {
  const { terms } = encoding;
  const scope = encoding.scope(act, positions);
  const standing = standingsAt(encoding, { kind: 'duty', index: act }, positions, scope);
  const met = meeting(encoding, act, positions, standing);
  const dues = new Map(TIMED.map((modality) => [modality, dueOf(encoding, standing, modality, positions)]));
  const deadline = [...dues].reduce(
    (sofar, [modality, due]) => chooseDue(terms, met.is.get(modality)!, due, sofar),
    noDue(encoding),
  );
  return { na: not(terms, scope), ...met, dues, deadline, standing };
}

export const modalityOf = ({ rule: { answer } }: Standing): Modality | undefined =>
  answer.kind === 'modality' ? answer.modality : undefined;

/** Every set of modalities that may stand together, and what it comes to. */
function meeting(encoding: Encoding, act: number, positions: Positions, standing: readonly Standing[]) {
  const { terms, measure } = encoding;
  const stands = new Map(
    MODALITIES.map((modality) => [
      modality,
      anyStands(encoding, standing, (one) => modalityOf(one) === modality),
    ]),
  );
  const possible = MODALITIES.filter((modality) => stands.get(modality) !== terms.no);
  const is = new Map<Modality, Term[]>(MODALITIES.map((modality) => [modality, []]));
  const sides = new Map<Modality, Term[]>(MODALITIES.map((modality) => [modality, []]));
  const clashes: Term[] = [];
  const side = sideName(encoding, measure.acts[act]!, positions);
  for (const set of subsets(possible)) {
    const answers = meet(new Set(set));
    if (answers.length === 0) continue;
    const exactly = and(
      terms,
      ...possible.map((modality) =>
        set.includes(modality) ? stands.get(modality)! : not(terms, stands.get(modality)!),
      ),
    );
    for (const answer of answers) sides.get(answer)!.push(exactly);
    if (answers.length > 1) clashes.push(exactly);
    let left = exactly;
    answers.forEach((answer, at) => {
      const last = at === answers.length - 1;
      const name = `${side} ${answers.slice(at)}`;
      const taken = last ? left : and(terms, left, terms.variable(name, 'truth', exactly));
      is.get(answer)!.push(taken);
      left = and(terms, left, not(terms, taken));
    });
  }
  const joined = (of: ReadonlyMap<Modality, readonly Term[]>): ReadonlyMap<Modality, Term> =>
    new Map([...of].map(([modality, so]) => [modality, any(terms, so)]));
  return { is: joined(is), sides: joined(sides), clash: any(terms, clashes) };
}

function subsets<T>(of: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = of;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((part) => [first, ...part])];
}

/** The earliest deadline of the standing rules of one modality. */
function dueOf(
  encoding: Encoding,
  standing: readonly Standing[],
  modality: Modality,
  positions: Positions,
): Due {
  const { terms } = encoding;
  return standing.reduce((sofar, { rule: { answer }, stands }) => {
    if (
      answer.kind !== 'modality' ||
      answer.modality !== modality ||
      answer.deadline === undefined ||
      stands === terms.no
    )
      return sofar;
    const due = deadlineAt(encoding, answer.deadline, positions);
    return chooseDue(terms, stands, earlier(terms, sofar, due), sofar);
  }, noDue(encoding));
}

export function noDue({ terms, asOf }: Encoding): Due {
  return { promptly: terms.no, regularly: terms.no, dated: terms.no, date: asOf, before: terms.no };
}

/** A clock whose start has not happened does not run: no deadline. */
export function deadlineAt(encoding: Encoding, deadline: Deadline, positions: Positions): Due {
  const none = noDue(encoding);
  const { terms } = encoding;
  switch (deadline.kind) {
    case 'promptly':
      return { ...none, promptly: terms.yes };
    case 'regularly':
      return { ...none, regularly: terms.yes };
    case 'on':
    case 'before':
      return dueOn(encoding, encoding.value(deadline.value, placeAt(positions)), deadline.kind === 'before');
    case 'within':
      return dueOn(encoding, lastDay(encoding, deadline, positions), false);
  }
}

function dueOn(encoding: Encoding, date: Encoded, before: boolean): Due {
  const { terms } = encoding;
  const none = noDue(encoding);
  if (date.kind !== 'moment') return none;
  return { ...none, dated: not(terms, or(terms, date.na, date.never)), date, before: terms.truth(before) };
}

function lastDay(
  encoding: Encoding,
  period: Extract<Deadline, { kind: 'within' }>,
  positions: Positions,
): Encoded {
  const { terms, measure } = encoding;
  const place = placeAt(positions);
  const [from, amount] = [encoding.value(period.from, place), encoding.value(period.amount, place)];
  const suspended = period.suspended && encoding.value(period.suspended, place);
  if (from.kind !== 'moment' || amount.kind !== 'amount') return { ...from, na: terms.yes };
  const almanac = { terms, calendar: measure.calendar };
  const end = endOf(almanac, from.day, countOf(terms, amount.is), period.unit, period.countsFirstDay);
  const later =
    suspended?.kind === 'amount' ? clampDay(terms, add(terms, end, countOf(terms, suspended.is))) : end;
  const day = period.rollsOver ? rolledOver(almanac, later) : later;
  const na = or(terms, from.na, amount.na, from.never, suspended?.na ?? terms.no);
  return { kind: 'moment', na, never: terms.no, timed: terms.no, day, minute: terms.whole(0) };
}

/** A date comes before 及时, 及时 before 定期, anything before none; of two on one day 之前 is the earlier. */
function earlier(terms: Terms, a: Due, b: Due): Due {
  const strict = and(terms, not(terms, a.before), b.before);
  const first = choose(
    terms,
    strict,
    compare(terms, 'lt', plain(terms, a.date), plain(terms, b.date)),
    compare(terms, 'le', plain(terms, a.date), plain(terms, b.date)),
  );
  const bothDated = and(terms, a.dated, b.dated);
  const aFirst = choose(
    terms,
    bothDated,
    first,
    or(
      terms,
      a.dated,
      and(
        terms,
        not(terms, b.dated),
        or(
          terms,
          a.promptly,
          and(terms, not(terms, b.promptly), or(terms, a.regularly, not(terms, b.regularly))),
        ),
      ),
    ),
  );
  return chooseDue(terms, aFirst, a, b);
}

/** The date of a deadline that is dated. */
const plain = (terms: Terms, date: Moment): Moment => ({ ...date, na: terms.no, never: terms.no });

export function chooseDue(terms: Terms, condition: Term, yes: Due, no: Due): Due {
  const of = (a: Term, b: Term): Term => choose(terms, condition, a, b);
  return {
    promptly: of(yes.promptly, no.promptly),
    regularly: of(yes.regularly, no.regularly),
    dated: of(yes.dated, no.dated),
    date: dateOf(terms, condition, yes, no),
    before: of(yes.before, no.before),
  };
}

/** The date of what is not dated is of no matter. */
function dateOf(terms: Terms, condition: Term, yes: Due, no: Due): Moment {
  if (no.dated === terms.no) return plain(terms, yes.date);
  if (yes.dated === terms.no) return plain(terms, no.date);
  return chooseValue(terms, condition, plain(terms, yes.date), plain(terms, no.date)) as Moment;
}

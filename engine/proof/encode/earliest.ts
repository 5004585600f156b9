/** 该情形最早成立之时: from when a condition that holds has held (`decide/earliest.ts` says by which rules). */
import type { Positions } from '../../decide/place.ts';
import type { Condition } from '../../measure.ts';
import { and, choose, not, or } from '../logic.ts';
import type { Term, Terms } from '../term.ts';
import { chooseValue, type Encoded, type Moment } from '../value.ts';
import { countedAt, positionsAt } from './condition.ts';
import { type Encoding, type Place, placeAt, type Time } from './encoding.ts';
import { pick } from './formula.ts';
import { standingsAt } from './standing.ts';

export function earliestAt(encoding: Encoding, condition: Condition, place: Place): Time {
  switch (condition.kind) {
    case 'and':
      return condition.parts
        .map((part) => earliestAt(encoding, part, place))
        .reduce((a, b) => later(encoding.terms, a, b), always(encoding));
    case 'or':
      return condition.parts
        .map((part) => ifHolds(encoding, encoding.truth(part, place), earliestAt(encoding, part, place)))
        .reduce((a, b) => sooner(encoding.terms, a, b), never(encoding));
    case 'happened':
      return timeOf(encoding, encoding.fact(condition.index, positionsAt(place, condition.at)));
    case 'state': {
      const { done, dated, at } = encoding.performance(condition.act, positionsAt(place, condition.at));
      const { terms } = encoding;
      return chooseTime(
        terms,
        and(terms, done, dated),
        { never: terms.no, always: terms.no, at },
        always(encoding),
      );
    }
    case 'concept':
      return encoding.since(condition.index, positionsAt(place, condition.at));
    case 'count':
      return countTime(encoding, condition, place);
    default:
      return always(encoding);
  }
}

/** From when the first of its rules that stand has held. */
export function conceptSince(encoding: Encoding, index: number, positions: Positions): Time {
  const standing = standingsAt(encoding, { kind: 'concept', index }, positions, encoding.terms.yes);
  const times = standing
    .filter(({ rule: { answer } }) => answer.kind === 'truth' && answer.value)
    .map(({ rule, stands }) =>
      ifHolds(encoding, stands, earliestAt(encoding, rule.condition, placeAt(positions))),
    );
  return times.length === 0
    ? always(encoding)
    : times.reduce((a, b) => sooner(encoding.terms, a, b), never(encoding));
}

/** "n or more" holds from the n-th of them on; "every one" from the last; the others are not dated. */
function countTime(encoding: Encoding, count: Extract<Condition, { kind: 'count' }>, place: Place): Time {
  const { terms } = encoding;
  if (count.quantifier === 'atMost' || count.quantifier === 'exactly') return always(encoding);
  const times = countedAt(encoding, count, place).map(({ there, place: at }) => ({
    there,
    time: ifHolds(
      encoding,
      and(terms, there, encoding.truth(count.where, at)),
      earliestAt(encoding, count.where, at),
    ),
  }));
  if (count.quantifier === 'every')
    return times.reduce(
      (sum, { there, time }) => chooseTime(terms, there, later(terms, sum, time), sum),
      always(encoding),
    );
  let reached: readonly Time[] = [
    always(encoding),
    ...Array.from({ length: count.n }, () => never(encoding)),
  ];
  for (const { time } of times) {
    const before = reached;
    reached = before.map((sofar, k) =>
      k === 0 ? sofar : sooner(terms, sofar, later(terms, before[k - 1]!, time)),
    );
  }
  return reached[count.n]!;
}

function timeOf(encoding: Encoding, value: Encoded): Time {
  const { terms } = encoding;
  if (value.kind !== 'moment') return always(encoding);
  return {
    never: and(terms, not(terms, value.na), value.never),
    always: value.na,
    at: { ...value, na: terms.no, never: terms.no },
  };
}

const always = ({ terms, asOf }: Encoding): Time => ({ never: terms.no, always: terms.yes, at: asOf });
const never = ({ terms, asOf }: Encoding): Time => ({ never: terms.yes, always: terms.no, at: asOf });

const ifHolds = (encoding: Encoding, holds: Term, time: Time): Time =>
  chooseTime(encoding.terms, holds, time, never(encoding));

function later(terms: Terms, a: Time, b: Time): Time {
  const keepsA = or(terms, a.never, b.always);
  const keepsB = or(terms, b.never, a.always);
  return chooseTime(terms, keepsA, a, chooseTime(terms, keepsB, b, dated(terms, 'max', a, b)));
}

function sooner(terms: Terms, a: Time, b: Time): Time {
  const keepsA = or(terms, a.always, b.never);
  const keepsB = or(terms, b.always, a.never);
  return chooseTime(terms, keepsA, a, chooseTime(terms, keepsB, b, dated(terms, 'min', a, b)));
}

const dated = (terms: Terms, of: 'max' | 'min', a: Time, b: Time): Time => ({
  never: terms.no,
  always: terms.no,
  at: pick(terms, of, a.at, b.at) as Moment,
});

function chooseTime(terms: Terms, condition: Term, yes: Time, no: Time): Time {
  return {
    never: choose(terms, condition, yes.never, no.never),
    always: choose(terms, condition, yes.always, no.always),
    at: chooseValue(terms, condition, yes.at, no.at) as Moment,
  };
}

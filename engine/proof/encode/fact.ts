/** A fact at a place: anything of its type and within its bounds; 不适用 where it is not asked; an event not after 截至. */
import { FIRST_DAY, LAST_DAY, MINUTES_A_DAY } from '../../decide/day.ts';
import type { Positions } from '../../decide/place.ts';
import type { Fact, Value } from '../../measure.ts';
import { and, choose, not, or } from '../logic.ts';
import { atMost, widen, within } from '../numbers.ts';
import { oneOf } from '../one-of.ts';
import type { Term, Terms } from '../term.ts';
import { compare, dayOf, dayValue, type Encoded, literalValue, type Moment } from '../value.ts';
import { type Encoding, isFixed, placeAt } from './encoding.ts';

export function factAt(encoding: Encoding, index: number, positions: Positions): Encoded {
  const { terms, measure, told } = encoding;
  const fact = measure.facts[index]!;
  if (!isFixed(fact.over, positions))
    throw new RangeError(`${fact.key} is read where its instance is not fixed`);
  const name = factName(encoding, index, positions);
  const answered = told?.(index, positions) ?? anything(encoding, fact, name);
  encoding.asked.set(name, { fact: index, positions, answer: answered });
  const value =
    answered.kind === 'moment' && fact.type.kind === 'event' ? byAsOf(encoding, answered) : answered;
  if (fact.guard === undefined || !encoding.keepsForm) return value;
  return { ...value, na: or(terms, value.na, not(terms, encoding.truth(fact.guard, placeAt(positions)))) };
}

/** The name of what a fact answers at a place, alike in every version that asks the same of the same things. */
export function factName(
  { measure, shape }: Pick<Encoding, 'measure' | 'shape'>,
  index: number,
  positions: Positions,
): string {
  const { key, over, type } = measure.facts[index]!;
  return `fact ${JSON.stringify([key, type.kind, shape.ground.names(over, positions)])}`;
}

/** The variables of a fact by what they say of it, as `valueIn` of `witness.ts` reads them back. */
export const partName = (name: string, part: string): string => `${name} ${part}`;

function anything({ terms }: Encoding, { type, from, to }: Fact, name: string): Encoded {
  const na = terms.no;
  const bounded = <T extends Encoded>(value: T, owner: Term): T => {
    if (from !== undefined) restrict(terms, owner, orderly(terms, from, value, 'above'));
    if (to !== undefined) restrict(terms, owner, orderly(terms, to, value, 'below'));
    return value;
  };
  switch (type.kind) {
    case 'yesno':
      return { kind: 'truth', na, is: terms.variable(name, 'truth') };
    case 'options':
      return {
        kind: 'oneOf',
        na,
        is: oneOf(
          terms,
          type.options.map(({ key }) => partName(name, key)),
        ),
      };
    case 'integer': {
      const is = terms.variable(name, 'whole');
      return bounded({ kind: 'amount', na, is: widen(terms, is) }, is);
    }
    case 'decimal':
    case 'money':
    case 'percent': {
      const is = terms.variable(name, 'number');
      return bounded({ kind: 'amount', na, is }, is);
    }
    case 'text': {
      const is = terms.variable(name, 'whole');
      restrict(terms, is, atMost(terms, terms.whole(0), is));
      return { kind: 'text', na, is };
    }
    case 'date': {
      const day = dayVariable(terms, partName(name, 'day'));
      return bounded(dayValue(terms, day), day);
    }
    case 'time':
    case 'event':
      return moment(terms, name, type.kind === 'event', bounded);
  }
}

/** A bound that is a day holds from its first minute to its last. */
function orderly(terms: Terms, bound: Value, value: Encoded, side: 'above' | 'below'): Term {
  const limit = literalValue(terms, bound);
  const is = value.kind === 'moment' && bound.kind === 'day' ? dayOf(terms, value) : value;
  return side === 'above' ? compare(terms, 'le', limit, is) : compare(terms, 'le', is, limit);
}

/** A time of a day; of an event also 未发生. */
function moment(
  terms: Terms,
  name: string,
  mayNever: boolean,
  bounded: <T extends Encoded>(value: T, owner: Term) => T,
): Moment {
  const day = dayVariable(terms, partName(name, 'day'));
  const minute = terms.variable(partName(name, 'minute'), 'whole');
  restrict(terms, minute, within(terms, minute, 0, MINUTES_A_DAY - 1));
  const dated: Moment = bounded({ ...dayValue(terms, day), timed: terms.yes, minute }, minute);
  return mayNever ? { ...dated, never: terms.variable(partName(name, 'never'), 'truth') } : dated;
}

function dayVariable(terms: Terms, name: string): Term {
  const day = terms.variable(name, 'whole');
  restrict(terms, day, within(terms, day, FIRST_DAY, LAST_DAY));
  return day;
}

/** A fact that two versions bound differently lies within both. */
function restrict(terms: Terms, of: Term, domain: Term): void {
  const variable = of.variable!;
  if (domain !== terms.yes)
    variable.domain = variable.domain === undefined ? domain : and(terms, variable.domain, domain);
}

/** An event dated after the day asked about has not happened. */
function byAsOf({ terms, asOf }: Encoding, value: Moment): Moment {
  const happened = compare(terms, 'le', { ...dayOf(terms, value), never: terms.no }, asOf);
  return { ...value, never: choose(terms, happened, value.never, terms.yes) };
}

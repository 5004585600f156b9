/** A condition at a place → whether it is so. With 不适用 every part is 否. */
import type { StateWord } from '../../../grammar/tree.ts';
import { sameModality } from '../../decide/literal.ts';
import type { At, Condition } from '../../measure.ts';
import type { ActState } from '../../verdict.ts';
import { all, and, any, atLeast, implies, not, or } from '../logic.ts';
import { thereAt } from '../shape.ts';
import type { Term } from '../term.ts';
import { compare, type Encoded } from '../value.ts';
import type { Encoding, Place } from './encoding.ts';

export function truthAt(encoding: Encoding, condition: Condition, place: Place): Term {
  const { terms } = encoding;
  switch (condition.kind) {
    case 'true':
      return terms.yes;
    case 'and':
      return all(
        terms,
        condition.parts.map((part) => encoding.truth(part, place)),
      );
    case 'or':
      return any(
        terms,
        condition.parts.map((part) => encoding.truth(part, place)),
      );
    case 'not':
      return not(terms, encoding.truth(condition.part, place));
    case 'fact':
      return isSo(encoding, encoding.fact(condition.index, positionsAt(place, condition.at)));
    case 'concept':
      return encoding.concept(condition.index, positionsAt(place, condition.at)).is;
    case 'happened':
      return hasHappened(encoding, encoding.fact(condition.index, positionsAt(place, condition.at)));
    case 'oneOf':
      return isOneOf(
        encoding,
        encoding.fact(condition.fact, positionsAt(place, condition.at)),
        condition.options,
      );
    case 'compare':
      return compare(
        terms,
        condition.op,
        encoding.value(condition.left, place),
        encoding.value(condition.right, place),
      );
    case 'state': {
      const { is } = encoding.state(condition.act, positionsAt(place, condition.at));
      return any(
        terms,
        statesOf(condition.state).map((state) => is.get(state) ?? terms.no),
      );
    }
    case 'modality': {
      const { is } = encoding.duty(condition.act, positionsAt(place, condition.at));
      const same = [...is].filter(
        ([modality]) => sameModality(modality) === sameModality(condition.modality),
      );
      return any(
        terms,
        same.map(([, so]) => so),
      );
    }
    case 'reading':
      return encoding.options[condition.reading]![condition.option]!;
    case 'count':
      return countAt(encoding, condition, place);
  }
}

export const positionsAt = (place: Place, at: At): Place['positions'] =>
  at === 'own' ? place.own : place.positions;

/** 违反 means 逾期履行, 逾期未履行 or 违禁. */
export const statesOf = (state: StateWord): readonly ActState[] =>
  state === 'breach' ? ['late', 'overdue', 'forbiddenDone'] : [state];

function isSo({ terms }: Encoding, value: Encoded): Term {
  return value.kind === 'truth' ? and(terms, not(terms, value.na), value.is) : terms.no;
}

function hasHappened({ terms }: Encoding, value: Encoded): Term {
  return value.kind === 'moment' ? and(terms, not(terms, value.na), not(terms, value.never)) : terms.no;
}

function isOneOf({ terms }: Encoding, value: Encoded, options: readonly number[]): Term {
  if (value.kind !== 'oneOf') return terms.no;
  return and(
    terms,
    not(terms, value.na),
    any(
      terms,
      options.map((option) => value.is[option]!),
    ),
  );
}

type Count = Extract<Condition, { kind: 'count' }>;

function countAt(encoding: Encoding, count: Count, place: Place): Term {
  const { terms } = encoding;
  const counted = countedAt(encoding, count, place).map((one) => ({
    there: one.there,
    so: encoding.truth(count.where, one.place),
  }));
  const found = counted.map(({ there, so }) => and(terms, there, so));
  const rest = restOf(encoding, count, place);
  if (rest === undefined) return countOf(encoding, count, counted, found);
  const known = countOf(encoding, count, counted, found);
  return count.quantifier === 'atLeast' ? or(terms, known, rest) : rest;
}

interface Counted {
  readonly there: Term;
  readonly so: Term;
}

function countOf(
  { terms }: Encoding,
  count: Count,
  counted: readonly Counted[],
  found: readonly Term[],
): Term {
  switch (count.quantifier) {
    case 'atLeast':
      return atLeast(terms, count.n, found);
    case 'atMost':
      return not(terms, atLeast(terms, count.n + 1, found));
    case 'exactly':
      return and(terms, atLeast(terms, count.n, found), not(terms, atLeast(terms, count.n + 1, found)));
    case 'every':
      return all(
        terms,
        counted.map(({ there, so }) => implies(terms, there, so)),
      );
  }
}

/** Of a case that was told: what is not told of the list, of which nothing is known. */
function restOf({ terms, shape }: Encoding, { list, within }: Count, place: Place): Term | undefined {
  if (shape.isTold !== true) return undefined;
  const { lacking } = shape.ground.counted(place.positions, list, within);
  return lacking && terms.variable(`rest ${list} ${within} ${place.positions}`, 'truth', terms.yes);
}

/** Everything that a list may hold at a place. */
export function countedAt(
  { terms, shape }: Encoding,
  { list, within }: Pick<Count, 'list' | 'within'>,
  place: Place,
): readonly { readonly there: Term; readonly place: Place }[] {
  const { elements } = shape.ground.counted(place.positions, list, within);
  return elements.map((positions) => ({
    there: thereAt(terms, shape, positions),
    place: { positions, own: place.own },
  }));
}

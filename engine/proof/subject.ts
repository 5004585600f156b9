/** What an outcome is about, encoded: a concept, an amount, an act, at one place; and whether two come to the same. */
import type { Modality } from '../../grammar/tree.ts';
import { NOT_FIXED, type Positions } from '../decide/place.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure, Over, QuestionRef } from '../measure.ts';
import type { ActState, InstancePart, Outcome } from '../verdict.ts';
import { noDue } from './encode/duty.ts';
import {
  type Due,
  type DutyAnswer,
  type Encoding,
  type PerformanceAnswer,
  sideName,
} from './encode/index.ts';
import { inForceAt } from './encode/scope.ts';
import { statesUnder } from './encode/state.ts';
import { and, any, differ, implies, not, or } from './logic.ts';
import type { QuestionNamed } from './report.ts';
import type { Term, Terms } from './term.ts';
import { sameValue } from './value.ts';

export interface Subject {
  readonly kind: Outcome['kind'];
  readonly index: number;
}

export const subjectOf = ({ kind, index }: QuestionRef): Subject =>
  kind === 'duty' || kind === 'performance' ? { kind: 'act', index } : { kind, index };

/** Everything that has outcomes. */
export const subjectsOf = ({ acts, concepts, amounts }: CheckedMeasure): readonly Subject[] => [
  ...[...acts.keys()].map((index): Subject => ({ kind: 'act', index })),
  ...[...concepts.keys()].map((index): Subject => ({ kind: 'concept', index })),
  ...[...amounts.keys()].map((index): Subject => ({ kind: 'amount', index })),
];

export function declared(
  { acts, concepts, amounts }: CheckedMeasure,
  { kind, index }: Subject,
): { readonly key: string; readonly name: string; readonly over: Over } {
  return (kind === 'act' ? acts : kind === 'concept' ? concepts : amounts)[index]!;
}

/** Where a question is asked: the first thing of each list it lies over. */
export const placeOf = ({ measure, shape }: Encoding, subject: Subject): Positions =>
  shape.ground.narrow(declared(measure, subject).over, shape.first);

/** With every thing that the place fixes, parents included, as a verdict names it. */
export function named(encoding: Encoding, subject: Subject): QuestionNamed {
  const { measure, shape } = encoding;
  const { key, name } = declared(measure, subject);
  return {
    kind: subject.kind,
    key,
    name,
    instance: instanceOf(measure, shape.ground.facts, placeOf(encoding, subject)),
  };
}

const instanceOf = ({ lists }: CheckedMeasure, facts: Facts, at: Positions): readonly InstancePart[] =>
  lists.flatMap(({ key, name }, list) =>
    at[list] === NOT_FIXED
      ? []
      : [{ list: key, listName: name, id: facts.lists[list]!.elements[at[list]!]!.id }],
  );

/** The name of its own conflict there. */
export const ownSide = (encoding: Encoding, subject: Subject): string =>
  sideName(encoding, declared(encoding.measure, subject), placeOf(encoding, subject));

/** Everything that its outcome says. */
export function outcomeTerms(encoding: Encoding, subject: Subject): readonly Term[] {
  const at = placeOf(encoding, subject);
  if (subject.kind === 'concept') {
    const { is, clash } = encoding.concept(subject.index, at);
    return [clash, is];
  }
  if (subject.kind === 'amount') {
    const { is, clash } = encoding.amount(subject.index, at);
    return [clash, is.na, ...(is.kind === 'amount' ? [is.is] : [])];
  }
  const { na, clash, sides, deadline } = encoding.duty(subject.index, at);
  return [na, clash, ...sides.values(), deadline.dated, ...encoding.state(subject.index, at).is.values()];
}

/** That the version is in force where the question is asked. */
export const inForce = (encoding: Encoding, subject: Subject): Term =>
  inForceAt(encoding, subject.kind === 'act' ? subject.index : undefined, placeOf(encoding, subject));

/** That the two come to different outcomes there: as a verdict would say it, of what an expectation can name. */
export function differs(a: Encoding, b: Encoding, of: Subject, under: Subject = of): Term {
  const { terms } = a;
  const [here, there] = [placeOf(a, of), placeOf(b, under)];
  switch (of.kind) {
    case 'concept': {
      const [left, right] = [a.concept(of.index, here), b.concept(under.index, there)];
      const neither = and(terms, not(terms, left.clash), not(terms, right.clash));
      return or(
        terms,
        differ(terms, left.clash, right.clash),
        and(terms, neither, differ(terms, left.is, right.is)),
      );
    }
    case 'amount': {
      const [left, right] = [a.amount(of.index, here), b.amount(under.index, there)];
      const neither = and(terms, not(terms, left.clash), not(terms, right.clash));
      return or(
        terms,
        differ(terms, left.clash, right.clash),
        and(terms, neither, not(terms, sameValue(terms, left.is, right.is))),
      );
    }
    case 'act':
      return actsDiffer(a, b, of.index, under.index, here, there);
  }
}

/** The same of one question alone: of a duty what must be done by when, of a performance whether it was done and when. */
export function answersDiffer(a: Encoding, b: Encoding, question: QuestionRef): Term {
  const subject = subjectOf(question);
  const { terms } = a;
  const at = [question.index, placeOf(a, subject)] as const;
  if (question.kind === 'performance')
    return performancesDiffer(terms, a.performance(...at), b.performance(...at));
  if (question.kind !== 'duty') return differs(a, b, subject);
  const [left, right] = [a.duty(...at), b.duty(...at)];
  const dues = [...left.dues].map(([modality, due]) => duesDiffer(terms, due, right.dues.get(modality)!));
  return or(
    terms,
    differ(terms, left.na, right.na),
    and(terms, not(terms, left.na), or(terms, sidesDiffer(terms, left, right), ...dues)),
  );
}

function performancesDiffer(terms: Terms, a: PerformanceAnswer, b: PerformanceAnswer): Term {
  const dated = and(terms, a.dated, b.dated);
  return or(
    terms,
    differ(terms, a.done, b.done),
    differ(terms, a.clash, b.clash),
    and(
      terms,
      a.done,
      b.done,
      or(
        terms,
        differ(terms, a.dated, b.dated),
        differ(terms, a.deemed, b.deemed),
        and(terms, dated, not(terms, sameValue(terms, a.at, b.at))),
      ),
    ),
  );
}

const sidesDiffer = (terms: Terms, a: DutyAnswer, b: DutyAnswer): Term =>
  any(
    terms,
    [...merged(terms, a.sides)].map(([modality, so]) =>
      differ(terms, so, merged(terms, b.sides).get(modality)!),
    ),
  );

function actsDiffer(
  a: Encoding,
  b: Encoding,
  act: number,
  other: number,
  here: Positions,
  there: Positions,
): Term {
  const { terms } = a;
  const [left, right] = [a.duty(act, here), b.duty(other, there)];
  const [mine, theirs] = [a.state(act, here), b.state(other, there)];
  const apply = and(terms, not(terms, left.na), not(terms, right.na));
  const sides = sidesDiffer(terms, left, right);
  const states = any(
    terms,
    [...mine.is].map(([state, so]) => differ(terms, so, theirs.is.get(state)!)),
  );
  const either = or(terms, left.clash, right.clash);
  const answers = or(terms, states, duesDiffer(terms, left.deadline, right.deadline));
  return or(
    terms,
    differ(terms, left.na, right.na),
    and(terms, apply, or(terms, sides, and(terms, not(terms, either), answers))),
    and(terms, apply, left.clash, right.clash, restsDiffer(a, b, left, right, [act, here], [other, there])),
  );
}

/** Of two conflicts with the same sides: a state in which all sides agree is no conflict, and nor is a deadline. */
function restsDiffer(
  a: Encoding,
  b: Encoding,
  left: DutyAnswer,
  right: DutyAnswer,
  here: At,
  there: At,
): Term {
  const { terms } = a;
  const [mine, theirs] = [agreed(a, left, a.performance(...here)), agreed(b, right, b.performance(...there))];
  const states = [...mine].map(([state, so]) => differ(terms, so, theirs.get(state)!));
  const dues = [...left.dues].map(([modality, due]) =>
    and(
      terms,
      left.sides.get(modality)!,
      differ(terms, isSet(terms, due), isSet(terms, right.dues.get(modality)!)),
    ),
  );
  return or(terms, ...states, ...dues);
}

const isSet = (terms: Terms, { promptly, regularly, dated }: Due): Term =>
  or(terms, promptly, regularly, dated);

/** For each state, that every side of the conflict comes to it. */
function agreed(
  encoding: Encoding,
  { sides, dues }: DutyAnswer,
  performance: PerformanceAnswer,
): ReadonlyMap<ActState, Term> {
  const { terms } = encoding;
  const under = [...sides].map(([modality, stands]) => ({
    stands,
    states: statesUnder(
      encoding,
      new Map([[modality, terms.yes]]),
      dues.get(modality) ?? noDue(encoding),
      performance,
    ),
  }));
  return new Map(
    [...under[0]!.states.keys()].map((state) => [
      state,
      and(terms, ...under.map(({ stands, states }) => implies(terms, stands, states.get(state)!))),
    ]),
  );
}

type At = readonly [act: number, positions: Positions];

/** 可以不 and 无须 are one. */
function merged(terms: Terms, sides: ReadonlyMap<Modality, Term>): ReadonlyMap<Modality, Term> {
  const of = new Map(sides);
  of.set('mayNot', or(terms, sides.get('mayNot')!, sides.get('needNot')!));
  of.delete('needNot');
  return of;
}

function duesDiffer(terms: Terms, a: Due, b: Due): Term {
  const dated = and(terms, a.dated, b.dated, not(terms, sameValue(terms, a.date, b.date)));
  return or(
    terms,
    differ(terms, a.promptly, b.promptly),
    differ(terms, a.regularly, b.regularly),
    differ(terms, a.dated, b.dated),
    dated,
  );
}

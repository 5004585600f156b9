/**
 * Two measures on what they share: the same facts and lists by their keys, each taken as if it were in force. Every kind of
 * case that they decide differently is found by its plainest case; when no more is found, all other cases are decided alike.
 */
import type { CheckedMeasure, Over } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { type Answer, createAsker } from './ask.ts';
import { inMeasure } from './carry.ts';
import { anyDay, type Encoding, encode } from './encode/index.ts';
import { all, and, any, not } from './logic.ts';
import { comeApart } from './mutants.ts';
import { askFor, decided, type Prover, proverOf, shown, usualLists } from './prover.ts';
import type { DifferenceKind, DifferenceReport, QuestionNamed, Undecided } from './report.ts';
import { shapeOf } from './shape.ts';
import type { Effort, Solver } from './solver.ts';
import {
  declared,
  differs,
  inForce,
  named,
  outcomeTerms,
  ownSide,
  placeOf,
  type Subject,
  subjectsOf,
} from './subject.ts';
import { type Term, Terms } from './term.ts';

export interface DifferenceOptions {
  readonly lists?: number;
}

/** Kinds of one question beyond which the rest is left undecided. */
const KINDS_LIMIT = 24;

/** @throws what the solver throws */
export async function differ(
  a: CheckedMeasure,
  b: CheckedMeasure,
  solver: Solver,
  effort: Effort,
  { lists = Math.max(usualLists(a), usualLists(b)) }: DifferenceOptions = {},
): Promise<DifferenceReport> {
  const terms = new Terms();
  const asker = createAsker(terms, solver, effort);
  const asOf = anyDay(terms);
  const [left, right] = [a, b].map((measure) =>
    proverOf(encode({ terms, measure, shape: shapeOf(terms, measure, lists), asOf }), asker, effort, lists),
  ) as [Prover, Prover];
  const pairs = sharedSubjects(a, b);
  const kinds: DifferenceKind[] = [];
  const sameOtherwise: QuestionNamed[] = [];
  const undecided: Undecided[] = [];
  for (const [at, [one, other]] of pairs.entries()) {
    effort.progress(at, pairs.length);
    const found = await kindsOf(left, right, one, other);
    kinds.push(...found.kinds);
    if (found.why === undefined) sameOtherwise.push(named(left.encoding, one));
    else
      undecided.push({ about: 'difference', what: declared(a, one).name, span: undefined, why: found.why });
  }
  effort.progress(pairs.length, pairs.length);
  return {
    questions: pairs.length,
    lists,
    onlyIn: [onlyIn(a, b), onlyIn(b, a)],
    kinds,
    sameOtherwise,
    undecided,
  };
}

/** Acts, concepts and amounts that both have, over the same lists. */
function sharedSubjects(a: CheckedMeasure, b: CheckedMeasure): readonly (readonly [Subject, Subject])[] {
  return subjectsOf(a).flatMap((one) => {
    const { key, over } = declared(a, one);
    const other = subjectsOf(b).find((each) => each.kind === one.kind && declared(b, each).key === key);
    return other !== undefined && sameLists(a, over, b, declared(b, other).over)
      ? [[one, other] as const]
      : [];
  });
}

function onlyIn(a: CheckedMeasure, b: CheckedMeasure): readonly string[] {
  const shared = new Set(sharedSubjects(a, b).map(([one]) => `${one.kind} ${one.index}`));
  return subjectsOf(a)
    .filter((subject) => !shared.has(`${subject.kind} ${subject.index}`))
    .map((subject) => declared(a, subject).key);
}

const sameLists = (a: CheckedMeasure, over: Over, b: CheckedMeasure, other: Over): boolean =>
  over.map((list) => a.lists[list]!.key).join() === other.map((list) => b.lists[list]!.key).join();

interface Kinds {
  readonly kinds: readonly DifferenceKind[];
  /** why not all other cases are known to be alike */
  readonly why: Undecided['why'] | undefined;
}

async function kindsOf(left: Prover, right: Prover, one: Subject, other: Subject): Promise<Kinds> {
  const { terms } = left.encoding;
  const apart = and(
    terms,
    differs(left.encoding, right.encoding, one, other),
    inForce(left.encoding, one),
    inForce(right.encoding, other),
    left.adopted,
    right.adopted,
  );
  const kinds: DifferenceKind[] = [];
  let query = apart;
  while (kinds.length < KINDS_LIMIT) {
    const answer = await askFor(left, query, ownSide(left.encoding, one));
    if (answer.kind === 'never') return { kinds, why: undefined };
    if (answer.kind === 'unknown') return { kinds, why: answer.why };
    const found = shownByBoth(left, right, query, answer, [one, other]);
    if (found === undefined) return { kinds, why: 'disagreed' };
    kinds.push(found);
    query = and(
      terms,
      query,
      not(
        terms,
        and(
          terms,
          saying(left.encoding, one, found.outcomes[0]),
          saying(right.encoding, other, found.outcomes[1]),
        ),
      ),
    );
  }
  return { kinds, why: 'beyond' };
}

function shownByBoth(
  left: Prover,
  right: Prover,
  query: Term,
  answer: Extract<Answer, { kind: 'case' }>,
  [one, other]: readonly [Subject, Subject],
): DifferenceKind | undefined {
  const question = named(left.encoding, one);
  let theirs: Outcome | undefined;
  const found = shown(left, {
    query,
    answer,
    questions: [question],
    decides: [...outcomeTerms(left.encoding, one), ...outcomeTerms(right.encoding, other)],
    at: [placeOf(left.encoding, one)],
    confirms: ([mine], { facts, asOf }) => {
      const carried = { facts: inMeasure(facts, left.measure, right.measure), asOf, readings: new Map() };
      [theirs] = decided(right.measure, carried, [question]);
      return comeApart(mine, theirs);
    },
  });
  return found === undefined || theirs === undefined
    ? undefined
    : { question, shown: found, outcomes: [found.outcomes[0]!, theirs] };
}

/** That a question comes to the same kind of outcome: modality and state, a truth, conflict; of an amount, that it has a value. */
function saying(encoding: Encoding, { kind, index }: Subject, outcome: Outcome): Term {
  const { terms } = encoding;
  const at = placeOf(encoding, { kind, index });
  if (outcome.kind === 'concept') {
    const { is, clash } = encoding.concept(index, at);
    if (outcome.value.kind !== 'is') return clash;
    return and(terms, not(terms, clash), outcome.value.value ? is : not(terms, is));
  }
  if (outcome.kind === 'amount') {
    const { is, clash } = encoding.amount(index, at);
    if (outcome.value.kind === 'conflict') return clash;
    return and(terms, not(terms, clash), outcome.value.kind === 'notApplicable' ? is.na : not(terms, is.na));
  }
  const duty = encoding.duty(index, at);
  const { modality, state } = outcome;
  if (modality.kind === 'notApplicable') return duty.na;
  if (modality.kind === 'conflict') return and(terms, not(terms, duty.na), duty.clash);
  const plain = and(terms, not(terms, duty.na), not(terms, duty.clash));
  const stands =
    modality.kind === 'is' && modality.value !== 'none'
      ? duty.is.get(modality.value)!
      : not(terms, any(terms, duty.is.values()));
  const so = state.kind === 'is' ? encoding.state(index, at).is.get(state.value)! : terms.yes;
  return all(terms, [plain, stands, so]);
}

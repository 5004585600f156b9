/** An expectation → every question that can touch it, and every outcome that checking it looks at, in all versions. */
import { clauseContains } from '../../grammar/clause.ts';
import type { Expectation } from '../../grammar/tree.ts';
import type { CheckedMeasure, QuestionRef } from '../measure.ts';
import { type Dependencies, dependencies, type QuestionName, questionName } from './depend.ts';
import { namedBy } from './expectation.ts';
import type { CaseNames } from './names.ts';
import { type OutcomeName, outcomeName } from './partly.ts';

/** The questions that an expectation names. */
export function questionsAsked(
  measure: CheckedMeasure,
  names: CaseNames,
  { outcome }: Expectation,
): readonly QuestionName[] {
  if (outcome.kind === 'clause')
    return measure.rules
      .filter(({ clause }) => clauseContains(outcome.clause, clause))
      .map(({ question }) => questionName(question));
  const name = namedBy(outcome).text;
  const [act, concept, amount] = [
    names.acts.get(name),
    names.concepts.get(name)?.concept,
    names.amounts.get(name),
  ];
  if (act !== undefined) return [`duty ${act}`, `performance ${act}`];
  if (concept !== undefined) return [`concept ${concept}`];
  return amount === undefined ? [] : [`amount ${amount}`];
}

/** The outcomes that an expectation names. */
export const outcomesAsked = (
  measure: CheckedMeasure,
  names: CaseNames,
  expectation: Expectation,
): readonly OutcomeName[] =>
  questionsAsked(measure, names, expectation).flatMap((name) => outcomeOfQuestion(measure, name));

/** The outcome that answers a question; a fact is answered by none. */
export function outcomeOfQuestion(measure: CheckedMeasure, name: QuestionName): readonly OutcomeName[] {
  const [kind, index] = name.split(' ');
  switch (kind) {
    case 'duty':
    case 'performance':
      return [outcomeName('act', measure.acts[Number(index)]!.key)];
    case 'concept':
      return [outcomeName(kind, measure.concepts[Number(index)]!.key)];
    case 'amount':
      return [outcomeName(kind, measure.amounts[Number(index)]!.key)];
    default:
      return [];
  }
}

/** The outcomes that rest on a question of this kind and position. */
export const outcomeOf = (measure: CheckedMeasure, question: QuestionRef): OutcomeName =>
  outcomeOfQuestion(measure, questionName(question))[0]!;

const known = new WeakMap<CheckedMeasure, Dependencies>();

/** Found once for a measure. */
export function dependenciesOf(measure: CheckedMeasure): Dependencies {
  const found = known.get(measure) ?? dependencies(measure);
  known.set(measure, found);
  return found;
}

/** All outcomes that any of these expectations, and the reasons of what it names, may look at. */
export function outcomesNeeded(
  told: CheckedMeasure,
  versions: readonly CheckedMeasure[],
  names: CaseNames,
  expectations: readonly Expectation[],
): ReadonlySet<OutcomeName> {
  const asked = expectations.flatMap((each) => questionsAsked(told, names, each));
  const needed = new Set(outcomesBehind(told, asked));
  for (const version of versions.filter((each) => each !== told)) {
    const clauses = expectations.filter(({ outcome }) => outcome.kind === 'clause');
    const own = [
      ...questionsOf(version, needed),
      ...clauses.flatMap((each) => questionsAsked(version, names, each)),
    ];
    for (const outcome of outcomesBehind(version, own)) needed.add(outcome);
  }
  return needed;
}

/** Every question of each version that can touch an expectation. */
export function questionsNeeded(
  told: CheckedMeasure,
  versions: readonly CheckedMeasure[],
  names: CaseNames,
  expectation: Expectation,
): ReadonlyMap<CheckedMeasure, ReadonlySet<QuestionName>> {
  const own = dependenciesOf(told)(questionsAsked(told, names, expectation));
  const outcomes = new Set([...own].flatMap((name) => outcomeOfQuestion(told, name)));
  const clause = expectation.outcome.kind === 'clause';
  return new Map(
    versions.map((version) => {
      if (version === told) return [version, own];
      const asked = clause ? questionsAsked(version, names, expectation) : [];
      return [version, dependenciesOf(version)([...questionsOf(version, outcomes), ...asked])];
    }),
  );
}

const outcomesBehind = (measure: CheckedMeasure, asked: readonly QuestionName[]): readonly OutcomeName[] =>
  [...dependenciesOf(measure)(asked)].flatMap((name) => outcomeOfQuestion(measure, name));

/** The questions of a version that these outcomes answer. */
function questionsOf(
  { acts, concepts, amounts }: CheckedMeasure,
  outcomes: ReadonlySet<OutcomeName>,
): readonly QuestionName[] {
  const within = (kind: 'act' | 'concept' | 'amount') => (each: { readonly key: string }, index: number) =>
    outcomes.has(outcomeName(kind, each.key)) ? [index] : [];
  return [
    ...acts.flatMap(within('act')).flatMap((index) => [`duty ${index}`, `performance ${index}`]),
    ...concepts.flatMap(within('concept')).map((index) => `concept ${index}`),
    ...amounts.flatMap(within('amount')).map((index) => `amount ${index}`),
  ];
}

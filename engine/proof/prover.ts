/** What all proofs of one measure share: its encoding, the solver, and a case decided before it is shown. */

import { dayOf, LAST_DAY } from '../decide/day.ts';
import { decideOnly } from '../decide/index.ts';
import type { Positions } from '../decide/place.ts';
import type { CheckedMeasure, Condition } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { type Answer, type Asker, createAsker, type Wish } from './ask.ts';
import { programOf } from './carry.ts';
import { anyDay, type Encoding, encode } from './encode/index.ts';
import { all, not } from './logic.ts';
import { within } from './numbers.ts';
import type { QuestionNamed, RuleNamed, Shown } from './report.ts';
import { shapeOf } from './shape.ts';
import type { Effort, Solver } from './solver.ts';
import { coneOf, type Term, Terms, variablesOf } from './term.ts';
import { type Witness, witnessOf } from './witness.ts';

/** A list holds at most so many things: two, or as many as turn the answer of a sentence that counts, but no more than four. */
const [FEWEST, MOST] = [2, 4];

export function usualLists({ rules }: CheckedMeasure): number {
  const counts = (condition: Condition): readonly number[] => {
    if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.flatMap(counts);
    if (condition.kind === 'not') return counts(condition.part);
    if (condition.kind !== 'count') return [];
    const reaches = condition.quantifier === 'atLeast' ? condition.n : condition.n + 1;
    return [condition.quantifier === 'every' ? FEWEST : reaches, ...counts(condition.where)];
  };
  return Math.min(MOST, Math.max(FEWEST, ...rules.flatMap(({ condition }) => counts(condition))));
}

export interface Prover {
  readonly measure: CheckedMeasure;
  readonly encoding: Encoding;
  readonly asker: Asker;
  readonly effort: Effort;
  readonly lists: number;
  /** that the readings are those the file adopts */
  readonly adopted: Term;
}

export function createProver(
  measure: CheckedMeasure,
  solver: Solver,
  effort: Effort,
  lists = usualLists(measure),
): Prover {
  const terms = new Terms();
  const encoding = encode({ terms, measure, shape: shapeOf(terms, measure, lists), asOf: anyDay(terms) });
  return proverOf(encoding, createAsker(terms, solver, effort), effort, lists);
}

/** Another measure before the same solver, on the same terms. */
export const proverOf = (encoding: Encoding, asker: Asker, effort: Effort, lists: number): Prover => ({
  measure: encoding.measure,
  encoding,
  asker,
  effort,
  lists,
  adopted: adoptedIn(encoding),
});

const adoptedIn = ({ terms, measure, options }: Encoding): Term =>
  all(
    terms,
    measure.readings.map(({ adopted }, reading) => options[reading]![adopted]!),
  );

/** A case in which this is so, as plain as one can be. */
export const askFor = ({ asker, encoding, adopted }: Prover, query: Term, own?: string): Promise<Answer> =>
  asker.ask(query, {
    wishes: () => plainly(encoding, query, adopted),
    ...(own === undefined ? {} : { own }),
  });

/** With the readings adopted, no more things than needed, days not long after the measure began, in working hours. */
function plainly({ terms, measure, options, shape }: Encoding, query: Term, adopted: Term): readonly Wish[] {
  const cone = coneOf([query]);
  const variables = variablesOf(cone);
  const known = new Set(cone);
  const followed = measure.readings.flatMap(({ adopted: at }, reading) => {
    const option = options[reading]![at]!;
    return known.has(option) ? [option] : [];
  });
  const spare = new Set(shape.there.flatMap((of) => of.flatMap((there) => variablesOf(coneOf([there])))));
  const fewer = variables.filter((variable) => spare.has(variable)).map((variable) => not(terms, variable));
  const began = dayOf(measure.effective) ?? 0;
  const days = variables.filter(
    ({ variable, sort }) => sort === 'whole' && / day$|^asOf$/.test(variable!.name),
  );
  const hours = variables.filter(({ variable }) => / minute$/.test(variable!.name));
  const ordinary = days.map((day) => within(terms, day, began, Math.min(LAST_DAY, began + 600)));
  const working = hours.map((minute) => within(terms, minute, 540, 1_020));
  return [known.has(adopted) ? [adopted] : followed, fewer, ordinary, working].filter(
    ({ length }) => length > 0,
  );
}

/** What is to be shown of a case. */
export interface Showing {
  readonly query: Term;
  readonly answer: Extract<Answer, { kind: 'case' }>;
  readonly questions: readonly QuestionNamed[];
  /** what the case must decide: everything that the outcomes of the questions say */
  readonly decides: readonly Term[];
  readonly at: readonly Positions[];
  readonly confirms: (outcomes: readonly Outcome[], witness: Witness) => boolean;
}

/** The case of an answer, decided: undefined where the engine does not confirm it, be it told whole. */
export function shown(
  { encoding }: Prover,
  { query, answer, questions, decides, at, confirms }: Showing,
): Shown | undefined {
  for (const whole of [false, true]) {
    const keeping = { query: whole ? answer.query : query, decided: decides, at, whole };
    const witness = witnessOf(encoding, answer.model, keeping);
    const outcomes = decided(encoding.measure, witness, questions);
    if (confirms(outcomes, witness)) return { ...witness, outcomes };
  }
  return undefined;
}

/** What a measure makes of a case, of these questions at these instances. */
export function decided(
  measure: CheckedMeasure,
  { facts, asOf, readings }: Omit<Shown, 'outcomes'>,
  questions: readonly QuestionNamed[],
): readonly Outcome[] {
  const wanted = new Set(questions.map(({ kind, key }) => `${kind} ${key}`));
  const verdict = decideOnly([{ program: programOf(measure), facts }], { asOf, readings }, (kind, key) =>
    wanted.has(`${kind} ${key}`),
  );
  return questions.flatMap((question) => verdict.outcomes.filter((outcome) => isOf(outcome, question)));
}

const isOf = (outcome: Outcome, { kind, key, instance }: QuestionNamed): boolean =>
  outcome.kind === kind &&
  outcome.key === key &&
  outcome.instance.length === instance.length &&
  outcome.instance.every(({ list, id }, at) => list === instance[at]!.list && id === instance[at]!.id);

export function ruleNamed({ rules }: CheckedMeasure, rule: number): RuleNamed {
  const { clause, source, span } = rules[rule]!;
  return { rule, clause, source, span };
}

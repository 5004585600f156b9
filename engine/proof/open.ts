/**
 * The engine's own 未定, checked on cases of which not everything is told: what it decides every completion must come to,
 * what it proves open two completions must differ in, and what it leaves unproven the solver may settle.
 */
import { dayOf } from '../decide/day.ts';
import { decide } from '../decide/index.ts';
import { createGround, type Positions } from '../decide/place.ts';
import { type Facts, instanceKey } from '../facts.ts';
import type { CheckedMeasure, Fact, Value } from '../measure.ts';
import type { Outcome, Settled } from '../verdict.ts';
import { type Asker, createAsker } from './ask.ts';
import { evaluate } from './assign.ts';
import { programOf } from './carry.ts';
import { anyDay, type Encoding, encode } from './encode/index.ts';
import { inForceAt } from './encode/scope.ts';
import { and, any, not } from './logic.ts';
import { within } from './numbers.ts';
import type { OpenChecked, Undecided } from './report.ts';
import type { Effort, Solver } from './solver.ts';
import { declared, type Subject, subjectsOf } from './subject.ts';
import { coneOf, type Term, Terms } from './term.ts';
import { dayValue, type Encoded, literalValue, type Moment } from './value.ts';

/** What is told of a case; nothing of it need be whole. */
export interface PartlyTold {
  readonly name: string;
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
}

export async function checkOpen(
  measure: CheckedMeasure,
  cases: readonly PartlyTold[],
  solver: Solver,
  effort: Effort,
): Promise<OpenChecked> {
  const counts = { cases: 0, decided: 0, open: 0, settled: 0, beyond: 0 };
  const disagreed: Undecided[] = [];
  for (const told of cases) {
    if (!effort.goesOn()) break;
    counts.cases += 1;
    const terms = new Terms();
    const asker = createAsker(terms, solver, effort);
    const encoding = encodingOf(terms, measure, told);
    const { outcomes } = decide([{ program: programOf(measure), facts: told.facts }], told);
    for (const outcome of outcomes) {
      if (!effort.goesOn()) break;
      const result = await checked(asker, encoding, outcome);
      if (result !== 'wrong') counts[result] += 1;
      else
        disagreed.push({
          about: 'outcome',
          what: `${told.name}：${outcome.name}`,
          span: undefined,
          why: 'disagreed',
        });
    }
  }
  return { ...counts, disagreed };
}

type Result = 'decided' | 'open' | 'settled' | 'beyond' | 'wrong';

async function checked(asker: Asker, encoding: Encoding, outcome: Outcome): Promise<Result> {
  const { terms } = encoding;
  const subject = subjectsOf(encoding.measure).find(
    (one) => one.kind === outcome.kind && declared(encoding.measure, one).key === outcome.key,
  );
  // of an amount there are too many answers to tell one by one
  if (subject === undefined || subject.kind === 'amount' || outcome.version.kind !== 'inForce')
    return 'beyond';
  const at = positionsOf(encoding, subject, outcome);
  if (at === undefined) return 'beyond';
  const words = wordsOf(encoding, subject, at);
  const force = inForceAt(encoding, subject.kind === 'act' ? subject.index : undefined, at);
  const settled: Settled<unknown> = outcome.kind === 'act' ? outcome.state : outcome.value;
  const said = saidIn(settled);
  // the sides of a conflict may come to one state: whether they do is not asked here
  if (outcome.kind === 'act' && outcome.modality.kind === 'conflict') return 'beyond';
  if (settled.kind === 'is' && said !== undefined && words.has(said)) {
    const other = await asker.ask(and(terms, force, not(terms, words.get(said)!)));
    if (other.kind === 'never') return 'decided';
    return other.kind === 'case' && other.exact ? 'wrong' : 'beyond';
  }
  if (settled.kind !== 'undetermined') return 'beyond';
  const one = await asker.ask(force);
  if (one.kind !== 'case' || !one.exact) return 'beyond';
  const first = [...words].find(
    ([, so]) => evaluate(coneOf([so]), (variable) => one.model.get(variable)).get(so) === true,
  );
  const two = await asker.ask(
    and(terms, force, first === undefined ? any(terms, words.values()) : not(terms, first[1])),
  );
  if (two.kind === 'case') return two.exact ? (settled.proven ? 'open' : 'settled') : 'beyond';
  return two.kind === 'never' ? (settled.proven ? 'wrong' : 'settled') : 'beyond';
}

/** Every answer there is, each as a truth. */
function wordsOf(encoding: Encoding, { kind, index }: Subject, at: Positions): ReadonlyMap<string, Term> {
  const { terms } = encoding;
  if (kind === 'concept') {
    const { is, clash } = encoding.concept(index, at);
    return new Map([
      ['true', and(terms, not(terms, clash), is)],
      ['false', and(terms, not(terms, clash), not(terms, is))],
    ]);
  }
  const { clash } = encoding.duty(index, at);
  return new Map(
    [...encoding.state(index, at).is].map(([state, so]) => [state, and(terms, not(terms, clash), so)]),
  );
}

const saidIn = (settled: Settled<unknown>): string | undefined =>
  settled.kind === 'is' ? String(settled.value) : undefined;

function positionsOf(
  { measure, shape }: Encoding,
  subject: Subject,
  { instance }: Outcome,
): Positions | undefined {
  const { facts, instances } = shape.ground;
  return instances(declared(measure, subject).over).find((positions) => {
    const ids = positions.flatMap((element, list) =>
      element < 0 ? [] : [facts.lists[list]!.elements[element]!.id],
    );
    return ids.join('\n') === instance.map(({ id }) => id).join('\n');
  });
}

/** What is told is constant; what is not told of a list may be anything (`countAt`). */
function encodingOf(terms: Terms, measure: CheckedMeasure, { facts, asOf, readings }: PartlyTold): Encoding {
  const ground = createGround(measure.lists, facts);
  const shape = {
    ground,
    there: facts.lists.map(({ elements }) => elements.map(() => terms.yes)),
    first: measure.lists.map(() => 0),
    overOf: measure.facts.map(({ over }) => over),
    isTold: true,
  };
  const told = (fact: number, positions: Positions): Encoded | undefined => {
    const { over, type } = measure.facts[fact]!;
    const answered = facts.answers[fact]!.get(instanceKey(over.map((list) => positions[list]!)));
    return (
      answered && toldValue(terms, answered.value, measure.facts[fact]!, `${type.kind} ${fact} ${positions}`)
    );
  };
  const day = asOf === undefined ? anyDay(terms) : dayValue(terms, terms.whole(dayOf(asOf) ?? 0));
  const encoding = encode({ terms, measure, shape, asOf: day, told });
  const options = measure.readings.map(({ id, options: named, adopted }) => {
    const chosen = readings.get(id) ?? named[adopted]!.name;
    return named.map(({ name }) => terms.truth(name === chosen));
  });
  return Object.assign(encoding, { options });
}

/** An event told as a day leaves its time open. */
function toldValue(terms: Terms, value: Value, { type }: Fact, name: string): Encoded {
  if (value.kind === 'option' && type.kind === 'options')
    return { kind: 'oneOf', na: terms.no, is: type.options.map((_, at) => terms.truth(at === value.option)) };
  const said = literalValue(terms, value);
  if (type.kind !== 'event' || value.kind !== 'day') return said;
  const minute = terms.variable(`time ${name}`, 'whole');
  minute.variable!.domain ??= within(terms, minute, 0, 1_439);
  return { ...(said as Moment), timed: terms.yes, minute };
}

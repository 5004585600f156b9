/** What the engine says of partly told cases, held to the solver: decided is the same in every completion, 未定 is not. */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { instanceKey } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { evaluate, type Said } from '../../engine/proof/assign.ts';
import type { Encoding } from '../../engine/proof/encode/index.ts';
import { all, any, not, same } from '../../engine/proof/logic.ts';
import { equal } from '../../engine/proof/numbers.ts';
import { decided } from '../../engine/proof/prover.ts';
import { definition, nameOf } from '../../engine/proof/smt.ts';
import { named, placeOf, type Subject } from '../../engine/proof/subject.ts';
import { coneOf, type Term } from '../../engine/proof/term.ts';
import type { Encoded } from '../../engine/proof/value.ts';
import { variablesIn } from '../../engine/proof/witness.ts';
import type { Settled } from '../../engine/verdict.ts';
import { type OpenSolver, openSolver } from '../../solver/z3.ts';
import { measures } from '../decide/random-measures.ts';
import { richMeasures } from '../decide/rich-measures.ts';
import { takenBack } from '../laws/completions.ts';
import { createDice, encodingOf, randomCase, subjectsOf, told, wordsOf } from '../proof/agreement.ts';
import { report, runsOr, seed } from './campaign.ts';

const MEASURES = 50;
const EACH = Math.ceil(runsOr(1_000) / MEASURES);

let open: OpenSolver;
beforeAll(async () => {
  open = await openSolver();
});
afterAll(() => open.close());

/** What the engine says of a part, and whether the solver knows a completion that comes to something else. */
interface Held {
  readonly said: 'decided' | 'proven' | 'unproven';
  readonly other: string;
  readonly what: string;
}

it('what is decided of a partly told case holds of every completion, what is 未定 does not', async () => {
  const began = performance.now();
  const half = { seed, numRuns: MEASURES / 2 };
  const drawn = [...fc.sample(measures, half), ...fc.sample(richMeasures, half)];
  const held: Held[] = [];
  for (const [at, measure] of drawn.entries()) held.push(...(await heldTo(measure, seed + at)));
  const count = (said: Held['said'], other: string): number =>
    held.filter((one) => one.said === said && one.other === other).length;
  const figures = Object.fromEntries(
    (['decided', 'proven', 'unproven'] as const).map((said) => [
      said,
      { same: count(said, 'unsat'), other: count(said, 'sat'), unknown: count(said, 'unknown') },
    ]),
  );
  report('proof, partly told cases', { measures: drawn.length, ...figures }, began);
  const wrong = held.filter(
    ({ said, other }) => (said === 'decided' && other === 'sat') || (said === 'proven' && other === 'unsat'),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
});

async function heldTo(measure: CheckedMeasure, from: number): Promise<readonly Held[]> {
  const encoding = encodingOf(measure, 1);
  const dice = createDice(from);
  const questions = subjectsOf(measure).map((subject) => ({
    subject,
    words: wordsOf(encoding, subject, true),
  }));
  const defined = new Set<Term>();
  const define = async (roots: readonly Term[]): Promise<void> => {
    const fresh = coneOf(roots).filter((term) => !defined.has(term));
    for (const term of fresh) defined.add(term);
    const domains = fresh.flatMap(({ variable }) => variable?.domain ?? []);
    const bounds = [...new Set(domains)].map((term) => `(assert ${nameOf(term, '')})`);
    await open.solver.run([...fresh.map((term) => definition(term, '')), ...bounds].join('\n'));
  };
  await open.solver.run('(reset)');
  await open.solver.run('(set-option :timeout 2000)');
  const held: Held[] = [];
  for (let at = 0; at < EACH; at += 1) {
    const { subject, words } = questions[at % questions.length]!;
    const model = randomCase(encoding, words, dice);
    if (model === undefined) continue;
    const values = evaluate(words.cone, (variable) => model.get(variable));
    // what hangs on a conflict, or on a day against a time of that day, is another question
    if (words.loose.some((when) => values.get(when) !== false)) continue;
    const whole = told(encoding, subject, words, model);
    const partial = { ...whole, facts: takenBack(whole.facts, () => dice(3) > 0) };
    const [outcome] = decided(measure, partial, [named(encoding, subject)]);
    const parts = partsOf(encoding, subject, values);
    const fixed = fixedBy(encoding, partial.facts, model);
    const exact = words.loose.map((when) => not(encoding.terms, when));
    await define([...words.cone, ...fixed, ...exact, ...parts.map(([, so]) => so)]);
    for (const [part, so] of parts) {
      const settled = (outcome as unknown as Readonly<Record<string, Settled<unknown>>>)[part]!;
      const another = [...fixed, not(encoding.terms, so)];
      await define(another);
      const exactly = await answered([...another, ...exact]);
      // what hangs on which side of a conflict is followed is 未定, too
      const other =
        exactly === 'unsat' && settled.kind === 'undetermined' ? await answered(another) : exactly;
      held.push({
        said: settled.kind !== 'undetermined' ? 'decided' : settled.proven ? 'proven' : 'unproven',
        other,
        what: `${from - seed} ${subject.kind} ${part}`,
      });
    }
  }
  return held;
}

async function answered(asserted: readonly Term[]): Promise<string> {
  const asserts = asserted.map((term) => `(assert ${nameOf(term, '')})`).join('');
  return (await open.solver.run(`(push)${asserts}(check-sat)(pop)`)).trim();
}

/** That the facts which are told, the readings and the day are those of the case. */
function fixedBy(
  { asked, asOf, options, terms, measure }: Encoding,
  { answers }: Parameters<typeof takenBack>[0],
  model: ReadonlyMap<Term, Said>,
): readonly Term[] {
  const facts = [...asked.values()].filter(({ fact, positions }) =>
    answers[fact]!.has(instanceKey(measure.facts[fact]!.over.map((list) => positions[list]!))),
  );
  const variables = [
    ...facts.flatMap(({ answer }) => variablesIn(answer)),
    ...variablesIn(asOf),
    ...options.flat(),
  ];
  return variables.flatMap((variable) => {
    const value = model.get(variable);
    return value === undefined ? [] : [is(terms, variable, value)];
  });
}

const is = (terms: Encoding['terms'], term: Term, value: Said): Term =>
  typeof value === 'object'
    ? equal(terms, term, terms.constant(value, term.sort as 'whole' | 'number'))
    : same(terms, term, terms.truth(value === true));

/** For each part of an outcome, that it says what it says in this case. */
function partsOf(
  encoding: Encoding,
  subject: Subject,
  values: ReadonlyMap<Term, Said>,
): readonly (readonly [part: string, so: Term])[] {
  const { terms } = encoding;
  const at = placeOf(encoding, subject);
  const as = (...of: readonly Term[]): Term =>
    all(
      terms,
      of.map((term) => is(terms, term, values.get(term))),
    );
  const so = (term: Term): boolean => values.get(term) === true;
  const valueAs = (value: Encoded): Term => {
    if (so(value.na)) return as(value.na);
    if (value.kind !== 'moment') return as(value.na, ...(value.kind === 'oneOf' ? value.is : [value.is]));
    if (so(value.never)) return as(value.na, value.never);
    const { na, never, timed, day, minute } = value;
    return as(na, never, timed, day, ...(so(timed) ? [minute] : []));
  };
  if (subject.kind === 'concept') {
    const { is: holds, clash } = encoding.concept(subject.index, at);
    return [['value', so(clash) ? clash : as(clash, holds)]];
  }
  if (subject.kind === 'amount') {
    const { is: value, clash } = encoding.amount(subject.index, at);
    return [['value', so(clash) ? clash : all(terms, [as(clash), valueAs(value)])]];
  }
  const { na, clash, is: duty, deadline } = encoding.duty(subject.index, at);
  if (so(na) || so(clash)) return [['modality', as(na, clash)]];
  const { promptly, regularly, dated, date } = deadline;
  const due = as(na, dated, ...(so(dated) ? [] : [promptly, regularly]));
  const applies = any(terms, [as(na, clash)]);
  return [
    ['modality', all(terms, [applies, as(...duty.values())])],
    ['state', all(terms, [applies, as(...encoding.state(subject.index, at).is.values())])],
    ['deadline', all(terms, [applies, so(dated) ? all(terms, [due, valueAs(date)]) : due])],
  ];
}

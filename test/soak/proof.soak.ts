/** The solver itself beside the engine: whole random cases told to it as constants, and what it makes of the encoding. */
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { evaluate, type Said } from '../../engine/proof/assign.ts';
import { definition, nameOf, readValues } from '../../engine/proof/smt.ts';
import type { Subject } from '../../engine/proof/subject.ts';
import { coneOf, isConstant, type Term, Terms, variablesOf } from '../../engine/proof/term.ts';
import { type OpenSolver, openSolver } from '../../solver/z3.ts';
import { measures } from '../decide/random-measures.ts';
import { richMeasures } from '../decide/rich-measures.ts';
import {
  type Compared,
  createDice,
  disagrees,
  encodingOf,
  engineSays,
  randomCase,
  subjectsOf,
  told,
  type Words,
  wordsOf,
} from '../proof/agreement.ts';
import { report, runsOr, seed } from './campaign.ts';

const RUNS = runsOr(10_000);
const MEASURES = 50;
/** So many cases in one message to the solver. */
const BATCH = 50;

let open: OpenSolver;
beforeAll(async () => {
  open = await openSolver();
});
afterAll(() => open.close());

it('the solver says of whole cases what the engine decides', async () => {
  const began = performance.now();
  const each = Math.ceil(RUNS / MEASURES);
  const half = { seed, numRuns: MEASURES / 2 };
  const drawn = [
    ...fc.sample(measures, half).map((measure) => ({ measure, lists: 1 })),
    ...fc.sample(richMeasures, half).map((measure) => ({ measure, lists: 2 })),
  ];
  const all: Compared[] = [];
  for (const [at, { measure, lists }] of drawn.entries())
    all.push(...(await comparedBySolver(measure, lists, each, seed + at)));
  const apart = all.filter(disagrees);
  const figures = {
    measures: drawn.length,
    cases: all.length,
    untold: all.filter(({ loose }) => loose).length,
    apart: apart.length,
  };
  report('proof, whole cases', figures, began);
  expect(apart.slice(0, 3)).toEqual([]);
  expect(all).toHaveLength(each * drawn.length);
});

interface Case {
  readonly subject: Subject;
  readonly words: Words;
  readonly model: ReadonlyMap<Term, Said>;
}

async function comparedBySolver(
  measure: CheckedMeasure,
  lists: number,
  count: number,
  from: number,
): Promise<readonly Compared[]> {
  const encoding = encodingOf(measure, lists);
  const dice = createDice(from);
  const questions = subjectsOf(measure).map((subject) => ({
    subject,
    words: wordsOf(encoding, subject, true),
  }));
  const cases: Case[] = [];
  // where the dice give a case outside of the bounds of its facts they are thrown again
  for (let at = 0; cases.length < count && at < 200 * count; at += 1) {
    const question = questions[at % questions.length]!;
    const model = randomCase(encoding, question.words, dice);
    if (model !== undefined) cases.push({ ...question, model });
  }
  await open.solver.run('(reset)');
  await open.solver.run('(set-option :produce-models true)');
  const whole = coneOf(questions.flatMap(({ words }) => words.cone));
  await open.solver.run(whole.map((term) => definition(term, '')).join('\n'));
  const compared: Compared[] = [];
  for (let at = 0; at < cases.length; at += BATCH) {
    const batch = cases.slice(at, at + BATCH);
    const answer = await open.solver.run(batch.map(asked).join('\n'));
    const printed = answer.split(/^sat\n/m).slice(1);
    if (printed.length !== batch.length) throw new Error(answer.slice(0, 300));
    for (const [position, one] of batch.entries()) {
      const values = valuesOf(one, printed[position]!);
      compared.push({
        subject: one.subject.kind,
        solver: one.words.say(values),
        engine: engineSays(encoding, one.subject, told(encoding, one.subject, one.words, one.model)),
        loose: one.words.loose.some((when) => values.get(when) !== false),
      });
    }
  }
  return compared;
}

const looked = ({ roots, loose }: Words): readonly Term[] => [...new Set([...roots, ...loose])];

function asked({ words, model }: Case): string {
  const given = variablesOf(words.cone).map(
    (variable) => `(assert (= ${nameOf(variable, '')} ${literal(variable, model.get(variable))}))`,
  );
  const names = looked(words).map((term) => nameOf(term, ''));
  // something is always asked, so that every case prints alike
  return `(push)${given.join('')}(check-sat)(get-value (true ${names.join(' ')}))(pop)`;
}

function valuesOf({ words }: Case, printed: string): ReadonlyMap<Term, Said> {
  const values = readValues(printed);
  const fixed = evaluate(words.cone, () => undefined);
  return new Map(
    looked(words).map((term) => [
      term,
      isConstant(term) || term.op === 'true' || term.op === 'false'
        ? fixed.get(term)
        : values.get(nameOf(term, '')),
    ]),
  );
}

const constants = new Terms();

function literal({ sort }: Term, value: Said): string {
  if (typeof value !== 'object') return String(value);
  return nameOf(constants.constant(value, sort as 'whole' | 'number'), '');
}

/** Terms mean to the solver what they mean to us: every operation, on random terms and values. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fraction, fractionText } from '../../engine/decide/fraction.ts';
import { evaluate, type Said } from '../../engine/proof/assign.ts';
import { definition, nameOf, readValues } from '../../engine/proof/smt.ts';
import { coneOf, type Op, type Sort, type Term, Terms, variablesOf } from '../../engine/proof/term.ts';
import { openSolver } from '../../solver/z3.ts';

const MARK = 'm';

type Recipe = (terms: Terms) => Term;

const made = (op: Op, sort: Sort, ...of: readonly fc.Arbitrary<Recipe>[]): fc.Arbitrary<Recipe> =>
  fc.tuple(...of).map(
    (parts) => (terms) =>
      terms.make(
        op,
        sort,
        parts.map((part) => part(terms)),
      ),
  );

const exact = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 7 }))
  .map(([n, d]) => fraction(BigInt(n), BigInt(d)));
const whole = fc.integer({ min: -40, max: 40 }).map((n) => fraction(BigInt(n)));
const variable = (sort: Sort): fc.Arbitrary<Recipe> =>
  fc.nat(2).map((at) => (terms) => terms.variable(`${sort} ${at}`, sort));
const constant = (sort: 'whole' | 'number'): fc.Arbitrary<Recipe> =>
  (sort === 'whole' ? whole : exact).map((value) => (terms) => terms.constant(value, sort));

const { truth } = fc.letrec<{ truth: Recipe; whole: Recipe; number: Recipe }>((again) => {
  const [t, w, n] = [again('truth'), again('whole'), again('number')];
  return {
    truth: fc.oneof(
      { maxDepth: 5 },
      variable('truth'),
      fc.boolean().map(
        (is): Recipe =>
          (terms) =>
            terms.truth(is),
      ),
      made('not', 'truth', t),
      made('and', 'truth', t, t),
      made('or', 'truth', t, t, t),
      made('same', 'truth', t, t),
      made('ite', 'truth', t, t, t),
      made('equal', 'truth', w, w),
      made('equal', 'truth', n, n),
      made('atMost', 'truth', w, w),
      made('atMost', 'truth', n, n),
    ),
    whole: fc.oneof(
      { maxDepth: 5 },
      variable('whole'),
      constant('whole'),
      made('add', 'whole', w, w),
      made('multiply', 'whole', w, w),
      made('floor', 'whole', n),
      made('ite', 'whole', t, w, w),
    ),
    number: fc.oneof(
      { maxDepth: 5 },
      variable('number'),
      constant('number'),
      made('widen', 'number', w),
      made('add', 'number', n, n),
      made('multiply', 'number', n, n),
      made('divide', 'number', n, n),
      made('ite', 'number', t, n, n),
    ),
  };
});

const OPS: readonly Op[] = [
  ...(['true', 'false', 'constant', 'variable', 'not', 'and', 'or', 'same', 'ite'] as const),
  ...(['equal', 'atMost', 'add', 'multiply', 'divide', 'floor', 'widen'] as const),
];

it('gives every part of a random term the value that we give it', { timeout: 30_000 }, async () => {
  const { solver, close } = await openSolver();
  const seen = new Set<Op>();
  const answers = fc.record({
    truth: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    whole: fc.tuple(whole, whole, whole),
    number: fc.tuple(exact, exact, exact),
  });
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.array(truth, { minLength: 30, maxLength: 60 }),
        answers,
        async (recipes, values) => {
          const terms = new Terms();
          const cone = coneOf(recipes.map((recipe) => recipe(terms)));
          const given = ({ sort, variable: named }: Term): Said =>
            values[sort][Number(named!.name.split(' ')[1])];
          const ours = evaluate(cone, given);
          // what is divided by nothing has no value, nor has what hangs on it
          const known = cone.filter((term) => ours.get(term) !== undefined);
          await solver.run('(reset)(set-option :produce-models true)');
          const printed = await solver.run(
            [
              ...cone.map((term) => definition(term, MARK)),
              ...variablesOf(cone).map(
                (one) => `(assert (= ${nameOf(one, MARK)} ${literal(one, given(one))}))`,
              ),
              `(check-sat)(get-value (${known.map((term) => nameOf(term, MARK)).join(' ')}))`,
            ].join('\n'),
          );
          expect(printed).toMatch(/^sat/);
          const theirs = readValues(printed.slice(printed.indexOf('(')));
          for (const term of known) {
            seen.add(term.op);
            if (!/^m[tv]\d/.test(nameOf(term, MARK))) continue;
            expect(text(theirs.get(nameOf(term, MARK))), `${term.op} ${nameOf(term, MARK)}`).toBe(
              text(ours.get(term)),
            );
          }
        },
      ),
      { seed: 20201203, numRuns: 40 },
    );
  } finally {
    await close();
  }
  expect([...seen].sort()).toEqual([...OPS].sort());
});

const text = (said: Said): string => (typeof said === 'object' ? fractionText(said) : String(said));

function literal({ sort }: Term, value: Said): string {
  if (typeof value !== 'object') return String(value);
  return nameOf(new Terms().constant(value, sort as 'whole' | 'number'), MARK);
}

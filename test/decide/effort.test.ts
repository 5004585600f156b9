/** What deciding costs, counted in literals answered: not the clock, which other work disturbs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basesOf, casesOf, caseToJson, readCase } from '../../engine/cases/index.ts';
import { check } from '../../engine/check/index.ts';
import { leaf, NO, YES } from '../../engine/decide/diagram.ts';
import { createDiagrams } from '../../engine/decide/diagrams.ts';
import { compile, decide, decideOnly, type Program } from '../../engine/decide/index.ts';
import { ALL_STEPS_LIMIT } from '../../engine/decide/limits.ts';
import { createBudget } from '../../engine/decide/pool.ts';
import { createRelations } from '../../engine/decide/relations.ts';
import { createVariables } from '../../engine/decide/variable.ts';
import type { Facts } from '../../engine/facts.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import type { Outcome } from '../../engine/verdict.ts';
import { parse } from '../../grammar/index.ts';
import { enlarged, keyIn } from '../soak/enlarged.ts';

const folder = join(import.meta.dirname, '../../rules/wuqing-court-appearance');
const source = readFileSync(join(folder, '2020-12-03.tiao'), 'utf8');
const parsed = parse(source, { file: 'rules' });
const once = checked(source);
const told = readFileSync(join(folder, 'hypotheticals.tiao'), 'utf8');
const { tree } = parse(told, { file: 'cases', vocabulary: parsed.vocabulary });
const cases = casesOf(tree.blocks).map((block) => ({
  block,
  ...readCase(once, block, basesOf(tree.blocks), 'cases'),
}));

function checked(rules: string): CheckedMeasure {
  const read = parse(rules, { file: 'rules' });
  return check({ ...read, source: rules, file: 'rules' }, undefined).measure ?? expect.fail('does not check');
}

/** The program, and how often a literal of it has been answered. */
function counting(program: Program): { readonly program: Program; readonly answered: () => number } {
  let answered = 0;
  const literals = new Proxy(program.literals, {
    get: (of, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) answered += 1;
      return Reflect.get(of, key);
    },
  });
  return { program: { ...program, literals }, answered: () => answered };
}

function effort(measure: CheckedMeasure, facts: Facts, how: typeof decide = decide): number {
  const { program, answered } = counting(compile(measure));
  how([{ program, facts }], { asOf: '2021-06-01' });
  return answered();
}

const alone: typeof decide = (versions, options = {}) => decideOnly(versions, options, () => true);

describe('the readings that outcomes rest on', () => {
  it.each(cases.slice(0, 12).map((one) => [one.block.name.text, one.facts!] as const))(
    'cost less than deciding the case again: %s',
    (_, facts) => {
      expect(effort(once, facts)).toBeLessThan(2 * effort(once, facts, alone));
    },
  );

  it.each(cases.slice(0, 4).map((one) => [one.block.name.text, one] as const))(
    'are those under another option of which the case is decided otherwise: %s',
    (_, { facts, asOf }) => {
      const program = compile(once);
      const versions = [{ program, facts: facts! }];
      const expected = new Map<string, Set<string>>();
      const own = settled(alone(versions, { asOf }).outcomes);
      for (const { id, options, adopted } of once.readings) {
        for (const { name } of options.filter((_option, at) => at !== adopted)) {
          const other = settled(alone(versions, { asOf, readings: { [id]: name } }).outcomes);
          for (const [outcome, said] of own) {
            const rests = expected.get(outcome) ?? new Set();
            expected.set(outcome, rests);
            if (other.get(outcome) !== said) rests.add(id);
          }
        }
      }
      for (const outcome of decide(versions, { asOf }).outcomes)
        expect([nameOf(outcome), new Set(outcome.restsOn)]).toEqual([
          nameOf(outcome),
          expected.get(nameOf(outcome)),
        ]);
    },
  );
});

const nameOf = ({ kind, key, instance }: Outcome): string =>
  JSON.stringify([kind, key, instance.map(({ id }) => id)]);

/** What is settled; an unknown is unknown whichever fact it waits for. */
const settled = (outcomes: readonly Outcome[]): ReadonlyMap<string, string> =>
  new Map(
    outcomes.map((one) => {
      const facets = one.kind === 'act' ? [one.modality, one.state, one.deadline, one.doneOn] : [one.value];
      const bare = facets.map((each) => (each.kind === 'undetermined' ? each.kind : each));
      return [nameOf(one), JSON.stringify([one.version, bare])];
    }),
  );

it('grows with the length of the file and no faster', () => {
  const first = cases[0]!;
  const { json } = caseToJson(once, first.block, basesOf(tree.blocks), 'cases');
  const [few, many] = [1, 8].map((copies) => {
    const measure = checked(enlarged(source, copies));
    const { facts } = readFacts(measure, JSON.stringify(inCopies(json, copies, measure)), 'case.json');
    return effort(measure, facts!);
  });
  expect(many! / few!).toBeLessThan(8 * 1.2);
});

/** The same case told to every copy: each fact under the key it has there. */
function inCopies(part: unknown, copies: number, measure: CheckedMeasure): unknown {
  const keys = new Set(measure.facts.map(({ key }) => key));
  const again = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(again);
    if (typeof of !== 'object' || of === null) return of;
    return Object.fromEntries(
      Object.entries(of).flatMap(([key, value]): [string, unknown][] =>
        keys.has(keyIn(key, 0))
          ? Array.from({ length: copies }, (_, copy) => [keyIn(key, copy), value])
          : [[key, again(value)]],
      ),
    );
  };
  return again(part);
}

it('what one decision may cost is not begun anew when it is taken up again', () => {
  const axis = { kind: 'steps', of: 'yesno', low: 0, high: 1 } as const;
  const variable = createVariables().named('asked', axis, { kind: 'asOf' });
  const negated = (budget: ReturnType<typeof createBudget>) => {
    const diagrams = createDiagrams(createRelations(), budget);
    const asked = diagrams.branch(variable, [1], [NO, YES]);
    return diagrams.apply('not', [asked], (is) => (is === YES.is ? NO : YES));
  };
  const budget = createBudget();
  expect(negated(budget)).toMatchObject({
    kind: 'branch',
    children: [leaf(YES.is), leaf(NO.is)].map(({ is }) => ({ is })),
  });
  budget.steps = ALL_STEPS_LIMIT;
  expect(negated(budget)).toMatchObject({ kind: 'leaf', is: { kind: 'open', waits: [variable] } });
});

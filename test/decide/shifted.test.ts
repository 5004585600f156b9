/** What is so many days after something that has not happened is no day, however many the days. */
import { expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { Expr, Value } from '../../engine/measure.ts';
import { always, draft, facts, factValue, literal, never, number, rule, value } from './draft.ts';

const after: Expr = { kind: 'shift', from: factValue(0), amount: factValue(1), unit: 'day', back: false };

const measure = draft({
  facts: [
    { name: 'event', type: { kind: 'event' } },
    { name: 'days', type: { kind: 'integer' } },
  ],
  amounts: [{ name: 'when' }],
  rules: [
    rule({ kind: 'amount', index: 0 }, [], always, value(after)),
    rule({ kind: 'amount', index: 0 }, [], always, value(literal(never))),
  ],
});
const program = compile(measure);

const decided = (...told: readonly (readonly [number, Value])[]) => {
  const [outcome] = decide(
    [
      {
        program,
        facts: facts(
          measure,
          told.map(([fact, is]) => [fact, is]),
        ),
      },
    ],
    {
      asOf: '2021-05-03',
    },
  ).outcomes;
  return outcome?.kind === 'amount' ? outcome.value : undefined;
};

test('the other rule alone gives the answer, whether the days are told or not', () => {
  const whole = decided([0, never], [1, number(3)]);
  expect(whole?.kind).toBe('is');
  expect(decided([0, never])).toEqual(whole);
});

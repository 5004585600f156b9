/** The verdict on what is partly known, held to trying every completion (language.md §4), on random small measures. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, decide } from '../../engine/decide/index.ts';
import type { CheckedMeasure, Value } from '../../engine/measure.ts';
import type { Outcome, Settled, Verdict } from '../../engine/verdict.ts';
import { facts } from './draft.ts';
import { ANSWERS, AS_OF, measures, tellings, told } from './random-measures.ts';

function completions(answers: readonly (Value | undefined)[]): readonly (readonly Value[])[] {
  return answers.reduce<readonly (readonly Value[])[]>(
    (found, answer, index) =>
      found.flatMap((some) =>
        (answer === undefined ? ANSWERS[index]! : [answer]).map((one) => [...some, one]),
      ),
    [[]],
  );
}

const settledParts = (outcome: Outcome): readonly Settled<unknown>[] =>
  outcome.kind === 'act'
    ? [outcome.modality, outcome.state, outcome.deadline, outcome.doneOn]
    : [outcome.value];

const text = (settled: Settled<unknown>): string =>
  settled.kind === 'is' ? JSON.stringify(settled.value) : settled.kind;

const RUNS = { seed: Number(process.env.SEED ?? 20201203), numRuns: Number(process.env.RUNS ?? 150) };

function each(
  check: (
    partial: Verdict,
    full: readonly Verdict[],
    answers: readonly (Value | undefined)[],
    measure: CheckedMeasure,
  ) => void,
): void {
  fc.assert(
    fc.property(measures, tellings, (measure, answers) => {
      const all = completions(answers);
      const program = compile(measure);
      const verdict = (given: readonly (Value | undefined)[]) =>
        decide([{ program, facts: facts(measure, told(given)) }], { asOf: AS_OF });
      check(verdict(answers), all.map(verdict), answers, measure);
    }),
    RUNS,
  );
}

test('what is decided is what every completion gives; what is proven undetermined differs between two', {
  timeout: 600_000,
}, () => {
  let decided = 0;
  let undetermined = 0;
  let unproven = 0;
  each((partial, full) => {
    partial.outcomes.forEach((outcome, at) => {
      settledParts(outcome).forEach((settled, part) => {
        const given = new Set(full.map((verdict) => text(settledParts(verdict.outcomes[at]!)[part]!)));
        if (settled.kind !== 'undetermined') {
          expect([...given]).toEqual([text(settled)]);
          decided += 1;
        } else if (settled.proven) {
          expect(given.size).toBeGreaterThan(1);
          undetermined += 1;
        } else unproven += 1;
      });
    });
  });
  expect({ decided: decided > 500, undetermined: undetermined > 100 }).toEqual({
    decided: true,
    undetermined: true,
  });
  if (process.env.COUNT) console.log({ decided, undetermined, unproven });
});

test('what is missing is what can change the outcome: all of it, and where all is proven nothing else', {
  timeout: 600_000,
}, () => {
  let exact = 0;
  each((partial, full, answers) => {
    const all = completions(answers);
    partial.outcomes.forEach((outcome, at) => {
      const said = full.map((verdict) => changeable(verdict.outcomes[at]!));
      const mattering = new Set(
        answers.flatMap((answer, index) =>
          answer === undefined && changesAlone(all, said, index) ? [`f${index}`] : [],
        ),
      );
      const missing = outcome.missing.map(({ key }) => key);
      expect(missing).toEqual(expect.arrayContaining([...mattering]));
      const isExact = [outcome, ...full.map((verdict) => verdict.outcomes[at]!)].every((one) =>
        settledParts(one).every(
          (settled) => settled.kind !== 'conflict' && (settled.kind !== 'undetermined' || settled.proven),
        ),
      );
      if (!isExact) return;
      expect(new Set(missing)).toEqual(mattering);
      exact += 1;
    });
  });
  expect(exact).toBeGreaterThan(300);
});

/** What the missing facts are missing for. */
const changeable = (outcome: Outcome): string =>
  (outcome.kind === 'act' ? [outcome.modality, outcome.state, outcome.deadline] : [outcome.value])
    .map(text)
    .join();

/** Two completions that differ in this fact alone, with different outcomes. */
function changesAlone(all: readonly (readonly Value[])[], said: readonly string[], index: number): boolean {
  const groups = new Map<string, string>();
  return all.some((completion, at) => {
    const rest = JSON.stringify(
      completion.map((answer, other) => (other === index ? null : ANSWERS[other]!.indexOf(answer))),
    );
    const first = groups.get(rest) ?? said[at]!;
    groups.set(rest, first);
    return first !== said[at];
  });
}

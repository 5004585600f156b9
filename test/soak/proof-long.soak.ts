/** A measure fifty times as long before the solver, with a limit: it ends near its limit, and says what it left open. */
import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { check } from '../../engine/check/index.ts';
import { type Effort, prove, type Solver } from '../../engine/proof/index.ts';
import { parse } from '../../grammar/index.ts';
import { effortWithin } from '../../solver/effort.ts';
import { openSolver } from '../../solver/z3.ts';
import { report, runsOr, wuqing } from './campaign.ts';
import { enlarged } from './enlarged.ts';

const copies = runsOr(50);
const total = Number(process.env.LIMIT ?? 300) * 1_000;

it('is proved within its limit, as far as that goes', { timeout: 3 * total + 600_000 }, async () => {
  const began = performance.now();
  const source = copies === 1 ? wuqing.source : enlarged(wuqing.source, copies);
  const { tree, diagnostics: misread } = parse(source, { file: 'f' });
  const { measure } = check({ tree, source, file: 'f' }, undefined);
  expect(misread).toEqual([]);
  if (measure === undefined) throw new Error('the copies do not check');
  const { solver, close } = await openSolver();
  const [started, clock] = [performance.now(), { first: 0, asked: 0 }];
  const effort = effortWithin({ total });
  const proof = await prove(measure, timed(solver, clock), watched(effort, clock), {});
  const took = performance.now() - started;
  await close();
  const { questions, undecided, conflicts, gaps, dead, properties } = proof;
  const why = Map.groupBy(undecided, (one) => one.why);
  report(
    `proof, ${copies} times the measure`,
    {
      rules: measure.rules.length,
      questions,
      decided: questions - undecided.length,
      undecided: Object.fromEntries([...why].map(([word, of]) => [word, of.length])),
      found: [conflicts.length, gaps.length, dead.length],
      refuted: properties.filter(({ result }) => result === 'refuted').length,
      loadSeconds: seconds(started - began),
      encodeSeconds: seconds(clock.asked - started),
      firstAnswerSeconds: seconds(clock.first - started),
      proofSeconds: seconds(took),
    },
    began,
  );
  expect([...why.keys()].filter((word) => word !== 'time' && word !== 'stopped')).toEqual([]);
  expect(took).toBeLessThan(1.1 * total + 10_000);
  expect(properties).toHaveLength(measure.assertions.length);
});

const seconds = (milliseconds: number): number => Math.round(milliseconds / 100) / 10;

interface Clock {
  /** when the first question had its answer */
  first: number;
  /** when the first question was put: by then every question is encoded */
  asked: number;
}

function timed({ run }: Solver, clock: Clock): Solver {
  return {
    run: async (commands) => {
      const printed = await run(commands);
      if (commands.includes('(check-sat)')) clock.first ||= performance.now();
      return printed;
    },
  };
}

const watched = (effort: Effort, clock: Clock): Effort => ({
  ...effort,
  progress: () => {
    clock.asked ||= performance.now();
  },
});

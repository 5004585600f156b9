/** The measure, up to fifty times over in one file: how parsing, checking, compiling and deciding grow with its length. */
import { expect, it } from 'vitest';
import { check } from '../../engine/check/index.ts';
import { compile, decide } from '../../engine/decide/index.ts';
import type { CheckedMeasure } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import type { Verdict } from '../../engine/verdict.ts';
import { parse } from '../../grammar/index.ts';
import { laws, report, runsOr, seed, wuqing } from './campaign.ts';
import { enlarged, keyIn } from './enlarged.ts';

/** Deciding fifty takes minutes: it is measured up to ten, the rest to fifty. */
const steps = (process.env.STEPS ?? '1,2,5,10,50').split(',').map(Number);
const mostDecided = 10;
const told = laws().find(({ id }) => id === 'wuqing-court-appearance')!.cases;
const aCase = told[seed % told.length]!;

/** Compiling and deciding grow with the square today, the others with the length: worse than that fails. */
const allowed = (what: string, copies: number): number =>
  what === 'decide' || what === 'compile' ? 4 * copies ** 2 : 4 * copies;

type Times = Readonly<Record<string, number>>;

it('fifty measures in one', { timeout: 30 * 60_000 }, () => {
  const began = performance.now();
  const [small, ...larger] = steps.map(measured);
  const ratios = larger.map(({ copies, times }) => ({ copies, ...growth(times, small!.times) }));
  report('big measure, once', { characters: small!.characters, ...rounded(small!.times) }, began);
  for (const each of ratios) report('big measure, times that', each, began);
  for (const { outcomes, copies } of larger) {
    if (copies <= mostDecided) expect(copiesOf(outcomes)).toEqual(copiesOf(small!.outcomes, copies));
  }
  for (const { copies, ...of } of ratios) {
    for (const [what, ratio] of Object.entries(of)) expect(ratio, what).toBeLessThan(allowed(what, copies));
  }
});

interface Measured {
  readonly copies: number;
  readonly characters: number;
  readonly times: Times;
  readonly outcomes: Verdict['outcomes'];
}

/** The quickest of some runs of each: what else the machine does only adds. */
function measured(copies: number): Measured {
  const source = enlarged(wuqing.source, copies);
  const [parsed, parsing] = quickest(() => parse(source, { file: 'f' }));
  const [checked, checking] = quickest(() => check({ ...parsed, source, file: 'f' }, undefined));
  const measure = checked.measure ?? expect.fail(JSON.stringify(checked.diagnostics.slice(0, 3)));
  const [program, compiling] = quickest(() => compile(measure));
  const times = { parse: parsing, check: checking, compile: compiling };
  if (copies > mostDecided) return { copies, characters: source.length, times, outcomes: [] };
  const { facts, asOf } = readFacts(measure, JSON.stringify(inCopies(aCase, copies, measure)), 'case.json');
  const [verdict, deciding] = quickest(() => decide([{ program, facts: facts! }], { asOf }));
  return {
    copies,
    characters: source.length,
    times: { ...times, decide: deciding },
    outcomes: verdict.outcomes,
  };
}

function quickest<T>(what: () => T): readonly [T, number] {
  const tries = Array.from({ length: runsOr(3) }, () => {
    const start = performance.now();
    return [what(), performance.now() - start] as const;
  });
  return tries.reduce((a, b) => (b[1] < a[1] ? b : a));
}

/** The same case told to every copy: each fact under the key it has there. */
function inCopies(part: unknown, copies: number, measure: CheckedMeasure): unknown {
  const keys = new Set(measure.facts.map(({ key }) => key));
  const again = (of: unknown): unknown => {
    if (Array.isArray(of)) return of.map(again);
    if (typeof of !== 'object' || of === null) return of;
    return Object.fromEntries(
      Object.entries(of).flatMap(([key, value]) => {
        if (key === 'readings') return [];
        if (!keys.has(keyIn(key, 0))) return [[key, again(value)]];
        return Array.from({ length: copies }, (_, copy) => [keyIn(key, copy), value]);
      }),
    );
  };
  return again(part);
}

/** What was found for each question and instance, without the copy in its key; sorted, and `times` over. */
function copiesOf(outcomes: Verdict['outcomes'], times = 1): readonly string[] {
  const found = outcomes.map((outcome) => {
    const { key, instance } = outcome;
    const settled =
      outcome.kind === 'act' ? [outcome.modality, outcome.state, outcome.deadline] : [outcome.value];
    const said = settled.map((each) => (each.kind === 'is' ? each.value : each.kind));
    const missing = outcome.missing.map((each) => each.key.replace(/_\d+$/, '')).sort();
    return JSON.stringify([key.replace(/_\d+$/, ''), instance.map(({ id }) => id), said, missing]);
  });
  return found.flatMap((each) => Array.from({ length: times }, () => each)).sort();
}

const growth = (times: Times, once: Times): Times =>
  rounded(Object.fromEntries(Object.entries(times).map(([what, ms]) => [what, ms / once[what]!])));
const rounded = (times: object): Times =>
  Object.fromEntries(Object.entries(times).map(([what, of]) => [what, Math.round(of * 10) / 10]));

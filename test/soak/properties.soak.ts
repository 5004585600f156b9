/**
 * Unknown is exact (language.md §4), tried longer than `npm test` has time for. On random small measures: the
 * properties of test/decide/exact.test.ts (what is decided is what every completion gives; a proven 未定 has two that
 * differ; exactly the facts that matter are listed). On the laws of the repository with random facts: what is below.
 */
import fc from 'fast-check';
import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { expect, it } from 'vitest';
import type { Facts } from '../../engine/facts.ts';
import type { Value } from '../../engine/measure.ts';
import { readFacts } from '../../engine/read/index.ts';
import { agreement, compileJsonLogic, runJsonLogic } from '../../engine/targets/json-logic/index.ts';
import type { Outcome, Settled, Verdict } from '../../engine/verdict.ts';
import { decideFacts } from '../../index.ts';
import { answerTo, completed, takenBack, untold } from '../laws/completions.ts';
import { laws, report, runsOr, seed } from './campaign.ts';

process.env.SEED ??= String(seed);
process.env.RUNS ??= '1500';
await import('../decide/exact.test.ts');

// a law takes some ten times as long as a small measure
const runs = Math.ceil(runsOr(1500) / 5);
const tried = laws()
  .filter(({ cases }) => cases.length > 0)
  .map(({ measure, cases }) => {
    const told = measure.versions.at(-1)!.measure;
    const known = cases.map((each) => readFacts(told, JSON.stringify(each), 'case.json'));
    const seen = told.facts.map((_, fact) =>
      known.flatMap(({ facts }) => [...facts!.answers[fact]!.values()].map(({ value }): Value => value)),
    );
    return { measure, told, known, seen, logic: compileJsonLogic(told, 'rules') };
  });

it('more knowledge, step by step, never turns what was decided', { timeout: 30 * 60_000 }, () => {
  const began = performance.now();
  const counts = { chains: 0, decided: 0, undetermined: 0, unproven: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...tried), fc.gen(), ({ measure, told, known, seen }, g) => {
      const { facts, asOf, readings } = known[g(fc.nat, known.length - 1)]!;
      // each answer becomes known at a step of its own; 0: from the start
      const step = new Map<string, number>();
      const at = (fact: number, key: string): number => {
        const name = `${fact} ${key}`;
        if (!step.has(name)) step.set(name, g(fc.nat, 3));
        return step.get(name)!;
      };
      const whole = completed(
        facts!,
        untold(told, facts!).map((each) => ({
          ...each,
          value: g(() => answerTo(told.facts[each.fact]!, seen[each.fact]!)),
        })),
      );
      const stages = [0, 1, 2, 3].map((now) => takenBack(whole, (fact, key) => at(fact, key) <= now));
      const verdicts = stages.map((each) => decideFacts(measure, each, told, { asOf, readings }));
      for (const [earlier, verdict] of verdicts.entries()) {
        for (const part of parts(verdict)) {
          if (part.settled.kind !== 'undetermined') counts.decided++;
          else if (part.settled.proven) counts.undetermined++;
          else counts.unproven++;
        }
        for (const later of verdicts.slice(earlier + 1)) expect(turned(verdict, later)).toEqual([]);
      }
      counts.chains++;
    }),
    { numRuns: runs },
  );
  expect(Math.min(counts.decided, counts.undetermined)).toBeGreaterThan(runs);
  report('more knowledge', counts, began);
});

it('JSON Logic says what the engine says, or less', { timeout: 30 * 60_000 }, () => {
  const began = performance.now();
  const counts = { cases: 0, agreed: 0, cautious: 0, unproven: 0, differing: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...tried), fc.gen(), ({ measure, told, known, seen, logic }, g) => {
      const { facts, asOf } = known[g(fc.nat, known.length - 1)]!;
      const share = g(fc.nat, 9);
      const kept = takenBack(facts!, () => g(fc.nat, 9) >= share);
      const half: Facts = {
        lists: kept.lists,
        answers: kept.answers.map(
          (answers, fact) =>
            new Map(
              [...answers].map(([key, answer]) => [
                key,
                g(fc.nat, 2) > 0
                  ? answer
                  : { ...answer, value: g(() => answerTo(told.facts[fact]!, seen[fact]!)) },
              ]),
            ),
        ),
      };
      const verdict = decideFacts(measure, half, told, { asOf });
      const found = agreement(verdict, runJsonLogic(apply, told, logic, half, asOf), told.effective);
      expect(found.differing.map(({ outcome, ...rest }) => ({ outcome: outcome.name, ...rest }))).toEqual([]);
      counts.cases++;
      counts.agreed += found.agreed;
      counts.cautious += found.cautious;
      counts.unproven += found.unproven;
    }),
    { numRuns: runs },
  );
  expect(counts.agreed).toBeGreaterThan(runs);
  report('JSON Logic', counts, began);
});

const apply = (logic: unknown, data: object): unknown => jsonLogic.apply(logic as RulesLogic, data);

interface Part {
  readonly place: string;
  readonly settled: Settled<unknown>;
}

function parts({ outcomes }: Verdict): readonly Part[] {
  return outcomes.flatMap((outcome) =>
    Object.entries(settledIn(outcome)).map(([aspect, settled]) => ({
      place: JSON.stringify([outcome.kind, outcome.key, outcome.instance, aspect]),
      settled,
    })),
  );
}

function settledIn(outcome: Outcome): Readonly<Record<string, Settled<unknown>>> {
  if (outcome.kind !== 'act') return { value: outcome.value };
  const { modality, state, deadline, doneOn } = outcome;
  return { modality, state, deadline, doneOn };
}

/** What an earlier stage had decided and a later one decides otherwise, or not at all. */
function turned(earlier: Verdict, later: Verdict): readonly string[] {
  const after = new Map(parts(later).map(({ place, settled }) => [place, settled]));
  return parts(earlier).flatMap(({ place, settled }) => {
    const now = after.get(place);
    if (settled.kind === 'undetermined' || now === undefined || said(now) === said(settled)) return [];
    return now.kind === 'undetermined' && !now.proven ? [] : [`${place}: ${said(settled)} → ${said(now)}`];
  });
}

const said = (settled: Settled<unknown>): string =>
  settled.kind === 'is' ? JSON.stringify(settled.value) : settled.kind;

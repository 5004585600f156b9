/**
 * Faults put into copies of the measure: each is found, nothing else is, and the case that shows it does so when it is
 * written out, read back and decided by itself. The measure as it stands has none.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedMeasure } from '../../engine/measure.ts';
import {
  type DeadFound,
  differ,
  type Finding,
  type ProofOptions,
  type ProofReport,
  prove,
  type Shown,
} from '../../engine/proof/index.ts';
import type { Outcome } from '../../engine/verdict.ts';
import { effortWithin } from '../../solver/effort.ts';
import { type OpenSolver, openSolver } from '../../solver/z3.ts';
import { deadPlants, ground } from './dead-plants.ts';
import { allSaid, decidedAnew, original, outcomeAt, planted, readBack, saidOf } from './planting.ts';
import { changes, conflicts, gaps, type Plant, refuted } from './plants.ts';

let open: OpenSolver;
beforeAll(async () => {
  open = await openSolver();
});
afterAll(() => open.close());

const proved = (measure: CheckedMeasure, options: ProofOptions): Promise<ProofReport> =>
  prove(measure, open.solver, effortWithin(), options);

type About = 'conflict' | 'gap';

async function foundIn(measure: CheckedMeasure, about: About, { questions }: Plant): Promise<ProofReport> {
  const report = await proved(measure, { about: new Set([about]), questions: new Set(questions) });
  expect(report.undecided).toEqual([]);
  return report;
}

/** The question that a finding is about, where its case asks it, decided by itself. */
const anew = (measure: CheckedMeasure, { question, shown }: Extract<Finding, { kind: About }>): Outcome =>
  outcomeAt(decidedAnew(measure, readBack(measure, shown)), question);

const faredIn = ({ rules }: Outcome, rule: number): string | undefined =>
  rules.find((one) => one.rule === rule)?.fared;

describe('two rules that disagree', () => {
  it.each(Object.entries(conflicts))('%s', async (_, plant) => {
    const measure = planted(plant.edits);
    const report = await foundIn(measure, 'conflict', plant);
    expect(
      report.conflicts.map(
        ({ question, rules }) => `${question.key}: ${rules.map(({ clause }) => clause.text).join(' / ')}`,
      ),
    ).toEqual(plant.found);
    for (const found of report.conflicts) {
      const outcome = anew(measure, found);
      expect(found.rules.map(({ rule }) => faredIn(outcome, rule))).toEqual(['holds', 'holds']);
      expect(clashes(outcome)).toBe(true);
    }
  });
});

/** Of two rules about whether it is done, that is what clashes. */
const clashes = (outcome: Outcome): boolean =>
  (outcome.kind === 'act' ? [outcome.modality, outcome.doneOn] : [outcome.value]).some(
    ({ kind }) => kind === 'conflict',
  );

describe('a case without an answer', () => {
  it.each(Object.entries(gaps))('%s', async (_, plant) => {
    const measure = planted(plant.edits);
    const report = await foundIn(measure, 'gap', plant);
    expect(
      report.gaps.map(({ lacks, question, rule }) => `${lacks} ${question.key}: ${rule?.clause.text}`),
    ).toEqual(plant.found);
    for (const found of report.gaps) {
      const outcome = anew(measure, found);
      if (outcome.kind === 'amount') {
        expect(outcome.value).toEqual({ kind: 'notApplicable' });
        expect(outcome.rules.map(({ fared }) => fared)).not.toContain('holds');
      } else if (found.lacks === 'deadline') {
        expect(faredIn(outcome, found.rule!.rule)).toBe('holds');
        expect(saidOf(outcome)).toMatch(/^must \w+ (none|promptly|regularly)$/);
      } else {
        expect(saidOf(outcome)).toMatch(/^must /);
        expect(saidOf(outcome)).not.toMatch(/fulfilled/);
        expect(performances(measure, outcome)).not.toContain('holds');
      }
    }
  });
});

/** How the rules fared that say when it is done. */
const performances = ({ rules }: CheckedMeasure, outcome: Outcome): readonly string[] =>
  outcome.rules.filter(({ rule }) => rules[rule]!.question.kind === 'performance').map(({ fared }) => fared);

describe('what may be struck out', () => {
  const plants = Object.entries(deadPlants);
  const whole = planted([...ground, ...plants.flatMap(([, { edits }]) => edits)]);
  let report: ProofReport;
  beforeAll(async () => {
    const questions = new Set(plants.map(([, { question }]) => question));
    report = await proved(whole, { about: new Set(['dead']), questions });
  }, 60_000);

  it('is what was planted, and nothing else', () => {
    expect(report.undecided).toEqual([]);

    expect(report.dead).toHaveLength(plants.flatMap(([, { found }]) => found).length);
  });

  it('is nothing where nothing is planted', async () => {
    const questions = new Set([
      'amount copies',
      'amount carbon_copies',
      'act supervise',
      'act include_in_assessment',
    ]);
    const { dead, questions: asked } = await proved(planted(ground), { about: new Set(['dead']), questions });
    expect(dead).toEqual([]);
    expect(asked).toBeGreaterThan(questions.size);
  });

  it.each(plants)('%s', (name, { found }) => {
    const spared = planted([
      ...ground,
      ...plants.flatMap(([other, { edits }]) => (other === name ? [] : edits)),
    ]);
    for (const each of found) {
      const dead = report.dead.find((one) => inWords(one).startsWith(each))!;
      expect(dead, report.dead.map(inWords).join('\n')).toBeDefined();
      changesNothing(whole, spared, dead, dead.shown!);
    }
  });
});

const inWords = ({ what, because, rule, words }: DeadFound): string =>
  `${what} ${because} ${rule?.clause.text ?? ''} ${words}`;

/** Written once, read with and without what is dead: the same answers; and a dead rule does not hold alone. */
function changesNothing(whole: CheckedMeasure, spared: CheckedMeasure, dead: DeadFound, shown: Shown): void {
  const outcomes = decidedAnew(whole, readBack(whole, shown));
  const told = readBack(whole, shown);
  expect(allSaid(decidedAnew(spared, told))).toEqual(allSaid(outcomes));
  if (dead.rule === undefined || (dead.what !== 'rule' && dead.what !== 'row')) return;
  const outcome = outcomeAt(outcomes, shown.outcomes[0]!);
  const fared = faredIn(outcome, dead.rule.rule);
  const others = outcome.rules.filter(({ rule }) => rule !== dead.rule!.rule).map((one) => one.fared);
  if (dead.because === 'never') expect(fared).toBe('fails');
  else expect(fared === 'yields' || others.includes('holds')).toBe(true);
}

describe('a promise that is broken', () => {
  it.each(refuted)('$name', async ({ name, edits, shows }) => {
    const measure = planted(edits);
    const { properties, undecided } = await proved(measure, { about: new Set(['property']) });
    expect(undecided).toEqual([]);
    expect(properties.filter(({ result }) => result !== 'proved').map((one) => one.name)).toEqual([name]);
    const { shown } = properties.find((one) => one.name === name)!;
    const outcomes = decidedAnew(measure, readBack(measure, shown!));
    const first = shown!.outcomes[0]?.instance.map(({ id }) => id) ?? [];
    for (const [key, said] of Object.entries(shows)) {
      const there = outcomes.filter(
        (one) => one.key === key && one.instance.every(({ id }) => first.length === 0 || first.includes(id)),
      );
      expect(there.map(saidOf)).toContainEqual(expect.stringMatching(said));
    }
  });
});

describe('two texts', () => {
  it.each(changes)('$name', async ({ edits, kinds }) => {
    const changed = planted(edits);
    const report = await differ(original, changed, open.solver, effortWithin());
    expect({ undecided: report.undecided, onlyIn: report.onlyIn }).toEqual({
      undecided: [],
      onlyIn: [[], []],
    });
    expect(report.sameOtherwise).toHaveLength(report.questions);
    expect(report.questions).toBe(original.acts.length + original.concepts.length + original.amounts.length);
    const found = report.kinds.map(({ question, shown }) => {
      const [before, after] = [original, changed].map((measure) =>
        saidOf(outcomeAt(decidedAnew(measure, readBack(measure, shown)), question)),
      );
      return `${question.key}: ${before} → ${after}`;
    });
    expect(found.map((each) => each.replace(/\d{4}-\d{2}-\d{2}/g, 'day')).sort()).toEqual([...kinds].sort());
  });
});

describe('the measure as it stands', () => {
  it('has no conflict, no gap, nothing dead, and keeps every promise', { timeout: 120_000 }, async () => {
    const report = await proved(original, {});
    const { conflicts: clashing, gaps: open, dead, properties, undecided } = report;
    expect({ clashing, open, dead, undecided }).toEqual({ clashing: [], open: [], dead: [], undecided: [] });
    expect(properties.map(({ result }) => result)).toEqual(original.assertions.map(() => 'proved'));
    expect(properties).toHaveLength(16);
    expect(report.questions).toBeGreaterThan(700);
  });
});

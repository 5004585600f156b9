/** Mutants and cases that hold → which expectation notices each mutant first, or that none does. */
import type { Expectation } from '../../grammar/tree.ts';
import { compile, inEveryVersion } from '../decide/index.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import { questionName } from './depend.ts';
import { checkExpectation, type Held } from './expectation.ts';
import type { Mutant } from './mutants/index.ts';
import { decidePartly } from './partly.ts';
import { compiled, type Expected, type Probe } from './probe.ts';
import { touches } from './touches.ts';

/** An expectation that is not met. */
export interface Unmet {
  readonly caseName: string;
  readonly words: string;
}

/**
 * What notices the mutant first, the cheapest looks before the dearer, and before all the case named `likely`. Only cases
 * that it can touch are decided.
 */
export function killer(mutant: Mutant, probes: readonly Probe[], likely?: string): Unmet | undefined {
  const rank = (probe: Probe): number => (probe.block.name.text === likely ? -1 : cost(probe, mutant));
  const concerned = probes
    .map((probe) => ({ ...probe, expectations: probe.expectations.filter(isTouchedBy(mutant)) }))
    .filter((probe) => probe.expectations.length > 0 && touches(mutant, probe, probe.expectations))
    .toSorted((a, b) => rank(a) - rank(b));
  return unmet(mutant.measure, concerned).next().value;
}

function isTouchedBy({ original, questions }: Mutant): (expected: Expected) => boolean {
  const changed = questions.map(questionName);
  return ({ needs }) => {
    const own = needs.get(original);
    return own !== undefined && changed.some((name) => own.has(name));
  };
}

/** Each expectation that fails when `measure` stands in for the version of its day. */
export function* unmet(measure: CheckedMeasure, probes: readonly Probe[]): Generator<Unmet, undefined> {
  const program = compile(measure);
  for (const { set, names, block, facts, asOf, readings, expectations } of probes) {
    if (expectations.length === 0) continue;
    const others = set.versions.filter(({ effective }) => effective !== measure.effective);
    const versions = [...others, measure];
    const programs = [...others.map(compiled), program];
    const told = versions.findIndex(({ effective }) => effective === set.measure.effective);
    const cases = inEveryVersion(programs, programs[told]!, asAsked(facts, versions[told]!));
    const looksAt = new Set(expectations.flatMap((each) => [...each.looksAt]));
    const verdict = decidePartly(cases, { asOf, readings }, looksAt);
    const held = { ...set, measure: versions[told]!, versions, names, caseName: block.name.text, verdict };
    const failing = expectations.filter(({ expectation }) => !isMet(held, expectation));
    yield* failing.map(({ expectation: { span } }) => ({
      caseName: block.name.text,
      words: set.source.slice(span.start, span.end),
    }));
  }
  return undefined;
}

/** The same without what the measure as it stands does not meet. */
export function onlyMet(probe: Probe): Probe {
  const { set, names, block, unchanged } = probe;
  const held = { ...set, names, caseName: block.name.text, verdict: unchanged().verdict };
  return { ...probe, expectations: probe.expectations.filter(({ expectation }) => isMet(held, expectation)) };
}

/** A mutant may ask more than the case was told in: of that nothing is known. */
export function asAsked(facts: Facts, { facts: asked }: CheckedMeasure): Facts {
  const more = asked.slice(facts.answers.length).map(() => new Map());
  return more.length === 0 ? facts : { ...facts, answers: [...facts.answers, ...more] };
}

const isMet = (held: Held, expectation: Expectation): boolean =>
  checkExpectation(held, expectation).diagnostics.length === 0;

/** Deciding takes longer the more questions there are and the more instances they have. */
function cost({ facts, expectations }: Probe, { original }: Mutant): number {
  const elements = facts.lists.reduce((sum, list) => sum + list.elements.length, 0);
  return elements * Math.max(0, ...expectations.map(({ needs }) => needs.get(original)?.size ?? 0));
}

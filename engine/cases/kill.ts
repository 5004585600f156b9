/** Mutants and cases that hold → which expectation notices each mutant first, or that none does. */
import type { CaseBlock, Expectation } from '../../grammar/tree.ts';
import { compile, inEveryVersion } from '../decide/index.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import { readCase, readReadings } from './case.ts';
import { type Dependencies, dependencies, type QuestionName, questionName } from './depend.ts';
import { checkExpectation, type Held } from './expectation.ts';
import type { Mutant } from './mutate.ts';
import { type CaseNames, caseNames } from './names.ts';
import { outcomeOfQuestion, questionsAsked } from './needs.ts';
import { decidePartly, type OutcomeName } from './partly.ts';
import { basesOf, type CaseSet, casesOf } from './run.ts';
import { chosenIn, underReadings } from './under-readings.ts';

/** One case under one choice of readings, and what it expects there. */
export interface Probe {
  readonly set: CaseSet;
  readonly names: CaseNames;
  readonly block: CaseBlock;
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
  readonly expectations: readonly Expected[];
}

interface Expected {
  readonly expectation: Expectation;
  /** every question that can touch it */
  readonly needs: ReadonlySet<QuestionName>;
  /** every outcome that checking it looks at */
  readonly looksAt: ReadonlySet<OutcomeName>;
}

/** An expectation that is not met. */
export interface Unmet {
  readonly caseName: string;
  readonly words: string;
}

export const probesOf = (sets: readonly CaseSet[]): readonly Probe[] => sets.flatMap(probesIn);

/** What notices the mutant first, the cheapest looks before the dearer. Only expectations that it can touch are looked at. */
export function killer(mutant: Mutant, probes: readonly Probe[]): Unmet | undefined {
  const changed = mutant.questions.map(questionName);
  const concerned = probes
    .filter(({ set, readings }) => matters(mutant, set.measure, readings))
    .map((probe) => ({
      ...probe,
      expectations: probe.expectations.filter(({ needs }) => changed.some((name) => needs.has(name))),
    }))
    .toSorted((a, b) => cost(a) - cost(b));
  return unmet(mutant.measure, concerned).next().value;
}

/** Each expectation that fails when `measure` stands in for the version of its day. */
export function* unmet(measure: CheckedMeasure, probes: readonly Probe[]): Generator<Unmet, undefined> {
  const others = probes[0]?.set.versions.filter(({ effective }) => effective !== measure.effective) ?? [];
  const versions = [...others, measure];
  const programs = versions.map(compile);
  for (const { set, names, block, facts, asOf, readings, expectations } of probes) {
    if (expectations.length === 0) continue;
    const told = versions.findIndex(({ effective }) => effective === set.measure.effective);
    const cases = inEveryVersion(programs, programs[told]!, facts);
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

const isMet = (held: Held, expectation: Expectation): boolean =>
  checkExpectation(held, expectation).diagnostics.length === 0;

function probesIn(set: CaseSet): readonly Probe[] {
  const names = caseNames(set.measure);
  const depends = dependencies(set.measure);
  return casesOf(set.blocks).flatMap((block) => {
    const { facts, asOf, readings } = readCase(set.measure, block, basesOf(set.blocks), set.file);
    if (facts === undefined) return [];
    const groups = Map.groupBy(block.expectations, ({ readings: own }) =>
      JSON.stringify(own.map(({ reading, option }) => [reading.text, option.text]).sort()),
    );
    return [...groups.values()].map((group) => ({
      set,
      names,
      block,
      facts,
      asOf,
      readings: new Map([...readings, ...readReadings(set.measure, group[0]!.readings, set.file, () => {})]),
      expectations: group.map((expectation) => expectedOf(set, names, depends, expectation)),
    }));
  });
}

function expectedOf(
  { measure }: CaseSet,
  names: CaseNames,
  depends: Dependencies,
  expectation: Expectation,
): Expected {
  const asked = questionsAsked(measure, names, expectation);
  const needs = depends(asked);
  // 依据 are followed through everything the outcome rests on
  const looked = expectation.grounds.length > 0 ? [...needs] : asked;
  return { expectation, needs, looksAt: new Set(looked.flatMap((name) => outcomeOfQuestion(measure, name))) };
}

/** Under readings that settle the original and the mutant alike, nothing can differ. */
function matters(
  { before, after }: Mutant,
  measure: CheckedMeasure,
  readings: ReadonlyMap<string, string>,
): boolean {
  const chosen = chosenIn(measure, readings);
  const left = [before, after].map(({ condition, says }) => {
    const open = underReadings(condition, chosen);
    return open === 'never' ? open : JSON.stringify([open, says], numbers);
  });
  return left[0] !== left[1];
}

const numbers = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);

/** Deciding takes longer the more questions there are and the more instances they have. */
function cost({ facts, expectations }: Probe): number {
  const elements = facts.lists.reduce((sum, list) => sum + list.elements.length, 0);
  return elements * Math.max(0, ...expectations.map(({ needs }) => needs.size));
}

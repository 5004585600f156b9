/** Case sets → every case under every choice of readings that it is asked under, and what it expects there. */
import type { CaseBlock, Expectation } from '../../grammar/tree.ts';
import { compile, inEveryVersion, type Program } from '../decide/index.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { RuleFared, Verdict } from '../verdict.ts';
import { readCase, readReadings } from './case.ts';
import type { QuestionName } from './depend.ts';
import { type CaseNames, caseNames } from './names.ts';
import { outcomeOfQuestion, questionsAsked, questionsNeeded } from './needs.ts';
import { decidePartly, type OutcomeName } from './partly.ts';
import { basesOf, type CaseSet, casesOf } from './run.ts';

/** One case under one choice of readings, and what it expects there. */
export interface Probe {
  readonly set: CaseSet;
  readonly names: CaseNames;
  readonly block: CaseBlock;
  readonly facts: Facts;
  readonly asOf: string | undefined;
  readonly readings: ReadonlyMap<string, string>;
  readonly expectations: readonly Expected[];
  /** what the measure as it stands decides of all that the expectations may rest on; decided when first asked */
  readonly unchanged: () => Unchanged;
}

export interface Unchanged {
  readonly verdict: Verdict;
  /** how each rule fared, at every instance of its question */
  readonly fared: ReadonlyMap<number, readonly RuleFared[]>;
}

export interface Expected {
  readonly expectation: Expectation;
  /** of each version, every question that can touch it */
  readonly needs: ReadonlyMap<CheckedMeasure, ReadonlySet<QuestionName>>;
  /** every outcome that checking it looks at */
  readonly looksAt: ReadonlySet<OutcomeName>;
}

export const probesOf = (sets: readonly CaseSet[]): readonly Probe[] => sets.flatMap(probesIn);

function probesIn(set: CaseSet): readonly Probe[] {
  const names = caseNames(set.measure);
  return casesOf(set.blocks).flatMap((block) => {
    const { facts, asOf, readings } = readCase(set.measure, block, basesOf(set.blocks), set.file);
    if (facts === undefined) return [];
    const groups = Map.groupBy(block.expectations, ({ readings: own }) =>
      JSON.stringify(own.map(({ reading, option }) => [reading.text, option.text]).sort()),
    );
    return [...groups.values()].map((group) => {
      const own = readReadings(set.measure, group[0]!.readings, set.file, () => {});
      const told = { set, names, block, facts, asOf, readings: new Map([...readings, ...own]) };
      const expectations = group.map((expectation) => expectedOf(set, names, expectation));
      return { ...told, expectations, unchanged: decidedUnchanged(told, expectations) };
    });
  });
}

function expectedOf({ measure, versions }: CaseSet, names: CaseNames, expectation: Expectation): Expected {
  const needs = questionsNeeded(measure, versions, names, expectation);
  // 依据 are followed through everything the outcome rests on
  const looked =
    expectation.grounds.length > 0
      ? outcomesIn(needs)
      : questionsAsked(measure, names, expectation).flatMap((name) => outcomeOfQuestion(measure, name));
  return { expectation, needs, looksAt: new Set(looked) };
}

const outcomesIn = (needs: Expected['needs']): readonly OutcomeName[] =>
  [...needs].flatMap(([version, questions]) =>
    [...questions].flatMap((name) => outcomeOfQuestion(version, name)),
  );

function decidedUnchanged(
  { set, facts, asOf, readings }: Omit<Probe, 'expectations' | 'unchanged'>,
  expectations: readonly Expected[],
): () => Unchanged {
  let known: Unchanged | undefined;
  return () => {
    if (known !== undefined) return known;
    const programs = set.versions.map(compiled);
    const cases = inEveryVersion(programs, compiled(set.measure), facts);
    const wanted = new Set(expectations.flatMap(({ needs }) => outcomesIn(needs)));
    const verdict = decidePartly(cases, { asOf, readings }, wanted);
    const fared = Map.groupBy(
      verdict.outcomes.flatMap(({ rules }) => rules),
      ({ rule }) => rule,
    );
    known = { verdict, fared };
    return known;
  };
}

const programs = new WeakMap<CheckedMeasure, Program>();

/** Once for a measure that many cases are decided by. */
export function compiled(measure: CheckedMeasure): Program {
  const program = programs.get(measure) ?? compile(measure);
  programs.set(measure, program);
  return program;
}

/** 案例 and a way of deciding → which cases hold, and for each that does not, what was expected and what came. */
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import type { BaseBlock, Block, CaseBlock, Expectation } from '../../grammar/tree.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import { type ReadCase, readCase, readReadings } from './case.ts';
import { type Checked, checkExpectation, type Held } from './expectation.ts';
import { groundsOf } from './grounds.ts';
import { type CaseNames, caseNames } from './names.ts';

/** Any engine that decides: our own, or a mutant of the measure. */
export type Decide = (
  facts: Facts,
  asOf: string | undefined,
  readings: ReadonlyMap<string, string>,
) => Verdict;

export interface CaseSet {
  /** the version in whose words the cases are written */
  readonly measure: CheckedMeasure;
  /** every version a verdict may rest on, this one among them */
  readonly versions: readonly CheckedMeasure[];
  /** the file of the blocks and its text, as diagnostics name and quote them */
  readonly file: string;
  readonly source: string;
  readonly blocks: readonly Block[];
}

export interface CaseResult {
  readonly name: string;
  readonly sources: readonly string[];
  readonly block: CaseBlock;
  /** every expectation met, and nothing wrong with the case itself */
  readonly passed: boolean;
  readonly expectations: readonly ExpectationResult[];
  /** what is wrong with the case, and every difference */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ExpectationResult extends Checked {
  readonly expectation: Expectation;
  readonly passed: boolean;
  /** clauses that the actual outcome rests on, each once */
  readonly rests: () => readonly string[];
}

/** All cases of a file, in its order. A case with no 结论应为 checks only that it can be told and decided. */
export function runCases(set: CaseSet, decide: Decide): readonly CaseResult[] {
  return casesOf(set.blocks).map(caseRunner(set, decide));
}

/** For whoever runs the cases of a file one at a time. */
export function caseRunner(set: CaseSet, decide: Decide): (block: CaseBlock) => CaseResult {
  const names = caseNames(set.measure);
  return (block) => runCase(set, names, block, decide);
}

export const casesOf = (blocks: readonly Block[]): readonly CaseBlock[] =>
  blocks.filter((block) => block.kind === 'case');
export const basesOf = (blocks: readonly Block[]): readonly BaseBlock[] =>
  blocks.filter((block) => block.kind === 'base');

function runCase(set: CaseSet, names: CaseNames, block: CaseBlock, decide: Decide): CaseResult {
  const told = readCase(set.measure, block, basesOf(set.blocks), set.file);
  const verdicts = verdictsOf(told, decide);
  const expectations = told.facts
    ? block.expectations.map((expectation) => runExpectation(set, names, block, expectation, told, verdicts))
    : [];
  const diagnostics = [...told.diagnostics, ...expectations.flatMap((each) => each.diagnostics)];
  const sources = block.sources.map(({ text }) => text);
  return {
    name: block.name.text,
    sources,
    block,
    passed: diagnostics.length === 0,
    expectations,
    diagnostics,
  };
}

/** One verdict for each choice of readings: most expectations of a case share one. */
function verdictsOf(
  { facts, asOf }: ReadCase,
  decide: Decide,
): (readings: ReadonlyMap<string, string>) => Verdict {
  const known = new Map<string, Verdict>();
  return (readings) => {
    const key = JSON.stringify([...readings].sort());
    const verdict = known.get(key) ?? decide(facts!, asOf, readings);
    known.set(key, verdict);
    return verdict;
  };
}

function runExpectation(
  set: CaseSet,
  names: CaseNames,
  block: CaseBlock,
  expectation: Expectation,
  told: ReadCase,
  verdicts: (readings: ReadonlyMap<string, string>) => Verdict,
): ExpectationResult {
  const problems: Diagnostic[] = [];
  const own = readReadings(
    set.measure,
    expectation.readings,
    set.file,
    (problem) => void problems.push(problem),
  );
  const verdict = verdicts(new Map([...told.readings, ...own]));
  const held = { ...set, names, caseName: block.name.text, verdict };
  const checked = checkExpectation(held, expectation);
  const diagnostics = [...problems, ...checked.diagnostics];
  const rests = () => (checked.actual ? clausesOf(held, checked.actual) : []);
  return { ...checked, expectation, passed: diagnostics.length === 0, diagnostics, rests };
}

const clausesOf = (held: Held, outcome: Outcome): readonly string[] => [
  ...new Set(groundsOf(held, outcome).map(({ text }) => text)),
];

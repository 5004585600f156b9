/** The front door of the cases: 底案 and 案例 → facts, results, JSON; mutants of a measure that cases should notice. */

export { type Apart, type ToldCase, toldApart } from './apart.ts';
export { campaign, type Share, type Tried } from './campaign.ts';
export { type ReadCase, readCase } from './case.ts';
export {
  type Coverage,
  type Covered,
  coverageOf,
  type Seen,
  type UncoveredRule,
  type UncoveredSentence,
  type VersionCoverage,
} from './coverage.ts';
export { caseToJson } from './export.ts';
export { killer, type Unmet, unmet } from './kill.ts';
export { type Change, type Mutant, type MutantKind, mutantKinds, mutants } from './mutants/index.ts';
export { mutantWords } from './mutants/words.ts';
export { outcomeOf, outcomesNeeded } from './needs.ts';
export { decidePartly, type OutcomeName, outcomeName } from './partly.ts';
export { type Probe, probesOf } from './probe.ts';
export {
  basesOf,
  type CaseResult,
  type CaseSet,
  caseRunner,
  casesOf,
  type Decide,
  type ExpectationResult,
  runCases,
} from './run.ts';
export { sliceOf } from './slice.ts';
export { runSliced, type SlicedResult, type Slicer, slicer } from './sliced.ts';
export { expectationsOf } from './tell.ts';
export { expectationWords, type ReadExpectations, readExpectations } from './tell-sentences.ts';
export { type CaseToWrite, type WrittenCase, writeCase } from './write.ts';
export { sameFacts } from './write-same.ts';
export { measureVocabulary } from './write-vocabulary.ts';

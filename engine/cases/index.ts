/** The front door of the cases: 底案 and 案例 → facts, results, JSON; mutants of a measure that cases should notice. */
export { type ReadCase, readCase } from './case.ts';
export { caseToJson } from './export.ts';
export { killer, type Probe, probesOf, type Unmet, unmet } from './kill.ts';
export { type Mutant, mutants } from './mutate.ts';
export { outcomeOf, outcomesNeeded } from './needs.ts';
export { decidePartly, type OutcomeName } from './partly.ts';
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
export { expectationsOf } from './tell.ts';
export { expectationWords, type ReadExpectations, readExpectations } from './tell-sentences.ts';
export { type CaseToWrite, type WrittenCase, writeCase } from './write.ts';
export { sameFacts } from './write-same.ts';
export { measureVocabulary } from './write-vocabulary.ts';

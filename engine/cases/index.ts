/** The front door of the cases: 底案 and 案例 → facts, results, JSON; mutants of a measure that cases should notice. */
export { type ReadCase, readCase } from './case.ts';
export { caseToJson } from './export.ts';
export { killer, type Probe, probesOf, type Unmet, unmet } from './kill.ts';
export { type Mutant, mutants } from './mutate.ts';
export {
  basesOf,
  type CaseResult,
  type CaseSet,
  casesOf,
  type Decide,
  type ExpectationResult,
  runCases,
} from './run.ts';

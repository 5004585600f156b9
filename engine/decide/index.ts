/** A checked measure → a program, once; programs and the facts of a case → a verdict, often. */
export { inEveryVersion } from './carry.ts';
export { compile } from './compile.ts';
export { decide, decideOnly, ENGINE } from './decide.ts';
export { explain } from './explain.ts';
export type {
  ConditionReason,
  Explanation,
  FactReason,
  Ground,
  QuestionReason,
  RuleReason,
  ValueReason,
} from './explanation.ts';
export type { DecideOptions, VersionCase } from './given.ts';
export { verdictJson } from './json.ts';
export type { Formula, Literal, Program, ProgramRule, Tree } from './program.ts';
export { decideReadings, type UnderReadings } from './readings.ts';

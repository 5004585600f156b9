/** The front door of the target JSON Logic. */
export { type Agreement, agreement, type Difference } from './agreement.ts';
export { type Conclusion, compileJsonLogic, type JsonLogicProgram, operationLimit } from './compile.ts';
export { caseOf, type Data, jsonLogicData } from './data.ts';
export type { Logic, Pair } from './logic.ts';
export { type Apply, runJsonLogic, type TargetOutcome } from './run.ts';

/** The front door of the proofs: a checked measure and a solver → what holds for every case, and the cases that show what does not. */
export { type DifferenceOptions, differ } from './difference.ts';
export { type Changed, mutantTeller } from './mutants.ts';
export { checkOpen, type PartlyTold } from './open.ts';
export { type ProofOptions, prove } from './prove.ts';
export type * from './report.ts';
export type { Effort, Solver } from './solver.ts';

/** A solver that does not start, as a refusal in the words that it brings itself. */
import { faultWords, type SolverFault } from '../../solver/fault.ts';
import type { Refusal } from '../contract.ts';

export const solverRefusal = ({ fault, why }: SolverFault): Refusal => ({
  kind: 'refused',
  code: 'noSolver',
  zh: faultWords(fault, why, 'zh'),
  en: faultWords(fault, why, 'en'),
});

/** What the screens see of the proofs: the last answer there is, its places kept up with what has been typed since. */
import type {
  FindingTold,
  MissingTold,
  MutantsTold,
  ProofProgress,
  Refusal,
  RuleTried,
  UndecidedTold,
} from '../../service/contract.ts';

export type Standing =
  /** nobody has asked yet, or the rules have errors */
  | 'resting'
  | 'checking'
  | 'done'
  /** ended by another window, or because this one was out of sight for long */
  | 'stopped'
  | 'offline'
  | 'failed'
  /** this service makes no proofs */
  | 'off';

export interface Stale {
  /** conflicts, gaps, 断言 that do not hold */
  readonly wrong: boolean;
  /** what has no effect */
  readonly idle: boolean;
  readonly rules: boolean;
  readonly missing: boolean;
}

export interface ProofView {
  readonly standing: Standing;
  readonly progress: ProofProgress | undefined;
  readonly why: Refusal | undefined;
  /** what was said of older texts than those there are now */
  readonly stale: Stale;
  /** the rule file that every span is in */
  readonly path: string | undefined;
  /** undefined: not known yet. A finding whose words were changed is not among them */
  readonly findings: readonly FindingTold[] | undefined;
  /** whether it has been told yet what has no effect */
  readonly isIdleKnown: boolean;
  /** the most things that a list held in the cases that were looked at */
  readonly lists: number;
  readonly undecided: readonly UndecidedTold[];
  readonly rules: readonly RuleTried[] | undefined;
  readonly missing: readonly MissingTold[];
  /** undefined: not all changes have been tried yet */
  readonly mutants: MutantsTold | undefined;
}

export const nothingKnown: ProofView = {
  standing: 'resting',
  progress: undefined,
  why: undefined,
  stale: { wrong: false, idle: false, rules: false, missing: false },
  path: undefined,
  findings: undefined,
  isIdleKnown: false,
  lists: 0,
  undecided: [],
  rules: undefined,
  missing: [],
  mutants: undefined,
};

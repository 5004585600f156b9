/** What goes to the solver's thread and what comes back. */
import type { Fault } from './fault.ts';

export interface ToSolver {
  readonly id: number;
  readonly commands: string;
}

/** The answer to one message (0: the solver has started), or why there will be none from now on. */
export type FromSolver =
  | { readonly id: number; readonly printed: string }
  | { readonly fault: Fault; readonly why: string };

/** What a proof asks of a solver. Nothing here starts one: whoever asks for a proof brings it along (`solver/`). */

export interface Solver {
  /**
   * Runs SMT-LIB 2 commands one after another in one lasting context.
   * @returns what they print, such as `sat`, `unsat`, `unknown`, or the values asked for
   * @throws where the solver has ended or never began; an error in the commands is part of what is printed
   */
  readonly run: (commands: string) => Promise<string>;
}

/** How far a proof may go, and who is told how far it has come. The engine has no clock: time is the caller's. */
export interface Effort {
  /** Milliseconds that one question may take; a question that takes longer is not decided. */
  readonly perQuestion: number;
  /** false: no further question is begun, and those left are not decided */
  readonly goesOn: () => boolean;
  readonly progress: (done: number, of: number) => void;
}

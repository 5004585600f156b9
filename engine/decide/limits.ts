/** What bounds a decision: a case that needs more is decided more cautiously (未定（未证明）), never wrongly or slowly. */

/** inner nodes of the diagrams of one outcome, under all readings it is looked at */
export const NODE_LIMIT = 40_000;
/** inner nodes of all diagrams of one decision */
export const ALL_NODES_LIMIT = 400_000;
/** steps of combining the diagrams of one outcome */
export const STEP_LIMIT = 400_000;
/** unknown answers that are told apart; further ones are carried as one opaque unknown */
export const VARIABLE_LIMIT = 1_000;
/** completions tried when a difference has to be shown by example */
export const WITNESS_LIMIT = 48;
/** cofactors computed when ordering what is worth asking */
export const RANKING_LIMIT = 64;
/** combinations of readings decided at once */
export const READINGS_LIMIT = 64;
/** days that calendar arithmetic may walk */
export const DAY_WALK_LIMIT = 40_000;

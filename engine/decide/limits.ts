/** What bounds a decision: a case that needs more is decided more cautiously (未定（未证明）), never wrongly or slowly. */

/** inner nodes of all decision diagrams of one decision */
export const NODE_LIMIT = 60_000;
/** steps of combining diagrams */
export const STEP_LIMIT = 1_500_000;
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

/** What bounds a decision: a case that needs more is decided more cautiously (未定（未证明）), never wrongly or slowly. */

/** inner nodes of the diagrams of one outcome, under all readings it is looked at */
export const NODE_LIMIT = 20_000;
/** inner nodes of all diagrams of one decision, however often it is taken up again */
export const ALL_NODES_LIMIT = 200_000;
/** steps of combining the diagrams of one outcome */
export const STEP_LIMIT = 100_000;
/** steps of combining all diagrams of one decision, however often it is taken up again */
export const ALL_STEPS_LIMIT = 300_000;
/** unknown answers that are told apart in one diagram; further ones are carried as one opaque unknown */
export const DEPTH_LIMIT = 1_000;
/** completions tried when a difference has to be shown by example */
export const WITNESS_LIMIT = 48;
/** the same, for all outcomes of one decision */
export const ALL_WITNESS_LIMIT = 1_300;
/** unknowns compared with one another that are told apart exactly, and the answers each may be given for it */
export const PIN_GROUP_LIMIT = 3;
export const PIN_LIMIT = 240;
/** times a case is decided again because comparisons between unknowns came to light */
export const PIN_ROUNDS = 4;
/** questions of a measure beyond which they are answered in order first, so that none waits for a long chain of others */
export const CHAIN_LIMIT = 300;
/** cofactors computed when ordering what is worth asking */
export const RANKING_LIMIT = 64;
/** combinations of readings decided at once */
export const READINGS_LIMIT = 64;
/** days that calendar arithmetic may walk */
export const DAY_WALK_LIMIT = 40_000;
/** numbers longer than this are not computed on: what needs them is 未定（未证明） */
export const NUMBER_LIMIT = 10n ** 2_000n;

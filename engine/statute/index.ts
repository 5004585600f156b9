/** The front door of the room: a law's text as a tree, and a rule file held to it. */
export { type Coverage, cover, type Unit } from './coverage.ts';
export { find, locate } from './locate.ts';
export { type Claim, type Found, place } from './place.ts';
export { readStatute } from './read.ts';
export { type Resting, type Standing, unitsUnder } from './standing.ts';
export { type Clause, type Statute, unitsOf } from './statute.ts';

/** The front door of reading: a case in JSON → Facts, and back. */
export { type ReadFacts, readFacts } from './facts.ts';
export { type Json, jsonLimits, readJson } from './json.ts';
export type { Terms } from './terms.ts';
export { type Plain, type TellCase, writeFacts } from './write.ts';

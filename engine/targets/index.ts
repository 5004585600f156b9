/** The front door of the targets: what a measure is turned into for other systems. */
export * as jsonLogic from './json-logic/index.ts';
export { factsSchema, type Schema } from './schema.ts';
export { verdictSchema } from './verdict-schema.ts';

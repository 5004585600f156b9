/**
 * The syntax tree of a rule file: what the author wrote, in the author's order, with places. Nothing here is
 * resolved or judged; `engine/check` turns it into a measure. Every node carries its span.
 */

export type * from './tree/blocks.ts';
export type * from './tree/cases.ts';
export type * from './tree/declarations.ts';
export type * from './tree/expressions.ts';
export type * from './tree/file.ts';
export type * from './tree/sentences.ts';

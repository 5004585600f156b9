/** What a diagram branches on: an unknown answer, 截至, a list not told to the end, or the choice a conflict leaves. */
import type { Value } from '../measure.ts';
import type { Axis } from './axis.ts';
import type { Pins } from './pins.ts';

export interface Variable {
  /** position in every diagram; choices come after all that can be found out */
  readonly order: number;
  /** what it is, alike in every version that asks the same */
  readonly key: string;
  readonly axis: Axis;
  readonly of: VariableOf;
}

export type VariableOf =
  | {
      readonly kind: 'fact';
      /** version whose words ask for it */
      readonly version: number;
      readonly fact: number;
      readonly positions: readonly number[];
      readonly judged: boolean;
    }
  | { readonly kind: 'asOf' }
  | {
      readonly kind: 'list';
      readonly version: number;
      readonly list: number;
      readonly positions: readonly number[];
      readonly standing: 'listUnknown' | 'listIncomplete';
    }
  /** rule positions, side by side, one side to each answer */
  | { readonly kind: 'choice'; readonly sides: readonly (readonly number[])[] };

/** Choices are ordered last, so that what can be found out is decided above them. */
const FIRST_CHOICE = 1_000_000_000;

export const isChoice = (variable: Variable): boolean => variable.order >= FIRST_CHOICE;

export interface Variables {
  /** the variable of that key, made at first need */
  readonly named: (key: string, axis: Axis, of: VariableOf) => Variable;
  /** the answer tried for it, when a completion is being tried */
  readonly tried: (key: string) => Value | undefined;
  /** the answers it is given to tell its order among others */
  readonly pinned: (key: string) => readonly Value[] | undefined;
}

export interface Given {
  /** answers tried for what is unknown */
  readonly completion?: ReadonlyMap<string, Value>;
  readonly pins?: Pins;
}

export function createVariables({ completion, pins }: Given = {}): Variables {
  const found = new Map<string, Variable>();
  const choices = new Map<string, Variable>();
  const make = (
    among: Map<string, Variable>,
    first: number,
    key: string,
    axis: Axis,
    of: VariableOf,
  ): Variable => {
    const made = { order: first + among.size, key, axis, of };
    among.set(key, made);
    return made;
  };
  return {
    named: (key, axis, of) =>
      of.kind === 'choice'
        ? (choices.get(key) ?? make(choices, FIRST_CHOICE, key, axis, of))
        : (found.get(key) ?? make(found, 0, key, axis, of)),
    tried: (key) => completion?.get(key),
    pinned: (key) => pins?.get(key),
  };
}

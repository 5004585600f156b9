/**
 * One version of a measure as terms: what every question answers at every place of a shape, for every case at once. It says
 * what `decide/` says of a case of which everything is told; held to it by tests, case by case.
 */
import type { Modality } from '../../../grammar/tree.ts';
import { NOT_FIXED, type Positions } from '../../decide/place.ts';
import type { CheckedMeasure, Condition, Expr, Over, Rule } from '../../measure.ts';
import type { ActState } from '../../verdict.ts';
import type { Shape } from '../shape.ts';
import type { Term, Terms } from '../term.ts';
import type { Encoded, Moment } from '../value.ts';

export interface Encoding {
  readonly terms: Terms;
  readonly measure: CheckedMeasure;
  readonly shape: Shape;
  readonly asOf: Moment;
  /** for each reading, for each of its options, that it is the one followed */
  readonly options: readonly (readonly Term[])[];
  readonly truth: (condition: Condition, place: Place) => Term;
  readonly value: (expr: Expr, place: Place) => Encoded;
  readonly fact: (index: number, positions: Positions) => Encoded;
  readonly concept: (index: number, positions: Positions) => ConceptAnswer;
  readonly since: (index: number, positions: Positions) => Time;
  readonly amount: (index: number, positions: Positions) => AmountAnswer;
  readonly scope: (act: number, positions: Positions) => Term;
  readonly duty: (act: number, positions: Positions) => DutyAnswer;
  readonly performance: (act: number, positions: Positions) => PerformanceAnswer;
  readonly state: (act: number, positions: Positions) => StateAnswer;
  /** what a case tells of a fact; undefined: anything */
  readonly told: Told | undefined;
  /** every fact that was read, by its name (`factName`): what it answers, its form aside (只在……时填, 截至) */
  readonly asked: Map<string, AskedFact>;
  /** false: a fact answers even where its form does not ask it */
  readonly keepsForm: boolean;
}

export interface AskedFact {
  readonly fact: number;
  readonly positions: Positions;
  readonly answer: Encoded;
}

export type Told = (fact: number, positions: Positions) => Encoded | undefined;

/** Where a name is read; `own`: the rule's own place, outside of what is being counted. */
export interface Place {
  readonly positions: Positions;
  readonly own: Positions;
}

export const placeAt = (positions: Positions): Place => ({ positions, own: positions });

/** Whether a place fixes all that something lies over. */
export const isFixed = (over: Over, positions: Positions): boolean =>
  over.every((list) => positions[list] !== NOT_FIXED);

/** What names the sides of a conflict of one question at one place; which side is followed stands after it. */
export const sideName = (
  { shape }: Pick<Encoding, 'shape'>,
  { key, over }: { readonly key: string; readonly over: Over },
  positions: Positions,
): string => `side ${JSON.stringify([key, shape.ground.names(over, positions)])}`;

/** A rule of a question at a place. */
export interface Standing {
  readonly rule: Rule;
  /** position in the measure */
  readonly at: number;
  readonly holds: Term;
  readonly stands: Term;
}

export interface ConceptAnswer {
  /** whichever side of a conflict is followed */
  readonly is: Term;
  readonly clash: Term;
  readonly standing: readonly Standing[];
}

export interface AmountAnswer {
  readonly is: Encoded;
  readonly clash: Term;
  readonly standing: readonly Standing[];
}

export interface DutyAnswer {
  /** outside the measure's scope */
  readonly na: Term;
  readonly is: ReadonlyMap<Modality, Term>;
  /** what each modality would come to if it were followed: more than one where they clash */
  readonly sides: ReadonlyMap<Modality, Term>;
  readonly clash: Term;
  readonly dues: ReadonlyMap<Modality, Due>;
  readonly deadline: Due;
  readonly standing: readonly Standing[];
}

/** A 期限: none where nothing of this is so. */
export interface Due {
  readonly promptly: Term;
  readonly regularly: Term;
  readonly dated: Term;
  readonly date: Moment;
  /** 在 D 之前 */
  readonly before: Term;
}

export interface PerformanceAnswer {
  readonly done: Term;
  readonly dated: Term;
  readonly at: Moment;
  readonly deemed: Term;
  readonly clash: Term;
  readonly standing: readonly Standing[];
}

export interface StateAnswer {
  readonly na: Term;
  readonly is: ReadonlyMap<ActState, Term>;
}

/** From when something has held (该情形最早成立之时). */
export interface Time {
  readonly never: Term;
  readonly always: Term;
  readonly at: Moment;
}

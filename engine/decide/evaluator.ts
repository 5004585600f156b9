/** What deciding one version of a measure can be asked: every question at every place, as diagrams. */
import type { Value } from '../measure.ts';
import type { Ledger } from './cell.ts';
import type { Content } from './content.ts';
import type { Diagram, Diagrams } from './diagram.ts';
import type { Cells } from './evaluate.ts';
import type { Ground, Place, Positions } from './place.ts';
import type { Formula, Program, Question, Tree } from './program.ts';
import type { Ranks } from './standing.ts';
import type { Operation } from './symbol.ts';
import type { Variables } from './variable.ts';
import type { Threshold } from './version.ts';

export interface Evaluator {
  readonly program: Program;
  /** position among the versions of the measure */
  readonly version: number;
  readonly ground: Ground;
  /** chosen option of each reading */
  readonly readings: readonly number[];
  readonly asOf: Diagram;
  /** years that were needed and that the calendar of the version does not hold */
  readonly lackingYears: Set<number>;
  readonly diagrams: Diagrams;
  readonly variables: Variables;
  readonly ledger: Ledger;
  readonly cells: Cells;
  readonly place: (positions: Positions) => Place;
  readonly truth: (tree: Tree, place: Place) => Diagram;
  readonly literal: (position: number, place: Place) => Diagram;
  /** the option that is chosen of a reading */
  readonly option: (reading: number) => number;
  /** the answer tried for what is unknown, when a completion is tried */
  readonly tried: (key: string) => Value | undefined;
  /** what an operation gives; a year that the calendar lacks is written down */
  readonly operate: (operation: Operation, parts: readonly Content[]) => Content;
  readonly value: (formula: Formula, place: Place) => Diagram;
  readonly fact: (fact: number, positions: Positions) => Diagram;
  readonly concept: (concept: number, positions: Positions) => Answered;
  /** from when a concept that is so has been so */
  readonly since: (concept: number, positions: Positions) => Diagram;
  readonly amount: (amount: number, positions: Positions) => Answered;
  /** whether the measure applies there at all */
  readonly scope: (act: number, positions: Positions) => Diagram;
  readonly duty: (act: number, positions: Positions) => Duty;
  readonly performance: (act: number, positions: Positions) => Answered;
  readonly state: (act: number, positions: Positions) => Diagram;
  /** whether what an instance goes by is that day or later */
  readonly notBefore: (threshold: Threshold) => Diagram;
  /** for each rule of a question, the rules that outrank it under the readings chosen */
  readonly outranked: (question: Question) => Ranks;
}

/** The answer to one instance of a question, and how its rules stood. */
export interface Answered {
  readonly answer: Diagram;
  readonly standing: readonly Standing[];
}

export interface Standing {
  readonly rule: number;
  readonly place: Place;
  /** its condition, and for a norm the scope of the measure */
  readonly holds: Diagram;
  /** and no rule that outranks it holds */
  readonly stands: Diagram;
}

export interface Duty extends Answered {
  readonly deadline: Diagram;
}

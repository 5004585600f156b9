/** One version of a measure and what is known of a case → everything that can be asked of it, each asked once. */

import type { Over, Value } from '../measure.ts';
import { amountAt } from './amount.ts';
import { type Cell, createCell, type Kind, type Ledger, readBy, recall } from './cell.ts';
import { conceptAt } from './concept.ts';
import { type Diagram, type Diagrams, open } from './diagram.ts';
import { dutyAt } from './duty.ts';
import { conceptSince } from './earliest.ts';
import type { Answered, Duty, Evaluator } from './evaluator.ts';
import { factAt } from './fact.ts';
import { valueAt } from './formula.ts';
import { literalAt, truthAt } from './literal.ts';
import { performanceAt } from './performance.ts';
import { entry, type Ground, type Place, type Positions } from './place.ts';
import type { Program, Question } from './program.ts';
import { governingScopes, scopeAt } from './scope.ts';
import { NO_RANKS, outranking, type Ranks, sameRanks } from './standing.ts';
import { stateAt } from './state.ts';
import { operate } from './symbol.ts';
import type { Variables } from './variable.ts';
import { notBeforeAt, type Threshold } from './version.ts';

export interface Setting {
  readonly program: Program;
  readonly version: number;
  readonly ground: Ground;
  readonly readings: readonly number[];
  readonly asOf: Diagram;
  readonly lackingYears: Set<number>;
  readonly diagrams: Diagrams;
  readonly variables: Variables;
  readonly ledger: Ledger;
}

/** How cells are answered: kept in them (`cell.ts`), or beside what they hold already (`variant.ts`). */
export interface Memory {
  readonly recall: <T, At>(run: Evaluator, cell: Cell<T, At>) => T;
  /** the option chosen of a reading, by positions */
  readonly option: (reading: number) => number;
  readonly tried: (key: string) => Value | undefined;
  readonly cells: Cells;
}

export function createEvaluator(setting: Setting): Evaluator {
  const { ledger } = setting;
  return evaluatorWith(setting, {
    recall: (run, cell) => recall(ledger, run, cell),
    option: (reading) => {
      readBy(ledger, setting.program.readings[reading]!.id);
      return setting.readings[reading]!;
    },
    tried: (key) => {
      const value = setting.variables.tried(key);
      if (value !== undefined) readBy(ledger, key);
      return value;
    },
    cells: createCells(),
  });
}

export function evaluatorWith(setting: Setting, memory: Memory): Evaluator {
  const { version, ground, program } = setting;
  const { cells } = memory;
  const asked =
    <T>(kind: Kind<T, Positions>, declared: readonly { readonly over: Over }[], tables: Table<T>[]) =>
    (index: number, from: Positions): T => {
      tables[index] ??= new Map();
      const table = tables[index];
      const found = table.get(from);
      if (found !== undefined) return memory.recall(run, found);
      const positions = ground.narrow(declared[index]!.over, from);
      const cell = entry(table, positions, () => createCell(kind, version, index, positions));
      table.set(from, cell);
      return memory.recall(run, cell);
    };

  const run: Evaluator = {
    ...setting,
    cells,
    place: (positions) =>
      cells.places.get(positions) ??
      entry(cells.places, positions, () => ({ positions, own: undefined, literals: new Map() })),
    truth: (tree, place) => truthAt(run, tree, place),
    literal: (position, place) => {
      let cell = place.literals.get(position);
      if (cell === undefined) {
        cell = createCell(LITERAL, version, position, place);
        place.literals.set(position, cell);
      }
      return memory.recall(run, cell);
    },
    option: memory.option,
    tried: memory.tried,
    operate: (operation, parts) => {
      const result = operate(operation, parts);
      if (result.kind === 'open' && result.lacks !== undefined) setting.lackingYears.add(result.lacks);
      return result;
    },
    value: (formula, place) => valueAt(run, formula, place),
    fact: asked(FACT, program.facts, cells.facts),
    concept: asked(CONCEPT, program.concepts, cells.concepts),
    since: asked(SINCE, program.concepts, cells.since),
    amount: asked(AMOUNT, program.amounts, cells.amounts),
    scope: (act, positions) => {
      const scopes = governingScopes(run, act);
      const table = entry(cells.scopes, scopes, () => new Map());
      return memory.recall(
        run,
        entry(table, positions, () => createCell(SCOPE, version, act, positions)),
      );
    },
    duty: asked(DUTY, program.acts, cells.duties),
    performance: asked(PERFORMANCE, program.acts, cells.performances),
    state: asked(STATE, program.acts, cells.states),
    notBefore: (threshold) => {
      const days = entry(cells.thresholds, threshold.formula, () => new Map());
      const places = entry(days, threshold.iso, () => new Map());
      return memory.recall(
        run,
        entry(places, threshold.positions, () => createCell(NOT_BEFORE, version, 0, threshold)),
      );
    },
    outranked: (question) =>
      question.priorities.length === 0
        ? NO_RANKS
        : memory.recall(
            run,
            entry(cells.ranks, question, () => createCell(RANKS, version, 0, question)),
          ),
  };
  return run;
}

type Table<T> = Map<Positions, Cell<T, Positions>>;

/** Everything that one version was asked, by position in the measure; a place under which it was asked leads to it too. */
export interface Cells {
  readonly facts: Table<Diagram>[];
  readonly concepts: Table<Answered>[];
  readonly since: Table<Diagram>[];
  readonly amounts: Table<Answered>[];
  readonly duties: Table<Duty>[];
  readonly performances: Table<Answered>[];
  readonly states: Table<Diagram>[];
  readonly scopes: Map<Program['scopes'], Table<Diagram>>;
  readonly thresholds: Map<Threshold['formula'], Map<string, Map<Positions, Cell<Diagram, Threshold>>>>;
  readonly ranks: Map<Question, Cell<Ranks, Question>>;
  readonly places: Map<Positions, Place>;
}

const createCells = (): Cells => ({
  facts: [],
  concepts: [],
  since: [],
  amounts: [],
  duties: [],
  performances: [],
  states: [],
  scopes: new Map(),
  thresholds: new Map(),
  ranks: new Map(),
  places: new Map(),
});

const DIAGRAM = {
  same: (diagrams: Diagrams, a: Diagram, b: Diagram) => diagrams.same(a, b),
  circular: open([]),
};
const ANSWERED = {
  same: (diagrams: Diagrams, a: Answered, b: Answered) => diagrams.same(a.answer, b.answer),
  circular: { answer: open([]), standing: [] },
};

const LITERAL: Kind<Diagram, Place> = { ...DIAGRAM, answer: literalAt };
const FACT: Kind<Diagram, Positions> = { ...DIAGRAM, answer: factAt };
const CONCEPT: Kind<Answered, Positions> = { ...ANSWERED, answer: conceptAt };
const SCOPE: Kind<Diagram, Positions> = {
  ...DIAGRAM,
  answer: (run, act, positions) => scopeAt(run, governingScopes(run, act), positions),
};
const NOT_BEFORE: Kind<Diagram, Threshold> = {
  ...DIAGRAM,
  answer: (run, _, threshold) => notBeforeAt(run, threshold),
};
const SINCE: Kind<Diagram, Positions> = { ...DIAGRAM, answer: conceptSince };
const AMOUNT: Kind<Answered, Positions> = { ...ANSWERED, answer: amountAt };
const PERFORMANCE: Kind<Answered, Positions> = { ...ANSWERED, answer: performanceAt };
const STATE: Kind<Diagram, Positions> = { ...DIAGRAM, answer: stateAt };
const DUTY: Kind<Duty, Positions> = {
  answer: dutyAt,
  same: (diagrams, a, b) => diagrams.same(a.answer, b.answer) && diagrams.same(a.deadline, b.deadline),
  circular: { answer: open([]), standing: [], deadline: open([]) },
};
const RANKS: Kind<Ranks, Question> = {
  answer: (run, _, question) => outranking(run, question),
  same: (_, a, b) => sameRanks(a, b),
  circular: NO_RANKS,
};

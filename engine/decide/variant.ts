/**
 * One reading taken otherwise, or other answers tried: what reads them is answered again, then what asked for an answer
 * that came out different, and so on in the order in which everything was answered first. What no change reaches is
 * not touched.
 */
import type { Value } from '../measure.ts';
import type { Asker, Cell } from './cell.ts';
import { evaluatorWith } from './evaluate.ts';
import type { Evaluator } from './evaluator.ts';
import { createQueue } from './queue.ts';

export interface Variants {
  /** the versions under the change that was last made */
  readonly runs: readonly Evaluator[];
  /** Makes a change, in place of the one before; gives what rests on an answer that came out different. */
  readonly change: (change: Change) => readonly Asker[];
}

export interface Change {
  /** ids of readings, keys of variables */
  readonly of: readonly string[];
  /** by the id of the reading, its name */
  readonly option?: ReadonlyMap<string, string>;
  readonly tried?: ReadonlyMap<string, Value>;
}

/** Of versions that have been asked all they will be. */
export function createVariants(base: readonly Evaluator[]): Variants {
  const changed = new Map<Cell, unknown>();
  let made: Change = { of: [] };
  let now = 0;

  /** What was answered before the one being answered now has been looked at already; anything later has not. */
  const recall = <T, At>(run: Evaluator, cell: Cell<T, At>): T => {
    const key = cell as Cell;
    if (changed.has(key)) return changed.get(key) as T;
    if (cell.number < now) return cell.value;
    changed.set(key, cell.kind.circular);
    const value = cell.kind.answer(run, cell.index, cell.at);
    changed.set(key, value);
    return value;
  };

  const runs = base.map((run) => {
    const option = (position: number): number => {
      const { id, options } = run.program.readings[position]!;
      const name = made.option?.get(id);
      const to = name === undefined ? -1 : options.findIndex((one) => one.name === name);
      return to < 0 ? run.readings[position]! : to;
    };
    const tried = (key: string): Value | undefined => made.tried?.get(key) ?? run.variables.tried(key);
    return evaluatorWith(run, { recall, option, tried, cells: run.cells });
  });

  function answerAgain(cell: Cell): boolean {
    const run = runs[cell.version]!;
    const value = changed.has(cell) ? changed.get(cell) : cell.kind.answer(run, cell.index, cell.at);
    const isSame = cell.kind.same(run.diagrams, value, cell.value);
    if (isSame) changed.delete(cell);
    else changed.set(cell, value);
    return !isSame;
  }

  function change(to: Change): readonly Asker[] {
    changed.clear();
    made = to;
    const touched: Asker[] = [];
    const waiting = createQueue(to.of.flatMap((one) => base[0]?.ledger.readers.get(one) ?? []));
    for (let asker = waiting.next(); asker !== undefined; asker = waiting.next()) {
      now = asker.number;
      if (!isCell(asker)) touched.push(asker);
      else if (answerAgain(asker))
        for (const other of asker.askedBy ?? []) if (other.number > now) waiting.add(other);
    }
    now = Number.MAX_SAFE_INTEGER;
    return touched;
  }

  return { runs, change };
}

const isCell = (asker: Asker): asker is Cell => 'kind' in asker;

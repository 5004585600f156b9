/**
 * What was asked once is kept in a cell: what it came to, and who asked for it. So when a reading or an answer that is
 * tried is changed, what it reaches can be followed from answer to answer, and no further than answers change
 * (`variant.ts`).
 */
import type { Diagrams } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';

/** Whoever asks: a cell that is being answered, or an outcome that is being put together. */
export interface Asker {
  /** when its answer was finished: whatever it rests on was finished before */
  number: number;
  /** whether anything that may be changed was read on the way */
  varies: boolean;
}

/** One question, fact or literal at one place. */
export interface Cell<T = unknown, At = unknown> extends Asker {
  readonly kind: Kind<T, At>;
  readonly version: number;
  readonly index: number;
  readonly at: At;
  value: T;
  askedBy: Asker[] | undefined;
}

/** What cells of a kind have in common. */
export interface Kind<T, At> {
  readonly answer: (run: Evaluator, index: number, at: At) => T;
  /** alike for all that ask */
  readonly same: (diagrams: Diagrams, a: T, b: T) => boolean;
  /** what it gets that asks for itself: the checker lets none through, and a program from elsewhere must not hang */
  readonly circular: T;
}

/** Later than all that was answered. */
const UNANSWERED = Number.POSITIVE_INFINITY;
const BEING_ANSWERED = Number.MAX_SAFE_INTEGER;

export const createCell = <T, At>(
  kind: Kind<T, At>,
  version: number,
  index: number,
  at: At,
): Cell<T, At> => ({
  kind,
  version,
  index,
  at,
  value: kind.circular,
  number: UNANSWERED,
  varies: false,
  askedBy: undefined,
});

/** Who is asking, and who read which reading or answer that is tried. Mutable, and nobody's but the evaluators of one decision. */
export interface Ledger {
  asker: Asker | undefined;
  answered: number;
  /** by the id of the reading, the key of the variable */
  readonly readers: Map<string, Asker[]>;
}

export const createLedger = (): Ledger => ({ asker: undefined, answered: 0, readers: new Map() });

/** The answer of a cell, found at first need. */
export function recall<T, At>(ledger: Ledger, run: Evaluator, cell: Cell<T, At>): T {
  const { asker } = ledger;
  if (cell.number === UNANSWERED) {
    cell.number = BEING_ANSWERED;
    ledger.asker = cell;
    cell.value = cell.kind.answer(run, cell.index, cell.at);
    finish(ledger, cell, asker);
  }
  if (asker !== undefined && (cell.varies || cell.number === BEING_ANSWERED)) {
    asker.varies = true;
    if (cell.askedBy === undefined) cell.askedBy = [asker];
    else if (cell.askedBy.at(-1) !== asker) cell.askedBy.push(asker);
  }
  return cell.value;
}

/** What is asked until this ends is asked by `asker`. */
export function asking<T>(ledger: Ledger, asker: Asker, ask: () => T): T {
  const before = ledger.asker;
  ledger.asker = asker;
  const answer = ask();
  finish(ledger, asker, before);
  return answer;
}

function finish(ledger: Ledger, asker: Asker, before: Asker | undefined): void {
  ledger.asker = before;
  asker.number = ledger.answered;
  ledger.answered += 1;
}

export function readBy({ asker, readers }: Ledger, what: string): void {
  if (asker === undefined) return;
  asker.varies = true;
  const known = readers.get(what);
  if (known === undefined) readers.set(what, [asker]);
  else known.push(asker);
}

/** The questions that are being explained: each once, in the order in which a reason first rests on it. */
import type { Evaluator } from './evaluator.ts';
import type { QuestionReason } from './explanation.ts';
import type { Positions } from './place.ts';

export type Kind = QuestionReason['kind'];

/** A question still to be explained, and by which version. */
export interface Asked {
  readonly run: Evaluator;
  readonly kind: Kind;
  readonly index: number;
  readonly positions: Positions;
}

/** Its position among those explained. Explaining one only asks for what it rests on: nothing is as deep as the measure. */
export type Ask = (run: Evaluator, kind: Kind, index: number, from: Positions) => number;

export interface Reasons {
  readonly ask: Ask;
  /** grows while it is gone through */
  readonly asked: readonly Asked[];
}

export function createReasons(): Reasons {
  const asked: Asked[] = [];
  const positions = new Map<string, number>();
  const ask: Ask = (run, kind, index, from) => {
    const at = run.ground.narrow(declaredAs(run, kind, index).over, from);
    const key = `${run.version} ${kind} ${index} ${at}`;
    const found = positions.get(key);
    if (found !== undefined) return found;
    positions.set(key, asked.length);
    return asked.push({ run, kind, index, positions: at }) - 1;
  };
  return { ask, asked };
}

export const declaredAs = ({ program }: Evaluator, kind: Kind, index: number) =>
  (kind === 'concept' ? program.concepts : kind === 'amount' ? program.amounts : program.acts)[index]!;

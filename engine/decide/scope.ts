/** 范围: the scope sentences that govern an act, and whether the measure applies at all (language.md §3). */
import type { Diagram } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { all } from './logic.ts';
import { entry, type Positions } from './place.ts';
import type { Program } from './program.ts';

type Scopes = Program['scopes'];

/** The same for all acts that the same sentences govern. */
export function scopeAt(run: Evaluator, scopes: Scopes, positions: Positions): Diagram {
  const place = run.place(positions);
  return all(
    run.diagrams,
    scopes.map(({ condition }) => run.truth(condition, place)),
  );
}

/** A scope governs every norm that lies over at least the lists it needs. */
export function governingScopes({ program }: Evaluator, act: number): Scopes {
  const { over } = program.acts[act]!;
  const known = entry(GOVERNING, program, () => new Map<string, Scopes>());
  return entry(known, over.join(), () =>
    program.scopes.filter((scope) => scope.over.every((list) => reaches(program, over, list))),
  );
}

/** By the lists an act lies over; a program never changes. */
const GOVERNING = new WeakMap<Program, Map<string, Scopes>>();

const reaches = (program: Program, over: readonly number[], list: number): boolean =>
  over.some((one) => one === list || reaches(program, program.lists[one]!.within, list));

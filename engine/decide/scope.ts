/** 范围: the scope sentences that govern an act, and whether the measure applies at all (language.md §3). */
import type { Diagram } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { all } from './logic.ts';
import type { Positions } from './place.ts';
import type { Program } from './program.ts';

export function scopeOf(run: Evaluator, act: number, positions: Positions): Diagram {
  const place = run.place(positions);
  return all(
    run.diagrams,
    governingScopes(run, act).map(({ condition }) => run.truth(condition, place)),
  );
}

/** A scope governs every norm that lies over at least the lists it needs. */
export function governingScopes({ program }: Evaluator, act: number): Program['scopes'] {
  return program.scopes.filter(({ over }) =>
    over.every((list) => reaches(program, program.acts[act]!.over, list)),
  );
}

const reaches = (program: Program, over: readonly number[], list: number): boolean =>
  over.some((one) => one === list || reaches(program, program.lists[one]!.within, list));

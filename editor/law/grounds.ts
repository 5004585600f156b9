/** Which cases name a clause as a ground of what should come out (依据). */
import type { Clause } from '../../engine/statute/index.ts';
import { type ClauseRef, clauseContains } from '../../grammar/index.ts';
import { caseFilesOf } from '../analysis/case-files.ts';
import type { Snapshot } from '../analysis/snapshot.ts';

export interface GroundedCase {
  readonly id: string;
  readonly name: string;
}

type GroundsOf = (clause: Clause) => readonly GroundedCase[];

const known = new WeakMap<Snapshot, GroundsOf>();

export function casesByGround(snapshot: Snapshot): GroundsOf {
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const grounds = caseFilesOf(snapshot).flatMap(({ cases }) =>
    cases.flatMap(({ id, block }) =>
      block.expectations.flatMap((expected) =>
        expected.grounds.map((ground) => ({ id, name: block.name.text, ground })),
      ),
    ),
  );
  const byStart = Map.groupBy(grounds, ({ ground }) => startOf(ground.path));
  const of: GroundsOf = (clause) => {
    const near = byStart.get(startOf(clause.path)) ?? [];
    const found = near.filter(({ ground }) => concerns(ground, clause));
    return [...new Map(found.map(({ id, name }) => [id, { id, name }])).values()];
  };
  known.set(snapshot, of);
  return of;
}

const startOf = (path: ClauseRef['path']): string => `${path[0]?.level ?? ''} ${path[0]?.number ?? ''}`;

/** 依据二（三）第一款 concerns each of its 项; 依据 of one 项 concerns that one alone. */
function concerns(ground: ClauseRef, clause: Clause): boolean {
  return clauseContains(ground, {
    text: clause.text,
    path: clause.path,
    to: undefined,
    span: { start: 0, end: 0 },
  });
}

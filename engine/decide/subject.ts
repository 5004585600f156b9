/** What a verdict has outcomes of: each act, concept and amount at each instance, matched across versions by their names. */
import type { Evaluator } from './evaluator.ts';
import { elementIds } from './fact.ts';
import type { Positions } from './place.ts';

export interface Subject {
  readonly kind: 'act' | 'concept' | 'amount';
  /** position in each version, undefined where the version does not have it */
  readonly index: readonly (number | undefined)[];
  /** the instance in each version */
  readonly at: readonly (Positions | undefined)[];
}

/** Acts first, in the order of the file, then concepts and amounts; the newest version leads, then what only older ones have. */
export function subjectsOf(runs: readonly Evaluator[], isAsked: IsAsked = everything): readonly Subject[] {
  const kinds = ['act', 'concept', 'amount'] as const;
  return kinds.flatMap((kind) =>
    keysOf(runs, kind)
      .filter((key) => isAsked(kind, key))
      .flatMap((key) => instancesOf(runs, kind, key)),
  );
}

/** Which questions are asked, by their keys. */
export type IsAsked = (kind: Subject['kind'], key: string) => boolean;
export const everything: IsAsked = () => true;

const declared = ({ program }: Evaluator, kind: Subject['kind']) =>
  kind === 'act' ? program.acts : kind === 'concept' ? program.concepts : program.amounts;

const keysOf = (runs: readonly Evaluator[], kind: Subject['kind']): readonly string[] => [
  ...new Set(runs.toReversed().flatMap((run) => declared(run, kind).map(({ key }) => key))),
];

function instancesOf(runs: readonly Evaluator[], kind: Subject['kind'], key: string): readonly Subject[] {
  const index = runs.map((run) => {
    const found = declared(run, kind).findIndex((one) => one.key === key);
    return found < 0 ? undefined : found;
  });
  const byIds = runs.map((run, version) => instancesIn(run, kind, index[version]));
  const ids = new Set(byIds.toReversed().flatMap((one) => [...one.keys()]));
  return [...ids].map((id) => ({ kind, index, at: byIds.map((one) => one.get(id)) }));
}

function instancesIn(
  run: Evaluator,
  kind: Subject['kind'],
  index: number | undefined,
): ReadonlyMap<string, Positions> {
  if (index === undefined) return new Map();
  const { over } = declared(run, kind)[index]!;
  return new Map(
    run.ground.instances(over).map((positions) => [elementIds(run, over, positions), positions]),
  );
}

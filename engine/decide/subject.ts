/** What a verdict has outcomes of: each act, concept and amount at each instance, matched across versions by their names. */
import type { Evaluator } from './evaluator.ts';
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
  return kinds.flatMap((kind) => {
    const positions = runs.map((run) => new Map(declared(run, kind).map(({ key }, at) => [key, at])));
    return keysOf(runs, kind)
      .filter((key) => isAsked(kind, key))
      .flatMap((key) =>
        instancesOf(
          runs,
          kind,
          positions.map((each) => each.get(key)),
        ),
      );
  });
}

/** Which questions are asked, by their keys. */
export type IsAsked = (kind: Subject['kind'], key: string) => boolean;
export const everything: IsAsked = () => true;

const declared = ({ program }: Evaluator, kind: Subject['kind']) =>
  kind === 'act' ? program.acts : kind === 'concept' ? program.concepts : program.amounts;

const keysOf = (runs: readonly Evaluator[], kind: Subject['kind']): readonly string[] => [
  ...new Set(runs.toReversed().flatMap((run) => declared(run, kind).map(({ key }) => key))),
];

/** `index`: where each version has the question. */
function instancesOf(
  runs: readonly Evaluator[],
  kind: Subject['kind'],
  index: Subject['index'],
): readonly Subject[] {
  if (runs.length === 1)
    return instancesHere(runs[0]!, kind, index[0]).map((at) => ({ kind, index, at: [at] }));
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
    instancesHere(run, kind, index).map((positions) => [run.ground.names(over, positions), positions]),
  );
}

const instancesHere = (
  run: Evaluator,
  kind: Subject['kind'],
  index: number | undefined,
): readonly Positions[] =>
  index === undefined ? [] : run.ground.instances(declared(run, kind)[index]!.over);

/** A duty → for each modality whether it certainly is the answer, by the table in which standing rules meet. */
import type { Modality } from '../../../grammar/tree.ts';
import type { CheckedMeasure } from '../../measure.ts';
import type { Compiling } from './compiling.ts';
import { all, and, or, type Pair } from './logic.ts';
import type { Scope } from './needs.ts';
import { anyStands, type Standing, standings } from './standing.ts';

/** 可以不 and 无须 are one. */
export type Norm = Exclude<Modality, 'needNot'>;
export const norms: readonly Norm[] = ['must', 'may', 'mayNot', 'mustNot'];

export interface DutyLogic {
  readonly standing: readonly Standing[];
  readonly is: Readonly<Record<Norm | 'none', Pair>>;
}

export function modalityLogic(compiling: Compiling, act: number, modality: Modality, scope: Scope): Pair {
  return dutyLogic(compiling, act, scope).is[normOf(modality)];
}

export const normOf = (modality: Modality): Norm => (modality === 'needNot' ? 'mayNot' : modality);

/** Modalities that may stand beside one another with this answer; beside any other there is 冲突, or another answer. */
const beside: Readonly<Record<Norm, readonly Norm[]>> = {
  must: ['may'],
  may: ['mayNot'],
  mayNot: [],
  mustNot: ['mayNot'],
};

export function dutyLogic(compiling: Compiling, act: number, place: Scope): DutyLogic {
  const scope = scopeOf(compiling, act, place);
  const standing = standings(compiling, { kind: 'duty', index: act }, place, scope);
  const stand = new Map(
    norms.map((norm) => [norm, anyStands(standing, (rule) => normAt(compiling.measure, rule) === norm)]),
  );
  const so = (norm: Norm) =>
    and([
      stand.get(norm)!.so,
      ...norms
        .filter((other) => other !== norm && !beside[norm].includes(other))
        .map((other) => stand.get(other)!.not),
    ]);
  // beside a stronger one a modality stands without being the answer; the others leave no room for it
  const pair = (norm: Norm): Pair => ({
    so: so(norm),
    not: or([stand.get(norm)!.not, ...norms.filter((other) => beside[other].includes(norm)).map(so)]),
  });
  const none: Pair = {
    so: and([scope.so, ...norms.map((norm) => stand.get(norm)!.not)]),
    not: or([scope.not, ...norms.map((norm) => stand.get(norm)!.so)]),
  };
  return {
    standing,
    is: { must: pair('must'), may: pair('may'), mayNot: pair('mayNot'), mustNot: pair('mustNot'), none },
  };
}

export function normAt({ rules }: CheckedMeasure, rule: number): Norm | undefined {
  const { answer } = rules[rule]!;
  return answer.kind === 'modality' ? normOf(answer.modality) : undefined;
}

/** 范围 governs every norm that lies over at least the lists it needs. */
function scopeOf(compiling: Compiling, act: number, place: Scope): Pair {
  const { acts, lists, scopes } = compiling.measure;
  const reaches = (over: readonly number[], list: number): boolean =>
    over.some((one) => one === list || reaches(lists[one]!.within, list));
  const governing = scopes.filter(({ over }) => over.every((list) => reaches(acts[act]!.over, list)));
  return all(
    governing.map(({ condition, clause }) =>
      compiling.say.condition({ ...compiling, rule: { clause, span: clause.span } }, condition, {
        ...place,
        own: () => place,
      }),
    ),
  );
}

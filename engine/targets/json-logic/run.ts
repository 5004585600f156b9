/** Conclusions and what is known of a case → what JSON Logic concludes at every instance. */
import type { Facts } from '../../facts.ts';
import type { CheckedMeasure } from '../../measure.ts';
import { instances, type Placed } from '../../read/instance.ts';
import type { ActState, InstancePart } from '../../verdict.ts';
import type { Conclusion, JsonLogicProgram } from './compile.ts';
import { caseOf, type Data, jsonLogicData } from './data.ts';
import type { Norm } from './duty.ts';
import type { Logic, Pair } from './logic.ts';

/** json-logic-js, or any other implementation: the engine itself knows none. */
export type Apply = (logic: Logic, data: Data) => unknown;

/** undefined: unknown to this target. */
export type TargetOutcome =
  | {
      readonly kind: 'concept';
      readonly key: string;
      readonly instance: readonly InstancePart[];
      readonly value: boolean | undefined;
    }
  | {
      readonly kind: 'act';
      readonly key: string;
      readonly instance: readonly InstancePart[];
      readonly modality: Norm | 'none' | undefined;
      readonly state: ActState | undefined;
    };

export function runJsonLogic(
  apply: Apply,
  measure: CheckedMeasure,
  { conclusions }: JsonLogicProgram,
  facts: Facts,
  asOf: string | undefined,
): readonly TargetOutcome[] {
  const known = caseOf(measure, facts, asOf);
  return conclusions.flatMap((conclusion) => {
    const { over } = measure[conclusion.kind === 'act' ? 'acts' : 'concepts'][conclusion.index]!;
    return [...instances(measure.lists, facts.lists, over)].map((placed) => {
      const data = jsonLogicData(known, conclusion.needs, placed);
      return outcomeOf(apply, conclusion, data, partsOf(measure, facts, placed));
    });
  });
}

function outcomeOf(
  apply: Apply,
  conclusion: Conclusion,
  data: Data,
  instance: readonly InstancePart[],
): TargetOutcome {
  const { key } = conclusion;
  if (conclusion.kind === 'concept')
    return { kind: 'concept', key, instance, value: truth(apply, conclusion.is, data) };
  const modality = certain(apply, conclusion.modality, data);
  return { kind: 'act', key, instance, modality, state: certain(apply, conclusion.state, data) };
}

function truth(apply: Apply, { so, not }: Pair, data: Data): boolean | undefined {
  if (apply(so, data) === true) return true;
  return apply(not, data) === true ? false : undefined;
}

function certain<T extends string>(
  apply: Apply,
  pairs: Readonly<Record<T, Pair>>,
  data: Data,
): T | undefined {
  return (Object.keys(pairs) as T[]).find((word) => apply(pairs[word].so, data) === true);
}

/** The element of every list that is fixed, parents included, in the order of the file: as in a verdict. */
function partsOf({ lists }: CheckedMeasure, facts: Facts, placed: Placed): readonly InstancePart[] {
  return lists.flatMap(({ key, name }, list) => {
    const element = facts.lists[list]!.elements[placed.get(list) ?? -1];
    return element ? [{ list: key, listName: name, id: element.id }] : [];
  });
}

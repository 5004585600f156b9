/** The engines that `tiaowen test` can run cases with: our own, and the compiled targets that are held to it. */
import type { Decide } from '../engine/cases/index.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { decideFacts, measureOf } from '../index.ts';

export const engineNames = ['own'] as const;
export type EngineName = (typeof engineNames)[number];

/** From the versions of a measure and the one in whose words the cases are told: a way of deciding them. */
type Decider = (versions: readonly CheckedMeasure[], told: CheckedMeasure) => Decide;

export const deciders: Readonly<Record<EngineName, Decider>> = {
  own: (versions, told) => {
    const measure = measureOf(versions);
    return (facts, asOf, readings) => decideFacts(measure, facts, told, { asOf, readings });
  },
};

/**
 * The cases of a measure, each decided with only the rules that what it expects may rest on: a case of one thing among
 * thousands is not made to wait for the others, and comes out as it would with all of them.
 */
import type { CaseBlock } from '../../grammar/tree.ts';
import { compile, inEveryVersion } from '../decide/index.ts';
import type { CheckedMeasure } from '../measure.ts';
import { caseNames } from './names.ts';
import { outcomesNeeded } from './needs.ts';
import { decidePartly, type OutcomeName } from './partly.ts';
import { type CaseResult, type CaseSet, caseRunner, type Decide } from './run.ts';
import { sliceOf } from './slice.ts';

/** A part of the rules, ready to decide. */
interface Slice {
  /** the version in whose words the case is written, in this part */
  readonly told: CheckedMeasure;
  readonly versions: readonly CheckedMeasure[];
  readonly decide: Decide;
}

export type Slicer = (told: CheckedMeasure, needed: ReadonlySet<OutcomeName>) => Slice;

export interface SlicedResult {
  readonly result: CaseResult;
  /** the case's set over the part: rules of the result are numbered as in its versions */
  readonly set: CaseSet;
  readonly needed: ReadonlySet<OutcomeName>;
}

/** Most cases of a measure need the same rules, or one of a few parts of them: each part is compiled once. */
export function slicer(versions: readonly CheckedMeasure[]): Slicer {
  const slices = new Map<string, Slice>();
  return (told, needed) => {
    const key = [told.effective, ...[...needed].sort()].join('\n');
    const slice = slices.get(key) ?? cut(versions, told, needed);
    slices.set(key, slice);
    return slice;
  };
}

export function runSliced(set: CaseSet, slice: Slicer, block: CaseBlock): SlicedResult {
  const { measure, versions } = set;
  const needed = outcomesNeeded(measure, versions, caseNames(measure), block.expectations);
  const part = slice(measure, needed);
  const own = { ...set, measure: part.told, versions: part.versions };
  return { result: caseRunner(own, part.decide)(block), set: own, needed };
}

function cut(
  versions: readonly CheckedMeasure[],
  told: CheckedMeasure,
  needed: ReadonlySet<OutcomeName>,
): Slice {
  const parts = versions.map((version) => sliceOf(version, needed));
  const at = versions.indexOf(told);
  const programs = parts.map(compile);
  return {
    told: parts[at]!,
    versions: parts,
    decide: (facts, asOf, readings) =>
      decidePartly(inEveryVersion(programs, programs[at]!, facts), { asOf, readings }, needed),
  };
}

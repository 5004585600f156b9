/** A case in the words of one measure → in the words of another: what they share by key. */
import { compile, inEveryVersion, type Program } from '../decide/index.ts';
import type { Facts } from '../facts.ts';
import type { CheckedMeasure } from '../measure.ts';

export function inMeasure(facts: Facts, from: CheckedMeasure, to: CheckedMeasure): Facts {
  const [told, other] = [programOf(from), programOf(to)];
  return inEveryVersion([other], told, facts)[0]!.facts;
}

const programs = new WeakMap<CheckedMeasure, Program>();

/** Compiled once for each measure. */
export function programOf(measure: CheckedMeasure): Program {
  const known = programs.get(measure) ?? compile(measure);
  programs.set(measure, known);
  return known;
}

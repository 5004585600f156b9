/** How much of a measure its cases use: which rules some case sees hold, and which sentences of the text these stand on. */
import type { ClauseRef } from '../../grammar/clause.ts';
import type { Span } from '../../grammar/span.ts';
import type { CheckedMeasure, Rule } from '../measure.ts';
import { readStatute, unitsUnder } from '../statute/index.ts';
import { lookedAt } from './looked-at.ts';
import { type Probe, probesOf } from './probe.ts';
import type { CaseSet } from './run.ts';

export interface Covered {
  readonly total: number;
  readonly covered: number;
}

export interface Coverage {
  /** of all versions together */
  readonly rules: Covered;
  readonly sentences: Covered;
  /** oldest first */
  readonly versions: readonly VersionCoverage[];
}

export interface VersionCoverage {
  /** ISO date of 施行 */
  readonly effective: string;
  readonly rules: Covered;
  /** those with effect: on which rules stand */
  readonly sentences: Covered;
  /** of each rule, by its position */
  readonly seen: readonly Seen[];
  readonly uncoveredRules: readonly UncoveredRule[];
  readonly uncoveredSentences: readonly UncoveredSentence[];
}

/** Which way cases saw a rule come out: only `held` and `both` cover it. */
export type Seen = 'both' | 'held' | 'notHeld' | 'never';

export interface UncoveredRule {
  /** position in the measure */
  readonly rule: number;
  readonly clause: ClauseRef;
  /** the sentence of the rule file, and where it stands there */
  readonly source: string;
  readonly span: Span;
}

export interface UncoveredSentence {
  /** the number of the sentence as it is cited, and its words in the promulgated text */
  readonly clause: string;
  readonly words: string;
  /** where it stands in the promulgated text */
  readonly span: Span;
  /** positions of the rules that stand on it */
  readonly rules: readonly number[];
}

/** `texts`: the promulgated text of each version, by its date; of a version without one no sentences are counted. */
export function coverageOf(
  sets: readonly CaseSet[],
  texts: ReadonlyMap<string, string>,
  probes: readonly Probe[] = probesOf(sets),
): Coverage {
  const seen = sidesSeen(probes);
  const measures = [...new Set(sets.flatMap((set) => set.versions))].toSorted((a, b) =>
    a.effective < b.effective ? -1 : 1,
  );
  const versions = measures.map((measure) =>
    versionCoverage(measure, seen.get(measure.effective) ?? new Map(), texts.get(measure.effective)),
  );
  return {
    rules: sum(versions.map(({ rules }) => rules)),
    sentences: sum(versions.map(({ sentences }) => sentences)),
    versions,
  };
}

interface Sides {
  held: boolean;
  notHeld: boolean;
}

/** By the date of the version and the position of the rule. */
function sidesSeen(probes: readonly Probe[]): ReadonlyMap<string, ReadonlyMap<number, Sides>> {
  const seen = new Map<string, Map<number, Sides>>();
  for (const outcome of probes.flatMap(lookedAt)) {
    if (outcome.version.kind !== 'inForce') continue;
    const rules = seen.get(outcome.version.effective) ?? new Map<number, Sides>();
    seen.set(outcome.version.effective, rules);
    for (const { rule, fared } of outcome.rules) {
      const sides = rules.get(rule) ?? { held: false, notHeld: false };
      sides.held ||= fared === 'holds' || fared === 'yields';
      sides.notHeld ||= fared === 'fails';
      rules.set(rule, sides);
    }
  }
  return seen;
}

function versionCoverage(
  { effective, rules }: CheckedMeasure,
  sides: ReadonlyMap<number, Sides>,
  text: string | undefined,
): VersionCoverage {
  const seen = rules.map((_, rule) => seenAs(sides.get(rule)));
  const isCovered = (rule: number): boolean => seen[rule] === 'both' || seen[rule] === 'held';
  const sentences = text === undefined ? [] : sentencesOf(text, rules);
  const bare = sentences.filter((sentence) => !sentence.rules.some(isCovered));
  const uncovered = [...rules.keys()].filter((rule) => !isCovered(rule));
  return {
    effective,
    rules: { total: rules.length, covered: rules.length - uncovered.length },
    sentences: { total: sentences.length, covered: sentences.length - bare.length },
    seen,
    uncoveredRules: uncovered.map((rule) => {
      const { clause, source, span } = rules[rule]!;
      return { rule, clause, source, span };
    }),
    uncoveredSentences: bare,
  };
}

function seenAs(sides: Sides | undefined): Seen {
  if (sides?.held) return sides.notHeld ? 'both' : 'held';
  return sides?.notHeld ? 'notHeld' : 'never';
}

function sentencesOf(text: string, rules: readonly Rule[]): readonly UncoveredSentence[] {
  return unitsUnder(readStatute(text), rules).map(({ unit, resting }) => {
    const span = unit.own ?? unit.span;
    return { clause: unit.text, words: text.slice(span.start, span.end), span, rules: resting };
  });
}

const sum = (parts: readonly Covered[]): Covered => ({
  total: parts.reduce((all, { total }) => all + total, 0),
  covered: parts.reduce((all, { covered }) => all + covered, 0),
});

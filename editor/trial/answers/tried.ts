/** The case being tried, read once for everything that is asked about it, and decided as far as is asked. */
import { decide, decideOnly, type Explanation, explain } from '../../../engine/decide/index.ts';
import { chosenReadings, type Speech, speech } from '../../../engine/explain/speech.ts';
import type { CheckedMeasure } from '../../../engine/measure.ts';
import type { Outcome, Verdict } from '../../../engine/verdict.ts';
import type { Diagnostic, Locale } from '../../../grammar/index.ts';
import { inVersions, type Measure } from '../../../index.ts';
import type { Snapshot } from '../../analysis/snapshot.ts';
import { sameInstance } from '../place.ts';
import type { About } from '../questions.ts';
import { type Case, readSheet } from '../sheet.ts';

export interface TriedCase {
  readonly whole: Measure;
  /** the newest version, in whose words the case is told */
  readonly measure: CheckedMeasure;
  readonly versions: readonly CheckedMeasure[];
  readonly told: Case;
  /** every outcome, without the readings it rests on */
  readonly verdict: () => Verdict;
  /** the outcomes of one question */
  readonly only: (about: About) => Verdict;
  readonly explanation: (about: About) => Explanation;
  /** with the readings that each rests on */
  readonly resting: (about: About) => Verdict;
  readonly speech: (locale: Locale) => Speech;
}

export type Reading =
  | { readonly kind: 'case'; readonly tried: TriedCase }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'noRules' };

/** Of the last states of the rules and the case a few are kept: variations are asked of one case many times over. */
const mostKept = 6;
const kept = new WeakMap<Measure, Map<string, Reading>>();

export function triedCase({ lastSound }: Pick<Snapshot, 'lastSound'>, sheet: string): Reading {
  if (lastSound === undefined) return { kind: 'noRules' };
  const known = kept.get(lastSound) ?? new Map<string, Reading>();
  kept.set(lastSound, known);
  const found = known.get(sheet) ?? reading(lastSound, sheet);
  known.delete(sheet);
  known.set(sheet, found);
  for (const oldest of known.keys()) if (known.size > mostKept) known.delete(oldest);
  return found;
}

function reading(whole: Measure, sheet: string): Reading {
  const { measure } = whole.versions.at(-1)!;
  const { told, diagnostics } = readSheet(measure, sheet);
  return told === undefined
    ? { kind: 'unreadable', diagnostics }
    : { kind: 'case', tried: caseOf(whole, measure, told) };
}

/** The same rules, told otherwise. */
export const toldOtherwise = ({ whole, measure }: TriedCase, told: Case): TriedCase =>
  caseOf(whole, measure, told);

function caseOf(whole: Measure, measure: CheckedMeasure, told: Case): TriedCase {
  const versions = whole.versions.map((version) => version.measure);
  const cases = once(() => inVersions(whole, told.facts, measure));
  const options = { asOf: told.asOf, readings: told.readings };
  const isAsked =
    ({ kind, key }: About) =>
    (one: Outcome['kind'], other: string) =>
      one === kind && other === key;
  const byQuestion = <T>(make: (about: About) => T) => {
    const known = new Map<string, T>();
    return (about: About): T => {
      const name = `${about.kind} ${about.key}`;
      if (!known.has(name)) known.set(name, make(about));
      return known.get(name)!;
    };
  };
  const only = byQuestion((about) => decideOnly(cases(), options, isAsked(about)));
  return {
    whole,
    measure,
    versions,
    told,
    verdict: once(() => decideOnly(cases(), options, () => true)),
    only,
    explanation: byQuestion((about) => explain(only(about))),
    resting: byQuestion((about) => decide(cases(), options, isAsked(about))),
    speech: (locale) => speech(versions, locale, chosenReadings(versions, told.readings)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export const positionIn = ({ outcomes }: Verdict, { kind, key, instance }: About): number =>
  outcomes.findIndex(
    (outcome) => outcome.kind === kind && outcome.key === key && sameInstance(outcome.instance, instance),
  );

/** undefined: the case has no such outcome. */
export function outcomeAbout(verdict: Verdict, about: About): Outcome | undefined {
  return verdict.outcomes[positionIn(verdict, about)];
}

/**
 * A verdict → the expectations it meets, so that a case tried out can be kept as one: 结论应为 in the grammar of 案例,
 * each as short as names one outcome, with the clauses it rests on or with what it still lacks.
 */
import { type ClauseRef, parseClause } from '../../grammar/clause.ts';
import { span } from '../../grammar/span.ts';
import type { Expectation, Instance, Named } from '../../grammar/tree.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { Outcome, Verdict } from '../verdict.ts';
import { checkExpectation, type Held } from './expectation.ts';
import { versionOf } from './grounds.ts';
import { caseNames } from './names.ts';
import { fits } from './output.ts';
import { expectedOf } from './tell-outcome.ts';
import { isOrdinal } from './write-place.ts';

/** Which outcomes to tell, by the keys of their acts, concepts and amounts. */
export type Asked = readonly string[] | undefined;

/**
 * Without `keys`: one expectation for each duty or permission that stands or is in conflict, and for each amount. With
 * them: all there is to say of the outcomes named, open or not. `versions` are all versions the verdict may rest on.
 */
export function expectationsOf(
  measure: CheckedMeasure,
  verdict: Verdict,
  keys?: Asked,
  versions: readonly CheckedMeasure[] = [measure],
): readonly Expectation[] {
  const names = caseNames(measure);
  const held: Held = { measure, versions, names, file: '', source: '', caseName: '', verdict };
  return verdict.outcomes
    .filter((outcome) => keys === undefined || keys.includes(outcome.key))
    .flatMap((outcome) => told(held, outcome, keys === undefined ? 'brief' : 'whole'))
    .filter((expectation) => checkExpectation(held, expectation).diagnostics.length === 0);
}

function told(held: Held, outcome: Outcome, how: 'brief' | 'whole'): readonly Expectation[] {
  const instance = instanceFor(held, outcome);
  const [grounds, missing] = [groundsIn(held, outcome), missingIn(held, outcome)];
  return expectedOf(held.measure, outcome, how).map(({ expected, rests }, i) => ({
    readings: [],
    instance,
    outcome: expected,
    grounds: i === 0 && rests === 'decided' ? grounds : [],
    missing: rests === 'open' ? missing : [],
    span: span(0, 0),
  }));
}

/** The fewest parts that only this outcome of its question fits, the innermost first. */
function instanceFor(held: Held, outcome: Outcome): Instance | undefined {
  const parts = outcome.instance.map(({ listName, id }) => ({
    id: named(id),
    list: isOrdinal(id) ? named(listName) : undefined,
  }));
  const own = outcome.instance.map(({ listName, id }) => ({ id: named(id), list: named(listName) }));
  const alike = held.verdict.outcomes.filter(({ kind, key }) => kind === outcome.kind && key === outcome.key);
  const ways = [[], ...parts.toReversed().map((part) => [part]), ...ends(parts), own];
  const found = ways.find((each) => {
    const instance = { parts: each, span: span(0, 0) };
    return alike.filter((other) => fits(held, instance, other.instance)).length === 1;
  });
  return found === undefined || found.length === 0 ? undefined : { parts: found, span: span(0, 0) };
}

const ends = <T>(parts: readonly T[]): readonly (readonly T[])[] =>
  parts.map((_, at) => parts.slice(at)).toReversed();

/** The clauses of the rules that hold, each once; 前句 and its like say nothing outside their place. */
function groundsIn(held: Held, outcome: Outcome): readonly ClauseRef[] {
  const rules = versionOf(held, outcome)?.rules ?? [];
  const clauses = outcome.rules.flatMap(({ rule, fared }) =>
    fared === 'holds' ? (rules[rule]?.clause.text ?? []) : [],
  );
  return [...new Set(clauses)].flatMap((text) => parseClause(text, span(0, 0)) ?? []);
}

/** What is worth asking first; more than a few would make the case depend on every rule. */
const missingNamed = 3;

function missingIn({ measure, names }: Held, { missing }: Outcome): readonly Named[] {
  const words = missing
    .filter(({ standing }) => standing !== 'asOf')
    .map(({ key, name }) => {
      const concept = measure.facts.find((fact) => fact.key === key)?.opensConcept;
      return concept === undefined ? name : measure.concepts[concept]!.name;
    });
  const sayable = words.filter((word) => names.facts.has(word) || names.lists.has(word));
  return [...new Set(sayable)].slice(0, missingNamed).map(named);
}

const named = (text: string): Named => ({ text, span: span(0, 0) });

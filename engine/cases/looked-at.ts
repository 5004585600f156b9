/** What a case's expectations look at: the outcomes they name, and those that these rest on, as the reasons tell them. */
import { clauseContains } from '../../grammar/clause.ts';
import type { Outcome } from '../verdict.ts';
import { type Held, namedBy } from './expectation.ts';
import { inCondition, type Needed, neededBy, outcomesOf, scopesOf, versionOf } from './grounds.ts';
import { fits, outcomesAt } from './output.ts';
import type { Expected, Probe } from './probe.ts';

/** Decided by the measure as it stands. */
export function lookedAt(probe: Probe): readonly Outcome[] {
  const { set, names, block, expectations } = probe;
  const held: Held = { ...set, names, caseName: block.name.text, verdict: probe.unchanged().verdict };
  const seen = new Set<Outcome>();
  const look = (outcome: Outcome): void => {
    if (seen.has(outcome)) return;
    seen.add(outcome);
    for (const needed of restsOn(held, outcome)) outcomesOf(held, outcome, needed).forEach(look);
  };
  for (const expected of expectations) outcomesNamed(held, expected).forEach(look);
  return [...seen];
}

function outcomesNamed(held: Held, { expectation }: Expected): readonly Outcome[] {
  const { outcome, instance } = expectation;
  if (outcome.kind !== 'clause') {
    const found = outcomesAt(held, expectation, namedBy(outcome));
    return 'code' in found ? [] : found;
  }
  return held.verdict.outcomes.filter(
    (each) =>
      fits(held, instance, each.instance) &&
      each.rules.some(({ rule }) => {
        const own = versionOf(held, each)?.rules[rule]?.clause;
        return own !== undefined && clauseContains(outcome.clause, own);
      }),
  );
}

/** The rules that hold or yield gave the answer; where none did, all of them did by not holding. */
function restsOn(held: Held, outcome: Outcome): readonly Needed[] {
  const rules = versionOf(held, outcome)?.rules ?? [];
  const met = outcome.rules.filter(({ fared }) => fared === 'holds' || fared === 'yields');
  const decisive = met.length > 0 ? met : outcome.rules;
  return [
    ...decisive.flatMap(({ rule }) => (rules[rule] === undefined ? [] : neededBy(rules[rule]))),
    ...scopesOf(held, outcome).flatMap(({ condition }) => inCondition(condition)),
  ];
}

/** 二（四）第一款第1项让位 → whether the rules under that clause fared so. */
import { clauseContains } from '../../grammar/clause.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { problem } from '../../grammar/messages/index.ts';
import type { Expectation, ExpectedOutcome } from '../../grammar/tree.ts';
import { zh } from '../explain/zh.ts';
import type { RuleFared } from '../verdict.ts';
import type { Held } from './expectation.ts';
import { versionOf } from './grounds.ts';
import { fits } from './output.ts';

type Fared = RuleFared['fared'];

/** Strongest first: a clause holds where one of its rules holds, and fails only where all fail. */
const strength: readonly Fared[] = ['holds', 'yields', 'undetermined', 'fails'];

export function checkClause(
  held: Held,
  expectation: Expectation,
  expected: Extract<ExpectedOutcome, { kind: 'clause' }>,
): readonly Diagnostic[] {
  const place = { file: held.file, span: expected.span };
  const clause = expected.clause.text;
  const instances = fares(held, expectation, expected);
  if (instances.length === 0) return [problem('RUN666', place, { clause })];
  if (new Set(instances).size > 1) return [problem('RUN662', place, { name: clause })];
  if (instances[0] === expected.fared) return [];
  const { fared } = zh;
  const args = { name: held.caseName, clause, should: fared[expected.fared], fared: fared[instances[0]!] };
  return [problem('RUN673', place, args)];
}

/** How the clause fared at each instance that fits: one entry for each outcome with rules under it. */
function fares(
  held: Held,
  { instance }: Expectation,
  { clause }: Extract<ExpectedOutcome, { kind: 'clause' }>,
): readonly Fared[] {
  const fitting = held.verdict.outcomes.filter((outcome) => fits(held, instance, outcome.instance));
  return fitting.flatMap((outcome) => {
    const rules = outcome.rules.filter(({ rule }) => {
      const own = versionOf(held, outcome)?.rules[rule]?.clause;
      return own !== undefined && clauseContains(clause, own);
    });
    const fared = strength.find((each) => rules.some((rule) => rule.fared === each));
    return fared === undefined ? [] : [fared];
  });
}

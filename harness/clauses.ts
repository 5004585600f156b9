/** A case → the clauses that stand in the name of its test: the same whether the case passes or fails. */
import { caseNames } from '../engine/cases/names.ts';
import { outcomeOf, outcomesAsked } from '../engine/cases/needs.ts';
import type { CheckedMeasure } from '../engine/measure.ts';
import { type ClauseRef, clauseContains, type Locale } from '../grammar/index.ts';
import type { CaseBlock, Expectation } from '../grammar/tree.ts';
import { say } from './words.ts';

/** More would hide the name of the case. */
const most = 3;

/** Those the case names itself, as 依据 or by how they fare; without any, those whose rules decide what it expects. */
export function clausesTold(measure: CheckedMeasure | undefined, block: CaseBlock, locale: Locale): string {
  const named = block.expectations.flatMap(namedIn);
  const clauses = [...new Set(named.length > 0 || measure === undefined ? named : deciding(measure, block))];
  const shown = clauses.slice(0, most).join(say('between', locale));
  return clauses.length > most ? say('several', locale, { clauses: shown, count: clauses.length }) : shown;
}

const namedIn = ({ outcome, grounds }: Expectation): readonly string[] => [
  ...(outcome.kind === 'clause' ? [outcome.clause.text] : []),
  ...grounds.map(({ text }) => text),
];

/** A clause says enough for the 项 within it. */
function deciding(measure: CheckedMeasure, { expectations }: CaseBlock): readonly string[] {
  const names = caseNames(measure);
  const asked = new Set(expectations.flatMap((each) => outcomesAsked(measure, names, each)));
  const clauses = measure.rules
    .filter(({ question }) => asked.has(outcomeOf(measure, question)))
    .map(({ clause }) => clause);
  const isWithin = (inner: ClauseRef) => (outer: ClauseRef) =>
    outer.text !== inner.text && clauseContains(outer, inner);
  return clauses.filter((each) => !clauses.some(isWithin(each))).map(({ text }) => text);
}

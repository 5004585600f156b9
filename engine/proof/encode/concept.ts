/** A concept's answer: the rules that stand, or if none does 否 (closed) or what was judged of 「其他…」 (open). */
import type { Positions } from '../../decide/place.ts';
import { and, choose, not } from '../logic.ts';
import type { Term } from '../term.ts';
import { type ConceptAnswer, type Encoding, type Standing, sideName } from './encoding.ts';
import { anyStands, standingsAt } from './standing.ts';

export function conceptAt(encoding: Encoding, index: number, positions: Positions): ConceptAnswer {
  const { terms } = encoding;
  const standing = standingsAt(encoding, { kind: 'concept', index }, positions, terms.yes);
  const [so, notSo] = [anyStands(encoding, standing, says(true)), anyStands(encoding, standing, says(false))];
  const clash = and(terms, so, notSo);
  const followed =
    clash === terms.no
      ? terms.yes
      : terms.variable(sideName(encoding, encoding.measure.concepts[index]!, positions), 'truth', clash);
  const settled = choose(
    terms,
    so,
    terms.yes,
    choose(terms, notSo, terms.no, otherwise(encoding, index, positions)),
  );
  return { is: choose(terms, clash, followed, settled), clash, standing };
}

const says =
  (value: boolean) =>
  ({ rule: { answer } }: Standing): boolean =>
    answer.kind === 'truth' && answer.value === value;

function otherwise({ terms, measure, fact }: Encoding, index: number, positions: Positions): Term {
  const { openFact } = measure.concepts[index]!;
  const judged = openFact === undefined ? undefined : fact(openFact, positions);
  return judged?.kind === 'truth' ? and(terms, not(terms, judged.na), judged.is) : terms.no;
}

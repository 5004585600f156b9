/** An amount's answer: the value that the standing rules agree on; 不适用 where none gives one. */
import type { Positions } from '../../decide/place.ts';
import { and, any, not } from '../logic.ts';
import { chooseValue, type Encoded, notApplicable, sameValue } from '../value.ts';
import { type AmountAnswer, type Encoding, placeAt, sideName } from './encoding.ts';
import { standingsAt } from './standing.ts';

export function amountAt(encoding: Encoding, index: number, positions: Positions): AmountAnswer {
  const { terms, measure } = encoding;
  const standing = standingsAt(encoding, { kind: 'amount', index }, positions, terms.yes);
  const offers = standing.flatMap(({ rule, stands }) => {
    if (rule.answer.kind !== 'value' || stands === terms.no) return [];
    const value = encoding.value(rule.answer.value, placeAt(positions));
    return [{ value, offered: and(terms, stands, not(terms, value.na)) }];
  });
  const clash = any(
    terms,
    offers.flatMap((a, at) =>
      offers
        .slice(at + 1)
        .map((b) => and(terms, a.offered, b.offered, not(terms, sameValue(terms, a.value, b.value)))),
    ),
  );
  const name = sideName(encoding, measure.amounts[index]!, positions);
  const is = offers.reduceRight<Encoded>((rest, { value, offered }, at) => {
    // whichever side of a conflict is followed, but one of them
    const passedOver =
      clash === terms.no
        ? terms.no
        : and(terms, clash, terms.variable(`${name} ${at}`, 'truth', clash), not(terms, rest.na));
    return chooseValue(terms, and(terms, offered, not(terms, passedOver)), value, rest);
  }, notApplicable(terms));
  return { is, clash, standing };
}

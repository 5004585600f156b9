/** Which rules of a question hold at a place, and which of those stand: none that outranks them holds (language.md §3). */
import type { Positions } from '../../decide/place.ts';
import type { CheckedMeasure, QuestionRef } from '../../measure.ts';
import { and, any, not, or } from '../logic.ts';
import type { Term } from '../term.ts';
import { type Encoding, placeAt, type Standing } from './encoding.ts';

export function standingsAt(
  encoding: Encoding,
  question: QuestionRef,
  positions: Positions,
  scope: Term,
): readonly Standing[] {
  const { terms, measure } = encoding;
  const place = placeAt(positions);
  const own = rulesOf(measure, question);
  const holds = own.map((at) => and(terms, encoding.truth(measure.rules[at]!.condition, place), scope));
  const ranks = ranksOf(encoding, own);
  return own.map((at, position) => {
    const beaten = any(
      terms,
      own.map((_, other) => and(terms, ranks[other]![position]!, holds[other]!)),
    );
    return {
      rule: measure.rules[at]!,
      at,
      holds: holds[position]!,
      stands: and(terms, holds[position]!, not(terms, beaten)),
    };
  });
}

const known = new WeakMap<CheckedMeasure['rules'], ReadonlyMap<string, readonly number[]>>();

/** Positions of the rules that answer a question. */
export function rulesOf({ rules }: CheckedMeasure, { kind, index }: QuestionRef): readonly number[] {
  const found = known.get(rules) ?? Map.groupBy(rules.keys(), (at) => nameOf(rules[at]!.question));
  known.set(rules, found);
  return found.get(nameOf({ kind, index })) ?? [];
}

const nameOf = ({ kind, index }: QuestionRef): string => `${kind} ${index}`;

/** For each rule whether it outranks each other, through any number of priorities, under whichever readings declare them. */
function ranksOf(
  { terms, measure, truth, shape }: Encoding,
  own: readonly number[],
): readonly (readonly Term[])[] {
  const position = new Map(own.map((at, index) => [at, index]));
  const beats: Term[][] = own.map(() => own.map(() => terms.no));
  let isRanked = false;
  for (const { over, under, meant, condition } of measure.priorities) {
    const [high, low] = [position.get(over), position.get(under)];
    if (meant !== 'prevails' || high === undefined || low === undefined) continue;
    isRanked = true;
    beats[high]![low] = or(terms, beats[high]![low]!, truth(condition, placeAt(shape.first)));
  }
  if (!isRanked) return beats;
  // Warshall's closure (1962); a rule never silences itself
  for (const through of own.keys())
    for (const high of own.keys()) {
      const up = beats[high]![through]!;
      if (up === terms.no) continue;
      for (const low of own.keys())
        if (high !== low)
          beats[high]![low] = or(terms, beats[high]![low]!, and(terms, up, beats[through]![low]!));
    }
  return beats;
}

export const anyStands = (
  { terms }: Encoding,
  standing: readonly Standing[],
  belongs: (one: Standing) => boolean,
): Term =>
  any(
    terms,
    standing.filter(belongs).map(({ stands }) => stands),
  );

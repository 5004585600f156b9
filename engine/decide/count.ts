/**
 * 中有N以上, 至多, 恰有, 每个都 over what a list is known to hold. Over a list not told to the end the answer can be found,
 * not ruled out; what the rest may hold is one free answer (language.md §4).
 */
import type { Axis } from './axis.ts';
import { type Content, joinWaits, type Open, type Tally } from './content.ts';
import { type Diagram, leaf, NO, open, YES } from './diagram.ts';
import type { Evaluator } from './evaluator.ts';
import { variableDiagram } from './fact.ts';
import { and, or, saysYes } from './logic.ts';
import { type Counted, NOT_FIXED, type Place, type Positions } from './place.ts';
import type { Literal, Tree } from './program.ts';

type Count = Extract<Literal, { kind: 'count' }>;

export function countAt(run: Evaluator, position: number, literal: Count, place: Place): Diagram {
  const scope = run.ground.counted(place.positions, literal.list, literal.within);
  const tally = tallyOf(run, scope, literal.where, place);
  const found = run.diagrams.apply(countName(literal, scope.elements.length), [tally], (is) =>
    verdictOn(literal, scope.elements.length, is),
  );
  if (scope.lacking === undefined) return found;
  const rest = restOfList(run, `count ${run.version}.${position}`, scope, place.positions);
  // more elements can make "at least" true and everything else false
  return literal.quantifier === 'atLeast'
    ? or(run.diagrams, found, rest)
    : and(run.diagrams, notYetRefuted(run, literal, tally, found), rest);
}

/** The place of one counted element inside the rule's own. */
export const inner = (place: Place, positions: Positions): Place => ({
  positions,
  own: place.own ?? place,
  literals: new Map(),
});

/** One free answer: what the part of a list that was not told would say. */
export function restOfList(
  run: Evaluator,
  what: string,
  scope: Counted,
  own: Positions,
  axis: Axis = YES_OR_NO,
): Diagram {
  const { list, standing } = scope.lacking!;
  const fixed = own.map((_, at) => at).filter((at) => own[at] !== NOT_FIXED);
  const key = `${what} ${run.ground.names(fixed, own)}`;
  const tried = run.tried(key);
  if (tried !== undefined) return leaf({ kind: 'known', value: tried });
  const of = { kind: 'list', version: run.version, list, positions: scope.bounds, standing } as const;
  return variableDiagram(run, run.variables.named(key, axis, of));
}

const YES_OR_NO: Axis = { kind: 'steps', of: 'yesno', low: 0, high: 1 };

function tallyOf(run: Evaluator, { elements }: Counted, where: Tree, place: Place): Diagram {
  let tally: Diagram = leaf({ kind: 'tally', low: 0, high: 0, waits: [], points: [] });
  for (const positions of elements) {
    tally = run.diagrams.apply('tally', [tally, run.truth(where, inner(place, positions))], (sum, is) => {
      // too many ways to count: what was added up so far has become one opaque unknown
      if (sum.kind === 'open') return leaf(is.kind === 'open' ? joined(sum, is) : sum);
      const { low, high, waits, points } = sum as Tally;
      if (is.kind === 'open') return leaf(withOpen(sum as Tally, is));
      const one = saysYes(is) ? 1 : 0;
      return leaf({ kind: 'tally', low: low + one, high: high + one, waits, points });
    });
  }
  return tally;
}

const withOpen = (sum: Tally, { waits, point }: Open): Tally => ({
  ...sum,
  high: sum.high + 1,
  waits: joinWaits(sum.waits, waits),
  points: [...sum.points, ...(point === undefined ? [] : [point])],
});

const joined = (sum: Open, is: Open): Open => ({ kind: 'open', waits: joinWaits(sum.waits, is.waits) });

const countName = ({ quantifier, n }: Count, size: number): string => `count ${quantifier} ${n} of ${size}`;

function verdictOn({ quantifier, n }: Count, size: number, is: Content): Diagram {
  if (is.kind === 'open') return leaf(is);
  const { low, high, waits } = is as Tally;
  switch (quantifier) {
    case 'atLeast':
      return between(low >= n, high >= n, waits);
    case 'atMost':
      return between(high <= n, low <= n, waits);
    case 'exactly':
      return between(low === n && high === n, low <= n && high >= n, waits);
    case 'every':
      return between(low === size, high === size, waits);
  }
}

/** Certainly so, certainly not, or open. */
const between = (surely: boolean, possibly: boolean, waits: Tally['waits']): Diagram =>
  surely ? YES : possibly ? open(waits) : NO;

/** With elements still to come, "exactly three" is refuted only by a fourth. */
function notYetRefuted(run: Evaluator, literal: Count, tally: Diagram, found: Diagram): Diagram {
  if (literal.quantifier !== 'exactly') return found;
  const atMost: Count = { ...literal, quantifier: 'atMost' };
  return run.diagrams.apply(countName(atMost, 0), [tally], (is) => verdictOn(atMost, 0, is));
}

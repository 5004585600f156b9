/** Words of a law that rules rest on → the units of the text (句, 项 …) that they lie in. */
import type { ClauseRef } from '../../grammar/clause.ts';
import { span } from '../../grammar/span.ts';
import { denseOf } from './dense.ts';
import { lettersOf } from './letters.ts';
import { find } from './locate.ts';
import { matchQuote } from './match.ts';
import type { Clause, Statute } from './statute.ts';

/** Verbatim words and the clause they were quoted from. */
export interface Resting {
  readonly clause: ClauseRef;
  readonly words: string;
}

export interface Standing {
  readonly unit: Clause;
  /** positions of what rests on it */
  readonly resting: readonly number[];
}

/** Only units on which something rests, in the order of the text. */
export function unitsUnder(statute: Statute, resting: readonly Resting[]): readonly Standing[] {
  const ranges = resting.map((each) => rangeOf(statute, each));
  return lettersOf(statute).units.flatMap((unit) => {
    const { start, end } = unit.own ?? unit.span;
    const found = ranges.flatMap((range, at) =>
      range !== undefined && range.start < end && start < range.end ? [at] : [],
    );
    return found.length === 0 ? [] : [{ unit, resting: found }];
  });
}

/** In its clause, in what that lies in, or anywhere: an item may be the author's own division of a sentence. */
function rangeOf(statute: Statute, { clause: { path, to }, words }: Resting) {
  const quote = { head: words, tail: undefined, span: span(0, 0) };
  const depths = to === undefined ? path.map((_, at) => path.length - at) : [];
  const places = depths.flatMap((depth) => find(statute, path.slice(0, depth))?.span ?? []);
  for (const place of [...places, span(0, statute.text.length)]) {
    const match = matchQuote(denseOf(statute), quote, place);
    if (match.kind === 'found') return match.range;
  }
  return undefined;
}

/** Places of the rule file after something was typed: those behind it move along, those that it touches are gone. */
import type { FindingTold, MissingTold, PlaceTold, RuleTried, SpanTold } from '../../service/contract.ts';
import type { TextEdit } from '../analysis/protocol.ts';
import type { ProofView } from './view.ts';

export function movedSpan({ start, end }: SpanTold, { from, to, text }: TextEdit): SpanTold | undefined {
  if (from >= end) return { start, end };
  if (to >= start) return undefined;
  const by = text.length - (to - from);
  return { start: start + by, end: end + by };
}

/** All that is shown, as it stands after one change of the rule file. */
export function movedView(view: ProofView, edit: TextEdit): ProofView {
  return {
    ...view,
    findings: view.findings?.flatMap((each) => movedFinding(each, edit)),
    undecided: view.undecided.flatMap((each) => {
      const span = each.span && movedSpan(each.span, edit);
      return each.span !== undefined && span === undefined ? [] : [{ ...each, span }];
    }),
    rules: view.rules?.flatMap((each): readonly RuleTried[] => movedPlace(each, edit)),
    missing: view.missing.flatMap((each): readonly MissingTold[] =>
      movedPlace(each.place, edit).map((place) => ({ ...each, place })),
    ),
  };
}

/** A finding holds of all its sentences: with one of them changed it may be gone. */
function movedFinding(finding: FindingTold, edit: TextEdit): readonly FindingTold[] {
  const places = finding.places.flatMap((place) => movedPlace(place, edit));
  if (places.length < finding.places.length) return [];
  if (finding.kind !== 'conflict') return [{ ...finding, places }];
  return [{ ...finding, places: [places[0]!, places[1]!] }];
}

function movedPlace<Place extends PlaceTold>(place: Place, edit: TextEdit): readonly Place[] {
  const span = movedSpan(place.span, edit);
  return span === undefined ? [] : [{ ...place, span }];
}

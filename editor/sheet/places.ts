/** Words read from cells get places of their own, so that what the engine says of a word finds its cell again. */
import { type Span, span } from '../../grammar/span.ts';
import type { Named } from '../../grammar/tree.ts';
import type { CellPlace } from './refused.ts';

export interface Places {
  spanAt(place: CellPlace): Span;
  named(text: string, place: CellPlace): Named;
  cellAt(at: Span): CellPlace | undefined;
}

export function newPlaces(): Places {
  const cells: CellPlace[] = [];
  const spanAt = (place: CellPlace): Span => {
    cells.push(place);
    return span(cells.length - 1, cells.length);
  };
  return {
    spanAt,
    named: (text, place) => ({ text, span: spanAt(place) }),
    cellAt: ({ start }) => cells[start],
  };
}

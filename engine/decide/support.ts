/** What a diagram depends on: surely, by branching on it, and perhaps, through opaque unknowns. */
import { type Content, joinWaits } from './content.ts';
import type { Diagram, Support } from './diagram.ts';

/** Supports that were asked for before, by the id of the branch. */
export type Supports = Map<number, Support>;

export function support(known: Supports, diagram: Diagram): Support {
  if (diagram.kind === 'leaf') return leafSupport(diagram.is);
  const found = known.get(diagram.id);
  if (found !== undefined) return found;
  let below: Support = { surely: [diagram.variable], perhaps: [] };
  for (const child of diagram.children) below = joined(below, support(known, child));
  known.set(diagram.id, below);
  return below;
}

const joined = (a: Support, b: Support): Support => ({
  surely: joinWaits(a.surely, b.surely),
  perhaps: joinWaits(a.perhaps, b.perhaps),
});

function leafSupport(content: Content): Support {
  switch (content.kind) {
    case 'open':
    case 'tally':
      return { surely: [], perhaps: content.waits };
    case 'symbol':
      return content.term.pinned === undefined ? { surely: content.term.variables, perhaps: [] } : NOTHING;
    case 'due':
      return leafSupport(content.date);
    case 'done':
      return content.at === undefined ? NOTHING : leafSupport(content.at);
    case 'known':
    case 'notApplicable':
    case 'word':
      return NOTHING;
  }
}

const NOTHING: Support = { surely: [], perhaps: [] };

/** What a diagram depends on: surely, by branching on it, and perhaps, through opaque unknowns. */
import type { Content } from './content.ts';
import type { Diagram, Support } from './diagram.ts';
import type { Variable } from './variable.ts';

/** Supports that were asked for before, by the id of the branch. */
export type Supports = Map<number, Support>;

export function support(known: Supports, diagram: Diagram): Support {
  if (diagram.kind === 'leaf') return leafSupport(diagram.is);
  const found = known.get(diagram.id);
  if (found !== undefined) return found;
  const below = gathered(diagram);
  known.set(diagram.id, below);
  return below;
}

function gathered(diagram: Diagram): Support {
  const [seen, surely, perhaps] = [new Set<Diagram>(), new Set<Variable>(), new Set<Variable>()];
  const walk = (at: Diagram): void => {
    if (seen.has(at)) return;
    seen.add(at);
    if (at.kind === 'branch') {
      surely.add(at.variable);
      for (const child of at.children) walk(child);
      return;
    }
    const own = leafSupport(at.is);
    for (const variable of own.surely) surely.add(variable);
    for (const variable of own.perhaps) perhaps.add(variable);
  };
  walk(diagram);
  return { surely: inOrder(surely), perhaps: inOrder(perhaps) };
}

const inOrder = (variables: ReadonlySet<Variable>): readonly Variable[] =>
  [...variables].sort((a, b) => a.order - b.order);

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

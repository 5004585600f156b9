/** A diagram → what is settled: decided, 不适用, 冲突, or 未定 with the proof that two completions differ (language.md §4). */
import type { Settled } from '../verdict.ts';
import { type Content, contentKey } from './content.ts';
import type { Branch, Diagram, Diagrams } from './diagram.ts';
import { type Ending, endingsOf } from './endings.ts';
import { plain } from './plain.ts';
import { isChoice, type Variable } from './variable.ts';

/** What to call a content in the verdict. */
export type Say<T> = (content: Content) => T;

export function settle<T>(diagrams: Diagrams, of: Diagram, say: Say<T>): Settled<T> {
  const diagram = plain(diagrams, of);
  const endings = new Map(endingsOf(diagrams, diagram).map((ending) => [endingKey(ending), ending]));
  const [first] = endings.values();
  if (endings.size === 1 && first !== 'open') return settledAs(first!, say);
  const differing = endings.size - (endings.has('open') ? 1 : 0);
  return { kind: 'undetermined', proven: differing > 1, awaits: awaits(diagrams, diagram) };
}

/** Whichever answers are in conflict, it is 冲突 that the completion comes to. */
function endingKey(ending: Ending): string {
  if (ending === 'open') return 'open';
  return ending.kind === 'branch' ? 'conflict' : contentKey(ending);
}

function settledAs<T>(ending: Exclude<Ending, 'open'>, say: Say<T>): Settled<T> {
  if (ending.kind === 'branch') return { kind: 'conflict', between: sidesOf(ending) };
  return ending.kind === 'notApplicable' ? ending : { kind: 'is', value: say(ending) };
}

/** Rules side by side, of the choice a conflict leaves. */
const sidesOf = ({ variable: { of } }: Branch): readonly (readonly number[])[] =>
  of.kind === 'choice' ? of.sides : [];

/** Judged facts only: what is missing is a judgement. */
function awaits(diagrams: Diagrams, diagram: Diagram): 'fact' | 'judgement' {
  const missing = missingOf(diagrams, [diagram]);
  const isJudged = ({ of }: Variable): boolean => of.kind === 'fact' && of.judged;
  return missing.length > 0 && missing.every(isJudged) ? 'judgement' : 'fact';
}

/** Everything that diagrams may depend on and that can be found out. */
export function missingOf(diagrams: Diagrams, parts: readonly Diagram[]): readonly Variable[] {
  const found = new Set<Variable>();
  for (const part of parts) {
    const { surely, perhaps } = diagrams.support(part);
    for (const variable of [...surely, ...perhaps]) if (!isChoice(variable)) found.add(variable);
  }
  return [...found].sort((a, b) => a.order - b.order);
}

/** A diagram → what is settled: decided, 不适用, 冲突, or 未定 with the proof that two completions differ (language.md §4). */
import type { Settled } from '../verdict.ts';
import { type Content, contentKey, joinWaits } from './content.ts';
import { type Branch, type Diagram, type Diagrams, isKnown } from './diagram.ts';
import { type Ending, eachEnding } from './endings.ts';
import { isChoice, type Variable } from './variable.ts';

/** What to call a content in the verdict. */
export type Say<T> = (content: Content) => T;

/** Of a diagram that is plain. */
export function settle<T>(diagrams: Diagrams, diagram: Diagram, say: Say<T>): Settled<T> {
  if (isKnown(diagram)) return settledAs(diagram.is, say);
  const endings = new Map<string, Exclude<Ending, 'open'>>();
  let open = false;
  eachEnding(diagrams, diagram, (ending) => {
    if (ending === 'open') open = true;
    else endings.set(endingKey(ending), ending);
    return endings.size > 1;
  });
  const [first] = endings.values();
  if (endings.size === 1 && !open) return settledAs(first!, say);
  return { kind: 'undetermined', proven: endings.size > 1, awaits: awaits(diagrams, diagram) };
}

/** Whichever answers are in conflict, it is 冲突 that the completion comes to. */
function endingKey(ending: Exclude<Ending, 'open'>): string {
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
  let found: readonly Variable[] = [];
  for (const part of parts) {
    const { surely, perhaps } = diagrams.support(part);
    found = joinWaits(joinWaits(found, surely), perhaps);
  }
  return found.some(isChoice) ? found.filter((variable) => !isChoice(variable)) : found;
}

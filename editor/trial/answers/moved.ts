/** Two tellings of a case → every outcome that differs between them. */
import type { Speech } from '../../../engine/explain/speech.ts';
import type { Moved, OutcomeView } from '../questions.ts';
import { numbering } from './decided.ts';
import type { TriedCase } from './tried.ts';
import { fingerprint, outcomeView } from './view.ts';

export function movedBetween(before: TriedCase, after: TriedCase, speech: Speech): readonly Moved[] {
  const [was, is] = [norms(before, speech), norms(after, speech)];
  const then = new Map(is.map((view) => [nameOf(view), view]));
  const known = new Set(was.map(nameOf));
  const changed = was.flatMap((view) => {
    const now = then.get(nameOf(view));
    return now !== undefined && fingerprint(now) !== fingerprint(view) ? [move(view, now)] : [];
  });
  const gone = was.filter((view) => !then.has(nameOf(view)) && !view.absent);
  const come = is.filter((view) => !known.has(nameOf(view)) && !view.absent);
  return [
    ...changed,
    ...gone.map((view) => move(view, undefined)),
    ...come.map((view) => move(undefined, view)),
  ];
}

/** What was found on the way moves with the norms, and would only repeat them. */
const norms = (tried: TriedCase, speech: Speech): readonly OutcomeView[] =>
  tried
    .verdict()
    .outcomes.map((outcome, at) => outcomeView(outcome, at, speech, numbering()))
    .filter(({ kind }) => kind !== 'concept');

const nameOf = ({ about: { kind, key, instance } }: OutcomeView): string =>
  JSON.stringify([kind, key, instance.map(({ list, id }) => [list, id])]);

function move(was: OutcomeView | undefined, is: OutcomeView | undefined): Moved {
  const { name, instance } = (was ?? is)!;
  return {
    outcome: name,
    instance,
    from: was === undefined ? '—' : was.brief,
    to: is === undefined ? '—' : is.brief,
  };
}

/** Which outcome the screen is about: the one the reader chose, else the first norm of the file that there is anything to say of. */
import { sameInstance } from './place.ts';
import type { About, OutcomeView } from './questions.ts';

export function outcomeInView(
  outcomes: readonly OutcomeView[],
  about: About | undefined,
): OutcomeView | undefined {
  const chosen =
    about &&
    outcomes.find(
      (each) =>
        each.kind === about.kind &&
        each.about.key === about.key &&
        sameInstance(each.about.instance, about.instance),
    );
  if (chosen !== undefined) return chosen;
  const norms = outcomes.filter(({ kind }) => kind !== 'concept');
  // a norm asked for at an instance that is gone (renamed, taken away) is still that norm
  const alike = about && outcomes.find((each) => each.kind === about.kind && each.about.key === about.key);
  return alike ?? norms.find(isTelling) ?? norms[0] ?? outcomes[0];
}

const isTelling = ({ absent, standing }: OutcomeView): boolean => !absent && standing !== 'notApplicable';

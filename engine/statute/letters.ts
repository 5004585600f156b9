/** What of a law's text must be quoted, letter by letter: punctuation and blanks need not be. Found once for a text. */
import { denseOf } from './dense.ts';
import { type Clause, type Statute, unitsOf, unreachable } from './statute.ts';

export interface Letters {
  /** for each place of the text, whether a letter stands there */
  readonly at: Uint8Array;
  /** the places of the letters that are the law's words, ascending */
  readonly letters: readonly number[];
  readonly units: readonly Clause[];
  /** clauses that no citation can reach */
  readonly numberedTwice: readonly Clause[];
}

const known = new WeakMap<Statute, Letters>();

export function lettersOf(statute: Statute): Letters {
  const letters = known.get(statute) ?? find(statute);
  known.set(statute, letters);
  return letters;
}

/** A line of nothing but punctuation is no unit that must be quoted. */
export const unitsWithLetters = (statute: Statute): readonly Clause[] => lettersOf(statute).units;

function find(statute: Statute): Letters {
  const { text } = statute;
  const at = Uint8Array.from({ length: text.length }, (_, place) =>
    /[\p{P}\s]/u.test(text[place]!) ? 0 : 1,
  );
  const hasLetters = ({ own }: Clause) => /[^\p{P}\s]/u.test(text.slice(own!.start, own!.end));
  return {
    at,
    letters: denseOf(statute).places.filter((place) => at[place] === 1),
    units: unitsOf(statute).filter(hasLetters),
    numberedTwice: unreachable(statute),
  };
}

/** A change of the rules that no case notices, and the smallest case that would → a case worth adding, for the page. */
import { type Mutant, mutantWords } from '../../engine/cases/index.ts';
import { speech } from '../../engine/explain/speech.ts';
import type { ToldApart } from '../../engine/proof/index.ts';
import type { MissingTold } from '../contract.ts';
import { keysOf, placeTold, type ReportedOn } from './findings.ts';
import { expected, sentences, shownCase, verdictOf } from './shown.ts';

export type Differing = Extract<ToldApart, { readonly kind: 'differs' }>;

export function missingTold(on: ReportedOn, mutant: Mutant, { shown, changed }: Differing): MissingTold {
  const about = keysOf({ outcomes: changed });
  const versions = on.versions.map((version) => (version === on.told ? mutant.measure : version));
  const verdict = { ...verdictOf(on, shown), outcomes: changed };
  const { clause = on.told.rules[0]!.clause, between, span = { start: 0, end: 0 } } = mutant;
  // of a priority the mutant tells only the two clauses
  const source = between.length > 0 ? on.source.slice(span.start, span.end) : mutant.source;
  return {
    id: idOf(mutant),
    place: placeTold({ clause, source, span }),
    change: {
      zh: mutantWords(mutant, speech(on.versions, 'zh')),
      en: mutantWords(mutant, speech(on.versions, 'en')),
    },
    shown: shownCase(on, shown, about),
    changed: {
      expectations: expected({ ...on, versions }, verdict, about),
      outcomes: sentences({ versions }, changed),
    },
  };
}

/** The same for the same change of the same sentence, wherever it stands. */
export const idOf = ({ kind, clause, source, part }: Mutant): string =>
  JSON.stringify([clause?.text ?? '', source, kind, part]);

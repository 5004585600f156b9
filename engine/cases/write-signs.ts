/** Words that come from outside (names, ids, sources, reasons) → those that cannot stand in a rule file. */
import { holdsOddCharacter } from '../../grammar/characters.ts';
import type { Diagnostic } from '../../grammar/diagnostic.ts';
import { type Place, problem } from '../../grammar/messages/index.ts';
import type { CheckedMeasure } from '../measure.ts';
import type { CaseToWrite } from './write.ts';

export function badWords(
  { lists, facts }: CheckedMeasure,
  told: CaseToWrite,
  place: Place,
): readonly Diagnostic[] {
  const sources = told.sources.filter((source) => !isSource(source));
  const ids = told.facts.lists.flatMap(({ elements }, list) =>
    elements.map(({ id }) => [lists[list]!.name, id] as const),
  );
  const answers = told.facts.answers.flatMap((answers, fact) =>
    [...answers.values()].flatMap(({ value, judgement }) =>
      [value.kind === 'text' ? value.text : '', judgement?.by ?? '', judgement?.because ?? ''].map(
        (words) => [facts[fact]!.name, words] as const,
      ),
    ),
  );
  const quoted = [...ids, ...answers].filter(([, words]) => !isQuotable(words));
  return [
    ...(isQuotable(told.name) ? [] : [problem('RUN688', place, { words: shown(told.name) })]),
    ...sources.map((source) => problem('RUN681', place, { source: shown(source) })),
    ...quoted.map(([where, words]) => problem('RUN680', place, { where, words: shown(words) })),
  ];
}

/** What may stand between 「 and 」: no such mark itself, no line break, nothing that cannot be seen. */
export const isQuotable = (words: string): boolean =>
  !/[「」\n\r\u2028\u2029]/.test(words) && !holdsOddCharacter(words);

/** H08, case-3: what 来源 takes */
export const isSource = (source: string): boolean => /^[A-Za-z][A-Za-z0-9_-]*$/.test(source);

/** On one line, and not so long that nobody reads the message. */
function shown(words: string): string {
  const visible = [...words]
    .map((sign) => (holdsOddCharacter(sign) || /\s/.test(sign) ? '␣' : sign))
    .join('');
  return visible.length > 40 ? `${visible.slice(0, 39).toWellFormed()}…` : visible;
}

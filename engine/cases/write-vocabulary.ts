/** A checked measure → the words its cases are cut by, so that what was written can be read again without its rule file. */
import { span } from '../../grammar/span.ts';
import type { NameRole } from '../../grammar/tokens.ts';
import { type Entry, type Vocabulary, vocabularyOf } from '../../grammar/vocabulary.ts';
import type { CheckedMeasure, Fact } from '../measure.ts';

export function measureVocabulary(measure: CheckedMeasure): Vocabulary {
  const { lists, bearers, acts, facts, concepts, amounts } = measure;
  // the fact behind an open concept has no name of its own in the rule file: it is told by the concept's
  const declared = facts.filter(({ opensConcept }) => opensConcept === undefined);
  const entries = [
    ...lists.flatMap(({ name, measureWord }) => [entry(name, 'List'), entry(measureWord, 'Measure')]),
    ...bearers.map(({ name }) => entry(name, 'Bearer')),
    ...acts.map(({ name }) => entry(name, 'Act')),
    ...declared.flatMap(entriesOf),
    ...concepts.flatMap(({ name, opposite }) => [entry(name, 'Concept'), ...opposed(name, opposite)]),
    ...amounts.map(({ name }) => entry(name, 'Amount')),
  ];
  return vocabularyOf(new Map(entries.map((each) => [each.text, each])));
}

function entriesOf({ name, type, opposite, happened }: Fact): readonly Entry[] {
  const options = type.kind === 'options' ? type.options : [];
  return [
    entry(name, roleOf(type.kind)),
    ...opposed(name, opposite),
    ...(happened === undefined ? [] : [entry(happened, 'Happened')]),
    ...options.map((option) => entry(option.name, 'Option')),
  ];
}

function roleOf(kind: Fact['type']['kind']): NameRole {
  if (kind === 'yesno') return 'YesNo';
  if (kind === 'options') return 'Options';
  return kind === 'event' ? 'Event' : 'Quantity';
}

const opposed = (name: string, opposite: string | undefined): readonly Entry[] =>
  opposite === undefined ? [] : [entry(opposite, 'Opposite', name)];

const entry = (text: string, role: NameRole, opposes?: string): Entry => ({
  text,
  role,
  span: span(0, 0),
  opposes,
});

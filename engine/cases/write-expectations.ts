/** 结论应为 as it was read or proposed → the same in the places of what is being written. */
import type { Expectation, ExpectedOutcome, Instance, Named, ReadingUse } from '../../grammar/tree.ts';
import { negationOf, type Writing } from './write-words.ts';

export function expectationIn(writing: Writing, expectation: Expectation): Expectation {
  const { pen } = writing;
  const { readings, instance, outcome, grounds, missing, span } = expectation;
  const named = ({ text }: Named): Named => pen.named(text);
  return {
    readings: readings.map(
      (use): ReadingUse => ({ ...use, reading: named(use.reading), option: named(use.option) }),
    ),
    instance: instance && instanceIn(writing, instance),
    outcome: outcomeIn(writing, outcome),
    grounds,
    missing: missing.map(named),
    span,
  };
}

function instanceIn({ pen }: Writing, { parts, span }: Instance): Instance {
  return {
    span,
    parts: parts.map(({ id, list }) => ({
      id: list === undefined ? pen.quoted(id.text) : pen.named(id.text),
      list: list && pen.named(list.text),
    })),
  };
}

function outcomeIn(writing: Writing, outcome: ExpectedOutcome): ExpectedOutcome {
  const { pen } = writing;
  switch (outcome.kind) {
    case 'modality':
    case 'state':
      return { ...outcome, act: pen.named(outcome.act.text) };
    case 'yesno': {
      const { text } = outcome.name;
      return {
        ...outcome,
        name: outcome.negated ? pen.denied(text, negationOf(writing, text)) : pen.named(text),
      };
    }
    case 'value':
    case 'word':
      return { ...outcome, name: pen.named(outcome.name.text) };
    case 'clause':
      return outcome;
  }
}

/** Two expectations that say the same, wherever they stand. */
export function sameExpectations(a: readonly Expectation[], b: readonly Expectation[]): boolean {
  return placeless(a) === placeless(b);
}

const placeless = (said: readonly Expectation[]): string =>
  JSON.stringify(said, (key, value) => (key === 'span' ? undefined : value));

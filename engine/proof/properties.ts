/** 断言: what the text promises, proved for every case, or refuted by one. */
import type { Assertion, CheckedMeasure, Condition } from '../measure.ts';
import type { Outcome } from '../verdict.ts';
import { placeAt } from './encode/index.ts';
import { inForceAt } from './encode/scope.ts';
import { and, any, not } from './logic.ts';
import { askFor, type Prover, proverOf, shown } from './prover.ts';
import { type ProofQuestion, unanswered } from './question.ts';
import type { PropertyProved } from './report.ts';
import { named, outcomeTerms, placeOf, type Subject } from './subject.ts';

export const propertyQuestions = (prover: Prover): readonly ProofQuestion[] =>
  prover.measure.assertions.map((assertion) => questionOf(prover, assertion));

function questionOf(prover: Prover, assertion: Assertion): ProofQuestion {
  const { name, span } = assertion;
  const told = (result: PropertyProved['result'], found?: PropertyProved['shown']): PropertyProved => ({
    name,
    span,
    result,
    shown: found,
  });
  return {
    about: 'property',
    what: name,
    span,
    subject: undefined,
    answer: async () => {
      const { query, at } = brokenBy(prover, assertion);
      const answer = await askFor(prover, query);
      if (answer.kind === 'never') return told('proved');
      if (answer.kind === 'unknown') return unanswered(answer.why);
      const probe = withProbe(prover.measure, assertion);
      const subject: Subject = { kind: 'concept', index: probe.concepts.length - 1 };
      // what breaks the promise is asked of the engine as a question of its own
      const own = proverOf({ ...prover.encoding, measure: probe }, prover.asker, prover.effort, prover.lists);
      const questions = [
        named(own.encoding, subject),
        ...actsIn(assertion).map((act) => named(prover.encoding, act)),
      ];
      const found = shown(own, {
        query,
        answer,
        questions,
        decides: actsIn(assertion).flatMap((act) => outcomeTerms(prover.encoding, act)),
        at: [at],
        confirms: ([broken]) => isSo(broken),
      });
      return found === undefined
        ? unanswered('disagreed')
        : told('refuted', { ...found, outcomes: found.outcomes.slice(1) });
    },
  };
}

const isSo = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'concept' && outcome.value.kind === 'is' && outcome.value.value;

/** The premise holds and the conclusion does not, in a case that the measure governs. */
function brokenBy({ encoding, measure, adopted }: Prover, assertion: Assertion) {
  const { terms, shape } = encoding;
  const at = shape.ground.narrow(assertion.over, shape.first);
  const place = placeAt(at);
  const acts = actsIn(assertion).filter(({ index }) =>
    measure.acts[index]!.over.every((list) => at[list] !== -1),
  );
  const governed = acts.map(({ index }) =>
    inForceAt(encoding, index, placeOf(encoding, { kind: 'act', index })),
  );
  const query = and(
    terms,
    encoding.truth(assertion.premise, place),
    not(terms, encoding.truth(assertion.conclusion, place)),
    assertion.anyReading ? terms.yes : adopted,
    governed.length === 0 ? inForceAt(encoding, undefined, at) : any(terms, governed),
  );
  return { query, at };
}

/** The measure with one concept more: that the promise is broken. */
function withProbe(measure: CheckedMeasure, { over, premise, conclusion, span }: Assertion): CheckedMeasure {
  const index = measure.concepts.length;
  const names = { name: '断言不成立', key: 'assertion_broken', label: undefined };
  const condition: Condition = { kind: 'and', parts: [premise, { kind: 'not', part: conclusion }] };
  const clause = measure.rules[0]!.clause;
  return {
    ...measure,
    concepts: [
      ...measure.concepts,
      { ...names, over, open: false, openFact: undefined, opposite: undefined },
    ],
    rules: [
      ...measure.rules,
      {
        question: { kind: 'concept', index },
        clause,
        words: '',
        source: '',
        span,
        over,
        condition,
        answer: { kind: 'truth', value: true },
      },
    ],
    order: [...measure.order, { kind: 'concept', index }],
  };
}

/** The acts whose duty or state the promise is about. */
function actsIn({ premise, conclusion }: Assertion): readonly Subject[] {
  const found = new Set<number>();
  const walk = (condition: Condition): void => {
    if (condition.kind === 'and' || condition.kind === 'or') condition.parts.forEach(walk);
    else if (condition.kind === 'not') walk(condition.part);
    else if (condition.kind === 'count') walk(condition.where);
    else if (condition.kind === 'state' || condition.kind === 'modality') found.add(condition.act);
  };
  walk(premise);
  walk(conclusion);
  return [...found].map((index) => ({ kind: 'act', index }));
}

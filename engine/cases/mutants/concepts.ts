/** 除此以外: a concept that is closed left to judgement, one that is left to judgement closed. */
import type { CheckedMeasure, Concept, Fact } from '../../measure.ts';
import type { Mutant, Saying } from './mutant.ts';

export function conceptMutants(measure: CheckedMeasure, concept: Concept, index: number): readonly Mutant[] {
  const answering = measure.rules.findLastIndex(
    ({ question }) => question.kind === 'concept' && question.index === index,
  );
  const rule = measure.rules[answering];
  if (rule === undefined) return [];
  const { measure: changed, kind } = concept.open ? closed(measure, index) : opened(measure, concept, index);
  return [
    {
      kind,
      clause: rule.clause,
      source: rule.source,
      span: rule.span,
      rule: answering,
      part: 1,
      change: {
        from: { of: 'concept', concept: index, open: concept.open },
        to: { of: 'concept', concept: index, open: !concept.open },
        counted: undefined,
      },
      questions: [{ kind: 'concept', index }],
      between: [],
      before: saying(concept.open),
      after: saying(!concept.open),
      original: measure,
      measure: changed,
    },
  ];
}

const saying = (open: boolean): Saying => ({ condition: { kind: 'true' }, says: open });

interface Changed {
  readonly kind: 'open' | 'close';
  readonly measure: CheckedMeasure;
}

/** What was judged of it is still told, and decides nothing. */
function closed(measure: CheckedMeasure, index: number): Changed {
  const concept = { ...measure.concepts[index]!, open: false, openFact: undefined };
  return { kind: 'close', measure: { ...measure, concepts: measure.concepts.with(index, concept) } };
}

/** Its judged fact is asked after all others, so that those keep their places: no case has told it. */
function opened(measure: CheckedMeasure, concept: Concept, index: number): Changed {
  const openFact = measure.facts.length;
  const open = { ...concept, open: true, openFact };
  return {
    kind: 'open',
    measure: {
      ...measure,
      concepts: measure.concepts.with(index, open),
      facts: [...measure.facts, judgedFact(concept, index)],
    },
  };
}

const judgedFact = ({ name, key, over }: Concept, opensConcept: number): Fact => ({
  name: `其他${name}的情形`,
  key: `${key}_other`,
  label: undefined,
  over,
  type: { kind: 'yesno' },
  judged: true,
  question: `是否属于其他${name}的情形？`,
  guard: undefined,
  from: undefined,
  to: undefined,
  opposite: undefined,
  happened: undefined,
  opensConcept,
});

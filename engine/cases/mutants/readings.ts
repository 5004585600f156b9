/** 分歧: another understanding adopted by the file. */
import { inCondition, inRule, type Mention } from '../../check/mentions.ts';
import type { CheckedMeasure, QuestionRef, Reading } from '../../measure.ts';
import type { Mutant, Saying } from './mutant.ts';

export function readingMutants(measure: CheckedMeasure, reading: Reading, index: number): readonly Mutant[] {
  const questions = questionsUnder(measure, index);
  const rule = measure.rules.findIndex((each) => inRule(each).some(isOf(index)));
  const first = measure.rules[rule];
  // where it is held that one is adopted: settled alike wherever a case names the understanding itself
  const adopted: Saying = {
    condition: { kind: 'reading', reading: index, option: reading.adopted },
    says: 'adopted',
  };
  return [...reading.options.keys()]
    .filter((option) => option !== reading.adopted)
    .map((option, at) => ({
      kind: 'adopted',
      clause: first?.clause,
      source: `${reading.id}「${reading.question}」`,
      span: first?.span,
      rule: first && rule,
      part: at + 1,
      change: {
        from: { of: 'adopted', reading: index, option: reading.adopted },
        to: { of: 'adopted', reading: index, option },
        counted: undefined,
      },
      questions,
      between: [],
      before: adopted,
      after: adopted,
      original: measure,
      measure: { ...measure, readings: measure.readings.with(index, { ...reading, adopted: option }) },
    }));
}

const isOf = (index: number) => (mention: Mention) => mention.kind === 'reading' && mention.index === index;

/** The questions whose answer may turn on it: by a rule, by what prevails, by what is asked at all. */
function questionsUnder(measure: CheckedMeasure, index: number): readonly QuestionRef[] {
  const { rules, priorities, scopes, facts, acts, concepts } = measure;
  const mentioned = isOf(index);
  const ofScopes = scopes.some(({ condition }) => inCondition(condition).some(mentioned));
  const guarded = facts.some(({ guard }) => guard !== undefined && inCondition(guard).some(mentioned));
  const found: readonly QuestionRef[] = [
    ...rules.filter((rule) => inRule(rule).some(mentioned)).map(({ question }) => question),
    ...priorities
      .filter(({ condition }) => inCondition(condition).some(mentioned))
      .map(({ under }) => rules[under]!.question),
    ...(ofScopes || guarded ? acts.map((_, act): QuestionRef => ({ kind: 'duty', index: act })) : []),
    ...(guarded ? concepts.map((_, concept): QuestionRef => ({ kind: 'concept', index: concept })) : []),
  ];
  return [...new Map(found.map((each) => [`${each.kind} ${each.index}`, each])).values()];
}

/** What a rule takes its amount, its deadline or its 履行时间 from → words: 期限：自2021年5月8日当日起3日内. */
import type { QuestionReason, RuleReason, ValueReason } from '../decide/explanation.ts';
import type { Deadline, Rule } from '../measure.ts';
import { type TellQuestions, valueTold } from './because.ts';
import { clauses, settledWords } from './outcome.ts';
import { amountWords } from './speech.ts';
import { type Told, told } from './told.ts';
import type { Scene } from './value.ts';

export function takenTold(
  { values }: RuleReason,
  { answer }: Rule,
  question: QuestionReason,
  scene: Scene,
  tell: TellQuestions,
): readonly Told[] {
  if (values.length === 0) return [];
  const { words } = scene.speech;
  const said =
    answer.kind === 'modality' && answer.deadline !== undefined
      ? deadlineWords(answer.deadline, values, scene)
      : valueWords(
          values[0]!,
          question.kind === 'amount' ? scene.speech.units.get(question.key) : 'date',
          scene,
        );
  const from = values.flatMap((value) => valueTold(value, scene, tell));
  return [told(words.value(words.valueOf[question.kind], said), from)];
}

function deadlineWords(
  deadline: Deadline,
  [first, amount, suspended]: readonly ValueReason[],
  scene: Scene,
): string {
  const { words } = scene.speech;
  const day = first === undefined ? '' : valueWords(first, 'date', scene);
  switch (deadline.kind) {
    case 'promptly':
    case 'regularly':
      return words[deadline.kind];
    case 'on':
      return day;
    case 'before':
      return words.before(day);
    case 'within': {
      const length = amount === undefined ? '' : valueWords(amount, 'integer', scene);
      const within = words.within(day, deadline.countsFirstDay, length, words.unit[deadline.unit]);
      const less = suspended === undefined ? [] : [words.lessDays(valueWords(suspended, 'integer', scene))];
      return words.noted(within, [...(deadline.rollsOver ? [words.rollsOver] : []), ...less]);
    }
  }
}

function valueWords(
  { value }: ValueReason,
  unit: Parameters<typeof amountWords>[1],
  { speech }: Scene,
): string {
  return settledWords(value, (each) => amountWords(each, unit, speech), clauses(speech), speech.words);
}
